//! Linked tables as nested columns: the rows of each table become lists beside the person whose they are.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{
    Array, ArrayRef, LargeListArray, LargeStringArray, RecordBatch, StructArray, UInt32Array,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field};
use arrow_select::take::take;

/// What it means that a table has no row for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoRows {
    /// Nobody has said whether there is one.
    #[default]
    Unknown,
    /// There is none: the table is complete.
    None,
}

/// A table of things of which a person may have several.
#[derive(Clone, Debug)]
pub struct Table {
    /// The list of the case that its rows make, such as `contacts` or `guide.assignments`.
    pub list: String,
    /// The rows, with a column that names the person of each.
    pub rows: RecordBatch,
    /// What it means that a person has no row in it.
    pub no_rows: NoRows,
}

/// Tables that cannot be linked. None of the keys is repeated.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    /// A table has no column of that name.
    #[error("{table}: expected a column {key}, by which it is linked")]
    NoKey {
        /// The table.
        table: String,
        /// The name of the column.
        key: String,
    },
    /// Two people have the same key, or one has none.
    #[error(
        "{table}: expected a key of its own in each row; {rows} have none, or one that was there before"
    )]
    NotDistinct {
        /// The table.
        table: String,
        /// How many rows.
        rows: usize,
    },
    /// Rows of a table belong to nobody.
    #[error(
        "{table}: expected the key of a person in each row; {rows} have none, or one of nobody"
    )]
    OfNobody {
        /// The table.
        table: String,
        /// How many rows.
        rows: usize,
    },
    /// Two tables make the same list, or people have a column of that name.
    #[error("{list}: expected only once")]
    Twice {
        /// The list.
        list: String,
    },
    /// Arrow itself refused.
    #[error(transparent)]
    Arrow(#[from] ArrowError),
}

/// Links tables to the people whose rows they hold, by a column `key` that names the person: that of `people` is
/// named `id`. What comes of it has a row for each of the people, in their order, nested as the case schema is.
///
/// # Errors
/// [`LinkError`] where a key is missing, is not distinct, or is that of nobody: no row is dropped unsaid.
pub fn link(people: &RecordBatch, key: &str, tables: &[Table]) -> Result<RecordBatch, LinkError> {
    let ids = keys("people", people, "id")?;
    let mut rows: HashMap<&str, usize> = HashMap::with_capacity(ids.len());
    for (row, id) in ids.iter().enumerate() {
        if let Some(id) = id {
            rows.entry(id).or_insert(row);
        }
    }
    if rows.len() != ids.len() {
        return Err(LinkError::NotDistinct {
            table: "people".to_owned(),
            rows: ids.len().saturating_sub(rows.len()),
        });
    }
    let mut columns: Vec<(String, ArrayRef)> = Vec::new();
    for (field, column) in people.schema().fields().iter().zip(people.columns()) {
        columns.push((field.name().clone(), Arc::clone(column)));
    }
    let mut guide: Vec<(String, ArrayRef)> = Vec::new();
    for table in tables {
        let list = nested(table, key, &rows)?;
        let (columns, name) = match table.list.strip_prefix("guide.") {
            Some(name) => (&mut guide, name),
            None => (&mut columns, table.list.as_str()),
        };
        if columns.iter().any(|(known, _)| known == name) {
            return Err(LinkError::Twice {
                list: table.list.clone(),
            });
        }
        columns.push((name.to_owned(), list));
    }
    if !guide.is_empty() {
        if columns.iter().any(|(known, _)| known == "guide") {
            return Err(LinkError::Twice {
                list: "guide".to_owned(),
            });
        }
        let course = RecordBatch::try_from_iter(guide)?;
        columns.push(("guide".to_owned(), Arc::new(StructArray::from(course))));
    }
    Ok(RecordBatch::try_from_iter(columns)?)
}

/// The keys of a table, as text.
fn keys(table: &str, rows: &RecordBatch, key: &str) -> Result<LargeStringArray, LinkError> {
    let column = rows.column_by_name(key).ok_or_else(|| LinkError::NoKey {
        table: table.to_owned(),
        key: key.to_owned(),
    })?;
    Ok(cast(column, &DataType::LargeUtf8)?.as_string().clone())
}

/// The rows of a table as a list for each person.
fn nested(table: &Table, key: &str, people: &HashMap<&str, usize>) -> Result<ArrayRef, LinkError> {
    let keys = keys(&table.list, &table.rows, key)?;
    let mut of_person: Vec<Vec<u32>> = vec![Vec::new(); people.len()];
    let mut of_nobody = 0_usize;
    for (row, key) in (0_u32..).zip(keys.iter()) {
        let person = key.and_then(|key| of_person.get_mut(*people.get(key)?));
        match person {
            Some(rows) => rows.push(row),
            None => of_nobody = of_nobody.saturating_add(1),
        }
    }
    if of_nobody > 0 {
        return Err(LinkError::OfNobody {
            table: table.list.clone(),
            rows: of_nobody,
        });
    }
    let mut kept = table.rows.clone();
    let at = kept.schema().index_of(key)?;
    drop(kept.remove_column(at));
    let lengths = OffsetBuffer::<i64>::from_lengths(of_person.iter().map(Vec::len));
    let known = of_person.iter().map(|rows| !rows.is_empty());
    let nulls = (table.no_rows == NoRows::Unknown).then(|| known.collect::<NullBuffer>());
    let order = UInt32Array::from_iter_values(of_person.iter().flatten().copied());
    let values = take(&StructArray::from(kept), &order, None)?;
    let item = Arc::new(Field::new_list_field(values.data_type().clone(), true));
    Ok(Arc::new(LargeListArray::try_new(
        item, lengths, values, nulls,
    )?))
}

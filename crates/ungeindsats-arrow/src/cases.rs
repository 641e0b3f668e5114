//! The rows of a record batch as cases.

use arrow_array::{Array, RecordBatch, StructArray};
use serde::Deserialize;
use ungeindsats_core::shape::{Shape, Shaped};
use ungeindsats_core::{Case, InputError};

use crate::columns::Column;
use crate::reader::Cell;
use crate::wrong::{Faults, WrongColumns};

/// What a null means where a period ends: days have no word for "ongoing".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NullUntil {
    /// Nobody has said when it ends, or whether it has.
    #[default]
    Unknown,
    /// It has not ended.
    Ongoing,
}

impl NullUntil {
    /// The word for which a null stands, where that word may stand.
    pub(crate) fn stands_for(self, word: &'static str) -> Option<&'static str> {
        (self == Self::Ongoing && word == "ongoing").then_some(word)
    }
}

/// The cases of a record batch, one a row. Nothing is copied but what is not of a type that can be read.
#[derive(Clone, Debug)]
pub struct Cases {
    column: Column,
    rows: usize,
}

impl Cases {
    /// Looks at the columns of a batch, whose names and nesting are those of the case schema.
    ///
    /// Text may be short, large, viewed or categories; days may be days, text, or moments that each are the
    /// beginning of a day without a time zone; ids may be whole numbers; lists may be of any kind. A column that is missing, and a null,
    /// are unknown, which is not no.
    ///
    /// # Errors
    /// [`WrongColumns`] with every column of another name or type.
    pub fn of(batch: &RecordBatch, null_until: NullUntil) -> Result<Self, WrongColumns> {
        let mut faults = Faults::default();
        let Shape::Record(fields) = Case::SHAPE else {
            return Err(WrongColumns(Vec::new()));
        };
        let records = StructArray::from(batch.clone());
        let column = Column::records(&records, fields, "", null_until, &mut faults);
        if faults.0.is_empty() {
            let rows = records.len();
            Ok(Self { column, rows })
        } else {
            Err(WrongColumns(faults.0))
        }
    }

    /// How many cases there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The case of a row, from 0.
    ///
    /// # Errors
    /// [`InputError`] with the place in the case, as reading it as a document would give: a code or a day
    /// that does not exist, a list too long. A row that is not there is empty.
    pub fn case(&self, row: usize) -> Result<Case, InputError> {
        if row >= self.rows {
            return Ok(Case::default());
        }
        let column = &self.column;
        Case::deserialize(Cell { column, row }).or_else(|_| {
            // Slowly, once more, for the place.
            let document = serde_json::to_vec(&Cell { column, row }).unwrap_or_default();
            Case::from_json_bytes(&document).map_err(|error| InputError {
                line: None,
                column: None,
                ..error
            })
        })
    }
}

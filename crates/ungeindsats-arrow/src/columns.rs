//! The columns of a case: looked at once for each batch, so that reading a row asks nothing of types.

use arrow_array::cast::AsArray;
use arrow_array::types::Date32Type;
use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array, LargeListArray, StructArray};
use arrow_cast::cast;
use arrow_schema::DataType;
use std::sync::Arc;
use ungeindsats_core::shape::Shape;

use crate::cases::NullUntil;
use crate::texts::{Terms, Texts, is_text};
use crate::wrong::{Faults, expected, found};

/// A column of a case, of a type that fits what may stand there.
#[derive(Clone, Debug)]
pub(crate) enum Column {
    /// Nothing is known in any row.
    Nothing,
    Flags(BooleanArray),
    Texts(Texts),
    Terms(Terms),
    /// Days, and the word for which a null stands, where it stands for one.
    Days(Date32Array, Option<&'static str>),
    Records(StructArray, Vec<Member>),
    Lists(LargeListArray, Box<Column>),
}

/// A field of a record.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    /// Its name.
    pub(crate) name: &'static str,
    /// Its place in the record of the core, by which it is read.
    pub(crate) index: u64,
    pub(crate) column: Column,
}

impl Column {
    /// Looks at an array that should hold what may stand at a place; what does not fit is a fault.
    pub(crate) fn of(
        array: &ArrayRef,
        shape: Shape,
        path: &str,
        null_until: NullUntil,
        faults: &mut Faults,
    ) -> Self {
        if array.null_count() == array.len() || array.data_type() == &DataType::Null {
            return Self::nothing(
                array.data_type(),
                shape,
                path,
                null_until,
                array.len(),
                faults,
            );
        }
        let fitting = match shape {
            Shape::Flag => array.as_boolean_opt().cloned().map(Self::Flags),
            Shape::Term(listed) => {
                Texts::of(array).map(|texts| Self::Terms(Terms::among(listed, texts)))
            }
            Shape::Note => Texts::of(array).map(Self::Texts),
            Shape::Id => Texts::of(array)
                .or_else(|| Texts::of_numbers(array))
                .map(Self::Texts),
            Shape::Day | Shape::BirthDate => Self::days(array, None),
            Shape::DayOr(word, _) => Self::days(array, null_until.stands_for(word)),
            Shape::Record(fields) => array
                .as_struct_opt()
                .map(|records| Self::records(records, fields, path, null_until, faults)),
            Shape::List(item) => lists(array).map(|lists| {
                let within = format!("{path}[]");
                let column = Self::of(lists.values(), *item, &within, null_until, faults);
                Self::Lists(lists, Box::new(column))
            }),
        };
        fitting.unwrap_or_else(|| {
            faults.add(path, expected(shape), told(array));
            Self::Nothing
        })
    }

    /// A column in which nothing is known: its type is looked at all the same, unless it has none.
    fn nothing(
        kind: &DataType,
        shape: Shape,
        path: &str,
        null_until: NullUntil,
        rows: usize,
        faults: &mut Faults,
    ) -> Self {
        let none = |shape| match shape {
            Shape::DayOr(word, _) => null_until.stands_for(word),
            _ => None,
        };
        if !may_be(kind, shape) {
            faults.add(path, expected(shape), found(kind));
        }
        match none(shape) {
            Some(word) if rows > 0 => Self::Days(Date32Array::new_null(rows), Some(word)),
            _ => Self::Nothing,
        }
    }

    /// Days, whether they are written or counted; moments only where each is the beginning of a day.
    fn days(array: &ArrayRef, null: Option<&'static str>) -> Option<Self> {
        if let Some(texts) = Texts::of(array) {
            return Some(Self::Texts(texts));
        }
        let days = match array.data_type() {
            DataType::Date32 => Arc::clone(array),
            DataType::Date64 | DataType::Timestamp(_, None) => {
                let days = cast(array, &DataType::Date32).ok()?;
                let again = cast(&days, array.data_type()).ok()?;
                (again.to_data() == array.to_data()).then_some(days)?
            }
            _ => return None,
        };
        Some(Self::Days(days.as_primitive::<Date32Type>().clone(), null))
    }

    pub(crate) fn records(
        records: &StructArray,
        fields: &'static [(&'static str, Shape)],
        path: &str,
        null_until: NullUntil,
        faults: &mut Faults,
    ) -> Self {
        let mut members: Vec<Member> = Vec::new();
        for (field, array) in records.fields().iter().zip(records.columns()) {
            let within = if path.is_empty() {
                field.name().clone()
            } else {
                format!("{path}.{}", field.name())
            };
            let known = (0..)
                .zip(fields)
                .find(|(_, (name, _))| name == field.name());
            let Some((index, (name, shape))) = known else {
                faults.add(&within, names(fields), "a column of another name");
                continue;
            };
            if members.iter().any(|member| member.name == *name) {
                faults.add(&within, "it only once", "it again");
                continue;
            }
            let column = Self::of(array, *shape, &within, null_until, faults);
            if !matches!(column, Self::Nothing) {
                members.push(Member {
                    name,
                    index,
                    column,
                });
            }
        }
        Self::Records(records.clone(), members)
    }

    /// Whether something is known, or stands for something, in a row.
    #[inline]
    pub(crate) fn is_known(&self, row: usize) -> bool {
        match self {
            Self::Nothing => false,
            Self::Flags(flags) => flags.is_valid(row),
            Self::Texts(texts) => texts.is_known(row),
            Self::Terms(terms) => terms.is_known(row),
            Self::Days(days, null) => null.is_some() || days.is_valid(row),
            Self::Records(records, _) => records.is_valid(row),
            Self::Lists(lists, _) => lists.is_valid(row),
        }
    }
}

/// Lists of whatever kind, as large ones.
fn lists(array: &ArrayRef) -> Option<LargeListArray> {
    let item = match array.data_type() {
        DataType::LargeList(_) => return array.as_list_opt().cloned(),
        DataType::List(item) | DataType::FixedSizeList(item, _) => item,
        _ => return None,
    };
    let large = DataType::LargeList(Arc::clone(item));
    cast(array, &large).ok()?.as_list_opt().cloned()
}

/// Whether a type may hold what may stand there, as far as its nulls tell.
fn may_be(kind: &DataType, shape: Shape) -> bool {
    match (kind, shape) {
        (DataType::Null, _)
        | (DataType::Boolean, Shape::Flag)
        | (
            DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None),
            Shape::Day | Shape::BirthDate | Shape::DayOr(..),
        )
        | (DataType::Struct(_), Shape::Record(_)) => true,
        (kind, Shape::Id) if kind.is_integer() => true,
        (DataType::Dictionary(_, values), shape) => may_be(values, shape),
        (
            DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _),
            Shape::List(of),
        ) => may_be(item.data_type(), *of),
        (
            kind,
            Shape::Term(_)
            | Shape::Note
            | Shape::Id
            | Shape::Day
            | Shape::BirthDate
            | Shape::DayOr(..),
        ) => is_text(kind),
        _ => false,
    }
}

/// What was found in the place of what was expected.
fn told(array: &ArrayRef) -> String {
    match array.data_type() {
        DataType::Date64 | DataType::Timestamp(_, None) => {
            "moments, not each the beginning of a day".to_owned()
        }
        kind => found(kind),
    }
}

/// The names that a record knows.
fn names(fields: &[(&'static str, Shape)]) -> String {
    let names: Vec<_> = fields.iter().map(|(name, _)| *name).collect();
    format!("only {}", names.join(", "))
}

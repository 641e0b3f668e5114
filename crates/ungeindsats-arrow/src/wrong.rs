//! What is wrong with the columns of a frame: all of it at once.

use std::fmt;

use arrow_schema::DataType;
use ungeindsats_core::shape::Shape;

/// Columns that are not those of a case, each with what was expected and what was found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct WrongColumns(
    /// The columns, in the order of the frame.
    pub Vec<WrongColumn>,
);

/// A column that is not that of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongColumn {
    /// Where it lies, such as `contacts[].from`.
    pub path: String,
    /// What belongs there.
    pub expected: String,
    /// What stood there: a type of Arrow, or what is amiss with it.
    pub found: String,
}

impl fmt::Display for WrongColumn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            path,
            expected,
            found,
        } = self;
        write!(f, "{path}: expected {expected}, found {found}")
    }
}

impl fmt::Display for WrongColumns {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.0.len();
        write!(
            f,
            "the frame has {columns} wrong column{}",
            if columns == 1 { "" } else { "s" }
        )?;
        self.0.iter().try_for_each(|wrong| write!(f, "\n  {wrong}"))
    }
}

/// Collects what is wrong while columns are looked at.
#[derive(Default)]
pub(crate) struct Faults(pub(crate) Vec<WrongColumn>);

impl Faults {
    pub(crate) fn add(
        &mut self,
        path: &str,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) {
        self.0.push(WrongColumn {
            path: path.to_owned(),
            expected: expected.into(),
            found: found.into(),
        });
    }
}

/// What belongs in a column of that shape.
pub(crate) fn expected(shape: Shape) -> String {
    match shape {
        Shape::Flag => "true or false".to_owned(),
        Shape::Term(_) => "text (codes)".to_owned(),
        Shape::Day | Shape::BirthDate => "days, or text written YYYY-MM-DD".to_owned(),
        Shape::DayOr(word, _) => format!("text written YYYY-MM-DD or \"{word}\", or days"),
        Shape::Note => "text".to_owned(),
        Shape::Id => "text or whole numbers".to_owned(),
        Shape::Record(_) => "a struct".to_owned(),
        Shape::List(item) => match *item {
            Shape::Record(_) => "a list of structs".to_owned(),
            item => format!("a list of {}", expected(item)),
        },
    }
}

/// A type of Arrow, for a person: of what is nested only that it is.
pub(crate) fn found(kind: &DataType) -> String {
    match kind {
        DataType::Struct(_) => "a struct".to_owned(),
        DataType::List(item) | DataType::LargeList(item) | DataType::FixedSizeList(item, _) => {
            format!("a list of {}", found(item.data_type()))
        }
        DataType::Dictionary(_, values) => format!("categories of {}", found(values)),
        kind => kind.to_string(),
    }
}

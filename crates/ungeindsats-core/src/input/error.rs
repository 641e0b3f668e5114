//! What was wrong with a document: the place as a JSON pointer and what was expected there.

use std::fmt;

use serde::Serialize;
use serde_path_to_error::{Path, Segment};

/// A document could not be read. It names the place and what was expected, never what stood there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InputError {
    /// JSON pointer (RFC 6901) of the place; the empty pointer is the whole document. Only names
    /// that the library knows stand in it: an unknown field is pointed at by the object around it.
    pub pointer: String,
    /// What was wrong there.
    #[serde(flatten)]
    pub problem: Problem,
    /// Line of the document, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// Column in bytes, from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub column: Option<usize>,
}

/// What was wrong at a place. The texts are the library's own; none comes from the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "code", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Problem {
    /// The text is not of its format.
    Malformed {
        /// What the reader of the format said.
        expected: String,
    },
    /// A value of another type.
    WrongType {
        /// The type that belongs there.
        expected: String,
        /// The type that stood there.
        found: &'static str,
    },
    /// A value of the right type that is not one of those allowed.
    InvalidValue {
        /// What is allowed.
        expected: String,
    },
    /// An object has a field that its type does not know.
    UnknownField {
        /// The fields that it may have.
        expected: String,
        /// The known field whose name is nearest, if one is near.
        #[serde(skip_serializing_if = "Option::is_none")]
        similar: Option<&'static str>,
    },
    /// An object has a field twice.
    DuplicateField {
        /// The field.
        field: &'static str,
    },
    /// An object lacks a field.
    MissingField {
        /// The field.
        field: &'static str,
    },
    /// The document is larger than the library reads.
    TooLarge {
        /// The largest size, in bytes.
        limit: usize,
    },
}

impl Problem {
    /// The stable code of the problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "malformed",
            Self::WrongType { .. } => "wrong_type",
            Self::InvalidValue { .. } => "invalid_value",
            Self::UnknownField { .. } => "unknown_field",
            Self::DuplicateField { .. } => "duplicate_field",
            Self::MissingField { .. } => "missing_field",
            Self::TooLarge { .. } => "too_large",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { expected } => write!(f, "the document is malformed: {expected}"),
            Self::WrongType { expected, found } => write!(f, "expected {expected}, found {found}"),
            Self::InvalidValue { expected } => write!(f, "expected {expected}"),
            Self::UnknownField { expected, similar } => {
                write!(f, "a field is unknown; expected only {expected}")?;
                similar.map_or(Ok(()), |field| write!(f, "; did you mean {field}?"))
            }
            Self::DuplicateField { field } => write!(f, "expected the field {field} only once"),
            Self::MissingField { field } => write!(f, "expected a field {field}"),
            Self::TooLarge { limit } => {
                write!(f, "expected a document of at most {limit} bytes")
            }
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => f.write_str("at the top of the document: ")?,
            pointer => write!(f, "at {pointer}: ")?,
        }
        fmt::Display::fmt(&self.problem, f)?;
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, " (line {line}, column {column})"),
            _ => Ok(()),
        }
    }
}

impl InputError {
    pub(crate) fn new(pointer: String, problem: Problem) -> Self {
        Self {
            pointer,
            problem,
            line: None,
            column: None,
        }
    }

    /// What is wrong with a whole document.
    #[must_use]
    pub fn at_root(problem: Problem) -> Self {
        Self::new(String::new(), problem)
    }

    /// The same error, at the object around its place.
    pub(crate) fn around(mut self) -> Self {
        self.pointer
            .truncate(self.pointer.rfind('/').unwrap_or_default());
        self
    }

    pub(crate) fn found_at(self, (line, column): (usize, usize)) -> Self {
        Self {
            line: Some(line),
            column: Some(column),
            ..self
        }
    }

    /// JSON that breaks its own grammar. Such messages of `serde_json` are fixed texts.
    pub(crate) fn malformed(path: Option<&Path>, error: &serde_json::Error) -> Self {
        let said = error.to_string();
        let expected = said.split(" at line ").next().unwrap_or_default();
        let problem = Problem::Malformed {
            expected: expected.to_owned(),
        };
        Self::new(path.map(pointer).unwrap_or_default(), problem)
            .found_at((error.line(), error.column()))
    }
}

/// The JSON pointer of a path, as far as it is known.
pub(crate) fn pointer(path: &Path) -> String {
    let known = path
        .iter()
        .take_while(|segment| !matches!(segment, Segment::Unknown));
    known.fold(String::new(), |mut pointer, segment| {
        pointer.push('/');
        match segment {
            Segment::Seq { index } => pointer.push_str(&index.to_string()),
            Segment::Map { key } => pointer.push_str(&key.replace('~', "~0").replace('/', "~1")),
            Segment::Enum { variant } => pointer.push_str(variant),
            Segment::Unknown => {}
        }
        pointer
    })
}

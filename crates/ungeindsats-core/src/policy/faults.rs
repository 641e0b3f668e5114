//! What is wrong with a policy file: every fault at once, each with its place.

use std::fmt;

use serde::Serialize;

use crate::calendar::Date;
use crate::input::{InputError, Problem};

/// A policy file was refused. It holds every fault that was found, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
pub struct PolicyFaults(pub Vec<PolicyFault>);

/// One fault of a policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PolicyFault {
    /// JSON pointer (RFC 6901) of the place in the file.
    pub pointer: String,
    /// What is wrong there.
    #[serde(flatten)]
    pub problem: PolicyProblem,
}

/// What is wrong at a place of a policy file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "fault", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PolicyProblem {
    /// The file could not be read at this place.
    Unreadable(Problem),
    /// The file has no records.
    NoRecords,
    /// No shipped policy has this name.
    UnknownPolicy,
    /// No earlier record of the file has this id.
    UnknownRecord,
    /// No policy of the timeline has the id that was asked for.
    NoSuchPolicy,
    /// The library has no such parameter.
    UnknownParameter,
    /// A parameter is not written as a value and its source.
    NotSourced,
    /// A parameter does not say where its value comes from.
    WithoutSource,
    /// A source names a document that neither the library nor the file declares.
    UnknownDocument,
    /// A parameter is neither stated nor inherited.
    MissingParameter {
        /// The parameter.
        parameter: &'static str,
    },
    /// The library has no such rule.
    UnknownRule,
    /// The rule existed once and is retired.
    RetiredRule,
    /// The library has no such interpretation.
    UnknownInterpretation,
    /// The interpretation has no such reading, or none that this version applies.
    UnknownReading {
        /// The readings that can be chosen.
        expected: String,
    },
    /// A period ends on or before the day on which it begins.
    Reversed,
    /// Two records begin on the same day with the same id and revision, or are ordered wrongly.
    RepeatedRevision,
    /// The period overlaps another.
    Overlap {
        /// The first day that both cover.
        from: Date,
    },
    /// No period covers the days before this one.
    Gap {
        /// The first day that none covers.
        from: Date,
    },
    /// The period begins before the law layer does.
    BeforeLaw {
        /// The first day of the law layer.
        from: Date,
    },
    /// The ages leave out someone whom the law covers.
    AgesOutsideLaw {
        /// The age from which the law covers.
        from: u32,
        /// The age until which it covers, exclusive.
        until: u32,
    },
    /// A consent would hold for longer than the law lets it.
    LongerThanLaw {
        /// After how many months it lapses by the law.
        months: u32,
    },
}

impl fmt::Display for PolicyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(problem) => fmt::Display::fmt(problem, f),
            Self::NoRecords => f.write_str("expected at least one record"),
            Self::UnknownPolicy => f.write_str("expected the name of a policy that ships with the library"),
            Self::UnknownRecord => f.write_str("expected the id of an earlier record of this file"),
            Self::NoSuchPolicy => f.write_str("expected the id of a policy of this timeline"),
            Self::UnknownParameter => f.write_str("the library has no parameter of this name"),
            Self::NotSourced => f.write_str("expected an object with only `value` and `source`"),
            Self::WithoutSource => f.write_str("the parameter has no source; expected at least one"),
            Self::UnknownDocument => {
                f.write_str("expected the id of a document that the library or `documents` declares")
            }
            Self::MissingParameter { parameter } => {
                write!(f, "the parameter {parameter} is neither stated nor inherited")
            }
            Self::UnknownRule => f.write_str("the library has no rule of this id"),
            Self::RetiredRule => f.write_str("the rule of this id is retired"),
            Self::UnknownInterpretation => f.write_str("the library has no interpretation of this number"),
            Self::UnknownReading { expected } if expected.is_empty() => {
                f.write_str("this version of the library applies one reading only")
            }
            Self::UnknownReading { expected } => write!(f, "expected one of {expected}"),
            Self::Reversed => f.write_str("expected `valid_until` to be later than `valid_from`"),
            Self::RepeatedRevision => {
                f.write_str("expected each revision of a record to be higher and recorded no earlier than the one before")
            }
            Self::Overlap { from } => write!(f, "the period overlaps the one before it from {from}"),
            Self::Gap { from } => write!(f, "no period covers the days from {from} until this one begins"),
            Self::BeforeLaw { from } => write!(f, "the law layer begins on {from}"),
            Self::LongerThanLaw { months } => {
                write!(f, "expected no more than the {months} months that the law sets")
            }
            Self::AgesOutsideLaw { from, until } => {
                write!(f, "expected ages that hold all whom the law covers, from {from} until {until}")
            }
        }
    }
}

impl fmt::Display for PolicyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.pointer.as_str() {
            "" => write!(f, "at the top of the document: {}", self.problem),
            pointer => write!(f, "at {pointer}: {}", self.problem),
        }
    }
}

impl fmt::Display for PolicyFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_slice() {
            [fault] => write!(f, "the policy has a fault: {fault}"),
            faults => {
                write!(f, "the policy has {} faults:", faults.len())?;
                faults.iter().try_for_each(|fault| write!(f, "\n  {fault}"))
            }
        }
    }
}

/// Faults while a file is read.
#[derive(Debug, Default)]
pub(super) struct FaultList(Vec<PolicyFault>);

impl FaultList {
    pub(super) fn add(&mut self, pointer: &str, problem: PolicyProblem) {
        self.0.push(PolicyFault {
            pointer: pointer.to_owned(),
            problem,
        });
    }

    /// Adds a fault that several looks at the same file may find.
    pub(super) fn add_once(&mut self, pointer: &str, problem: PolicyProblem) {
        let found = self
            .0
            .iter()
            .any(|fault| fault.pointer == pointer && fault.problem == problem);
        if !found {
            self.add(pointer, problem);
        }
    }

    /// Adds faults found in a part of the file that lies at `at`.
    pub(super) fn extend(&mut self, at: &str, found: PolicyFaults) {
        self.0.extend(found.0.into_iter().map(|fault| PolicyFault {
            pointer: format!("{at}{}", fault.pointer),
            ..fault
        }));
    }

    /// The value, or its error as a fault.
    pub(super) fn keep<T>(&mut self, value: Result<T, InputError>) -> Option<T> {
        value
            .map_err(|error| self.add(&error.pointer, PolicyProblem::Unreadable(error.problem)))
            .ok()
    }

    /// The value, unless there was a fault.
    pub(super) fn or_else<T>(self, value: impl FnOnce() -> Option<T>) -> Result<T, PolicyFaults> {
        match (self.0.is_empty(), value()) {
            (true, Some(value)) => Ok(value),
            _ => Err(PolicyFaults(self.0)),
        }
    }
}

//! Why there is no answer, as a problem document (RFC 9457): the same in every language.

use std::fmt;

use serde::Serialize;
use ungeindsats_core::candidates::CandidatesError;
use ungeindsats_core::policy::{PolicyFaults, PolicyProblem};
use ungeindsats_core::sharing::SharingError;
use ungeindsats_core::timeline::PeriodError;
use ungeindsats_core::why::WhyError;
use ungeindsats_core::{InputError, NotCovered};

/// Why there is no answer. It is a problem document (RFC 9457, `application/problem+json`) and repeats
/// nothing of what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Fault {
    /// The address that tells what kind of problem it is.
    #[serde(rename = "type")]
    pub page: String,
    /// The kind of problem, for a person.
    pub title: String,
    /// The status with which a service would answer (RFC 9110).
    pub status: u16,
    /// All of it in words.
    pub detail: String,
    /// The stable code of the kind.
    pub code: FaultCode,
    /// In which of the documents it lies.
    #[serde(rename = "in")]
    pub place: Place,
    /// Each fault with its place; none where the document can be read and only the question cannot be asked
    /// of it.
    pub errors: Vec<FaultPlace>,
}

/// One fault and where it lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FaultPlace {
    /// JSON pointer (RFC 6901) of the place; the empty pointer is the whole document.
    pub pointer: String,
    /// The stable code of what is wrong there.
    pub code: String,
    /// What was expected there.
    pub detail: String,
    /// The line, from 1, where it is known.
    pub line: Option<usize>,
    /// The column in bytes, from 1, where it is known.
    pub column: Option<usize>,
}

/// The kinds of faults.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FaultCode {
    /// A document could not be read.
    Input,
    /// A policy was refused.
    Policy,
    /// No policy is in force on the day.
    NotCovered,
    /// The question cannot be asked so.
    Question,
    /// The library failed, which is a defect to be reported.
    Internal,
}

/// The documents in which a fault can lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// What chooses the policy, or the policy itself.
    Policy,
    /// What is asked.
    Question,
    /// The case, the register or what else the question is asked of.
    Document,
}

impl FaultCode {
    const fn code(self) -> &'static str {
        match self {
            Self::Input => "input",
            Self::Policy => "policy",
            Self::NotCovered => "not_covered",
            Self::Question => "question",
            Self::Internal => "internal",
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Input => "A document could not be read",
            Self::Policy => "The policy was refused",
            Self::NotCovered => "No policy is in force on the day",
            Self::Question => "The question cannot be asked",
            Self::Internal => "The library failed",
        }
    }
}

impl Fault {
    fn new(code: FaultCode, place: Place, status: u16, detail: impl fmt::Display) -> Self {
        const PAGE: &str = concat!(
            env!("CARGO_PKG_REPOSITORY"),
            "/blob/main/docs/embedding.md#"
        );
        Self {
            page: [PAGE, &code.code().replace('_', "-")].concat(),
            title: code.title().to_owned(),
            status,
            detail: detail.to_string(),
            code,
            place,
            errors: Vec::new(),
        }
    }

    /// A document that could not be read.
    #[must_use]
    pub fn input(place: Place, error: &InputError) -> Self {
        let code = error.problem.code();
        let status = match code {
            "malformed" => 400,
            "too_large" => 413,
            _ => 422,
        };
        let mut fault = Self::new(FaultCode::Input, place, status, error);
        fault.errors.push(FaultPlace {
            pointer: error.pointer.clone(),
            code: code.to_owned(),
            detail: error.problem.to_string(),
            line: error.line,
            column: error.column,
        });
        fault
    }

    /// A policy that was refused.
    #[must_use]
    pub fn policy(faults: &PolicyFaults) -> Self {
        let mut fault = Self::new(FaultCode::Policy, Place::Policy, 422, faults);
        let places = faults.0.iter().map(|fault| FaultPlace {
            pointer: fault.pointer.clone(),
            code: code(&fault.problem),
            detail: fault.problem.to_string(),
            line: None,
            column: None,
        });
        fault.errors.extend(places);
        fault
    }

    /// A question that cannot be asked, and why.
    pub(crate) fn question(why: impl fmt::Display) -> Self {
        Self::new(FaultCode::Question, Place::Question, 422, why)
    }

    /// A defect of the library.
    #[must_use]
    pub fn internal(what: impl fmt::Display) -> Self {
        Self::new(FaultCode::Internal, Place::Document, 500, what)
    }

    /// The fault as one line of JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// The stable code of what is wrong with a policy, as its record writes it.
fn code(problem: &PolicyProblem) -> String {
    let record = serde_json::to_value(problem).unwrap_or_default();
    let code = record.get("fault").and_then(|code| code.as_str());
    code.unwrap_or_default().to_owned()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.detail)
    }
}

impl std::error::Error for Fault {}

impl From<NotCovered> for Fault {
    fn from(error: NotCovered) -> Self {
        Self::new(FaultCode::NotCovered, Place::Question, 422, error)
    }
}

impl From<PeriodError> for Fault {
    fn from(error: PeriodError) -> Self {
        match error {
            PeriodError::NotCovered(error) => error.into(),
            PeriodError::Empty => Self::question(error),
        }
    }
}

impl From<WhyError> for Fault {
    fn from(error: WhyError) -> Self {
        match error {
            WhyError::NotCovered(error) => error.into(),
            error @ WhyError::NoSuchRule { .. } => Self::question(error),
        }
    }
}

impl From<SharingError> for Fault {
    fn from(error: SharingError) -> Self {
        match error {
            SharingError::NotCovered(error) => error.into(),
            SharingError::SameArea => Self::question(error),
        }
    }
}

impl From<CandidatesError> for Fault {
    fn from(error: CandidatesError) -> Self {
        match error {
            CandidatesError::NotCovered(error) => error.into(),
            error => Self::question(error),
        }
    }
}

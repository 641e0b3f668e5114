//! The receipt of an assessment: taken, read again, and verified.

use chrono::NaiveDate;
use pyo3::prelude::*;
use ungeindsats_core::receipt::{PolicyMark as Mark, Subject};
use ungeindsats_core::{self as core, Case, Date, Level, NotCovered, Register};

use crate::arguments::{Chosen, Day};
use crate::errors;
use crate::json;
use crate::verification::Verification;

/// Assesses the case of one JSON document (its bytes, UTF-8) and gives the receipt.
#[pyfunction]
pub(crate) fn receipt(
    py: Python<'_>,
    document: &[u8],
    as_of: Day,
    policy: Chosen,
) -> PyResult<Receipt> {
    let take = |subject: Subject<'_>| core::Receipt::of(subject, &policy.0, as_of.0);
    asked(py, document, Level::Case, take).map(Receipt)
}

/// Assesses the register of one JSON document (its bytes, UTF-8) and gives the receipt.
#[pyfunction]
pub(crate) fn register_receipt(
    py: Python<'_>,
    document: &[u8],
    as_of: Day,
    policy: Chosen,
) -> PyResult<Receipt> {
    let take = |subject: Subject<'_>| core::Receipt::of(subject, &policy.0, as_of.0);
    asked(py, document, Level::Register, take).map(Receipt)
}

/// Reads a receipt from one JSON document (its bytes, UTF-8).
#[pyfunction]
pub(crate) fn read_receipt(py: Python<'_>, document: &[u8]) -> PyResult<Receipt> {
    core::Receipt::from_json_bytes(document)
        .map(Receipt)
        .map_err(|error| errors::input(py, &error))
}

/// Assesses again what a receipt is of, one JSON document (its bytes), and compares.
#[pyfunction]
pub(crate) fn verify(
    py: Python<'_>,
    receipt: Bound<'_, Receipt>,
    document: &[u8],
    policy: Chosen,
) -> PyResult<Py<Verification>> {
    let receipt = &receipt.get().0;
    let verify = |subject: Subject<'_>| receipt.verify(subject, &policy.0);
    asked(py, document, receipt.level, verify).and_then(|told| Verification::new(py, told))
}

/// What is asked of a case or a register, as the document is the one or the other.
fn asked<T: Send>(
    py: Python<'_>,
    document: &[u8],
    level: Level,
    ask: impl Send + FnOnce(Subject<'_>) -> Result<T, NotCovered>,
) -> PyResult<T> {
    let answered = py.detach(|| match level {
        Level::Register => {
            Register::from_json_bytes(document).map(|register| ask(Subject::Register(&register)))
        }
        _ => Case::from_json_bytes(document).map(|case| ask(Subject::Case(&case))),
    });
    match answered {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(not_covered)) => Err(errors::not_covered(py, &not_covered)),
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// The receipt of an assessment, to be stored and verified later.
#[pyclass(frozen, eq, module = "ungeindsats")]
#[derive(PartialEq)]
pub(crate) struct Receipt(core::Receipt);

#[pymethods]
impl Receipt {
    /// The format of the receipt, and of what its digests are made of.
    #[getter]
    fn format(&self) -> &str {
        self.0.format.as_str()
    }

    /// The version of the library that assessed.
    #[getter]
    fn library(&self) -> &str {
        self.0.library.as_str()
    }

    /// Whether one case was assessed ("case") or a whole register ("register").
    #[getter]
    fn level(&self) -> &'static str {
        self.0.level.code()
    }

    /// The day as of which it was assessed.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.0.as_of.naive()
    }

    /// The authority by whose policies it was assessed.
    #[getter]
    fn authority(&self) -> &str {
        &self.0.authority
    }

    /// The id of the policy in force on that day.
    #[getter]
    fn policy(&self) -> &str {
        &self.0.policy
    }

    /// Every policy that could have a say: the authority's, and those of the law beneath.
    #[getter]
    fn policies(&self) -> Vec<PolicyMark> {
        self.0.policies.iter().cloned().map(PolicyMark).collect()
    }

    /// The day on which the newest of them was published; None where there is none.
    #[getter]
    fn known_on(&self) -> Option<NaiveDate> {
        self.0.known_on().map(Date::naive)
    }

    /// The digest of the case or the register: a fingerprint, to be kept as the case is kept.
    #[getter]
    fn input(&self) -> &str {
        self.0.input.as_str()
    }

    /// The digest of the answer: verdicts and what they rest on, without their wording.
    #[getter]
    fn answer(&self) -> &str {
        self.0.answer.as_str()
    }

    /// The ids of the rules, by what they said.
    #[getter]
    fn outcomes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0.outcomes)
    }

    /// The receipt as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0)
    }

    /// The receipt as JSON text on one line: what is stored.
    fn to_json(&self) -> PyResult<String> {
        json::text(&self.0)
    }

    fn __repr__(&self) -> String {
        format!(
            "<Receipt of a {} as of {}, by {} of {}>",
            self.0.level.code(),
            self.0.as_of,
            self.0.policy,
            self.0.authority
        )
    }
}

/// A policy, by its revision and what stands in it.
#[pyclass(frozen, eq, module = "ungeindsats")]
#[derive(PartialEq)]
pub(crate) struct PolicyMark(Mark);

#[pymethods]
impl PolicyMark {
    /// The authority whose policy it is.
    #[getter]
    fn authority(&self) -> &str {
        &self.0.authority
    }

    /// Its id.
    #[getter]
    fn id(&self) -> &str {
        &self.0.id
    }

    /// The number of the revision, from 1.
    #[getter]
    fn revision(&self) -> u32 {
        self.0.revision
    }

    /// The day on which that revision was published.
    #[getter]
    fn recorded(&self) -> NaiveDate {
        self.0.recorded.naive()
    }

    /// The digest of the revision.
    #[getter]
    fn digest(&self) -> &str {
        self.0.digest.as_str()
    }

    fn __repr__(&self) -> String {
        format!(
            "<PolicyMark {} of {}: revision {}>",
            self.0.id, self.0.authority, self.0.revision
        )
    }
}

//! One case or one register in, one assessment out; other Python threads run meanwhile.

use pyo3::marker::Ungil;
use pyo3::prelude::*;
use ungeindsats_core::{self as core, Case, InputError, NotCovered, Register};

use crate::arguments::{Chosen, Day};
use crate::assessment::Assessment;
use crate::errors;

/// An assessment, unless no policy covers the day.
type Answer = Result<core::Assessment, NotCovered>;

/// Assesses the case of one JSON document (its bytes, UTF-8) as of a day, by a policy.
#[pyfunction]
pub(crate) fn assess(
    py: Python<'_>,
    document: &[u8],
    as_of: Day,
    policy: Chosen,
) -> PyResult<Py<Assessment>> {
    answered(py, || {
        Case::from_json_bytes(document).map(|case| core::assess(&case, &policy.0, as_of.0))
    })
}

/// Assesses the register of one JSON document (its bytes, UTF-8) as of a day, by a policy.
#[pyfunction]
pub(crate) fn assess_register(
    py: Python<'_>,
    document: &[u8],
    as_of: Day,
    policy: Chosen,
) -> PyResult<Py<Assessment>> {
    answered(py, || {
        Register::from_json_bytes(document)
            .map(|register| core::assess_register(&register, &policy.0, as_of.0))
    })
}

/// The answer, or Python's error for what went wrong.
fn answered(
    py: Python<'_>,
    assess: impl Ungil + Send + FnOnce() -> Result<Answer, InputError>,
) -> PyResult<Py<Assessment>> {
    match py.detach(assess) {
        Ok(Ok(assessment)) => Assessment::new(py, assessment),
        Ok(Err(not_covered)) => Err(errors::not_covered(py, &not_covered)),
        Err(error) => Err(errors::input(py, &error)),
    }
}

//! One case in, one assessment out; other Python threads run meanwhile.

use pyo3::prelude::*;
use ungeindsats_core::Case;

use crate::arguments::{Chosen, Day};
use crate::assessment::Assessment;
use crate::errors;

/// Assesses the case of one JSON document (its bytes, UTF-8) as of a day, by a policy.
#[pyfunction]
pub(crate) fn assess(
    py: Python<'_>,
    document: &[u8],
    as_of: Day,
    policy: Chosen,
) -> PyResult<Assessment> {
    let assessed = py.detach(|| {
        Case::from_json_bytes(document)
            .map(|case| ungeindsats_core::assess(&case, &policy.0, as_of.0))
    });
    match assessed {
        Ok(Ok(assessment)) => Ok(assessment.into()),
        Ok(Err(not_covered)) => Err(errors::not_covered(py, &not_covered)),
        Err(error) => Err(errors::input(py, &error)),
    }
}

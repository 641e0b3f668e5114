//! What the codes in an answer are called, for whoever shows them to people.

use pyo3::prelude::*;
use pyo3::types::{IntoPyDict, PyDict};
use ungeindsats_core::rules::Chapter;
use ungeindsats_core::{Authority, Outcome, Severity};

use crate::values::Bilingual;

/// What people call the codes of outcomes, severities, authorities and chapters, by code.
#[pyfunction]
pub(crate) fn labels(py: Python<'_>) -> PyResult<Bound<'_, PyDict>> {
    let outcomes = Outcome::ALL.iter().map(|term| (term.code(), term.label()));
    let severities = Severity::ALL.iter().map(|term| (term.code(), term.label()));
    let authorities = Authority::ALL
        .iter()
        .map(|term| (term.code(), term.label()));
    let chapters = Chapter::ALL
        .iter()
        .map(|chapter| (chapter.id, chapter.title));
    outcomes
        .chain(severities)
        .chain(authorities)
        .chain(chapters)
        .map(|(code, label)| (code, Bilingual::from(label)))
        .into_py_dict(py)
}

//! JSON Schema of every document that crosses a border.

use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::schema as documents;

/// The JSON Schema of a document, as text. Raises KeyError where there is no such document.
#[pyfunction]
pub(crate) fn schema(name: &str) -> PyResult<String> {
    documents::document(name)
        .ok_or_else(|| PyKeyError::new_err("no document with a schema has this name"))
}

/// The names of the documents that have a schema.
#[pyfunction]
pub(crate) fn schemas() -> &'static [&'static str] {
    documents::NAMES
}

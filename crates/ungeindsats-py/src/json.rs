//! Records as JSON text and as Python's own dicts and lists, which orjson reads; and values from Python.

use pyo3::exceptions::{PyRuntimeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{IntoPyDict, PyString};
use serde::Serialize;
use serde_json::Value;

pub(crate) fn text(record: &impl Serialize) -> PyResult<String> {
    serde_json::to_string(record).map_err(|error| PyRuntimeError::new_err(error.to_string()))
}

pub(crate) fn dict<'py>(py: Python<'py>, record: &impl Serialize) -> PyResult<Bound<'py, PyAny>> {
    static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    LOADS.import(py, "orjson", "loads")?.call1((text(record)?,))
}

/// A Python value as JSON. What JSON cannot hold, a nan among it, is Python's own error.
pub(crate) fn value(value: &Bound<'_, PyAny>) -> PyResult<Value> {
    static DUMPS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = value.py();
    let strictly = [("allow_nan", false)].into_py_dict(py)?;
    let text = DUMPS
        .import(py, "json", "dumps")?
        .call((value,), Some(&strictly))?;
    serde_json::from_str(text.cast::<PyString>()?.to_str()?)
        .map_err(|error| PyValueError::new_err(error.to_string()))
}

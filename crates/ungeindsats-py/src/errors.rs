//! The core's errors as the exceptions of `ungeindsats.errors`, which carry the same facts.

use pyo3::PyErrArguments;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyType;
use ungeindsats_arrow::{LinkError, WrongColumn, WrongColumns};
use ungeindsats_core::timeline::PeriodError;
use ungeindsats_core::{InputError, NotCovered, PolicyFaults};

pub(crate) fn input(py: Python<'_>, error: &InputError) -> PyErr {
    static TYPE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let arguments = (
        error.pointer.clone(),
        error.problem.code(),
        error.to_string(),
        error.line,
        error.column,
    );
    raise(py, &TYPE, "InputError", arguments)
}

pub(crate) fn policy(py: Python<'_>, faults: &PolicyFaults) -> PyErr {
    static TYPE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let pairs: Vec<_> = faults
        .0
        .iter()
        .map(|fault| (fault.pointer.clone(), fault.problem.to_string()))
        .collect();
    raise(py, &TYPE, "PolicyError", (faults.to_string(), pairs))
}

pub(crate) fn not_covered(py: Python<'_>, error: &NotCovered) -> PyErr {
    static TYPE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    let first_valid = match error {
        NotCovered::BeforeFirst { first_valid, .. } => Some(first_valid.naive()),
        NotCovered::AfterLast { .. } | NotCovered::NothingKnown { .. } => None,
    };
    raise(
        py,
        &TYPE,
        "NotCoveredError",
        (error.to_string(), first_valid),
    )
}

pub(crate) fn period(py: Python<'_>, error: &PeriodError) -> PyErr {
    match error {
        PeriodError::NotCovered(error) => not_covered(py, error),
        PeriodError::Empty => PyValueError::new_err(error.to_string()),
    }
}

pub(crate) fn frame(py: Python<'_>, error: &WrongColumns) -> PyErr {
    let columns = error.0.iter();
    let columns = columns.map(|wrong| {
        let WrongColumn {
            path,
            expected,
            found,
        } = wrong.clone();
        (path, expected, found)
    });
    wrong_frame(py, error.to_string(), columns.collect())
}

pub(crate) fn no_column(py: Python<'_>, key: &str) -> PyErr {
    let told = format!("the frame has no column {key}, by which its rows are known");
    let expected = "the key of each row".to_owned();
    wrong_frame(
        py,
        told,
        vec![(key.to_owned(), expected, "no such column".to_owned())],
    )
}

pub(crate) fn link(py: Python<'_>, error: &LinkError) -> PyErr {
    wrong_frame(py, error.to_string(), Vec::new())
}

fn wrong_frame(py: Python<'_>, told: String, columns: Vec<(String, String, String)>) -> PyErr {
    static TYPE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    raise(py, &TYPE, "FrameError", (told, columns))
}

fn raise<A>(py: Python<'_>, cell: &PyOnceLock<Py<PyType>>, name: &str, arguments: A) -> PyErr
where
    A: PyErrArguments + Send + Sync + 'static,
{
    match cell.import(py, "ungeindsats.errors", name) {
        Ok(exception) => PyErr::from_type(exception.clone(), arguments),
        Err(missing) => missing,
    }
}

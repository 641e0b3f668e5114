//! What callers pass beside the case: a day, a policy, a language. Each is read strictly.

use chrono::NaiveDate;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime, PyString};
use ungeindsats_core::{Date, Language, Timeline};

use crate::policy::{Policy, named};

/// A day: a `datetime.date`, or text written YYYY-MM-DD.
///
/// A `datetime.datetime` has a clock and perhaps a zone: which day it means, the caller must say.
pub(crate) struct Day(pub(crate) Date);

impl<'py> FromPyObject<'_, 'py> for Day {
    type Error = PyErr;

    fn extract(argument: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        let day = if argument.is_instance_of::<PyDateTime>() {
            return Err(PyTypeError::new_err(
                "expected a datetime.date, found a datetime.datetime; say which day it means",
            ));
        } else if argument.is_instance_of::<PyDate>() {
            Date::try_from(argument.extract::<NaiveDate>()?)
        } else if let Ok(text) = argument.cast::<PyString>() {
            text.to_str()?.parse()
        } else {
            return Err(PyTypeError::new_err(
                "expected a datetime.date or a text written YYYY-MM-DD",
            ));
        };
        day.map(Self)
            .map_err(|error| PyValueError::new_err(error.to_string()))
    }
}

/// A policy: a `Policy`, or the name of one that ships with the library.
pub(crate) struct Chosen(pub(crate) Timeline);

impl<'py> FromPyObject<'_, 'py> for Chosen {
    type Error = PyErr;

    fn extract(argument: Borrowed<'_, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(policy) = argument.cast::<Policy>() {
            Ok(Self(policy.get().timeline().clone()))
        } else if let Ok(name) = argument.cast::<PyString>() {
            named(argument.py(), name.to_str()?).map(Self)
        } else {
            Err(PyTypeError::new_err(
                "expected a Policy or the name of one that ships with the library",
            ))
        }
    }
}

/// A term of a closed list, by its code.
pub(crate) fn term<T: Copy>(all: &[T], code: fn(T) -> &'static str, given: &str) -> PyResult<T> {
    let found = all.iter().copied().find(|term| code(*term) == given);
    found.ok_or_else(|| {
        let codes: Vec<_> = all.iter().map(|term| code(*term)).collect();
        PyValueError::new_err(format!("expected one of {}", codes.join(", ")))
    })
}

/// A language: "da" or "en".
pub(crate) fn spoken(language: &str) -> PyResult<Language> {
    match language {
        "da" => Ok(Language::Da),
        "en" => Ok(Language::En),
        _ => Err(PyValueError::new_err(
            "expected the language \"da\" or \"en\"",
        )),
    }
}

//! The library's own codes as Python's text, each made once: findings are read in loops.

use std::{ptr, slice};

use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use ungeindsats_core::{Outcome, Rule};

/// A term and its code.
type Coded<T> = (T, Py<PyString>);

/// The codes of what findings say.
pub(crate) struct Codes {
    rules: Vec<Coded<&'static Rule>>,
    outcomes: Vec<Coded<Outcome>>,
}

/// The ids of rules, asked for in the order of the table.
pub(crate) struct Ids(slice::Iter<'static, Coded<&'static Rule>>);

impl Codes {
    /// The codes, made when they are first asked for.
    pub(crate) fn known(py: Python<'_>) -> &'static Self {
        static KNOWN: PyOnceLock<Codes> = PyOnceLock::new();
        KNOWN.get_or_init(py, || Self {
            rules: coded(py, Rule::ALL.iter().copied(), |rule| rule.id),
            outcomes: coded(py, Outcome::ALL.iter().copied(), Outcome::code),
        })
    }

    pub(crate) fn ids(&'static self) -> Ids {
        Ids(self.rules.iter())
    }

    pub(crate) fn outcome(&self, py: Python<'_>, outcome: Outcome) -> Py<PyString> {
        let mut known = self.outcomes.iter();
        let found = known.find(|(other, _)| *other == outcome);
        given(py, found, outcome.code())
    }
}

impl Ids {
    /// The id of a rule that stands behind the last one asked for.
    pub(crate) fn of(&mut self, py: Python<'_>, rule: &'static Rule) -> Py<PyString> {
        let found = self.0.find(|(other, _)| ptr::eq(*other, rule));
        given(py, found, rule.id)
    }
}

fn coded<T: Copy>(
    py: Python<'_>,
    terms: impl Iterator<Item = T>,
    code: impl Fn(T) -> &'static str,
) -> Vec<Coded<T>> {
    let coded = terms.map(|term| (term, PyString::intern(py, code(term)).unbind()));
    coded.collect()
}

/// The text that was made once, or another of the same letters.
fn given<T>(py: Python<'_>, made: Option<&Coded<T>>, code: &str) -> Py<PyString> {
    made.map_or_else(
        || PyString::new(py, code).unbind(),
        |(_, made)| made.clone_ref(py),
    )
}

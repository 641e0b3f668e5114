//! What an answer to "why" is made of: conditions, parameters, readings, and the ways to another answer.

use chrono::NaiveDate;
use pyo3::prelude::*;
use ungeindsats_core::record::{
    ConditionRecord, FactChangeRecord, ParameterRecord, ReadingRecord, WaysRecord,
};

use crate::json;
use crate::values::{Bilingual, Phrase, Source};

/// Something that a rule asked of the facts, and what it was answered.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Condition {
    /// What was asked, for a person.
    says: Bilingual,
    /// What it was answered.
    answer: &'static str,
    /// JSON pointer to the one thing of which it was asked.
    ///
    /// None where it was asked of no one thing.
    place: Option<String>,
    /// JSON pointers to the facts that were read for it.
    facts: Vec<String>,
    /// JSON pointers to the facts that were missing.
    missing: Vec<String>,
    /// What was asked within it.
    within: Vec<Condition>,
}

impl From<&ConditionRecord> for Condition {
    fn from(condition: &ConditionRecord) -> Self {
        Self {
            says: condition.says.clone().into(),
            answer: condition.answer.code(),
            place: condition.place.clone(),
            facts: condition.facts.clone(),
            missing: condition.missing.clone(),
            within: condition.within.iter().map(Into::into).collect(),
        }
    }
}

#[pymethods]
impl Condition {
    fn __repr__(&self) -> String {
        format!("<Condition {:?}: {}>", self.says.en(), self.answer)
    }
}

/// A parameter that a rule reads.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct UsedParameter {
    /// Its name, as it stands in a policy file.
    name: String,
    /// What people call it.
    label: Bilingual,
    /// Its value, in the shape of a policy file.
    value: Py<PyAny>,
    /// Its value in words: one phrase, or one for each entry of a list.
    says: Vec<Phrase>,
    /// Where the value comes from.
    sources: Vec<Source>,
    /// The first day of the policy that states it.
    valid_from: NaiveDate,
}

impl UsedParameter {
    pub(crate) fn of(py: Python<'_>, parameter: &ParameterRecord) -> PyResult<Self> {
        Ok(Self {
            name: parameter.name.clone(),
            label: parameter.label.clone().into(),
            value: json::dict(py, &parameter.value)?.unbind(),
            says: parameter.says.iter().cloned().map(Into::into).collect(),
            sources: parameter.sources.iter().cloned().map(Into::into).collect(),
            valid_from: parameter.valid_from.naive(),
        })
    }
}

#[pymethods]
impl UsedParameter {
    fn __repr__(&self) -> String {
        format!("<UsedParameter {}>", self.name)
    }
}

/// How a policy reads what the texts leave open.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct UsedReading {
    /// The number of the interpretation.
    id: String,
    /// What the texts leave open.
    question: Bilingual,
    /// The code of the reading.
    reading: String,
    /// The reading, for a person.
    says: Bilingual,
}

impl From<&ReadingRecord> for UsedReading {
    fn from(reading: &ReadingRecord) -> Self {
        Self {
            id: reading.id.clone(),
            question: reading.question.clone().into(),
            reading: reading.reading.clone(),
            says: reading.says.clone().into(),
        }
    }
}

#[pymethods]
impl UsedReading {
    fn __repr__(&self) -> String {
        format!("<UsedReading {}: {}>", self.id, self.reading)
    }
}

/// The smallest changes of facts that would make a rule pass.
///
/// They are no advice to record what is not so.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct Ways {
    /// The ways, each a list of facts that would all have to be otherwise.
    ///
    /// An empty list where the rule passes already, and where nothing was found.
    ways: Vec<Vec<Py<FactChange>>>,
    /// Whether all was tried and all that was found is told.
    ///
    /// Where not, there may be another way.
    complete: bool,
}

impl Ways {
    pub(crate) fn of(py: Python<'_>, ways: &WaysRecord) -> PyResult<Self> {
        let way = |changes: &Vec<FactChangeRecord>| {
            let changes = changes.iter();
            let changes = changes.map(|change| Py::new(py, FactChange::of(py, change)?));
            changes.collect()
        };
        Ok(Self {
            ways: ways.ways.iter().map(way).collect::<PyResult<_>>()?,
            complete: ways.complete,
        })
    }
}

#[pymethods]
impl Ways {
    fn __repr__(&self) -> String {
        let rest = if self.complete { "" } else { ", perhaps more" };
        format!("<Ways: {}{rest}>", self.ways.len())
    }
}

/// A fact, and what it would have to be.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct FactChange {
    /// JSON pointer to the fact; it may not be there yet.
    pointer: String,
    /// The fact, for a person.
    says: Bilingual,
    /// Whether the fact is known, so that it would have to be another.
    known: bool,
    /// A value that would do.
    ///
    /// None where it would repeat an id, or be a text that somebody writes.
    value: Option<Py<PyAny>>,
    /// JSON pointer to the id that it would have to repeat; None where it is none.
    same_as: Option<String>,
    /// What it would have to be, for a person.
    would_be: Bilingual,
    /// Whether other values would do as well.
    others: bool,
}

impl FactChange {
    fn of(py: Python<'_>, change: &FactChangeRecord) -> PyResult<Self> {
        let value = change.value.as_ref();
        let value = value.map(|value| json::dict(py, value).map(Bound::unbind));
        Ok(Self {
            pointer: change.pointer.clone(),
            says: change.says.clone().into(),
            known: change.known,
            value: value.transpose()?,
            same_as: change.same_as.clone(),
            would_be: change.would_be.clone().into(),
            others: change.others,
        })
    }
}

#[pymethods]
impl FactChange {
    fn __repr__(&self) -> String {
        // Its value may tell a birthday, and is not shown unasked.
        format!("<FactChange at {}>", self.pointer)
    }
}

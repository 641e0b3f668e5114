//! How one policy differs from another, as data and in words.

use std::sync::Arc;

use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::policy::Aspect;
use ungeindsats_core::record::{DifferenceRecord, ParameterDifferenceRecord, ReadingChoice};
use ungeindsats_core::text::Bilingual as Words;
use ungeindsats_core::{self as core, Language, policy, render};

use crate::arguments::spoken;
use crate::json;
use crate::policy_record::PolicyRecord;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::rule::{Rule, rule};
use crate::values::{Bilingual, Phrase, Source};

/// How a policy differs from another; a row for each thing in which it does.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Difference {
    inner: Arc<core::Difference>,
    record: DifferenceRecord,
}

impl Difference {
    pub(crate) fn new(py: Python<'_>, difference: core::Difference) -> PyResult<Py<Self>> {
        let inner = Arc::new(difference);
        let answer = Self {
            record: inner.record(),
            inner: Arc::clone(&inner),
        };
        Rows::beneath(py, inner, answer)
    }
}

/// One thing in which two policies differ, and what either says of it; of a rule whether it comes.
struct Row {
    aspect: Aspect,
    before: Option<Words>,
    after: Option<Words>,
    comes: Option<bool>,
}

/// What is said in one line, if anything is.
fn several(phrases: &[policy::Phrase]) -> Option<Words> {
    let said = |language| policy::Phrase::several(phrases, language);
    let [da, en] = [Language::Da, Language::En].map(said);
    (!da.is_empty()).then_some(Words { da, en })
}

impl Tabular for core::Difference {
    fn columns(&self) -> Vec<Column> {
        let parameters = self.parameters().map(|changed| Row {
            aspect: Aspect::Parameter(changed.parameter),
            before: several(&changed.gone),
            after: several(&changed.come),
            comes: None,
        });
        let readings = self.readings().map(|changed| Row {
            aspect: Aspect::Reading(changed.interpretation.id),
            before: Some(changed.before.says.into()),
            after: Some(changed.after.says.into()),
            comes: None,
        });
        let rule = |known: &core::Rule, comes| Row {
            aspect: Aspect::Rule(known.id),
            before: None,
            after: None,
            comes: Some(comes),
        };
        let come = self.rules_that_come().map(|known| rule(known, true));
        let go = self.rules_that_go().map(|known| rule(known, false));
        let before = |row: &Row| row.before.clone();
        let after = |row: &Row| row.after.clone();
        Table::of(parameters.chain(readings).chain(come).chain(go))
            .text("kind", |row| Some(row.aspect.kind()))
            .text("name", |row| Some(row.aspect.name()))
            .text("label_da", |row| Some(row.aspect.label().da))
            .text("label_en", |row| Some(row.aspect.label().en))
            .text("before_da", |row| before(row).map(|words| words.da))
            .text("before_en", |row| before(row).map(|words| words.en))
            .text("after_da", |row| after(row).map(|words| words.da))
            .text("after_en", |row| after(row).map(|words| words.en))
            .bool("comes", |row| row.comes)
            .columns()
    }
}

#[pymethods]
impl Difference {
    /// The policy before.
    #[getter]
    fn before(&self) -> PolicyRecord {
        self.inner.before().clone().into()
    }

    /// The policy after.
    #[getter]
    fn after(&self) -> PolicyRecord {
        self.inner.after().clone().into()
    }

    /// The parameters with another value.
    #[getter]
    fn parameters(&self) -> Vec<ParameterDifference> {
        let changed = self.record.parameters.iter();
        changed.cloned().map(ParameterDifference).collect()
    }

    /// The interpretations that are read in another way.
    #[getter]
    fn readings(&self) -> Vec<ReadingDifference> {
        let changed = self.record.readings.iter().cloned();
        changed
            .map(|changed| ReadingDifference {
                interpretation: changed.interpretation,
                question: changed.question.into(),
                before: changed.before.into(),
                after: changed.after.into(),
            })
            .collect()
    }

    /// The rules that are in force only under the policy after.
    #[getter]
    fn rules_that_come(&self) -> PyResult<Vec<Rule>> {
        let rules = self.inner.rules_that_come();
        rules.map(|known| rule(known.id)).collect()
    }

    /// The rules that are in force only under the policy before.
    #[getter]
    fn rules_that_go(&self) -> PyResult<Vec<Rule>> {
        let rules = self.inner.rules_that_go();
        rules.map(|known| rule(known.id)).collect()
    }

    /// The change of one parameter, by its name. Raises KeyError where its value is the same.
    fn parameter(&self, name: &str) -> PyResult<ParameterDifference> {
        let mut changed = self.record.parameters.iter();
        let found = changed.find(|changed| changed.name == name).cloned();
        found
            .map(ParameterDifference)
            .ok_or_else(|| PyKeyError::new_err("no parameter of this name has another value"))
    }

    /// The difference as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::difference(&self.inner, spoken(language)?))
    }

    /// The difference as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.record)
    }

    /// The difference as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&self.record)
    }

    /// In how many things they differ; nothing where none does.
    fn __len__(&self) -> usize {
        self.inner.aspects().len()
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!(
            "<Difference from {} to {}: {}>",
            self.inner.before().id,
            self.inner.after().id,
            self.__len__()
        )
    }
}

/// A parameter with another value.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct ParameterDifference(ParameterDifferenceRecord);

#[pymethods]
impl ParameterDifference {
    /// The parameter, as it stands in a policy file.
    #[getter]
    fn name(&self) -> &str {
        &self.0.name
    }

    /// What people call it.
    #[getter]
    fn label(&self) -> Bilingual {
        self.0.label.clone().into()
    }

    /// Its value before, in the shape of a policy file.
    #[getter]
    fn before<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0.before)
    }

    /// Its value after.
    #[getter]
    fn after<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0.after)
    }

    /// What only the policy before says; of a list, what both say is left out.
    #[getter]
    fn gone(&self) -> Vec<Phrase> {
        self.0.gone.iter().cloned().map(Into::into).collect()
    }

    /// What only the policy after says.
    #[getter]
    fn come(&self) -> Vec<Phrase> {
        self.0.come.iter().cloned().map(Into::into).collect()
    }

    /// Where the value before comes from.
    #[getter]
    fn source_before(&self) -> Vec<Source> {
        let sources = self.0.source_before.iter().cloned();
        sources.map(Into::into).collect()
    }

    /// Where the value after comes from.
    #[getter]
    fn source_after(&self) -> Vec<Source> {
        let sources = self.0.source_after.iter().cloned();
        sources.map(Into::into).collect()
    }

    fn __repr__(&self) -> String {
        format!("<ParameterDifference {}>", self.0.name)
    }
}

/// An interpretation that is read in another way.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct ReadingDifference {
    /// Its number.
    interpretation: String,
    /// What the texts leave open.
    question: Bilingual,
    /// How it is read before.
    before: Reading,
    /// How it is read after.
    after: Reading,
}

/// One way to read what the texts leave open.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Reading {
    /// The code, as a policy file chooses it.
    code: String,
    /// What it says.
    says: Bilingual,
}

impl From<ReadingChoice> for Reading {
    fn from(reading: ReadingChoice) -> Self {
        Self {
            code: reading.code,
            says: reading.says.into(),
        }
    }
}

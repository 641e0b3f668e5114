//! What every rule says of one case, or of one register, on one day.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::exceptions::PyAttributeError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyTuple;
use ungeindsats_core::{self as core, Language, Outcome, render};

use crate::arguments::spoken;
use crate::classification::Classification;
use crate::finding::Finding;
use crate::json;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::values::PolicyReference;

/// What every rule says of one case, or of one register, on one day; a row for each finding.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Assessment {
    inner: Arc<core::Assessment>,
    findings: PyOnceLock<Py<PyTuple>>,
}

/// One row for each finding.
impl Tabular for core::Assessment {
    fn columns(&self) -> Vec<Column> {
        Table::of(self.findings())
            .text("rule", |finding| Some(finding.rule().id))
            .text("chapter", |finding| Some(finding.rule().chapter()))
            .text("outcome", |finding| Some(finding.outcome().code()))
            .bool("concern", |finding| Some(finding.is_concern()))
            .text("severity", |finding| Some(finding.severity().code()))
            .text("authority", |finding| Some(finding.authority().code()))
            .date("date", |finding| Some(finding.date()))
            .text("message_da", |finding| Some(finding.message(Language::Da)))
            .text("message_en", |finding| Some(finding.message(Language::En)))
            .text("remedy_da", |finding| finding.remedy(Language::Da))
            .text("remedy_en", |finding| finding.remedy(Language::En))
            .text("policy", |finding| Some(&finding.policy()?.id))
            .int("revision", |finding| Some(finding.policy()?.revision))
            .columns()
    }
}

#[pymethods]
impl Assessment {
    /// The day as of which the case was assessed.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.inner.as_of().naive()
    }

    /// The authority by whose policies it was assessed.
    #[getter]
    fn authority(&self) -> &str {
        self.inner.timeline().authority()
    }

    /// The policy in force on that day, with its revision.
    #[getter]
    fn policy(&self) -> PolicyReference {
        self.inner.record().policy.into()
    }

    /// Where the person stands; no verdict. Raises AttributeError for a register.
    #[getter]
    fn classification(&self) -> PyResult<Classification> {
        let classification = self.inner.record().classification.map(Into::into);
        classification.ok_or_else(|| PyAttributeError::new_err("a register has no classification"))
    }

    /// One finding for each rule, in a fixed order, whatever its outcome.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyTuple>> {
        self.findings
            .get_or_try_init(py, || self.listed(py, self.inner.findings()))
            .map(|findings| findings.bind(py))
    }

    /// The findings that a person should look at: failed, needing judgement or undetermined.
    #[getter]
    fn concerns(&self, py: Python<'_>) -> PyResult<Py<PyTuple>> {
        self.listed(py, self.inner.concerns())
    }

    /// The finding of one rule, by its id. Raises KeyError where there is no such rule.
    fn finding(&self, py: Python<'_>, rule_id: &str) -> PyResult<Finding> {
        Finding::of_rule(py, &self.inner, rule_id)
    }

    /// The assessment as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        spoken(language).map(|language| render::text(&self.inner, language))
    }

    /// The assessment as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.inner)
    }

    /// The assessment as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.inner)
    }

    fn __str__(&self) -> String {
        render::text(&self.inner, Language::Da)
    }

    fn __repr__(&self) -> String {
        let counts = Outcome::ALL.iter().rev().map(|outcome| {
            let findings = self.inner.findings();
            let count = findings.filter(|finding| finding.outcome() == *outcome);
            format!("{} {}", count.count(), outcome.code())
        });
        // In a timeline the day may be a birthday, and is not shown unasked.
        format!(
            "<Assessment by {}: {}>",
            self.authority(),
            counts.collect::<Vec<_>>().join(", ")
        )
    }

    fn _repr_html_(&self) -> String {
        render::html(&self.inner)
    }
}

impl Assessment {
    pub(crate) fn new(
        py: Python<'_>,
        assessment: impl Into<Arc<core::Assessment>>,
    ) -> PyResult<Py<Self>> {
        let inner = assessment.into();
        let rows = Arc::clone(&inner);
        let findings = PyOnceLock::new();
        Rows::beneath(py, rows, Self { inner, findings })
    }

    fn listed<'a>(
        &'a self,
        py: Python<'a>,
        findings: impl Iterator<Item = core::Finding<'a>>,
    ) -> PyResult<Py<PyTuple>> {
        let findings =
            Finding::each(py, &self.inner, findings)?.map(|finding| Py::new(py, finding));
        let findings = findings.collect::<PyResult<Vec<_>>>()?;
        PyTuple::new(py, findings).map(Bound::unbind)
    }
}

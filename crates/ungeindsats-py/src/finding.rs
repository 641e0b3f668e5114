//! What one rule says of a case. Texts and pointers are made when they are read.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::prelude::*;
use ungeindsats_core::{self as core, Language, Outcome, Severity};

use crate::assessment::find;
use crate::json;
use crate::values::{Bilingual, PolicyReference, Source};

/// What one rule says of the case, and why.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Finding {
    assessment: Arc<core::Assessment>,
    rule: &'static core::Rule,
    /// Beside the rule what loops over many findings read, and so kept at hand.
    outcome: Outcome,
    severity: Severity,
}

impl Finding {
    pub(crate) fn new(assessment: &Arc<core::Assessment>, finding: core::Finding<'_>) -> Self {
        Self {
            assessment: Arc::clone(assessment),
            rule: finding.rule(),
            outcome: finding.outcome(),
            severity: finding.severity(),
        }
    }

    pub(crate) fn of_rule(assessment: &Arc<core::Assessment>, rule: &core::Rule) -> PyResult<Self> {
        find(assessment, rule.id).map(|finding| Self::new(assessment, finding))
    }

    fn look(&self) -> PyResult<core::Finding<'_>> {
        find(&self.assessment, self.rule.id)
    }
}

#[pymethods]
impl Finding {
    /// The id of the rule: stable for ever.
    #[getter]
    fn rule(&self) -> &'static str {
        self.rule.id
    }

    /// What the rule asks.
    #[getter]
    fn title(&self) -> Bilingual {
        self.rule.title.into()
    }

    /// The address of the rule's page in the reference.
    #[getter]
    fn page(&self) -> String {
        self.rule.page()
    }

    /// What it says of the case.
    #[getter]
    fn outcome(&self) -> &'static str {
        self.outcome.code()
    }

    /// How much it weighs.
    #[getter]
    fn severity(&self) -> &'static str {
        self.severity.code()
    }

    /// On whose authority it stands.
    #[getter]
    fn authority(&self) -> &'static str {
        self.rule.authority.code()
    }

    /// What it says, for a person.
    #[getter]
    fn message(&self) -> PyResult<Bilingual> {
        let finding = self.look()?;
        Ok(Bilingual::new(
            finding.message(Language::Da),
            finding.message(Language::En),
        ))
    }

    /// What can be done; None where nothing is wrong.
    #[getter]
    fn remedy(&self) -> PyResult<Option<Bilingual>> {
        let finding = self.look()?;
        let texts = finding
            .remedy(Language::Da)
            .zip(finding.remedy(Language::En));
        Ok(texts.map(|(da, en)| Bilingual::new(da, en)))
    }

    /// JSON pointers to the facts that were read.
    #[getter]
    fn facts(&self) -> PyResult<Vec<String>> {
        self.look().map(|finding| finding.facts())
    }

    /// JSON pointers to the facts that are missing.
    #[getter]
    fn missing(&self) -> PyResult<Vec<String>> {
        self.look().map(|finding| finding.missing())
    }

    /// Where the rule comes from.
    #[getter]
    fn sources(&self) -> PyResult<Vec<Source>> {
        let sources = self.look()?.sources();
        Ok(sources.into_iter().map(Into::into).collect())
    }

    /// The policy by which it was judged.
    #[getter]
    fn policy(&self) -> PyResult<PolicyReference> {
        self.look().map(|finding| finding.record().policy.into())
    }

    /// The day that decided: that of the event, or the day of the assessment.
    #[getter]
    fn date(&self) -> PyResult<NaiveDate> {
        self.look().map(|finding| finding.date().naive())
    }

    /// The finding as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.look()?.record())
    }

    fn __repr__(&self) -> String {
        format!(
            "<Finding {}: {} ({})>",
            self.rule.id,
            self.outcome.code(),
            self.severity.code()
        )
    }
}

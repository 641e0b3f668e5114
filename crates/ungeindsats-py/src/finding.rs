//! What one rule says of a case. Texts and pointers are made when they are read.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::PyString;
use ungeindsats_core::{self as core, Language, Severity};

use crate::codes::{Codes, Ids};
use crate::json;
use crate::values::{Bilingual, PolicyReference, Source};

/// The assessment of some findings. Python counts who holds it, which costs less than to count for all threads.
#[pyclass(frozen)]
struct Assessed(Arc<core::Assessment>);

impl Assessed {
    fn held(py: Python<'_>, assessment: &Arc<core::Assessment>) -> PyResult<Py<Self>> {
        Py::new(py, Self(Arc::clone(assessment)))
    }
}

/// What one rule says of the case, and why.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Finding {
    of: Py<Assessed>,
    asked: &'static core::Rule,
    // What loops over many findings read lies at hand: Python takes it without calling anything.
    /// The id of the rule: stable for ever.
    #[pyo3(get)]
    rule: Py<PyString>,
    /// What it says of the case.
    #[pyo3(get)]
    outcome: Py<PyString>,
    weighs: Severity,
}

impl Finding {
    /// Findings of one assessment, in the order of the table of rules.
    pub(crate) fn each<'a>(
        py: Python<'a>,
        assessment: &Arc<core::Assessment>,
        findings: impl Iterator<Item = core::Finding<'a>>,
    ) -> PyResult<impl Iterator<Item = Self>> {
        let of = Assessed::held(py, assessment)?;
        let mut ids = Codes::known(py).ids();
        Ok(findings.map(move |finding| Self::new(py, of.clone_ref(py), finding, &mut ids)))
    }

    /// The finding of one rule, or Python's error for a key that is not there.
    pub(crate) fn of_rule(
        py: Python<'_>,
        assessment: &Arc<core::Assessment>,
        rule_id: &str,
    ) -> PyResult<Self> {
        let (of, mut ids) = (Assessed::held(py, assessment)?, Codes::known(py).ids());
        find(assessment, rule_id).map(|finding| Self::new(py, of, finding, &mut ids))
    }

    #[inline]
    fn new(py: Python<'_>, of: Py<Assessed>, finding: core::Finding<'_>, ids: &mut Ids) -> Self {
        Self {
            of,
            asked: finding.rule(),
            rule: ids.of(py, finding.rule()),
            outcome: Codes::known(py).outcome(py, finding.outcome()),
            weighs: finding.severity(),
        }
    }

    fn look(&self) -> PyResult<core::Finding<'_>> {
        find(&self.of.get().0, self.asked.id)
    }
}

#[pymethods]
impl Finding {
    /// What the rule asks.
    #[getter]
    fn title(&self) -> Bilingual {
        self.asked.title.into()
    }

    /// The address of the rule's page in the reference.
    #[getter]
    fn page(&self) -> String {
        self.asked.page()
    }

    /// How much it weighs.
    #[getter]
    fn severity(&self) -> &'static str {
        self.weighs.code()
    }

    /// On whose authority it stands.
    #[getter]
    fn authority(&self) -> &'static str {
        self.asked.authority.code()
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
            self.rule,
            self.outcome,
            self.weighs.code()
        )
    }
}

/// The finding of one rule, or Python's error for a key that is not there.
fn find<'a>(assessment: &'a core::Assessment, rule_id: &str) -> PyResult<core::Finding<'a>> {
    assessment
        .finding(rule_id)
        .ok_or_else(|| PyKeyError::new_err("no rule has this id"))
}

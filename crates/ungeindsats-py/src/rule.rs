//! The rules, listed and explained.

use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::{self as core, render, rules::RuleRecord};

use crate::arguments::spoken;
use crate::json;
use crate::values::{Bilingual, Source};

/// A rule: what it asks, on whose authority, and from where.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Rule(&'static core::Rule);

/// Every rule, in the order in which an assessment lists them.
#[pyfunction]
pub(crate) fn rules() -> Vec<Rule> {
    core::Rule::ALL.iter().copied().map(Rule).collect()
}

/// The rule of that id. Raises KeyError where there is no such rule.
#[pyfunction]
pub(crate) fn rule(rule_id: &str) -> PyResult<Rule> {
    core::Rule::find(rule_id)
        .map(Rule)
        .ok_or_else(|| PyKeyError::new_err("no rule has this id"))
}

#[pymethods]
impl Rule {
    /// Its id, `chapter.rule`: stable for ever, never used again.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id
    }

    /// The chapter to which it belongs.
    #[getter]
    fn chapter(&self) -> &'static str {
        self.0.chapter()
    }

    /// What it asks, in a line.
    #[getter]
    fn title(&self) -> Bilingual {
        self.0.title.into()
    }

    /// Whether it speaks of one case ("case") or of a whole register ("register").
    #[getter]
    fn level(&self) -> &'static str {
        self.0.level().code()
    }

    /// How much it weighs when it is not met.
    #[getter]
    fn severity(&self) -> &'static str {
        self.0.severity.code()
    }

    /// On whose authority it stands.
    #[getter]
    fn authority(&self) -> &'static str {
        self.0.authority.code()
    }

    /// Where it comes from.
    #[getter]
    fn sources(&self) -> Vec<Source> {
        let sources = RuleRecord::from(self.0).sources;
        sources.into_iter().map(Into::into).collect()
    }

    /// The parameters of the policy that it reads.
    #[getter]
    fn parameters(&self) -> Vec<String> {
        RuleRecord::from(self.0).parameters
    }

    /// The interpretations on which it rests, by number.
    #[getter]
    fn interpretations(&self) -> Vec<String> {
        RuleRecord::from(self.0).interpretations
    }

    /// What can be done when it is not met.
    #[getter]
    fn remedy(&self) -> Bilingual {
        self.0.remedy.into()
    }

    /// The rule explained in plain text, in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn explain(&self, language: &str) -> PyResult<String> {
        spoken(language).map(|language| render::rule(self.0, language))
    }

    /// The rule as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &RuleRecord::from(self.0))
    }

    fn __str__(&self) -> String {
        render::rule(self.0, core::Language::Da)
    }

    fn __repr__(&self) -> String {
        format!("<Rule {}: {}>", self.0.id, self.0.title.da)
    }
}

//! From one answer to another, for how many, and because of what: the parts of an effect.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use ungeindsats_core::impact::{self as counted, Answer};
use ungeindsats_core::policy::Aspect;
use ungeindsats_core::private::Id;
use ungeindsats_core::{Coverage, Outcome, Severity};

use crate::values::Bilingual;

/// What one rule says of how many before and after.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct RuleImpact(pub(crate) counted::RuleImpact);

#[pymethods]
impl RuleImpact {
    /// The id of the rule: stable for ever.
    #[getter]
    fn rule(&self) -> &'static str {
        self.0.rule.id
    }

    /// What the rule asks.
    #[getter]
    fn title(&self) -> Bilingual {
        self.0.rule.title.into()
    }

    /// Whether cases are counted ("case"), or a whole register ("register").
    #[getter]
    fn level(&self) -> &'static str {
        self.0.rule.level().code()
    }

    /// How many of each outcome before.
    #[getter]
    fn before(&self) -> BTreeMap<&'static str, u64> {
        by_code(&self.0.before)
    }

    /// How many of each outcome after.
    #[getter]
    fn after(&self) -> BTreeMap<&'static str, u64> {
        by_code(&self.0.after)
    }

    /// What changes.
    #[getter]
    fn transitions(&self) -> Vec<Transition> {
        self.0.transitions.iter().map(Transition::of).collect()
    }

    fn __repr__(&self) -> String {
        format!("<RuleImpact {}>", self.0.rule.id)
    }
}

fn by_code(counts: &BTreeMap<Outcome, u64>) -> BTreeMap<&'static str, u64> {
    let counts = counts.iter();
    counts
        .map(|(outcome, count)| (outcome.code(), *count))
        .collect()
}

/// What is said before or after: a code, yes or no.
#[derive(Clone, Copy, IntoPyObject)]
pub(crate) enum Said {
    Code(&'static str),
    Yes(bool),
}

impl Said {
    pub(crate) fn text(self) -> &'static str {
        match self {
            Self::Code(code) => code,
            Self::Yes(true) => "true",
            Self::Yes(false) => "false",
        }
    }
}

/// What transitions go between.
pub(crate) trait Told: Copy {
    fn said(self) -> Option<Said>;

    fn severity(self) -> Option<&'static str> {
        None
    }
}

impl Told for Option<Coverage> {
    fn said(self) -> Option<Said> {
        self.map(|layer| Said::Code(layer.code()))
    }
}

impl Told for Option<bool> {
    fn said(self) -> Option<Said> {
        self.map(Said::Yes)
    }
}

impl Told for Answer {
    fn said(self) -> Option<Said> {
        Some(Said::Code(self.outcome.code()))
    }

    fn severity(self) -> Option<&'static str> {
        self.severity.map(Severity::code)
    }
}

/// From one answer to another: for how many, because of what, and which cases to look at.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct Transition {
    /// What is said before; None where it cannot be told.
    pub(crate) before: Option<Said>,
    /// What is said after; None where it cannot be told.
    pub(crate) after: Option<Said>,
    /// How much it weighs before, where an outcome stays and its weight changes; else None.
    pub(crate) severity_before: Option<&'static str>,
    /// How much it weighs after, where an outcome stays and its weight changes; else None.
    pub(crate) severity_after: Option<&'static str>,
    /// Of how many.
    pub(crate) count: u64,
    /// Each difference that alone brings it. Where several do, each is counted.
    pub(crate) alone: Vec<Cause>,
    /// For how many none alone brings it, and several only together.
    pub(crate) only_together: u64,
    /// The first cases of it; none for a whole register.
    pub(crate) examples: Vec<Example>,
}

impl Transition {
    pub(crate) fn of<T: Told>(transition: &counted::Transition<T>) -> Self {
        Self {
            before: transition.before.said(),
            after: transition.after.said(),
            severity_before: transition.before.severity(),
            severity_after: transition.after.severity(),
            count: transition.count,
            alone: transition.alone.iter().map(Cause::of).collect(),
            only_together: transition.only_together,
            examples: transition.examples.iter().map(Example::of).collect(),
        }
    }
}

#[pymethods]
impl Transition {
    fn __repr__(&self) -> String {
        let [before, after] =
            [self.before, self.after].map(|said| said.map_or("unknown", Said::text));
        format!("<Transition from {before} to {after}: {}>", self.count)
    }
}

/// A difference between policies, and for how many it alone brings a change.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Cause {
    /// What kind of difference: "dates", "parameter", "reading" or "rule".
    kind: &'static str,
    /// The name of the parameter, the number of the interpretation or the id of the rule.
    pub(crate) name: &'static str,
    /// What people call it.
    label: Bilingual,
    /// For how many.
    count: u64,
}

impl Cause {
    fn of((aspect, count): (&Aspect, &u64)) -> Self {
        Self {
            kind: aspect.kind(),
            name: aspect.name(),
            label: aspect.label().into(),
            count: *count,
        }
    }
}

#[pymethods]
impl Cause {
    fn __repr__(&self) -> String {
        format!("<Cause {} {}: {}>", self.kind, self.name, self.count)
    }
}

/// A case, for its owner.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Example {
    /// Its position in the order of the input, from 1.
    pub(crate) position: u64,
    /// Its id; None where it has none or none was to be kept.
    pub(crate) id: Option<String>,
}

impl Example {
    fn of(example: &counted::Example) -> Self {
        Self {
            position: example.position,
            id: example.id.clone().map(|Id(id)| id),
        }
    }
}

#[pymethods]
impl Example {
    fn __repr__(&self) -> String {
        format!("<Example at {}>", self.position)
    }
}

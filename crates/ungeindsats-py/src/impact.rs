//! What if: the effect of one policy in place of another on many cases, counted one at a time.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::impact::{self as counted, Answer};
use ungeindsats_core::policy::Aspect;
use ungeindsats_core::private::Id;
use ungeindsats_core::record::PolicyReference as Reference;
use ungeindsats_core::{
    self as core, Case, Coverage, NotCovered, Outcome, Register, Severity, render,
};

use crate::arguments::{Chosen, Day, spoken};
use crate::difference::Difference;
use crate::values::{Bilingual, PolicyReference};
use crate::{errors, json};

/// The effect, while it is being counted: cases are added one at a time.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct ImpactCount(Mutex<core::Impact>);

impl ImpactCount {
    /// What was counted so far. A thread that broke off amid a case has counted what it had.
    fn so_far(&self) -> MutexGuard<'_, core::Impact> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl ImpactCount {
    #[new]
    fn new(
        py: Python<'_>,
        as_of: Day,
        before: Chosen,
        after: Chosen,
        examples: usize,
        ids: bool,
    ) -> PyResult<Self> {
        let impact = core::Impact::new(&before.0, &after.0, as_of.0)
            .map_err(|not_covered| errors::not_covered(py, &not_covered))?
            .naming(examples);
        let impact = if ids { impact } else { impact.without_ids() };
        Ok(Self(Mutex::new(impact)))
    }

    /// Counts the case of one JSON document (its bytes) at a position.
    fn add(&self, py: Python<'_>, position: u64, document: &[u8]) -> PyResult<()> {
        py.detach(|| {
            let case = Case::from_json_bytes(document)?;
            self.so_far().add(position, &case);
            Ok(())
        })
        .map_err(|error| errors::input(py, &error))
    }

    /// Counts the cases and the rules of the register of one JSON document (its bytes).
    fn add_register(&self, py: Python<'_>, document: &[u8]) -> PyResult<()> {
        py.detach(|| {
            let register = Register::from_json_bytes(document)?;
            self.so_far().add_register(&register);
            Ok(())
        })
        .map_err(|error| errors::input(py, &error))
    }

    /// The effect on what was added so far.
    fn impact(&self) -> Impact {
        Impact(Arc::new(self.so_far().clone()))
    }
}

/// What becomes of cases under one policy in place of another; a row for each transition.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Impact(Arc<core::Impact>);

fn in_force(policy: Result<&core::Policy, NotCovered>) -> PolicyReference {
    let (id, revision) = policy.map_or_else(
        |_| (String::new(), 0),
        |policy| (policy.id.clone(), policy.revision),
    );
    Reference { id, revision }.into()
}

#[pymethods]
impl Impact {
    /// The day as of which the cases were assessed.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.0.as_of().naive()
    }

    /// The policy in force on that day before.
    #[getter]
    fn before(&self) -> PolicyReference {
        in_force(self.0.before().policy_on(self.0.as_of()))
    }

    /// The policy in force on that day after.
    #[getter]
    fn after(&self) -> PolicyReference {
        in_force(self.0.after().policy_on(self.0.as_of()))
    }

    /// How the policies differ that are in force on the same days, until that day.
    #[getter]
    fn differences(&self) -> Vec<Difference> {
        self.0.differences().into_iter().map(Into::into).collect()
    }

    /// How many cases were counted.
    #[getter]
    fn cases(&self) -> u64 {
        self.0.cases()
    }

    /// For how many of them some rule says something else.
    #[getter]
    fn changed(&self) -> u64 {
        self.0.changed()
    }

    /// How many cases another layer covers by age.
    #[getter]
    fn covered_by(&self) -> Vec<Transition> {
        self.0.covered_by().iter().map(Transition::of).collect()
    }

    /// For how many cases the need becomes, or is no longer, cross-cutting.
    #[getter]
    fn cross_cutting(&self) -> Vec<Transition> {
        self.0.cross_cutting().iter().map(Transition::of).collect()
    }

    /// The rules that say something else of some case, in a fixed order.
    #[getter]
    fn rules(&self) -> Vec<RuleImpact> {
        let rules = self.0.rules().iter();
        let changed = rules.filter(|rule| !rule.transitions.is_empty());
        changed.cloned().map(RuleImpact).collect()
    }

    /// What one rule says, by its id. Raises KeyError where there is no such rule.
    fn rule(&self, rule_id: &str) -> PyResult<RuleImpact> {
        let found = self.0.rules().iter().find(|it| it.rule.id == rule_id);
        found
            .cloned()
            .map(RuleImpact)
            .ok_or_else(|| PyKeyError::new_err("no rule has this id"))
    }

    /// The effect as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::impact(&self.0, spoken(language)?))
    }

    /// The effect as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The effect as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!(
            "<Impact: {} of {} cases changed>",
            self.0.changed(),
            self.0.cases()
        )
    }
}

/// What one rule says of how many before and after.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct RuleImpact(counted::RuleImpact);

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
#[derive(Clone, IntoPyObject)]
enum Said {
    Code(&'static str),
    Yes(bool),
}

/// What transitions go between.
trait Told: Copy {
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
    before: Option<Said>,
    /// What is said after; None where it cannot be told.
    after: Option<Said>,
    /// How much it weighs before, where an outcome stays and its weight changes; else None.
    severity_before: Option<&'static str>,
    /// How much it weighs after, where an outcome stays and its weight changes; else None.
    severity_after: Option<&'static str>,
    /// Of how many.
    count: u64,
    /// Each difference that alone brings it. Where several do, each is counted.
    alone: Vec<Cause>,
    /// For how many none alone brings it, and several only together.
    only_together: u64,
    /// The first cases of it; none for a whole register.
    examples: Vec<Example>,
}

impl Transition {
    fn of<T: Told>(transition: &counted::Transition<T>) -> Self {
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
        let said = |said: &Option<Said>| match said {
            Some(Said::Code(code)) => *code,
            Some(Said::Yes(true)) => "True",
            Some(Said::Yes(false)) => "False",
            None => "None",
        };
        format!(
            "<Transition from {} to {}: {}>",
            said(&self.before),
            said(&self.after),
            self.count
        )
    }
}

/// A difference between policies, and for how many it alone brings a change.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Cause {
    /// What kind of difference: "dates", "parameter", "reading" or "rule".
    kind: &'static str,
    /// The name of the parameter, the number of the interpretation or the id of the rule.
    name: &'static str,
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
    position: u64,
    /// Its id; None where it has none or none was to be kept.
    id: Option<String>,
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

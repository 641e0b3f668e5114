//! What if: the effect of one policy in place of another on many cases, counted one at a time.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::impact as counted;
use ungeindsats_core::record::PolicyReference as Reference;
use ungeindsats_core::{self as core, Case, Level, NotCovered, Register, render};

use crate::arguments::{Chosen, Day, spoken};
use crate::difference::Difference;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::transitions::{Example, RuleImpact, Said, Told, Transition};
use crate::values::PolicyReference;
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
    fn impact(&self, py: Python<'_>) -> PyResult<Py<Impact>> {
        let impact = Arc::new(self.so_far().clone());
        let answer = Impact(Arc::clone(&impact));
        Rows::beneath(py, impact, answer)
    }
}

/// What becomes of cases under one policy in place of another; a row for each transition.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Impact(Arc<core::Impact>);

/// A transition, and of what: a classification, or a rule by its id.
struct Row {
    level: Level,
    subject: &'static str,
    transition: Transition,
}

impl Row {
    fn of<T: Told>(
        level: Level,
        subject: &'static str,
        transitions: &[counted::Transition<T>],
    ) -> impl Iterator<Item = Self> {
        let transitions = transitions.iter().map(Transition::of);
        transitions.map(move |transition| Self {
            level,
            subject,
            transition,
        })
    }

    fn example(&self) -> Option<&Example> {
        self.transition.examples.first()
    }
}

impl Tabular for core::Impact {
    fn columns(&self) -> Vec<Column> {
        let covered_by = Row::of(Level::Case, "covered_by", self.covered_by());
        let cross_cutting = Row::of(Level::Case, "cross_cutting", self.cross_cutting());
        let rules = self.rules().iter();
        let rules = rules.flat_map(|it| Row::of(it.rule.level(), it.rule.id, &it.transitions));
        let number = |count: u64| i64::try_from(count).ok();
        Table::of(covered_by.chain(cross_cutting).chain(rules))
            .text("level", |row| Some(row.level.code()))
            .text("subject", |row| Some(row.subject))
            .text("before", |row| row.transition.before.map(Said::text))
            .text("after", |row| row.transition.after.map(Said::text))
            .text("severity_before", |row| row.transition.severity_before)
            .text("severity_after", |row| row.transition.severity_after)
            .int("count", |row| number(row.transition.count))
            .text("alone", |row| {
                let names = row.transition.alone.iter().map(|cause| cause.name);
                Some(names.collect::<Vec<_>>().join(", "))
            })
            .int("only_together", |row| number(row.transition.only_together))
            .int("example", |row| number(row.example()?.position))
            .text("example_id", |row| row.example()?.id.clone())
            .columns()
    }
}

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
    fn differences(&self, py: Python<'_>) -> PyResult<Vec<Py<Difference>>> {
        let differences = self.0.differences().into_iter();
        differences.map(|one| Difference::new(py, one)).collect()
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

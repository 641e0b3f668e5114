//! The question of why: what a rule asked of the facts, and what would make it pass.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::record::{ConditionRecord, WhyRecord};
use ungeindsats_core::why::{self as core, WhyError, ways_to_pass, why_of_register};
use ungeindsats_core::{Case, Date, InputError, Language, Register, render};

use crate::arguments::{Chosen, Day, spoken};
use crate::conditions::{Condition, UsedParameter, UsedReading, Ways};
use crate::finding::Finding;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::{errors, json};

/// Asks why a rule says what it says of the case of one JSON document (its bytes).
///
/// Where `ways` are asked for, what would make the rule pass is looked for as well.
#[pyfunction]
pub(crate) fn why(
    py: Python<'_>,
    document: &[u8],
    rule: &str,
    as_of: Day,
    policy: Chosen,
    ways: bool,
) -> PyResult<Py<Why>> {
    answered(py, || {
        Case::from_json_bytes(document).map(|case| {
            let told = core::why(&case, &policy.0, as_of.0, rule)?;
            let found = ways.then(|| ways_to_pass(&case, &policy.0, as_of.0, rule));
            Ok((told, found.transpose()?))
        })
    })
}

/// Asks why a rule says what it says of the register of one JSON document (its bytes).
#[pyfunction]
pub(crate) fn why_register(
    py: Python<'_>,
    document: &[u8],
    rule: &str,
    as_of: Day,
    policy: Chosen,
) -> PyResult<Py<Why>> {
    answered(py, || {
        Register::from_json_bytes(document).map(|register| {
            let told = why_of_register(&register, &policy.0, as_of.0, rule)?;
            Ok((told, None))
        })
    })
}

type Told = (core::Why, Option<core::Ways>);

fn answered(
    py: Python<'_>,
    ask: impl Send + FnOnce() -> Result<Result<Told, WhyError>, InputError>,
) -> PyResult<Py<Why>> {
    match py.detach(ask) {
        Ok(Ok((told, ways))) => {
            let record = Arc::new(told.record(ways.as_ref()));
            let rows = Arc::clone(&record);
            Rows::beneath(py, rows, Why { told, ways, record })
        }
        Ok(Err(WhyError::NotCovered(error))) => Err(errors::not_covered(py, &error)),
        Ok(Err(error @ WhyError::NoSuchRule { .. })) => Err(PyKeyError::new_err(error.to_string())),
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// Why a rule says what it says; a row for each thing that it asked.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Why {
    told: core::Why,
    ways: Option<core::Ways>,
    record: Arc<WhyRecord>,
}

/// One row for each thing that was asked, in order, with what was asked within it below it.
impl Tabular for WhyRecord {
    fn columns(&self) -> Vec<Column> {
        Table::of(rows(&self.conditions, ""))
            .text("number", |row| Some(row.number.clone()))
            .text("rule", |_| Some(self.finding.rule.as_str()))
            .text("says_da", |row| Some(row.condition.says.da.as_str()))
            .text("says_en", |row| Some(row.condition.says.en.as_str()))
            .text("answer", |row| Some(row.condition.answer.code()))
            .text("place", |row| row.condition.place.clone())
            .text("facts", |row| listed(&row.condition.facts))
            .text("missing", |row| listed(&row.condition.missing))
            .columns()
    }
}

/// Something that was asked, and where it stands in the tree: `2.1` is the first within the second.
struct Row<'a> {
    number: String,
    condition: &'a ConditionRecord,
}

fn rows<'a>(conditions: &'a [ConditionRecord], around: &str) -> Vec<Row<'a>> {
    let rows = (1..)
        .zip(conditions)
        .flat_map(|(at, condition): (u32, &'a _)| {
            let number = format!("{around}{at}");
            let within = rows(&condition.within, &format!("{number}."));
            std::iter::once(Row { number, condition }).chain(within)
        });
    rows.collect()
}

/// Pointers in one cell; none where there are none.
fn listed(pointers: &[String]) -> Option<String> {
    (!pointers.is_empty()).then(|| pointers.join(" "))
}

#[pymethods]
impl Why {
    /// What the rule says.
    #[getter]
    fn finding(&self, py: Python<'_>) -> PyResult<Finding> {
        let rule = self.told.finding().rule();
        Finding::of_rule(py, self.told.assessment(), rule.id)
    }

    /// The first day of the policy by which it was judged.
    ///
    /// None where no policy was in force on the day of the event.
    #[getter]
    fn policy_from(&self) -> Option<NaiveDate> {
        self.record.policy_from.map(Date::naive)
    }

    /// The parameters that the rule reads, as they stood on the day that decided.
    #[getter]
    fn parameters(&self, py: Python<'_>) -> PyResult<Vec<UsedParameter>> {
        let parameters = self.record.parameters.iter();
        parameters.map(|it| UsedParameter::of(py, it)).collect()
    }

    /// How the policy reads what the texts leave open, where the rule rests on it.
    #[getter]
    fn interpretations(&self) -> Vec<UsedReading> {
        self.record.interpretations.iter().map(Into::into).collect()
    }

    /// What the rule asked, in order, and what it was answered.
    #[getter]
    fn conditions(&self) -> Vec<Condition> {
        self.record.conditions.iter().map(Into::into).collect()
    }

    /// What would make the rule pass; None where it was not looked for.
    #[getter]
    fn ways(&self, py: Python<'_>) -> PyResult<Option<Ways>> {
        let ways = self.record.ways.as_ref();
        ways.map(|ways| Ways::of(py, ways)).transpose()
    }

    /// The answer as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        spoken(language).map(|language| render::why(&self.told, self.ways.as_ref(), language))
    }

    /// The answer as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.record)
    }

    /// The answer as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.record)
    }

    fn __str__(&self) -> String {
        render::why(&self.told, self.ways.as_ref(), Language::Da)
    }

    fn __repr__(&self) -> String {
        let finding = self.told.finding();
        format!("<Why {}: {}>", finding.rule().id, finding.outcome().code())
    }
}

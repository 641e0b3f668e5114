//! What has changed since a receipt was made, and what has not.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::prelude::*;
use ungeindsats_core::Outcome;
use ungeindsats_core::record::{ChangeRecord, OutcomeChangeRecord, VerificationRecord};
use ungeindsats_core::text;

use crate::json;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::values::Bilingual;

/// What is as it was when a receipt was made, and what is not; a row for each change.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Verification(Arc<VerificationRecord>);

/// A row: something that has changed, or a rule that says something else.
struct Row<'a> {
    change: &'static str,
    policy: Option<&'a str>,
    rule: Option<&'a str>,
    was: Option<&'a str>,
    now: Option<&'a str>,
    says: &'a text::Bilingual,
}

impl Tabular for VerificationRecord {
    fn columns(&self) -> Vec<Column> {
        let changes = self.changes.iter().map(|change| Row {
            change: change.change.code(),
            policy: change.policy.as_deref(),
            rule: None,
            was: change.was.as_deref(),
            now: change.now.as_deref(),
            says: &change.says,
        });
        let outcomes = self.outcomes.iter().map(|change| Row {
            change: "outcome",
            policy: None,
            rule: Some(&change.rule),
            was: Some(change.was.code()),
            now: change.now.map(Outcome::code),
            says: &change.says,
        });
        Table::of(changes.chain(outcomes))
            .text("change", |row| Some(row.change))
            .text("policy", |row| row.policy)
            .text("rule", |row| row.rule)
            .text("was", |row| row.was)
            .text("now", |row| row.now)
            .text("says_da", |row| Some(&row.says.da))
            .text("says_en", |row| Some(&row.says.en))
            .columns()
    }
}

impl Verification {
    pub(crate) fn new(py: Python<'_>, record: VerificationRecord) -> PyResult<Py<Self>> {
        let record = Arc::new(record);
        let rows = Arc::clone(&record);
        Rows::beneath(py, rows, Self(record))
    }
}

#[pymethods]
impl Verification {
    /// The day as of which it was assessed, then and now.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.0.as_of.naive()
    }

    /// Whether the assessment that was made again agrees with the receipt.
    #[getter]
    fn agreement(&self) -> &'static str {
        self.0.agreement.code()
    }

    /// The same in words, for a person.
    #[getter]
    fn message(&self) -> Bilingual {
        self.0.message.clone().into()
    }

    /// What is not as it was, but for the answer; an empty list where nothing is.
    #[getter]
    fn changes(&self) -> Vec<Change> {
        self.0.changes.iter().cloned().map(Change).collect()
    }

    /// The rules that say something else; an empty list where none does.
    #[getter]
    fn outcomes(&self) -> Vec<OutcomeChange> {
        self.0.outcomes.iter().cloned().map(OutcomeChange).collect()
    }

    /// The verification as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The verification as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> String {
        let changes = self.0.changes.iter().map(|change| change.says.da.clone());
        let outcomes = self.0.outcomes.iter();
        let outcomes = outcomes.map(|change| format!("{}: {}", change.rule, change.says.da));
        let said = std::iter::once(self.0.message.da.clone());
        let lines: Vec<_> = said.chain(changes).chain(outcomes).collect();
        lines.join("\n")
    }

    fn __repr__(&self) -> String {
        format!(
            "<Verification as of {}: {}>",
            self.0.as_of,
            self.0.agreement.code()
        )
    }
}

/// Something that is not as it was when a receipt was made.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Change(ChangeRecord);

#[pymethods]
impl Change {
    /// What it is.
    #[getter]
    fn change(&self) -> &'static str {
        self.0.change.code()
    }

    /// The id of the policy of which it tells; None where it tells of none.
    #[getter]
    fn policy(&self) -> Option<&str> {
        self.0.policy.as_deref()
    }

    /// What it was, where that can be told: a version, authority, policy or revision.
    #[getter]
    fn was(&self) -> Option<&str> {
        self.0.was.as_deref()
    }

    /// What it is now, where that can be told.
    #[getter]
    fn now(&self) -> Option<&str> {
        self.0.now.as_deref()
    }

    /// The change, for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.says.clone().into()
    }

    fn __repr__(&self) -> String {
        format!("<Change {}: {}>", self.0.change.code(), self.0.says.da)
    }
}

/// A rule that does not say what it said when a receipt was made.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct OutcomeChange(OutcomeChangeRecord);

#[pymethods]
impl OutcomeChange {
    /// The id of the rule.
    #[getter]
    fn rule(&self) -> &str {
        &self.0.rule
    }

    /// What it said.
    #[getter]
    fn was(&self) -> &'static str {
        self.0.was.code()
    }

    /// What it says now; None where there is no such rule any more.
    #[getter]
    fn now(&self) -> Option<&'static str> {
        self.0.now.map(Outcome::code)
    }

    /// The change, for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.says.clone().into()
    }

    fn __repr__(&self) -> String {
        format!("<OutcomeChange {}: {}>", self.0.rule, self.0.says.da)
    }
}

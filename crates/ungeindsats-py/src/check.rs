//! A register in columns: every rule of a case asked of every row, counted, and looked into.

use std::sync::Arc;

use ::arrow_schema::ArrowError;
use arrow_array::{ArrayRef, RecordBatch};
use chrono::NaiveDate;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;
use ungeindsats_arrow::{self as arrow, Cases, NullUntil};
use ungeindsats_core::{Assessment, Language, Outcome, Rule};

use crate::arguments::{Chosen, Day, term};
use crate::rows::{Column, Rows, Table, Tabular};
use crate::{assessment, errors};

/// How many rows are assessed between two looks at whether the caller wants to stop.
const BETWEEN_LOOKS: usize = 16_384;

/// Asks every rule of a case of every row of a frame.
///
/// `progress`, where it is given, is called with the number of rows assessed since the last call.
#[pyfunction]
pub(crate) fn check(
    py: Python<'_>,
    frame: AnyRecordBatch,
    as_of: Day,
    policy: Chosen,
    key: Option<String>,
    null_until: &str,
    progress: Option<Py<PyAny>>,
) -> PyResult<Checked> {
    let null_until = match null_until {
        "unknown" => NullUntil::Unknown,
        "ongoing" => NullUntil::Ongoing,
        _ => return Err(PyValueError::new_err("expected \"unknown\" or \"ongoing\"")),
    };
    let empty = arrow::Checked::by(policy.0, as_of.0);
    let mut checked = empty.map_err(|error| errors::not_covered(py, &error))?;
    let mut batches = frame.into_reader()?;
    while let Some(batch) = py.detach(|| batches.next()) {
        let batch = batch.map_err(|error| refused(&error))?;
        let keys = key.as_deref().map(|key| keys_of(py, &batch, key));
        let cases = py.detach(|| Cases::of(&batch, null_until));
        let cases = cases.map_err(|error| errors::frame(py, &error))?;
        let added = checked.add(cases, keys.transpose()?);
        added.map_err(|error| refused(&error))?;
        loop {
            let assessed = py.detach(|| checked.advance(BETWEEN_LOOKS));
            let assessed = assessed.map_err(|error| errors::not_covered(py, &error))?;
            if assessed == 0 {
                break;
            }
            py.check_signals()?;
            if let Some(progress) = &progress {
                progress.call1(py, (assessed,))?;
            }
        }
    }
    Ok(Checked {
        key: key.unwrap_or_default(),
        inner: Arc::new(checked),
    })
}

/// The column by which the owner of the cases knows them.
fn keys_of<'a>(py: Python<'_>, batch: &'a RecordBatch, key: &str) -> PyResult<&'a ArrayRef> {
    let column = batch.column_by_name(key);
    column.ok_or_else(|| errors::no_column(py, key))
}

fn refused(error: &ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// The columns of a case, as a schema of Arrow.
#[pyfunction]
pub(crate) fn arrow_schema() -> pyo3_arrow::PySchema {
    pyo3_arrow::PySchema::new(Arc::new(arrow::schema()))
}

/// A register in columns that was checked.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Checked {
    inner: Arc<arrow::Checked>,
    /// The name of the column of keys; empty where there is none.
    key: String,
}

#[pymethods]
impl Checked {
    /// The day as of which it was assessed.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.inner.as_of().naive()
    }

    /// The authority by whose policies it was assessed.
    #[getter]
    fn authority(&self) -> &str {
        self.inner.timeline().authority()
    }

    /// How many rows there are.
    fn __len__(&self) -> usize {
        self.inner.verdicts().len()
    }

    /// How often each rule said what; a row for each rule.
    fn counts(&self, py: Python<'_>) -> PyResult<Py<Rows>> {
        let counts: Vec<_> = py.detach(|| self.inner.counts().collect());
        Rows::of(py, Arc::new(Counted(counts)))
    }

    /// The rows that could not be read; a row for each.
    fn unreadable(&self, py: Python<'_>) -> PyResult<Py<Rows>> {
        Rows::of(py, Arc::new(Unreadable(Arc::clone(&self.inner))))
    }

    /// The rules that say nothing of this register, and why; a row for each.
    fn not_run(&self, py: Python<'_>) -> PyResult<Py<Rows>> {
        let not_run = py.detach(|| self.inner.not_run());
        Rows::of(py, Arc::new(NotRun(not_run)))
    }

    /// How often rules say this; of the rule of that id, or of all.
    fn count(&self, outcome: &str, rule: Option<&str>) -> PyResult<usize> {
        self.found(outcome, rule).map(|found| found.len())
    }

    /// What rules say where they say this; a row for each finding.
    ///
    /// `chosen` are the places of the findings that are wanted, in the order of all, from 0.
    fn extract(
        &self,
        py: Python<'_>,
        outcome: &str,
        rule: Option<&str>,
        chosen: Option<Vec<usize>>,
    ) -> PyResult<Py<Rows>> {
        let found = self.found(outcome, rule)?;
        let found = match chosen {
            None => found,
            Some(chosen) => {
                let chosen = chosen.into_iter();
                chosen.filter_map(|at| found.get(at).copied()).collect()
            }
        };
        let inner = Arc::clone(&self.inner);
        let extract = py.detach(|| Extract::of(inner, found));
        Rows::of(py, Arc::new(extract))
    }

    /// What every rule says of one row, from 0; None where the row could not be read.
    fn assessment(
        &self,
        py: Python<'_>,
        row: usize,
    ) -> PyResult<Option<Py<assessment::Assessment>>> {
        let found = py.detach(|| self.inner.assess(row));
        found
            .map(|found| assessment::Assessment::new(py, Arc::new(found)))
            .transpose()
    }

    /// A column for each rule, of outcomes, after that of the keys.
    ///
    /// It speaks the Arrow PyCapsule interface.
    fn verdicts(&self) -> PyResult<PyTable> {
        let columns = self.inner.to_record_batch(&self.key);
        let columns = columns.map_err(|error| refused(&error))?;
        let schema = columns.schema();
        PyTable::try_new(vec![columns], schema)
    }

    fn __repr__(&self) -> String {
        let (rows, authority) = (self.__len__(), self.authority());
        format!("<Checked by {authority}: {rows} rows>")
    }
}

impl Checked {
    fn found(&self, outcome: &str, rule: Option<&str>) -> PyResult<Vec<(usize, &'static Rule)>> {
        let outcome = term(Outcome::ALL, Outcome::code, outcome)?;
        let known = |id: &str| arrow::rules().any(|rule| rule.id == id);
        if rule.is_some_and(|id| !known(id)) {
            return Err(PyKeyError::new_err("this is no rule of a case"));
        }
        let asked = |one: &Rule| rule.is_none_or(|id| one.id == id);
        Ok(self.inner.found(outcome, asked))
    }
}

/// One row for each rule.
struct Counted(Vec<arrow::Counts>);

impl Tabular for Counted {
    fn columns(&self) -> Vec<Column> {
        let mut table = Table::of(&self.0)
            .text("rule", |it| Some(it.rule.id))
            .text("chapter", |it| Some(it.rule.chapter()))
            .text("severity", |it| Some(it.rule.severity.code()))
            .text("authority", |it| Some(it.rule.authority.code()))
            .text("title_da", |it| Some(it.rule.title.da))
            .text("title_en", |it| Some(it.rule.title.en));
        for outcome in Outcome::ALL.iter().rev() {
            table = table.int(outcome.code(), |it| i64::try_from(it.of(*outcome)).ok());
        }
        table.columns()
    }
}

/// One row for each row that could not be read.
struct Unreadable(Arc<arrow::Checked>);

impl Tabular for Unreadable {
    fn columns(&self) -> Vec<Column> {
        Table::of(self.0.unreadable())
            .int("row", |(row, _)| i64::try_from(*row).ok())
            .text("key", |(row, _)| self.0.key(*row))
            .text("pointer", |(_, error)| Some(error.pointer.clone()))
            .text("code", |(_, error)| Some(error.problem.code()))
            .text("message", |(_, error)| Some(error.to_string()))
            .columns()
    }
}

/// One row for each rule that says nothing.
struct NotRun(Vec<arrow::NotRun>);

impl Tabular for NotRun {
    fn columns(&self) -> Vec<Column> {
        Table::of(&self.0)
            .text("rule", |it| Some(it.rule.id))
            .text("title_da", |it| Some(it.rule.title.da))
            .text("title_en", |it| Some(it.rule.title.en))
            .text("reason", |it| Some(it.reason.code()))
            .text("reason_da", |it| Some(it.reason.label().da))
            .text("reason_en", |it| Some(it.reason.label().en))
            .text("missing", |it| {
                (!it.missing.is_empty()).then(|| it.missing.join(" "))
            })
            .columns()
    }
}

/// One row for each finding, with the row of the register in which it is.
struct Extract {
    checked: Arc<arrow::Checked>,
    findings: Vec<(usize, &'static str, Arc<Assessment>)>,
}

impl Extract {
    fn of(checked: Arc<arrow::Checked>, found: Vec<(usize, &'static Rule)>) -> Self {
        let mut findings: Vec<(usize, &'static str, Arc<Assessment>)> = Vec::new();
        for (row, rule) in found {
            let before = findings.last().filter(|(before, ..)| *before == row);
            let assessment = before.map(|(.., assessment)| Arc::clone(assessment));
            let assessment = assessment.or_else(|| checked.assess(row).map(Arc::new));
            findings.extend(assessment.map(|it| (row, rule.id, it)));
        }
        Self { checked, findings }
    }
}

impl Tabular for Extract {
    fn columns(&self) -> Vec<Column> {
        let said = |language| {
            move |(_, rule, it): &&(usize, &'static str, Arc<Assessment>)| {
                it.finding(rule).map(|finding| finding.message(language))
            }
        };
        let joined = |pointers: Vec<String>| (!pointers.is_empty()).then(|| pointers.join(" "));
        Table::of(&self.findings)
            .int("row", |(row, ..)| i64::try_from(*row).ok())
            .text("key", |(row, ..)| self.checked.key(*row))
            .text("rule", |(_, rule, _)| Some(*rule))
            .text("outcome", |(_, rule, it)| {
                it.finding(rule).map(|finding| finding.outcome().code())
            })
            .text("severity", |(_, rule, it)| {
                it.finding(rule).map(|finding| finding.severity().code())
            })
            .text("message_da", said(Language::Da))
            .text("message_en", said(Language::En))
            .text("facts", |(_, rule, it)| joined(it.finding(rule)?.facts()))
            .text("missing", |(_, rule, it)| {
                joined(it.finding(rule)?.missing())
            })
            .columns()
    }
}

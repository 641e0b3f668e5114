//! The question of what falls due, in a case and in a register; also as a file for calendars.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::marker::Ungil;
use pyo3::prelude::*;
use pyo3::types::PyIterator;
use ungeindsats_core::deadlines as core;
use ungeindsats_core::timeline::PeriodError;
use ungeindsats_core::{Case, Coverage, InputError, Language, Register, render};

use crate::arguments::{Chosen, Day, spoken};
use crate::finding::Finding;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::values::Bilingual;
use crate::{errors, json};

/// Asks what of the case of one JSON document (its bytes) falls due over a period.
#[pyfunction]
pub(crate) fn deadlines(
    py: Python<'_>,
    document: &[u8],
    from_: Day,
    until: Day,
    policy: Chosen,
) -> PyResult<Py<Deadlines>> {
    answered(py, || {
        Case::from_json_bytes(document)
            .map(|case| core::deadlines(&case, &policy.0, from_.0, until.0))
    })
}

/// Asks what falls due in the register of one JSON document (its bytes) over a period.
#[pyfunction]
pub(crate) fn register_deadlines(
    py: Python<'_>,
    document: &[u8],
    from_: Day,
    until: Day,
    policy: Chosen,
) -> PyResult<Py<Deadlines>> {
    answered(py, || {
        Register::from_json_bytes(document)
            .map(|register| core::register_deadlines(&register, &policy.0, from_.0, until.0))
    })
}

fn answered(
    py: Python<'_>,
    ask: impl Ungil + Send + FnOnce() -> Result<Result<core::Deadlines, PeriodError>, InputError>,
) -> PyResult<Py<Deadlines>> {
    match py.detach(ask) {
        Ok(Ok(deadlines)) => {
            let deadlines = Arc::new(deadlines);
            let rows = Arc::clone(&deadlines);
            Rows::beneath(py, rows, Deadlines(deadlines))
        }
        Ok(Err(error)) => Err(errors::period(py, &error)),
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// What falls due over a period, by day; a row for each deadline.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Deadlines(Arc<core::Deadlines>);

/// One row for each deadline, by day.
impl Tabular for core::Deadlines {
    fn columns(&self) -> Vec<Column> {
        Table::of(self.all())
            .date("due", |it| Some(it.due()))
            .text("kind", |it| Some(it.kind().code()))
            .int("case_index", |it| i64::try_from(it.case_index()?).ok())
            .text("rule", |it| Some(it.rule()?.id))
            .text("chapter", |it| Some(it.rule()?.chapter()))
            .text("covered_by", |it| it.covered_by().map(Coverage::code))
            .text("title_da", |it| Some(it.title().da))
            .text("title_en", |it| Some(it.title().en))
            .text("outcome", |it| Some(it.finding()?.outcome().code()))
            .text("severity", |it| Some(it.finding()?.severity().code()))
            .text("authority", |it| Some(it.finding()?.authority().code()))
            .text("message_da", |it| Some(it.finding()?.message(Language::Da)))
            .text("message_en", |it| Some(it.finding()?.message(Language::En)))
            .text("remedy_da", |it| it.finding()?.remedy(Language::Da))
            .text("remedy_en", |it| it.finding()?.remedy(Language::En))
            .columns()
    }
}

#[pymethods]
impl Deadlines {
    /// The first day.
    #[getter]
    fn from_(&self) -> NaiveDate {
        self.0.period().start.naive()
    }

    /// The first day after the period.
    #[getter]
    fn until(&self) -> NaiveDate {
        self.0.period().end.naive()
    }

    /// The authority by whose policies it was asked.
    #[getter]
    fn authority(&self) -> &str {
        self.0.policies().authority()
    }

    /// The text of a calendar file (RFC 5545), with a whole day for each deadline.
    ///
    /// Of a case it holds the days and nothing else; in a register a case is named by its
    /// number, from 1. A day on which somebody turns 18 still tells a birth date to whoever
    /// knows whose case it is: keep the file like the case itself. `stamp` is the day on which
    /// it is made. Of several cases make one file, that of their register: events of files of
    /// single cases cannot be told apart.
    #[pyo3(signature = (*, stamp))]
    fn to_icalendar(&self, stamp: Day) -> String {
        self.0.icalendar(stamp.0)
    }

    /// What falls due as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        spoken(language).map(|language| render::deadlines(&self.0, language))
    }

    /// The answer as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The answer as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __len__(&self) -> usize {
        self.0.all().len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyIterator>> {
        let all = self.0.all().iter().cloned().map(Deadline);
        all.collect::<Vec<_>>().into_pyobject(py)?.try_iter()
    }

    fn __str__(&self) -> String {
        render::deadlines(&self.0, Language::Da)
    }

    fn __repr__(&self) -> String {
        let (count, authority) = (self.0.all().len(), self.authority());
        format!("<Deadlines by {authority}: {count} of them>")
    }
}

/// A day by which something is to be done, or after which something is no longer as it was.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Deadline(core::Deadline);

#[pymethods]
impl Deadline {
    /// The last day on which it can be met, or on which it still is as it was.
    #[getter]
    fn due(&self) -> NaiveDate {
        self.0.due().naive()
    }

    /// What kind of thing falls due.
    #[getter]
    fn kind(&self) -> &'static str {
        self.0.kind().code()
    }

    /// The index of the case in its register, from 0.
    ///
    /// None for a deadline of a case by itself, or of the register's own.
    #[getter]
    fn case_index(&self) -> Option<usize> {
        self.0.case_index()
    }

    /// The id of the rule that asks it; None where no rule does.
    #[getter]
    fn rule(&self) -> Option<&'static str> {
        self.0.rule().map(|rule| rule.id)
    }

    /// What it is about, for a person.
    #[getter]
    fn title(&self) -> Bilingual {
        self.0.title().into()
    }

    /// What the rule finds on the day after, unless it is met; None where no rule asks it.
    #[getter]
    fn finding(&self, py: Python<'_>) -> PyResult<Option<Finding>> {
        let found = self.0.assessment().zip(self.0.rule());
        found
            .map(|(assessment, rule)| Finding::of_rule(py, assessment, rule.id))
            .transpose()
    }

    /// The layer that covers the young person from the day after; None where it stays.
    #[getter]
    fn covered_by(&self) -> Option<&'static str> {
        self.0.covered_by().map(Coverage::code)
    }

    /// The deadline as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0.record())
    }

    fn __repr__(&self) -> String {
        // Its day may tell a birthday, and is not shown unasked.
        let what = self.0.rule().map_or(self.0.kind().code(), |rule| rule.id);
        format!("<Deadline {what}>")
    }
}

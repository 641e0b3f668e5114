//! The question of time: what the rules say of a case over a period.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use ungeindsats_core::timeline as core;
use ungeindsats_core::{Assessment as Said, Case, Date, Language, Level, Rule, render};

use crate::arguments::{Chosen, Day, spoken};
use crate::assessment::Assessment;
use crate::finding::Finding;
use crate::rows::{Column, Rows, Table, Tabular};
use crate::{errors, json};

/// Asks what the rules say of the case of one JSON document (its bytes) over a period.
#[pyfunction]
pub(crate) fn timeline(
    py: Python<'_>,
    document: &[u8],
    from_: Day,
    until: Day,
    policy: Chosen,
) -> PyResult<Py<CaseTimeline>> {
    let answered = py.detach(|| {
        Case::from_json_bytes(document)
            .map(|case| core::timeline(&case, &policy.0, from_.0, until.0))
    });
    match answered {
        Ok(Ok(timeline)) => {
            let timeline = Arc::new(timeline);
            let rows = Arc::clone(&timeline);
            Rows::beneath(py, rows, CaseTimeline(timeline))
        }
        Ok(Err(error)) => Err(errors::period(py, &error)),
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// What the rules say of a case over a period; a row for each spell of each rule.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct CaseTimeline(Arc<core::CaseTimeline>);

/// One row for each spell of each rule, rule by rule.
impl Tabular for core::CaseTimeline {
    fn columns(&self) -> Vec<Column> {
        Table::of(self.spells())
            .text("rule", |spell| Some(spell.finding().rule().id))
            .text("chapter", |spell| Some(spell.finding().rule().chapter()))
            .date("from", |spell| Some(spell.days().start))
            .date("until", |spell| Some(spell.days().end))
            .text("outcome", |spell| Some(spell.finding().outcome().code()))
            .bool("concern", |spell| Some(spell.finding().is_concern()))
            .text("severity", |spell| Some(spell.finding().severity().code()))
            .text("authority", |spell| {
                Some(spell.finding().authority().code())
            })
            .text("message_da", |spell| {
                Some(spell.finding().message(Language::Da))
            })
            .text("message_en", |spell| {
                Some(spell.finding().message(Language::En))
            })
            .text("remedy_da", |spell| spell.finding().remedy(Language::Da))
            .text("remedy_en", |spell| spell.finding().remedy(Language::En))
            .columns()
    }
}

#[pymethods]
impl CaseTimeline {
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

    /// The authority by whose policies it was assessed.
    #[getter]
    fn authority(&self) -> &str {
        self.0.policies().authority()
    }

    /// The segments, in order: each begins where the one before it ends.
    #[getter]
    fn segments(&self) -> Vec<Segment> {
        self.0.segments().iter().cloned().map(Segment).collect()
    }

    /// The days on which rules say something else to a person than the day before, and what.
    #[getter]
    fn changes(&self) -> Vec<TimelineChange> {
        self.0.changes().map(Into::into).collect()
    }

    /// What one rule says, from day to day. Raises KeyError where it is no rule of a case.
    fn of_rule(&self, rule_id: &str) -> PyResult<Vec<Spell>> {
        let rule = Rule::find(rule_id).filter(|rule| rule.level() == Level::Case);
        if rule.is_none() {
            return Err(PyKeyError::new_err("this is no rule of a case"));
        }
        Ok(self.0.of_rule(rule_id).map(Into::into).collect())
    }

    /// The segment of a day; None for a day outside the period.
    fn on(&self, day: Day) -> Option<Segment> {
        self.0.on(day.0).cloned().map(Segment)
    }

    /// The timeline as plain text in Danish ("da") or English ("en"): what changes when.
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        spoken(language).map(|language| render::timeline(&self.0, language))
    }

    /// The timeline as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The timeline as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> String {
        render::timeline(&self.0, Language::Da)
    }

    fn __repr__(&self) -> String {
        let (segments, authority) = (self.0.segments().len(), self.authority());
        format!("<CaseTimeline by {authority}: {segments} segments>")
    }
}

/// A stretch of days on each of which every rule says the same.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Segment(core::Segment);

#[pymethods]
impl Segment {
    /// The first day.
    #[getter]
    fn from_(&self) -> NaiveDate {
        self.0.days().start.naive()
    }

    /// The first day after the segment.
    #[getter]
    fn until(&self) -> NaiveDate {
        self.0.days().end.naive()
    }

    /// What every rule says on each of these days, as of the first of them.
    #[getter]
    fn assessment(&self, py: Python<'_>) -> PyResult<Py<Assessment>> {
        Assessment::new(py, Arc::clone(self.0.assessment()))
    }

    fn __repr__(&self) -> String {
        // Which days they are may tell a birthday, and is not shown unasked, here and below.
        let (from, until) = (self.from_(), self.until());
        format!(
            "<Segment of {} days>",
            until.signed_duration_since(from).num_days()
        )
    }
}

/// What one rule says from one day to another.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Spell {
    days: Range<Date>,
    rule: &'static Rule,
    assessment: Arc<Said>,
}

impl From<core::Spell<'_>> for Spell {
    fn from(spell: core::Spell<'_>) -> Self {
        Self {
            days: spell.days(),
            rule: spell.finding().rule(),
            assessment: Arc::clone(spell.first().assessment()),
        }
    }
}

#[pymethods]
impl Spell {
    /// The first day.
    #[getter]
    fn from_(&self) -> NaiveDate {
        self.days.start.naive()
    }

    /// The first day after the spell.
    #[getter]
    fn until(&self) -> NaiveDate {
        self.days.end.naive()
    }

    /// What the rule says, as of the first of these days.
    #[getter]
    fn finding(&self, py: Python<'_>) -> PyResult<Finding> {
        Finding::of_rule(py, &self.assessment, self.rule.id)
    }

    fn __repr__(&self) -> String {
        format!("<Spell of {}>", self.rule.id)
    }
}

/// What rules say otherwise from a day on.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct TimelineChange {
    day: Date,
    rules: Vec<&'static Rule>,
    before: Arc<Said>,
    after: Arc<Said>,
}

impl From<core::Change<'_>> for TimelineChange {
    fn from(change: core::Change<'_>) -> Self {
        let rules = change.findings().iter().map(|(_, new)| new.rule());
        Self {
            day: change.day(),
            rules: rules.collect(),
            before: Arc::clone(change.before().assessment()),
            after: Arc::clone(change.after().assessment()),
        }
    }
}

#[pymethods]
impl TimelineChange {
    /// The first day on which they say it.
    #[getter]
    fn day(&self) -> NaiveDate {
        self.day.naive()
    }

    /// What each of these rules said the day before, and what it says from that day on.
    #[getter]
    fn findings(&self, py: Python<'_>) -> PyResult<Vec<(Finding, Finding)>> {
        let both = |rule: &&'static Rule| {
            let before = Finding::of_rule(py, &self.before, rule.id)?;
            Ok((before, Finding::of_rule(py, &self.after, rule.id)?))
        };
        self.rules.iter().map(both).collect()
    }

    fn __repr__(&self) -> String {
        format!("<TimelineChange of {} findings>", self.rules.len())
    }
}

//! The question of time: what the rules say of a case from one day to another, in as few segments as
//! there are changes.
//!
//! No day is tried in vain: an assessment knows for how long it stands, and the next is made on the
//! day on which it no longer does.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::assess::{Standing, assess_for_a_while};
use crate::assessment::{Assessment, Finding};
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{NotCovered, Timeline};

/// What the rules say of a case over a period: segments in order, without gaps.
///
/// A day on which somebody turns 18 tells a birth date to whoever knows whose case it is: keep the answer like
/// the case itself. `Debug` shows no day.
#[derive(Clone)]
pub struct CaseTimeline {
    period: Range<Date>,
    policies: Timeline,
    segments: Vec<Segment>,
}

/// A stretch of days on each of which every rule says the same.
#[derive(Clone)]
pub struct Segment {
    days: Range<Date>,
    assessment: Arc<Assessment>,
}

/// What one rule says from one day to another.
#[derive(Clone)]
pub struct Spell<'a> {
    first: &'a Segment,
    until: Date,
    finding: Finding<'a>,
}

/// What rules say otherwise from a day on.
#[derive(Clone)]
pub struct Change<'a> {
    before: &'a Segment,
    after: &'a Segment,
    findings: Vec<(Finding<'a>, Finding<'a>)>,
}

/// Why a question about a period cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// The period holds no day.
    #[error("a period ends after the day on which it begins")]
    Empty,
    /// A day of the period is covered by no policy.
    #[error(transparent)]
    NotCovered(#[from] NotCovered),
}

/// Asks what the rules say of a case on every day from `from` to the day before `until`.
///
/// What is dated later than a day is passed over on that day, so that the answer for a day yet to come
/// takes what the case has planned as done and all else as it is. The cost grows with the number of days
/// on which something changes, not with the length of the period.
///
/// ```
/// use ungeindsats_core::{Case, Outcome, Timeline, timeline};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "guide": { "assignments": [
///         { "from": "2020-01-01", "until": "2020-06-02" },
///         { "from": "2020-06-01", "until": "ongoing" }
///     ] }
/// }"#)?;
/// let course = timeline(&case, &viborg, "2020-05-01".parse()?, "2020-07-01".parse()?)?;
/// let spells: Vec<_> = course.of_rule("guide.one_active")
///     .map(|spell| (spell.days().start.to_string(), spell.finding().outcome()))
///     .collect();
/// assert_eq!(spells, [
///     ("2020-05-01".to_owned(), Outcome::Passed),
///     ("2020-06-01".to_owned(), Outcome::Failed),
/// ]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PeriodError`] where the period holds no day, or a day of it is covered by no policy.
pub fn timeline(
    case: &Case,
    policies: &Timeline,
    from: Date,
    until: Date,
) -> Result<CaseTimeline, PeriodError> {
    let segments = segments(from..until, |day| assess_for_a_while(case, policies, day))?;
    Ok(CaseTimeline {
        period: from..until,
        policies: policies.clone(),
        segments,
    })
}

/// The segments of a period, by what is said on a day and for how long that stands.
pub(crate) fn segments(
    period: Range<Date>,
    assess: impl Fn(Date) -> Result<Standing, NotCovered>,
) -> Result<Vec<Segment>, PeriodError> {
    if period.is_empty() {
        return Err(PeriodError::Empty);
    }
    let mut segments: Vec<Segment> = Vec::new();
    let mut day = period.start;
    while day < period.end {
        let Standing { assessment, until } = assess(day)?;
        let until = until.min(period.end);
        match segments.last_mut() {
            Some(last) if last.assessment.says_the_same_as(&assessment) => last.days.end = until,
            _ => segments.push(Segment {
                days: day..until,
                assessment: Arc::new(assessment),
            }),
        }
        day = until;
    }
    Ok(segments)
}

impl CaseTimeline {
    /// The days that were asked about, without the last.
    #[must_use]
    pub fn period(&self) -> Range<Date> {
        self.period.clone()
    }

    /// The timeline by whose policies it was asked.
    #[must_use]
    pub fn policies(&self) -> &Timeline {
        &self.policies
    }

    /// The segments, in order: each begins on the day on which the one before it ends.
    #[must_use]
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The segment of a day; none for a day outside the period.
    #[must_use]
    pub fn on(&self, day: Date) -> Option<&Segment> {
        self.segments
            .iter()
            .find(|segment| segment.days.contains(&day))
    }

    /// What one rule says, from day to day; a new spell begins where it says something else to a person.
    /// Nothing for an id that is no rule of a case.
    pub fn of_rule(&self, rule: &str) -> impl Iterator<Item = Spell<'_>> {
        let said = self.segments.iter().filter_map(move |first| {
            Some(Spell {
                first,
                until: first.days.end,
                finding: first.assessment.finding(rule)?,
            })
        });
        let mut said = said.peekable();
        std::iter::from_fn(move || {
            let mut spell = said.next()?;
            while let Some(next) = said.next_if(|next| spell.finding.reads_like(&next.finding)) {
                spell.until = next.until;
            }
            Some(spell)
        })
    }

    /// What each rule says, rule by rule, from day to day.
    pub fn spells(&self) -> impl Iterator<Item = Spell<'_>> {
        let first = self.segments.iter().take(1);
        let rules = first.flat_map(|segment| segment.assessment.findings());
        rules.flat_map(|finding| self.of_rule(finding.rule().id))
    }

    /// The days on which rules say something else to a person than the day before, and what.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        turns(&self.segments).filter_map(|(before, after)| {
            let old = before.assessment.findings();
            let both = old.zip(after.assessment.findings());
            let findings: Vec<_> = both.filter(|(old, new)| !old.reads_like(new)).collect();
            (!findings.is_empty()).then_some(Change {
                before,
                after,
                findings,
            })
        })
    }
}

/// Each segment but the first, with the one before it.
pub(crate) fn turns(segments: &[Segment]) -> impl Iterator<Item = (&Segment, &Segment)> {
    segments.iter().zip(segments.iter().skip(1))
}

impl Segment {
    /// The days of the segment, without the last.
    #[must_use]
    pub fn days(&self) -> Range<Date> {
        self.days.clone()
    }

    /// What every rule says on each of these days, as of the first of them; cheap to share.
    #[must_use]
    pub fn assessment(&self) -> &Arc<Assessment> {
        &self.assessment
    }
}

impl<'a> Spell<'a> {
    /// The days of the spell, without the last.
    #[must_use]
    pub fn days(&self) -> Range<Date> {
        self.first.days.start..self.until
    }

    /// The segment with which it begins.
    #[must_use]
    pub fn first(&self) -> &'a Segment {
        self.first
    }

    /// What the rule says, as of the first of these days.
    #[must_use]
    pub fn finding(&self) -> Finding<'a> {
        self.finding
    }
}

impl<'a> Change<'a> {
    /// The first day on which they say it.
    #[must_use]
    pub fn day(&self) -> Date {
        self.after.days.start
    }

    /// The segment that ends with the day before.
    #[must_use]
    pub fn before(&self) -> &'a Segment {
        self.before
    }

    /// The segment that begins on that day.
    #[must_use]
    pub fn after(&self) -> &'a Segment {
        self.after
    }

    /// What each of these rules said the day before, and what it says from that day on.
    #[must_use]
    pub fn findings(&self) -> &[(Finding<'a>, Finding<'a>)] {
        &self.findings
    }
}

impl fmt::Debug for CaseTimeline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "CaseTimeline({} segments, days hidden)",
            self.segments.len()
        )
    }
}

impl fmt::Debug for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Segment(days hidden)")
    }
}

impl fmt::Debug for Change<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Change({} findings, day hidden)", self.findings.len())
    }
}

impl fmt::Debug for Spell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Spell({}, days hidden)", self.finding.rule().id)
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    /// How many days of a century are looked at.
    fn looked_at(case: &str) -> usize {
        let viborg = Timeline::named("viborg").unwrap();
        let case = Case::from_json(case).unwrap();
        let period = Date::new(2020, 1, 1).unwrap()..Date::new(2120, 1, 1).unwrap();
        let looked_at = Cell::new(0_usize);
        segments(period, |day| {
            looked_at.set(looked_at.get().saturating_add(1));
            assess_for_a_while(&case, &viborg, day)
        })
        .unwrap();
        looked_at.get()
    }

    #[test]
    fn no_day_is_tried_in_vain() {
        // The first day, and for each day with which something is compared that day and the one after it:
        // that of the new policy, that on which a consent is given, and that on which it is a year old.
        assert_eq!(looked_at("{}"), 3);
        let consent = r#"{ "consents": [{ "from": "2021-01-08", "kind": "across_areas" }] }"#;
        assert_eq!(looked_at(consent), 5);
        let open = consent.replace("kind", r#"until": "ongoing", "kind"#);
        assert_eq!(looked_at(&open), 7);
    }
}

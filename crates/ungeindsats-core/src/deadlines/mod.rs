//! The question of what falls due: by which day, by which rule, and what is found where it is not met.
//!
//! A deadline is the last day before a rule says something worse, should nothing new be recorded. So it
//! is found by the rules themselves, and no list of terms stands beside them.

mod deadline;
#[cfg(feature = "icalendar")]
mod icalendar;

use std::cmp::Reverse;
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use crate::assess::{assess_for_a_while, assess_register_for_a_while};
use crate::assessment::Finding;
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{Policy, Timeline};
use crate::register::Register;
use crate::rules::{OF_AGE, Outcome};
use crate::timeline::{PeriodError, Segment, segments, turns};

use deadline::FallsDue;
pub use deadline::{Deadline, DeadlineKind};

/// What falls due over a period, by day.
///
/// A day on which somebody turns 18 tells a birth date to whoever knows whose case it is: keep the answer,
/// and a calendar made of it, like the case itself. `Debug` shows no day.
#[derive(Clone)]
pub struct Deadlines {
    period: Range<Date>,
    policies: Timeline,
    all: Vec<Deadline>,
}

/// Asks what of a case falls due from one day until the day before another.
///
/// What the case has planned is taken as done on its day, and all else as it is. Of each rule the next
/// thing that falls due is told: what else the rule asks comes to light when that is mended, and what it
/// finds on the first day already is no deadline ahead but a finding of [`assess`](crate::assess()).
///
/// ```
/// use ungeindsats_core::{Case, Timeline, deadlines};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "consents": [{ "kind": "across_areas", "from": "2020-03-01", "until": "ongoing" }]
/// }"#)?;
/// let ahead = deadlines(&case, &viborg, "2021-01-08".parse()?, "2021-07-01".parse()?)?;
/// let told: Vec<_> = ahead.all().iter()
///     .map(|it| (it.due().to_string(), it.rule().map(|rule| rule.id)))
///     .collect();
/// assert_eq!(told, [("2021-02-28".to_owned(), Some("consent.review_due"))]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PeriodError`] where the period holds no day, or where no policy covers a day of it or the day after
/// it, on which is found what is missed on its last day.
pub fn deadlines(
    case: &Case,
    policies: &Timeline,
    from: Date,
    until: Date,
) -> Result<Deadlines, PeriodError> {
    let found = of_case(case, policies, from..until)?;
    Ok(Deadlines::by_day(policies, from..until, found))
}

/// Asks what falls due in a register: in each of its cases, and in what its own rules ask.
///
/// ```
/// use ungeindsats_core::{Register, Timeline, register_deadlines};
/// let viborg = Timeline::named("viborg")?;
/// let register = Register::from_json(r#"{
///     "meeting_series": [{ "forum": "k_moede", "meetings": [{ "on": "2020-09-22" }] }]
/// }"#)?;
/// let ahead = register_deadlines(&register, &viborg, "2020-09-23".parse()?, "2020-11-01".parse()?)?;
/// let next = ahead.all().first().ok_or("no deadline")?;
/// assert_eq!(next.rule().map(|rule| rule.id), Some("organisation.cadence"));
/// assert_eq!(next.due().to_string(), "2020-10-06");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PeriodError`], as [`deadlines`].
pub fn register_deadlines(
    register: &Register,
    policies: &Timeline,
    from: Date,
    until: Date,
) -> Result<Deadlines, PeriodError> {
    let own = segments(with_the_day_after(from..until), |day| {
        assess_register_for_a_while(register, policies, day)
    })?;
    let mut found: Vec<_> = of_rules(&own).collect();
    for (index, case) in register.cases.iter().flatten().enumerate() {
        let of_case = of_case(case, policies, from..until)?.into_iter();
        found.extend(of_case.map(|deadline| Deadline {
            case_index: Some(index),
            ..deadline
        }));
    }
    Ok(Deadlines::by_day(policies, from..until, found))
}

fn of_case(
    case: &Case,
    policies: &Timeline,
    period: Range<Date>,
) -> Result<Vec<Deadline>, PeriodError> {
    let segments = segments(with_the_day_after(period.clone()), |day| {
        assess_for_a_while(case, policies, day)
    })?;
    let of_age = comes_of_age(case, policies).filter(|due| period.contains(due));
    let of_age = of_age.map(|due| falls_due(due, FallsDue::OfAge));
    Ok(of_rules(&segments)
        .chain(of_coverage(&segments))
        .chain(of_age)
        .collect())
}

/// What is missed on the last day of the period is found on the day after it.
fn with_the_day_after(period: Range<Date>) -> Range<Date> {
    if period.is_empty() {
        return period;
    }
    period.start..period.end.day_after()
}

fn falls_due(due: Date, falls_due: FallsDue) -> Deadline {
    Deadline {
        due,
        case_index: None,
        falls_due,
    }
}

/// Where a rule says something worse than the day before.
fn of_rules(segments: &[Segment]) -> impl Iterator<Item = Deadline> {
    turns(segments).flat_map(|(before, after)| {
        let (due, after) = (after.days().start.day_before(), after.assessment());
        let pairs = before.assessment().findings().zip(after.findings());
        let worse = pairs.filter(|(old, new)| weight(*new) > weight(*old));
        worse.map(move |(_, new)| falls_due(due, FallsDue::Rule(new.rule(), Arc::clone(after))))
    })
}

/// How bad a finding is, by its outcome and then by its severity; none where nothing is found.
fn weight(finding: Finding<'_>) -> Option<impl Ord + use<>> {
    let finds = matches!(finding.outcome(), Outcome::Failed | Outcome::NeedsJudgement);
    finds.then(|| (finding.outcome(), Reverse(finding.severity())))
}

/// Where another layer covers the young person than the day before.
fn of_coverage(segments: &[Segment]) -> impl Iterator<Item = Deadline> {
    let layer = |segment: &Segment| segment.assessment().classification()?.covered_by();
    turns(segments).filter_map(move |(before, after)| {
        let new = layer(after).filter(|new| Some(*new) != layer(before))?;
        let due = after.days().start.day_before();
        Some(falls_due(due, FallsDue::Coverage(new)))
    })
}

/// The day before the young person turns 18, as the policy of that birthday reads birthdays.
fn comes_of_age(case: &Case, policies: &Timeline) -> Option<Date> {
    let birth = case.birth_date.as_ref()?.0;
    let birthday = |policy: &Policy| birth.birthday(OF_AGE, policy.leap());
    let as_read = |day: &Date| policies.policy_on(*day).map(birthday).as_ref() == Ok(day);
    let birthday = policies.policies().iter().map(birthday).find(as_read)?;
    Some(birthday.day_before())
}

impl Deadlines {
    fn by_day(policies: &Timeline, period: Range<Date>, mut all: Vec<Deadline>) -> Self {
        all.sort_by_cached_key(Deadline::rank);
        Self {
            period,
            policies: policies.clone(),
            all,
        }
    }

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

    /// What falls due, by day; of one day what the register itself owes first, then case by case.
    #[must_use]
    pub fn all(&self) -> &[Deadline] {
        &self.all
    }
}

impl fmt::Debug for Deadlines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Deadlines({} of them, days hidden)", self.all.len())
    }
}

//! The question of what falls due: by which day, by which rule, and what is found where it is not met.
//!
//! A deadline is the last day before a rule says something worse, should nothing new be recorded. So it
//! is found by the rules themselves, and no list of terms stands beside them.

#[cfg(feature = "icalendar")]
mod icalendar;

use std::fmt;
use std::ops::Range;

use crate::assess::{assess_for_a_while, assess_register_for_a_while};
use crate::assessment::Finding;
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::Timeline;
use crate::private::Id;
use crate::record::FindingRecord;
use crate::register::Register;
use crate::rules::{Coverage, Outcome, Rule};
use crate::text::{Bilingual, Text};
use crate::timeline::{PeriodError, Segment, segments};

#[cfg(feature = "icalendar")]
pub use icalendar::icalendar;

/// A day by which something is to be done, or after which something is no longer as it was.
///
/// Its day may tell a birthday and its id a person, so that it is kept like the case itself; `Debug`
/// shows neither.
#[derive(Clone, PartialEq, Eq)]
pub struct Deadline {
    due: Date,
    falls_due: FallsDue,
    of: Option<OfCase>,
}

/// What falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FallsDue {
    /// What a rule asks: this is found on the day after.
    Rule(Box<FindingRecord>),
    /// On the day after, another layer covers the young person by age, or none any more.
    Coverage(Coverage),
    /// On the day after, the young person is 18: custody ends, and nobody else consents.
    OfAge,
}

/// Of which case of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
struct OfCase {
    index: usize,
    id: Option<Id>,
}

/// Asks what of a case falls due from one day until the day before another.
///
/// What the case has planned is taken as done on its day, and all else as it is. Of each rule the next
/// thing that falls due is told: what else the rule asks comes to light when that is mended, and what it
/// finds on the first day already is no deadline ahead but a finding of [`assess`](crate::assess()).
///
/// ```
/// use ungeindsats_core::{Case, Timeline, deadlines::deadlines};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "consents": [{ "kind": "across_areas", "from": "2020-03-01", "until": "ongoing" }]
/// }"#)?;
/// let ahead = deadlines(&case, &viborg, "2021-01-08".parse()?, "2021-07-01".parse()?)?;
/// let told: Vec<_> = ahead.iter().map(|it| (it.due().to_string(), it.rule().map(|rule| rule.id))).collect();
/// assert_eq!(told, [("2021-02-28".to_owned(), Some("consent.review_due"))]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`PeriodError`] where the period holds no day, or a day of it is covered by no policy.
pub fn deadlines(
    case: &Case,
    policies: &Timeline,
    from: Date,
    until: Date,
) -> Result<Vec<Deadline>, PeriodError> {
    let mut found = of_case(case, policies, from..until)?;
    found.sort_by_key(Deadline::rank);
    Ok(found)
}

/// Asks what falls due in a register: in each of its cases, and in what its own rules ask.
///
/// # Errors
/// [`PeriodError`], as [`deadlines`].
pub fn register_deadlines(
    register: &Register,
    policies: &Timeline,
    from: Date,
    until: Date,
) -> Result<Vec<Deadline>, PeriodError> {
    let days = with_the_day_after(from..until);
    let own = segments(days, |day| {
        assess_register_for_a_while(register, policies, day)
    })?;
    let mut found = of_rules(&own);
    for (index, case) in register.cases.iter().flatten().enumerate() {
        let of = OfCase {
            index,
            id: case.id.clone(),
        };
        let of_case = of_case(case, policies, from..until)?.into_iter();
        found.extend(of_case.map(|deadline| deadline.of(of.clone())));
    }
    found.sort_by_key(Deadline::rank);
    Ok(found)
}

fn of_case(
    case: &Case,
    policies: &Timeline,
    period: Range<Date>,
) -> Result<Vec<Deadline>, PeriodError> {
    let days = with_the_day_after(period.clone());
    let segments = segments(days, |day| assess_for_a_while(case, policies, day))?;
    let mut found = of_rules(&segments);
    found.extend(of_coverage(&segments));
    found.extend(of_age(case, policies, &period));
    Ok(found)
}

/// What is missed on the last day of the period is found on the day after it.
fn with_the_day_after(period: Range<Date>) -> Range<Date> {
    if period.is_empty() {
        return period;
    }
    period.start..period.end.day_after()
}

/// Where a rule says something worse than the day before.
fn of_rules(segments: &[Segment]) -> Vec<Deadline> {
    let mut found = Vec::new();
    for (before, after) in segments.iter().zip(segments.iter().skip(1)) {
        let due = after.days().start.day_before();
        let pairs = before
            .assessment()
            .findings()
            .zip(after.assessment().findings());
        let worse = pairs.filter(|(old, new)| is_worse(*old, *new));
        found.extend(worse.map(|(_, new)| Deadline {
            due,
            falls_due: FallsDue::Rule(Box::new(new.record())),
            of: None,
        }));
    }
    found
}

/// Whether a rule that was content with the case, or milder, is so no more.
fn is_worse(before: Finding<'_>, after: Finding<'_>) -> bool {
    let weight = |finding: Finding<'_>| {
        let finds = matches!(finding.outcome(), Outcome::Failed | Outcome::NeedsJudgement);
        finds.then(|| (finding.outcome(), std::cmp::Reverse(finding.severity())))
    };
    weight(after) > weight(before)
}

fn of_coverage(segments: &[Segment]) -> Vec<Deadline> {
    let layer = |segment: &Segment| segment.assessment().classification()?.covered_by();
    let pairs = segments.iter().zip(segments.iter().skip(1));
    let changed = pairs.filter(|(before, after)| layer(before) != layer(after));
    changed
        .filter_map(|(_, after)| {
            Some(Deadline {
                due: after.days().start.day_before(),
                falls_due: FallsDue::Coverage(layer(after)?),
                of: None,
            })
        })
        .collect()
}

fn of_age(case: &Case, policies: &Timeline, period: &Range<Date>) -> Option<Deadline> {
    let birth = case.birth_date.as_ref()?.0;
    let policy = policies.policy_on(period.start).ok()?;
    let due = birth
        .birthday(crate::rules::OF_AGE, policy.leap())
        .day_before();
    period.contains(&due).then_some(Deadline {
        due,
        falls_due: FallsDue::OfAge,
        of: None,
    })
}

impl Deadline {
    /// The last day on which it can be met, or on which it still is as it was.
    #[must_use]
    pub fn due(&self) -> Date {
        self.due
    }

    /// What falls due.
    #[must_use]
    pub fn falls_due(&self) -> &FallsDue {
        &self.falls_due
    }

    /// The rule that asks it; none where no rule does.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        match &self.falls_due {
            FallsDue::Rule(finding) => Rule::find(&finding.rule),
            FallsDue::Coverage(_) | FallsDue::OfAge => None,
        }
    }

    /// The index of the case in its register; none for a deadline of one case, or of the register itself.
    #[must_use]
    pub fn case_index(&self) -> Option<usize> {
        self.of.as_ref().map(|of| of.index)
    }

    /// The id by which the owner of the register knows the case.
    #[must_use]
    pub fn case_id(&self) -> Option<&Id> {
        self.of.as_ref()?.id.as_ref()
    }

    /// What it is about, for a person: what the rule asks, or what is so from the day after.
    #[must_use]
    pub fn title(&self) -> Bilingual {
        match &self.falls_due {
            FallsDue::Rule(finding) => finding.title.clone(),
            FallsDue::Coverage(layer) => {
                let [da, en] = [layer.label().da, layer.label().en];
                Bilingual {
                    da: format!("Den unge bliver efter alder omfattet af: {da}"),
                    en: format!("By age the young person becomes covered by: {en}"),
                }
            }
            FallsDue::OfAge => COMES_OF_AGE.into(),
        }
    }

    /// What is to be done, for a person; none where there is nothing to do.
    #[must_use]
    pub fn remedy(&self) -> Option<&Bilingual> {
        match &self.falls_due {
            FallsDue::Rule(finding) => finding.remedy.as_ref(),
            FallsDue::Coverage(_) | FallsDue::OfAge => None,
        }
    }

    fn of(self, of: OfCase) -> Self {
        Self {
            of: Some(of),
            ..self
        }
    }

    /// By day; what the register itself owes first, then case by case, birthdays before rules.
    fn rank(&self) -> impl Ord + use<> {
        let rule = self.rule().map(|rule| rule.id);
        let place = Rule::ALL.iter().position(|other| Some(other.id) == rule);
        (self.due, self.case_index(), place)
    }
}

impl fmt::Debug for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.rule().map_or("age", |rule| rule.id);
        write!(f, "Deadline({what}, day hidden)")
    }
}

const COMES_OF_AGE: Text = Text::new("Den unge fylder 18 år", "The young person turns 18");

//! A case as the rules see it on a day, and the questions that several rules ask of it.

use std::cell::OnceCell;

use crate::calendar::Date;
use crate::case::{
    Assignment, Attachment, Case, Fagomraade, GuideCourse, IndicatorRecord, IndividualAssessment,
    Indsatsomraade,
};
use crate::policy::{Policy, Timeline};
use crate::rule_ids::RuleSet;

use super::as_of::AsOf;
use super::bearing::Bearings;
use super::dated::{Dated, Lasting, happened};
use super::notes::{Kept, Notes, Stop};
use super::place::{At, fact};
use super::{Coverage, NOT_IN_FORCE, Outcome};
use crate::text::Text;

/// A case, the policies by which it is judged, and the day of the assessment.
pub(crate) struct Facts<'a> {
    pub(crate) case: At<'a, Case>,
    pub(crate) timeline: &'a Timeline,
    /// The policy in force on the day of the assessment.
    pub(crate) policy: &'a Policy,
    /// The law layer's policy on that day; the policy itself where it is the law layer.
    pub(crate) law: &'a Policy,
    pub(crate) as_of: AsOf<'a>,
    pub(crate) remembered: Remembered,
}

/// What was found of a case so far, of that which many rules ask.
#[derive(Clone, Default)]
pub(crate) struct Remembered {
    rules_so_far: OnceCell<RuleSet>,
    covered: OnceCell<Coverage>,
    pub(super) bearings: Bearings,
}

impl Coverage {
    pub(crate) const fn covers(self) -> bool {
        matches!(self, Self::Law | Self::Municipal)
    }
}

impl<'a> Facts<'a> {
    /// A case on a day, by the policy that is in force on it.
    pub(crate) fn by(
        policy: &'a Policy,
        timeline: &'a Timeline,
        case: At<'a, Case>,
        on: Date,
    ) -> Self {
        Self {
            case,
            timeline,
            policy,
            law: timeline.law_beneath(policy, on),
            as_of: on.into(),
            remembered: Remembered::default(),
        }
    }

    /// The policy in force on a day under which the rule is in force; asking leaves no note.
    pub(crate) fn judging(&self, notes: &Notes<impl Kept>, day: Date) -> Option<&'a Policy> {
        let policy = self.timeline.policy_on(day).ok();
        policy.filter(|policy| policy.rules.has(notes.rule))
    }

    /// The policy by which an event of that day is judged; not applicable where there is none.
    pub(crate) fn policy_for(
        &self,
        notes: &mut Notes<impl Kept>,
        day: Date,
    ) -> Result<&'a Policy, Stop> {
        notes.judge_on(day);
        let policy = self.judging(notes, day);
        in_force(notes, policy)
    }

    /// Ends the check as not applicable where the rule is not in force on the day of the assessment.
    pub(crate) fn only_in_force_now(&self, notes: &mut Notes<impl Kept>) -> Result<(), Stop> {
        let is_so = self.policy.rules.has(notes.rule);
        in_force(notes, is_so.then_some(()))
    }

    /// The rules that some policy had until now.
    pub(crate) fn rules_so_far(&self) -> &RuleSet {
        let so_far = || self.timeline.rules_so_far(self.as_of);
        self.remembered.rules_so_far.get_or_init(so_far)
    }

    /// Since when the rule has been in force without a break.
    pub(crate) fn in_force_since(&self, notes: &Notes<impl Kept>) -> Date {
        let newest_first = self.timeline.policies().iter().rev();
        newest_first
            .skip_while(|policy| policy.valid_from > self.as_of)
            .take_while(|policy| policy.rules.has(notes.rule))
            .last()
            .map_or(self.policy.valid_from, |policy| policy.valid_from)
    }

    /// What the list holds that is not later than the day of the assessment.
    pub(crate) fn until_now<T: Dated, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        list: At<'a, Option<Vec<T>>>,
    ) -> Result<impl Iterator<Item = At<'a, T>> + Clone + use<'a, T, K>, Stop> {
        until(notes, list, self.as_of)
    }

    /// The guide course.
    pub(crate) fn guide(&self, notes: &mut Notes<impl Kept>) -> Result<At<'a, GuideCourse>, Stop> {
        let case = self.case;
        let known = Text::new("guideforløbet er kendt", "the guide course is known");
        notes.presume(
            known,
            |notes| match &case.value.guide {
                Some(value) => Ok(At {
                    value,
                    place: fact!(case.guide).place,
                }),
                None => Err(notes.lacks(fact!(case.guide).place)),
            },
            |_| true,
        )
    }

    /// The assignments of a guide that have begun.
    pub(crate) fn assignments<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Assignment>> + Clone + use<'a, K>, Stop> {
        notes.list(
            Text::new("en guide har været tildelt", "a guide has been assigned"),
            |notes| {
                let guide = self.guide(notes)?;
                self.until_now(notes, fact!(guide.assignments))
            },
        )
    }

    /// The attachments to an area so far.
    pub(crate) fn attachments<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Attachment>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new(
                "den unge har været tilknyttet et indsatsområde",
                "the young person has been attached to an area",
            ),
            |notes| self.until_now(notes, fact!(case.attachments)),
        )
    }

    /// The individual assessments so far.
    pub(crate) fn individual_assessments<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, IndividualAssessment>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new(
                "der er en individuel vurdering",
                "there is an individual assessment",
            ),
            |notes| self.until_now(notes, fact!(case.individual_assessments)),
        )
    }

    /// The day of the newest individual assessment; `None` where there is none.
    pub(crate) fn last_assessed(&self, notes: &mut Notes<impl Kept>) -> Result<Option<Date>, Stop> {
        notes.ask(
            Text::new(
                "den unge er individuelt vurderet",
                "the young person was individually assessed",
            ),
            |notes| {
                let assessments = self.individual_assessments(notes)?;
                notes.newest(assessments, |notes, assessment| {
                    notes.get(fact!(assessment.on)).map(Some)
                })
            },
        )
    }

    /// The indicators so far.
    pub(crate) fn indicators<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, IndicatorRecord>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new("der er indikatorer", "there are indicators"),
            |notes| self.until_now(notes, fact!(case.indicators)),
        )
    }

    /// Which layer covers the person on the day of the assessment.
    pub(crate) fn coverage(&self, notes: &mut Notes<impl Kept>) -> Result<Coverage, Stop> {
        notes.ask(
            Text::new(
                "den unge er efter alder omfattet",
                "the young person is covered by age",
            ),
            |notes| {
                let case = self.case;
                let birth = notes.know(fact!(case.birth_date))?.value.0;
                Ok(*self
                    .remembered
                    .covered
                    .get_or_init(|| self.covered_if_born_on(birth)))
            },
        )
    }

    fn covered_if_born_on(&self, birth: Date) -> Coverage {
        let covers = |(from, until)| from <= self.as_of && self.as_of < until;
        if covers(self.policy.ages_of_law(self.law, birth)) {
            return Coverage::Law;
        }
        let ages = self.policy.ages(birth);
        if covers(ages) {
            Coverage::Municipal
        } else if self.as_of < ages.0 {
            Coverage::TooYoung
        } else {
            Coverage::TooOld
        }
    }

    /// Ends the check as not applicable where no layer covers the person.
    pub(crate) fn only_covered(&self, notes: &mut Notes<impl Kept>) -> Result<(), Stop> {
        let covers = self.coverage(notes)?.covers();
        covers.then_some(()).ok_or(Stop::NotApplicable)
    }

    /// The attachment to an area that holds on a day; of several the newest.
    ///
    /// One of which that cannot be told matters only where it would be newer.
    pub(crate) fn attachment_on(
        &self,
        notes: &mut Notes<impl Kept>,
        day: impl PartialOrd<Date> + Copy,
    ) -> Result<Option<At<'a, Attachment>>, Stop> {
        notes.ask(
            Text::new(
                "den unge er tilknyttet et indsatsområde",
                "the young person is attached to an area",
            ),
            |notes| {
                let attachments = self.attachments(notes)?;
                let newest = attachments
                    .clone()
                    .filter(|attachment| attachment.span().holds_on(day) == Some(true))
                    .max_by_key(|attachment| (attachment.value.from, attachment.value.area));
                let since = newest.and_then(|attachment| attachment.value.from);
                // All are looked at, even where one is unknown: the order of the list must tell nothing.
                let mut known = Ok(newest);
                for attachment in attachments {
                    let from = attachment.value.from;
                    if from.is_none() || since <= from {
                        known = attachment.holds_on(notes, day).and(known);
                    }
                }
                known
            },
        )
    }

    /// The area to which the young person was attached on a day; not applicable where to none.
    pub(crate) fn area_on(
        &self,
        notes: &mut Notes<impl Kept>,
        day: impl PartialOrd<Date> + Copy,
    ) -> Result<Indsatsomraade, Stop> {
        let attachment = self.attachment_on(notes, day)?.ok_or(Stop::NotApplicable)?;
        notes.get(fact!(attachment.area))
    }

    /// The day on which the young person became old enough.
    pub(crate) fn old_enough(&self, notes: &mut Notes<impl Kept>) -> Result<Date, Stop> {
        let case = self.case;
        let birth = notes.know(fact!(case.birth_date))?;
        Ok(self.policy.old_enough(birth.value.0))
    }

    /// Ends the check as not applicable outside the target group by age and contacts; else the day
    /// since which the need is cross-cutting.
    pub(crate) fn in_target_group(&self, notes: &mut Notes<impl Kept>) -> Result<Date, Stop> {
        self.covered_and(notes, Self::only_cross_cutting)
    }

    /// Ends the check as not applicable where no layer covers the person or the other condition does
    /// not hold; else the day since which it does. One of the two that is known not to be so suffices.
    pub(crate) fn covered_and<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        since: impl FnOnce(&Self, &mut Notes<K>) -> Result<Date, Stop>,
    ) -> Result<Date, Stop> {
        let covered = self.only_covered(notes);
        let since = since(self, notes);
        match (covered, since) {
            (Err(Stop::NotApplicable), _) | (_, Err(Stop::NotApplicable)) => {
                Err(Stop::NotApplicable)
            }
            (Ok(()), since) => since,
            (Err(Stop::Missing), _) => Err(Stop::Missing),
        }
    }

    /// Whether an indicator has been weighed: an individual assessment is not older than it.
    pub(crate) fn weighed(
        &self,
        notes: &mut Notes<impl Kept>,
        indicator: At<'_, IndicatorRecord>,
    ) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "indikatoren er med i en individuel vurdering",
                "the indicator is weighed in an individual assessment",
            ),
            |notes| {
                let recorded = notes.get(fact!(indicator.recorded_on))?;
                let assessments = self.individual_assessments(notes)?;
                notes.any(assessments, |notes, assessment| {
                    Ok(notes.get(fact!(assessment.on))? >= recorded)
                })
            },
        )
    }

    /// Whether a guide was assessed as not relevant.
    pub(crate) fn found_not_relevant(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "en guide er vurderet ikke relevant",
                "a guide was assessed as not relevant",
            ),
            |notes| {
                let guide = self.guide(notes)?;
                let entries = self.until_now(notes, fact!(guide.not_relevant))?;
                notes.any(entries, |notes, entry| happened(notes, fact!(entry.on)))
            },
        )
    }

    /// Whether that area holds an open case on the day of the assessment.
    pub(crate) fn has_case(
        &self,
        notes: &mut Notes<impl Kept>,
        area: Fagomraade,
    ) -> Result<bool, Stop> {
        notes.ask(
            Text::new("området har en åben sag", "the area has an open case"),
            |notes| {
                let case = self.case;
                let contacts = self.until_now(notes, fact!(case.contacts))?;
                notes.any(contacts, |notes, contact| {
                    notes.both(
                        |notes| Ok(notes.get(fact!(contact.area))? == area),
                        |notes| contact.holds_on(notes, self.as_of),
                    )
                })
            },
        )
    }

    /// Whether a guide is assigned on the day of the assessment.
    pub(crate) fn has_guide(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        self.guide_since(notes).map(|since| since.is_some())
    }

    /// Since when a guide is assigned who is so on the day of the assessment; `None` where nobody is.
    pub(crate) fn guide_since(&self, notes: &mut Notes<impl Kept>) -> Result<Option<Date>, Stop> {
        notes.ask(
            Text::new(
                "en guide er tildelt på dagen",
                "a guide is assigned on the day",
            ),
            |notes| {
                let assignments = self.assignments(notes)?;
                notes.earliest(assignments, |notes, assignment| {
                    let runs = assignment.holds_on(notes, self.as_of)?;
                    Ok(assignment.value.from.filter(|_| runs))
                })
            },
        )
    }
}

/// By what something is judged; not applicable where the rule is not in force then.
fn in_force<T>(notes: &mut Notes<impl Kept>, found: Option<T>) -> Result<T, Stop> {
    let question = Text::new(
        "reglen er i kraft den dag",
        "the rule is in force on that day",
    );
    let found = notes.presume(question, |_| Ok(found), Option::is_some)?;
    found.ok_or_else(|| {
        notes.say(Outcome::NotApplicable, NOT_IN_FORCE);
        Stop::NotApplicable
    })
}

/// What a list holds that is not later than a day.
pub(super) fn until<'a, T: Dated, K: Kept>(
    notes: &mut Notes<K>,
    list: At<'a, Option<Vec<T>>>,
    as_of: AsOf<'a>,
) -> Result<impl Iterator<Item = At<'a, T>> + Clone + use<'a, T, K>, Stop> {
    let list = notes.know(list)?;
    Ok(list
        .items()
        .filter(move |item| item.value.day().is_none_or(|day| day <= as_of)))
}

/// Whether it is known that a list holds nothing.
pub(crate) fn known_empty<T>(list: &Result<impl Iterator<Item = T> + Clone, Stop>) -> bool {
    list.as_ref()
        .is_ok_and(|items| items.clone().next().is_none())
}

//! The steering group meets monthly.
//!
//! Every whole calendar month under the policy has a meeting (interpretation I-34); where a policy sets several
//! months, every stretch of so many. The month of the assessment is not yet over, and one in which the policy began
//! or ended does not count. The document of 2019 states no interval. That of 2021 excepts no month, not even July:
//! what is found is advice.

use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::fact;
use super::super::registers::MOST_NAMED;
use super::super::{Authority, Check, RegisterFacts, Rule, Says, Severity};
use crate::calendar::Date;
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.steering_cadence",
    title: Text::new(
        "Styregruppen mødes så ofte, som politikken siger",
        "The steering group meets as often as the policy says",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[
        status("Styregruppe og operatørgruppe"),
        interpretation("I-34"),
    ],
    parameters: &[Parameter::steering_group],
    interpretations: &["I-34"],
    says: Says {
        passed: Text::new(
            "Styregruppen har mødtes så ofte, som politikken siger.",
            "The steering group met as often as the policy says.",
        ),
        failed: Some(Text::new(
            "Fra den {from} til og med den {to} holdt styregruppen intet møde.",
            "From {from} to {to} the steering group held no meeting.",
        )),
        not_applicable: Text::new(
            "Politikken siger ikke, hvor ofte styregruppen mødes, eller ingen hel måned er gået.",
            "The policy does not say how often the steering group meets, or no whole month has passed.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Hold mødet, eller registrér det, der er holdt.",
        "Hold the meeting, or record the one that was held.",
    ),
    check: Check::Register(steering_cadence),
};

/// The stretches of whole months, now over, each of which must have a meeting.
fn stretches(facts: &RegisterFacts<'_>, notes: &Notes) -> Vec<(Date, Date)> {
    let mut stretches = Vec::new();
    for policy in facts.policies_so_far(notes) {
        let group = policy.parameters.steering_group.value.as_ref();
        let Some(months) = group.and_then(|group| group.every_months) else {
            continue;
        };
        let end = policy.valid_until.day_or_max();
        let mut from = policy.valid_from.next_start_of_month();
        let mut until = from.plus_months(months.get());
        while from < until && until <= end && until <= facts.as_of {
            stretches.push((from, until));
            from = from.plus_months(1);
            until = from.plus_months(months.get());
        }
    }
    stretches
}

fn steering_cadence(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    notes.ask(
        Text::new(
            "styregruppen mødes så tit, som politikken siger",
            "the steering group meets as often as the policy says",
        ),
        |notes| meets_often(facts, notes),
    )
}

fn meets_often(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let stretches = stretches(facts, notes);
    if stretches.is_empty() {
        return NOT_APPLICABLE;
    }
    let record = facts.steering_record(notes)?;
    let meetings = facts.until_now(notes, fact!(record.meetings))?;
    let days: Vec<Date> = meetings
        .clone()
        .filter_map(|meeting| meeting.value.on)
        .collect();
    let without = |(from, until): &(Date, Date)| !days.iter().any(|day| from <= day && day < until);
    let Some((from, until)) = stretches.into_iter().find(without) else {
        return holds(true);
    };
    let mut undated = meetings
        .filter(|meeting| meeting.value.on.is_none())
        .peekable();
    if undated.peek().is_some() {
        for meeting in undated.take(MOST_NAMED) {
            notes.lacks(fact!(meeting.on).place);
        }
        return Err(Stop::Missing);
    }
    let last = until.day_before();
    notes.judge_on(last);
    notes.fill("from", Argument::Day(from));
    notes.fill("to", Argument::Day(last));
    holds(false)
}

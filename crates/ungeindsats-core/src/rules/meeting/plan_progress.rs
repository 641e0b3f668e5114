//! After the meeting the plan is made or updated.
//!
//! The coordinator sees to that the shared plan moves on after a K-møde. The text sets no term
//! (interpretation I-30): the finding is advice for the policy's number of days after the meeting, and
//! from then on a violation.

use super::super::meetings::Held;
use super::super::notes::{Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::Date;
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.plan_progress",
    title: Text::new(
        "Planen laves eller ajourføres efter mødet",
        "The plan is made or updated after the meeting",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Koordinerende møder (K-møder)"),
        interpretation("I-30"),
    ],
    parameters: &[Parameter::forums, Parameter::after_meeting_days],
    interpretations: &["I-30"],
    says: Says {
        passed: Text::new(
            "Den unges {plan} er lavet eller ajourført efter mødet.",
            "The young person's {plan} was made or updated after the meeting.",
        ),
        failed: Some(Text::new(
            "Den unges {plan} er hverken lavet eller ajourført efter mødet den {day}.",
            "The young person's {plan} was neither made nor updated after the meeting on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lav eller ajourfør planen sammen med den unge.",
        "Make or update the plan together with the young person.",
    ),
    check: Check::Events(asked!(plan_progress)),
};

/// Whether a plan of the case began, or was updated, since the meeting.
fn plan_moved(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    held: &Held<'_>,
) -> Result<bool, Stop> {
    let since = |day: Date| held.on <= day && day <= facts.as_of;
    notes.ask(
        Text::new(
            "en plan er begyndt eller ajourført siden mødet",
            "a plan was begun or updated since the meeting",
        ),
        |notes| {
            let plans = facts.plans(notes)?;
            notes.any(plans, |notes, plan| {
                notes.either(
                    |notes| Ok(since(notes.get(fact!(plan.from))?)),
                    |notes| {
                        let updates = facts.until_now(notes, fact!(plan.updates))?;
                        notes.any(updates, |notes, update| {
                            Ok(since(notes.get(fact!(update.on))?))
                        })
                    },
                )
            })
        },
    )
}

fn plan_progress(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        let meeting = held.meeting;
        let moved = notes.either(
            |notes| {
                let told = Text::new(
                    "mødet melder om en plan efter mødet",
                    "the meeting tells of a plan after it",
                );
                held.followed_by(notes, told, fact!(meeting.plan_updated_on), facts.as_of)
            },
            |notes| plan_moved(facts, notes, &held),
        )?;
        if !moved {
            held.weigh_while_fresh(notes, facts.as_of);
        }
        holds(moved)
    })
}

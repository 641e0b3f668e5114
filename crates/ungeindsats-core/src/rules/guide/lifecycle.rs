//! The steps of a guide course come in their proper order.
//!
//! A round begins with an assessed need or a wish, goes through an offer to a no or an assignment, and
//! an assignment ends. A guide may be assessed as not relevant before one is assigned. After a no, an
//! end or "not relevant" a new round begins with a wish or an assessment. A change of guide goes on in
//! the same round. Steps of one day are taken in this order: assessments and wishes, offers, answers,
//! not relevant, ends, assignments.

use super::super::course::{Course, Lawful};
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, holds};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "guide.lifecycle",
    title: Text::new(
        "Guideforløbets skridt kommer i den rette orden",
        "The steps of the guide course come in their proper order",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Ungeguiden"),
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-7"),
    ],
    parameters: &[],
    interpretations: &["I-7"],
    says: Says {
        passed: Text::new(
            "Guideforløbets skridt følger efter hinanden, som de skal.",
            "The steps of the guide course follow each other as they must.",
        ),
        failed: Some(Text::new(
            "Den {day}: {step}. Det skridt kan ikke følge efter {state}.",
            "On {day}: {step}. That step cannot follow {state}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er et guideforløb.",
            "The rule applies only where there is a guide course.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret datoerne, eller registrér det skridt, der mangler imellem.",
        "Correct the dates, or record the step that is missing between.",
    ),
    check: Check::Events(lifecycle),
};

fn lifecycle(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let steps = facts.guide_steps(notes)?;
    let Some((latest, _)) = steps.last().copied() else {
        return NOT_APPLICABLE;
    };
    let mut course = Course::new();
    let mut unlawful = None;
    let mut judged = false;
    for (day, step) in steps {
        let lawful = course.take(step);
        let under_a_policy = facts.judging(notes, day).is_some();
        judged |= under_a_policy;
        match lawful {
            Lawful::Unknown if unlawful.is_none() => return Err(facts.unsaid_of_steps(notes)?),
            Lawful::No(state) if under_a_policy => {
                unlawful = unlawful.or(Some((day, step, state)));
            }
            _ => {}
        }
    }
    if !judged {
        facts.policy_for(notes, latest)?;
    }
    let Some((day, step, state)) = unlawful else {
        return holds(true);
    };
    notes.judge_on(day);
    notes.fill("day", Argument::Day(day));
    notes.fill("step", Argument::Term(step.label()));
    notes.fill("state", Argument::Term(state.label()));
    holds(false)
}

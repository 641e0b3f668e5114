//! A young person with a need across areas, or with a guide, has a plan.
//!
//! The municipality makes the plan and follows it up, and the guide's main task is to help the young person
//! carry it out. The texts set no term for making it (interpretation I-32): while the plan has been missing
//! for no longer than the policy's interval for the plan, the finding is advice, and from then on a
//! violation.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::{Authority, Check, Facts, Rule, Says, Severity, term};
use crate::calendar::Date;
use crate::policy::Parameter;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.exists",
    title: Text::new(
        "En ung med behov på tværs eller med en guide har en plan",
        "A young person with a cross-cutting need or a guide has a plan",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Baggrund"),
        organisering("Kontaktperson og uddannelsesplan"),
        status("Fælles uddannelses- og jobplan"),
        status("Ungeguiden"),
        interpretation("I-32"),
    ],
    parameters: &[
        Parameter::age_from,
        Parameter::age_until,
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
        Parameter::plan_interval_months,
    ],
    interpretations: &["I-1", "I-2", "I-4", "I-5", "I-29", "I-32"],
    says: Says {
        passed: Text::new("Den unge har en {plan}.", "The young person has an {plan}."),
        failed: Some(Text::new(
            "Den unge har haft et behov på tværs eller en {guide} siden den {day}, men har ingen {plan}.",
            "The young person has had a cross-cutting need or a {guide} since {day}, but has no {plan}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for unge i målgruppen, som har et behov på tværs eller en {guide}.",
            "The rule applies only to those in the target group who have a cross-cutting need or a {guide}.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lav en {plan} sammen med den unge.",
        "Make an {plan} together with the young person.",
    ),
    check: Check::State(asked!(exists)),
};

/// Since when there is to be a plan: since the need is cross-cutting or since there is a guide.
fn owed_since(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<Date, Stop> {
    let reasons = [Facts::cross_cutting, Facts::guide_since];
    let since = notes.earliest_of(reasons.into_iter(), |notes, reason| reason(facts, notes))?;
    since.ok_or(Stop::NotApplicable)
}

fn exists(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let since = facts.covered_and(notes, owed_since);
    if since == Err(Stop::NotApplicable) {
        return NOT_APPLICABLE;
    }
    let planned = facts.has_plan(notes);
    let since = since?;
    let planned = planned?;
    if !planned {
        notes.fill("day", Argument::Day(since));
        // The term never begins before the young person is old enough; the message tells no birthday.
        let since = since.max(facts.old_enough(notes)?);
        term::weigh_until_planned(facts, notes, since);
    }
    holds(planned)
}

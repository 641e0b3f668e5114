//! The plan is made by those who answer for it, and from 2020 the coordinator assures its quality.
//!
//! In area 1 UU and the job centre prepare the plan. In area 2 it was made at the conference until
//! 8 September 2020; from then on it is made after the K-møde, and the coordinator answers for the
//! quality of every plan. Of area 3 nothing is said. A plan is judged by the policy of its first day.

use super::super::dated::happened;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::Plan;
use crate::policy::{Parameter, Parameters, PlanPreparer};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.prepared_by",
    title: Text::new(
        "Planen er lavet og kvalitetssikret af dem, der har ansvaret",
        "The plan was prepared, and its quality assured, by those responsible",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("1. indsatsområde"),
        organisering("2. indsatsområde"),
        status("Styregruppe og operatørgruppe"),
        status("Koordinerende møder (K-møder)"),
    ],
    parameters: &[Parameter::plan_preparers, Parameter::plan_quality_role],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Planen er lavet og kvalitetssikret af dem, der har ansvaret.",
            "The plan was prepared, and its quality assured, by those responsible.",
        ),
        failed: Some(Text::new(
            "Planen fra den {day} er ikke lavet af dem, der laver planer i {area}.",
            "The plan from {day} was not prepared by those who prepare plans in {area}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for planer, som politikken siger, hvem der laver eller kvalitetssikrer.",
            "The rule applies only to plans of which the policy says who prepares them or assures their quality.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad dem, der har ansvaret, gennemgå planen.",
        "Let those responsible go through the plan.",
    ),
    check: Check::Events(asked!(prepared_by)),
};

const QUALITY: Text = Text::new(
    "Kvaliteten af planen fra den {day} sikres af en anden end den, der har ansvaret for det ({who}).",
    "The quality of the plan from {day} is assured by someone else than the one responsible for it ({who}).",
);

fn by_role(
    _: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    preparer: &PlanPreparer,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "den rette udarbejdede planen",
            "the right one prepared the plan",
        ),
        |notes| {
            if preparer.roles.is_empty() {
                return Ok(false);
            }
            let by = notes.get(fact!(plan.prepared_by))?;
            Ok(preparer.roles.contains(&by))
        },
    )
}

/// At a meeting about the case of the forum that makes the plans.
fn at_forum(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    preparer: &PlanPreparer,
) -> Result<bool, Stop> {
    let Some(forum) = preparer.forum else {
        return Ok(false);
    };
    notes.ask(
        Text::new(
            "planen blev lavet på et møde i det rette forum",
            "the plan was made at a meeting of the right forum",
        ),
        |notes| {
            let case = facts.case;
            let meetings = facts.until_now(notes, fact!(case.meetings))?;
            notes.any(meetings, |notes, meeting| {
                let [here, at] = [fact!(meeting.id), fact!(plan.prepared_at)];
                if here.value.is_some() && at.value.is_some() && here.value != at.value {
                    notes.read(here.place);
                    notes.read(at.place);
                    return Ok(false);
                }
                if notes.get(fact!(meeting.forum))? != forum {
                    return Ok(false);
                }
                notes.know(at)?;
                notes.know(here)?;
                happened(notes, fact!(meeting.on))
            })
        },
    )
}

fn preparation(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    parameters: &Parameters,
) -> Ruling {
    let from = notes.get(fact!(plan.from))?;
    let area = facts.area_on(notes, from)?;
    let Some(preparer) = parameters.plan_preparer(area) else {
        return NOT_APPLICABLE;
    };
    notes.fill("area", Argument::Term(area.label()));
    let as_asked = notes.any_of([by_role, at_forum].into_iter(), |notes, is_so| {
        is_so(facts, notes, plan, preparer)
    })?;
    holds(as_asked)
}

fn quality(
    _: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    parameters: &Parameters,
) -> Ruling {
    let Some(role) = parameters.plan_quality_role.value else {
        return NOT_APPLICABLE;
    };
    notes.fill("who", Argument::Term(role.label()));
    notes.say(Outcome::Failed, QUALITY);
    let rightly = notes.ask(
        Text::new(
            "den rette svarer for planens kvalitet",
            "the right one answers for the quality of the plan",
        ),
        |notes| Ok(notes.get(fact!(plan.quality_by))? == role),
    )?;
    holds(rightly)
}

fn prepared_by(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let plans = facts.plans(notes)?;
    notes.each(plans, |notes, plan| {
        let from = notes.day(fact!(plan.from))?;
        let policy = facts.policy_for(notes, from)?;
        notes.fill("day", Argument::Day(from));
        notes.each_of([preparation, quality].into_iter(), |notes, ask| {
            ask(facts, notes, plan, &policy.parameters)
        })
    })
}

//! Each area with an open case has a delindsats in the plan.
//!
//! The plan consists of overall goals and of what the relevant areas contribute, and the least is one
//! delindsats from each area with an open case (interpretation I-18). A delindsats that has ended no longer
//! counts; one that is planned does. Areas that do not make a need cross-cutting need not contribute
//! (interpretation I-5).

use super::super::dated::{Lasting, ended_by};
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity, plans};
use crate::case::{Fagomraade, Plan, PlanEffort};
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.areas_contribute",
    title: Text::new(
        "Hvert område med en åben sag har en delindsats i planen",
        "Each area with an open case has an effort in the plan",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Fælles uddannelses- og jobplan"),
        interpretation("I-18"),
    ],
    parameters: &[Parameter::uncounted_areas],
    interpretations: &["I-5", "I-18"],
    says: Says {
        passed: Text::new(
            "Hvert område med en åben sag har en delindsats i planen.",
            "Each area with an open case has an effort in the plan.",
        ),
        failed: Some(Text::new(
            "Et område med en åben sag ({area}) har ingen delindsats i planen.",
            "An area with an open case ({area}) has no effort in the plan.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}, og et område, der tæller, har en åben sag.",
            "The rule applies only where the young person has an {plan} and an area that counts has an open case.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Aftal med området, hvad det bidrager med, og skriv det i planen.",
        "Agree with the area on what it contributes and enter it into the plan.",
    ),
    check: Check::State(asked!(areas_contribute)),
};

/// Whether an area counts and has an open case.
fn has_open_case(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    area: Fagomraade,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "området har en åben sag, der tæller",
            "the area has an open case that counts",
        ),
        |notes| {
            let case = facts.case;
            let contacts = facts.until_now(notes, fact!(case.contacts))?;
            if !facts.is_counted(area) {
                return Ok(false);
            }
            notes.any(contacts, |notes, contact| {
                if contact.value.area.is_some_and(|other| other != area) {
                    notes.read(fact!(contact.area).place);
                    return Ok(false);
                }
                if !contact.holds_on(notes, facts.as_of)? {
                    return Ok(false);
                }
                notes.get(fact!(contact.area)).map(|_| true)
            })
        },
    )
}

fn is_of_another_area(
    _: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    effort: At<'_, PlanEffort>,
    area: Fagomraade,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "delindsatsen hører til et andet område",
            "the effort is of another area",
        ),
        |notes| Ok(notes.get(fact!(effort.area))? != area),
    )
}

fn has_ended(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    effort: At<'_, PlanEffort>,
    _: Fagomraade,
) -> Result<bool, Stop> {
    ended_by(notes, fact!(effort.until), facts.as_of).map(|ended| ended.is_some())
}

fn is_in_plan(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    area: Fagomraade,
    plan: At<'_, Plan>,
) -> Result<bool, Stop> {
    notes.fill("area", Argument::Term(area.label()));
    notes.ask(
        Text::new(
            "området har en delindsats i planen",
            "the area has an effort in the plan",
        ),
        |notes| {
            let efforts = notes.know(fact!(plan.efforts))?;
            notes.any(efforts.items(), |notes, effort| {
                // Either settles it, whatever is unknown of the other.
                let reasons = [is_of_another_area, has_ended].into_iter();
                let does_not =
                    notes.any_of(reasons, |notes, reason| reason(facts, notes, effort, area))?;
                Ok(!does_not)
            })
        },
    )
}

fn areas_contribute(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        plans::each_is_held(
            notes,
            Fagomraade::ALL.iter().copied(),
            |notes, area| has_open_case(facts, notes, area),
            |notes, area| is_in_plan(facts, notes, area, plan),
        )
    })
}

//! Every effort that an area has started for the young person is in the plan.
//!
//! The plan gathers what the municipality does across areas, so that the guide can see that it is
//! coordinated. What runs and does not stand in the plan is not seen.

use super::super::facts::Lasting;
use super::super::notes::{Notes, Ruling};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity, plans};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "plan.all_efforts_included",
    title: Text::new(
        "Alle igangsatte indsatser står i planen",
        "Every effort that was started stands in the plan",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        status("Fælles uddannelses- og jobplan"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Alle indsatser, der kører, står i planen.",
            "Every effort that runs stands in the plan.",
        ),
        failed: Some(Text::new(
            "En indsats, der kører ({area}), står ikke i planen.",
            "An effort that runs ({area}) does not stand in the plan.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}, og en indsats kører.",
            "The rule applies only where the young person has an {plan} and an effort runs.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Skriv indsatsen ind i planen som en delindsats.",
        "Enter the effort into the plan.",
    ),
    check: Check::State(all_efforts_included),
};

fn all_efforts_included(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let case = facts.case;
    facts.each_plan_in_force(notes, |notes, plan| {
        let started = facts.until_now(notes, fact!(case.efforts))?;
        plans::each_is_held(
            notes,
            started,
            |notes, effort| effort.holds_on(notes, facts.as_of),
            |notes, effort| {
                let planned = notes.know(fact!(plan.efforts))?;
                let held = notes.any(planned.items(), |notes, planned| {
                    let id = notes.know(fact!(effort.id))?;
                    let started = notes.know(fact!(planned.started_effort))?;
                    Ok(id.value == started.value)
                })?;
                if !held {
                    plans::name_area(notes, fact!(effort.area));
                }
                Ok(held)
            },
        )
    })
}

//! Every effort that an area has started for the young person is in the plan.
//!
//! The plan gathers what the municipality does across areas, so that the guide can see that it is
//! coordinated. What runs and does not stand in the plan is not seen.

use smallvec::SmallVec;

use super::super::dated::Lasting;
use super::super::notes::{Kept, Notes, Ruling, Stop, asked};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity, plans};
use crate::case::Plan;
use crate::private::Id;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
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
    check: Check::State(asked!(all_efforts_included)),
};

/// The ids of the started efforts that a plan names, sorted, so that a long list is read once.
fn named(plan: At<'_, Plan>) -> SmallVec<[&Id; 8]> {
    let efforts = plan.value.efforts.iter().flatten();
    let mut named: SmallVec<_> = efforts
        .filter_map(|planned| planned.started_effort.as_ref())
        .collect();
    named.sort_unstable();
    named
}

/// Notes which started effort each delindsats is; where that is open, also of which it is unknown.
fn note_named(notes: &mut Notes<impl Kept>, plan: At<'_, Plan>, outcome: Outcome) {
    let efforts = fact!(plan.efforts);
    let Some(value) = efforts.value else {
        return;
    };
    let place = efforts.place;
    for planned in (At { value, place }).items() {
        let named = fact!(planned.started_effort);
        if named.value.is_some() {
            notes.read(named.place);
        } else if outcome == Outcome::Undetermined {
            notes.lacks(named.place);
        }
    }
}

fn all_efforts_included(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let case = facts.case;
    facts.each_plan_in_force(notes, |notes, plan| {
        let started = facts.until_now(notes, fact!(case.efforts))?;
        let named = named(plan);
        let outcome = plans::each_is_held(
            notes,
            started,
            |notes, effort| effort.holds_on(notes, facts.as_of),
            |notes, effort| {
                notes.ask(
                    Text::new("planen nævner indsatsen", "the plan names the effort"),
                    |notes| {
                        let planned = notes.know(fact!(plan.efforts))?.value;
                        // A plan that holds nothing does not hold this effort, whichever it is.
                        let held = !planned.is_empty() && {
                            let id = notes.know(fact!(effort.id))?.value;
                            named.binary_search(&id).is_ok()
                        };
                        if !held && named.len() < planned.len() {
                            return Err(Stop::Missing);
                        }
                        if !held {
                            plans::name_area(notes, fact!(effort.area));
                        }
                        Ok(held)
                    },
                )
            },
        )?;
        note_named(notes, plan, outcome);
        Ok(outcome)
    })
}

//! Each delindsats in the plan has someone who is responsible for it.
//!
//! A plan says who does what (interpretation I-18). The role is enough; no name is needed.

use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.effort_has_owner",
    title: Text::new(
        "Hver delindsats har en ansvarlig",
        "Each effort has someone responsible",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Fælles uddannelses- og jobplan"),
        status("Koordinerende møder (K-møder)"),
        interpretation("I-18"),
    ],
    parameters: &[],
    interpretations: &["I-18"],
    says: Says {
        passed: Text::new(
            "Hver delindsats har en ansvarlig.",
            "Each effort has someone responsible.",
        ),
        failed: Some(Text::new(
            "En delindsats ({area}) har ingen ansvarlig.",
            "An effort ({area}) has nobody responsible.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan} med delindsatser.",
            "The rule applies only where the young person has an {plan} with efforts.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Aftal, hvem der er ansvarlig, og skriv rollen i planen.",
        "Agree on who is responsible and enter the role into the plan.",
    ),
    check: Check::State(asked!(effort_has_owner)),
};

fn effort_has_owner(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_effort_in_force(notes, |notes, _, effort| {
        let owned = notes.ask(
            Text::new(
                "delindsatsen har en ansvarlig",
                "someone is responsible for the effort",
            ),
            |notes| Ok(!notes.know(fact!(effort.responsible))?.value.is_empty()),
        )?;
        holds(owned)
    })
}

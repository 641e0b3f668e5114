//! A delindsats that stands in conflict with another area's goal is for people to weigh.
//!
//! The areas share one direction across the acts under which each of them works. Where a case officer has
//! recorded that a delindsats conflicts with the goal of another area, the library says so and to whom; it
//! never resolves it, and never finds a conflict by itself.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.conflicting_goals",
    title: Text::new(
        "En delindsats i konflikt med et andet områdes mål skal afvejes",
        "An effort in conflict with another area's goal is to be weighed",
    ),
    severity: Severity::Notice,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        status("Styregruppe og operatørgruppe"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Ingen delindsats er noteret som i konflikt med et andet områdes mål.",
            "No effort is recorded as in conflict with another area's goal.",
        ),
        failed: None,
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan} med delindsatser.",
            "The rule applies only where the young person has an {plan} with efforts.",
        ),
        needs_judgement: Some(Text::new(
            "En delindsats ({area}) er noteret som i konflikt med et andet områdes mål. Koordinatoren og de berørte områder skal afveje det sammen med den unge.",
            "An effort ({area}) is recorded as in conflict with another area's goal. The coordinator and the areas concerned must weigh it together with the young person.",
        )),
    },
    remedy: Text::new(
        "Drøft konflikten med de berørte områder og den unge, og notér, hvad der blev besluttet.",
        "Discuss the conflict with the areas concerned and the young person, and record what was decided.",
    ),
    check: Check::State(asked!(conflicting_goals)),
};

fn conflicting_goals(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_effort_in_force(notes, |notes, _, effort| {
        let conflicts = notes.ask(
            Text::new(
                "delindsatsen er i konflikt med et andet mål",
                "the effort conflicts with another goal",
            ),
            |notes| notes.get(fact!(effort.conflicts)),
        )?;
        Ok(if conflicts {
            Outcome::NeedsJudgement
        } else {
            Outcome::Passed
        })
    })
}

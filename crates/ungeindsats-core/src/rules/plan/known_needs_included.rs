//! Each need of special support that the municipality knows is described in the plan.
//!
//! Special education, special pedagogical support, pedagogical-psychological assessment, a social effort and
//! treatment for substance abuse: what is known of these belongs in the plan.

use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity, plans};
use crate::case::SupportNeed;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.known_needs_included",
    title: Text::new(
        "De kendte behov står i planen",
        "The known needs stand in the plan",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Planen beskriver alle kendte behov.",
            "The plan describes every known need.",
        ),
        failed: Some(Text::new(
            "Planen beskriver ikke et behov, som kommunen kender ({need}).",
            "The plan does not describe a need that the municipality knows ({need}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}, og kommunen kender et behov for særlig støtte.",
            "The rule applies only where the young person has an {plan} and the municipality knows a need of special support.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Beskriv behovet i planen.",
        "Describe the need in the plan.",
    ),
    check: Check::State(asked!(known_needs_included)),
};

/// Whether a need is known to the municipality.
fn is_known(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    need: SupportNeed,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new("behovet er kendt", "the need is known"),
        |notes| {
            let case = facts.case;
            let needs = facts.until_now(notes, fact!(case.known_needs))?;
            notes.any(needs, |notes, known| {
                if notes.get(fact!(known.need))? != need {
                    return Ok(false);
                }
                notes.get(fact!(known.since)).map(|_| true)
            })
        },
    )
}

fn known_needs_included(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        plans::each_is_held(
            notes,
            SupportNeed::ALL.iter().copied(),
            |notes, need| is_known(facts, notes, need),
            |notes, need| {
                notes.fill("need", Argument::Term(need.label()));
                notes.ask(
                    Text::new("planen beskriver behovet", "the plan describes the need"),
                    |notes| {
                        let described = notes.know(fact!(plan.described_needs))?;
                        Ok(described.value.contains(&need))
                    },
                )
            },
        )
    })
}

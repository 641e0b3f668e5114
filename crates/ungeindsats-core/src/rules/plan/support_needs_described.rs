//! The plan describes the young person's need of social support or treatment.
//!
//! That it does so is what the plan is for; how it does so is the municipality's own matter.

use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.support_needs_described",
    title: Text::new(
        "Planen beskriver behovet for støtte eller behandling",
        "The plan describes the need of support or treatment",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Baggrund"),
        organisering("Kontaktperson og uddannelsesplan"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Planen beskriver behovet for social støtte eller behandling.",
            "The plan describes the need of social support or treatment.",
        ),
        failed: Some(Text::new(
            "Planen beskriver ikke behovet for social støtte eller behandling.",
            "The plan does not describe the need of social support or treatment.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}.",
            "The rule applies only where the young person has an {plan}.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Beskriv i planen den unges behov for social støtte eller behandling.",
        "Describe in the plan the young person's need of social support or treatment.",
    ),
    check: Check::State(asked!(support_needs_described)),
};

fn support_needs_described(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        let described = notes.ask(
            Text::new(
                "behovet for støtte er beskrevet",
                "the need of support is described",
            ),
            |notes| notes.get(fact!(plan.support_needs_described)),
        )?;
        holds(described)
    })
}

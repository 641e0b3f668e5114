//! The plan is made together with the young person, and the young person's own view stands in it.
//!
//! What stands there is never read (interpretation I-23); what is asked is whether anything does.

use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::Plan;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.made_with_youth",
    title: Text::new(
        "Planen er lavet sammen med den unge, hvis eget syn står i den",
        "The plan was made with the young person, whose own view it holds",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Fælles uddannelses- og jobplan"),
        organisering("Vision"),
        interpretation("I-18"),
    ],
    parameters: &[],
    interpretations: &["I-18", "I-23"],
    says: Says {
        passed: Text::new(
            "Planen er lavet sammen med den unge, og den unges eget syn er noteret.",
            "The plan was made with the young person, and their own view is recorded.",
        ),
        failed: Some(Text::new(
            "Planen er ikke lavet sammen med den unge.",
            "The plan was not made with the young person.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en plan.",
            "The rule applies only where the young person has a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Gennemgå planen med den unge, og notér den unges eget syn.",
        "Go through the plan with the young person, and record their own view.",
    ),
    check: Check::State(asked!(made_with_youth)),
};

const NO_VIEW: Text = Text::new(
    "Den unges eget syn er ikke noteret i planen.",
    "The young person's own view is not recorded in the plan.",
);

fn together(notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    let together = notes.ask(
        Text::new(
            "planen er lavet sammen med den unge",
            "the plan was made with the young person",
        ),
        |notes| notes.get(fact!(plan.made_with_youth)),
    )?;
    holds(together)
}

fn own_view(notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    notes.say(Outcome::Failed, NO_VIEW);
    let recorded = notes.ask(
        Text::new(
            "den unges eget syn er noteret",
            "the young person's own view is recorded",
        ),
        |notes| Ok(!notes.know(fact!(plan.youth_view))?.value.is_blank()),
    )?;
    holds(recorded)
}

fn made_with_youth(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        notes.each_of([together, own_view].into_iter(), |notes, ask| {
            ask(notes, plan)
        })
    })
}

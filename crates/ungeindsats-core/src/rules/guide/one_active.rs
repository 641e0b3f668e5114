//! A young person has at most one guide at any time.
//!
//! What matters is that there is one contact person. A guide who ends on a day and another who begins
//! on it do not overlap.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::{Authority, Check, Facts, Rule, Says, Severity, overlaps};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.one_active",
    title: Text::new("Højst én guide ad gangen", "At most one guide at a time"),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Der har højst været én guide ad gangen.",
            "There was at most one guide at a time.",
        ),
        failed: Some(Text::new(
            "Fra den {day} løb to tildelinger af {guide} på samme tid.",
            "From {day} two assignments of a {guide} ran at the same time.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er tildelt en guide.",
            "The rule applies only where a guide was assigned.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut den ene tildeling, så den unge har én guide.",
        "End one of the assignments, so that the young person has one guide.",
    ),
    check: Check::Events(asked!(one_active)),
};

fn one_active(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    notes.ask(
        Text::new(
            "højst én guide er tildelt ad gangen",
            "at most one guide is assigned at any time",
        ),
        |notes| {
            let assignments = facts.assignments(notes)?;
            overlaps::at_most_one(facts, notes, assignments)
        },
    )
}

//! The plan has goals for the short and for the long term.
//!
//! The areas work with the same objectives in the plan, in the short and in the long term.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::Horizon;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.short_and_long_term",
    title: Text::new(
        "Planen har mål på kort og på lang sigt",
        "The plan has goals for the short and the long term",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Planen har mål på både kort og lang sigt.",
            "The plan has goals for both the short and the long term.",
        ),
        failed: Some(Text::new(
            "Planen har ikke mål på både kort og lang sigt.",
            "The plan does not have goals for both the short and the long term.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}.",
            "The rule applies only where the young person has an {plan}.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Sæt sammen med den unge mål på både kort og lang sigt.",
        "Set, together with the young person, goals for both the short and the long term.",
    ),
    check: Check::State(asked!(short_and_long_term)),
};

fn short_and_long_term(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_aim_has_a_goal(notes, Horizon::ALL, |notes, goal, aim| {
        Ok(notes.get(fact!(goal.horizon))? == aim)
    })
}

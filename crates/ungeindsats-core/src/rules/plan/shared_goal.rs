//! The plan has a goal that is shared across efforts.
//!
//! Until 8 September 2020 the guide answers for one plan with one shared goal. More than one goal that is
//! shared is no breach: the same text has the areas work towards the same objectives for the short and for
//! the long term.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::GoalKind;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.shared_goal",
    title: Text::new(
        "Planen har et fælles mål på tværs af indsatser",
        "The plan has a goal that is shared across efforts",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new("Planen har et fælles mål.", "The plan has a shared goal."),
        failed: Some(Text::new(
            "Planen har ikke et fælles mål på tværs af indsatser.",
            "The plan has no goal that is shared across efforts.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}.",
            "The rule applies only where the young person has an {plan}.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Sæt sammen med den unge et mål, som alle indsatser deler.",
        "Set, together with the young person, a goal that all efforts share.",
    ),
    check: Check::State(asked!(shared_goal)),
};

fn shared_goal(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_aim_has_a_goal(notes, &[GoalKind::Shared], |notes, goal, aim| {
        Ok(notes.get(fact!(goal.kind))? == aim)
    })
}

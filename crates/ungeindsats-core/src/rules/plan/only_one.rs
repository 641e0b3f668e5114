//! A young person has one plan, and it gathers everything.
//!
//! Two plans that run on the same days are two plans. A plan that is closed on a day and another that
//! begins on it do not overlap.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::{Authority, Check, Facts, Rule, Says, Severity, overlaps};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.only_one",
    title: Text::new("Højst én plan ad gangen", "At most one plan at a time"),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Der har højst været én {plan} ad gangen.",
            "There was at most one {plan} at a time.",
        ),
        failed: Some(Text::new(
            "Fra den {day} løb to planer ({plan}) på samme tid.",
            "From {day} two plans ({plan}) ran at the same time.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er lavet en {plan}.",
            "The rule applies only where an {plan} was made.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Saml planerne i én, og luk den anden med dato og grund.",
        "Gather the plans in one and close the other with a date and a reason.",
    ),
    check: Check::Events(asked!(only_one)),
};

fn only_one(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    notes.ask(
        Text::new(
            "højst én plan er i kraft ad gangen",
            "at most one plan is in force at any time",
        ),
        |notes| {
            let plans = facts.plans(notes)?;
            overlaps::at_most_one(facts, notes, plans)
        },
    )
}

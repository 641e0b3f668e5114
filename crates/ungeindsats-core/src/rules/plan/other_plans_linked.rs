//! An ungeplan or a helhedsorienteret plan stands beside this plan and is linked to it, never merged.
//!
//! Both belong to another act, with its own terms and its own consents. No rule merges them with the
//! plan of the youth effort (interpretation I-22).

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::LinkedPlanKind;
use crate::source::{cite, interpretation};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.other_plans_linked",
    title: Text::new(
        "En ungeplan eller helhedsorienteret plan lægges ikke ind i planen",
        "An ungeplan or a helhedsorienteret plan is not merged into the plan",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[
        cite("barnets_lov", "§ 108"),
        cite("barnets_lov", "§ 110"),
        interpretation("I-22"),
    ],
    parameters: &[],
    interpretations: &["I-22"],
    says: Says {
        passed: Text::new(
            "De to planer henviser til hinanden.",
            "The two plans link to each other.",
        ),
        failed: Some(Text::new(
            "En anden plan ({kind}) er lagt ind i den unges {plan}.",
            "Another plan ({kind}) was merged into the young person's {plan}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en ung med en plan også har en ungeplan eller en helhedsorienteret plan.",
            "The rule applies only where a young person with a plan also has an ungeplan or a helhedsorienteret plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Før den anden plan for sig, og lad de to henvise til hinanden.",
        "Keep the other plan by itself, and let the two link to each other.",
    ),
    check: Check::State(asked!(other_plans_linked)),
};

fn other_plans_linked(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        let linked_plans = notes.know(fact!(plan.linked_plans))?;
        notes.each(linked_plans.items(), |notes, linked| {
            let of_other_act = notes.ask(
                Text::new(
                    "det er en plan efter en anden lov",
                    "it is a plan of another act",
                ),
                |notes| {
                    let kind = notes.get(fact!(linked.kind))?;
                    notes.fill("kind", Argument::Term(kind.label()));
                    Ok(matches!(
                        kind,
                        LinkedPlanKind::Ungeplan | LinkedPlanKind::HelhedsorienteretPlan
                    ))
                },
            )?;
            if !of_other_act {
                return NOT_APPLICABLE;
            }
            let merged = notes.ask(
                Text::new("den er lagt ind i planen", "it was merged into the plan"),
                |notes| notes.get(fact!(linked.merged)),
            )?;
            holds(!merged)
        })
    })
}

//! A consent to work on the plan ends with the plan.
//!
//! The consent is asked for so that areas can work together from the plan. When the last plan has ended
//! it has served its purpose and is ended too; if it was also for something else, a new one that names
//! only that is clearer. A consent given later belongs to what comes next.

use super::super::consents::ends_after;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::ConsentPurpose;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.ends_with_plan",
    title: Text::new(
        "Samtykket til planen ophører med planen",
        "The consent to the plan ends with the plan",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-28"),
    ],
    parameters: &[],
    interpretations: &["I-28"],
    says: Says {
        passed: Text::new(
            "Samtykket ophørte senest med planen.",
            "The consent ended with the plan at the latest.",
        ),
        failed: Some(Text::new(
            "Planen sluttede den {day}, men samtykket af {given} til arbejdet med den løb videre.",
            "The plan ended on {day}, but the consent of {given} to work on it ran on.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun samtykker til en plan, der er afsluttet.",
            "The rule applies only to consents to a plan that has ended.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut samtykket med dato og grund.",
        "End the consent with a date and a reason.",
    ),
    check: Check::State(asked!(ends_with_plan)),
};

fn ends_with_plan(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let Some(ended) = facts.plans_ended(notes, facts.as_of)? else {
        return NOT_APPLICABLE;
    };
    notes.fill("day", Argument::Day(ended));
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let for_the_plan = notes.ask(
            Text::new("det gælder planen", "it is for the plan"),
            |notes| {
                let purposes = notes.know(fact!(consent.purposes))?.value;
                Ok(purposes.contains(&ConsentPurpose::SharedPlan))
            },
        )?;
        if !for_the_plan {
            return NOT_APPLICABLE;
        }
        let given = notes.get(fact!(consent.from))?;
        if given >= ended {
            return NOT_APPLICABLE;
        }
        notes.fill("given", Argument::Day(given));
        let outlasts = notes.ask(
            Text::new(
                "det gælder efter planens slutning",
                "it holds beyond the end of the plan",
            ),
            |notes| ends_after(notes, fact!(consent.until), ended),
        )?;
        holds(!outlasts)
    })
}

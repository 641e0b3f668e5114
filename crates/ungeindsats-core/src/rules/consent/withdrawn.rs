//! Nothing is shared on a consent after it was withdrawn.
//!
//! A consent can be withdrawn at any time. What was shared on it before that day stays lawful.

use super::super::consents::{rests_on, withdrawn_on};
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.withdrawn",
    title: Text::new(
        "Intet deles på et samtykke, der er trukket tilbage",
        "Nothing is shared on a consent that was withdrawn",
    ),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("gdpr", "Artikel 7")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Det, der er delt på samtykket, blev delt, før det blev trukket tilbage.",
            "What was shared on the consent was shared before it was withdrawn.",
        ),
        failed: Some(Text::new(
            "Den {day} blev der delt oplysninger på et samtykke, der var trukket tilbage fra den {ended}.",
            "On {day} information was shared on a consent that had been withdrawn from {ended}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er delt oplysninger på et samtykke, der er trukket tilbage.",
            "The rule applies only where information was shared on a consent that was withdrawn.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Stop delingen, og notér, hvad der er delt. Del kun igen på et nyt samtykke.",
        "Stop sharing, and record what was shared. Share again only on a new consent.",
    ),
    check: Check::Events(asked!(withdrawn)),
};

fn withdrawn(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let Some(ended) = withdrawn_on(notes, consent, facts.as_of)? else {
            return NOT_APPLICABLE;
        };
        let disclosures = facts.disclosures(notes)?;
        notes.each(disclosures, |notes, disclosure| {
            if !rests_on(notes, disclosure, consent)? {
                return NOT_APPLICABLE;
            }
            let on = notes.day(fact!(disclosure.on))?;
            facts.policy_for(notes, on)?;
            notes.fill("day", Argument::Day(on));
            notes.fill("ended", Argument::Day(ended));
            let before = notes.ask(
                Text::new(
                    "det blev delt, før samtykket blev trukket tilbage",
                    "it was shared before the consent was withdrawn",
                ),
                |_| Ok(on < ended),
            )?;
            holds(before)
        })
    })
}

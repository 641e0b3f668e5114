//! A consent says for what it is, between whom, and about what.
//!
//! It names its purposes, the areas that may give, those that may receive, and the kinds of information.

use super::super::consents::OfConsent;
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.specific",
    title: Text::new("Samtykket er specifikt", "The consent is specific"),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("gdpr", "Artikel 4, nr. 11")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Samtykket nævner formål, områder og slags af oplysninger.",
            "The consent names purposes, areas and kinds of information.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} nævner ikke formål, områder og slags af oplysninger.",
            "The consent of {day} does not name purposes, areas and kinds of information.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er givet et samtykke.",
            "The rule applies only where a consent was given.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Indhent et samtykke, der nævner det, der mangler.",
        "Obtain a consent that names what is missing.",
    ),
    check: Check::Events(asked!(specific)),
};

fn specific(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.day(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let lists: [(Text, OfConsent<_>); 4] = [
            (
                Text::new("det nævner et formål", "it names a purpose"),
                |notes, consent| named(notes, fact!(consent.purposes)),
            ),
            (
                Text::new("det nævner, hvem der giver", "it names who gives"),
                |notes, consent| named(notes, fact!(consent.giving_areas)),
            ),
            (
                Text::new("det nævner, hvem der modtager", "it names who receives"),
                |notes, consent| named(notes, fact!(consent.receiving_areas)),
            ),
            (
                Text::new(
                    "det nævner slagsen af oplysninger",
                    "it names the kinds of information",
                ),
                |notes, consent| named(notes, fact!(consent.information)),
            ),
        ];
        holds(notes.all_of(lists.into_iter(), |notes, (says, names)| {
            notes.ask(says, |notes| names(notes, consent))
        })?)
    })
}

fn named<T>(notes: &mut Notes<impl Kept>, list: At<'_, Option<Vec<T>>>) -> Result<bool, Stop> {
    Ok(!notes.know(list)?.value.is_empty())
}

//! A consent says for what it is, between whom, and about what.
//!
//! It names its purposes, the areas that may give, those that may receive, and the kinds of information.

use super::super::consents::OfConsent;
use super::super::notes::{Argument, Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::cite;
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
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
    check: Check::Events(specific),
};

fn specific(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.get(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let lists: [OfConsent; 4] = [
            |notes, consent| named(notes, fact!(consent.purposes)),
            |notes, consent| named(notes, fact!(consent.giving_areas)),
            |notes, consent| named(notes, fact!(consent.receiving_areas)),
            |notes, consent| named(notes, fact!(consent.information)),
        ];
        holds(notes.all(lists.into_iter(), |notes, names| names(notes, consent))?)
    })
}

fn named<T>(notes: &mut Notes, list: At<'_, Option<Vec<T>>>) -> Result<bool, Stop> {
    Ok(!notes.know(list)?.value.is_empty())
}

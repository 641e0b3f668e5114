//! The guide obtains the consent.
//!
//! So it is asked of the contact person in 2019, as a must, and nothing of it is taken back in 2021. Who
//! obtained a consent is told by the role in which they did. While there is no guide another obtains it, and
//! a health professional obtains their own.

use super::super::consents::only_of_kind;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{ConsentKind, Role};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.obtained_by_guide",
    title: Text::new(
        "Guiden indhenter samtykket",
        "The guide obtains the consent",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Samtykket på tværs er indhentet af den unges {guide}.",
            "The consent across areas was obtained by the young person's {guide}.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} er indhentet af en anden end den unges {guide} ({who}).",
            "The consent of {day} was obtained by another than the young person's {guide} ({who}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun samtykker på tværs af områder, der er givet, mens den unge havde en guide.",
            "The rule applies only to consents across areas that were given while the young person had a guide.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad den unges {guide} tale samtykket igennem med den unge.",
        "Let the young person's {guide} go through the consent with them.",
    ),
    check: Check::Events(asked!(obtained_by_guide)),
};

fn obtained_by_guide(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        only_of_kind(notes, consent, ConsentKind::AcrossAreas)?;
        let given = notes.day(fact!(consent.from))?;
        let policy = facts.policy_for(notes, given)?;
        notes.fill("day", Argument::Day(given));
        let that_day = Facts::by(policy, facts.timeline, facts.case, given);
        if !that_day.has_guide(notes)? {
            return NOT_APPLICABLE;
        }
        let by_guide = notes.ask(
            Text::new("guiden indhentede det", "the guide obtained it"),
            |notes| {
                let role = notes.get(fact!(consent.obtained_by))?;
                notes.fill("who", Argument::Term(role.label()));
                Ok(role == Role::Ungeguide)
            },
        )?;
        holds(by_guide)
    })
}

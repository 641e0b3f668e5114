//! That a consent was given can be shown: its form, its day and a record of it.
//!
//! The law asks for no form. An oral consent is lawful when it is recorded; silence never is one.

use super::super::consents::OfConsent;
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Consent, ConsentForm};
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.demonstrable",
    title: Text::new("Samtykket kan påvises", "The consent can be shown"),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("gdpr", "Artikel 7"), cite("gdpr", "Artikel 4, nr. 11")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Samtykket er udtrykkeligt, dateret og noteret.",
            "The consent was expressed, dated and recorded.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} er stiltiende eller ikke noteret og kan ikke påvises.",
            "The consent of {day} was taken from silence or is not recorded, and cannot be shown.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er givet et samtykke.",
            "The rule applies only where a consent was given.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Indhent samtykket udtrykkeligt, og notér form og dato.",
        "Obtain the consent expressly, and record its form and day.",
    ),
    check: Check::Events(asked!(demonstrable)),
};

fn demonstrable(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.day(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let asked: [(Text, OfConsent<_>); 2] = [
            (
                Text::new("det er givet udtrykkeligt", "it was given expressly"),
                expressed,
            ),
            (Text::new("det er noteret", "it is recorded"), recorded),
        ];
        holds(notes.all_of(asked.into_iter(), |notes, (says, is_so)| {
            notes.ask(says, |notes| is_so(notes, consent))
        })?)
    })
}

fn expressed(notes: &mut Notes<impl Kept>, consent: At<'_, Consent>) -> Result<bool, Stop> {
    Ok(notes.get(fact!(consent.form))? != ConsentForm::Silence)
}

fn recorded(notes: &mut Notes<impl Kept>, consent: At<'_, Consent>) -> Result<bool, Stop> {
    notes.get(fact!(consent.recorded))
}

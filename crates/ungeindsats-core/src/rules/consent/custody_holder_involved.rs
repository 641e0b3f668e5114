//! At 15 to 17 the custody holder is involved in the young person's own consent.
//!
//! The young person's consent suffices; that a custody holder was involved is recorded (I-15). Where
//! nobody held custody on the day, there is no one to involve.

use super::super::consents::{OfConsent, only_of_kind};
use super::super::givers::Given;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Consent, ConsentKind, Giver};
use crate::policy::Parameter;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.custody_holder_involved",
    title: Text::new(
        "Forældremyndighedsindehaveren inddrages, når den unge er 15-17 år",
        "The custody holder is involved at 15 to 17",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-15")],
    parameters: &[Parameter::consent_age],
    interpretations: &["I-15", "I-29"],
    says: Says {
        passed: Text::new(
            "Forældremyndighedsindehaverens inddragelse er registreret.",
            "The custody holder's involvement is recorded.",
        ),
        failed: Some(Text::new(
            "En forældremyndighedsindehaver blev ikke inddraget i samtykket af {day}.",
            "No custody holder was involved in the consent of {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun samtykker på tværs af områder fra unge, der selv kan give dem, men ikke er fyldt 18 og har en forældremyndighedsindehaver.",
            "The rule applies only to consents across areas of those who can give them but are under 18 and have a custody holder.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Inddrag forældremyndighedsindehaveren, og registrér det.",
        "Involve the custody holder, and record it.",
    ),
    check: Check::Events(asked!(custody_holder_involved)),
};

fn custody_holder_involved(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        only_of_kind(notes, consent, ConsentKind::AcrossAreas)?;
        let on = notes.day(fact!(consent.from))?;
        let policy = facts.policy_for(notes, on)?;
        let given = Given {
            facts,
            policy,
            consent,
        };
        if !given.old_enough(notes)? || given.of_age(notes)? {
            return NOT_APPLICABLE;
        }
        if !given.under_custody(notes)? {
            return NOT_APPLICABLE;
        }
        notes.fill("day", Argument::Day(on));
        let ways: [OfConsent<_>; 2] = [recorded, gave_it];
        let involved = notes.ask(
            Text::new(
                "forældremyndighedsindehaveren er inddraget",
                "the custody holder is involved",
            ),
            |notes| notes.any_of(ways.into_iter(), |notes, way| way(notes, consent)),
        )?;
        holds(involved)
    })
}

fn recorded(notes: &mut Notes<impl Kept>, consent: At<'_, Consent>) -> Result<bool, Stop> {
    notes.get(fact!(consent.custody_holder_involved))
}

/// Who gives a consent is involved in it.
fn gave_it(notes: &mut Notes<impl Kept>, consent: At<'_, Consent>) -> Result<bool, Stop> {
    Ok(notes.get(fact!(consent.giver))? != Giver::YoungPerson)
}

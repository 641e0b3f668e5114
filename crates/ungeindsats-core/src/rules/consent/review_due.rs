//! A consent across areas that is a year old is talked through again.
//!
//! No general rule lets it lapse (I-12): this is a reminder, and the consent holds until it is withdrawn
//! or ended.

use super::super::consents::only_of_kind;
use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::ConsentKind;
use crate::policy::Parameter;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.review_due",
    title: Text::new(
        "Et ældre samtykke tales igennem igen",
        "An older consent is talked through again",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-12")],
    parameters: &[Parameter::consent_review_months],
    interpretations: &["I-12"],
    says: Says {
        passed: Text::new(
            "Samtykket er yngre end {months} måneder.",
            "The consent is younger than {months} months.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} er {months} måneder gammelt eller ældre. Det gælder stadig; dette er en påmindelse.",
            "The consent of {day} is {months} months old or older. It still holds; this is a reminder.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når et samtykke på tværs af områder står åbent.",
            "The rule applies only where a consent across areas stands open.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Spørg den unge, om samtykket stadig er, som det skal være.",
        "Ask the young person whether the consent is still as it should be.",
    ),
    check: Check::State(asked!(review_due)),
};

fn review_due(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let months = facts.policy.parameters.consent_review_months.value;
    let count = usize::try_from(months).unwrap_or_default();
    notes.fill("months", Argument::Count(count));
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        only_of_kind(notes, consent, ConsentKind::AcrossAreas)?;
        if !consent.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        let given = notes.get(fact!(consent.from))?;
        notes.fill("day", Argument::Day(given));
        let recent = notes.ask(
            Text::new(
                "der er ikke gået så lang tid, at det skal ses efter",
                "it is not so old that it is to be looked at",
            ),
            |_| Ok(facts.as_of < given.plus_months(months)),
        )?;
        holds(recent)
    })
}

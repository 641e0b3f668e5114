//! From the 18th birthday a custody holder's consent no longer counts.
//!
//! Custody ends, and the young person decides alone (I-17). A consent that a custody holder alone gave
//! and that still stands open is ended, and the young person is asked for their own.

use super::super::dated::Lasting;
use super::super::givers::{Given, OF_AGE};
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::Giver;
use crate::policy::CustodyHoldersConsent;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.own_after_18",
    title: Text::new(
        "Efter det 18. år gælder kun den unges eget samtykke",
        "After 18 only the young person's own consent counts",
    ),
    severity: Severity::Violation,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-17")],
    parameters: &[],
    interpretations: &["I-17", "I-29"],
    says: Says {
        passed: Text::new(
            "Forældremyndighedsindehaverens samtykke er afsluttet.",
            "The custody holder's consent has ended.",
        ),
        failed: Some(Text::new(
            "Den unge er fyldt 18, men et samtykke, som en forældremyndighedsindehaver alene har givet, står stadig åbent.",
            "The young person is 18, but a consent that a custody holder alone gave still stands open.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge er fyldt 18, og en forældremyndighedsindehaver alene har givet et samtykke.",
            "The rule applies only where the young person is 18 and a custody holder alone gave a consent.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut samtykket, og spørg den unge om et eget.",
        "End the consent, and ask the young person for their own.",
    ),
    check: Check::State(asked!(own_after_18)),
};

fn own_after_18(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let policy = facts.policy;
    let ends = notes.ask(
        Text::new(
            "forældremyndighedsindehaverens samtykke ophører efter politikken ved 18 år",
            "by the policy a custody holder's consent ends at 18",
        ),
        |_| {
            Ok(policy.readings.custody_holders_consent
                != CustodyHoldersConsent::HoldsUntilWithdrawn)
        },
    )?;
    if !ends {
        return NOT_APPLICABLE;
    }
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let by_holder_alone = notes.ask(
            Text::new(
                "en forældremyndighedsindehaver alene gav det",
                "a custody holder alone gave it",
            ),
            |notes| Ok(notes.get(fact!(consent.giver))? == Giver::CustodyHolder),
        )?;
        if !by_holder_alone {
            return NOT_APPLICABLE;
        }
        let given = Given {
            facts,
            policy,
            consent,
        };
        let of_age = notes.ask(
            Text::new("den unge er fyldt 18 år", "the young person is 18"),
            |notes| Ok(given.turns(notes, OF_AGE)? <= facts.as_of),
        )?;
        if !of_age {
            return NOT_APPLICABLE;
        }
        holds(!consent.holds_on(notes, facts.as_of)?)
    })
}

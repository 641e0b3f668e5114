//! A consent to a health professional's disclosure lapses after at most one year.
//!
//! On the day one year after it was given it no longer holds: nothing is disclosed on it from then on,
//! and it does not stand open. No other consent lapses by itself (I-12).

use super::super::consents::{ends_after, lapses_on, only_of_kind, rests_on};
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::{Consent, ConsentKind};
use crate::policy::Parameter;
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.health_lapses",
    title: Text::new(
        "Samtykke til sundhedspersoners videregivelse gælder højst et år",
        "Consent to a health professional's disclosure holds for at most one year",
    ),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("sundhedsloven", "§ 44")],
    parameters: &[Parameter::health_consent_months],
    interpretations: &["I-12"],
    says: Says {
        passed: Text::new(
            "Samtykket er ikke brugt eller holdt åbent, efter at det udløb.",
            "The consent was neither used nor held open after it lapsed.",
        ),
        failed: Some(Text::new(
            "Samtykket til en sundhedspersons videregivelse udløb den {lapsed}, men står stadig åbent.",
            "The consent to a health professional's disclosure lapsed on {lapsed}, but still stands open.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun samtykker til sundhedspersoners videregivelse.",
            "The rule applies only to consents to a health professional's disclosure.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut samtykket, og spørg den unge igen, hvis der stadig skal videregives.",
        "End the consent, and ask the young person again if more is to be disclosed.",
    ),
    check: Check::Events(asked!(health_lapses)),
};

const DISCLOSED_LATER: Text = Text::new(
    "Den {day} videregav en sundhedsperson oplysninger på et samtykke, der udløb den {lapsed}.",
    "On {day} a health professional disclosed information on a consent that lapsed on {lapsed}.",
);

fn health_lapses(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        only_of_kind(notes, consent, ConsentKind::HealthDisclosure)?;
        let lapses = lapses_on(notes, consent, facts.policy)?;
        notes.fill("lapsed", Argument::Day(lapses));
        let parts: [Part<_>; 2] = [held_open, disclosed_later];
        notes.each_of(parts.into_iter(), |notes, part| {
            part(facts, notes, consent, lapses)
        })
    })
}

type Part<K> = fn(&Facts<'_>, &mut Notes<K>, At<'_, Consent>, Date) -> Ruling;

fn held_open(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    lapses: Date,
) -> Ruling {
    if lapses > facts.as_of {
        return Ok(Outcome::Passed);
    }
    facts.policy_for(notes, lapses)?;
    let held_open = notes.ask(
        Text::new(
            "det holdes åbent efter udløbet",
            "it is held open beyond its term",
        ),
        |notes| ends_after(notes, fact!(consent.until), lapses),
    )?;
    holds(!held_open)
}

fn disclosed_later(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    lapses: Date,
) -> Ruling {
    let disclosures = facts.disclosures(notes)?;
    notes.each(disclosures, |notes, disclosure| {
        let on = notes.day(fact!(disclosure.on))?;
        let too_late = notes.ask(
            Text::new(
                "samtykket var udløbet den dag",
                "the consent had lapsed by that day",
            ),
            |_| Ok(on >= lapses),
        )?;
        if !too_late {
            return NOT_APPLICABLE;
        }
        facts.policy_for(notes, on)?;
        let for_health = notes.ask(
            Text::new(
                "en sundhedsperson videregav det som sådan",
                "a health professional disclosed it as such",
            ),
            |notes| notes.get(fact!(disclosure.by_health_professional)),
        )?;
        if !for_health {
            return NOT_APPLICABLE;
        }
        if !rests_on(notes, disclosure, consent)? {
            return NOT_APPLICABLE;
        }
        notes.fill("day", Argument::Day(on));
        notes.say(Outcome::Failed, DISCLOSED_LATER);
        Ok(Outcome::Failed)
    })
}

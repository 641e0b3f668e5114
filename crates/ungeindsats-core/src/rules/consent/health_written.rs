//! A consent to a health professional's disclosure is in writing and in the patient's record.
//!
//! Writing may be waived where the case warrants it; then the reason is recorded. The act binds health
//! professionals' disclosures and no others: no general rule asks for writing.

use super::super::consents::{OfConsent, only_of_kind, written_or_excused};
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Consent, ConsentKind};
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.health_written",
    title: Text::new(
        "Samtykke til sundhedspersoners videregivelse er skriftligt og står i journalen",
        "Consent to a health professional's disclosure is in writing and in the record",
    ),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("sundhedsloven", "§ 44"), cite("sundhedsloven", "§ 43")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Samtykket er skriftligt, eller grunden til, at det ikke er det, er noteret, og det står i journalen.",
            "The consent is in writing, or the reason why not is recorded, and it is in the record.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} til en sundhedspersons videregivelse er ikke skriftligt, uden at en grund er noteret, eller det står ikke i journalen.",
            "The consent of {day} to a health professional's disclosure is not in writing, with no reason recorded, or it is not in the record.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun samtykker til sundhedspersoners videregivelse.",
            "The rule applies only to consents to a health professional's disclosure.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Indhent samtykket skriftligt, eller notér, hvorfor det ikke sker, og før det ind i journalen.",
        "Obtain the consent in writing, or record why not, and enter it in the record.",
    ),
    check: Check::Events(asked!(health_written)),
};

fn health_written(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        only_of_kind(notes, consent, ConsentKind::HealthDisclosure)?;
        let on = notes.day(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let asked: [OfConsent<_>; 2] = [written_or_excused, in_the_record];
        holds(notes.all_of(asked.into_iter(), |notes, is_so| is_so(notes, consent))?)
    })
}

fn in_the_record(notes: &mut Notes<impl Kept>, consent: At<'_, Consent>) -> Result<bool, Stop> {
    notes.ask(
        Text::new("det står i journalen", "it is in the health record"),
        |notes| notes.get(fact!(consent.in_health_record)),
    )
}

//! A consent to sharing is recorded as that, and not as the legal basis of the case.
//!
//! Three things are kept apart: the basis on which the case is processed, permission to share in the
//! acts of each sector, and the municipality's own consent to sharing. By ministry and authorities'
//! account a public authority seldom rests a case on consent; the consent that the guide obtains is
//! municipal policy (I-14). So this is pointed out, and nothing is called unlawful.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::ConsentUse;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.legal_basis_kept_apart",
    title: Text::new(
        "Samtykke til deling holdes adskilt fra behandlingsgrundlaget",
        "Permission to share is kept apart from the legal basis",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-14")],
    parameters: &[],
    interpretations: &["I-14"],
    says: Says {
        passed: Text::new(
            "Samtykket er registreret som samtykke til deling.",
            "The consent is recorded as permission to share.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} er registreret som sagens behandlingsgrundlag og ikke som samtykke til deling.",
            "The consent of {day} is recorded as the legal basis of the case and not as permission to share.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er givet et samtykke.",
            "The rule applies only where a consent was given.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Registrér samtykket som samtykke til deling, og notér sagens behandlingsgrundlag for sig.",
        "Record the consent as permission to share, and note the legal basis of the case apart.",
    ),
    check: Check::Events(asked!(legal_basis_kept_apart)),
};

fn legal_basis_kept_apart(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.day(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let for_sharing = notes.ask(
            Text::new(
                "det er registreret som samtykke til deling",
                "it is recorded as permission to share",
            ),
            |notes| Ok(notes.get(fact!(consent.recorded_as))? == ConsentUse::Sharing),
        )?;
        holds(for_sharing)
    })
}

//! Whoever gives a consent is told what it is for, and that it can be withdrawn.
//!
//! A consent is informed, and it can be withdrawn at any time as easily as it was given.

use super::super::consents;
use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.informed",
    title: Text::new("Samtykket er informeret", "The consent is informed"),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("gdpr", "Artikel 4, nr. 11"), cite("gdpr", "Artikel 7")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Formålet blev fortalt, og det blev sagt, at samtykket kan trækkes tilbage.",
            "The purpose was told, and so was that the consent can be withdrawn.",
        ),
        failed: Some(Text::new(
            "Ved samtykket af {day} blev formålet, eller at det kan trækkes tilbage, ikke fortalt.",
            "With the consent of {day} the purpose, or that it can be withdrawn, was not told.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er givet et samtykke.",
            "The rule applies only where a consent was given.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Fortæl formålet, og at samtykket kan trækkes tilbage, og spørg igen.",
        "Tell the purpose and that the consent can be withdrawn, and ask again.",
    ),
    check: Check::Events(asked!(informed)),
};

fn informed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.day(fact!(consent.from))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        holds(consents::informed(notes, consent)?)
    })
}

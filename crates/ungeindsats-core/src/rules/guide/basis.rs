//! The choice of a guide rests on the young person's need.
//!
//! The document names three bases as examples: the area with the predominant contact, the area of the
//! primary challenge, the person with the best relation. Another basis in the young person's need is a
//! professional's judgement; one outside it is not allowed.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::AssignmentBasis;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.basis",
    title: Text::new(
        "Valget af guide bygger på den unges behov",
        "The choice of guide rests on the young person's need",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        organisering("2. indsatsområde"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Valget bygger på en af de grunde, som Viborgs organisering fra 2019 nævner.",
            "The choice rests on one of the bases that Viborg's organisation of 2019 names.",
        ),
        failed: Some(Text::new(
            "Valget af {guide} den {day} bygger på andet end den unges behov.",
            "The choice of the {guide} on {day} rests on something else than the young person's need.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er tildelt en guide.",
            "The rule applies only where a guide was assigned.",
        ),
        needs_judgement: Some(Text::new(
            "Valget af {guide} den {day} bygger på et andet behov end dem, Viborgs organisering fra 2019 nævner. Den, der tildeler, skal vurdere, om det er den unges behov.",
            "The choice of the {guide} on {day} rests on another need than Viborg's organisation of 2019 names. The person who assigns must judge whether it is the young person's need.",
        )),
    },
    remedy: Text::new(
        "Begrund valget i den unges behov, eller vælg om.",
        "Ground the choice in the young person's need, or choose again.",
    ),
    check: Check::Events(asked!(basis)),
};

fn basis(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        facts.policy_for(notes, from)?;
        notes.fill("day", Argument::Day(from));
        notes.ask(
            Text::new(
                "valget følger den unges behov",
                "the choice follows the young person's need",
            ),
            |notes| {
                Ok(match notes.get(fact!(assignment.basis))? {
                    AssignmentBasis::PredominantContact
                    | AssignmentBasis::PrimaryChallenge
                    | AssignmentBasis::BestRelation => Outcome::Passed,
                    AssignmentBasis::OtherNeed => Outcome::NeedsJudgement,
                    AssignmentBasis::NotByNeed => Outcome::Failed,
                })
            },
        )
    })
}

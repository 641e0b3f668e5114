//! A guide is changed only for a reason that concerns the young person.
//!
//! Limits of sector legislation must not stand in the way of keeping the same contact person through the
//! whole course, and neither is a change of area a reason. A guide who cannot go on, or another reason,
//! is for a person to judge.

use super::super::dated::ended_by;
use super::super::facts::known_empty;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::{Assignment, GuideEnd};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.continuity",
    title: Text::new(
        "Guiden skiftes kun af hensyn til den unge",
        "The guide is changed only for the young person's sake",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Skiftet af guide har en grund, der angår den unge.",
            "The change of guide has a reason that concerns the young person.",
        ),
        failed: Some(Text::new(
            "Guiden blev skiftet den {day} uden en grund, der angår den unge: {reason}.",
            "The guide was changed on {day} without a reason that concerns the young person: {reason}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en guide er afløst af en anden.",
            "The rule applies only where one guide followed another.",
        ),
        needs_judgement: Some(Text::new(
            "Guiden blev skiftet den {day} ({reason}). Den, der tildeler, skal vurdere, om skiftet var nødvendigt af hensyn til den unge.",
            "The guide was changed on {day} ({reason}). The person who assigns must judge whether the change was needed for the young person's sake.",
        )),
    },
    remedy: Text::new(
        "Notér den grund, der angår den unge. Findes den ikke, så overvej med den unge, hvem der skal være guide.",
        "Record the reason that concerns the young person. If there is none, consider with the young person who should be the guide.",
    ),
    check: Check::Events(asked!(continuity)),
};

const NO_REASON: Text = Text::new(
    "Guiden blev skiftet den {day}, uden at en grund er noteret.",
    "The guide was changed on {day}, and no reason is recorded.",
);

/// The assignments that begin when, or after, this one does.
fn later<'a, K: Kept>(
    facts: &Facts<'a>,
    notes: &mut Notes<K>,
    assignment: At<'a, Assignment>,
) -> Result<impl Iterator<Item = At<'a, Assignment>> + Clone + use<'a, K>, Stop> {
    Ok(facts.assignments(notes)?.filter(move |other| {
        let begun = assignment.value.from.zip(other.value.from);
        other.place != assignment.place && begun.is_none_or(|(from, other)| from <= other)
    }))
}

/// Whether the guide who came next, when this one ended or after, is another.
fn another_came(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    assignment: At<'_, Assignment>,
    ended: Date,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "en anden guide kom bagefter",
            "another guide came afterwards",
        ),
        |notes| {
            let mut next: Option<Date> = None;
            for other in later(facts, notes, assignment)? {
                let from = notes.get(fact!(other.from))?;
                if from >= ended {
                    next = Some(next.map_or(from, |next| next.min(from)));
                }
            }
            let came_next = later(facts, notes, assignment)?
                .filter(|other| next.is_some() && other.value.from == next);
            notes.any(came_next, |notes, other| {
                let before = notes.know(fact!(assignment.guide))?;
                let after = notes.know(fact!(other.guide))?;
                Ok(before.value != after.value)
            })
        },
    )
}

fn continuity(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let followed = notes.list(
            Text::new(
                "en anden tildeling begyndte samme dag eller senere",
                "another assignment began on that day or later",
            ),
            |notes| later(facts, notes, assignment),
        );
        if known_empty(&followed) {
            return NOT_APPLICABLE;
        }
        let Some(ended) = ended_by(notes, fact!(assignment.until), facts.as_of)? else {
            return NOT_APPLICABLE;
        };
        facts.policy_for(notes, ended)?;
        if !another_came(facts, notes, assignment, ended)? {
            return NOT_APPLICABLE;
        }
        notes.fill("day", Argument::Day(ended));
        notes.ask(
            Text::new(
                "grunden til skiftet angår den unge",
                "the reason for the change concerns the young person",
            ),
            |notes| {
                let reason = notes.get(fact!(assignment.end_reason))?;
                notes.fill("reason", Argument::Term(reason.label()));
                if reason == GuideEnd::NotStated {
                    notes.say(Outcome::Failed, NO_REASON);
                }
                Ok(match reason {
                    GuideEnd::SectorLegislation | GuideEnd::ChangeOfArea | GuideEnd::NotStated => {
                        Outcome::Failed
                    }
                    GuideEnd::GuideUnavailable | GuideEnd::Other => Outcome::NeedsJudgement,
                    _ => Outcome::Passed,
                })
            },
        )
    })
}

//! A guide is changed only for a reason that concerns the young person.
//!
//! Limits of sector legislation must not stand in the way of keeping the same contact person through the
//! whole course, and neither is a change of area a reason. A guide who cannot go on, or another reason,
//! is for a person to judge.

use super::super::facts::ended_by;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::{Assignment, GuideEnd};
use crate::source::organisering;
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
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
            "Guiden blev skiftet den {day}: {reason}. Den, der tildeler, skal vurdere, om skiftet var nødvendigt af hensyn til den unge.",
            "The guide was changed on {day}: {reason}. The person who assigns must judge whether the change was needed for the young person's sake.",
        )),
    },
    remedy: Text::new(
        "Notér den grund, der angår den unge, eller lad den tidligere guide fortsætte.",
        "Record the reason that concerns the young person, or let the earlier guide go on.",
    ),
    check: Check::Events(continuity),
};

/// Whether a different guide came when, or after, this one ended.
fn followed_by_another(
    facts: &Facts<'_>,
    notes: &mut Notes,
    assignment: At<'_, Assignment>,
    ended: Date,
) -> Result<bool, Stop> {
    let others = facts
        .assignments(notes)?
        .filter(|other| other.place != assignment.place);
    notes.any(others, |notes, other| {
        if notes.get(fact!(other.from))? < ended {
            return Ok(false);
        }
        let before = notes.know(fact!(assignment.guide))?;
        let after = notes.know(fact!(other.guide))?;
        Ok(before.value != after.value)
    })
}

fn continuity(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let Some(ended) = ended_by(notes, fact!(assignment.until), facts.as_of)? else {
            return NOT_APPLICABLE;
        };
        facts.policy_for(notes, ended)?;
        if !followed_by_another(facts, notes, assignment, ended)? {
            return NOT_APPLICABLE;
        }
        let reason = notes.get(fact!(assignment.end_reason))?;
        notes.fill("day", Argument::Day(ended));
        notes.fill("reason", Argument::Term(reason.label()));
        Ok(match reason {
            GuideEnd::SectorLegislation | GuideEnd::ChangeOfArea | GuideEnd::NotStated => {
                Outcome::Failed
            }
            GuideEnd::GuideUnavailable | GuideEnd::Other => Outcome::NeedsJudgement,
            _ => Outcome::Passed,
        })
    })
}

//! A guide is assigned by those who answer for it in the young person's area.
//!
//! Area 1: UU or the job centre. Area 2: the forum or the coordinator. Area 3: the specialist
//! department. From 9 September 2020 the coordinator and the K-møde assign guides in every area.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.assigned_by",
    title: Text::new(
        "Guiden er tildelt af den, der må det i området",
        "The guide was assigned by those who may in the area",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("1. indsatsområde"),
        organisering("2. indsatsområde"),
        organisering("3. indsatsområde"),
        status("Styregruppe og operatørgruppe"),
        status("Koordinerende møder (K-møder)"),
        interpretation("I-37"),
    ],
    parameters: &[Parameter::guide_assigners],
    interpretations: &["I-37"],
    says: Says {
        passed: Text::new(
            "Guiden er tildelt af den, der må det i området.",
            "The guide was assigned by those who may in the area.",
        ),
        failed: Some(Text::new(
            "Guiden blev den {day} tildelt af {who}. Det er ikke den, der tildeler guider i {area}.",
            "On {day} the guide was assigned by {who}, not by those who assign guides in {area}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en guide er tildelt en ung, der er tilknyttet et indsatsområde.",
            "The rule applies only where a guide was assigned to a young person attached to an area.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad den, der har ansvaret i området, tage stilling til tildelingen.",
        "Let those who answer for it in the area decide on the assignment.",
    ),
    check: Check::Events(asked!(assigned_by)),
};

fn assigned_by(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        let area = facts.area_on(notes, from);
        if area == Err(Stop::NotApplicable) {
            return NOT_APPLICABLE;
        }
        let decided = notes.day(fact!(assignment.decided_on))?;
        let policy = facts.policy_for(notes, decided)?;
        let area = area?;
        notes.fill("day", Argument::Day(decided));
        notes.fill("area", Argument::Term(area.label()));
        let assigners = policy.parameters.assigners(area);
        if assigners.is_empty() {
            return NOT_APPLICABLE;
        }
        let may_assign = notes.ask(
            Text::new(
                "den, der besluttede, kan tildele guider i området",
                "whoever decided may assign guides in the area",
            ),
            |notes| {
                let by = notes.get(fact!(assignment.decided_by))?;
                notes.fill("who", Argument::Term(by.label()));
                Ok(assigners.contains(&by))
            },
        )?;
        holds(may_assign)
    })
}

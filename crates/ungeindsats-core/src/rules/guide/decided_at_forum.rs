//! In area 2 the guide is agreed at the forum that existed on that day, or by the coordinator.
//!
//! Until 8 September 2020 that was the weekly conference, from 9 September 2020 it is the K-møde. A
//! decision of a forum that did not exist on the day cannot stand.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Assignment, DecidedBy, Indsatsomraade};
use crate::policy::{Parameter, Policy};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.decided_at_forum",
    title: Text::new(
        "I område 2 besluttes guiden i det forum, der findes den dag",
        "In area 2 the guide is decided at the forum in force that day",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Koordinerende møder (K-møder)"),
    ],
    parameters: &[Parameter::forums, Parameter::coordinator_name],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Guiden blev besluttet i det forum, der fandtes, eller af koordinatoren.",
            "The guide was decided at the forum in force or by the coordinator.",
        ),
        failed: Some(Text::new(
            "Beslutningen om guiden den {day} blev truffet et sted, der ikke kunne træffe den i indsatsområde 2 den dag ({who}).",
            "The decision about the guide on {day} was taken where it could not be taken in area 2 on that day ({who}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for guider, der er tildelt i indsatsområde 2.",
            "The rule applies only to guides assigned in area 2.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad det forum, der findes, eller koordinatoren tage stilling.",
        "Let the forum in force or the coordinator decide.",
    ),
    check: Check::Events(asked!(decided_at_forum)),
};

fn decided_at_forum(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        let in_area_2 = notes.ask(
            Text::new(
                "den unge var tilknyttet område 2",
                "the young person was attached to area 2",
            ),
            |notes| Ok(facts.area_on(notes, from)? == Indsatsomraade::Komplekse),
        );
        if !matches!(in_area_2, Ok(true) | Err(Stop::Missing)) {
            return NOT_APPLICABLE;
        }
        let decided = notes.day(fact!(assignment.decided_on))?;
        let policy = facts.policy_for(notes, decided)?;
        in_area_2?;
        notes.fill("day", Argument::Day(decided));
        let rightly = notes.ask(
            Text::new(
                "koordinatoren eller det rette forum besluttede",
                "the coordinator or the right forum decided",
            ),
            |notes| by_coordinator_or_forum(notes, assignment, policy),
        )?;
        holds(rightly)
    })
}

fn by_coordinator_or_forum(
    notes: &mut Notes<impl Kept>,
    assignment: At<'_, Assignment>,
    policy: &Policy,
) -> Result<bool, Stop> {
    let by = notes.get(fact!(assignment.decided_by))?;
    notes.fill("who", Argument::Term(by.label()));
    match by {
        DecidedBy::Coordinator => Ok(policy.parameters.coordinator_name.value.is_some()),
        DecidedBy::Forum => {
            let forum = notes.get(fact!(assignment.decided_at))?;
            notes.fill("who", Argument::Term(forum.label()));
            let practice = policy.parameters.forum(forum);
            Ok(practice.is_some_and(|forum| forum.decides_on_guides))
        }
        _ => Ok(false),
    }
}

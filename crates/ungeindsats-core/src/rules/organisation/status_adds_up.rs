//! The statuses of the guide add up to the young people of the target group.
//!
//! The published status divides those who were assessed within the target group into four: a guide is assigned, the
//! young person declined, a guide is not relevant, the course has ended. Whoever was ever assessed so must have one of
//! the four on the day of the assessment; one who still waits (nothing offered, no answer, between two guides) is in
//! none of them, and the figures do not add up. What came out last stands until something else does: a new wish after
//! a no leaves the no standing. A finding names at most twenty; its count tells the rest.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::Place;
use super::super::registers::MOST_NAMED;
use super::super::{Authority, Check, Facts, Outcome, RegisterFacts, Rule, Says, Severity};
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.status_adds_up",
    title: Text::new(
        "Guidestatus går op med målgruppen",
        "The guide statuses add up to the target group",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Ungeguiden"), status("Målgruppe")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Hver ung i målgruppen har en af de fire statusser.",
            "Each young person of the target group has one of the four statuses.",
        ),
        failed: Some(Text::new(
            "{count} af {total} unge i målgruppen er hverken tildelt en guide, har takket nej, er vurderet ikke \
             relevante eller har afsluttet forløbet.",
            "{count} of {total} young people of the target group have neither a guide nor declined, nor were assessed \
             as not relevant, nor ended the course.",
        )),
        not_applicable: Text::new(
            "Ingen er vurderet inden for målgruppen.",
            "Nobody was assessed within the target group.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Følg op på de unge, der venter, eller registrér, hvordan forløbet står.",
        "Follow up on those who wait, or record where the course stands.",
    ),
    check: Check::Register(status_adds_up),
};

const OPEN: Text = Text::new(
    "Kan ikke afgøres. Antal unge, hvis vurdering eller guideforløb ikke er kendt: {count}.",
    "Cannot be told. Young people whose assessment or guide course is not known: {count}.",
);

/// Whether the young person has one of the four statuses; not applicable outside the target group.
fn has_status(case: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    if !case.assessed_within(notes)? {
        return Err(Stop::NotApplicable);
    }
    Ok(case.guide_status(notes)?.is_settled())
}

fn status_adds_up(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    notes.ask(
        Text::new(
            "hver ung i målgruppen har en af de fire status",
            "each young person in the target group has one of the four statuses",
        ),
        |notes| each_has_status(facts, notes),
    )
}

fn each_has_status(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let mut with_status = 0_usize;
    let mut waiting: Vec<Place> = Vec::new();
    let mut unknown: Vec<Facts<'_>> = Vec::new();
    for case in facts.cases(notes)? {
        match notes.quietly(|notes| has_status(&case, notes)) {
            Ok(true) => with_status = with_status.saturating_add(1),
            Ok(false) => waiting.push(case.case.place),
            Err(Stop::NotApplicable) => {}
            Err(Stop::Missing) => unknown.push(case),
        }
    }
    if !waiting.is_empty() {
        let total = with_status.saturating_add(waiting.len());
        notes.fill("count", Argument::Count(waiting.len()));
        notes.fill("total", Argument::Count(total));
        for place in waiting.into_iter().take(MOST_NAMED) {
            notes.read(place);
        }
        return holds(false);
    }
    if !unknown.is_empty() {
        for case in unknown.iter().take(MOST_NAMED) {
            let _missing = has_status(case, notes);
        }
        notes.say(Outcome::Undetermined, OPEN);
        notes.fill("count", Argument::Count(unknown.len()));
        return Err(Stop::Missing);
    }
    if with_status == 0 {
        return NOT_APPLICABLE;
    }
    holds(true)
}

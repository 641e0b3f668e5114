//! A young person has at most one guide at any time.
//!
//! What matters is that there is one contact person. A guide who ends on a day and another who begins
//! on it do not overlap.

use smallvec::SmallVec;

use super::super::facts::Lasting;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::{Date, Until};
use crate::case::Assignment;
use crate::source::organisering;
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "guide.one_active",
    title: Text::new("Højst én guide ad gangen", "At most one guide at a time"),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Der har højst været én guide ad gangen.",
            "There was at most one guide at a time.",
        ),
        failed: Some(Text::new(
            "Fra den {day} løb to tildelinger af {guide} på samme tid.",
            "From {day} two assignments of a {guide} ran at the same time.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er tildelt en guide.",
            "The rule applies only where a guide was assigned.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut den ene tildeling, så den unge har én guide.",
        "End one of the assignments, so that the young person has one guide.",
    ),
    check: Check::Events(one_active),
};

/// Two assignments that run on the same days, from the first until the second of these.
struct Overlap<'a> {
    from: Date,
    until: Date,
    pair: [At<'a, Assignment>; 2],
}

/// The overlaps, earliest first, if unknown ends are taken as given.
fn overlaps<'a>(
    assignments: &[At<'a, Assignment>],
    unknown_from: Date,
    unknown_until: impl Fn(Date) -> Date,
) -> SmallVec<[Overlap<'a>; 2]> {
    let mut periods: SmallVec<[(Date, Date, At<'a, Assignment>); 8]> = assignments
        .iter()
        .map(|assignment| {
            let from = assignment.value.from.unwrap_or(unknown_from);
            let until = match assignment.value.until {
                Some(Until::Day(day)) => day,
                Some(Until::Ongoing) => Date::MAX,
                None => unknown_until(from),
            };
            (from, until, *assignment)
        })
        .filter(|(from, until, _)| from < until)
        .collect();
    periods.sort_unstable_by_key(|(from, until, _)| (*from, *until));
    let mut overlaps = SmallVec::new();
    let mut longest: Option<(Date, At<'a, Assignment>)> = None;
    for (from, until, assignment) in periods {
        if let Some((end, other)) = longest.filter(|(end, _)| from < *end) {
            let until = until.min(end);
            let pair = [other, assignment];
            overlaps.push(Overlap { from, until, pair });
        }
        if longest.is_none_or(|(end, _)| end < until) {
            longest = Some((until, assignment));
        }
    }
    overlaps
}

fn one_active(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let assignments: SmallVec<[At<'_, Assignment>; 8]> = facts.assignments(notes)?.collect();
    if assignments.is_empty() {
        return NOT_APPLICABLE;
    }
    // Seen first with the least time that each can have lasted, then with the most.
    let certain = overlaps(&assignments, Date::MAX, |from| from);
    for Overlap { from, until, pair } in &certain {
        // One that began before the first policy is judged from that policy's first day.
        let first_day = facts
            .timeline
            .policies()
            .first()
            .map(|policy| policy.valid_from);
        let day = first_day.map_or(*from, |first_day| first_day.max(*from));
        if day < *until && facts.judging(notes, day).is_some() {
            for assignment in pair {
                assignment.read_ends(notes);
            }
            notes.judge_on(day);
            notes.fill("day", Argument::Day(day));
            return holds(false);
        }
    }
    let possible = overlaps(&assignments, Date::MIN, |_| Date::MAX);
    let is_certain = |overlap: &Overlap<'_>| certain.iter().any(|other| other.from == overlap.from);
    if let Some(overlap) = possible.into_iter().find(|overlap| !is_certain(overlap)) {
        for assignment in overlap.pair {
            assignment.need_ends(notes);
        }
        return Err(Stop::Missing);
    }
    // An assignment without a first day may be of a later one.
    if assignments
        .iter()
        .all(|assignment| assignment.value.from.is_none())
    {
        for assignment in assignments {
            notes.lacks(fact!(assignment.from).place);
        }
        return Err(Stop::Missing);
    }
    for assignment in assignments {
        assignment.read_ends(notes);
    }
    // Overlaps that lie before any policy are judged by none.
    if let Some(overlap) = certain.first() {
        facts.policy_for(notes, overlap.from)?;
    }
    holds(true)
}

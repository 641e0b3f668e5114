//! A young person has at most one guide at any time.
//!
//! What matters is that there is one contact person. A guide who ends on a day and another who begins
//! on it do not overlap.

use smallvec::SmallVec;

use super::super::facts::Lasting;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::At;
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
            "Fra den {day} var der to guider på samme tid.",
            "From {day} there were two guides at the same time.",
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

/// The first day on which two assignments run, and the two, if unknown ends are taken as given.
fn first_overlap<'a>(
    assignments: &[At<'a, Assignment>],
    unknown_from: Date,
    unknown_until: impl Fn(Date) -> Date,
) -> Option<(Date, [At<'a, Assignment>; 2])> {
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
    let mut longest: Option<(Date, At<'a, Assignment>)> = None;
    for (from, until, assignment) in periods {
        match longest {
            Some((end, other)) if from < end => return Some((from, [other, assignment])),
            Some((end, _)) if until <= end => {}
            _ => longest = Some((until, assignment)),
        }
    }
    None
}

fn one_active(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let assignments: SmallVec<[At<'_, Assignment>; 8]> = facts.assignments(notes)?.collect();
    if assignments.is_empty() {
        return NOT_APPLICABLE;
    }
    // Seen first with the least time that each can have lasted, then with the most.
    if let Some((overlap, pair)) = first_overlap(&assignments, Date::MAX, |from| from) {
        for assignment in pair {
            assignment.read_ends(notes);
        }
        facts.policy_for(notes, overlap)?;
        notes.fill("day", Argument::Day(overlap));
        return holds(false);
    }
    if let Some((_, pair)) = first_overlap(&assignments, Date::MIN, |_| Date::MAX) {
        for assignment in pair {
            assignment.need_ends(notes);
        }
        return Err(Stop::Missing);
    }
    for assignment in assignments {
        assignment.read_ends(notes);
    }
    holds(true)
}

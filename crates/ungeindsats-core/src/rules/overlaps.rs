//! Whether there was at most one at a time: of the guides, of the plans.

use smallvec::SmallVec;

use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use crate::calendar::{Date, Until};

/// Two things that run on the same days, from the first until the second of these.
struct Overlap<T> {
    from: Date,
    until: Date,
    pair: [T; 2],
}

/// The overlaps, earliest first, if unknown ends are taken as given.
fn overlaps<T: Lasting>(
    things: &[T],
    unknown_from: Date,
    unknown_until: impl Fn(Date) -> Date,
) -> SmallVec<[Overlap<T>; 2]> {
    let mut periods: SmallVec<[(Date, Date, T); 8]> = things
        .iter()
        .map(|thing| {
            let span = thing.span();
            let from = span.from.unwrap_or(unknown_from);
            let until = span.until.map(Until::day_or_max);
            (from, until.unwrap_or_else(|| unknown_until(from)), *thing)
        })
        .filter(|(from, until, _)| from < until)
        .collect();
    periods.sort_unstable_by_key(|(from, until, _)| (*from, *until));
    let mut overlaps = SmallVec::new();
    let mut longest: Option<(Date, T)> = None;
    for (from, until, thing) in periods {
        if let Some((end, other)) = longest.filter(|(end, _)| from < *end) {
            let until = until.min(end);
            let pair = [other, thing];
            overlaps.push(Overlap { from, until, pair });
        }
        if longest.is_none_or(|(end, _)| end < until) {
            longest = Some((until, thing));
        }
    }
    overlaps
}

/// Whether no two of the things that have begun ran at the same time; the day of an overlap is told.
pub(super) fn at_most_one<T: Lasting>(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    begun: impl Iterator<Item = T>,
) -> Ruling {
    let things: SmallVec<[T; 8]> = begun.collect();
    if things.is_empty() {
        return NOT_APPLICABLE;
    }
    // Seen first with the least time that each can have lasted, then with the most.
    let certain = overlaps(&things, Date::MAX, |from| from);
    for Overlap { from, until, pair } in &certain {
        // One that began before the first policy is judged from that policy's first day.
        let first_day = facts
            .timeline
            .policies()
            .first()
            .map(|policy| policy.valid_from);
        let day = first_day.map_or(*from, |first_day| first_day.max(*from));
        if day < *until && facts.judging(notes, day).is_some() {
            for thing in pair {
                thing.read_ends(notes);
            }
            notes.judge_on(day);
            notes.fill("day", Argument::Day(day));
            return holds(false);
        }
    }
    let possible = overlaps(&things, Date::MIN, |_| Date::MAX);
    let is_certain = |overlap: &Overlap<T>| certain.iter().any(|other| other.from == overlap.from);
    if let Some(overlap) = possible.into_iter().find(|overlap| !is_certain(overlap)) {
        for thing in overlap.pair {
            thing.need_ends(notes);
        }
        return Err(Stop::Missing);
    }
    // A thing without a first day may be of a later one.
    if things.iter().all(|thing| thing.span().from.is_none()) {
        for thing in things {
            let [from, _] = thing.ends();
            notes.lacks(from);
        }
        return Err(Stop::Missing);
    }
    for thing in things {
        thing.read_ends(notes);
    }
    // Overlaps that lie before any policy are judged by none.
    if let Some(overlap) = certain.first() {
        facts.policy_for(notes, overlap.from)?;
    }
    holds(true)
}

//! What a rule notes while it looks: facts read, facts missing, and what its message must say.

use std::cmp::{Ordering, Reverse};
use std::ops::Not;

use super::place::{At, Place};
use crate::calendar::Date;
use crate::rules::{Outcome, Rule, Severity};
use crate::text::Text;

/// Why a check stops early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// A fact that it needs is missing; the notes say which.
    Missing,
    /// It does not apply.
    NotApplicable,
}

/// What a check says. `?` on a missing fact ends it as undetermined.
pub(crate) type Ruling = Result<Outcome, Stop>;

/// Passed or failed.
#[expect(clippy::unnecessary_wraps, reason = "it is how a check ends")]
pub(crate) fn holds(yes: bool) -> Ruling {
    Ok(if yes {
        Outcome::Passed
    } else {
        Outcome::Failed
    })
}

/// The rule does not apply.
pub(crate) const NOT_APPLICABLE: Ruling = Err(Stop::NotApplicable);

/// A value that a message fills in: the library's own words, days of events and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Argument {
    Day(Date),
    Count(usize),
    Term(Text),
}

impl Argument {
    /// A number of the policy.
    pub(crate) fn count(number: u32) -> Self {
        Self::Count(usize::try_from(number).unwrap_or_default())
    }
}

/// What is particular about one verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Particulars {
    /// The day of the event that was judged.
    pub(crate) day: Option<Date>,
    /// Another severity than the rule's own.
    pub(crate) severity: Option<Severity>,
    /// Another text than the rule's own for this outcome.
    pub(crate) text: Option<(Outcome, Text)>,
    /// What the message fills in.
    pub(crate) arguments: [Option<(&'static str, Argument)>; 4],
}

impl Particulars {
    /// Of two verdicts the one on the earlier event; the day of the assessment comes after every event.
    fn earlier(self, other: Self) -> Self {
        let rank = |said: &Self| (said.day.is_none(), *said);
        if rank(&other) < rank(&self) {
            other
        } else {
            self
        }
    }
}

/// Notes on one case or register. Places are kept only while `keeping`: a bare verdict costs no memory.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    keeping: bool,
    /// The number of the rule in the table of all rules.
    pub(crate) rule: usize,
    pub(crate) read: Vec<Place>,
    pub(crate) missing: Vec<Place>,
    pub(crate) particulars: Particulars,
}

/// How many places are kept before it is worth looking for repeated ones.
const COMPACT_FROM: usize = 1024;

/// How far the notes had come.
#[derive(Clone, Copy)]
struct Mark {
    read: usize,
    missing: usize,
}

impl Notes {
    pub(crate) fn keeping() -> Self {
        Self {
            keeping: true,
            ..Self::default()
        }
    }

    /// Turns to the rule of that number.
    pub(crate) fn begin(&mut self, rule: usize) {
        self.rule = rule;
        self.particulars = Particulars::default();
    }

    /// A known value; what is not known is noted as missing.
    pub(crate) fn know<'a, T>(&mut self, fact: At<'a, Option<T>>) -> Result<At<'a, T>, Stop> {
        let At { value, place } = fact;
        match value {
            Some(value) => {
                self.read(place);
                Ok(At { value, place })
            }
            None => Err(self.lacks(place)),
        }
    }

    /// A known value that can be copied.
    pub(crate) fn get<T: Copy>(&mut self, fact: At<'_, Option<T>>) -> Result<T, Stop> {
        self.know(fact).map(|at| *at.value)
    }

    /// Notes a fact as read.
    pub(crate) fn read(&mut self, place: Place) {
        if self.keeping {
            self.read.push(place);
        }
    }

    /// Notes a fact as missing.
    pub(crate) fn lacks(&mut self, place: Place) -> Stop {
        if self.keeping {
            self.missing.push(place);
        }
        Stop::Missing
    }

    /// The event that is judged happened on this day.
    pub(crate) fn judge_on(&mut self, day: Date) {
        self.particulars.day = Some(day);
    }

    /// The verdict weighs less or more than the rule's own severity.
    pub(crate) fn weigh(&mut self, severity: Severity) {
        self.particulars.severity = Some(severity);
    }

    /// Where the verdict ends with this outcome, the message says this instead of the rule's own text.
    pub(crate) fn say(&mut self, outcome: Outcome, text: Text) {
        self.particulars.text = Some((outcome, text));
    }

    /// The message fills this in.
    pub(crate) fn fill(&mut self, name: &'static str, argument: Argument) {
        let free = self
            .particulars
            .arguments
            .iter_mut()
            .find(|slot| slot.is_none_or(|(taken, _)| taken == name));
        if let Some(slot) = free {
            *slot = Some((name, argument));
        }
    }

    /// Judges each of several things; the worst verdict stands, with the notes that led to it.
    ///
    /// Among equally bad verdicts the earliest day speaks, so that the order of a list tells nothing.
    pub(crate) fn each<T>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut check: impl FnMut(&mut Self, T) -> Ruling,
    ) -> Ruling {
        let base = self.mark();
        let outer = self.particulars;
        let mut worst: Option<(Outcome, Particulars)> = None;
        let mut enough = COMPACT_FROM;
        for thing in things {
            let before = self.mark();
            self.particulars = outer;
            let found = (settle(check(self, thing)), self.particulars);
            match worst.map(|worst| self.weight(found).cmp(&self.weight(worst))) {
                Some(Ordering::Less) => self.forget(before),
                Some(Ordering::Equal) => {
                    worst = worst.map(|(outcome, said)| (outcome, said.earlier(found.1)));
                    self.compact(base, &mut enough);
                }
                Some(Ordering::Greater) | None => {
                    self.keep_since(base, before);
                    worst = Some(found);
                }
            }
        }
        let Some((outcome, particulars)) = worst else {
            return NOT_APPLICABLE;
        };
        self.particulars = particulars;
        match outcome {
            Outcome::NotApplicable => NOT_APPLICABLE,
            outcome => Ok(outcome),
        }
    }

    /// Whether any of several things is so: one that is suffices, whatever is unknown of the rest.
    pub(crate) fn any<T>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let base = self.mark();
        let (mut found, mut missing) = (false, false);
        for thing in things {
            let before = self.mark();
            match is_so(self, thing) {
                Ok(true) if found => {}
                Ok(true) => {
                    self.keep_since(base, before);
                    found = true;
                }
                _ if found => self.forget(before),
                Ok(false) => {}
                Err(_) => missing = true,
            }
        }
        if missing && !found {
            Err(Stop::Missing)
        } else {
            Ok(found)
        }
    }

    /// Whether both are so: one that is not suffices, whatever is unknown of the other.
    pub(crate) fn both(
        &mut self,
        one: impl FnOnce(&mut Self) -> Result<bool, Stop>,
        other: impl FnOnce(&mut Self) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let base = self.mark();
        let first = one(self);
        if first == Ok(false) {
            return first;
        }
        let between = self.mark();
        let second = other(self);
        if second == Ok(false) {
            self.keep_since(base, between);
            return second;
        }
        first.and(second)
    }

    /// Whether one of two is so: one that is suffices, whatever is unknown of the other.
    pub(crate) fn either(
        &mut self,
        one: impl FnOnce(&mut Self) -> Result<bool, Stop>,
        other: impl FnOnce(&mut Self) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let neither = self.both(
            |notes| one(notes).map(bool::not),
            |notes| other(notes).map(bool::not),
        );
        neither.map(bool::not)
    }

    /// Whether all of several things are so: one that is not suffices, whatever is unknown of the rest.
    pub(crate) fn all<T>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let lacking = self.any(things, |notes, thing| is_so(notes, thing).map(|so| !so))?;
        Ok(!lacking)
    }

    /// The newest of what is seen in several things. All are looked at, even where one is unknown:
    /// what was read must not depend on the order of a list.
    pub(crate) fn newest<T, N: Ord>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut see: impl FnMut(&mut Self, T) -> Result<Option<N>, Stop>,
    ) -> Result<Option<N>, Stop> {
        let mut newest = Ok(None);
        for thing in things {
            newest = match (newest, see(self, thing)) {
                (Ok(so_far), Ok(seen)) => Ok(seen.max(so_far)),
                (Err(stop), _) | (_, Err(stop)) => Err(stop),
            };
        }
        newest
    }

    /// Takes back what was noted since, missing facts among it.
    pub(crate) fn attempt<T>(
        &mut self,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Option<T> {
        let before = self.mark();
        let seen = look(self).ok();
        if seen.is_none() {
            self.forget(before);
        }
        seen
    }

    /// Looks without leaving a note: for what is counted over many cases, of which a finding names few.
    pub(crate) fn quietly<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let (keeping, said) = (self.keeping, self.particulars);
        self.keeping = false;
        let seen = look(self);
        self.keeping = keeping;
        self.particulars = said;
        seen
    }

    /// How bad a verdict is: by its outcome, then by its severity.
    fn weight(&self, (outcome, said): (Outcome, Particulars)) -> (Outcome, Reverse<Severity>) {
        let own = Rule::ALL.get(self.rule).map(|rule| rule.severity);
        let severity = said.severity.or(own).unwrap_or(Severity::Notice);
        (outcome, Reverse(severity))
    }

    fn mark(&self) -> Mark {
        Mark {
            read: self.read.len(),
            missing: self.missing.len(),
        }
    }

    fn forget(&mut self, since: Mark) {
        self.read.truncate(since.read);
        self.missing.truncate(since.missing);
    }

    /// Notes each place once, whenever the notes have grown much: several things rest on the same facts.
    fn compact(&mut self, since: Mark, enough: &mut usize) {
        for (places, from) in [
            (&mut self.read, since.read),
            (&mut self.missing, since.missing),
        ] {
            if places.len().saturating_sub(from) < *enough {
                continue;
            }
            let mut tail = places.split_off(from);
            tail.sort_unstable();
            tail.dedup();
            *enough = tail.len().saturating_mul(16).max(COMPACT_FROM);
            places.append(&mut tail);
        }
    }

    /// Drops what was noted between two marks and keeps what came after.
    fn keep_since(&mut self, from: Mark, to: Mark) {
        self.read.drain(from.read..to.read);
        self.missing.drain(from.missing..to.missing);
    }
}

/// The outcome of a ruling.
pub(crate) const fn settle(ruling: Ruling) -> Outcome {
    match ruling {
        Ok(outcome) => outcome,
        Err(Stop::Missing) => Outcome::Undetermined,
        Err(Stop::NotApplicable) => Outcome::NotApplicable,
    }
}

#[cfg(test)]
mod tests {
    use super::super::place::Field;
    use super::*;

    /// How many places stand in the notes when that many things rest on the same fact.
    fn noted(things: usize) -> usize {
        let mut notes = Notes::keeping();
        let place = Place::default().field(Field::contacts);
        let ruling = notes.each(0..things, |notes, _| {
            notes.read(place);
            holds(true)
        });
        assert_eq!(ruling, Ok(Outcome::Passed));
        notes.read.len()
    }

    #[test]
    fn a_fact_on_which_very_many_things_rest_is_noted_once() {
        assert_eq!(noted(COMPACT_FROM - 1), COMPACT_FROM - 1);
        assert_eq!(noted(COMPACT_FROM), 1);
        assert!(noted(20 * COMPACT_FROM) <= COMPACT_FROM);
    }
}

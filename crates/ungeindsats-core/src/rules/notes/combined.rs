//! How a rule puts answers together: of each of several things, of any, of both, and what each leaves in
//! the notes.

use std::cmp::{Ordering, Reverse};
use std::ops::Not;

use super::{NOT_APPLICABLE, Notes, Particulars, Ruling, Stop, Thing, settle};
use crate::rules::{Outcome, Rule, Severity};

/// How many places are kept before it is worth looking for repeated ones.
const COMPACT_FROM: usize = 1024;

/// How far the notes had come.
#[derive(Clone, Copy)]
struct Mark {
    read: usize,
    missing: usize,
}

impl Notes {
    /// Judges each of several things; the worst verdict stands, with the notes that led to it.
    ///
    /// Among equally bad verdicts the earliest day speaks, so that the order of a list tells nothing.
    pub(crate) fn each<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut check: impl FnMut(&mut Self, T) -> Ruling,
    ) -> Ruling {
        self.each_of(things, |notes, thing| {
            notes.logged(thing.begins(), |notes| check(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn each_of<T>(
        &mut self,
        parts: impl Iterator<Item = T>,
        mut check: impl FnMut(&mut Self, T) -> Ruling,
    ) -> Ruling {
        let base = self.mark();
        let outer = self.particulars;
        let mut worst: Option<(Outcome, Particulars)> = None;
        let mut enough = COMPACT_FROM;
        for part in parts {
            let before = self.mark();
            self.particulars = outer;
            let ruling = check(self, part);
            let found = (settle(ruling), self.particulars);
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
    pub(crate) fn any<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.any_of(things, |notes, thing| {
            notes.logged(thing.begins(), |notes| is_so(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn any_of<T>(
        &mut self,
        parts: impl Iterator<Item = T>,
        is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.find(true, parts, is_so)
    }

    /// Whether all of several things are so: one that is not suffices, whatever is unknown of the rest.
    pub(crate) fn all<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.all_of(things, |notes, thing| {
            notes.logged(thing.begins(), |notes| is_so(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn all_of<T>(
        &mut self,
        parts: impl Iterator<Item = T>,
        is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.find(false, parts, is_so).map(bool::not)
    }

    /// Whether of any of several parts that is the answer, which then settles it.
    fn find<T>(
        &mut self,
        settling: bool,
        parts: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let base = self.mark();
        let (mut found, mut missing) = (false, false);
        for part in parts {
            let before = self.mark();
            match is_so(self, part) {
                Ok(so) if so == settling => {
                    if !found {
                        self.keep_since(base, before);
                        found = true;
                    }
                }
                _ if found => self.forget(before),
                Ok(_) => {}
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
        self.two(false, one, other)
    }

    /// Whether one of two is so: one that is suffices, whatever is unknown of the other.
    pub(crate) fn either(
        &mut self,
        one: impl FnOnce(&mut Self) -> Result<bool, Stop>,
        other: impl FnOnce(&mut Self) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.two(true, one, other)
    }

    /// What comes of two, one of which settles it with that answer.
    fn two(
        &mut self,
        settling: bool,
        one: impl FnOnce(&mut Self) -> Result<bool, Stop>,
        other: impl FnOnce(&mut Self) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let base = self.mark();
        let first = one(self);
        if first == Ok(settling) {
            return first;
        }
        let between = self.mark();
        let second = other(self);
        if second == Ok(settling) {
            self.keep_since(base, between);
            return second;
        }
        first.and(second)
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
            let seen = see(self, thing);
            newest = match (newest, seen) {
                (Ok(so_far), Ok(seen)) => Ok(seen.max(so_far)),
                (Err(stop), _) | (_, Err(stop)) => Err(stop),
            };
        }
        newest
    }

    /// What is seen; what was noted and asked meanwhile is taken back where nothing is.
    pub(crate) fn attempt<T>(
        &mut self,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Option<T> {
        let (before, asked) = (self.mark(), self.asked());
        let seen = look(self).ok();
        if seen.is_none() {
            self.forget(before);
            if let Some(log) = &mut self.log {
                log.truncate(asked);
            }
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

#[cfg(test)]
mod tests {
    use super::super::holds;
    use super::*;
    use crate::rules::place::{Field, Place};

    /// How many places stand in the notes when that many things rest on the same fact.
    fn noted(things: usize) -> usize {
        let mut notes = Notes::keeping();
        let place = Place::default().field(Field::contacts);
        let ruling = notes.each_of(0..things, |notes, _| {
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

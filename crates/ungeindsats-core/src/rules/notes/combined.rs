//! How a rule puts answers together: of each of several things, of any, of both, and what each leaves in
//! the notes.

use std::cmp::{Ordering, Reverse};
use std::ops::Not;

use super::{Kept, NOT_APPLICABLE, Notes, Particulars, Ruling, Stop, Thing, settle};
use crate::rules::{Outcome, Rule, Severity};

/// How many places are kept before it is worth looking for repeated ones.
const COMPACT_FROM: usize = 1024;

/// At how many parts a question looks. Where places are kept it is always at all of them, for what a person
/// reads must not hang on the order of a list.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Looking {
    UntilSettled,
    AtAll,
}

/// What one of several things came to.
#[derive(Clone, Copy)]
struct Found {
    /// How bad it is: by its outcome, then by its severity.
    weight: (Outcome, Reverse<Severity>),
    said: Particulars,
}

/// How far the notes had come.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    pub(super) read: usize,
    pub(super) missing: usize,
    pub(super) words: usize,
}

impl<K: Kept> Notes<K> {
    /// Judges each of several things; the worst verdict stands, with the notes that led to it.
    ///
    /// Among equally bad verdicts the earliest day speaks, so that the order of a list tells nothing.
    pub(crate) fn each<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut check: impl FnMut(&mut Self, T) -> Ruling,
    ) -> Ruling {
        self.each_of(things, |notes, thing| {
            let begins = thing.begins();
            notes.logged(|| begins, |notes| check(notes, thing))
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
        let mut worst: Option<Found> = None;
        let mut enough = COMPACT_FROM;
        for part in parts {
            let before = self.mark();
            self.particulars = outer;
            let ruling = check(self, part);
            let found = self.found(settle(ruling));
            let order = worst.map_or(Ordering::Greater, |worst| found.weight.cmp(&worst.weight));
            if order == Ordering::Greater {
                worst = Some(found);
            }
            if K::REASONS
                && let Some(worst) = &mut worst
            {
                self.keep_worst(order, worst, found, base, before);
                self.compact(base, &mut enough);
            }
        }
        let Some(worst) = worst else {
            return NOT_APPLICABLE;
        };
        self.particulars = worst.said;
        match worst.weight.0 {
            Outcome::NotApplicable => NOT_APPLICABLE,
            outcome => Ok(outcome),
        }
    }

    /// Keeps of the notes since two marks those on the worst verdict so far, with its wording where it stands
    /// now. Of equally bad ones all facts count, and the earliest speaks.
    #[inline]
    fn keep_worst(
        &mut self,
        order: Ordering,
        worst: &mut Found,
        found: Found,
        base: Mark,
        before: Mark,
    ) {
        let speaks = match order {
            Ordering::Less => {
                self.forget(before);
                false
            }
            Ordering::Equal => self.is_earlier(&found.said, &worst.said),
            Ordering::Greater => {
                self.keep_since(base, before);
                true
            }
        };
        if !speaks {
            self.words.truncate(before.words);
            return;
        }
        worst.said = found.said;
        if before.words > base.words {
            worst.said.last_word = self.keep_only_words(base.words, worst.said.last_word);
        }
    }

    /// Whether of two verdicts one is on the earlier event; the day of the assessment comes after every event.
    #[inline]
    fn is_earlier(&self, one: &Particulars, other: &Particulars) -> bool {
        let day = |said: &Particulars| (said.day.is_none(), said.day);
        match day(one).cmp(&day(other)) {
            Ordering::Less => true,
            Ordering::Equal => self.says_less(one, other),
            Ordering::Greater => false,
        }
    }

    /// Whether the wording of one comes before that of the other.
    fn says_less(&self, one: &Particulars, other: &Particulars) -> bool {
        one.last_word != other.last_word && one.wording(&self.words) < other.wording(&self.words)
    }

    /// Whether any of several things is so: one that is suffices, whatever is unknown of the rest.
    pub(crate) fn any<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.any_of(things, |notes, thing| {
            let begins = thing.begins();
            notes.logged(|| begins, |notes| is_so(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn any_of<T>(
        &mut self,
        parts: impl Iterator<Item = T>,
        is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.find(true, Looking::UntilSettled, parts, is_so)
    }

    /// Whether all of several things are so: one that is not suffices, whatever is unknown of the rest.
    pub(crate) fn all<T: Thing>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.all_of(things, |notes, thing| {
            let begins = thing.begins();
            notes.logged(|| begins, |notes| is_so(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn all_of<T>(
        &mut self,
        parts: impl Iterator<Item = T>,
        is_so: impl FnMut(&mut Self, T) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.find(false, Looking::UntilSettled, parts, is_so)
            .map(bool::not)
    }

    /// The earliest of what is seen in any of several things; one in which anything is seen suffices for
    /// that, whatever is unknown of the rest.
    pub(crate) fn earliest<T: Thing, N: Ord>(
        &mut self,
        things: impl Iterator<Item = T>,
        mut see: impl FnMut(&mut Self, T) -> Result<Option<N>, Stop>,
    ) -> Result<Option<N>, Stop> {
        self.earliest_of(things, |notes, thing| {
            let begins = thing.begins();
            notes.logged(|| begins, |notes| see(notes, thing))
        })
    }

    /// The same of parts of a rule, which tell themselves what they ask.
    pub(crate) fn earliest_of<T, N: Ord>(
        &mut self,
        parts: impl Iterator<Item = T>,
        mut see: impl FnMut(&mut Self, T) -> Result<Option<N>, Stop>,
    ) -> Result<Option<N>, Stop> {
        let mut earliest = None;
        self.find(true, Looking::AtAll, parts, |notes, part| {
            let seen = see(notes, part)?;
            let is_so = seen.is_some();
            earliest = earliest.take().into_iter().chain(seen).min();
            Ok(is_so)
        })?;
        Ok(earliest)
    }

    /// Whether of any of several parts that is the answer, which then settles it.
    fn find<T>(
        &mut self,
        settling: bool,
        looking: Looking,
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
                    if looking == Looking::UntilSettled && !K::REASONS {
                        break;
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

    /// A verdict with what is particular about it.
    fn found(&self, outcome: Outcome) -> Found {
        let own = Rule::ALL.get(self.rule).map(|rule| rule.severity);
        let severity = self.particulars.severity.or(own);
        Found {
            weight: (outcome, Reverse(severity.unwrap_or(Severity::Notice))),
            said: self.particulars,
        }
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            read: self.read.len(),
            missing: self.missing.len(),
            words: self.words.len(),
        }
    }

    pub(super) fn forget(&mut self, since: Mark) {
        self.read.truncate(since.read);
        self.missing.truncate(since.missing);
    }

    /// Notes each place once, whenever the notes have grown much: several things rest on the same facts.
    #[inline]
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
    #[inline]
    fn keep_since(&mut self, from: Mark, to: Mark) {
        for (places, from, to) in [
            (&mut self.read, from.read, to.read),
            (&mut self.missing, from.missing, to.missing),
        ] {
            if from < to {
                places.drain(from..to);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Argument, holds};
    use super::*;
    use crate::calendar::Date;
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

    #[test]
    fn the_words_of_those_that_do_not_speak_are_not_kept() {
        fn words(days: impl Iterator<Item = Date>) -> usize {
            let mut notes = Notes::keeping();
            let ruling = notes.each_of(days, |notes, day| {
                notes.judge_on(day);
                notes.fill("day", Argument::Count(1));
                holds(false)
            });
            assert_eq!(ruling, Ok(Outcome::Failed));
            notes.words.len()
        }
        let days = (1..=9).filter_map(|day| Date::new(2021, 1, day));
        assert_eq!(words(days.clone()), 1, "the first speaks");
        assert_eq!(words(days.rev()), 1, "the last speaks");
    }

    #[test]
    fn the_earliest_is_that_of_all_whatever_is_kept() {
        fn earliest<K: Kept>(mut notes: Notes<K>) -> Result<Option<i32>, Stop> {
            let days = [Some(3), None, Some(1), Some(2)];
            notes.earliest_of(days.into_iter(), |_, day| Ok(day))
        }
        assert_eq!(earliest(Notes::bare()), Ok(Some(1)));
        assert_eq!(earliest(Notes::keeping()), Ok(Some(1)));
    }
}

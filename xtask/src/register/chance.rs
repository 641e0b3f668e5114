//! Chance, seeded: the same register every time, and a stream of its own for every young person.

use std::ops::RangeInclusive;

use rand::seq::{IndexedRandom, SliceRandom};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use ungeindsats_core::Date;

use super::calendar::{days_between, recorded_on, working_day};

/// The day of the status, as a number.
const SEED: u64 = 20_210_108;

/// A stream of chance. A field that is added to one young person changes no other.
pub(super) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of that number.
    pub(super) fn stream(number: u64) -> Self {
        let mut chance = ChaCha8Rng::seed_from_u64(SEED);
        chance.set_stream(number);
        Self(chance)
    }

    /// True in so many cases out of a hundred.
    pub(super) fn percent(&mut self, share: u32) -> bool {
        self.0.random_ratio(share.min(100), 100)
    }

    /// A number of that range.
    pub(super) fn number(&mut self, range: RangeInclusive<u32>) -> u32 {
        self.0.random_range(range)
    }

    /// One of these; `None` only where there is none.
    pub(super) fn one_of<T: Copy>(&mut self, these: &[T]) -> Option<T> {
        these.choose(&mut self.0).copied()
    }

    /// So many of these, each at most once.
    pub(super) fn some_of<T: Copy>(&mut self, count: RangeInclusive<u32>, these: &[T]) -> Vec<T> {
        let count = usize::try_from(self.number(count)).unwrap_or(0);
        self.shuffled(these.to_vec())
            .into_iter()
            .take(count)
            .collect()
    }

    /// These, in another order.
    pub(super) fn shuffled<T>(&mut self, mut these: Vec<T>) -> Vec<T> {
        these.shuffle(&mut self.0);
        these
    }

    /// A day from `from` to `to`, both included; `from` where `to` lies before it.
    pub(super) fn day(&mut self, from: Date, to: Date) -> Date {
        from.plus_days(self.number(0..=days_between(from, to)))
    }

    /// A working day from `from` on, and no later than the first one from `to` on.
    pub(super) fn working_day(&mut self, from: Date, to: Date) -> Date {
        working_day(self.day(from, to))
    }

    /// A working day some days after `from`, but not after the day of the status.
    pub(super) fn soon(&mut self, from: Date, days: RangeInclusive<u32>) -> Date {
        working_day(from.plus_days(self.number(days))).min(recorded_on())
    }
}

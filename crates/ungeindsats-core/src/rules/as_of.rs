//! The day as of which a case is looked at: it is compared with the days of the case, and remembers the
//! first later day on which one of these comparisons would come out otherwise.
//!
//! Nothing else can be asked of it, so that a verdict cannot rest on the day in a way that goes
//! unnoticed. Until that first later day every comparison, and with them the verdict, stays as it is.

use std::cell::Cell;
use std::cmp::Ordering;

use crate::calendar::Date;

/// The first later day on which a comparison comes out otherwise; [`Date::MAX`] where none does.
#[derive(Debug)]
pub(crate) struct Turn(Cell<Date>);

impl Turn {
    pub(crate) const fn none_yet() -> Self {
        Self(Cell::new(Date::MAX))
    }

    pub(crate) fn earliest(&self) -> Date {
        self.0.get()
    }

    fn note(&self, day: Date) {
        self.0.set(self.0.get().min(day));
    }
}

/// Which day it is, and whether it is watched: nothing but its equality says anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Likeness(Date, bool);

/// The day as of which something is looked at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AsOf<'a> {
    day: Date,
    turn: Option<&'a Turn>,
}

impl<'a> AsOf<'a> {
    /// A day of which it is noted when a comparison with it would come out otherwise.
    pub(crate) const fn watched(day: Date, turn: &'a Turn) -> Self {
        Self {
            day,
            turn: Some(turn),
        }
    }

    /// What is equal for days as of which the same is found, and noted.
    pub(super) fn likeness(self) -> Likeness {
        Likeness(self.day, self.turn.is_some())
    }

    /// Whether that day has come when `months` more have gone by.
    pub(crate) fn reaches_in_months(self, months: u32, day: Date) -> bool {
        let mut first = day.minus_months(months);
        // The ends of months differ in length: a month back and one forth may fall short by some days.
        while first.plus_months(months) < day {
            first = first.day_after();
        }
        self >= first
    }
}

impl From<Date> for AsOf<'_> {
    /// A day that stays what it is, such as that of an event.
    fn from(day: Date) -> Self {
        Self { day, turn: None }
    }
}

impl PartialEq<Date> for AsOf<'_> {
    fn eq(&self, day: &Date) -> bool {
        self.partial_cmp(day) == Some(Ordering::Equal)
    }
}

impl PartialOrd<Date> for AsOf<'_> {
    fn partial_cmp(&self, day: &Date) -> Option<Ordering> {
        let order = self.day.cmp(day);
        if let Some(turn) = self.turn {
            match order {
                Ordering::Less => turn.note(*day),
                Ordering::Equal => turn.note(day.day_after()),
                Ordering::Greater => {}
            }
        }
        Some(order)
    }
}

impl PartialEq<AsOf<'_>> for Date {
    fn eq(&self, as_of: &AsOf<'_>) -> bool {
        as_of == self
    }
}

impl PartialOrd<AsOf<'_>> for Date {
    fn partial_cmp(&self, as_of: &AsOf<'_>) -> Option<Ordering> {
        as_of.partial_cmp(self).map(Ordering::reverse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    /// The first later day on which what is asked of the day may come out otherwise.
    fn turns(on: &str, ask: impl Fn(AsOf<'_>) -> bool) -> Date {
        let turn = Turn::none_yet();
        ask(AsOf::watched(day(on), &turn));
        turn.earliest()
    }

    #[test]
    fn a_comparison_with_a_later_day_turns_on_that_day() {
        let may = day("2021-05-01");
        assert_eq!(turns("2021-01-08", |as_of| may <= as_of), may);
        assert_eq!(turns("2021-05-01", |as_of| as_of <= may), day("2021-05-02"));
        assert_eq!(turns("2021-05-02", |as_of| as_of == may), Date::MAX);
    }

    #[test]
    fn the_earliest_of_several_counts() {
        let days = [day("2021-03-01"), day("2021-02-01"), day("2020-02-01")];
        let compare = |as_of: AsOf<'_>| days.iter().all(|day| *day > as_of);
        assert_eq!(turns("2021-01-08", compare), day("2021-02-01"));
    }

    #[test]
    fn a_day_that_is_not_watched_compares_alike() {
        let may = day("2021-05-01");
        let as_of = AsOf::from(day("2021-01-08"));
        assert!(as_of < may);
        assert!(may > as_of);
        for (other, same) in [(day("2021-01-08"), true), (may, false)] {
            assert_eq!(as_of == other, same);
            assert_eq!(other == as_of, same);
        }
    }

    #[test]
    fn the_ends_of_months_are_reached_on_the_first_day_from_which_they_are() {
        for (on, months, until) in [
            ("2021-01-31", 1, "2021-02-28"),
            ("2021-02-28", 3, "2021-05-31"),
            ("2021-03-01", 3, "2021-05-31"),
            ("2020-11-30", 3, "2021-02-28"),
            ("2020-02-29", 12, "2021-02-28"),
        ] {
            let [on, until] = [day(on), day(until)];
            let as_of = AsOf::from(on);
            let reaches = on.plus_months(months) >= until;
            assert_eq!(as_of.reaches_in_months(months, until), reaches, "{on}");
        }
        assert_eq!(
            turns("2021-01-08", |as_of| as_of
                .reaches_in_months(3, day("2021-05-31"))),
            day("2021-03-01")
        );
    }
}

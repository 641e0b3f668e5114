//! Periods: half-open, and with ends that may be unknown.

use super::{Date, Until};

/// A half-open period of which either end may be unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day on which it holds.
    pub from: Option<Date>,
    /// Where it ends.
    pub until: Option<Until>,
}

impl Span {
    /// Whether the period holds on `day`; `None` where the known ends do not tell.
    ///
    /// ```
    /// use ungeindsats_core::{Date, calendar::{Span, Until}};
    /// let [first, last] = [Date::new(2020, 3, 1), Date::new(2020, 4, 1)];
    /// let span = Span { from: first, until: last.map(Until::Day) };
    /// assert_eq!(first.and_then(|day| span.holds_on(day)), Some(true));
    /// assert_eq!(last.and_then(|day| span.holds_on(day)), Some(false));
    /// assert_eq!(first.and_then(|day| Span { from: first, until: None }.holds_on(day)), None);
    /// ```
    #[must_use]
    pub fn holds_on(self, day: impl PartialOrd<Date> + Copy) -> Option<bool> {
        let begun = self.from.map(|from| day >= from);
        let running = self.until.map(|until| match until {
            Until::Day(end) => day < end,
            Until::Ongoing => true,
        });
        match (begun, running) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_span_holds_from_its_first_day_to_the_day_before_its_end() {
        let span = Span {
            from: Some(day("2020-03-01")),
            until: Some(Until::Day(day("2020-04-01"))),
        };
        assert_eq!(span.holds_on(day("2020-02-29")), Some(false));
        assert_eq!(span.holds_on(day("2020-03-01")), Some(true));
        assert_eq!(span.holds_on(day("2020-03-31")), Some(true));
        assert_eq!(span.holds_on(day("2020-04-01")), Some(false));
        let open = Span {
            until: Some(Until::Ongoing),
            ..span
        };
        assert_eq!(open.holds_on(Date::MAX), Some(true));
    }

    #[test]
    fn an_unknown_end_leaves_only_what_the_other_tells() {
        let begun = Span {
            from: Some(day("2020-03-01")),
            until: None,
        };
        assert_eq!(begun.holds_on(day("2020-02-29")), Some(false));
        assert_eq!(begun.holds_on(day("2020-03-01")), None);
        let ended = Span {
            from: None,
            until: Some(Until::Day(day("2020-04-01"))),
        };
        assert_eq!(ended.holds_on(day("2020-03-31")), None);
        assert_eq!(ended.holds_on(day("2020-04-01")), Some(false));
    }
}

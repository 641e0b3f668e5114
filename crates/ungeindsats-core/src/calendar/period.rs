//! Periods: half-open, and with ends that may be unknown.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::day::{DATE_EXPECTED, Date};
use crate::vocabulary::Entries;

/// Where a period ends: not yet, or on a day which it no longer holds.
///
/// In JSON the word `"ongoing"` or a date. A missing end is *unknown*, which is something else:
/// nobody has said whether the period has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Until {
    /// The first day on which the period no longer holds.
    Day(Date),
    /// It has not ended and no end is set.
    Ongoing,
}

pub(super) const ONGOING: &str = "ongoing";

impl Until {
    /// The day of the end, or [`Date::MAX`] where there is none.
    #[must_use]
    pub fn day_or_max(self) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Ongoing => Date::MAX,
        }
    }
}

impl Serialize for Until {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Ongoing => serializer.serialize_str(ONGOING),
        }
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Until;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "\"{ONGOING}\" or {DATE_EXPECTED}")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Until, E> {
                if text == ONGOING {
                    return Ok(Until::Ongoing);
                }
                Date::parse(text)
                    .map(Until::Day)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Other("text"), &self))
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

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
    pub fn holds_on(self, day: Date) -> Option<bool> {
        let begun = self.from.map(|from| from <= day);
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

impl Entries for Until {}

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

//! A day, the only form in which it is written, and ages with birthdays on 29 February.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::vocabulary::Entries;

/// A calendar day from 1900-01-01 to 2199-12-31, written `YYYY-MM-DD` and in no other way.
///
/// ```
/// use ungeindsats_core::Date;
/// let day: Date = "2021-01-08".parse()?;
/// assert_eq!(day, Date::new(2021, 1, 8).ok_or("no such day")?);
/// assert!("2021-02-30".parse::<Date>().is_err());
/// assert!("2021-1-8".parse::<Date>().is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

/// What a date must look like; the words of every error about one.
pub(crate) const DATE_EXPECTED: &str =
    "a date that exists, written YYYY-MM-DD, from 1900-01-01 to 2199-12-31";

/// The text is not a date of the form that [`Date`] reads. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {DATE_EXPECTED}")]
pub struct NotADate;

impl Date {
    /// The first day that the library knows.
    pub const MIN: Self = Self(clamp(NaiveDate::from_ymd_opt(1900, 1, 1)));
    /// The last day that the library knows; arithmetic stops here instead of overflowing.
    pub const MAX: Self = Self(clamp(NaiveDate::from_ymd_opt(2199, 12, 31)));

    /// The day of that year, month (1–12) and day (1–31), if it exists and is in range.
    #[must_use]
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(|day| Self::try_from(day).ok())
    }

    /// The day so many days after 1 January 1970, as columns count days; none out of range.
    ///
    /// ```
    /// use ungeindsats_core::Date;
    /// assert_eq!(Date::from_epoch_days(18_635), Date::new(2021, 1, 8));
    /// assert_eq!(Date::from_epoch_days(i32::MIN), None);
    /// ```
    #[must_use]
    pub fn from_epoch_days(days: i32) -> Option<Self> {
        NaiveDate::from_epoch_days(days).and_then(|day| Self::try_from(day).ok())
    }

    /// The same day as chrono's type.
    #[must_use]
    pub const fn naive(self) -> NaiveDate {
        self.0
    }

    /// The day `days` days later, at most [`Date::MAX`].
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        self.0
            .checked_add_days(Days::new(days.into()))
            .map_or(Self::MAX, |day| Self(day).min(Self::MAX))
    }

    /// The same day of the month `months` months later (the month's last day where it is shorter),
    /// at most [`Date::MAX`].
    #[must_use]
    pub fn plus_months(self, months: u32) -> Self {
        self.0
            .checked_add_months(Months::new(months))
            .map_or(Self::MAX, |day| Self(day).min(Self::MAX))
    }

    /// The same day of the month `months` months earlier (the month's last day where it is shorter),
    /// at least [`Date::MIN`].
    pub(crate) fn minus_months(self, months: u32) -> Self {
        self.0
            .checked_sub_months(Months::new(months))
            .map_or(Self::MIN, |day| Self(day).max(Self::MIN))
    }

    /// The day after, at most [`Date::MAX`].
    pub(crate) fn day_after(self) -> Self {
        self.plus_days(1)
    }

    /// How many days lie between two days.
    pub(crate) fn days_from(self, other: Self) -> u64 {
        let days = self.0.signed_duration_since(other.0).num_days();
        days.unsigned_abs()
    }

    /// The day before.
    pub(crate) fn day_before(self) -> Self {
        self.0
            .pred_opt()
            .map_or(self, |day| Self(day).max(Self::MIN))
    }

    /// The first day of the first month that begins on this day or later.
    pub(crate) fn next_start_of_month(self) -> Self {
        match self.0.with_day(1).map(Self) {
            Some(start) if start < self => start.plus_months(1),
            _ => self,
        }
    }

    /// The first day of the same year.
    #[must_use]
    pub fn start_of_year(self) -> Self {
        self.0.with_ordinal(1).map_or(self, Self)
    }

    /// The day on which a person born on this day turns `years`, at most [`Date::MAX`].
    ///
    /// Only a birth on 29 February leaves a choice, which `leap` makes (interpretation I-29).
    #[must_use]
    pub fn birthday(self, years: u32, leap: LeapBirthday) -> Self {
        let year = i32::try_from(years)
            .ok()
            .and_then(|years| self.0.year().checked_add(years));
        let Some(year) = year else { return Self::MAX };
        let same_day = self.0.with_year(year);
        let day = same_day.or_else(|| match leap {
            LeapBirthday::FirstOfMarch => NaiveDate::from_ymd_opt(year, 3, 1),
            LeapBirthday::LastOfFebruary => NaiveDate::from_ymd_opt(year, 2, 28),
        });
        day.map_or(Self::MAX, |day| Self(day).min(Self::MAX))
    }

    /// Whether someone born on that day has a birthday on this one, however one on 29 February is read.
    pub(crate) fn is_birthday_of(self, birth: Self) -> bool {
        let years = self.0.year().checked_sub(birth.0.year());
        let years = years.and_then(|years| u32::try_from(years).ok());
        let readings = [LeapBirthday::FirstOfMarch, LeapBirthday::LastOfFebruary];
        years.is_some_and(|years| {
            readings
                .iter()
                .any(|leap| birth.birthday(years, *leap) == self)
        })
    }

    pub(super) fn parse(text: &str) -> Option<Self> {
        let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text.as_bytes() else {
            return None;
        };
        let number = |digits: &[u8]| {
            digits.iter().try_fold(0_u32, |sum, digit| {
                let digit = char::from(*digit).to_digit(10)?;
                sum.checked_mul(10)?.checked_add(digit)
            })
        };
        let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
        Self::new(year, number(&[m1, m2])?, number(&[d1, d2])?)
    }
}

/// `Option::unwrap_or` for the two constants: it cannot be called there.
const fn clamp(day: Option<NaiveDate>) -> NaiveDate {
    match day {
        Some(day) => day,
        None => NaiveDate::MIN,
    }
}

impl TryFrom<NaiveDate> for Date {
    type Error = NotADate;

    fn try_from(day: NaiveDate) -> Result<Self, NotADate> {
        let day = Self(day);
        (Self::MIN..=Self::MAX)
            .contains(&day)
            .then_some(day)
            .ok_or(NotADate)
    }
}

impl std::str::FromStr for Date {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        Self::parse(text).ok_or(NotADate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl de::Visitor<'_> for Visitor {
            type Value = Date;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(DATE_EXPECTED)
            }

            /// As columns count days; a document never does, because there a day is asked for as text.
            fn visit_i32<E: de::Error>(self, days: i32) -> Result<Date, E> {
                Date::from_epoch_days(days)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Other("a number"), &self))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Date, E> {
                Date::parse(text)
                    .ok_or_else(|| E::invalid_value(de::Unexpected::Other("text"), &self))
            }
        }

        deserializer.deserialize_str(Visitor)
    }
}

impl Entries for Date {}

/// When a person born on 29 February reaches an age in a common year (interpretation I-29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeapBirthday {
    /// On 1 March: a whole year has passed.
    FirstOfMarch,
    /// On 28 February: the last day of the month of birth.
    LastOfFebruary,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_so_many_days_after_the_first_of_1970() {
        for (days, text) in [
            (-25_567, "1900-01-01"),
            (0, "1970-01-01"),
            (84_005, "2199-12-31"),
        ] {
            assert_eq!(Date::from_epoch_days(days), Some(day(text)));
        }
        for days in [-25_568, 84_006, i32::MAX] {
            assert_eq!(Date::from_epoch_days(days), None);
        }
    }

    #[test]
    fn reads_one_form_only() {
        for text in [
            "2021-02-29",
            "2021-13-01",
            "2021-00-10",
            "1899-12-31",
            "2200-01-01",
            "2021-01-08 ",
            "+021-01-08",
            "2021/01/08",
            "20210108",
            "",
            "२०२१-०१-०८",
        ] {
            assert_eq!(text.parse::<Date>(), Err(NotADate), "{text}");
        }
        let leap = day("2020-02-29");
        assert_eq!(format!("{leap} {leap:?}"), "2020-02-29 2020-02-29");
    }

    #[test]
    fn birthdays_on_leap_days_follow_the_reading() {
        let born = day("2004-02-29");
        assert_eq!(
            born.birthday(15, LeapBirthday::FirstOfMarch),
            day("2019-03-01")
        );
        assert_eq!(
            born.birthday(15, LeapBirthday::LastOfFebruary),
            day("2019-02-28")
        );
        assert_eq!(
            born.birthday(16, LeapBirthday::FirstOfMarch),
            day("2020-02-29")
        );
    }

    #[test]
    fn a_birthday_is_one_however_a_leap_day_is_read() {
        let born = day("2004-02-29");
        for birthday in ["2004-02-29", "2020-02-29", "2019-02-28", "2019-03-01"] {
            assert!(day(birthday).is_birthday_of(born), "{birthday}");
        }
        for other in ["2020-02-28", "2020-03-01", "2003-02-28", "2019-03-02"] {
            assert!(!day(other).is_birthday_of(born), "{other}");
        }
    }

    #[test]
    fn months_begin_on_their_first_day() {
        assert_eq!(day("2020-09-01").next_start_of_month(), day("2020-09-01"));
        assert_eq!(day("2020-09-02").next_start_of_month(), day("2020-10-01"));
        assert_eq!(day("2020-12-31").next_start_of_month(), day("2021-01-01"));
        assert_eq!(day("2020-03-01").day_before(), day("2020-02-29"));
        assert_eq!(Date::MIN.day_before(), Date::MIN);
    }

    #[test]
    fn arithmetic_stops_at_the_last_day() {
        assert_eq!(Date::MAX.plus_days(1), Date::MAX);
        assert_eq!(Date::MAX.plus_days(u32::MAX), Date::MAX);
        assert_eq!(Date::MAX.plus_months(1), Date::MAX);
        assert_eq!(
            Date::MAX.birthday(u32::MAX, LeapBirthday::FirstOfMarch),
            Date::MAX
        );
        assert_eq!(Date::MAX.birthday(1, LeapBirthday::FirstOfMarch), Date::MAX);
        assert_eq!(day("2020-01-31").plus_months(1), day("2020-02-29"));
    }
}

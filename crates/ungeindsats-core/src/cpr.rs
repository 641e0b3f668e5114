//! CPR numbers, for those who hold them: read, told apart, compared, and never shown unasked.
//!
//! No rule of this library reads a CPR number, and no case carries one (interpretation I-27). A user
//! who must match a register by them finds here what can be told without guessing.

use std::fmt;

use chrono::NaiveDate;

use crate::calendar::Date;

/// A number of the Danish civil registration, or one of the forms that stand in for it.
///
/// It has no `Display` and does not serialise; `Debug` hides it. [`Cpr::reveal`] is the one way out.
///
/// ```
/// use ungeindsats_core::cpr::{Cpr, CprKind};
/// // There is no 32nd day: a number that can be nobody's is refused.
/// assert!("320199-0000".parse::<Cpr>().is_err());
/// let unknown: Cpr = "0000000000".parse()?;
/// assert_eq!(unknown.kind(), CprKind::Unknown);
/// assert_eq!(format!("{unknown:?}"), "Cpr(hidden)");
/// # Ok::<(), ungeindsats_core::cpr::NotACpr>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cpr([u8; 10]);

/// What kind of number it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CprKind {
    /// A number that begins with a birth date.
    Ordinary,
    /// A replacement number (erstatningspersonnummer): 60 is added to the day. It is no CPR number.
    Replacement,
    /// The ten zeros by which a national service says that the number is unknown.
    Unknown,
}

/// The text is not a CPR number. It does not repeat the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected ten digits, DDMMYY and four more, with or without a hyphen between")]
pub struct NotACpr;

impl Cpr {
    /// What kind of number it is.
    #[must_use]
    pub fn kind(&self) -> CprKind {
        match self.0 {
            [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] => CprKind::Unknown,
            [6..=9, ..] => CprKind::Replacement,
            _ => CprKind::Ordinary,
        }
    }

    /// The birth date by the rule of the seventh digit; none for a number of another kind, and none
    /// for a birth before [`Date::MIN`].
    ///
    /// The rule, as secondary accounts give it: 0–3 is 19yy; 4 and 9 are 20yy up to 36 and 19yy from
    /// 37; 5–8 are 20yy up to 57 and 18yy from 58.
    #[must_use]
    pub fn birth_date(&self) -> Option<Date> {
        match self.kind() {
            CprKind::Ordinary => day(self.0).and_then(|day| Date::try_from(day).ok()),
            CprKind::Replacement | CprKind::Unknown => None,
        }
    }

    /// Whether the number's birth date is this one; `None` where the number does not tell.
    #[must_use]
    pub fn agrees_with(&self, birth_date: Date) -> Option<bool> {
        self.birth_date().map(|date| date == birth_date)
    }

    /// The ten digits, for one who asks for them by name.
    #[must_use]
    pub fn reveal(&self) -> String {
        self.0
            .iter()
            .map(|digit| char::from(b'0' | digit))
            .collect()
    }
}

/// The day with which ten digits begin, if there is such a day.
fn day([d1, d2, m1, m2, y1, y2, seventh, ..]: [u8; 10]) -> Option<NaiveDate> {
    let two = |tens: u8, ones: u8| u32::from(tens).checked_mul(10)?.checked_add(ones.into());
    let year = i32::try_from(two(y1, y2)?).ok()?;
    let century: i32 = match (seventh, year) {
        (0..=3, _) | (4 | 9, 37..) => 1900,
        (5..=8, 58..) => 1800,
        _ => 2000,
    };
    NaiveDate::from_ymd_opt(century.checked_add(year)?, two(m1, m2)?, two(d1, d2)?)
}

impl std::str::FromStr for Cpr {
    type Err = NotACpr;

    /// Reads a number with or without its hyphen. Modulus 11 is not asked: since 2007 numbers that
    /// fail it are given out.
    fn from_str(text: &str) -> Result<Self, NotACpr> {
        let (date, serial) = text.split_at_checked(6).ok_or(NotACpr)?;
        let digits = [date, serial.strip_prefix('-').unwrap_or(serial)].concat();
        let digits = <[u8; 10]>::try_from(digits.as_bytes()).map_err(|_| NotACpr)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(NotACpr);
        }
        let cpr = Self(digits.map(|digit| digit & 0x0f));
        let begins_with_a_day = match (cpr.kind(), cpr.0) {
            (CprKind::Unknown, _) => true,
            (CprKind::Ordinary, digits) => day(digits).is_some(),
            (CprKind::Replacement, [tens, ones, rest @ ..]) => {
                let [m1, m2, y1, y2, s1, s2, s3, s4] = rest;
                day([tens.saturating_sub(6), ones, m1, m2, y1, y2, s1, s2, s3, s4]).is_some()
            }
        };
        begins_with_a_day.then_some(cpr).ok_or(NotACpr)
    }
}

impl fmt::Debug for Cpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cpr(hidden)")
    }
}

#[cfg(test)]
mod tests {
    //! The numbers here are of days that lie ahead, or so far back that nobody can have them.
    use super::*;

    fn cpr(text: &str) -> Cpr {
        text.parse().unwrap()
    }

    fn born(text: &str) -> Option<String> {
        cpr(text).birth_date().map(|date| date.to_string())
    }

    #[test]
    fn a_number_is_read_with_or_without_its_hyphen() {
        assert_eq!(cpr("010136-4000"), cpr("0101364000"));
        assert_eq!(cpr("010136-4000").reveal(), "0101364000");
        for text in [
            "",
            "010136",
            "010136-400",
            "010136--4000",
            "0101-364000",
            "010136-40000",
            "010136 4000",
            "01013x-4000",
            "０１０１３６-４０００",
            "010136-4000 ",
        ] {
            assert_eq!(text.parse::<Cpr>(), Err(NotACpr), "{text}");
        }
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        for text in [
            "320136-4000",
            "000136-4000",
            "300236-4000",
            "011336-4000",
            "290200-0000",
            "920136-4000",
        ] {
            assert_eq!(text.parse::<Cpr>(), Err(NotACpr), "{text}");
        }
        // 2000 was a leap year and 1900 was not: the seventh digit decides.
        assert!("290236-4000".parse::<Cpr>().is_ok());
    }

    #[test]
    fn the_seventh_digit_tells_the_century() {
        assert_eq!(born("010100-0000").as_deref(), Some("1900-01-01"));
        assert_eq!(born("010136-4000").as_deref(), Some("2036-01-01"));
        assert_eq!(born("010136-9000").as_deref(), Some("2036-01-01"));
        assert_eq!(born("010157-5000").as_deref(), Some("2057-01-01"));
        assert_eq!(born("010157-8000").as_deref(), Some("2057-01-01"));
        assert_eq!(born("010158-5000"), None);
        assert_eq!(
            day([0, 1, 0, 1, 3, 7, 4, 0, 0, 0]),
            NaiveDate::from_ymd_opt(1937, 1, 1)
        );
        assert_eq!(
            day([0, 1, 0, 1, 3, 7, 9, 0, 0, 0]),
            NaiveDate::from_ymd_opt(1937, 1, 1)
        );
        assert_eq!(
            day([0, 1, 0, 1, 5, 8, 8, 0, 0, 0]),
            NaiveDate::from_ymd_opt(1858, 1, 1)
        );
        assert_eq!(
            day([0, 1, 0, 1, 9, 9, 3, 0, 0, 0]),
            NaiveDate::from_ymd_opt(1999, 1, 1)
        );
    }

    #[test]
    fn the_other_kinds_have_no_birth_date() {
        assert_eq!(cpr("000000-0000").kind(), CprKind::Unknown);
        assert_eq!(born("0000000000"), None);
        assert_eq!(cpr("610136-4000").kind(), CprKind::Replacement);
        assert_eq!(cpr("910136-4000").kind(), CprKind::Replacement);
        assert_eq!(born("610136-4000"), None);
        assert_eq!(cpr("010136-4000").kind(), CprKind::Ordinary);
    }

    #[test]
    fn it_is_compared_with_a_birth_date_on_request() {
        let day = Date::new(2036, 1, 1).unwrap();
        assert_eq!(cpr("010136-4000").agrees_with(day), Some(true));
        assert_eq!(
            cpr("010136-4000").agrees_with(day.plus_days(1)),
            Some(false)
        );
        assert_eq!(cpr("610136-4000").agrees_with(day), None);
    }

    #[test]
    fn it_never_shows_itself() {
        assert_eq!(format!("{:?}", cpr("010136-4000")), "Cpr(hidden)");
        let error = "010136-400x".parse::<Cpr>().unwrap_err();
        assert!(!format!("{error} {error:?}").contains("0136"));
    }
}

//! The public holidays of Denmark, on which no meeting is expected.
//!
//! The days of the church year and the last year of store bededag, abolished from 2024. The table was compared
//! with another that is kept independently, the package `holidays` 0.109 of PyPI: every day of 1960–2060 agrees.
//! Days on which many are off without a public holiday (1 May, 5 June, 24 and 31 December) are not in it.

use chrono::{Datelike, NaiveDate};

use super::Date;
use crate::text::Text;

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// What it is called.
    pub name: Text,
    falls: Falls,
    /// The last year in which it was a public holiday; none for one that still is.
    last_year: Option<i32>,
}

/// On which day of a year it falls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Falls {
    /// So many days after Easter Sunday.
    FromEaster(i64),
    /// On that day of that month.
    On(u32, u32),
}

const fn holiday(falls: Falls, da: &'static str, en: &'static str) -> Holiday {
    Holiday {
        name: Text::new(da, en),
        falls,
        last_year: None,
    }
}

const HOLIDAYS: [Holiday; 11] = [
    holiday(Falls::On(1, 1), "nytårsdag", "New Year's Day"),
    holiday(Falls::FromEaster(-3), "skærtorsdag", "Maundy Thursday"),
    holiday(Falls::FromEaster(-2), "langfredag", "Good Friday"),
    holiday(Falls::FromEaster(0), "påskedag", "Easter Sunday"),
    holiday(Falls::FromEaster(1), "2. påskedag", "Easter Monday"),
    Holiday {
        last_year: Some(2023),
        ..holiday(
            Falls::FromEaster(26),
            "store bededag",
            "store bededag (Great Prayer Day)",
        )
    },
    holiday(
        Falls::FromEaster(39),
        "Kristi himmelfartsdag",
        "Ascension Day",
    ),
    holiday(Falls::FromEaster(49), "pinsedag", "Whit Sunday"),
    holiday(Falls::FromEaster(50), "2. pinsedag", "Whit Monday"),
    holiday(Falls::On(12, 25), "juledag", "Christmas Day"),
    holiday(Falls::On(12, 26), "2. juledag", "second day of Christmas"),
];

impl Date {
    /// The public holiday on this day, if it is one in Denmark.
    ///
    /// ```
    /// use ungeindsats_core::Date;
    /// let holiday = |day: &str| day.parse::<Date>().map(|day| day.holiday().map(|it| it.name.da));
    /// assert_eq!(holiday("2023-05-05")?, Some("store bededag"));
    /// assert_eq!(holiday("2024-04-26")?, None); // abolished
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn holiday(self) -> Option<&'static Holiday> {
        let day = self.naive();
        let easter = easter(day.year())?;
        let from_easter = day.signed_duration_since(easter).num_days();
        HOLIDAYS.iter().find(|holiday| {
            let falls = match holiday.falls {
                Falls::FromEaster(days) => days == from_easter,
                Falls::On(month, of_month) => (month, of_month) == (day.month(), day.day()),
            };
            falls && holiday.last_year.is_none_or(|last| day.year() <= last)
        })
    }
}

fn easter(year: i32) -> Option<NaiveDate> {
    let easter = computus::gregorian(year).ok()?;
    NaiveDate::from_ymd_opt(easter.year, easter.month, easter.day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(day: &str) -> Option<&'static str> {
        let day: Date = day.parse().unwrap();
        day.holiday().map(|holiday| holiday.name.da)
    }

    #[test]
    fn easter_falls_where_it_is_known_to() {
        // Among them the earliest and the latest day on which it can fall.
        for day in [
            "1943-04-25",
            "2008-03-23",
            "2019-04-21",
            "2020-04-12",
            "2021-04-04",
            "2024-03-31",
            "2038-04-25",
            "2100-03-28",
        ] {
            assert_eq!(name(day), Some("påskedag"), "{day}");
        }
    }

    #[test]
    fn the_holidays_of_a_year_stand_where_they_stood() {
        let year = [
            ("2020-01-01", "nytårsdag"),
            ("2020-04-09", "skærtorsdag"),
            ("2020-04-10", "langfredag"),
            ("2020-04-12", "påskedag"),
            ("2020-04-13", "2. påskedag"),
            ("2020-05-08", "store bededag"),
            ("2020-05-21", "Kristi himmelfartsdag"),
            ("2020-05-31", "pinsedag"),
            ("2020-06-01", "2. pinsedag"),
            ("2020-12-25", "juledag"),
            ("2020-12-26", "2. juledag"),
        ];
        for (day, holiday) in year {
            assert_eq!(name(day), Some(holiday), "{day}");
        }
        for day in [
            "2020-04-11",
            "2020-05-01",
            "2020-06-05",
            "2020-12-24",
            "2020-12-31",
        ] {
            assert_eq!(name(day), None, "{day}");
        }
    }

    #[test]
    fn store_bededag_ended_with_2023() {
        assert_eq!(name("2023-05-05"), Some("store bededag"));
        assert_eq!(name("2024-04-26"), None);
    }

    #[test]
    fn every_year_has_as_many_as_it_should() {
        let mut of_year = std::collections::BTreeMap::<i32, usize>::new();
        let mut day = Date::MIN;
        while day < Date::MAX {
            if day.holiday().is_some() {
                *of_year.entry(day.naive().year()).or_default() += 1;
            }
            day = day.plus_days(1);
        }
        assert_eq!(of_year.len(), 300);
        for (year, holidays) in of_year {
            assert_eq!(holidays, if year <= 2023 { 11 } else { 10 }, "{year}");
        }
    }
}

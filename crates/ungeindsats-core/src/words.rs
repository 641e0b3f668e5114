//! Words for people: days written out, lists, and templates with blanks.

use chrono::Datelike;

use crate::calendar::{Date, Until};
use crate::text::Language;

const MONTHS: [[&str; 2]; 12] = [
    ["januar", "January"],
    ["februar", "February"],
    ["marts", "March"],
    ["april", "April"],
    ["maj", "May"],
    ["juni", "June"],
    ["juli", "July"],
    ["august", "August"],
    ["september", "September"],
    ["oktober", "October"],
    ["november", "November"],
    ["december", "December"],
];

/// A day written out, such as "8. januar 2021" and "8 January 2021".
#[must_use]
pub fn day(day: Date, language: Language) -> String {
    let day = day.naive();
    let [da, en] = usize::try_from(day.month0())
        .ok()
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default();
    match language {
        Language::Da => format!("{}. {da} {}", day.day(), day.year()),
        Language::En => format!("{} {en} {}", day.day(), day.year()),
    }
}

/// A period, such as "fra 1. august 2019 indtil 9. september 2020"; its end is the first day after it.
#[must_use]
pub fn period(from: Date, until: Until, language: Language) -> String {
    let from = day(from, language);
    let end = end(until, language);
    match language {
        Language::Da => format!("fra {from} {end}"),
        Language::En => format!("from {from} {end}"),
    }
}

/// The end of a period, such as "indtil 9. september 2020" and "without an end".
#[must_use]
pub fn end(until: Until, language: Language) -> String {
    match (until, language) {
        (Until::Day(until), Language::Da) => format!("indtil {}", day(until, language)),
        (Until::Day(until), Language::En) => format!("until {}", day(until, language)),
        (Until::Ongoing, Language::Da) => "uden slutdato".to_owned(),
        (Until::Ongoing, Language::En) => "without an end".to_owned(),
    }
}

/// "a, b og c" and "a, b and c".
#[must_use]
pub fn list(words: &[String], language: Language) -> String {
    let and = match language {
        Language::Da => " og ",
        Language::En => " and ",
    };
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, before)) => format!("{}{and}{last}", before.join(", ")),
    }
}

/// A template with each `{name}` replaced.
///
/// ```
/// use ungeindsats_core::words::fill;
/// assert_eq!(fill("since {day}", |name| format!("⟨{name}⟩")), "since ⟨day⟩");
/// ```
#[must_use]
pub fn fill(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        filled.push_str(&value(name));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_lists_are_written_out() {
        let christmas = Date::new(2020, 12, 24).unwrap();
        assert_eq!(day(christmas, Language::Da), "24. december 2020");
        assert_eq!(day(christmas, Language::En), "24 December 2020");
        let words = ["a", "b", "c"].map(String::from);
        assert_eq!(list(&words, Language::Da), "a, b og c");
        assert_eq!(list(&words[..1], Language::En), "a");
        assert_eq!(list(&[], Language::En), "");
    }

    #[test]
    fn blanks_are_filled() {
        assert_eq!(fill("x {a} y {b}", str::to_uppercase), "x A y B");
        assert_eq!(fill("no blank", str::to_uppercase), "no blank");
    }
}

//! Days in whose place a word may stand: a period that is ongoing, a thing that did not happen.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::day::{DATE_EXPECTED, Date};
use crate::shape::{Shape, Shaped};
use crate::text::Text;
use crate::vocabulary::Entries;

/// A type that is a date or one word in JSON, and nothing else.
macro_rules! day_or_word {
    ($($(#[$doc:meta])* pub enum $name:ident {
        $(#[$day_doc:meta])* Day(Date),
        $(#[$word_doc:meta])* $word:ident = $text:literal ($da:literal, $en:literal),
    } in schemas $description:literal)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[$day_doc])* Day(Date),
            $(#[$word_doc])* $word,
        }

        impl Entries for $name {}

        impl Shaped for $name {
            const SHAPE: Shape = Shape::DayOr($text, Text::new($da, $en));
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Day(day) => day.serialize(serializer),
                    Self::$word => serializer.serialize_str($text),
                }
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl de::Visitor<'_> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        write!(f, "\"{}\" or {DATE_EXPECTED}", $text)
                    }

                    fn visit_i32<E: de::Error>(self, days: i32) -> Result<$name, E> {
                        Date::from_epoch_days(days)
                            .map($name::Day)
                            .ok_or_else(|| E::invalid_value(de::Unexpected::Other("a number"), &self))
                    }

                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$name, E> {
                        if text == $text {
                            return Ok($name::$word);
                        }
                        Date::parse(text)
                            .map($name::Day)
                            .ok_or_else(|| E::invalid_value(de::Unexpected::Other("text"), &self))
                    }
                }

                deserializer.deserialize_str(Visitor)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let date = generator.subschema_for::<Date>();
                schemars::json_schema!({
                    "description": $description,
                    "anyOf": [date, { "const": $text }],
                })
            }
        }

        #[cfg(feature = "arbitrary")]
        impl<'a> arbitrary::Arbitrary<'a> for $name {
            fn arbitrary(u: &mut arbitrary::Unstructured<'a>) -> arbitrary::Result<Self> {
                Ok(if u.arbitrary()? {
                    Self::$word
                } else {
                    Self::Day(u.arbitrary()?)
                })
            }
        }
    )+};
}

day_or_word! {
    /// Where a period ends: not yet, or on a day which it no longer holds.
    ///
    /// In JSON the word `"ongoing"` or a date. A missing end is *unknown*, which is something else:
    /// nobody has said whether the period has ended.
    pub enum Until {
        /// The first day on which the period no longer holds.
        Day(Date),
        /// It has not ended and no end is set.
        Ongoing = "ongoing" ("stadig i gang", "still running"),
    } in schemas "The first day on which the period no longer holds, or \"ongoing\"; absent where it is unknown."

    /// The day of something that may not have happened, or not be planned.
    ///
    /// In JSON the word `"none"` or a date. A missing day is *unknown*, which is something else:
    /// nobody has said whether it happened.
    pub enum DayOrNone {
        /// The day.
        Day(Date),
        /// It is known that there is no such day.
        None = "none" ("ingen", "none"),
    } in schemas "The day, or \"none\" where it is known that there is none; absent where it is unknown."
}

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

impl DayOrNone {
    /// The day, if there is one and it has come by then: what is dated later is passed over.
    ///
    /// ```
    /// use ungeindsats_core::{Date, calendar::DayOrNone};
    /// let [eve, day]: [Date; 2] = ["2020-12-24".parse()?, "2020-12-25".parse()?];
    /// assert_eq!(DayOrNone::Day(day).by(day), Some(day));
    /// assert_eq!(DayOrNone::Day(day).by(eve), None);
    /// assert_eq!(DayOrNone::None.by(day), None);
    /// # Ok::<(), ungeindsats_core::calendar::NotADate>(())
    /// ```
    #[must_use]
    pub fn by(self, as_of: impl PartialOrd<Date> + Copy) -> Option<Date> {
        match self {
            Self::Day(day) => Some(day).filter(|day| as_of >= *day),
            Self::None => None,
        }
    }
}

impl From<Date> for DayOrNone {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_or_the_word_and_nothing_else() {
        let read = |text: &str| serde_json::from_str::<DayOrNone>(text).ok();
        let day = Date::new(2020, 12, 24).unwrap();
        assert_eq!(read("\"2020-12-24\""), Some(DayOrNone::Day(day)));
        assert_eq!(read("\"none\""), Some(DayOrNone::None));
        for text in [
            "\"ongoing\"",
            "\"None\"",
            "\"\"",
            "\"2020-13-01\"",
            "null",
            "1",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        let written = |day| serde_json::to_string(&day).unwrap();
        assert_eq!(written(DayOrNone::from(day)), "\"2020-12-24\"");
        assert_eq!(written(DayOrNone::None), "\"none\"");
        let error = serde_json::from_str::<DayOrNone>("\"soon\"").unwrap_err();
        assert!(error.to_string().contains("\"none\" or"), "{error}");
    }
}

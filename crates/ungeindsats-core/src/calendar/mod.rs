//! All date arithmetic: days, periods, ages, birthdays on 29 February and public holidays.
//!
//! Every period in this library is half-open, `[from, until)`: `from` is the first day on which
//! a thing holds and `until` the first day on which it no longer does. A guide who ends on a day
//! and another who begins on it touch; they do not overlap.

#[cfg(feature = "arbitrary")]
mod any;
mod day;
mod day_or_word;
mod holidays;
mod period;
#[cfg(feature = "schema")]
mod schema;

pub use day::{Date, LeapBirthday, NotADate};
pub use day_or_word::{DayOrNone, Until};
pub use holidays::Holiday;
pub use period::Span;

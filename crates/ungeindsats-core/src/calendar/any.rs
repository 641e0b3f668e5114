//! Days close to each other, so that generated events meet, touch and overlap.
use arbitrary::{Arbitrary, Result, Unstructured};

use super::Date;

impl<'a> Arbitrary<'a> for Date {
    fn arbitrary(u: &mut Unstructured<'a>) -> Result<Self> {
        let first = if u.ratio(1, 8)? {
            Date::MIN
        } else {
            Date::new(2019, 6, 1).unwrap_or(Date::MIN)
        };
        let days = if u.ratio(1, 8)? {
            u.int_in_range(0..=40_000)?
        } else {
            u.int_in_range(0..=700)?
        };
        Ok(first.plus_days(days))
    }
}

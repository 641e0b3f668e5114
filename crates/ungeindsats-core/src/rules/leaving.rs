//! When a young person left the target group, by age or by moving (interpretation I-28).

use super::facts::Facts;
use super::notes::{Notes, Stop};
use super::place::fact;
use crate::calendar::{Date, Until};

impl Facts<'_> {
    /// The day on which the young person left the target group, by age or by moving; `None` if not yet.
    pub(crate) fn left_on(&self, notes: &mut Notes) -> Result<Option<Date>, Stop> {
        let case = self.case;
        let by_age = notes
            .know(fact!(case.birth_date))
            .map(|birth| self.policy.ages(birth.value.0).1);
        let by_moving = notes
            .know(fact!(case.residence))
            .and_then(|residence| notes.get(fact!(residence.until)))
            .map(|until| match until {
                Until::Day(day) => day,
                Until::Ongoing => Date::MAX,
            });
        let has_come = |day: &Date| *day <= self.as_of;
        let earliest = [by_age, by_moving]
            .into_iter()
            .flatten()
            .filter(has_come)
            .min();
        match (earliest, by_age.and(by_moving)) {
            (Some(day), _) => Ok(Some(day)),
            (None, Ok(_)) => Ok(None),
            (None, Err(stop)) => Err(stop),
        }
    }
}

//! When a young person left the target group, by age or by moving (interpretation I-28).

use super::facts::Facts;
use super::notes::{Kept, Notes, Stop};
use super::place::fact;
use crate::calendar::Date;
use crate::policy::{Leaving, Policy};
use crate::text::Text;

impl Facts<'_> {
    /// Whether guide and plan end, by the policy, when the young person leaves the target group.
    pub(crate) fn ends_on_leaving(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "guide og plan ophører efter politikken, når målgruppen forlades",
                "by the policy guide and plan end when the target group is left",
            ),
            |_| Ok(self.policy.readings.leaving != Leaving::MayFinish),
        )
    }

    /// The day on which the young person left the target group; `None` if not yet.
    pub(crate) fn left_on(&self, notes: &mut Notes<impl Kept>) -> Result<Option<Date>, Stop> {
        notes.ask(
            Text::new(
                "den unge har forladt målgruppen",
                "the young person has left the target group",
            ),
            |notes| {
                let by_age = self.leaves_by_age(notes, self.policy);
                let by_moving = self.leaves_by_moving(notes);
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
            },
        )
    }

    /// Whether the young person had left the target group on a day: either way suffices.
    pub(crate) fn had_left(
        &self,
        notes: &mut Notes<impl Kept>,
        policy: &Policy,
        day: impl PartialOrd<Date> + Copy,
    ) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den unge havde forladt målgruppen den dag",
                "the young person had left the target group on that day",
            ),
            |notes| {
                let ways: [Way<'_, _>; 2] =
                    [&|notes| self.leaves_by_age(notes, policy), &|notes| {
                        self.leaves_by_moving(notes)
                    }];
                notes.any_of(ways.into_iter(), |notes, way| Ok(day >= way(notes)?))
            },
        )
    }

    fn leaves_by_age(&self, notes: &mut Notes<impl Kept>, policy: &Policy) -> Result<Date, Stop> {
        let case = self.case;
        let birth = notes.know(fact!(case.birth_date))?;
        Ok(policy.too_old(birth.value.0))
    }

    fn leaves_by_moving(&self, notes: &mut Notes<impl Kept>) -> Result<Date, Stop> {
        let case = self.case;
        let residence = notes.know(fact!(case.residence))?;
        Ok(notes.get(fact!(residence.until))?.day_or_max())
    }
}

type Way<'a, K> = &'a dyn Fn(&mut Notes<K>) -> Result<Date, Stop>;

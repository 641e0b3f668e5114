//! The duty of the young: who has it on the day of the assessment, and how each plan meets it.

use super::facts::Facts;
use super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::place::{At, fact};
use crate::case::Duty;
use crate::text::Text;

/// Something that is asked of how the duty of a young person is met.
pub(crate) type AskOfDuty<K> = fn(&Facts<'_>, &mut Notes<K>, At<'_, Duty>) -> Result<bool, Stop>;

impl Facts<'_> {
    /// Asks something of each plan in force where the young person is of the age of the duty.
    ///
    /// Whoever is exempted from the duty is asked nothing more.
    pub(crate) fn each_plan_under_duty<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        ask: AskOfDuty<K>,
    ) -> Ruling {
        let of_age = self.is_of_duty_age(notes);
        if of_age == Ok(false) {
            return NOT_APPLICABLE;
        }
        self.each_plan_in_force(notes, |notes, plan| {
            of_age?;
            let duty = notes.know(fact!(plan.duty))?;
            let settled = notes.any_of([ask, exempted].into_iter(), |notes, ask| {
                ask(self, notes, duty)
            })?;
            holds(settled)
        })
    }

    /// Whether the young person has the age of the duty on the day of the assessment.
    fn is_of_duty_age(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den unge er i den alder, hvor pligten gælder",
                "the young person has the age of the duty",
            ),
            |notes| {
                let case = self.case;
                let birth = notes.know(fact!(case.birth_date))?;
                let (from, until) = self.policy.duty_ages(self.law, birth.value.0);
                Ok(from <= self.as_of && self.as_of < until)
            },
        )
    }
}

/// Whether the municipality has exempted the young person from the duty.
fn exempted(_: &Facts<'_>, notes: &mut Notes<impl Kept>, duty: At<'_, Duty>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "den unge er fritaget for pligten",
            "the young person is exempted from the duty",
        ),
        |notes| notes.get(fact!(duty.exempted)),
    )
}

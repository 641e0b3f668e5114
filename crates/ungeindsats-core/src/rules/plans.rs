//! The plans of a case: which have begun, and which are in force on the day of the assessment.

use super::facts::{Facts, Lasting};
use super::notes::{NOT_APPLICABLE, Notes, Ruling, Stop};
use super::place::{At, fact};
use crate::case::Plan;

impl<'a> Facts<'a> {
    /// The plans that have begun.
    pub(crate) fn plans(
        &self,
        notes: &mut Notes,
    ) -> Result<impl Iterator<Item = At<'a, Plan>> + Clone + use<'a>, Stop> {
        let case = self.case;
        self.until_now(notes, fact!(case.plans))
    }

    /// Judges each plan that is in force on the day of the assessment; not applicable where none is.
    pub(crate) fn each_plan_in_force(
        &self,
        notes: &mut Notes,
        mut check: impl FnMut(&mut Notes, At<'a, Plan>) -> Ruling,
    ) -> Ruling {
        let plans = self.plans(notes)?;
        notes.each(plans, |notes, plan| {
            if !plan.holds_on(notes, self.as_of)? {
                return NOT_APPLICABLE;
            }
            check(notes, plan)
        })
    }
}

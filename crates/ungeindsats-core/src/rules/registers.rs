//! A register as the rules see it on a day.

use super::facts::Dated;
use super::notes::{Notes, Stop};
use super::place::At;
use crate::calendar::Date;
use crate::policy::{Policy, Timeline};
use crate::register::Register;

/// A register, the policies by which it is judged, and the day of the assessment.
pub(crate) struct RegisterFacts<'a> {
    pub(crate) register: At<'a, Register>,
    pub(crate) timeline: &'a Timeline,
    /// The policy in force on the day of the assessment.
    pub(crate) policy: &'a Policy,
    pub(crate) as_of: Date,
}

impl<'a> RegisterFacts<'a> {
    /// What the list holds that is not later than the day of the assessment.
    pub(crate) fn until_now<T: Dated>(
        &self,
        notes: &mut Notes,
        list: At<'a, Option<Vec<T>>>,
    ) -> Result<impl Iterator<Item = At<'a, T>> + Clone + use<'a, T>, Stop> {
        super::facts::until(notes, list, self.as_of)
    }
}

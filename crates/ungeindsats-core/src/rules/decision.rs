//! The day on which an assignment was decided.

use super::notes::Notes;
use super::place::{At, fact};
use crate::calendar::Date;
use crate::case::Assignment;

/// The day of the decision, if it is recorded; that it is not is no gap in itself.
pub(super) fn day(notes: &mut Notes, assignment: At<'_, Assignment>) -> Option<Date> {
    notes.attempt(|notes| notes.get(fact!(assignment.decided_on)))
}

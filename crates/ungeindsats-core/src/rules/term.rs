//! The term within which a guide is offered or a wish honoured (interpretation I-6).

use super::Severity;
use super::facts::Facts;
use super::notes::Notes;
use crate::calendar::Date;
use crate::case::Forum;
use crate::policy::OfferDeadline;

/// While the term that began on `since` runs, what is not done yet is advice and no violation.
///
/// The term never begins before the policy that sets it.
pub(super) fn weigh_until_due(facts: &Facts<'_>, notes: &mut Notes, since: Date) {
    if facts.as_of <= due(facts, notes, since.max(facts.policy.valid_from)) {
        notes.weigh(Severity::Advice);
    }
}

/// The last day of the term: the policy's number of days, or the next K-møde about the case.
fn due(facts: &Facts<'_>, notes: &mut Notes, since: Date) -> Date {
    let days = since.plus_days(facts.policy.parameters.offer_within_days.value);
    if facts.policy.readings.offer_deadline == OfferDeadline::Days {
        return days;
    }
    let next_meeting = notes.attempt(|notes| {
        let meetings = facts.meetings(notes)?;
        Ok(meetings
            .filter(|meeting| meeting.value.forum == Some(Forum::KMoede))
            .filter_map(|meeting| meeting.value.on)
            .filter(|on| *on > since)
            .min())
    });
    next_meeting
        .flatten()
        .map_or(days, |meeting| meeting.min(days))
}

//! The terms within which what is not done yet is advice and no violation.

use super::Severity;
use super::facts::Facts;
use super::notes::{Kept, Notes};
use crate::calendar::Date;
use crate::case::Forum;
use crate::policy::OfferDeadline;
use crate::text::Text;

/// The term within which a guide is offered or a wish honoured (interpretation I-6).
pub(super) fn weigh_until_due(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, since: Date) {
    weigh_until(facts, notes, since, offer_due);
}

/// The term within which there is a plan where one is to be (interpretation I-32).
pub(super) fn weigh_until_planned(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, since: Date) {
    weigh_until(facts, notes, since, |facts, _, since| {
        since.plus_months(facts.policy.parameters.plan_interval_months.value)
    });
}

/// While the term that began on `since` runs, what is not done yet is advice and no violation.
///
/// The term never begins before the rule is in force.
fn weigh_until<K: Kept>(
    facts: &Facts<'_>,
    notes: &mut Notes<K>,
    since: Date,
    due: impl FnOnce(&Facts<'_>, &mut Notes<K>, Date) -> Date,
) {
    let since = since.max(facts.in_force_since(notes));
    let runs = notes.ask(
        Text::new("fristen løber stadig", "the term still runs"),
        |notes| Ok(facts.as_of <= due(facts, notes, since)),
    );
    if runs == Ok(true) {
        notes.weigh(Severity::Advice);
    }
}

/// The last day of the term: the policy's number of days, or the next K-møde about the case.
fn offer_due(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, since: Date) -> Date {
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

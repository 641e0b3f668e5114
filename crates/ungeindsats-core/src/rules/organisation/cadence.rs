//! The forums meet as often as the policy says.
//!
//! Between two meetings of a forum lie at most as many days as the policy sets: seven for the conference of 2019,
//! fourteen for the K-møde. The first term begins on the policy's first day, the last one runs until the day of the
//! assessment, which is not yet over. Where a term runs out on a public holiday, that meeting may fall out and one
//! more term is added (interpretation I-33); an extra meeting never makes it worse. Each term is judged by the policy
//! of the day on which it runs out, so a forum that gave way to another is due no more. The texts except no holiday
//! season: what is found is advice.

use smallvec::SmallVec;

use super::super::as_of::AsOf;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::{At, Place, fact};
use super::super::registers::MOST_NAMED;
use super::super::{Authority, Check, RegisterFacts, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::Forum;
use crate::policy::{Parameter, Policy};
use crate::register::{ForumMeeting, MeetingSeries};
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.cadence",
    title: Text::new(
        "Møderne holdes så ofte, som politikken siger",
        "The meetings are held as often as the policy says",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Koordinerende møder (K-møder)"),
        interpretation("I-33"),
    ],
    parameters: &[Parameter::forums],
    interpretations: &["I-33"],
    says: Says {
        passed: Text::new(
            "Møderne er holdt så ofte, som politikken siger.",
            "The meetings were held as often as the policy says.",
        ),
        failed: Some(Text::new(
            "{forum}: Efter den {day} skulle der senest være holdt et møde den {due}.",
            "{forum}: after {day} a meeting was due by {due}.",
        )),
        not_applicable: Text::new(
            "Politikken siger ikke, hvor ofte der skal holdes møder.",
            "The policy does not say how often meetings are to be held.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Hold møderne med politikkens mellemrum, eller registrér dem, der er holdt.",
        "Hold the meetings at the policy's intervals, or record those that were held.",
    ),
    check: Check::Register(cadence),
};

fn every_days(policy: &Policy, forum: Forum) -> Option<u32> {
    let days = policy.parameters.forum(forum)?.every_days?;
    Some(days.get())
}

/// The day on which the term after a day runs out; none where no policy has the forum then.
fn runs_out(facts: &RegisterFacts<'_>, notes: &Notes, forum: Forum, since: Date) -> Option<Date> {
    facts.policies_so_far(notes).find_map(|policy| {
        let days = every_days(policy, forum)?;
        let mut due = since.max(policy.valid_from).plus_days(days);
        while due.holiday().is_some() {
            due = due.plus_days(days);
        }
        let on = facts.timeline.policy_on(due).ok()?;
        (on.valid_from == policy.valid_from).then_some(due)
    })
}

/// Whether a meeting until now is on record in the series, or may be.
fn may_have_met(series: At<'_, MeetingSeries>, as_of: AsOf<'_>) -> bool {
    let so_far = |meeting: &ForumMeeting| meeting.on.is_none_or(|on| on <= as_of);
    let meetings = series.value.meetings.as_deref();
    meetings.is_none_or(|meetings| meetings.iter().any(so_far))
}

fn cadence(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let has_cadence = |forum: &Forum| {
        let mut policies = facts.policies_so_far(notes);
        policies.any(|policy| every_days(policy, *forum).is_some())
    };
    let forums: SmallVec<[Forum; 5]> = Forum::ALL.iter().copied().filter(has_cadence).collect();
    notes.ask(
        Text::new(
            "møderne holdes så tit, som politikken siger",
            "the meetings are held as often as the policy says",
        ),
        |notes| {
            notes.each(forums.into_iter(), |notes, forum| {
                keeps_cadence(facts, notes, forum)
            })
        },
    )
}

fn keeps_cadence(facts: &RegisterFacts<'_>, notes: &mut Notes, forum: Forum) -> Ruling {
    let register = facts.register;
    let listed = notes.know(fact!(register.meeting_series))?;
    let series = || {
        let of_forum =
            |series: &At<'_, MeetingSeries>| series.value.forum.is_none_or(|known| known == forum);
        let met = |series: &At<'_, MeetingSeries>| may_have_met(*series, facts.as_of);
        listed.items().filter(of_forum).filter(met)
    };
    // A register need not tell of a forum that is no more.
    if series().next().is_none() && every_days(facts.policy, forum).is_none() {
        return NOT_APPLICABLE;
    }
    let mut held: Vec<(Date, Place)> = Vec::new();
    let mut unsaid: Vec<Place> = Vec::new();
    for series in series() {
        if series.value.forum.is_none() {
            unsaid.push(fact!(series.forum).place);
            continue;
        }
        notes.read(fact!(series.forum).place);
        let Ok(meetings) = notes.quietly(|notes| facts.until_now(notes, fact!(series.meetings)))
        else {
            unsaid.push(fact!(series.meetings).place);
            continue;
        };
        notes.read(fact!(series.meetings).place);
        for meeting in meetings {
            let place = fact!(meeting.on).place;
            match meeting.value.on {
                Some(on) => held.push((on, place)),
                None => unsaid.push(place),
            }
        }
    }
    held.sort_unstable();
    let Some(gap) = first_gap(facts, notes, forum, &held) else {
        return holds(true);
    };
    if !unsaid.is_empty() {
        for place in unsaid.into_iter().take(MOST_NAMED) {
            notes.lacks(place);
        }
        return Err(Stop::Missing);
    }
    for place in gap.places.into_iter().flatten() {
        notes.read(place);
    }
    notes.judge_on(gap.due);
    notes.fill("forum", Argument::Term(forum.label()));
    notes.fill("day", Argument::Day(gap.since));
    notes.fill("due", Argument::Day(gap.due));
    holds(false)
}

/// A stretch without a meeting that is too long.
struct Gap {
    since: Date,
    /// The day on which a meeting was due at the latest.
    due: Date,
    /// The meetings before and after it.
    places: [Option<Place>; 2],
}

fn first_gap(
    facts: &RegisterFacts<'_>,
    notes: &Notes,
    forum: Forum,
    held: &[(Date, Place)],
) -> Option<Gap> {
    let mut policies = facts.policies_so_far(notes);
    let first = policies.find(|policy| every_days(policy, forum).is_some())?;
    let mut before = (first.valid_from, None);
    let mut due = runs_out(facts, notes, forum, Date::MIN)?;
    for (on, place) in held.iter().map(|(on, place)| (*on, Some(*place))) {
        if due < on {
            return Some(Gap {
                since: before.0,
                due,
                places: [before.1, place],
            });
        }
        // A meeting soon after another does not shorten the term that the other gave.
        due = due.max(runs_out(facts, notes, forum, on)?);
        before = (on, place);
    }
    (due < facts.as_of).then_some(Gap {
        since: before.0,
        due,
        places: [before.1, None],
    })
}

//! Deviations around the meetings: in which forum, who came, what was agreed, and what came of it.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, Undetermined};
use ungeindsats_core::calendar::DayOrNone;
use ungeindsats_core::case::{
    Fagomraade, Forum, Meeting, MeetingFollowUp, MeetingMethod, Participant, Role,
};
use ungeindsats_core::private::Id;

use crate::register::among::{
    at_conference, at_follow_up, at_k_moede, guided_at_k_moede, working_across,
};
use crate::register::calendar::k_moeder;
use crate::register::edits::{meeting, plan};
use crate::register::twist::Row;

#[rustfmt::skip] // A table: one row a line.
pub(crate) const MEETING: &[Row] = &[
    ("meeting.plan_progress", Failed, 2, at_k_moede, plan_left_as_it_was),
    ("meeting.follow_up_held", Failed, 2, at_follow_up, never_followed_up),
    ("meeting.follow_up_held", Undetermined, 1, at_follow_up, follow_up_unknown),
    ("meeting.guide_appointed", Failed, 2, guided_at_k_moede, guide_not_thought_of),
    ("meeting.guide_appointed", Undetermined, 1, guided_at_k_moede, appointment_unknown),
    ("meeting.feedback", Failed, 2, at_k_moede, young_person_not_told),
    ("meeting.feedback", Failed, 1, at_k_moede, told_by_the_guide),
    ("meeting.coordinating_caseworker", Failed, 2, at_k_moede, nobody_named_to_coordinate),
    ("meeting.coordinating_caseworker", Undetermined, 1, at_k_moede, named_caseworker_unknown),
    ("meeting.action_plan", Failed, 2, at_k_moede, agreed_on_nothing),
    ("meeting.action_plan", Failed, 1, at_k_moede, agreed_and_nobody_does_it),
    ("meeting.presenter_present", Failed, 2, at_k_moede, presenter_stayed_away),
    ("meeting.case_informed", Failed, 2, at_k_moede, facts_gathered_at_the_table),
    ("meeting.case_informed", Failed, 1, at_k_moede, informed_without_the_young_person),
    ("meeting.method", Failed, 2, at_k_moede, another_method),
    ("meeting.method", Undetermined, 1, at_k_moede, method_unknown),
    ("meeting.fixed_participants", Failed, 2, at_conference, family_services_missing),
    ("meeting.fixed_participants", Undetermined, 1, at_conference, participants_unknown),
    ("meeting.eligible", Failed, 2, at_conference, other_areas_came_only_later),
    ("meeting.outcomes", Failed, 2, at_conference, parted_without_goals),
    ("meeting.outcomes", Undetermined, 1, at_conference, agreed_effort_unknown),
    ("meeting.youth_may_attend", Failed, 2, at_conference, young_person_not_thought_of),
    ("meeting.youth_may_attend", Undetermined, 1, at_conference, attendance_unknown),
    ("meeting.forum_in_force", Failed, 2, working_across, met_at_a_closed_forum),
    ("meeting.forum_in_force", Undetermined, 1, working_across, met_nobody_knows_where),
];

fn k_moede(case: &mut Case) -> Option<&mut Meeting> {
    meeting(case, Forum::KMoede)
}

fn conference(case: &mut Case) -> Option<&mut Meeting> {
    meeting(case, Forum::Ungekonference)
}

/// The plan lay there already, and nobody looked into it after the meeting.
fn plan_left_as_it_was(case: &mut Case) -> Option<()> {
    let met = k_moede(case)?.on;
    let plan = plan(case).filter(|plan| plan.from < met)?;
    plan.updates.as_mut()?.retain(|update| update.on < met);
    k_moede(case)?.plan_updated_on = Some(DayOrNone::None);
    Some(())
}

/// The follow-up meeting was cancelled, and no other was called.
fn never_followed_up(case: &mut Case) -> Option<()> {
    k_moede(case)?.follow_up.as_mut()?.held_on = Some(DayOrNone::None);
    drop_follow_ups(case)
}

fn follow_up_unknown(case: &mut Case) -> Option<()> {
    k_moede(case)?.follow_up = Some(MeetingFollowUp::default());
    drop_follow_ups(case)
}

fn drop_follow_ups(case: &mut Case) -> Option<()> {
    let cancelled = meeting(case, Forum::KOpfoelgningsmoede)?.id.clone();
    let meetings = case.meetings.as_mut()?;
    meetings.retain(|meeting| meeting.id != cancelled);
    let disclosures = case.disclosures.as_mut()?;
    disclosures.retain(|disclosure| disclosure.meeting != cancelled);
    Some(())
}

/// The table spoke of everything but a guide; one was found some days later.
fn guide_not_thought_of(case: &mut Case) -> Option<()> {
    let appointed = &mut k_moede(case)?.guide_appointed;
    *appointed = appointed.filter(|yes| *yes).map(|_| false);
    appointed.map(drop)
}

fn appointment_unknown(case: &mut Case) -> Option<()> {
    let appointed = &mut k_moede(case)?.guide_appointed;
    appointed.take().filter(|yes| *yes).map(drop)
}

/// Each area thought that another had called.
fn young_person_not_told(case: &mut Case) -> Option<()> {
    k_moede(case)?.feedback.as_mut()?.on = Some(DayOrNone::None);
    Some(())
}

/// The guide told what was agreed, in place of the coordinating caseworker.
fn told_by_the_guide(case: &mut Case) -> Option<()> {
    k_moede(case)?.feedback.as_mut()?.by = Some(Role::Ungeguide);
    Some(())
}

/// The meeting ran out of time, and a caseworker was found in the days after.
fn nobody_named_to_coordinate(case: &mut Case) -> Option<()> {
    k_moede(case)?.coordinating_caseworker = Some(Id::from(""));
    Some(())
}

fn named_caseworker_unknown(case: &mut Case) -> Option<()> {
    k_moede(case)?.coordinating_caseworker.take().map(drop)
}

fn agreed_on_nothing(case: &mut Case) -> Option<()> {
    k_moede(case)?.actions = Some(Vec::new());
    Some(())
}

fn agreed_and_nobody_does_it(case: &mut Case) -> Option<()> {
    k_moede(case)?.actions.as_mut()?.first_mut()?.responsible = Some(Vec::new());
    Some(())
}

/// The caseworker was ill, and the team leader read the case out.
fn presenter_stayed_away(case: &mut Case) -> Option<()> {
    let meeting = k_moede(case).filter(|meeting| meeting.youth_attended == Some(false))?;
    let participants = meeting.participants.as_mut()?;
    participants.retain(|participant| participant.role != Some(Role::Sagsbehandler));
    Some(())
}

/// The case came up on the day itself, and nobody had gathered the facts.
fn facts_gathered_at_the_table(case: &mut Case) -> Option<()> {
    k_moede(case)?.case_informed.as_mut()?.on = Some(DayOrNone::None);
    Some(())
}

/// The papers told what the areas thought, and not what the young person wished.
fn informed_without_the_young_person(case: &mut Case) -> Option<()> {
    k_moede(case)?.case_informed.as_mut()?.youth_perspective = Some(false);
    Some(())
}

fn another_method(case: &mut Case) -> Option<()> {
    k_moede(case)?.method = Some(MeetingMethod::Other);
    Some(())
}

fn method_unknown(case: &mut Case) -> Option<()> {
    k_moede(case)?.method.take().map(drop)
}

/// Nobody came from family services, and so none from their administration.
fn family_services_missing(case: &mut Case) -> Option<()> {
    let meeting = conference(case)?;
    let participants = meeting.participants.as_mut()?;
    participants.retain(|participant| participant.area != Some(Fagomraade::Familie));
    (meeting.presented_by != Some(Fagomraade::Familie)).then_some(())
}

fn participants_unknown(case: &mut Case) -> Option<()> {
    conference(case)?.participants.take().map(drop)
}

/// The case was taken up while a single area worked with it; the others came three weeks later.
fn other_areas_came_only_later(case: &mut Case) -> Option<()> {
    let meeting = conference(case)?;
    let (presented_by, later) = (meeting.presented_by, meeting.on?.plus_days(21));
    let late = |area| area != presented_by;
    let later = Some(later);
    for contact in case.contacts.as_mut()? {
        if late(contact.area) {
            contact.from = contact.from.max(later);
        }
    }
    for effort in case.efforts.as_mut()? {
        if late(effort.area) {
            effort.from = effort.from.max(later);
        }
    }
    let plan = plan(case)?;
    for effort in plan.efforts.as_mut()? {
        if late(effort.area) {
            effort.from = effort.from.max(later);
        }
    }
    let updates = plan.updates.as_mut()?;
    updates.retain(|update| !late(update.area) || update.on >= later);
    Some(())
}

/// Plan, guide and effort were agreed, and the goals were left for another day.
fn parted_without_goals(case: &mut Case) -> Option<()> {
    conference(case)?.outcomes.as_mut()?.goals = Some(false);
    Some(())
}

fn agreed_effort_unknown(case: &mut Case) -> Option<()> {
    let outcomes = conference(case)?.outcomes.as_mut()?;
    outcomes.effort.take().map(drop)
}

/// Nobody asked whether the young person should be there.
fn young_person_not_thought_of(case: &mut Case) -> Option<()> {
    attendance(case)?.attendance_considered = Some(false);
    Some(())
}

fn attendance_unknown(case: &mut Case) -> Option<()> {
    attendance(case)?.attendance_considered.take().map(drop)
}

/// The conference, where the young person was not there.
fn attendance(case: &mut Case) -> Option<&mut Meeting> {
    conference(case).filter(|meeting| meeting.youth_attended == Some(false))
}

/// A transition meeting was called as if there still were such.
fn met_at_a_closed_forum(case: &mut Case) -> Option<()> {
    meet_once_more(case, Some(Forum::Overgangsmoede))
}

/// They met, and the note does not say at which forum.
fn met_nobody_knows_where(case: &mut Case) -> Option<()> {
    meet_once_more(case, None)
}

/// The caseworker and the young person met by themselves on a day in December.
fn meet_once_more(case: &mut Case, forum: Option<Forum>) -> Option<()> {
    let caseworker = Participant {
        role: Some(Role::Sagsbehandler),
        area: Some(Fagomraade::Beskaeftigelse),
    };
    let young_person = Participant {
        role: Some(Role::Ung),
        area: None,
    };
    let id = format!("{}-moede", case.id.as_ref()?.0);
    case.meetings.as_mut()?.push(Meeting {
        id: Some(Id(id)),
        forum,
        on: k_moeder().last().map(|sitting| sitting.on),
        participants: Some(vec![caseworker, young_person]),
        presented_by: Some(Fagomraade::Beskaeftigelse),
        ..Meeting::default()
    });
    Some(())
}

//! Deviations in how a guide was chosen, and in how they work beside everybody else.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, NeedsJudgement, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{AssignmentBasis, DecidedBy, Forum, Role, SupportEnd};

use crate::register::among::{
    early_guided_in_area_1, early_guided_in_area_3, guided, guided_at_k_moede, guided_by_default,
    guided_in_area_2, lately_guided_in_area_2,
};
use crate::register::calendar::midway;
use crate::register::edits::{assignment, course};
use crate::register::phrases;
use crate::register::twist::Row;

#[rustfmt::skip] // A table: one row a line.
pub(crate) const GUIDE_CHOICE: &[Row] = &[
    ("guide.youth_involved", Failed, 2, guided, chosen_without_the_young_person),
    ("guide.youth_involved", Undetermined, 2, guided, involvement_unknown),
    ("guide.basis", Failed, 2, guided, chosen_by_who_had_time),
    ("guide.basis", NeedsJudgement, 3, guided, chosen_by_another_need),
    ("guide.basis", Undetermined, 1, guided, basis_unknown),
    ("guide.default_role", Failed, 2, guided_by_default, another_role_with_a_reason),
    ("guide.default_role", Failed, 2, guided_by_default, another_role_without_a_reason),
    ("guide.default_role", Undetermined, 1, guided_by_default, reason_of_role_unknown),
    ("guide.supplements", Failed, 3, guided, support_stopped_when_the_guide_came),
    ("guide.supplements", Undetermined, 1, guided, support_stopped_nobody_knows_why),
    ("guide.supplements", Undetermined, 1, guided, support_unknown),
    ("guide.decided_at_forum", Failed, 2, guided_in_area_2, decided_by_someone_else),
    ("guide.decided_at_forum", Failed, 2, lately_guided_in_area_2, decided_at_a_closed_forum),
    ("guide.decided_at_forum", Failed, 1, guided_in_area_2, decided_at_a_transition_meeting),
    ("guide.decided_at_forum", Undetermined, 1, guided_in_area_2, decider_unknown),
    ("guide.decided_at_forum", Undetermined, 1, guided_in_area_2, forum_unknown),
    ("guide.assigned_by", Failed, 2, early_guided_in_area_3, decided_outside_the_specialist_field),
    ("guide.assigned_by", Failed, 1, early_guided_in_area_1, decided_by_the_coordinator),
    ("guide.separate_from_coordinating_caseworker", Failed, 3, guided_at_k_moede, one_in_two_roles),
    ("guide.separate_from_coordinating_caseworker", Undetermined, 1, guided, caseworkers_unknown),
    ("guide.attendance_support", Failed, 3, guided, appearances_not_followed_up),
    ("guide.attendance_support", Undetermined, 2, guided, follow_up_on_appearances_unknown),
];

fn chosen_without_the_young_person(case: &mut Case) -> Option<()> {
    assignment(case)?.youth_involved = Some(false);
    Some(())
}

fn involvement_unknown(case: &mut Case) -> Option<()> {
    assignment(case)?.youth_involved.take().map(drop)
}

/// The guide was the one with room in the calendar.
fn chosen_by_who_had_time(case: &mut Case) -> Option<()> {
    assignment(case)?.basis = Some(AssignmentBasis::NotByNeed);
    Some(())
}

/// A need that the three examples do not name.
fn chosen_by_another_need(case: &mut Case) -> Option<()> {
    assignment(case)?.basis = Some(AssignmentBasis::OtherNeed);
    Some(())
}

fn basis_unknown(case: &mut Case) -> Option<()> {
    assignment(case)?.basis.take().map(drop)
}

fn another_role_with_a_reason(case: &mut Case) -> Option<()> {
    let assignment = assignment(case)?;
    assignment.role = Some(Role::Driftsmedarbejder);
    assignment.role_reason = Some(phrases::ROLE_REASON.into());
    Some(())
}

fn another_role_without_a_reason(case: &mut Case) -> Option<()> {
    let assignment = assignment(case)?;
    assignment.role = Some(Role::Driftsmedarbejder);
    assignment.role_reason = Some("".into());
    Some(())
}

fn reason_of_role_unknown(case: &mut Case) -> Option<()> {
    assignment(case)?.role = Some(Role::Driftsmedarbejder);
    Some(())
}

/// Whoever supported the young person left the field to the guide.
fn support_stopped_when_the_guide_came(case: &mut Case) -> Option<()> {
    let begun = assignment(case)?.from?;
    let support = case.support_arrangements.as_mut()?.last_mut()?;
    support.until = Some(Until::Day(begun));
    support.end_reason = Some(SupportEnd::GuideAssigned);
    Some(())
}

fn support_stopped_nobody_knows_why(case: &mut Case) -> Option<()> {
    let begun = assignment(case)?.from?;
    let support = case.support_arrangements.as_mut()?.last_mut()?;
    support.until = Some(Until::Day(midway(begun)));
    support.end_reason = None;
    Some(())
}

fn support_unknown(case: &mut Case) -> Option<()> {
    case.support_arrangements.take().map(drop)
}

/// Neither a forum nor the coordinator took part.
fn decided_by_someone_else(case: &mut Case) -> Option<()> {
    decide(case, DecidedBy::Other, None)
}

/// The K-møder had already taken over.
fn decided_at_a_closed_forum(case: &mut Case) -> Option<()> {
    decide(case, DecidedBy::Forum, Some(Forum::Ungekonference))
}

/// The transition meetings were there, but not to decide about guides.
fn decided_at_a_transition_meeting(case: &mut Case) -> Option<()> {
    decide(case, DecidedBy::Forum, Some(Forum::Overgangsmoede))
}

fn decider_unknown(case: &mut Case) -> Option<()> {
    assignment(case)?.decided_by.take().map(drop)
}

/// A meeting decided, and nobody noted of which forum.
fn forum_unknown(case: &mut Case) -> Option<()> {
    assignment(case)?.decided_at.take().map(drop)
}

/// The conference decided for a young person who belonged to the specialist field.
fn decided_outside_the_specialist_field(case: &mut Case) -> Option<()> {
    decide(case, DecidedBy::Forum, Some(Forum::Ungekonference))
}

/// The coordinator decided where only UU and the job centre did.
fn decided_by_the_coordinator(case: &mut Case) -> Option<()> {
    decide(case, DecidedBy::Coordinator, None)
}

fn decide(case: &mut Case, by: DecidedBy, at: Option<Forum>) -> Option<()> {
    let assignment = assignment(case)?;
    assignment.decided_by = Some(by);
    assignment.decided_at = at;
    Some(())
}

/// The K-møde named the guide as coordinating caseworker, too.
fn one_in_two_roles(case: &mut Case) -> Option<()> {
    let guide = assignment(case)?.guide.clone();
    case.coordinating_caseworkers
        .as_mut()?
        .last_mut()?
        .caseworker
        .clone_from(&guide);
    for meeting in case.meetings.iter_mut().flatten() {
        if meeting.coordinating_caseworker.is_some() {
            meeting.coordinating_caseworker.clone_from(&guide);
        }
    }
    Some(())
}

fn caseworkers_unknown(case: &mut Case) -> Option<()> {
    case.coordinating_caseworkers.take().map(drop)
}

fn appearances_not_followed_up(case: &mut Case) -> Option<()> {
    course(case)?.attendance_follow_ups = Some(Vec::new());
    Some(())
}

fn follow_up_on_appearances_unknown(case: &mut Case) -> Option<()> {
    course(case)?.attendance_follow_ups.take().map(drop)
}

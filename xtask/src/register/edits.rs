//! What a twist takes hold of in a case, and the larger changes that several of them share.

use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Answer, Assignment, Attachment, AttendanceFollowUp, Contact, DecidedBy, Fagomraade, GoalKind,
    GuideCourse, GuideEnd, Indicator, IndicatorRecord, IndividualAssessment, NeedAssessment, Offer,
    Plan, PlanEffort, PlanUpdate, StartedEffort, Wish,
};
use ungeindsats_core::private::Id;
use ungeindsats_core::{Case, Date};

use super::calendar::midway;
use super::guides::colleague_of;
use super::phrases;
use super::plans::responsible;

/// The newest assessment.
pub(super) fn assessment(case: &mut Case) -> Option<&mut IndividualAssessment> {
    case.individual_assessments.as_mut()?.last_mut()
}

/// The newest attachment.
pub(super) fn attachment(case: &mut Case) -> Option<&mut Attachment> {
    case.attachments.as_mut()?.last_mut()
}

/// The guide course.
pub(super) fn course(case: &mut Case) -> Option<&mut GuideCourse> {
    case.guide.as_mut()
}

/// The newest offer.
pub(super) fn offer(case: &mut Case) -> Option<&mut Offer> {
    course(case)?.offers.as_mut()?.last_mut()
}

/// The newest assignment.
pub(super) fn assignment(case: &mut Case) -> Option<&mut Assignment> {
    course(case)?.assignments.as_mut()?.last_mut()
}

/// The assignment before the newest.
pub(super) fn former_assignment(case: &mut Case) -> Option<&mut Assignment> {
    course(case)?.assignments.as_mut()?.iter_mut().rev().nth(1)
}

/// The plan.
pub(super) fn plan(case: &mut Case) -> Option<&mut Plan> {
    case.plans.as_mut()?.last_mut()
}

/// A sign that somebody recorded well after the newest assessment.
pub(super) fn new_sign(case: &mut Case, indicator: Indicator) -> Option<()> {
    let seen = midway(assessment(case)?.on?);
    case.indicators.as_mut()?.push(IndicatorRecord {
        indicator: Some(indicator),
        recorded_on: Some(seen),
    });
    Some(())
}

/// Another area has opened a case well after the newest assessment; gives the day.
///
/// It has started an effort, and contributes it to the plan where there is one.
pub(super) fn new_contact(case: &mut Case, area: Fagomraade) -> Option<Date> {
    let opened = midway(assessment(case)?.on?);
    let effort = Id(format!("{}-indsats-{}", case.id.as_ref()?.0, area.code()));
    case.contacts.as_mut()?.push(Contact {
        area: Some(area),
        from: Some(opened),
        until: Some(Until::Ongoing),
    });
    case.efforts.as_mut()?.push(StartedEffort {
        id: Some(effort.clone()),
        area: Some(area),
        from: Some(opened),
        until: Some(Until::Ongoing),
    });
    if let Some(plan) = plan(case) {
        contribute(plan, area, opened, effort)?;
    }
    Some(opened)
}

/// The area serves the shared goal, and writes in the plan from then on.
fn contribute(plan: &mut Plan, area: Fagomraade, opened: Date, effort: Id) -> Option<()> {
    let from = plan.from.max(Some(opened));
    let shared = plan.goals.iter().flatten();
    let shared = shared.filter(|goal| goal.kind == Some(GoalKind::Shared));
    let goals = shared.filter_map(|goal| goal.id.clone()).collect();
    plan.efforts.as_mut()?.push(PlanEffort {
        id: Some(Id(format!("{}-i-planen", effort.0))),
        started_effort: Some(effort),
        area: Some(area),
        goals: Some(goals),
        responsible: Some(vec![responsible(area)]),
        from,
        until: Some(Until::Ongoing),
        conflicts: Some(false),
    });
    plan.write_access.as_mut()?.push(area);
    let followed_up = plan.follow_ups.iter().flatten();
    let followed_up = followed_up.map(|follow_up| follow_up.held_on);
    let days = followed_up.filter(|on| *on > from).chain([from]);
    let updates = days.map(|on| PlanUpdate {
        on,
        area: Some(area),
    });
    plan.updates.as_mut()?.extend(updates);
    Some(())
}

/// The young person says that they wish a guide.
pub(super) fn wishes_a_guide(case: &mut Case, on: Date) -> Option<()> {
    course(case)?.wishes.as_mut()?.push(Wish {
        on: Some(on),
        wants_guide: Some(true),
        preferred_guide: None,
    });
    Some(())
}

/// The need is assessed anew, which opens a new round.
pub(super) fn needs_a_guide(case: &mut Case, on: Date) -> Option<()> {
    let need = NeedAssessment {
        on: Some(on),
        needs_guide: Some(true),
    };
    course(case)?.need_assessments.as_mut()?.push(need);
    Some(())
}

/// A colleague was the guide until half-way, and stopped for this reason.
pub(super) fn change_guide(case: &mut Case, reason: GuideEnd) -> Option<()> {
    let present = assignment(case)?;
    let handed_over = midway(present.from?);
    let guide = present.guide.clone()?;
    let colleague = colleague_of(&guide)?;
    let former = Assignment {
        guide: Some(colleague.id()),
        role: Some(colleague.role()),
        until: Some(Until::Day(handed_over)),
        end_reason: Some(reason),
        ..present.clone()
    };
    decide_again(present, handed_over);
    course(case)?.assignments.as_mut()?.insert(0, former);
    for consent in case.consents.iter_mut().flatten() {
        if consent.obtained_by_guide.as_ref() == Some(&guide) {
            consent.obtained_by_guide = Some(colleague.id());
        }
    }
    Some(())
}

/// Between meetings the coordinator decides in place of a forum.
fn decide_again(assignment: &mut Assignment, on: Date) {
    assignment.from = Some(on);
    assignment.decided_on = Some(on);
    if assignment.decided_by == Some(DecidedBy::Forum) {
        assignment.decided_by = Some(DecidedBy::Coordinator);
        assignment.decided_at = None;
    }
}

/// The young person first said no, and got the guide only half-way since.
///
/// Gives the day of the no and the day of the guide: what comes between decides if it is lawful.
pub(super) fn decline_first(case: &mut Case) -> Option<(Date, Date)> {
    let offer = offer(case)?;
    offer.answer = Some(Answer::Declined);
    offer.decline_reason = phrases::DECLINED.last().copied().map(Into::into);
    let said_no = offer.answered_on?;
    let later = midway(said_no);
    begin_guide(case, later)?;
    Some((said_no, later))
}

/// The guide begins on another day, and with them their consent and their follow-ups.
fn begin_guide(case: &mut Case, on: Date) -> Option<()> {
    let assignment = assignment(case)?;
    let planned = assignment.from?;
    decide_again(assignment, on);
    let follow_ups = course(case)?.attendance_follow_ups.as_mut()?;
    follow_ups.retain(|follow_up| follow_up.on >= Some(on));
    if follow_ups.is_empty() {
        follow_ups.push(AttendanceFollowUp { on: Some(on) });
    }
    for consent in case.consents.iter_mut().flatten() {
        if consent.until == Some(Until::Day(planned)) {
            consent.until = Some(Until::Day(on));
        }
        if consent.from == Some(planned) {
            consent.from = Some(on);
        }
    }
    Some(())
}

//! What a twist takes hold of in a case, and the larger changes that several of them share.

use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Answer, Assignment, Attachment, AttendanceFollowUp, Consent, ConsentEnd, ConsentKind, Contact,
    DecidedBy, Fagomraade, Forum, GoalKind, GuideCourse, GuideEnd, Indicator, IndicatorRecord,
    IndividualAssessment, Meeting, NeedAssessment, Offer, Plan, PlanEffort, PlanUpdate,
    StartedEffort, Wish,
};
use ungeindsats_core::private::Id;
use ungeindsats_core::{Case, Date};

use super::calendar::{midway, recorded_on};
use super::consents::kind_held_by;
use super::contacts::counts;
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

/// The newest effort in the plan that runs, of an area that has a case.
pub(super) fn effort_in_plan(case: &mut Case) -> Option<&mut PlanEffort> {
    let efforts = plan(case)?.efforts.as_mut()?.iter_mut().rev();
    efforts
        .filter(|effort| effort.area.is_some_and(counts))
        .find(|effort| effort.span().holds_on(recorded_on()) == Some(true))
}

/// The newest meeting of a forum.
pub(super) fn meeting(case: &mut Case, forum: Forum) -> Option<&mut Meeting> {
    let mut meetings = case.meetings.as_mut()?.iter_mut().rev();
    meetings.find(|meeting| meeting.forum == Some(forum))
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
/// It has started an effort, contributes it to the plan where there is one, and is named by a new
/// consent.
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
    name_in_consents(case, area, opened)?;
    Some(opened)
}

/// The newest consent across areas.
pub(super) fn consent(case: &mut Case) -> Option<&mut Consent> {
    let consents = case.consents.as_mut()?.iter_mut();
    consents
        .filter(|consent| consent.kind == Some(ConsentKind::AcrossAreas))
        .max_by_key(|consent| consent.from)
}

/// A new consent replaces the one in force, and names the area, as do those that come later.
fn name_in_consents(case: &mut Case, area: Fagomraade, on: Date) -> Option<()> {
    let consents = case.consents.as_mut()?;
    let across = |consent: &Consent| consent.kind == Some(ConsentKind::AcrossAreas);
    let present = consents
        .iter_mut()
        .find(|consent| across(consent) && consent.span().holds_on(on) == Some(true))?;
    let renewed = Consent {
        id: Some(Id(format!("{}-fornyet", present.id.as_ref()?.0))),
        from: Some(on),
        ..present.clone()
    };
    present.until = Some(Until::Day(on));
    present.end_reason = Some(ConsentEnd::Replaced);
    consents.push(renewed);
    for consent in consents.iter_mut() {
        if across(consent) && consent.from >= Some(on) {
            consent.giving_areas.as_mut()?.push(area);
            consent.receiving_areas.as_mut()?.push(area);
            consent.information.as_mut()?.push(kind_held_by(area));
        }
    }
    Some(())
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
        let earlier = consent.from < Some(handed_over);
        if earlier && consent.obtained_by_guide.as_ref() == Some(&guide) {
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

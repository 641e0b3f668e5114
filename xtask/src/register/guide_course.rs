//! The guide course as the rules would have it: from the need to where it stands, or how it ended.

use std::iter::successors;

use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Answer, Assignment, AssignmentBasis, AttendanceFollowUp, CaseworkerTerm, DecidedBy, Forum,
    GuideCourse, GuideEnd, Indsatsomraade, NeedAssessment, NotRelevant, Offer, Role, Wish,
};
use ungeindsats_core::private::Id;

use super::calendar::working_day;
use super::chance::Chance;
use super::composition::{Course, Seen};
use super::guides::Guide;
use super::phrases;
use super::youth::Youth;

pub(super) fn guide_course(youth: &Youth, chance: &mut Chance) -> GuideCourse {
    let relevant = youth.course != Course::NotRelevant;
    let offer = relevant.then(|| offer(youth, chance));
    let not_relevant = (!relevant).then(|| not_relevant(youth, chance));
    let assignment = youth.guide.map(|guide| assignment(youth, guide, chance));
    let follow_ups = youth.guide.map(|_| attendance_follow_ups(youth, chance));
    GuideCourse {
        need_assessments: Some(vec![NeedAssessment {
            on: Some(youth.days.need),
            needs_guide: Some(relevant),
        }]),
        wishes: Some(wish(youth, chance).into_iter().collect()),
        offers: Some(offer.into_iter().collect()),
        not_relevant: Some(not_relevant.into_iter().collect()),
        assignments: Some(assignment.into_iter().collect()),
        attendance_follow_ups: Some(follow_ups.unwrap_or_default()),
    }
}

/// What the young person wished, where somebody wrote it down before they answered.
fn wish(youth: &Youth, chance: &mut Chance) -> Option<Wish> {
    let (written_down, wants_guide) = match youth.course {
        Course::Assigned | Course::Ended(_) => (75, true),
        Course::Declined => (40, false),
        Course::NotRelevant => (20, false),
    };
    let prefers = youth.guide.filter(|_| chance.percent(40));
    let on = chance
        .working_day(youth.days.need, youth.days.decided)
        .min(youth.days.decided);
    chance.percent(written_down).then(|| Wish {
        on: Some(on),
        wants_guide: Some(wants_guide),
        preferred_guide: prefers.map(Guide::id),
    })
}

fn offer(youth: &Youth, chance: &mut Chance) -> Offer {
    let reason = chance.one_of(&phrases::DECLINED).map(Into::into);
    let (answer, decline_reason) = match youth.course {
        Course::Declined => (Answer::Declined, reason),
        _ => (Answer::Accepted, None),
    };
    Offer {
        on: Some(youth.days.offered),
        answer: Some(answer),
        answered_on: Some(youth.days.answered),
        decline_reason,
    }
}

fn not_relevant(youth: &Youth, chance: &mut Chance) -> NotRelevant {
    NotRelevant {
        on: Some(youth.days.decided),
        reason: chance.one_of(&phrases::NOT_RELEVANT).map(Into::into),
    }
}

fn assignment(youth: &Youth, guide: Guide, chance: &mut Chance) -> Assignment {
    let by_need = [
        AssignmentBasis::PredominantContact,
        AssignmentBasis::PrimaryChallenge,
        AssignmentBasis::BestRelation,
    ];
    let (decided_by, decided_at) = decider(youth, guide.role());
    Assignment {
        guide: Some(guide.id()),
        role: Some(guide.role()),
        role_reason: None,
        basis: chance.one_of(&by_need),
        youth_involved: Some(true),
        decided_by: Some(decided_by),
        decided_at,
        decided_on: Some(youth.days.decided),
        from: Some(youth.days.started),
        until: Some(youth.days.ended.map_or(Until::Ongoing, Until::Day)),
        end_reason: end_reason(youth.course),
    }
}

fn end_reason(course: Course) -> Option<GuideEnd> {
    match course {
        Course::Ended(reason) => Some(reason),
        _ => None,
    }
}

/// Areas 1 and 3 assign their guides themselves; area 2 leaves it to a forum or the coordinator.
fn decider(youth: &Youth, role: Role) -> (DecidedBy, Option<Forum>) {
    match (youth.area, youth.seen) {
        (Indsatsomraade::Potentiale, _) if role == Role::UuVejleder => (DecidedBy::Uu, None),
        (Indsatsomraade::Potentiale, _) => (DecidedBy::Jobcenter, None),
        (Indsatsomraade::Komplekse, Seen::Conference | Seen::Both) => {
            (DecidedBy::Forum, Some(Forum::Ungekonference))
        }
        (Indsatsomraade::Komplekse, Seen::KMoede) => (DecidedBy::Forum, Some(Forum::KMoede)),
        (Indsatsomraade::Komplekse, Seen::Neither) => (DecidedBy::Coordinator, None),
        _ => (DecidedBy::Specialafdeling, None),
    }
}

/// The guide sees to it that the young person appears: soon after the start, then now and then.
fn attendance_follow_ups(youth: &Youth, chance: &mut Chance) -> Vec<AttendanceFollowUp> {
    let last = youth.last_day();
    let first = chance.soon(youth.days.started, 0..=10).min(last);
    let every = chance.number(40..=75);
    successors(Some(first), |on| Some(working_day(on.plus_days(every))))
        .take_while(|on| *on <= last)
        .map(|on| AttendanceFollowUp { on: Some(on) })
        .collect()
}

/// Every K-møde names a coordinating caseworker.
pub(super) fn coordinating_caseworkers(youth: &Youth, chance: &mut Chance) -> Vec<CaseworkerTerm> {
    let caseworker = Id(format!("sagsbehandler-{:02}", chance.number(1..=30)));
    let named_on = youth.days.k_moede.map(|sitting| sitting.on);
    named_on
        .map(|on| CaseworkerTerm {
            caseworker: Some(caseworker),
            from: Some(on),
            until: Some(youth.still()),
        })
        .into_iter()
        .collect()
}

//! Who is who among the cases: what a row asks of a case before anything is done to it.

use ungeindsats_core::calendar::{Span, Until};
use ungeindsats_core::case::{
    Answer, Assignment, ConsentKind, Contact, Forum, Indsatsomraade, PlanEnd,
};
use ungeindsats_core::{Case, Date};

use super::calendar::{day, first_k_moede, recorded_on};
use super::contacts::counts;

fn holds_now(span: Span) -> bool {
    span.holds_on(recorded_on()) == Some(true)
}

pub(super) fn anyone(_: &Case) -> bool {
    true
}

fn attached_now(case: &Case, area: Indsatsomraade) -> bool {
    case.attachments
        .iter()
        .flatten()
        .any(|attachment| attachment.area == Some(area) && holds_now(attachment.span()))
}

pub(super) fn in_area_1(case: &Case) -> bool {
    attached_now(case, Indsatsomraade::Potentiale)
}

pub(super) fn in_area_2(case: &Case) -> bool {
    attached_now(case, Indsatsomraade::Komplekse)
}

fn in_area_3(case: &Case) -> bool {
    attached_now(case, Indsatsomraade::Specialomraadet)
}

fn attached(case: &Case) -> bool {
    in_area_1(case) || in_area_2(case) || in_area_3(case)
}

/// Without anyone who held custody while the register was kept.
fn of_age(case: &Case) -> bool {
    case.custody_holders.as_ref().is_some_and(Vec::is_empty)
}

fn born(case: &Case, from: Date, before: Date) -> bool {
    case.birth_date
        .as_ref()
        .is_some_and(|birth| (from..before).contains(&birth.0))
}

/// Aged 30 on the day of the status, without a guide.
pub(super) fn thirty(case: &Case) -> bool {
    born(case, day(1990, 1, 9), day(1991, 1, 9)) && !guided(case)
}

/// In their twenties' last years, with a guide, and not on an edge of a rule.
pub(super) fn guided_and_soon_thirty(case: &Case) -> bool {
    born(case, day(1991, 2, 1), day(1993, 1, 1)) && guided(case)
}

/// Whether an area's case counts towards a cross-cutting need, and is open.
pub(super) fn counts_now(contact: &Contact) -> bool {
    contact.area.is_some_and(counts) && holds_now(contact.span())
}

fn areas_of_work(case: &Case) -> usize {
    case.contacts
        .iter()
        .flatten()
        .filter(|contact| counts_now(contact))
        .count()
}

/// With exactly two areas of work: their need stands and falls with each of them.
pub(super) fn not_relevant_with_two_areas(case: &Case) -> bool {
    not_relevant(case) && areas_of_work(case) == 2
}

fn assignments(case: &Case) -> impl Iterator<Item = &Assignment> {
    case.guide
        .iter()
        .filter_map(|course| course.assignments.as_deref())
        .flatten()
}

pub(super) fn guided(case: &Case) -> bool {
    assignments(case).any(|assignment| holds_now(assignment.span()))
}

fn guided_since(case: &Case, is: impl Fn(Date) -> bool) -> bool {
    guided(case)
        && assignments(case)
            .filter_map(|assignment| assignment.from)
            .any(is)
}

/// With a guide since before the autumn: long enough for something to have happened.
pub(super) fn long_guided(case: &Case) -> bool {
    guided_since(case, |from| from <= day(2020, 8, 1))
}

pub(super) fn long_guided_in_area_2(case: &Case) -> bool {
    long_guided(case) && in_area_2(case)
}

fn decided(case: &Case, is: impl Fn(Date) -> bool) -> bool {
    assignments(case)
        .filter_map(|assignment| assignment.decided_on)
        .any(is)
}

pub(super) fn guided_in_area_2(case: &Case) -> bool {
    guided(case) && in_area_2(case)
}

/// Their guide was decided after the conferences had closed.
pub(super) fn lately_guided_in_area_2(case: &Case) -> bool {
    guided_in_area_2(case) && decided(case, |on| on >= first_k_moede())
}

/// Their guide was decided while the conferences were held.
pub(super) fn early_guided_in_area_3(case: &Case) -> bool {
    guided(case) && in_area_3(case) && decided(case, |on| on < first_k_moede())
}

/// Their guide was decided while only UU and the job centre assigned in area 1.
pub(super) fn early_guided_in_area_1(case: &Case) -> bool {
    guided(case) && in_area_1(case) && decided(case, |on| on < first_k_moede())
}

/// In the areas that have a default role for guides.
pub(super) fn guided_by_default(case: &Case) -> bool {
    guided(case) && !in_area_2(case)
}

pub(super) fn guided_at_k_moede(case: &Case) -> bool {
    guided(case) && at_k_moede(case)
}

/// The course has ended, the young person is still in the target group and the need is there.
pub(super) fn ended_with_need(case: &Case) -> bool {
    assignments(case).next().is_some()
        && !guided(case)
        && attached(case)
        && areas_of_work(case) >= 2
}

/// Has declined, and is still in the target group.
pub(super) fn declined(case: &Case) -> bool {
    let mut offers = case
        .guide
        .iter()
        .filter_map(|course| course.offers.as_deref())
        .flatten();
    attached(case) && !guided(case) && offers.any(|offer| offer.answer == Some(Answer::Declined))
}

pub(super) fn not_relevant(case: &Case) -> bool {
    let mut entries = case
        .guide
        .iter()
        .filter_map(|course| course.not_relevant.as_deref());
    attached(case) && !guided(case) && entries.any(|entries| !entries.is_empty())
}

/// Not assessed as relevant for a guide, in area 1, held by one area of work, and with a plan.
pub(super) fn adult_in_area_1(case: &Case) -> bool {
    let held_by_one = of_age(case) && areas_of_work(case) == 1;
    not_relevant(case) && in_area_1(case) && held_by_one && planned(case)
}

/// With a plan in force.
pub(super) fn planned(case: &Case) -> bool {
    let mut plans = case.plans.iter().flatten();
    plans.any(|plan| holds_now(plan.span()))
}

fn assessments(case: &Case) -> usize {
    case.individual_assessments.iter().flatten().count()
}

pub(super) fn assessed_once(case: &Case) -> bool {
    attached(case) && assessments(case) == 1
}

pub(super) fn assessed_once_in_area_2(case: &Case) -> bool {
    in_area_2(case) && assessments(case) == 1
}

pub(super) fn grown_in_area_2(case: &Case) -> bool {
    assessed_once_in_area_2(case) && of_age(case)
}

/// Here and young enough: nobody doubts that they are in the target group.
fn in_target_group(case: &Case) -> bool {
    let residence = case.residence.as_ref();
    let lives_here = residence.is_some_and(|home| home.until == Some(Until::Ongoing));
    lives_here && born(case, day(1991, 2, 1), recorded_on())
}

/// In the target group, with a plan, and held by several areas of work.
pub(super) fn working_across(case: &Case) -> bool {
    in_target_group(case) && planned(case) && areas_of_work(case) >= 2
}

fn plan_begun(case: &Case, is: impl Fn(Date) -> bool) -> bool {
    let mut begun = case.plans.iter().flatten().filter_map(|plan| plan.from);
    planned(case) && begun.any(is)
}

/// Their plan was made while the conferences were held.
pub(super) fn planned_early(case: &Case) -> bool {
    plan_begun(case, |from| from < first_k_moede())
}

/// Their plan was made when the conferences had closed.
pub(super) fn planned_lately(case: &Case) -> bool {
    plan_begun(case, |from| from >= first_k_moede())
}

/// Their plan was made at a conference.
pub(super) fn planned_at_conference(case: &Case) -> bool {
    planned_early(case) && in_area_2(case) && met(case, Forum::Ungekonference)
}

pub(super) fn planned_in_area_1(case: &Case) -> bool {
    planned(case) && in_area_1(case)
}

pub(super) fn planned_and_guided(case: &Case) -> bool {
    planned(case) && guided(case)
}

/// In the target group, with a guide and a plan.
pub(super) fn owed_a_plan(case: &Case) -> bool {
    in_target_group(case) && planned_and_guided(case)
}

/// 15 to 17 years old and with a plan.
pub(super) fn planned_at_15_to_17(case: &Case) -> bool {
    planned(case) && born(case, day(2003, 1, 9), recorded_on())
}

/// Has left the target group, and their plan was closed with it.
pub(super) fn left_with_a_plan(case: &Case) -> bool {
    let left = [Some(PlanEnd::LeftTargetGroup), Some(PlanEnd::MovedAway)];
    let mut plans = case.plans.iter().flatten();
    plans.any(|plan| left.contains(&plan.end_reason))
}

/// Without any plan that still runs, and with one that was closed.
pub(super) fn plan_closed(case: &Case) -> bool {
    !planned(case) && case.plans.as_ref().is_some_and(|plans| !plans.is_empty())
}

fn met(case: &Case, forum: Forum) -> bool {
    let mut meetings = case.meetings.iter().flatten();
    meetings.any(|meeting| meeting.forum == Some(forum))
}

pub(super) fn at_conference(case: &Case) -> bool {
    met(case, Forum::Ungekonference)
}

pub(super) fn at_k_moede(case: &Case) -> bool {
    met(case, Forum::KMoede)
}

/// At a K-møde that has been followed up.
pub(super) fn at_follow_up(case: &Case) -> bool {
    at_k_moede(case) && met(case, Forum::KOpfoelgningsmoede)
}

/// Someone holds custody of them.
pub(super) fn under_custody(case: &Case) -> bool {
    let mut holders = case.custody_holders.iter().flatten();
    holders.any(|holder| holder.until == Some(Until::Ongoing))
}

/// Someone held custody of them until they turned 18.
pub(super) fn come_of_age(case: &Case) -> bool {
    in_target_group(case) && !of_age(case) && !under_custody(case)
}

/// With a consent to a health professional's disclosure.
pub(super) fn disclosing_health(case: &Case) -> bool {
    let mut consents = case.consents.iter().flatten();
    consents.any(|consent| consent.kind == Some(ConsentKind::HealthDisclosure))
}

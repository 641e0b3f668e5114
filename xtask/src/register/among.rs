//! Who is who among the cases: what a row asks of a case before anything is done to it.

use ungeindsats_core::calendar::Span;
use ungeindsats_core::case::{Answer, Assignment, Contact, Forum, Indsatsomraade};
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
    let mut forums = case.meetings.iter().flatten().map(|meeting| meeting.forum);
    guided(case) && forums.any(|forum| forum == Some(Forum::KMoede))
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

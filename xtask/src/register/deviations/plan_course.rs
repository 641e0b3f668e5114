//! Deviations in how the plan came to be, who keeps it, and how it ends.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{FollowUp, LinkedPlan, LinkedPlanKind, PlanEnd, Role};
use ungeindsats_core::private::Id;

use crate::register::among::{
    left_with_a_plan, owed_a_plan, planned, planned_and_guided, planned_at_conference,
    planned_early, planned_in_area_1, planned_lately,
};
use crate::register::calendar::{day, first_day, midway, recorded_on};
use crate::register::edits::{effort_in_plan, plan};
use crate::register::guides::colleague_of;
use crate::register::twist::Row;

#[rustfmt::skip] // A table: one row a line.
pub(crate) const PLAN_COURSE: &[Row] = &[
    ("plan.exists", Failed, 2, owed_a_plan, plan_never_made),
    ("plan.exists", Undetermined, 1, owed_a_plan, plans_unknown),
    ("plan.closed_on_leaving", Failed, 2, left_with_a_plan, closed_without_a_reason),
    ("plan.closed_on_leaving", Undetermined, 1, left_with_a_plan, reason_of_closing_unknown),
    ("plan.prepared_by", Failed, 2, planned_at_conference, prepared_at_a_transition_meeting),
    ("plan.prepared_by", Failed, 2, planned_in_area_1, prepared_by_a_mentor),
    ("plan.prepared_by", Failed, 2, planned_lately, quality_left_to_the_team_leader),
    ("plan.prepared_by", Undetermined, 1, planned_lately, quality_of_plan_unknown),
    ("plan.only_one", Failed, 2, planned_early, second_plan_beside_the_first),
    ("plan.only_one", Undetermined, 1, planned_early, end_of_an_older_plan_unknown),
    ("plan.guide_responsible", Failed, 2, planned_and_guided, still_followed_by_a_caseworker),
    ("plan.guide_responsible", Failed, 1, planned_and_guided, names_another_guide),
    ("plan.guide_responsible", Undetermined, 1, planned_and_guided, follower_unknown),
    ("plan.kept_current", Failed, 3, planned_early, area_stopped_writing),
    ("plan.kept_current", Undetermined, 1, planned_early, updates_unknown),
    ("plan.follow_up", Failed, 3, planned, no_follow_up_planned),
    ("plan.follow_up", Undetermined, 1, planned, follow_ups_unknown),
    ("plan.dates_in_order", Failed, 2, planned, follow_up_in_the_wrong_year),
    ("plan.dates_in_order", Failed, 1, planned, effort_ends_in_the_wrong_year),
    ("plan.dates_in_order", Undetermined, 1, planned, end_of_an_effort_unknown),
    ("plan.other_plans_linked", Failed, 2, planned, other_plan_copied_into_it),
    ("plan.other_plans_linked", Undetermined, 1, planned, link_to_other_plan_unknown),
];

/// Everyone waited for somebody else to write it.
fn plan_never_made(case: &mut Case) -> Option<()> {
    case.plans.replace(Vec::new()).map(drop)
}

/// The plans did not come along from the older system.
fn plans_unknown(case: &mut Case) -> Option<()> {
    case.plans.take().map(drop)
}

/// The plan was closed when the young person left; the field for the reason stands blank.
fn closed_without_a_reason(case: &mut Case) -> Option<()> {
    plan(case)?.end_reason = Some(PlanEnd::NotStated);
    Some(())
}

fn reason_of_closing_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.end_reason.take().map(drop)
}

/// A transition meeting made the plan before the case came to the conference.
fn prepared_at_a_transition_meeting(case: &mut Case) -> Option<()> {
    plan(case)?.prepared_at = Some(Id::from("overgangsmoede-04"));
    Some(())
}

/// The young person's mentor wrote the plan.
fn prepared_by_a_mentor(case: &mut Case) -> Option<()> {
    plan(case)?.prepared_by = Some(Role::Mentor);
    Some(())
}

/// The team leader looked the plan through, in place of the coordinator.
fn quality_left_to_the_team_leader(case: &mut Case) -> Option<()> {
    plan(case)?.quality_by = Some(Role::Teamleder);
    Some(())
}

fn quality_of_plan_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.quality_by.take().map(drop)
}

/// Half-way an area copied the plan and went on with a plan of its own.
fn second_plan_beside_the_first(case: &mut Case) -> Option<()> {
    let mut second = plan(case)?.clone();
    let begun = Some(midway(second.from?));
    second.id = Some(Id(format!("{}-2", second.id?.0)));
    second.from = begun;
    second.updates.as_mut()?.retain(|update| update.on >= begun);
    let follow_ups = second.follow_ups.as_mut()?;
    follow_ups.retain(|follow_up| follow_up.planned_on >= begun);
    case.plans.as_mut()?.push(second);
    Some(())
}

/// There was a plan before this one, and nobody noted when it was closed.
fn end_of_an_older_plan_unknown(case: &mut Case) -> Option<()> {
    let mut older = plan(case)?.clone();
    older.id = Some(Id(format!("{}-0", older.id?.0)));
    older.from = Some(first_day());
    older.until = None;
    older.end_reason = Some(PlanEnd::Replaced);
    case.plans.as_mut()?.insert(0, older);
    Some(())
}

/// The guide came, and the plan still names the caseworker as the one to turn to.
fn still_followed_by_a_caseworker(case: &mut Case) -> Option<()> {
    let plan = plan(case)?;
    plan.followed_by = Some(Role::Sagsbehandler);
    plan.followed_by_guide = None;
    Some(())
}

/// A colleague of the guide stands in the plan.
fn names_another_guide(case: &mut Case) -> Option<()> {
    let named = &mut plan(case)?.followed_by_guide;
    *named = Some(colleague_of(named.as_ref()?)?.id());
    Some(())
}

fn follower_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.followed_by.take().map(drop)
}

/// The area's effort goes on, and nobody there has opened the plan since the summer.
fn area_stopped_writing(case: &mut Case) -> Option<()> {
    let summer = day(2020, 8, 31);
    let effort = effort_in_plan(case)?;
    let area = effort.area.filter(|_| effort.from < Some(summer))?;
    let updates = plan(case)?.updates.as_mut()?;
    updates.retain(|update| update.area != Some(area) || update.on < Some(summer));
    Some(())
}

fn updates_unknown(case: &mut Case) -> Option<()> {
    let summer = Some(day(2020, 8, 31));
    let effort = effort_in_plan(case).filter(|effort| effort.from < summer);
    effort.map(drop)?;
    plan(case)?.updates.take().map(drop)
}

/// The last follow-up was held, and nobody put the next in the calendar.
fn no_follow_up_planned(case: &mut Case) -> Option<()> {
    let follow_ups = plan(case)?.follow_ups.as_mut()?;
    follow_ups.retain(|follow_up| follow_up.planned_on < Some(recorded_on()));
    Some(())
}

fn follow_ups_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.follow_ups.take().map(drop)
}

/// A follow-up was entered some years too early.
fn follow_up_in_the_wrong_year(case: &mut Case) -> Option<()> {
    plan(case)?.follow_ups.as_mut()?.push(FollowUp {
        planned_on: Some(day(2018, 11, 5)),
        held_on: None,
    });
    Some(())
}

/// The end of an effort that has ended was entered several years too early.
fn effort_ends_in_the_wrong_year(case: &mut Case) -> Option<()> {
    let mut efforts = plan(case)?.efforts.as_mut()?.iter_mut();
    let ended = |until| matches!(until, Some(Until::Day(day)) if day <= recorded_on());
    let effort = efforts.find(|effort| ended(effort.until))?;
    effort.until = Some(Until::Day(day(2018, 12, 3)));
    Some(())
}

fn end_of_an_effort_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.until.take().map(drop)
}

/// The other plan was copied into this one, and is no longer kept by itself.
fn other_plan_copied_into_it(case: &mut Case) -> Option<()> {
    link(case, Some(true))
}

fn link_to_other_plan_unknown(case: &mut Case) -> Option<()> {
    link(case, None)
}

fn link(case: &mut Case, merged: Option<bool>) -> Option<()> {
    let plan = plan(case)?;
    let id = Id(format!("{}-helhedsplan", plan.id.as_ref()?.0));
    plan.linked_plans.as_mut()?.push(LinkedPlan {
        kind: Some(LinkedPlanKind::HelhedsorienteretPlan),
        id: Some(id),
        merged,
    });
    Some(())
}

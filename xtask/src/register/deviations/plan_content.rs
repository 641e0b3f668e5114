//! Deviations in what the plan holds: goals, efforts, needs, and the young person's own view.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, NeedsJudgement, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{Duty, Goal, GoalKind, Horizon, StartedEffort};
use ungeindsats_core::private::Id;

use crate::register::among::{planned, planned_at_15_to_17, planned_early};
use crate::register::calendar::midway;
use crate::register::edits::{effort_in_plan, plan};
use crate::register::twist::Row;

/// `plan.shared_goal` is in force until 9 September 2020: ask for it on a day before.
#[rustfmt::skip] // A table: one row a line.
pub(crate) const PLAN_CONTENT: &[Row] = &[
    ("plan.duty_15_17", Failed, 2, planned_at_15_to_17, duty_not_described),
    ("plan.duty_15_17", Undetermined, 1, planned_at_15_to_17, duty_unknown),
    ("plan.sanction_informed", Failed, 2, planned_at_15_to_17, nobody_told_of_the_sanction),
    ("plan.sanction_informed", Undetermined, 1, planned_at_15_to_17, sanction_notices_unknown),
    ("plan.shared_goal", Failed, 2, planned_early, shared_goal_lost),
    ("plan.short_and_long_term", Failed, 2, planned, nothing_for_the_long_term),
    ("plan.short_and_long_term", Undetermined, 1, planned, horizons_unknown),
    ("plan.education_and_job_goal", Failed, 2, planned, no_goal_for_a_job),
    ("plan.education_and_job_goal", Undetermined, 1, planned, kinds_of_goals_unknown),
    ("plan.efforts_serve_goals", Failed, 3, planned, effort_without_a_goal),
    ("plan.efforts_serve_goals", Undetermined, 1, planned, goals_of_an_effort_unknown),
    ("plan.support_needs_described", Failed, 2, planned, support_left_out),
    ("plan.support_needs_described", Undetermined, 1, planned, support_unknown),
    ("plan.known_needs_included", Failed, 3, planned, known_needs_left_out),
    ("plan.known_needs_included", Undetermined, 1, planned, described_needs_unknown),
    ("plan.all_efforts_included", Failed, 2, planned, second_effort_beside_the_plan),
    ("plan.all_efforts_included", Undetermined, 1, planned, origin_of_an_effort_unknown),
    ("plan.areas_contribute", Failed, 2, planned, effort_ended_and_case_left_open),
    ("plan.areas_contribute", Undetermined, 1, planned, efforts_of_plan_unknown),
    ("plan.effort_has_owner", Failed, 3, planned, effort_of_nobody),
    ("plan.effort_has_owner", Undetermined, 1, planned, owner_of_effort_unknown),
    ("plan.conflicting_goals", NeedsJudgement, 3, planned, efforts_in_conflict),
    ("plan.conflicting_goals", Undetermined, 2, planned, conflict_unknown),
    ("plan.write_access", Failed, 2, planned, area_locked_out),
    ("plan.write_access", Undetermined, 1, planned, write_access_unknown),
    ("plan.made_with_youth", Failed, 2, planned, made_without_the_young_person),
    ("plan.made_with_youth", Failed, 1, planned, own_view_left_blank),
    ("plan.made_with_youth", Undetermined, 1, planned, own_view_unknown),
];

fn duty(case: &mut Case) -> Option<&mut Duty> {
    plan(case)?.duty.as_mut()
}

fn duty_not_described(case: &mut Case) -> Option<()> {
    duty(case)?.described = Some(false);
    Some(())
}

fn duty_unknown(case: &mut Case) -> Option<()> {
    duty(case)?.described.take().map(drop)
}

/// Neither the young person nor the parents heard that ungeydelse may stop.
fn nobody_told_of_the_sanction(case: &mut Case) -> Option<()> {
    duty(case)?.sanction_notices = Some(Vec::new());
    Some(())
}

fn sanction_notices_unknown(case: &mut Case) -> Option<()> {
    duty(case)?.sanction_notices.take().map(drop)
}

fn goals(case: &mut Case) -> Option<&mut Vec<Goal>> {
    plan(case)?.goals.as_mut()
}

/// Each area wrote goals of its own, and none that they share.
fn shared_goal_lost(case: &mut Case) -> Option<()> {
    let goals = goals(case)?;
    goals.retain(|goal| goal.kind != Some(GoalKind::Shared));
    Some(())
}

/// The plan ends with the school year.
fn nothing_for_the_long_term(case: &mut Case) -> Option<()> {
    for goal in goals(case)? {
        goal.horizon = Some(Horizon::Short);
    }
    Some(())
}

fn horizons_unknown(case: &mut Case) -> Option<()> {
    for goal in goals(case)? {
        goal.horizon = None;
    }
    Some(())
}

/// Beside education the plan speaks of leisure and of home, and not of a job.
fn no_goal_for_a_job(case: &mut Case) -> Option<()> {
    beside_education(case, Some(GoalKind::Other))
}

fn kinds_of_goals_unknown(case: &mut Case) -> Option<()> {
    beside_education(case, None)
}

fn beside_education(case: &mut Case, kind: Option<GoalKind>) -> Option<()> {
    for goal in goals(case)? {
        if goal.kind != Some(GoalKind::Education) {
            goal.kind = kind;
        }
    }
    Some(())
}

/// The area goes on as before the plan, towards goals of its own.
fn effort_without_a_goal(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.goals = Some(Vec::new());
    Some(())
}

fn goals_of_an_effort_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.goals.take().map(drop)
}

fn support_left_out(case: &mut Case) -> Option<()> {
    plan(case)?.support_needs_described = Some(false);
    Some(())
}

fn support_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.support_needs_described.take().map(drop)
}

/// What another area had known for long did not come into the plan.
fn known_needs_left_out(case: &mut Case) -> Option<()> {
    let described = plan(case)?.described_needs.as_mut()?;
    described.pop().map(drop)
}

fn described_needs_unknown(case: &mut Case) -> Option<()> {
    let described = &mut plan(case)?.described_needs;
    described.take().filter(|needs| !needs.is_empty()).map(drop)
}

/// An area started something more, and did not write it into the plan.
fn second_effort_beside_the_plan(case: &mut Case) -> Option<()> {
    let begun = midway(plan(case)?.from?);
    let known = effort_in_plan(case)?;
    let second = StartedEffort {
        id: Some(Id(format!("{}-to", known.started_effort.as_ref()?.0))),
        area: known.area,
        from: Some(begun),
        until: Some(Until::Ongoing),
    };
    case.efforts.as_mut()?.push(second);
    Some(())
}

fn origin_of_an_effort_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.started_effort.take().map(drop)
}

/// What the area did came to its end; its case stayed open, and it promised nothing new.
fn effort_ended_and_case_left_open(case: &mut Case) -> Option<()> {
    let begun = plan(case)?.from?;
    let effort = effort_in_plan(case)?;
    let ended = Until::Day(midway(effort.from?.max(begun)));
    effort.until = Some(ended);
    let started = effort.started_effort.clone();
    let mut efforts = case.efforts.as_mut()?.iter_mut();
    efforts.find(|effort| effort.id == started)?.until = Some(ended);
    Some(())
}

fn efforts_of_plan_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?;
    plan(case)?.efforts.take().map(drop)
}

/// The plan says what is done, and not by whom.
fn effort_of_nobody(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.responsible = Some(Vec::new());
    Some(())
}

fn owner_of_effort_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.responsible.take().map(drop)
}

/// One area asks for full days at work, another for rest.
fn efforts_in_conflict(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.conflicts = Some(true);
    Some(())
}

fn conflict_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?.conflicts.take().map(drop)
}

/// The area works with the young person, and can only read the plan.
fn area_locked_out(case: &mut Case) -> Option<()> {
    let area = effort_in_plan(case)?.area?;
    let may_write = plan(case)?.write_access.as_mut()?;
    may_write.retain(|other| *other != area);
    Some(())
}

fn write_access_unknown(case: &mut Case) -> Option<()> {
    effort_in_plan(case)?;
    plan(case)?.write_access.take().map(drop)
}

fn made_without_the_young_person(case: &mut Case) -> Option<()> {
    plan(case)?.made_with_youth = Some(false);
    Some(())
}

fn own_view_left_blank(case: &mut Case) -> Option<()> {
    plan(case)?.youth_view = Some("".into());
    Some(())
}

fn own_view_unknown(case: &mut Case) -> Option<()> {
    plan(case)?.youth_view.take().map(drop)
}

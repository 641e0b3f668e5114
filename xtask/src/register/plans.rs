//! The plan: one for each young person who has one, kept current by the areas that work with them.

use std::collections::BTreeSet;
use std::iter::successors;

use ungeindsats_core::Date;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Duty, Fagomraade, FollowUp, Goal, GoalKind, GuideEnd, Horizon, Indsatsomraade, LinkedPlan,
    LinkedPlanKind, Plan, PlanEffort, PlanEnd, PlanUpdate, Role, SanctionNotice,
};

use super::calendar::{Sitting, recorded_on, working_day};
use super::chance::Chance;
use super::composition::{Course, Seen};
use super::contacts::Background;
use super::days::plan_after;
use super::guides::Guide;
use super::phrases;
use super::youth::Youth;

/// Everyone with a guide, at a forum or with a cross-cutting need has a plan; of the others, some.
pub(super) fn plans(youth: &Youth, before: &Background, chance: &mut Chance) -> Vec<Plan> {
    let owed = youth.guide.is_some()
        || youth.seen != Seen::Neither
        || before.is_cross_cutting_on(youth.last_day());
    let share = if owed { 100 } else { 70 };
    chance
        .percent(share)
        .then(|| plan(youth, before, chance))
        .into_iter()
        .collect()
}

fn plan(youth: &Youth, before: &Background, chance: &mut Chance) -> Plan {
    let from = youth.days.planned();
    let goals = goals(youth, chance);
    let follow_ups = follow_ups(youth, from);
    let needs = before.known_needs.iter().filter_map(|known| known.need);
    let duty = youth.is_minor(from).then_some(Duty {
        described: Some(true),
        exempted: Some(false),
        sanction_notices: Some(vec![SanctionNotice { on: Some(from) }]),
    });
    Plan {
        id: Some(youth.own("plan")),
        from: Some(from),
        until: Some(youth.while_guided()),
        end_reason: closed_because(youth),
        efforts: Some(contributions(before, youth, from, &goals)),
        goals: Some(goals),
        support_needs_described: Some(true),
        described_needs: Some(needs.collect()),
        updates: Some(updates(youth, before, from, &follow_ups)),
        write_access: Some(before.areas_involved(youth)),
        follow_ups: Some(follow_ups),
        made_with_youth: Some(true),
        youth_view: chance.one_of(&phrases::YOUTH_VIEW).map(Into::into),
        duty,
        linked_plans: Some(linked_plans(youth, before, chance)),
        ..responsibilities(youth)
    }
}

fn closed_because(youth: &Youth) -> Option<PlanEnd> {
    match youth.course {
        Course::Ended(GuideEnd::GoalReached) => Some(PlanEnd::GoalReached),
        Course::Ended(GuideEnd::MovedAway) => Some(PlanEnd::MovedAway),
        _ if youth.left().is_some() => Some(PlanEnd::LeftTargetGroup),
        Course::Ended(_) => Some(PlanEnd::Other),
        _ => None,
    }
}

/// Who prepared the plan, who sees that it is followed, and who answers for its quality.
fn responsibilities(youth: &Youth) -> Plan {
    let prepared_by = match youth.area {
        Indsatsomraade::Potentiale if youth.turns(25) > youth.days.planned() => Role::UuVejleder,
        Indsatsomraade::Komplekse if youth.seen != Seen::Neither => Role::Ungekoordinator,
        Indsatsomraade::Specialomraadet => Role::Myndighedssagsbehandler,
        _ => Role::Sagsbehandler,
    };
    let forum = youth.days.conference.or(youth.days.k_moede);
    Plan {
        followed_by: Some(youth.guide.map_or(Role::Sagsbehandler, |_| Role::Ungeguide)),
        followed_by_guide: youth.guide.map(Guide::id),
        prepared_by: Some(prepared_by),
        prepared_at: forum.map(Sitting::id),
        quality_by: Some(Role::Ungekoordinator),
        ..Plan::default()
    }
}

/// A goal for education, one for a job and one across efforts, for the short and the long term.
fn goals(youth: &Youth, chance: &mut Chance) -> Vec<Goal> {
    let goal = |name: &str, kind, horizon, text: Option<&'static str>| Goal {
        id: Some(youth.own(name)),
        kind: Some(kind),
        horizon: Some(horizon),
        text: text.map(Into::into),
    };
    vec![
        goal(
            "maal-1",
            GoalKind::Education,
            Horizon::Short,
            chance.one_of(&phrases::EDUCATION_GOALS),
        ),
        goal(
            "maal-2",
            GoalKind::Job,
            Horizon::Long,
            chance.one_of(&phrases::JOB_GOALS),
        ),
        goal(
            "maal-3",
            GoalKind::Shared,
            Horizon::Long,
            chance.one_of(&phrases::SHARED_GOALS),
        ),
    ]
}

/// Every started effort that still runs, as the area's contribution to the goals it serves.
fn contributions(
    before: &Background,
    youth: &Youth,
    from: Date,
    goals: &[Goal],
) -> Vec<PlanEffort> {
    let closed = youth.while_guided().day_or_max();
    before
        .efforts
        .iter()
        .zip(1..)
        .filter(|(effort, _)| effort.until > Some(Until::Day(from)) && effort.from < Some(closed))
        .map(|(effort, number)| PlanEffort {
            id: Some(youth.own(&format!("delindsats-{number}"))),
            started_effort: effort.id.clone(),
            area: effort.area,
            goals: Some(goals_served(effort.area, goals)),
            responsible: effort.area.map(|area| vec![responsible(area)]),
            from: effort.from.max(Some(from)),
            until: effort.until.min(Some(youth.while_guided())),
            conflicts: Some(false),
        })
        .collect()
}

/// The shared goal, and the one for a job or for education.
fn goals_served(area: Option<Fagomraade>, goals: &[Goal]) -> Vec<ungeindsats_core::private::Id> {
    let other = match area {
        Some(Fagomraade::Beskaeftigelse) => GoalKind::Job,
        _ => GoalKind::Education,
    };
    goals
        .iter()
        .filter(|goal| goal.kind == Some(GoalKind::Shared) || goal.kind == Some(other))
        .filter_map(|goal| goal.id.clone())
        .collect()
}

/// The role that answers for an area's effort.
pub(super) fn responsible(area: Fagomraade) -> Role {
    match area {
        Fagomraade::Uddannelsesvejledning => Role::UuVejleder,
        Fagomraade::Social | Fagomraade::Familie => Role::Myndighedssagsbehandler,
        Fagomraade::Skole | Fagomraade::Ppl => Role::Driftsmedarbejder,
        _ => Role::Sagsbehandler,
    }
}

/// Every eighty days, as long as the plan runs; the one after today stands in the calendar.
fn follow_ups(youth: &Youth, from: Date) -> Vec<FollowUp> {
    let held = |on: &Date| *on <= recorded_on();
    let next = |on: &Date| Some(working_day(on.plus_days(80)));
    let closed = youth.while_guided().day_or_max();
    successors(next(&from), |on| next(on).filter(|_| held(on)))
        .take_while(|on| *on < closed)
        .map(|on| FollowUp {
            planned_on: Some(on),
            held_on: Some(on).filter(held),
        })
        .collect()
}

/// Each open area writes when the plan is made, at every follow-up and after a K-møde, and a new
/// area also when it comes.
fn updates(
    youth: &Youth,
    before: &Background,
    from: Date,
    follow_ups: &[FollowUp],
) -> Vec<PlanUpdate> {
    let after_k_moede = youth.days.k_moede.map(|sitting| plan_after(sitting.on));
    let newcomers = before.contacts.iter().filter_map(|contact| contact.from);
    let later = follow_ups
        .iter()
        .filter_map(|follow_up| follow_up.held_on)
        .chain(newcomers.chain(after_k_moede).map(working_day))
        .filter(|on| (from..=youth.last_day()).contains(on));
    let days: BTreeSet<Date> = later.chain([from]).collect();
    days.into_iter()
        .flat_map(|on| before.areas_on(on).into_iter().map(move |area| (on, area)))
        .map(|(on, area)| PlanUpdate {
            on: Some(on),
            area: Some(area),
        })
        .collect()
}

/// The job centre's own plan stands beside this one.
fn linked_plans(youth: &Youth, before: &Background, chance: &mut Chance) -> Vec<LinkedPlan> {
    let at_the_job_centre = before
        .areas_on(youth.days.planned())
        .contains(&Fagomraade::Beskaeftigelse);
    (at_the_job_centre && chance.percent(50))
        .then(|| LinkedPlan {
            kind: Some(LinkedPlanKind::MinPlan),
            id: Some(youth.own("min-plan")),
            merged: Some(false),
        })
        .into_iter()
        .collect()
}

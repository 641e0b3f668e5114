//! Counts the published figures in the finished register, case by case.

use std::collections::BTreeSet;

use ungeindsats_core::case::{Answer, Assignment, Forum, GuideCourse, GuideEnd, Indsatsomraade};
use ungeindsats_core::{Case, Date};

use crate::register::calendar::{conferences, first_day, first_k_moede, k_moeder, recorded_on};
use crate::register::register;
use crate::register::youth::birthday;

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Status {
    Assigned,
    Declined,
    NotRelevant,
    Ended,
}

fn course(case: &Case) -> &GuideCourse {
    case.guide.as_ref().unwrap()
}

fn assignments(case: &Case) -> &[Assignment] {
    course(case).assignments.as_deref().unwrap()
}

fn in_force(case: &Case) -> impl Iterator<Item = &Assignment> {
    assignments(case)
        .iter()
        .filter(|it| it.span().holds_on(recorded_on()) == Some(true))
}

/// Every status that the records bear out: a partition leaves exactly one.
fn statuses(case: &Case) -> Vec<Status> {
    let assigned = in_force(case).next().is_some();
    let newest = course(case)
        .offers
        .iter()
        .flatten()
        .max_by_key(|offer| offer.on);
    let declined = newest.is_some_and(|offer| offer.answer == Some(Answer::Declined));
    let not_relevant = course(case).not_relevant.iter().flatten().next().is_some();
    let ended = assignments(case)
        .last()
        .and_then(|it| it.end_reason)
        .is_some_and(GuideEnd::ends_course);
    [
        assigned.then_some(Status::Assigned),
        (declined && !assigned).then_some(Status::Declined),
        (not_relevant && !assigned).then_some(Status::NotRelevant),
        (ended && !assigned).then_some(Status::Ended),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn met(case: &Case, forum: Forum, from: Date, until: Date) -> bool {
    case.meetings.iter().flatten().any(|meeting| {
        meeting.forum == Some(forum) && (from..=until).contains(&meeting.on.unwrap())
    })
}

#[test]
fn the_guide_statuses_partition_the_register() {
    let register = register();
    let all: Vec<Status> = register
        .iter()
        .flat_map(|case| {
            let statuses = statuses(case);
            assert_eq!(statuses.len(), 1, "{}", case.id.as_ref().unwrap().0);
            statuses
        })
        .collect();
    let count = |status| all.iter().filter(|it| **it == status).count();
    assert_eq!(register.len(), 198);
    assert_eq!(count(Status::Assigned), 92);
    assert_eq!(count(Status::Declined), 28);
    assert_eq!(count(Status::NotRelevant), 69);
    assert_eq!(count(Status::Ended), 9);
}

#[test]
fn there_are_74_guides_and_101_have_had_one() {
    let register = register();
    let now: BTreeSet<_> = register
        .iter()
        .flat_map(in_force)
        .map(|it| &it.guide)
        .collect();
    let ever: BTreeSet<_> = register
        .iter()
        .flat_map(assignments)
        .map(|it| &it.guide)
        .collect();
    assert_eq!(now.len(), 74);
    assert_eq!(ever, now);
    let guided = register
        .iter()
        .filter(|case| !assignments(case).is_empty())
        .count();
    assert_eq!(guided, 101);
}

#[test]
fn the_forums_met_as_published() {
    let register = register();
    let seen = |forum, from, until| {
        register
            .iter()
            .filter(|case| met(case, forum, from, until))
            .count()
    };
    let whole = [first_day(), recorded_on()];
    assert_eq!(seen(Forum::Ungekonference, whole[0], whole[1]), 94);
    assert_eq!(seen(Forum::KMoede, whole[0], whole[1]), 28);
    assert_eq!(seen(Forum::KMoede, first_k_moede(), recorded_on()), 28);
    let days: BTreeSet<_> = conferences()
        .chain(k_moeder())
        .map(|sitting| sitting.on)
        .collect();
    for meeting in register
        .iter()
        .flat_map(|case| case.meetings.iter().flatten())
    {
        let follows_up = meeting.forum == Some(Forum::KOpfoelgningsmoede);
        assert!(follows_up || days.contains(&meeting.on.unwrap()));
        assert!(meeting.forum != Some(Forum::Ungekonference) || meeting.on < Some(first_k_moede()));
    }
}

#[test]
fn all_were_assessed_within_the_target_group_since_the_beginning() {
    for case in register() {
        let assessments = case.individual_assessments.unwrap();
        assert!(
            assessments
                .iter()
                .all(|it| it.in_target_group == Some(true))
        );
        assert!(assessments.iter().all(|it| it.on.unwrap() >= first_day()));
        assert!(assessments.iter().all(|it| it.on.unwrap() <= recorded_on()));
    }
}

#[test]
fn they_are_15_to_30_with_births_on_the_edges() {
    let register = register();
    let births: Vec<Date> = register
        .iter()
        .filter_map(|case| Some(case.birth_date.as_ref()?.0))
        .collect();
    for born in &births {
        assert!(birthday(*born, 15) <= recorded_on() && recorded_on() < birthday(*born, 31));
    }
    for edge in [
        "2004-02-29",
        "2002-12-31",
        "2003-01-01",
        "1991-01-08",
        "1991-01-09",
    ] {
        assert!(births.contains(&edge.parse().unwrap()), "{edge}");
    }
}

#[test]
fn most_are_attached_to_area_2_and_some_to_each_other_area() {
    let register = register();
    let attached = |area| {
        let newest = |case: &&Case| case.attachments.as_ref().unwrap().last().unwrap().area;
        register
            .iter()
            .filter(|case| newest(case) == Some(area))
            .count()
    };
    assert_eq!(attached(Indsatsomraade::Potentiale), 37);
    assert_eq!(attached(Indsatsomraade::Komplekse), 137);
    assert_eq!(attached(Indsatsomraade::Specialomraadet), 24);
}

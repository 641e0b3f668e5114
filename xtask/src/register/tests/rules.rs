//! Asks the library's rules about the register: who deviates, who does not, and how it comes out.

use ungeindsats_core::{Date, Level, Outcome, Register, Rule, Timeline, assess, assess_register};

use crate::register::calendar::recorded_on;
use crate::register::deviations::{GUIDE_CHOICE, GUIDE_COURSE, TARGET_GROUP};
use crate::register::drafts;
use crate::register::twist::Row;
use crate::register::variations::VARIATIONS;

#[test]
fn every_row_found_as_many_cases_as_it_asks_for() {
    let rows = [GUIDE_COURSE, GUIDE_CHOICE, TARGET_GROUP, VARIATIONS].concat();
    let wanted: usize = rows.iter().map(|row| row.2).sum();
    let found: usize = drafts().iter().map(|draft| draft.touched_by.len()).sum();
    assert_eq!(found, wanted);
}

/// On which day a row's rule is asked: the day of the status, unless it is no longer in force then.
fn asked_on(rule: &str) -> Date {
    let last_day_of_2019 = "2020-09-08".parse().unwrap();
    if rule == "guide.need_assessed" {
        last_day_of_2019
    } else {
        recorded_on()
    }
}

#[test]
fn every_row_comes_out_as_it_says() {
    let viborg = Timeline::named("viborg").unwrap();
    for draft in drafts() {
        for (rule, outcome, ..) in &draft.touched_by {
            let assessment = assess(&draft.case, &viborg, asked_on(rule)).unwrap();
            let finding = assessment.finding(rule).unwrap();
            let id = &draft.case.id.as_ref().unwrap().0;
            assert_eq!(finding.outcome(), *outcome, "{rule} in {id}");
        }
    }
}

#[test]
fn every_rule_that_can_fail_does() {
    let rows = [GUIDE_COURSE, GUIDE_CHOICE, TARGET_GROUP].concat();
    // All have been assessed; being 30 lies in the births; a grey zone is never a failure.
    let never = [
        "target_group.identified",
        "target_group.upper_boundary",
        "target_group.grey_zone",
    ];
    let of_cases = Rule::ALL.iter().filter(|rule| rule.level() == Level::Case);
    for rule in of_cases {
        let fails: usize = rows
            .iter()
            .filter(|row| (row.0, row.1) == (rule.id, Outcome::Failed))
            .map(|row| row.2)
            .sum();
        assert!(fails >= 2 || never.contains(&rule.id), "{}", rule.id);
    }
}

/// Being 30 is no breach, so it is nobody's deviation; the rest is by the rules.
#[test]
fn the_others_follow_every_rule() {
    let viborg = Timeline::named("viborg").unwrap();
    let lawful = |row: &Row| row.1 == Outcome::Passed;
    for draft in drafts()
        .iter()
        .filter(|draft| draft.touched_by.iter().all(lawful))
    {
        let assessment = assess(&draft.case, &viborg, recorded_on()).unwrap();
        for finding in assessment.concerns() {
            let id = &draft.case.id.as_ref().unwrap().0;
            assert_eq!(finding.rule().id, "target_group.upper_boundary", "{id}");
        }
    }
}

#[test]
fn between_a_quarter_and_a_third_deviate() {
    let deviates = |row: &Row| row.1 != Outcome::Passed;
    let drafts = drafts();
    let deviating = drafts
        .iter()
        .filter(|draft| draft.touched_by.iter().any(deviates))
        .count();
    assert!((198 / 4..=198 / 3).contains(&deviating), "{deviating}");
}

/// Those whose course deviates have one of the four statuses too, or it is unknown: nobody waits.
#[test]
fn the_statuses_of_the_register_add_up() {
    let register = Register {
        cases: Some(drafts().into_iter().map(|draft| draft.case).collect()),
        ..Register::default()
    };
    let viborg = Timeline::named("viborg").unwrap();
    let assessment = assess_register(&register, &viborg, recorded_on()).unwrap();
    let finding = assessment.finding("organisation.status_adds_up").unwrap();
    assert_ne!(finding.outcome(), Outcome::Failed, "{:?}", finding.facts());
    assert!(finding.missing().len() <= 2, "{:?}", finding.missing());
}

//! What holds for any register: no panic, no loss, no order, no guess, and no finding that grows with it.

use crate::generated::register::any_register;
use crate::generated::values::values;
use crate::generated::{any_day, forget, settings, shuffle, viborg};
use proptest::prelude::*;
use serde_json::Value;
use ungeindsats_core::case::{Assignment, Attachment, GuideCourse, IndividualAssessment};
use ungeindsats_core::register::{
    CoordinatorTerm, ForumMeeting, MeetingSeries, SeatTerm, SteeringMeeting,
};
use ungeindsats_core::{
    Assessment, Case, Date, Language, Level, Outcome, Register, Rule, assess_register, render,
};

fn assessed(register: &Register, as_of: Date) -> Assessment {
    assess_register(register, viborg(), as_of).unwrap()
}

fn document(register: &Register) -> Value {
    serde_json::to_value(register).unwrap()
}

fn register_of(document: &Value) -> Register {
    Register::from_json(&document.to_string()).unwrap()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn every_register_gets_an_answer_from_every_rule(register in any_register(), as_of in any_day()) {
        let assessment = assessed(&register, as_of);
        let of_registers = Rule::ALL.iter().filter(|rule| rule.level() == Level::Register);
        prop_assert!(assessment.findings().map(|finding| finding.rule().id).eq(of_registers.map(|rule| rule.id)));
        let names_what_is_missing = assessment.findings().all(|finding| {
            finding.outcome() != Outcome::Undetermined
                || !finding.missing().is_empty()
        });
        prop_assert!(names_what_is_missing);
        prop_assert!(!render::text(&assessment, Language::Da).is_empty());
        prop_assert!(!render::html(&assessment).is_empty());
    }

    #[test]
    fn a_register_survives_the_way_out_and_in(register in any_register()) {
        prop_assert_eq!(&register_of(&document(&register)), &register);
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(register in any_register(), as_of in any_day()) {
        let say = || serde_json::to_string(&assessed(&register, as_of)).unwrap();
        prop_assert_eq!(say(), say());
    }

    #[test]
    fn the_order_of_lists_tells_nothing(
        register in any_register(),
        as_of in any_day(),
        seed in any::<u64>(),
    ) {
        let ordered = document(&register);
        let mut shuffled = ordered.clone();
        shuffle(&mut shuffled, &mut { seed });
        let before = assessed(&register, as_of);
        let after = assessed(&register_of(&shuffled), as_of);
        for (before, after) in before.findings().zip(after.findings()) {
            let rule = before.rule().id;
            prop_assert_eq!(before.outcome(), after.outcome(), "{}", rule);
            prop_assert_eq!(before.severity(), after.severity(), "{}", rule);
            if before.outcome() != Outcome::Undetermined {
                prop_assert_eq!(before.date(), after.date(), "{}", rule);
                prop_assert_eq!(before.message(Language::Da), after.message(Language::Da));
                prop_assert_eq!(values(before, &ordered), values(after, &shuffled), "{}", rule);
            }
        }
    }

    #[test]
    fn what_is_dated_later_changes_nothing(register in any_register(), as_of in any_day()) {
        let mut later = register.clone();
        let tomorrow = Some(as_of.plus_days(1));
        if let Some(coordinators) = &mut later.coordinators {
            coordinators.push(CoordinatorTerm { from: tomorrow, ..Default::default() });
        }
        if let Some(series) = &mut later.meeting_series {
            let meeting = ForumMeeting { on: tomorrow, ..Default::default() };
            for meetings in series.iter_mut().filter_map(|series| series.meetings.as_mut()) {
                meetings.push(meeting.clone());
            }
            series.push(MeetingSeries { meetings: Some(vec![meeting]), ..Default::default() });
        }
        if let Some(group) = &mut later.steering_group {
            if let Some(seats) = &mut group.seats {
                seats.push(SeatTerm { from: tomorrow, ..Default::default() });
            }
            if let Some(meetings) = &mut group.meetings {
                meetings.push(SteeringMeeting { on: tomorrow });
            }
        }
        if let Some(cases) = &mut later.cases {
            cases.push(Case {
                individual_assessments: Some(vec![IndividualAssessment { on: tomorrow, ..Default::default() }]),
                attachments: Some(vec![Attachment { from: tomorrow, ..Default::default() }]),
                guide: Some(GuideCourse {
                    assignments: Some(vec![Assignment { from: tomorrow, ..Default::default() }]),
                    ..Default::default()
                }),
                ..Default::default()
            });
        }
        prop_assert_eq!(assessed(&register, as_of).record(), assessed(&later, as_of).record());
    }

    /// Forgetting a fact leaves the verdict as it was, or leaves it open. It never makes another.
    #[test]
    fn absence_never_decides(register in any_register(), as_of in any_day(), seed in any::<u64>()) {
        let mut forgotten = document(&register);
        let place = forget(&mut forgotten, &mut { seed });
        let before = assessed(&register, as_of);
        let after = assessed(&register_of(&forgotten), as_of);
        for (before, after) in before.findings().zip(after.findings()) {
            prop_assert!(
                after.outcome() == before.outcome() || after.outcome() == Outcome::Undetermined,
                "{}: {:?} became {:?} without {}",
                before.rule().id, before.outcome(), after.outcome(), place
            );
        }
    }
}

/// A register of ten thousand, of whom nothing is known, or who all wait, or who all have the same guide.
#[test]
fn a_finding_stays_small_whatever_the_register() {
    let assessed_within =
        r#""individual_assessments": [{ "on": "2020-01-01", "in_target_group": true }]"#;
    let waits = r#""guide": {
        "need_assessments": [], "wishes": [], "offers": [], "not_relevant": [], "assignments": []
    }"#;
    let guided = r#""guide": { "assignments": [{ "guide": "g", "from": "2020-02-01", "until": "ongoing" }] }"#;
    let as_of = "2021-01-08".parse().unwrap();
    for case in [
        "{}".to_owned(),
        format!("{{ {assessed_within} }}"),
        format!("{{ {assessed_within}, {waits} }}"),
        format!("{{ {assessed_within}, {guided} }}"),
        r#"{ "guide": { "assignments": [{ "from": "2020-02-01" }] } }"#.to_owned(),
    ] {
        let cases = vec![case; 10_000].join(",");
        let text = format!(r#"{{ "holds": "all_young_people", "cases": [{cases}] }}"#);
        let assessment = assessed(&Register::from_json(&text).unwrap(), as_of);
        for finding in assessment.findings() {
            let places = finding.facts().len() + finding.missing().len();
            assert!(places <= 200, "{} names {places} places", finding.rule().id);
        }
    }
}

#[test]
fn the_counts_tell_what_the_places_do_not() {
    let waits = r#"{ "individual_assessments": [{ "on": "2020-01-01", "in_target_group": true }],
        "guide": { "need_assessments": [], "wishes": [], "offers": [], "not_relevant": [],
            "assignments": [{ "guide": "g", "from": "2020-02-01", "until": "2020-12-01", "end_reason": "other" }] } }"#;
    let text = format!(r#"{{ "cases": [{}] }}"#, vec![waits; 25].join(","));
    let register = Register::from_json(&text).unwrap();
    let said = |rule: &str, as_of: &str| {
        let assessment = assessed(&register, as_of.parse().unwrap());
        let finding = assessment.finding(rule).unwrap();
        (finding.message(Language::En), finding.facts().len())
    };
    let (message, places) = said("organisation.status_adds_up", "2021-01-08");
    assert!(message.starts_with("25 of 25 young people"), "{message}");
    assert_eq!(places, 21);
    let (message, places) = said("organisation.guide_load", "2020-11-01");
    assert!(
        message.starts_with("The same guide has 25 young people"),
        "{message}"
    );
    assert_eq!(places, 1 + 3 * 20);
}

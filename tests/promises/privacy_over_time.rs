//! No answer about a period shows a text of the case; its days, which may tell a birthday, are shown only where
//! they are asked for.

use std::collections::BTreeSet;

use crate::secrets::{
    BIRTH_DATE, POLICY_DAYS, SECRET, assert_hidden, fill_every_text, register_of_people,
};
use serde_json::{Value, json};
use ungeindsats_conformance::deadlines::DeadlinesCase;
use ungeindsats_conformance::folder;
use ungeindsats_conformance::questions::cases;
use ungeindsats_conformance::timeline::TimelineCase;
use ungeindsats_core::deadlines::Deadline;
use ungeindsats_core::timeline::Segment;
use ungeindsats_core::{
    Case, Date, Language, Level, Register, Timeline, deadlines, register_deadlines, render,
    timeline,
};

/// Fills every text of a case with the secret, and reads it.
fn with_secrets(facts: &Value) -> Case {
    let mut document = facts.clone();
    document["id"] = json!(SECRET);
    fill_every_text(&mut document, Level::Case);
    Case::from_json(&document.to_string()).unwrap()
}

#[test]
fn no_timeline_shows_a_text_and_none_shows_a_day_unasked() {
    for (name, test) in cases::<TimelineCase>(&folder()).unwrap() {
        let viborg = Timeline::named(&test.policy).unwrap();
        let case = with_secrets(&test.case);
        let Ok(course) = timeline(&case, &viborg, test.from, test.until) else {
            continue;
        };
        for (what, shown) in [
            ("JSON", serde_json::to_string(&course).unwrap()),
            ("Danish text", render::timeline(&course, Language::Da)),
            ("English text", render::timeline(&course, Language::En)),
        ] {
            assert_hidden(&shown, &format!("{what} of {name}"));
        }
        let spells: Vec<_> = course.spells().collect();
        let changes: Vec<_> = course.changes().collect();
        let debug = format!("{course:?} {:?} {spells:?} {changes:?}", course.segments());
        let debug = format!(
            "{debug} {:?} {:?}",
            course.record(),
            course.record().segments
        );
        assert_hidden(&debug, "Debug");
        let assessments = course.segments().iter().map(Segment::assessment);
        let debug = debug + &format!("{:?}", assessments.collect::<Vec<_>>());
        for segment in course.segments() {
            let day = segment.days().start.to_string();
            let is_event =
                test.case.to_string().contains(&day) || POLICY_DAYS.contains(&day.as_str());
            assert!(
                is_event || !debug.contains(&day),
                "Debug shows {day}: {debug}"
            );
        }
    }
}

#[test]
fn nothing_that_falls_due_shows_a_text_and_none_shows_a_day_unasked() {
    for (name, test) in cases::<DeadlinesCase>(&folder()).unwrap() {
        let viborg = Timeline::named(&test.policy).unwrap();
        let Some(facts) = &test.case else { continue };
        let case = with_secrets(facts);
        let Ok(ahead) = deadlines(&case, &viborg, test.from, test.until) else {
            continue;
        };
        for (what, shown) in [
            ("JSON", serde_json::to_string(&ahead).unwrap()),
            ("Danish text", render::deadlines(&ahead, Language::Da)),
            ("English text", render::deadlines(&ahead, Language::En)),
            ("the calendar", ahead.icalendar(test.from)),
        ] {
            assert_hidden(&shown, &format!("{what} of {name}"));
        }
        let debug = format!("{ahead:?} {:?} {:?}", ahead.all(), ahead.record());
        assert!(!debug.contains("202"), "Debug shows a day: {debug}");
    }
}

#[test]
fn a_calendar_of_a_register_holds_nothing_of_its_cases_but_the_days() {
    let viborg = Timeline::named("viborg").unwrap();
    let mut document = register_of_people();
    fill_every_text(&mut document, Level::Register);
    for case in document["cases"].as_array_mut().unwrap() {
        case["birth_date"] = json!(BIRTH_DATE);
    }
    let register = Register::from_json(&document.to_string()).unwrap();
    let [from, until] = ["2020-01-15", "2022-01-15"].map(|day| day.parse().unwrap());
    let ahead = register_deadlines(&register, &viborg, from, until).unwrap();
    assert!(
        ahead.all().len() > 20,
        "only {} deadlines",
        ahead.all().len()
    );
    let file = ahead.icalendar(from).replace("\r\n ", "");
    assert_hidden(&file, "the calendar");
    let known: BTreeSet<_> = ahead
        .all()
        .iter()
        .map(Deadline::due)
        .chain([from])
        .collect();
    let is_known = |day: &str| {
        let day: Date = day.parse().unwrap();
        // A whole day ends where the next begins.
        known
            .iter()
            .any(|due| *due == day || due.plus_days(1) == day)
    };
    for line in file.lines() {
        for property in [
            "DTSTART;VALUE=DATE:",
            "DTEND;VALUE=DATE:",
            "DTSTAMP:",
            "UID:",
        ] {
            if let Some(value) = line.strip_prefix(property) {
                let digits: String = value.chars().filter(char::is_ascii_digit).take(8).collect();
                let day = format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]);
                assert!(is_known(&day), "{line}");
            }
        }
        let says = line.starts_with("SUMMARY:") || line.starts_with("DESCRIPTION:");
        let dated = line.contains(" 2019") || line.contains(" 202");
        assert!(!says || !dated, "{line}");
    }
}

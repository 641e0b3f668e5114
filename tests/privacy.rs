//! No finding, error or `Debug` shows a name, a CPR-like number, a birth date or a word of the case.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

use std::collections::BTreeSet;

use serde_json::{Value, json};
use ungeindsats_conformance::{folder, load, load_sharing, timeline};
use ungeindsats_core::why::ways_to_pass;
use ungeindsats_core::{
    Case, Language, Level, Outcome, Register, Rule, Timeline, assess, assess_register, render,
    sharing, why,
};

/// A name and a number that cannot be a person's: there is no 99th month.
const SECRET: &str = "Anders Andersen 019999-0000";
const BIRTH_DATE: &str = "2001-07-13";

fn assert_hidden(shown: &str, where_shown: &str) {
    for secret in [
        "Anders",
        "019999",
        BIRTH_DATE,
        "13. juli 2001",
        "13 July 2001",
    ] {
        assert!(
            !shown.contains(secret),
            "{where_shown} shows {secret}:\n{shown}"
        );
    }
}

fn readable(document: &Value, level: Level) -> bool {
    let text = document.to_string();
    match level {
        Level::Register => Register::from_json(&text).is_ok(),
        _ => Case::from_json(&text).is_ok(),
    }
}

/// Puts the secret into every field that takes free text: those where the document stays readable.
///
/// A blank stays blank: it is a statement of its own, and some rules are broken by nothing else.
fn fill_every_text(document: &mut Value, level: Level) -> usize {
    let mut filled = 0;
    for place in texts(document, "") {
        let before = document.pointer(&place).unwrap().clone();
        if before == "" {
            continue;
        }
        *document.pointer_mut(&place).unwrap() = json!(format!("{SECRET} {before}"));
        if readable(document, level) {
            filled += 1;
        } else {
            *document.pointer_mut(&place).unwrap() = before;
        }
    }
    filled
}

fn texts(value: &Value, at: &str) -> Vec<String> {
    match value {
        Value::String(_) => vec![at.to_owned()],
        Value::Array(items) => items
            .iter()
            .enumerate()
            .flat_map(|(index, item)| texts(item, &format!("{at}/{index}")))
            .collect(),
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, field)| texts(field, &format!("{at}/{name}")))
            .collect(),
        _ => Vec::new(),
    }
}

/// Days that stand in the policies: no person's.
const POLICY_DAYS: [&str; 5] = [
    "2019-08-01",
    "2020-09-09",
    "2021-01-08",
    "2019-08-16",
    "2026-11-21",
];

/// The birth date and the birthdays on which something turns: each tells the birth date.
fn birthdays(birth: &str) -> Vec<String> {
    let (year, rest) = birth.split_at(4);
    let year: u32 = year.parse().unwrap();
    [0, 15, 18, 25, 30, 31]
        .map(|age| format!("{}{rest}", year + age))
        .to_vec()
}

#[test]
fn no_finding_shows_a_personal_value_whatever_rule_is_broken() {
    let mut broken = BTreeSet::new();
    for file in load(&folder()).unwrap() {
        for test in &file.cases {
            let timeline = Timeline::named(&test.policy).unwrap();
            let facts = test.case.as_ref().or(test.register.as_ref()).unwrap();
            let mut document = facts.clone();
            let (assessment, debug) = if test.case.is_some() {
                document["id"] = json!(SECRET);
                if document["known_needs"].is_null() {
                    document["known_needs"] = json!([{ "need": "ppv" }]);
                }
                fill_every_text(&mut document, Level::Case);
                let case = Case::from_json(&document.to_string()).unwrap();
                let assessment = assess(&case, &timeline, test.as_of).unwrap();
                (assessment, format!("{case:?}"))
            } else {
                fill_every_text(&mut document, Level::Register);
                let register = Register::from_json(&document.to_string()).unwrap();
                let assessment = assess_register(&register, &timeline, test.as_of).unwrap();
                (assessment, format!("{register:?}"))
            };
            let worst = [Outcome::Failed, Outcome::NeedsJudgement];
            let failed = assessment
                .findings()
                .filter(|finding| worst.contains(&finding.outcome()));
            broken.extend(failed.map(|finding| finding.rule().id));
            let birth = facts["birth_date"]
                .as_str()
                .unwrap_or(BIRTH_DATE)
                .to_owned();
            for (what, shown) in [
                ("JSON", serde_json::to_string(&assessment).unwrap()),
                ("Danish text", render::text(&assessment, Language::Da)),
                ("English text", render::text(&assessment, Language::En)),
                ("HTML", render::html(&assessment)),
                ("Debug of the assessment", format!("{assessment:?}")),
                ("Debug of the record", format!("{:?}", assessment.record())),
                ("Debug of the facts", debug),
            ] {
                let what = format!("{what} of {}/{}", file.rule, test.id);
                assert_hidden(&shown, &what);
                for day in birthdays(&birth) {
                    let is_event = facts.to_string().replacen(&birth, "", 1).contains(&day)
                        || test.as_of.to_string() == day
                        || POLICY_DAYS.contains(&day.as_str());
                    assert!(
                        is_event || !shown.contains(&day),
                        "{what} shows the birthday {day}"
                    );
                }
            }
        }
    }
    let all: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(broken, all, "every rule is broken by some case");
}

#[test]
fn no_answer_about_sharing_shows_a_personal_value() {
    for file in load_sharing(&folder()).unwrap() {
        for test in &file.cases {
            let mut document = test.case.clone();
            document["id"] = json!(SECRET);
            let birth = test.case["birth_date"]
                .as_str()
                .unwrap_or(BIRTH_DATE)
                .to_owned();
            fill_every_text(&mut document, Level::Case);
            let case = Case::from_json(&document.to_string()).unwrap();
            let timeline = Timeline::named(&test.policy).unwrap();
            let permission = sharing(&case, &timeline, &test.ask.into()).unwrap();
            for (what, shown) in [
                ("JSON", serde_json::to_string(&permission).unwrap()),
                ("the Danish message", permission.message(Language::Da)),
                ("the English message", permission.message(Language::En)),
                ("Debug of the record", format!("{:?}", permission.record())),
                ("Debug of the answer", format!("{permission:?}")),
            ] {
                let what = format!("{what} of {}/{}", file.name(), test.id);
                assert_hidden(&shown, &what);
                for day in birthdays(&birth) {
                    let is_event = test.case.to_string().replacen(&birth, "", 1).contains(&day)
                        || test.ask.on.to_string() == day
                        || POLICY_DAYS.contains(&day.as_str());
                    assert!(
                        is_event || !shown.contains(&day),
                        "{what} shows the birthday {day}"
                    );
                }
            }
        }
    }
}

#[test]
fn no_trace_of_a_verdict_shows_a_personal_value() {
    for file in load(&folder()).unwrap() {
        for test in &file.cases {
            let Some(facts) = &test.case else {
                continue;
            };
            let mut document = facts.clone();
            document["id"] = json!(SECRET);
            fill_every_text(&mut document, Level::Case);
            let case = Case::from_json(&document.to_string()).unwrap();
            let timeline = timeline(&test.policy, &test.readings).unwrap();
            let why = why(&case, &timeline, test.as_of, &file.rule).unwrap();
            let ways = ways_to_pass(&case, &timeline, test.as_of, &file.rule).unwrap();
            let record = why.record(Some(&ways));
            let birth = facts["birth_date"].as_str().unwrap_or(BIRTH_DATE);
            for (what, shown) in [
                ("JSON", serde_json::to_string(&record).unwrap()),
                ("Danish text", render::why(&why, Some(&ways), Language::Da)),
                ("English text", render::why(&why, Some(&ways), Language::En)),
                ("Debug", format!("{why:?} {ways:?} {record:?}")),
            ] {
                let what = format!("{what} of {}/{}", file.rule, test.id);
                assert_hidden(&shown, &what);
                for day in birthdays(birth) {
                    let is_event = facts.to_string().replacen(birth, "", 1).contains(&day)
                        || test.as_of.to_string() == day
                        || POLICY_DAYS.contains(&day.as_str());
                    assert!(
                        is_event || !shown.contains(&day),
                        "{what} shows the birthday {day}"
                    );
                }
            }
        }
    }
}

#[test]
fn every_text_of_the_register_can_hold_a_secret_and_none_comes_out() {
    let register = include_str!("../examples/data/viborg-2021-01-08.ndjson");
    let viborg = Timeline::named("viborg").unwrap();
    let as_of = "2021-01-08".parse().unwrap();
    let mut filled = 0;
    for line in register.lines().take(12) {
        let mut document: Value = serde_json::from_str(line).unwrap();
        document["birth_date"] = json!(BIRTH_DATE);
        filled += fill_every_text(&mut document, Level::Case);
        let case = Case::from_json(&document.to_string()).unwrap();
        let assessment = assess(&case, &viborg, as_of).unwrap();
        assert_hidden(&serde_json::to_string(&assessment).unwrap(), "JSON");
        assert_hidden(&render::html(&assessment), "HTML");
        assert_hidden(&format!("{case:?} {assessment:?}"), "Debug");
    }
    assert!(filled > 100, "only {filled} texts were filled");
}

/// A register with people in every list, each with a text that could be personal.
fn register_of_people() -> Value {
    let cases = include_str!("../examples/data/viborg-2021-01-08.ndjson").lines();
    let cases: Vec<Value> = cases
        .take(12)
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    json!({
        "holds": "all_young_people",
        "cases": cases,
        "guides": [{ "id": "g", "role": "ungeguide", "area": "social", "from": "2019-08-01", "until": "ongoing" }],
        "coordinators": [{ "coordinator": "k", "from": "2019-08-01", "until": "2020-10-01" }],
        "meeting_series": [{
            "forum": "k_moede",
            "from": "2020-09-09",
            "until": "ongoing",
            "meetings": [{ "id": "m", "on": "2020-09-09" }, { "id": "n" }],
        }],
        "steering_group": {
            "seats": [{ "seat": "socialchef", "holder": "s", "chairs": true, "from": "2020-09-09", "until": "ongoing" }],
            "meetings": [{ "on": "2020-10-01" }],
        },
    })
}

#[test]
fn nothing_personal_of_a_register_comes_out() {
    let viborg = Timeline::named("viborg").unwrap();
    let mut document = register_of_people();
    assert!(fill_every_text(&mut document, Level::Register) > 100);
    for case in document["cases"].as_array_mut().unwrap() {
        case["birth_date"] = json!(BIRTH_DATE);
    }
    let register = Register::from_json(&document.to_string()).unwrap();
    assert_hidden(&format!("{register:?}"), "Debug of the register");
    for as_of in ["2019-08-01", "2020-01-15", "2020-09-09", "2021-01-08"] {
        let assessment = assess_register(&register, &viborg, as_of.parse().unwrap()).unwrap();
        assert_hidden(&serde_json::to_string(&assessment).unwrap(), "JSON");
        assert_hidden(&render::text(&assessment, Language::Da), "Danish text");
        assert_hidden(&render::text(&assessment, Language::En), "English text");
        assert_hidden(&render::html(&assessment), "HTML");
        assert_hidden(&format!("{assessment:?}"), "Debug");
    }
}

#[test]
fn no_error_about_a_register_repeats_what_it_refused() {
    let document = register_of_people();
    let mut errors = 0;
    for place in texts(&document, "") {
        let mut wrong_type = document.clone();
        *wrong_type.pointer_mut(&place).unwrap() = json!({ SECRET: [SECRET] });
        let error = Register::from_json(&wrong_type.to_string()).unwrap_err();
        errors += 1;
        assert_hidden(&format!("{error} {error:?}"), "an error");
        assert_hidden(&serde_json::to_string(&error).unwrap(), "JSON of an error");
    }
    assert!(errors > 100, "only {errors} errors were seen");
}

#[test]
fn no_error_repeats_what_it_refused() {
    let register = include_str!("../examples/data/viborg-2021-01-08.ndjson");
    let document: Value = serde_json::from_str(register.lines().next().unwrap()).unwrap();
    let mut errors = 0;
    for place in texts(&document, "") {
        let parent = place.rsplit_once('/').unwrap().0;
        let mut wrong_value = document.clone();
        *wrong_value.pointer_mut(&place).unwrap() = json!(SECRET);
        let mut wrong_type = document.clone();
        *wrong_type.pointer_mut(&place).unwrap() = json!({ SECRET: [SECRET] });
        let mut unknown_field = document.clone();
        if let Value::Object(fields) = unknown_field.pointer_mut(parent).unwrap() {
            fields.insert(SECRET.to_owned(), json!(SECRET));
        }
        let malformed =
            document
                .to_string()
                .replacen("\"from\"", &format!("\"{SECRET}\" \"from\""), 1);
        for text in [
            wrong_value.to_string(),
            wrong_type.to_string(),
            unknown_field.to_string(),
            malformed,
        ] {
            if let Err(error) = Case::from_json(&text) {
                errors += 1;
                assert_hidden(&error.to_string(), "an error");
                assert_hidden(&format!("{error:?}"), "Debug of an error");
                assert_hidden(&serde_json::to_string(&error).unwrap(), "JSON of an error");
            }
        }
    }
    assert!(errors > 100, "only {errors} errors were seen");
}

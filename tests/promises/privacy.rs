//! No finding, error or `Debug` shows a name, a CPR-like number, a birth date or a word of the case.

use std::collections::BTreeSet;

use crate::secrets::{
    BIRTH_DATE, POLICY_DAYS, SECRET, assert_hidden, fill_every_text, register_of_people, texts,
};
use serde_json::{Value, json};
use ungeindsats_conformance::candidates::CandidatesCase;
use ungeindsats_conformance::questions::cases;
use ungeindsats_conformance::sharing::SharingCase;
use ungeindsats_conformance::{folder, load, timeline};
use ungeindsats_core::receipt::Subject;
use ungeindsats_core::why::ways_to_pass;
use ungeindsats_core::{
    Case, Language, Level, Outcome, Receipt, Register, Rule, Timeline, assess, assess_register,
    candidates, guide_candidates, render, sharing, why,
};

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
    for (name, test) in cases::<SharingCase>(&folder()).unwrap() {
        let mut document = test.case.clone();
        document["id"] = json!(SECRET);
        let birth = test.case["birth_date"]
            .as_str()
            .unwrap_or(BIRTH_DATE)
            .to_owned();
        fill_every_text(&mut document, Level::Case);
        let case = Case::from_json(&document.to_string()).unwrap();
        let timeline = Timeline::named(&test.policy).unwrap();
        let permission = sharing(&case, &timeline, &test.ask).unwrap();
        for (what, shown) in [
            ("JSON", serde_json::to_string(&permission).unwrap()),
            ("the Danish message", permission.message(Language::Da)),
            ("the English message", permission.message(Language::En)),
            ("Debug of the record", format!("{:?}", permission.record())),
            ("Debug of the answer", format!("{permission:?}")),
        ] {
            let what = format!("{what} of {name}");
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

/// Takes away the ids of guides, which are given back to the caller in fields of their own.
fn without_ids(mut proposal: Value) -> Value {
    proposal["best_relation"] = Value::Null;
    for list in ["proposed", "excluded"] {
        for guide in proposal[list].as_array_mut().unwrap() {
            guide["guide"] = Value::Null;
        }
    }
    proposal
}

#[test]
fn no_proposal_of_a_guide_shows_a_personal_value_but_the_ids_that_are_asked_for() {
    let mut told = 0;
    for (name, test) in cases::<CandidatesCase>(&folder()).unwrap() {
        let mut document = test.register.clone();
        fill_every_text(&mut document, Level::Register);
        let register = Register::from_json(&document.to_string()).unwrap();
        let timeline = Timeline::named(&test.policy).unwrap();
        let mut question: candidates::Question = test.ask.clone();
        question.case = document["cases"][0]["id"].as_str().unwrap().into();
        let relation = question.best_relation.filter(|id| !id.is_blank());
        question.best_relation = relation.map(|id| format!("{SECRET} {}", id.0).as_str().into());
        let proposal = guide_candidates(&register, &timeline, &question).unwrap();
        told += proposal.proposed.len() + proposal.excluded.len();
        let record = without_ids(serde_json::to_value(&proposal).unwrap());
        for (what, shown) in [
            ("JSON without the ids", record.to_string()),
            ("Debug of the answer", format!("{proposal:?}")),
            ("Debug of the question", format!("{question:?}")),
        ] {
            let what = format!("{what} of {name}");
            assert_hidden(&shown, &what);
            let birth = test.register["cases"][0]["birth_date"].as_str();
            for day in birthdays(birth.unwrap_or(BIRTH_DATE)) {
                let facts = test.register.to_string();
                let is_event = birth
                    .is_some_and(|birth| facts.replacen(birth, "", 1).contains(&day))
                    || test.ask.on.to_string() == day;
                assert!(
                    is_event || !shown.contains(&day),
                    "{what} shows the birthday {day}"
                );
            }
        }
    }
    assert!(told > 150, "only {told} guides were told of");
}

#[test]
fn no_receipt_shows_a_personal_value() {
    let register = include_str!("../../examples/data/viborg-2021-01-08.ndjson");
    let viborg = Timeline::named("viborg").unwrap();
    let as_of = "2021-01-08".parse().unwrap();
    for line in register.lines().take(12) {
        let mut document: Value = serde_json::from_str(line).unwrap();
        document["id"] = json!(SECRET);
        document["birth_date"] = json!(BIRTH_DATE);
        fill_every_text(&mut document, Level::Case);
        let case = Case::from_json(&document.to_string()).unwrap();
        let receipt = Receipt::of(Subject::Case(&case), &viborg, as_of).unwrap();
        let stored = serde_json::to_string(&receipt).unwrap();
        let other = Case::default();
        let told = receipt.verify(Subject::Case(&other), &viborg).unwrap();
        assert_hidden(&stored, "JSON of a receipt");
        assert_hidden(
            &serde_json::to_string(&told).unwrap(),
            "JSON of a verification",
        );
        let debug = format!("{receipt:?} {told:?}");
        assert_hidden(&debug, "Debug");
        // The digest is a fingerprint of the person.
        assert!(!debug.contains(receipt.input.as_str()));
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
    let register = include_str!("../../examples/data/viborg-2021-01-08.ndjson");
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
    let register = include_str!("../../examples/data/viborg-2021-01-08.ndjson");
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

//! What a door promises beyond the answers of the core: faults with their place, and nothing personal in them.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop where it is surprised"
)]

use serde_json::{Value, json};
use ungeindsats_json::{MAX_CASES, Policy, tell};

fn viborg() -> Policy {
    Policy::open(br#"{ "shipped": "viborg" }"#).unwrap()
}

fn asked(question: &Value, document: &str) -> Value {
    let answer = viborg().ask(question.to_string().as_bytes(), document.as_bytes());
    serde_json::from_str(&answer.unwrap()).unwrap()
}

fn refused(question: &Value, document: &str) -> Value {
    let answer = viborg().ask(question.to_string().as_bytes(), document.as_bytes());
    serde_json::to_value(answer.unwrap_err()).unwrap()
}

fn assess() -> Value {
    json!({ "assess": { "as_of": "2021-01-08" } })
}

#[test]
fn a_fault_says_where_and_in_which_document() {
    for (question, document, place, pointer, code, status) in [
        (
            assess(),
            r#"{"id": 7}"#,
            "document",
            "/id",
            "wrong_type",
            422,
        ),
        (assess(), "{", "document", "", "malformed", 400),
        (
            json!({ "assess": { "as_of": "x" } }),
            "{}",
            "question",
            "/assess/as_of",
            "invalid_value",
            422,
        ),
        (
            json!({ "assess": { "by": "x" } }),
            "{}",
            "question",
            "/assess",
            "unknown_field",
            422,
        ),
        (
            json!({ "verify": { "receipt": { "format": 7 } } }),
            "{}",
            "question",
            "/verify/receipt/format",
            "wrong_type",
            422,
        ),
    ] {
        let fault = refused(&question, document);
        assert_eq!(fault["in"], place, "{fault}");
        assert_eq!(fault["status"], status, "{fault}");
        assert_eq!(fault["errors"][0]["pointer"], pointer, "{fault}");
        assert_eq!(fault["errors"][0]["code"], code, "{fault}");
    }
}

#[test]
fn a_question_that_cannot_be_asked_is_no_unreadable_document() {
    let day = "2021-01-08";
    for (question, code) in [
        (
            json!({ "assess": { "as_of": "1999-12-31" } }),
            "not_covered",
        ),
        (
            json!({ "why": { "rule": "guide.none", "as_of": day } }),
            "question",
        ),
        (
            json!({ "timeline": { "from": day, "until": day } }),
            "question",
        ),
        (
            json!({ "guide_candidates": { "case": "nobody", "on": day } }),
            "question",
        ),
        (
            json!({ "figures": { "as_of": day, "measured_from": "2021-01-09" } }),
            "question",
        ),
    ] {
        let fault = refused(&question, "{}");
        assert_eq!(fault["code"], code, "{fault}");
        assert_eq!(fault["errors"], json!([]), "{fault}");
    }
}

#[test]
fn a_refused_policy_tells_every_fault() {
    for (choice, code) in [
        (json!({}), "input"),
        (json!({ "shipped": "viborg", "yaml": "" }), "input"),
        (json!({ "shipped": "utopia" }), "policy"),
        (json!({ "yaml": "authority: [" }), "policy"),
    ] {
        let fault = Policy::open(choice.to_string().as_bytes()).unwrap_err();
        let fault = serde_json::to_value(fault).unwrap();
        assert_eq!(
            (&fault["code"], &fault["in"]),
            (&json!(code), &json!("policy")),
            "{fault}"
        );
        assert_ne!(fault["errors"], json!([]), "{fault}");
    }
}

#[test]
fn no_fault_repeats_what_stood_there() {
    const SECRET: &str = "Ludvig-0101";
    let own = |pointer: &str| json!({ "id": { pointer: 1 } }).to_string();
    for document in [
        format!(r#"{{"{SECRET}": 1}}"#),
        format!(r#"{{"birth_date": "{SECRET}"}}"#),
        format!(r#"{{"contacts": [{{"area": "{SECRET}"}}]}}"#),
        own(SECRET),
        SECRET.to_owned(),
    ] {
        for question in [assess(), json!({ "receipt": { "as_of": "2021-01-08" } })] {
            let fault = refused(&question, &document).to_string();
            assert!(!fault.contains(SECRET), "{fault}");
        }
    }
    let question = json!({ "guide_candidates": { "case": SECRET, "on": "2021-01-08" } });
    assert!(!refused(&question, "{}").to_string().contains(SECRET));
}

#[test]
fn each_line_has_an_answer_of_its_own() {
    let question = json!({ "assess_each": { "as_of": "2021-01-08" } });
    let lines = "{}\n\n{\"id\": 7}\n{\"id\": \"a\"}";
    let answers = viborg()
        .ask(question.to_string().as_bytes(), lines.as_bytes())
        .unwrap();
    let answers: Vec<Value> = answers
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let told: Vec<_> = answers
        .iter()
        .map(|it| {
            (
                it["line"].as_u64().unwrap(),
                it["fault"]["errors"][0]["pointer"].clone(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [(1, Value::Null), (3, json!("/id")), (4, Value::Null)]
    );
    assert_eq!(answers[0]["assessment"], asked(&assess(), "{}"));
    let many = "{}\n".repeat(MAX_CASES + 1);
    assert_eq!(
        refused(&question, &many)["errors"][0]["code"],
        "invalid_value"
    );
}

#[test]
fn a_problem_holds_what_somebody_should_look_at() {
    let question = json!({ "problem": { "as_of": "2021-01-08", "language": "da" } });
    let problem = asked(&question, "{}");
    let assessment = asked(&assess(), "{}");
    let concerns: Vec<_> = assessment["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|it| {
            ["failed", "needs_judgement", "undetermined"].contains(&it["outcome"].as_str().unwrap())
        })
        .map(|it| (it["rule"].clone(), it["message"]["da"].clone()))
        .collect();
    let errors: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["rule"].clone(), it["detail"].clone()))
        .collect();
    assert!(!errors.is_empty());
    assert_eq!(errors, concerns);
    assert_eq!(problem["status"], 422);
}

#[test]
fn the_rules_are_told_without_a_policy() {
    let rules: Value = serde_json::from_str(&tell(br#"{ "rules": {} }"#).unwrap()).unwrap();
    assert_eq!(
        rules.as_array().unwrap().len(),
        ungeindsats_core::Rule::ALL.len()
    );
    let fault = serde_json::to_value(tell(b"{}").unwrap_err()).unwrap();
    assert_eq!(fault["in"], "question");
}

/// The JSON of the page for embedders: as the library answers, some of the errors left out.
#[test]
fn the_page_shows_what_is_answered() {
    let page = include_str!("../../../docs/embedding.md");
    let shown: Vec<Value> = page
        .split("```json\n")
        .skip(1)
        .map(|rest| serde_json::from_str(rest.split("```").next().unwrap()).unwrap())
        .collect();
    let two_guides = r#"{ "guide": { "assignments": [
        { "from": "2020-01-01", "until": "2020-06-02" }, { "from": "2020-06-01", "until": "ongoing" } ] } }"#;
    let problem = json!({ "problem": { "as_of": "2021-01-08", "language": "da" } });
    let answered = [
        refused(&assess(), r#"{ "contacts": [{ "area": "arbejde" }] }"#),
        asked(&problem, two_guides),
    ];
    assert_eq!(shown.len(), answered.len());
    for (mut shown, mut answered) in shown.into_iter().zip(answered) {
        let some = shown["errors"].take();
        let all = answered["errors"].take();
        assert_eq!(shown, answered);
        for error in some.as_array().unwrap() {
            assert!(
                all.as_array().unwrap().contains(error),
                "{error} among {all}"
            );
        }
    }
}

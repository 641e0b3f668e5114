//! A name and a number that must not come out, and where a document has room for them.

use serde_json::{Value, json};
use ungeindsats_core::{Case, Level, Register};

/// A name and a number that cannot be a person's: there is no 99th month.
pub(crate) const SECRET: &str = "Anders Andersen 019999-0000";
pub(crate) const BIRTH_DATE: &str = "2001-07-13";

pub(crate) fn assert_hidden(shown: &str, where_shown: &str) {
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
pub(crate) fn fill_every_text(document: &mut Value, level: Level) -> usize {
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

pub(crate) fn texts(value: &Value, at: &str) -> Vec<String> {
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
pub(crate) const POLICY_DAYS: [&str; 5] = [
    "2019-08-01",
    "2020-09-09",
    "2021-01-08",
    "2019-08-16",
    "2026-11-21",
];

/// A register with people in every list, each with a text that could be personal.
pub(crate) fn register_of_people() -> Value {
    let cases = include_str!("../../examples/data/viborg-2021-01-08.ndjson").lines();
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

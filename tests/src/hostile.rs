//! What a door must not answer, and what it must answer all the same: hostile documents, questions and policies.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use ungeindsats_core::input;
use ungeindsats_json::MAX_CASES;

use crate::case::Broken;
use crate::exchange::{Exchange, policy};

const DAY: &str = "2021-01-08";

pub(crate) fn hostile() -> Vec<Exchange> {
    let viborg = policy("viborg", &BTreeMap::new());
    let assess = json!({ "assess": { "as_of": DAY } });
    let each = json!({ "assess_each": { "as_of": DAY } });
    let ask = |name: &str, policy: &Value, question: &Value, document: &str| {
        let name = format!("hostile/{name}");
        Exchange::new(name, policy.clone(), question.clone(), document.to_owned())
    };
    let mut all = Vec::new();
    all.extend(
        documents()
            .iter()
            .map(|(name, document)| ask(name, &viborg, &assess, document)),
    );
    all.extend(
        lines()
            .iter()
            .map(|(name, document)| ask(name, &viborg, &each, document)),
    );
    all.extend(
        questions()
            .iter()
            .map(|(name, question)| ask(name, &viborg, question, "{}")),
    );
    all.extend(
        policies()
            .iter()
            .map(|(name, policy)| ask(name, policy, &assess, "{}")),
    );
    all.extend(
        topics()
            .iter()
            .map(|(name, topic)| ask(name, &Value::Null, topic, "")),
    );
    all
}

fn documents() -> [(&'static str, String); 15] {
    [
        ("empty", String::new()),
        ("a list", "[]".to_owned()),
        ("a null sign", "{\"id\": \"\u{0}\"}".to_owned()),
        ("a null sign, escaped", r#"{"id": "\u0000"}"#.to_owned()),
        ("half a pair", r#"{"id": "\ud800"}"#.to_owned()),
        ("beyond the plane", "{\"id\": \"🦆 æøå\"}".to_owned()),
        ("deep", "[".repeat(100_000)),
        (
            "a long number",
            format!("{{\"id\": {}}}", "9".repeat(10_000)),
        ),
        (
            "a long list",
            format!(
                "{{\"contacts\": [{}{{}}]}}",
                "{},".repeat(input::MAX_ENTRIES)
            ),
        ),
        (
            "a day that is none",
            r#"{"birth_date": "2021-02-30"}"#.to_owned(),
        ),
        (
            "a day too early",
            r#"{"birth_date": "1899-12-31"}"#.to_owned(),
        ),
        ("a field twice", r#"{"id": "a", "id": "b"}"#.to_owned()),
        (
            "a name that is none",
            r#"{"Fødselsdag": "2003-01-01"}"#.to_owned(),
        ),
        ("more than one", "{} {}".to_owned()),
        ("too large", " ".repeat(input::MAX_BYTES.saturating_add(1))),
    ]
}

fn lines() -> [(&'static str, String); 3] {
    let some = "{}\n\nno case\n{\"id\": 7}\r\n{\"id\": \"a\"}";
    [
        ("lines", some.to_owned()),
        ("no lines", String::new()),
        ("too many lines", "{}\n".repeat(MAX_CASES.saturating_add(1))),
    ]
}

fn questions() -> [(&'static str, Value); 11] {
    [
        ("no question", json!({})),
        (
            "two questions",
            json!({ "assess": { "as_of": DAY }, "receipt": { "as_of": DAY } }),
        ),
        ("a question that is none", json!({ "decide": {} })),
        ("a question without a day", json!({ "assess": {} })),
        (
            "a question with more",
            json!({ "assess": { "as_of": DAY, "by": "me" } }),
        ),
        (
            "before any policy",
            json!({ "assess": { "as_of": "1999-12-31" } }),
        ),
        (
            "of no rule",
            json!({ "why": { "rule": "guide.none", "as_of": DAY } }),
        ),
        (
            "a problem",
            json!({ "problem": { "as_of": DAY, "language": "da" } }),
        ),
        (
            "of one area",
            json!({ "sharing": {
            "giving": "social", "receiving": "social", "information": "education",
            "by_health_professional": false, "on": DAY,
        } }),
        ),
        ("no receipt", json!({ "verify": { "receipt": {} } })),
        (
            "an empty period",
            json!({ "timeline": { "from": DAY, "until": DAY } }),
        ),
    ]
}

fn policies() -> [(&'static str, Value); 5] {
    [
        ("no policy", json!({})),
        ("both", json!({ "shipped": "viborg", "yaml": "" })),
        ("unknown", json!({ "shipped": "utopia" })),
        ("not a file", json!({ "yaml": "authority: [" })),
        (
            "no such reading",
            json!({ "shipped": "viborg", "readings": [
            { "interpretation": "I-29", "reading": "none" },
        ] }),
        ),
    ]
}

fn topics() -> [(&'static str, Value); 5] {
    [
        ("rules", json!({ "rules": {} })),
        ("policies", json!({ "shipped_policies": {} })),
        ("version", json!({ "version": {} })),
        ("nothing", json!({})),
        (
            "a share of nobody",
            json!({ "share": { "count": 1, "of": 0, "level": "95" } }),
        ),
    ]
}

/// What a fuzzer made of cases.
pub(crate) fn mangled(folder: &Path) -> Result<Vec<Exchange>, Broken> {
    let entries = fs::read_dir(folder).map_err(Broken::saying)?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(Broken::saying)?.path());
    }
    paths.sort();
    let question = json!({ "assess": { "as_of": DAY } });
    let viborg = policy("viborg", &BTreeMap::new());
    // What is no text cannot be handed to every door as one.
    let texts = paths.iter().filter_map(|path| {
        let name = path.file_name()?.to_string_lossy().into_owned();
        Some((format!("mangled/{name}"), fs::read_to_string(path).ok()?))
    });
    Ok(texts
        .map(|(name, document)| Exchange::new(name, viborg.clone(), question.clone(), document))
        .collect())
}

//! JSON Schema of what a door is given and gives back, beside the schemas of the core.

use schemars::schema_for;

use crate::{EachRecord, Fault, PolicyChoice, ProblemRecord, Question, Topic};

/// The documents that have a schema here.
pub const NAMES: &[&str] = &[
    "question",
    "topic",
    "policy-choice",
    "fault",
    "problem",
    "each",
];

/// The schema of a document as JSON text, if there is such a document.
///
/// ```
/// use ungeindsats_json::schema;
/// assert!(schema::NAMES.iter().all(|name| schema::document(name).is_some()));
/// ```
#[must_use]
pub fn document(name: &str) -> Option<String> {
    let schema = match name {
        "question" => schema_for!(Question),
        "topic" => schema_for!(Topic),
        "policy-choice" => schema_for!(PolicyChoice),
        "fault" => schema_for!(Fault),
        "problem" => schema_for!(ProblemRecord),
        "each" => schema_for!(EachRecord),
        _ => return None,
    };
    serde_json::to_string_pretty(&schema)
        .ok()
        .map(|text| text + "\n")
}

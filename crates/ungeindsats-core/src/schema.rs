//! JSON Schema of every document that crosses a border.

use schemars::schema_for;

use crate::candidates::Proposal;
use crate::case::Case;
use crate::input::InputError;
use crate::policy::PolicyFile;
use crate::receipt::Receipt;
use crate::record::{
    AssessmentRecord, DeadlinesRecord, DifferenceRecord, FiguresRecord, GranularityRecord,
    ImpactRecord, PermissionRecord, ShareRecord, SuppressedTableRecord, TimelineRecord,
    VerificationRecord, WhyRecord,
};
use crate::register::Register;
use crate::rules::RuleRecord;

/// The documents that have a schema.
pub const NAMES: &[&str] = &[
    "case",
    "register",
    "assessment",
    "sharing",
    "candidates",
    "difference",
    "impact",
    "figures",
    "suppressed",
    "share",
    "granularity",
    "receipt",
    "verification",
    "timeline",
    "deadlines",
    "why",
    "policy",
    "rule",
    "input-error",
];

/// The schema of a document as JSON text, if there is such a document.
///
/// ```
/// use ungeindsats_core::schema;
/// assert!(schema::NAMES.iter().all(|name| schema::document(name).is_some()));
/// ```
#[must_use]
pub fn document(name: &str) -> Option<String> {
    let schema = match name {
        "case" => schema_for!(Case),
        "register" => schema_for!(Register),
        "assessment" => schema_for!(AssessmentRecord),
        "sharing" => schema_for!(PermissionRecord),
        "candidates" => schema_for!(Proposal),
        "difference" => schema_for!(DifferenceRecord),
        "impact" => schema_for!(ImpactRecord),
        "figures" => schema_for!(FiguresRecord),
        "suppressed" => schema_for!(SuppressedTableRecord),
        "share" => schema_for!(ShareRecord),
        "granularity" => schema_for!(GranularityRecord),
        "receipt" => schema_for!(Receipt),
        "verification" => schema_for!(VerificationRecord),
        "timeline" => schema_for!(TimelineRecord),
        "deadlines" => schema_for!(DeadlinesRecord),
        "why" => schema_for!(WhyRecord),
        "policy" => schema_for!(PolicyFile),
        "rule" => schema_for!(RuleRecord),
        "input-error" => schema_for!(InputError),
        _ => return None,
    };
    serde_json::to_string_pretty(&schema)
        .ok()
        .map(|text| text + "\n")
}

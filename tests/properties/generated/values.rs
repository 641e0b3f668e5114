//! What a finding read, whatever the place at which it stood.

use serde_json::Value;
use ungeindsats_core::Finding;

/// The values at the places that a finding read, whatever their index.
pub(crate) fn values(finding: Finding<'_>, document: &Value) -> Vec<String> {
    let mut values: Vec<_> = finding
        .facts()
        .iter()
        .map(|pointer| match document.pointer(pointer) {
            Some(Value::Array(list)) => {
                let name = pointer.rsplit('/').next().unwrap_or_default();
                format!("{name} of {} items", list.len())
            }
            // What is inside may stand in another order.
            Some(Value::Object(fields)) => format!("an object of {} fields", fields.len()),
            Some(value) => value.to_string(),
            None => panic!("{} says that it read {pointer}", finding.rule().id),
        })
        .collect();
    values.sort();
    values
}

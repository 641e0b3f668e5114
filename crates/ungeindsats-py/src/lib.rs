//! The Python door: it converts, and does nothing else.
//!
//! A case arrives as the bytes of a JSON document, and answers leave as frozen classes whose
//! attributes carry the names of the JSON record. What an analyst imports is the Python package
//! beside this crate (`python/ungeindsats`); this module is its native half.
#![expect(
    clippy::needless_pass_by_value,
    reason = "pyo3 hands the arguments of a function over by value"
)]

mod arguments;
mod assess;
mod assessment;
mod classification;
mod errors;
mod finding;
mod json;
mod labels;
mod policy;
mod policy_record;
mod rows;
mod rule;
mod schema;
mod sharing;
mod values;

/// The native half of `ungeindsats`: what that package offers, use from there.
#[pyo3::pymodule]
mod _ungeindsats {
    #[pymodule_export]
    use crate::{
        assess::{assess, assess_register},
        assessment::Assessment,
        classification::{Areas, Basis, Classification, CoveredBy, CrossCutting},
        finding::Finding,
        labels::labels,
        policy::{Policy, shipped_policies},
        policy_record::PolicyRecord,
        rows::Rows,
        rule::{Rule, rule, rules},
        schema::{schema, schemas},
        sharing::{Gap, Permission, sharing},
        values::{Bilingual, PolicyReference, Source},
    };

    /// The largest document that is read, in bytes.
    #[pymodule_export]
    const MAX_BYTES: usize = ungeindsats_core::input::MAX_BYTES;
}

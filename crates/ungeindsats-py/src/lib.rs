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
mod candidates;
mod candidates_rows;
mod check;
mod classification;
mod codes;
mod conditions;
mod deadlines;
mod difference;
mod errors;
mod figures;
mod finding;
mod impact;
mod json;
mod labels;
mod link;
mod policy;
mod policy_record;
mod receipt;
mod rows;
mod rule;
mod schema;
mod sharing;
mod survey;
mod timeline;
mod transitions;
mod values;
mod verification;
mod why;

/// The native half of `ungeindsats`: what that package offers, use from there.
#[pyo3::pymodule]
mod _ungeindsats {
    #[pymodule_export]
    use crate::{
        assess::{assess, assess_register},
        assessment::Assessment,
        candidates::{Candidate, Excluded, OtherYoungPeople, Proposal, Reason, guide_candidates},
        check::{Checked, arrow_schema, check},
        classification::{Areas, Basis, Classification, CoveredBy, CrossCutting},
        conditions::{Condition, FactChange, UsedParameter, UsedReading, Ways},
        deadlines::{Deadline, Deadlines, deadlines, register_deadlines},
        difference::{Difference, ParameterDifference, Reading, ReadingDifference},
        figures::{FigureTable, Figures, FiguresCount, SuppressedTable, own_table},
        finding::Finding,
        impact::{Impact, ImpactCount},
        labels::labels,
        link::link,
        policy::{Policy, shipped_policies},
        policy_record::PolicyRecord,
        receipt::{PolicyMark, Receipt, read_receipt, receipt, register_receipt, verify},
        rows::Rows,
        rule::{Rule, rule, rules},
        schema::{schema, schemas},
        sharing::{Gap, Permission, sharing},
        survey::{AreaShare, Granularity, Share, granularity, share},
        timeline::{CaseTimeline, Segment, Spell, TimelineChange, timeline},
        transitions::{Cause, Example, RuleImpact, Transition},
        values::{Bilingual, Phrase, PolicyReference, Source},
        verification::{Change, OutcomeChange, Verification},
        why::{Why, why, why_register},
    };

    /// The largest document that is read, in bytes.
    #[pymodule_export]
    const MAX_BYTES: usize = ungeindsats_core::input::MAX_BYTES;
}

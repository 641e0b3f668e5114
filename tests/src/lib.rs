//! The conformance suite: readable cases, what each expects, and what the suite lacks.

mod candidates;
mod case;
mod gaps;
mod impact;
pub mod policy_file;
mod sharing;

pub use candidates::{
    AskedOfCandidates, CandidatesCase, CandidatesFile, ExpectedCandidate, ExpectedExclusion,
    ExpectedLoad, ExpectedProposal, load_candidates,
};
pub use case::{Broken, CaseFile, Expected, Kind, TestCase, load};
pub use gaps::gaps;
pub use impact::{ExpectedImpact, ImpactCase, ImpactFile, Side, Supposed, load_impact};
pub use sharing::{Asked, ExpectedAnswer, SharingCase, SharingFile, load_sharing};

use std::path::PathBuf;

/// The folder of the cases.
#[must_use]
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// The examples of the README run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

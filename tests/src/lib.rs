//! The conformance suite: readable cases, what each expects, and what the suite lacks.

mod case;
mod gaps;
pub mod policy_file;
mod sharing;

pub use case::{Broken, CaseFile, Expected, Kind, TestCase, load, timeline};
pub use gaps::gaps;
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

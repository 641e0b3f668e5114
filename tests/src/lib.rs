//! The conformance suite: readable cases, what each expects, and what the suite lacks.

pub mod candidates;
mod case;
pub mod deadlines;
mod exchange;
pub mod figures;
mod gaps;
mod hostile;
pub mod impact;
pub mod policy_file;
pub mod questions;
pub mod receipt;
pub mod sharing;
pub mod timeline;
pub mod why;

pub use case::{Broken, CaseFile, Expected, Kind, TestCase, load, timeline};
pub use exchange::{Exchange, digest, exchanges};
pub use gaps::gaps;
pub use questions::questions;

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

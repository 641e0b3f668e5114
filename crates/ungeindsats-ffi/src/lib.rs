//! Two doors in one library: `c`, a C interface, and `foreign`, from which UniFFI makes Kotlin, Ruby and Swift.
//!
//! They convert and do nothing else: questions, answers and faults are JSON, and `ungeindsats-json` says what
//! stands in them.

pub mod c;
mod caught;
mod foreign;

pub use foreign::{Policy, Refused, tell};

uniffi::setup_scaffolding!("ungeindsats");

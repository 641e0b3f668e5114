//! Questions as JSON documents, and their answers: what every foreign door says.
#![doc = ""]
#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answer;
mod each;
mod fault;
mod policy;
mod problem;
mod question;
#[cfg(feature = "schema")]
pub mod schema;
mod topic;

pub use each::{EachRecord, MAX_CASES};
pub use fault::{Fault, FaultCode, FaultPlace, Place};
pub use policy::{Policy, PolicyChoice, ReadOtherwise, Supposed};
pub use problem::{Concern, ProblemRecord};
pub use question::{Counted, Question};
pub use topic::{Topic, tell};

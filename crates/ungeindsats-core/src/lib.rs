//! The rules of the kommunale ungeindsats, answered on a stated date.
#![doc = ""]
#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod assess;
mod assessment;
pub mod calendar;
pub mod candidates;
pub mod case;
mod classification;
pub mod cpr;
pub mod deadlines;
pub mod difference;
mod digest;
pub mod figures;
pub mod impact;
pub mod input;
mod outcomes;
pub mod policy;
pub mod private;
pub mod receipt;
pub mod record;
pub mod register;
pub mod render;
pub mod rule_ids;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub mod shape;
pub mod sharing;
pub mod source;
pub mod text;
pub mod timeline;
mod vocabulary;
pub mod why;
pub mod words;

pub use assess::{assess, assess_register};
pub use assessment::{Assessment, Finding};
pub use calendar::Date;
pub use candidates::guide_candidates;
pub use case::Case;
pub use classification::Classification;
pub use deadlines::{deadlines, register_deadlines};
pub use difference::Difference;
pub use figures::Figures;
pub use impact::Impact;
pub use input::InputError;
pub use outcomes::Outcomes;
pub use policy::{NotCovered, Policy, PolicyFaults, Timeline};
pub use receipt::Receipt;
pub use register::Register;
pub use rules::{Authority, Coverage, Level, Outcome, Rule, Severity};
pub use sharing::sharing;
pub use text::Language;
pub use timeline::timeline;
pub use why::why;

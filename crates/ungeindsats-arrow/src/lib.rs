//! The rules of the kommunale ungeindsats over Arrow columns.
#![doc = ""]
#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod cases;
mod checked;
mod columns;
mod link;
mod reader;
mod schema;
mod texts;
mod verdicts;
mod wrong;

pub use cases::{Cases, NullUntil};
pub use checked::{Checked, Counts, NotRun, NotRunReason};
pub use link::{LinkError, NoRows, Table, link};
pub use schema::schema;
pub use verdicts::{Verdicts, rules, verdicts};
pub use wrong::{WrongColumn, WrongColumns};

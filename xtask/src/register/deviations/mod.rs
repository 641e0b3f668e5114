//! What is wrong in the register, where it is silent and what it leaves to a person: on purpose.
//!
//! Each row of a table names the rule, how it comes out on 8 January 2021, in how many cases, among
//! whom, and the small function that does it. A case is touched by at most one row of each table.
//! The tests ask the library whether every row comes out as it says.

mod guide_choice;
mod guide_course;
mod target_group;

pub(super) use guide_choice::GUIDE_CHOICE;
pub(super) use guide_course::GUIDE_COURSE;
pub(super) use target_group::TARGET_GROUP;

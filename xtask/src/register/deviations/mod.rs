//! What is wrong in the register, where it is silent and what it leaves to a person: on purpose.
//!
//! Each row of a table names the rule, how it comes out on 8 January 2021, in how many cases, among
//! whom, and the small function that does it. A case is touched by at most one row of each table.
//! The tests ask the library whether every row comes out as it says.

mod consent;
mod guide_choice;
mod guide_course;
mod meeting;
mod plan_content;
mod plan_course;
mod target_group;

use super::twist::Row;

/// Every table, in the order in which they are done to the cases.
pub(super) const TABLES: [&[Row]; 7] = [
    guide_course::GUIDE_COURSE,
    guide_choice::GUIDE_CHOICE,
    target_group::TARGET_GROUP,
    plan_course::PLAN_COURSE,
    plan_content::PLAN_CONTENT,
    meeting::MEETING,
    consent::CONSENT,
];

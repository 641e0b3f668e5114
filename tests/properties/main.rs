//! What holds of any case, register, period and question, whatever is generated.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

mod candidates;
mod cases;
mod deadlines;
mod figures;
mod generated;
mod impact;
mod met_in_time;
mod receipt;
mod register;
mod sharing;
mod timeline;
mod why;

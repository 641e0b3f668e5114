//! What the library promises its users, and the architecture those who work on it.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

mod assessment;
mod candidates;
mod classification;
mod coverage;
mod hostile_input;
mod house;
mod impact;
mod over_time;
mod policies;
mod policy_faults;
mod privacy;
mod privacy_over_time;
mod rules;
mod secrets;
mod sharing;
mod what_if;
mod why;
mod why_ways;

//! Chapter `organisation`: who steers and coordinates, how often they meet, and whether the figures add up.

pub(super) mod cadence;
pub(super) mod coordinator_exists;
pub(super) mod distribution;
pub(super) mod guide_load;
pub(super) mod status_adds_up;
pub(super) mod steering_cadence;
pub(super) mod steering_chair;
pub(super) mod steering_composition;

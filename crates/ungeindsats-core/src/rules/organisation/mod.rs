//! Chapter `organisation`: who steers and coordinates, how often they meet, and whether the figures add up.

pub(super) mod coordinator_exists;

//! What was measured, by the names that the benchmarks give it, and the versions of those measured.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Deserialize;

/// Times are in nanoseconds, for each case or for each rule and case, where the name says nothing else.
#[derive(Default, Deserialize)]
pub(super) struct Measured {
    measured: BTreeMap<String, f64>,
    pub(super) versions: BTreeMap<String, String>,
}

impl Measured {
    /// What a benchmark told.
    pub(super) fn told(json: &str) -> Result<Self> {
        serde_json::from_str(json).with_context(|| format!("a benchmark told this: {json}"))
    }

    pub(super) fn put(&mut self, name: impl Into<String>, value: f64) {
        self.measured.insert(name.into(), value);
    }

    pub(super) fn add(&mut self, more: Self) {
        self.measured.extend(more.measured);
        self.versions.extend(more.versions);
    }

    pub(super) fn get(&self, name: &str) -> Result<f64> {
        let found = self.measured.get(name).copied();
        found.with_context(|| format!("nothing was measured of {name}"))
    }

    /// How many times the one is the other.
    pub(super) fn ratio(&self, one: &str, other: &str) -> Result<f64> {
        Ok(self.get(one)? / self.get(other)?)
    }
}

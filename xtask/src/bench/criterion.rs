//! The benchmarks beside the core: each compares two things of the same cases, in one run.

use anyhow::{Context, Result};
use ungeindsats_core::{Date, Timeline, input, timeline};
use xshell::{Shell, cmd};

use super::measured::Measured;
use crate::workspace::root;

/// By the groups of criterion; each is measured over the whole synthetic register.
const BENCHMARKS: [&str; 8] = [
    "ndjson/serde_json_parse",
    "ndjson/outcomes",
    "ndjson/findings",
    "timeline/one_year",
    "timeline/ten_years",
    "trace/verdicts",
    "trace/findings",
    "trace/traces",
];

pub(super) fn run(shell: &Shell) -> Result<Measured> {
    cmd!(
        shell,
        "cargo bench --package ungeindsats-core --bench ndjson --bench timeline --bench trace"
    )
    .run()?;
    let mut measured = Measured::default();
    for name in BENCHMARKS {
        measured.put(format!("criterion/{name}"), median(shell, name)?);
    }
    for (name, years) in [("one_year", 1), ("ten_years", 10)] {
        measured.put(format!("segments/{name}"), segments(shell, years)?);
    }
    Ok(measured)
}

/// The median of a benchmark, in nanoseconds.
fn median(shell: &Shell, name: &str) -> Result<f64> {
    let path = root().join(format!("target/criterion/{name}/new/estimates.json"));
    let estimates: serde_json::Value = serde_json::from_str(&shell.read_file(path)?)?;
    estimates
        .pointer("/median/point_estimate")
        .and_then(serde_json::Value::as_f64)
        .context("the benchmark left no median")
}

/// In how many segments the timelines of the register fall that the benchmark makes.
fn segments(shell: &Shell, years: u32) -> Result<f64> {
    let register = shell.read_file(root().join("examples/data/viborg-2021-01-08.ndjson"))?;
    let viborg = Timeline::named("viborg")?;
    let from = Date::new(2020, 1, 1).context("a day")?;
    let until = from.plus_months(years.saturating_mul(12));
    let mut segments = 0_u32;
    for (_, case) in input::cases(register.as_bytes()) {
        let course = timeline(&case?, &viborg, from, until)?;
        segments = segments.saturating_add(u32::try_from(course.segments().len())?);
    }
    Ok(segments.into())
}

//! The goals that the design sets, each with what was measured and whether that meets it.

use anyhow::Result;

use super::measured::Measured;

/// One goal.
pub(super) struct Goal {
    /// What is done.
    pub(super) work: &'static str,
    /// What it is to come to, in words.
    pub(super) wanted: &'static str,
    /// What it came to, in words.
    pub(super) came_to: String,
    pub(super) met: bool,
}

/// A ratio that is to stay below a limit.
fn at_most(work: &'static str, wanted: &'static str, limit: f64, ratio: f64) -> Goal {
    Goal {
        work,
        wanted,
        came_to: format!("{ratio:.2} ×"),
        met: ratio <= limit,
    }
}

/// A time that is to stay below a limit, in nanoseconds.
fn within(work: &'static str, wanted: &'static str, limit: f64, time: f64) -> Goal {
    Goal {
        work,
        wanted,
        came_to: super::report::time(time),
        met: time <= limit,
    }
}

/// Every goal, in the order of the design.
pub(super) fn all(measured: &Measured) -> Result<Vec<Goal>> {
    let per_rule = measured.ratio("python/frame", "rules")?;
    let faster = measured.get("polars/per_rule")? / per_rule;
    let seconds = measured.get("denmark/seconds")?;
    Ok(vec![
        at_most(
            "NDJSON, all rules, findings, one thread: the 198 cases of the examples",
            "≤ 1.5 × serde_json parsing the same bytes into the same types",
            1.5,
            measured.ratio(
                "criterion/ndjson/findings",
                "criterion/ndjson/serde_json_parse",
            )?,
        ),
        at_most(
            "the same: the register of the peers",
            "≤ 1.5 × serde_json",
            1.5,
            measured.ratio("ndjson/findings", "serde_json")?,
        ),
        Goal {
            work: "a frame, all rules, verdict columns, two threads: polars expressions per rule against ours",
            wanted: "≥ 5 ×",
            came_to: format!("{faster:.2} ×"),
            met: faster >= 5.0,
        },
        within(
            "1.1 million cases, all rules, verdict columns, two threads",
            "< 1 s",
            1e9,
            seconds * 1e9,
        ),
        within(
            "one case from a Python dict, findings read: the case of the README",
            "≤ 10 µs",
            10_000.0,
            measured.get("python/small")?,
        ),
        within(
            "the same: a case of the register",
            "≤ 10 µs",
            10_000.0,
            measured.get("python/dict")?,
        ),
        at_most(
            "the case of the README against pydantic and rules in Python",
            "faster (< 1 ×)",
            1.0,
            measured.ratio("python/small", "pydantic/small")?,
        ),
        at_most(
            "a case of the register against pydantic and rules in Python",
            "faster (< 1 ×)",
            1.0,
            measured.ratio("python/dict", "pydantic/dict")?,
        ),
        at_most(
            "what each rule says and why, against what it says",
            "≤ 3 ×",
            3.0,
            measured.ratio("criterion/trace/traces", "criterion/trace/verdicts")?,
        ),
        at_most(
            "the same, against findings with their facts",
            "≤ 3 ×",
            3.0,
            measured.ratio("criterion/trace/traces", "criterion/trace/findings")?,
        ),
        at_most(
            "timelines of ten years against those of one year, for each segment",
            "linear (≤ 1.5 ×)",
            1.5,
            measured.ratio(
                "criterion/timeline/ten_years",
                "criterion/timeline/one_year",
            )? / measured.ratio("segments/ten_years", "segments/one_year")?,
        ),
    ])
}

//! `cargo xtask bench`: measures, and prints ratios of one run.

use anyhow::{Context, Result};
use ungeindsats_core::{Date, Timeline, input, timeline};
use xshell::{Shell, cmd};

use crate::workspace::{root, shell};

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    cmd!(
        shell,
        "cargo bench --package ungeindsats-core --bench ndjson --bench timeline --bench trace"
    )
    .run()?;
    println!();
    let parse = median(&shell, "ndjson/serde_json_parse")?;
    for name in ["outcomes", "findings"] {
        let both = median(&shell, &format!("ndjson/{name}"))?;
        println!(
            "parse and {name} / serde_json parse of the same bytes: {:.2}",
            both / parse
        );
    }
    let [one, ten] =
        ["one_year", "ten_years"].map(|name| median(&shell, &format!("timeline/{name}")));
    let (segments_of_one, segments_of_ten) = (segments(&shell, 1)?, segments(&shell, 10)?);
    println!(
        "timelines of ten years / of one year of the same cases: {:.2} \
         ({segments_of_ten} segments / {segments_of_one})",
        ten? / one?
    );
    let [bare, traced] =
        ["verdicts", "traces"].map(|name| median(&shell, &format!("trace/{name}")));
    println!(
        "what each rule says and why / what it says: {:.2}",
        traced? / bare?
    );
    Ok(())
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
fn segments(shell: &Shell, years: u32) -> Result<usize> {
    let register = shell.read_file(root().join("examples/data/viborg-2021-01-08.ndjson"))?;
    let viborg = Timeline::named("viborg")?;
    let from = Date::new(2020, 1, 1).context("a day")?;
    let until = from.plus_months(years.saturating_mul(12));
    let mut segments = 0_usize;
    for (_, case) in input::cases(register.as_bytes()) {
        let course = timeline(&case?, &viborg, from, until)?;
        segments = segments.saturating_add(course.segments().len());
    }
    Ok(segments)
}

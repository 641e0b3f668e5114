//! `cargo xtask bench`: measures, and prints ratios of one run.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::workspace::{root, shell};

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    cmd!(
        shell,
        "cargo bench --package ungeindsats-core --bench ndjson"
    )
    .run()?;
    let median = |name: &str| -> Result<f64> {
        let path = root().join(format!("target/criterion/ndjson/{name}/new/estimates.json"));
        let estimates: serde_json::Value = serde_json::from_str(&shell.read_file(path)?)?;
        estimates
            .pointer("/median/point_estimate")
            .and_then(serde_json::Value::as_f64)
            .context("the benchmark left no median")
    };
    let parse = median("serde_json_parse")?;
    println!();
    for name in ["outcomes", "findings"] {
        println!(
            "parse and {name} / serde_json parse of the same bytes: {:.2}",
            median(name)? / parse
        );
    }
    Ok(())
}

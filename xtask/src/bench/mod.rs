//! `cargo xtask bench`: measures the library beside its peers in one run, and writes `docs/benchmarks.md`.

mod criterion;
mod doors;
mod goals;
mod machine;
mod measured;
mod peers;
mod report;

use anyhow::Result;

use crate::workspace::{root, shell, step};
use machine::Machine;

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    let machine = Machine::look(&shell)?;
    let mut measured = peers::run(&shell)?;
    measured.add(doors::run(
        &shell,
        &root().join("target/peers/facts/some.ndjson"),
    )?);
    step("The benchmarks beside the core");
    measured.add(criterion::run(&shell)?);
    let page = report::page(&measured, &machine)?;
    println!("\n{page}");
    shell.write_file(root().join("docs/benchmarks.md"), page)?;
    Ok(())
}

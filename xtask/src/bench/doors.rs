//! The foreign doors: each measured by a program of its own language, in its package as it is published.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::measured::Measured;
use crate::doors;
use crate::workspace::{root, step};

/// The cases that they are asked about: some of the register of the peers.
pub(super) const CASES: usize = 200;

/// Writes these cases beside the register: its first lines.
pub(super) fn write_cases(shell: &Shell, facts: &Path) -> Result<()> {
    let register = shell.read_file(facts.join("register.ndjson"))?;
    let some: Vec<&str> = register.lines().take(CASES).collect();
    shell.write_file(facts.join("some.ndjson"), some.join("\n") + "\n")?;
    Ok(())
}

/// Makes the packages, which asks each door the whole suite, and measures them.
pub(super) fn run(shell: &Shell, cases: &Path) -> Result<Measured> {
    doors::packages()?;
    step("The foreign doors");
    let classes = ["build/test-classes", "build/classes", "service/lib/*"]
        .map(|folder| root().join("target/kotlin").join(folder));
    let classes = std::env::join_paths(classes)?;
    let package = root().join("target/js/package");
    let told = [
        cmd!(
            shell,
            "java -cp {classes} io.github.ungeindsats.BenchKt {cases}"
        )
        .read()?,
        cmd!(shell, "mono target/dotnet/tests/Bench.exe {cases}").read()?,
        cmd!(
            shell,
            "ruby -I target/ruby/gem/lib bindings/ruby/bench/calls.rb {cases}"
        )
        .read()?,
        {
            let _inside = shell.push_dir(package);
            cmd!(shell, "node test/speed.js {cases}").read()?
        },
    ];
    let mut measured = Measured::default();
    for told in told {
        println!("{told}");
        measured.add(Measured::told(&told).context("a door was measured")?);
    }
    Ok(measured)
}

//! `cargo xtask test`: everything that must hold, in the order in which it fails soonest.

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::demo::WHAT_IF;
use crate::python::Python;
use crate::workspace::{shell, step};
use crate::{conformance, doors, generate};

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    rust(&shell)?;
    step("Generated files");
    generate::check()?;
    step("Conformance, in Rust");
    conformance::run()?;
    python(&shell)?;
    doors::run(None)
}

fn rust(shell: &Shell) -> Result<()> {
    step("Format");
    cmd!(shell, "cargo fmt --all --check").run()?;
    // A workspace of its own.
    cmd!(
        shell,
        "cargo fmt --manifest-path benches/peers/Cargo.toml --check"
    )
    .run()?;
    step("Lints");
    cmd!(
        shell,
        "cargo clippy --workspace --all-targets --all-features --quiet -- -D warnings"
    )
    .run()?;
    step("Rust tests and documentation tests");
    cmd!(shell, "cargo test --workspace --all-features --quiet").run()?;
    step("Documentation");
    cmd!(
        shell,
        "cargo doc --workspace --no-deps --all-features --quiet"
    )
    .env("RUSTDOCFLAGS", "-D warnings")
    .run()?;
    Ok(())
}

fn python(shell: &Shell) -> Result<()> {
    let environment = Python::with_wheel(shell)?;
    let python = environment.program("python");
    let ruff = environment.program("ruff");
    step("Python: format, lints, types, stubs");
    let sources = ["crates/ungeindsats-py", "examples", "benches", "xtask"];
    cmd!(shell, "{ruff} check --quiet {sources...}").run()?;
    cmd!(shell, "{ruff} format --quiet --check {sources...}").run()?;
    cmd!(
        shell,
        "{python} -m mypy --strict examples/status_2021.py examples/turning_18.py examples/outgrown/in_duckdb.py"
    )
    .run()?;
    for (_, example) in WHAT_IF {
        cmd!(shell, "{python} -m mypy --strict examples/{example}").run()?;
        cmd!(shell, "{python} examples/{example}")
            .ignore_stdout()
            .run()?;
    }
    let _crate = shell.push_dir("crates/ungeindsats-py");
    cmd!(shell, "{python} -m mypy").run()?;
    cmd!(shell, "{python} -m mypy.stubtest ungeindsats").run()?;
    step("Python tests of the installed wheel, conformance among them");
    cmd!(
        shell,
        "{python} -m pytest --quiet --pyargs ungeindsats README.md tests"
    )
    .run()?;
    Ok(())
}

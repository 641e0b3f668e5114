//! `cargo xtask demo`: the main job, from an empty machine to a report.

use anyhow::Result;
use xshell::cmd;

use crate::python::Python;
use crate::workspace::{root, shell, step};

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    let python = Python::with_wheel(&shell)?.program("python");
    step("The register of 198 synthetic young people, as of 8 January 2021");
    let report = root().join("target/demo/report.html");
    shell.create_dir(root().join("target/demo"))?;
    cmd!(shell, "{python} examples/status_2021.py --report {report}").run()?;
    Ok(())
}

//! `cargo xtask outgrown`: the same check where one machine is outgrown. Apart from the other tests, because
//! Spark is large and needs Java.

use anyhow::{Context, Result};
use xshell::cmd;

use crate::python::Python;
use crate::workspace::{shell, step};

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    cmd!(shell, "java -version")
        .quiet()
        .ignore_stderr()
        .run()
        .context("java is not installed; Spark needs version 17 or newer (on Debian: apt-get install default-jre-headless)")?;
    let python = Python::with_wheel_and_spark(&shell)?.program("python");
    step("A register inside Spark");
    cmd!(shell, "{python} examples/outgrown/in_spark.py").run()?;
    step("Spark and one machine say the same");
    cmd!(
        shell,
        "{python} -m pytest --quiet examples/outgrown/test_in_spark.py"
    )
    .run()?;
    Ok(())
}

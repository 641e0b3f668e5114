//! `cargo xtask demo`: the main job, from an empty machine to a report.

use anyhow::Result;
use xshell::cmd;

use crate::python::Python;
use crate::workspace::{root, shell, step};

/// The examples that ask "what if?" of the register: what each is about, and its file.
pub(crate) const WHAT_IF: [(&str, &str); 2] = [
    ("What if the effort ended at 25?", "until_25.py"),
    (
        "What changed on 9 September 2020, and what that does to the register",
        "policy_change_2020.py",
    ),
];

pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    let python = Python::with_wheel(&shell)?.program("python");
    step("The register of 198 synthetic young people, as of 8 January 2021");
    let report = root().join("target/demo/report.html");
    shell.create_dir(root().join("target/demo"))?;
    cmd!(shell, "{python} examples/status_2021.py --report {report}").run()?;
    for (title, example) in WHAT_IF {
        step(title);
        cmd!(shell, "{python} examples/{example}").run()?;
    }
    step("The same check as a function of SQL, in DuckDB");
    cmd!(shell, "{python} examples/outgrown/in_duckdb.py").run()?;
    Ok(())
}

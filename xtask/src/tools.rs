//! The tools that a command needs beyond Rust itself: installed under `target`, at one version.

use std::path::PathBuf;

use anyhow::Result;
use xshell::{Shell, cmd};

use crate::workspace::{root, step};

/// A tool from crates.io.
pub(crate) struct Tool {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

impl Tool {
    /// The program, installed where it is not there in this version.
    pub(crate) fn installed(&self, shell: &Shell) -> Result<PathBuf> {
        let Self { name, version } = self;
        let folder = root()
            .join("target/tools")
            .join(format!("{name}-{version}"));
        let program = folder
            .join("bin")
            .join(name)
            .with_extension(std::env::consts::EXE_EXTENSION);
        if !program.exists() {
            step(&format!("{name} {version} (target/tools)"));
            cmd!(
                shell,
                "cargo install --quiet --locked --root {folder} {name}@{version}"
            )
            // Of its own, so that no setting of the caller decides where it is built.
            .env("CARGO_TARGET_DIR", root().join("target/tools/build"))
            .run()?;
        }
        Ok(program)
    }
}

/// Whether these packages of Debian are installed; they are installed where that can be done.
pub(crate) fn debian(shell: &Shell, packages: &[&str]) -> bool {
    if has(shell, packages) {
        return true;
    }
    if cmd!(shell, "apt-get --version")
        .quiet()
        .ignore_stdout()
        .run()
        .is_err()
    {
        return false;
    }
    step(&format!("Debian packages: {}", packages.join(", ")));
    // A machine that never asked knows of no package.
    if cmd!(shell, "apt-get update -qq").run().is_err() {
        return false;
    }
    let installed = cmd!(
        shell,
        "apt-get install --yes -qq --no-install-recommends {packages...}"
    )
    .env("DEBIAN_FRONTEND", "noninteractive")
    .ignore_stdout()
    .run();
    installed.is_ok() && has(shell, packages)
}

fn has(shell: &Shell, packages: &[&str]) -> bool {
    let format = "--showformat=${db:Status-Status}\n";
    let status = cmd!(shell, "dpkg-query --show {format} {packages...}")
        .quiet()
        .ignore_stderr()
        .read();
    status.is_ok_and(|status| status.lines().all(|line| line == "installed"))
}

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

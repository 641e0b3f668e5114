//! Where the workspace lies, and how a command is run in it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_owned()
}

/// A shell that stands in the root of the workspace.
pub(crate) fn shell() -> Result<Shell> {
    let shell = Shell::new().context("the working directory cannot be read")?;
    shell.change_dir(root());
    Ok(shell)
}

/// Says what comes next, so that a long run shows where it is.
pub(crate) fn step(what: &str) {
    println!("\n=== {what}");
}

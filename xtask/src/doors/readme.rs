//! The lines that a README shows: they are cut out and run, so that they stay true.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::Shell;

use crate::workspace::root;

/// The first lines of a language that the README of a folder shows.
pub(super) fn lines(shell: &Shell, folder: &str, language: &str) -> Result<String> {
    let readme = shell.read_file(root().join(Path::new(folder)).join("README.md"))?;
    let fence = format!("```{language}\n");
    let shown = readme
        .split_once(&fence)
        .and_then(|(_, rest)| rest.split_once("```"))
        .with_context(|| format!("the README of {folder} shows no {language}"))?;
    Ok(shown.0.to_owned())
}

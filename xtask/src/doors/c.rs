//! The C door.

use std::path::Path;

use anyhow::Result;
use xshell::Shell;

use super::Ran;

pub(crate) fn test(_: &Shell, _: &Path) -> Result<Ran> {
    Ok(Ran::NotHere("it is not written yet".to_owned()))
}

pub(crate) fn test_under_valgrind(_: &Shell, _: &Path) -> Result<Ran> {
    Ok(Ran::NotHere("it is not written yet".to_owned()))
}

/// The header.
#[expect(clippy::unnecessary_wraps, reason = "for now")]
pub(crate) fn files() -> Result<Vec<(String, String)>> {
    Ok(Vec::new())
}

//! The native library that Kotlin, Ruby, .NET, Swift and C load: built once for all, without what only a debugger reads.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::workspace::root;

/// The variable that says in which profile of cargo it is built: as quickly as can be, unless packages are made.
const PROFILE: &str = "UNGEINDSATS_PROFILE";

/// From now on the shell builds it as it is published.
pub(crate) fn as_published(shell: &Shell) {
    shell.set_var(PROFILE, "release");
}

/// Builds it and tells where it lies; the static one lies beside it.
pub(crate) fn library(shell: &Shell) -> Result<PathBuf> {
    let profile = shell.var(PROFILE).unwrap_or_else(|_| "dev".to_owned());
    cmd!(
        shell,
        "cargo build --quiet --profile {profile} -p ungeindsats-ffi"
    )
    .run()?;
    let folder = if profile == "dev" { "debug" } else { &profile };
    let name = format!("{DLL_PREFIX}ungeindsats_ffi{DLL_SUFFIX}");
    Ok(root().join("target").join(folder).join(name))
}

/// Puts it into a folder of a package.
pub(super) fn put(shell: &Shell, folder: &Path) -> Result<()> {
    put_stripped(shell, &library(shell)?, folder)
}

/// Puts the static library into a folder of a package.
pub(super) fn put_static(shell: &Shell, folder: &Path) -> Result<()> {
    let library = library(shell)?.with_file_name("libungeindsats_ffi.a");
    put_stripped(shell, &library, folder)
}

fn put_stripped(shell: &Shell, library: &Path, folder: &Path) -> Result<()> {
    shell.create_dir(folder)?;
    let stripped = folder.join(library.file_name().context("a library has a name")?);
    cmd!(shell, "strip --strip-debug -o {stripped} {library}").run()?;
    Ok(())
}

/// Has UniFFI write the sources of a language into a folder.
pub(super) fn bindgen(shell: &Shell, language: &str, folder: &Path) -> Result<()> {
    let library = library(shell)?;
    shell.create_dir(folder)?;
    cmd!(
        shell,
        "cargo run --quiet -p ungeindsats-bindgen -- generate {library} --language {language} --out-dir {folder} --no-format"
    )
    .run()?;
    Ok(())
}

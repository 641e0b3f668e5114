//! The door to Python: a wheel and a source distribution as the index wants them, and the wheel that comes of the
//! latter, alone in an environment, asked the whole suite.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::Ran;
use crate::python::Python;
use crate::supply;
use crate::workspace::{root, step};

const DOOR: &str = "crates/ungeindsats-py";

/// What a wheel must bring beside the code: types, licences, what it is made of.
const BROUGHT: [&str; 5] = [
    "ungeindsats/py.typed",
    "ungeindsats/_ungeindsats.pyi",
    "/licenses/LICENSE",
    "/sboms/ungeindsats-py.cdx.json",
    "/entry_points.txt",
];

pub(crate) fn test(shell: &Shell, exchanges: &Path) -> Result<Ran> {
    let environment = Python::with_wheel(shell)?;
    supply::check(shell, &environment)?;
    let wheel = only(shell, &root().join("target/wheels"))?;
    let source = source(shell, &environment)?;
    step("What the index asks of wheel and source distribution");
    let (twine, audit) = (
        environment.program("twine"),
        environment.program("abi3audit"),
    );
    cmd!(shell, "{twine} check --strict {wheel} {source}").run()?;
    cmd!(shell, "{audit} --strict {wheel}").run()?;
    let python = environment.program("python");
    let inside = cmd!(shell, "{python} -m zipfile --list {wheel}").read()?;
    for file in BROUGHT {
        ensure!(inside.contains(file), "the wheel lacks {file}");
    }
    ensure!(
        wheel.to_string_lossy().contains("-cp310-abi3-"),
        "the wheel is not for every Python from 3.10 on"
    );
    alone(shell, &source, exchanges).map(Ran::Asked)
}

/// The source distribution.
fn source(shell: &Shell, environment: &Python) -> Result<PathBuf> {
    step("Python source distribution");
    let (maturin, folder) = (environment.program("maturin"), root().join("target/sdist"));
    shell.remove_path(&folder)?;
    cmd!(
        shell,
        "{maturin} sdist --out {folder} --manifest-path {DOOR}/Cargo.toml"
    )
    .ignore_stderr()
    .run()?;
    only(shell, &folder)
}

/// Builds the source distribution outside the tree, as who has no wheel does, installs what comes of it where nothing
/// else is, and asks it.
fn alone(shell: &Shell, source: &Path, exchanges: &Path) -> Result<String> {
    step("Python source distribution, built and asked where nothing else is");
    let folder = shell.create_temp_dir()?;
    // At one place, so that what was compiled there before serves again.
    let unpacked = std::env::temp_dir().join("ungeindsats-sdist");
    shell.remove_path(&unpacked)?;
    shell.create_dir(&unpacked)?;
    // Without their days: by those, cargo would take a changed file for one that it knows.
    cmd!(
        shell,
        "tar -xzmf {source} -C {unpacked} --strip-components=1"
    )
    .run()?;
    let environment = folder.path().join("environment");
    cmd!(shell, "python3 -m venv {environment}").run()?;
    let inside = if cfg!(windows) { "Scripts" } else { "bin" };
    let program = |name: &str| environment.join(inside).join(name);
    let python = program("python");
    let wheels = folder.path().join("wheels");
    cmd!(
        shell,
        "{python} -m pip wheel --quiet --no-deps --wheel-dir {wheels} {unpacked}"
    )
    .env("MATURIN_PEP517_ARGS", "--profile dev")
    .env("CARGO_TARGET_DIR", root().join("target/python"))
    .run()?;
    let wheel = only(shell, &wheels)?;
    cmd!(shell, "{python} -m pip install --quiet {wheel}").run()?;
    let questions = root().join(DOOR).join("tests/exchanges.py");
    let readme = root().join(DOOR).join("README.md");
    let _outside = shell.push_dir(folder.path());
    let printed = cmd!(shell, "{python} {questions} {exchanges}")
        .ignore_status()
        .read()?;
    println!("{printed}");
    let command = program("ungeindsats");
    cmd!(shell, "{command} rule guide.one_active")
        .ignore_stdout()
        .run()?;
    // The one thing that the README needs beside: each library of frames is enough by itself.
    cmd!(shell, "{python} -m pip install --quiet 'polars>=1.20,<2'").run()?;
    cmd!(shell, "{python} -m doctest {readme}").run()?;
    shell.remove_path(&unpacked)?;
    Ok(printed)
}

/// The only file of a folder.
fn only(shell: &Shell, folder: &Path) -> Result<PathBuf> {
    let mut files = shell.read_dir(folder)?.into_iter();
    let file = files.next().context("nothing was built")?;
    ensure!(files.next().is_none(), "more was built than one file");
    Ok(file)
}

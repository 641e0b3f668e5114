//! The peers, in environments of their own under `target/peers`, and the doors that stand beside them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::measured::Measured;
use crate::workspace::{root, step};

/// How many threads those use that use several.
const THREADS: &str = "2";

/// What writes the facts, in the order in which it runs.
const FACTS: [&str; 2] = ["facts", "flat"];

/// What compares its verdicts with ours, and is timed only when all agree.
const PEERS: [&str; 5] = [
    "with_us",
    "with_polars",
    "with_numpy",
    "with_zen",
    "with_pydantic",
];

/// The peer that is AGPL: only ever that, and apart from everything else.
const OPENFISCA: &str = "with_openfisca";

pub(super) fn run(shell: &Shell) -> Result<Measured> {
    let folder = root().join("target/peers");
    let python = environment(shell, &folder.join("venv"), "requirements.txt")?;
    let openfisca = environment(shell, &folder.join("openfisca"), "openfisca.txt")?;
    install_wheel(shell, &folder, &python)?;
    for script in FACTS {
        ask(shell, &python, &[script])?;
    }
    let peers = PEERS.map(|peer| (&python, peer)).into_iter();
    let peers = peers.chain([(&openfisca, OPENFISCA)]);
    for (python, peer) in peers.clone() {
        ask(shell, python, &[peer, "agree"])?;
    }
    let mut measured = doors_of_rust(shell, &folder)?;
    for (python, peer) in peers.chain([(&python, "denmark")]) {
        measured.add(Measured::told(&ask(shell, python, &[peer])?)?);
    }
    Ok(measured)
}

/// The Python of an environment that has what a list of requirements names.
fn environment(shell: &Shell, folder: &Path, requirements: &str) -> Result<PathBuf> {
    let inside = if cfg!(windows) { "Scripts" } else { "bin" };
    let python = folder.join(inside).join("python");
    let wanted = shell.read_file(root().join("benches/peers").join(requirements))?;
    let stamp = folder.join("requirements.txt");
    if shell.read_file(&stamp).is_ok_and(|made| made == wanted) {
        return Ok(python);
    }
    step(&format!("Python environment ({})", folder.display()));
    cmd!(shell, "python3 -m venv --clear {folder}").run()?;
    cmd!(
        shell,
        "{python} -m pip install --quiet -r benches/peers/{requirements}"
    )
    .run()?;
    shell.write_file(stamp, wanted)?;
    Ok(python)
}

/// The wheel as it is published, and not as the tests have it.
fn install_wheel(shell: &Shell, folder: &Path, python: &Path) -> Result<()> {
    step("Python wheel, in release");
    let wheels = folder.join("wheels");
    shell.remove_path(&wheels)?;
    cmd!(
        shell,
        "{python} -m maturin build --quiet --release --out {wheels}"
    )
    .arg("--manifest-path=crates/ungeindsats-py/Cargo.toml")
    .env("VIRTUAL_ENV", folder.join("venv"))
    .env("CARGO_TARGET_DIR", folder.join("build"))
    .run()?;
    let built = shell.read_dir(&wheels)?;
    let wheel = built.first().context("maturin built no wheel")?;
    cmd!(
        shell,
        "{python} -m pip install --quiet --no-deps --force-reinstall {wheel}"
    )
    .run()?;
    Ok(())
}

/// What a script tells; it ends with an error where a verdict differs from ours.
fn ask(shell: &Shell, python: &Path, script: &[&str]) -> Result<String> {
    step(&script.join(": "));
    let (name, words) = script.split_first().context("a script")?;
    let told = cmd!(shell, "{python} benches/peers/{name}.py {words...}")
        .env("RAYON_NUM_THREADS", THREADS)
        .env("POLARS_MAX_THREADS", THREADS)
        .read()?;
    println!("{told}");
    Ok(told)
}

fn doors_of_rust(shell: &Shell, folder: &Path) -> Result<Measured> {
    step("The doors of Rust");
    let facts = folder.join("facts");
    let told = cmd!(
        shell,
        "cargo run --quiet --release --locked --manifest-path benches/peers/Cargo.toml -- {facts}"
    )
    .env("CARGO_TARGET_DIR", folder.join("build"))
    .read()?;
    println!("{told}");
    Measured::told(&told)
}

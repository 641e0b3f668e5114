//! The peers, in environments of their own under `target/peers`, and the doors that stand beside them.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::doors;
use super::measured::Measured;
use crate::python::{Python, Wheel};
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
    let python = Python::made(shell, "target/peers/venv", "benches/peers/requirements.txt")?;
    let openfisca = Python::made(
        shell,
        "target/peers/openfisca",
        "benches/peers/openfisca.txt",
    )?;
    python.install(shell, &Wheel::PUBLISHED)?;
    for script in FACTS {
        ask(shell, &python, &[script])?;
    }
    doors::write_cases(shell, &root().join("target/peers/facts"))?;
    let peers = PEERS.map(|peer| (&python, peer)).into_iter();
    let peers = peers.chain([(&openfisca, OPENFISCA)]);
    for (python, peer) in peers.clone() {
        ask(shell, python, &[peer, "agree"])?;
    }
    let mut measured = doors_of_rust(shell)?;
    for (python, peer) in peers.chain([(&python, "denmark")]) {
        measured.add(Measured::told(&ask(shell, python, &[peer])?)?);
    }
    Ok(measured)
}

/// What a script tells; it ends with an error where a verdict differs from ours.
fn ask(shell: &Shell, python: &Python, script: &[&str]) -> Result<String> {
    let python = python.program("python");
    step(&script.join(": "));
    let (name, words) = script.split_first().context("a script")?;
    let told = cmd!(shell, "{python} benches/peers/{name}.py {words...}")
        .env("RAYON_NUM_THREADS", THREADS)
        .env("POLARS_MAX_THREADS", THREADS)
        .read()?;
    println!("{told}");
    Ok(told)
}

fn doors_of_rust(shell: &Shell) -> Result<Measured> {
    step("The doors of Rust");
    let folder = root().join("target/peers");
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

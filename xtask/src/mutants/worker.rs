//! A worker mutates one part after the other, in a copy of the last commit that it has to itself.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use super::CORE;
use super::tally::Tally;
use crate::workspace::root;

/// The exit codes by which cargo-mutants says that it tried every mutant.
const TRIED_ALL: [Option<i32>; 3] = [Some(0), Some(2), Some(3)];

/// The cases of the suite: one small program, which notices nearly everything.
const CASES: &[&str] = &["--config", ".cargo/mutants-cases.toml"];

/// All tests, for what the cases did not notice.
const ALL_TESTS: &[&str] = &["--config", ".cargo/mutants.toml", "--iterate"];

pub(super) struct Worker<'a> {
    folder: PathBuf,
    program: &'a Path,
}

impl<'a> Worker<'a> {
    /// A worker whose copy of the sources is that of a commit. What it has built before is kept.
    pub(super) fn at(number: usize, commit: &str, program: &'a Path) -> Result<Self> {
        let folder = root().join(format!("target/mutants/{number}"));
        let (shell, sources) = (Shell::new()?, folder.join("sources"));
        if !sources.exists() {
            let from = root();
            cmd!(shell, "git clone --quiet --local {from} {sources}").run()?;
        }
        shell.change_dir(&sources);
        cmd!(shell, "git fetch --quiet origin HEAD").quiet().run()?;
        cmd!(shell, "git checkout --quiet --force --detach {commit}")
            .quiet()
            .run()?;
        Ok(Self { folder, program })
    }

    /// Mutates a part: first the cases judge, then all tests what those did not notice.
    pub(super) fn run(&self, part: &str) -> Result<Tally> {
        let out = self.folder.join("mutants.out");
        if out.exists() {
            std::fs::remove_dir_all(&out)?;
        }
        let by_cases = Tally::of(&self.judged(part, CASES)?)?;
        if by_cases.missed.is_empty() {
            return Ok(by_cases);
        }
        Ok(by_cases.with(Tally::of(&self.judged(part, ALL_TESTS)?)?))
    }

    /// Runs cargo-mutants and returns what it wrote down.
    fn judged(&self, part: &str, judges: &[&str]) -> Result<Value> {
        let sources = self.folder.join("sources");
        let path = format!("{CORE}/{part}");
        let glob = if sources.join(&path).is_dir() {
            format!("{path}/**")
        } else {
            path
        };
        let ended = Command::new(self.program)
            .args(["mutants", "--in-place", "--colors=never", "--file", &glob])
            .args(judges)
            .arg("--output")
            .arg(&self.folder)
            .current_dir(&sources)
            .env("CARGO_TARGET_DIR", self.folder.join("build"))
            // The properties find little that no case finds; two thousand inputs would take long here.
            .env("PROPTEST_CASES", "20")
            .stdin(Stdio::null())
            .status()?;
        ensure!(
            TRIED_ALL.contains(&ended.code()),
            "cargo-mutants did not finish"
        );
        let outcomes = std::fs::read(self.folder.join("mutants.out/outcomes.json"))?;
        serde_json::from_slice(&outcomes).context("cargo-mutants wrote no outcomes")
    }
}

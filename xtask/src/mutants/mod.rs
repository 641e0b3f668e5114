//! `cargo xtask mutants`: changes the code of what decides, one place at a time: rules, calendar, policy and
//! the questions; and tells which changes no test noticed.

mod record;
mod tally;
mod worker;

use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};
use xshell::{Shell, cmd};

use crate::tools::Tool;
use crate::workspace::{shell, step};

use record::{QUALITY, Record};
use worker::Worker;

const CARGO_MUTANTS: Tool = Tool {
    name: "cargo-mutants",
    version: "27.1.0",
};

/// The core, in which what is mutated lies.
const CORE: &str = "crates/ungeindsats-core";

/// What is mutated, in parts that are run and recorded one by one; the largest first.
const PARTS: [&str; 25] = [
    "src/rules/[g-z]*.rs",
    "src/policy",
    "src/rules/[a-f]*.rs",
    "src/figures",
    "src/candidates",
    "src/why",
    "src/rules/guide",
    "src/rules/plan",
    "src/rules/organisation",
    "src/rules/notes",
    "src/assessment.rs",
    "src/impact",
    "src/rules/consent",
    "src/rules/meeting",
    "src/receipt",
    "src/calendar",
    "src/rules/target_group",
    "src/deadlines",
    "src/timeline.rs",
    "src/sharing.rs",
    "src/classification.rs",
    "src/assess.rs",
    "src/difference.rs",
    "src/cpr.rs",
    "src/outcomes.rs",
];

/// How many of a hundred mutants must be caught.
const WANTED: f64 = 95.0;

/// Mutates the last commit and records each part when it is done: those that are asked for, or else those
/// that have changed since they were recorded.
pub(crate) fn run(asked: &[&str]) -> Result<()> {
    let shell = shell()?;
    for part in asked {
        ensure!(PARTS.contains(part), "expected parts among {PARTS:?}");
    }
    let commit = cmd!(shell, "git rev-parse --short=10 HEAD").read()?;
    let record = Record::read(&shell)?;
    let mut left: Vec<_> = PARTS.to_vec();
    left.retain(|part| match asked {
        [] => !is_recorded(&shell, &record, part),
        _ => asked.contains(part),
    });
    left.reverse();
    mutate(&shell, left, &commit)?;

    step("Mutants");
    let record = Record::read(&shell)?;
    println!("{}", record.total());
    let unexplained = record.unexplained();
    for line in &unexplained {
        println!("{line}");
    }
    ensure!(
        record.total().score() >= WANTED,
        "fewer than {WANTED} % of the mutants were caught"
    );
    ensure!(
        unexplained.is_empty(),
        "{QUALITY} does not list what survives"
    );
    Ok(())
}

/// Whether a part is recorded as it stands in the last commit.
fn is_recorded(shell: &Shell, record: &Record, part: &str) -> bool {
    let Some(row) = record.row(part) else {
        return false;
    };
    let (commit, path) = (&row.commit, format!(":(glob){CORE}/{part}"));
    let differ = cmd!(shell, "git diff --quiet {commit} HEAD -- {path}").quiet();
    differ.ignore_stderr().run().is_ok()
}

/// Runs the parts, the last first, as many at a time as the machine has cores: a build is the work of one.
fn mutate(shell: &Shell, left: Vec<&'static str>, commit: &str) -> Result<()> {
    let program = CARGO_MUTANTS.installed(shell)?;
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let (all, cores) = (left.len(), cores.min(left.len()));
    step(&format!(
        "Mutants of {all} parts at {commit}: some seconds for each"
    ));
    let left = Mutex::new(left);
    let next = || left.lock().ok().and_then(|mut left| left.pop());
    let recording = Mutex::new(());
    let work = |number: usize| -> Result<()> {
        let worker = Worker::at(number, commit, &program)?;
        while let Some(part) = next() {
            let tally = worker.run(part).with_context(|| part.to_owned())?;
            let _alone = recording
                .lock()
                .map_err(|_| anyhow!("another part failed"))?;
            let shell = crate::workspace::shell()?;
            let mut record = Record::read(&shell)?;
            println!("{}", record.add(part, commit, tally));
            record.write(&shell)?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let working: Vec<_> = (0..cores)
            .map(|number| scope.spawn(move || work(number)))
            .collect();
        for worker in working {
            worker.join().map_err(|_| anyhow!("a worker stopped"))??;
        }
        Ok(())
    })
}

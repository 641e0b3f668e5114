//! On what was measured: numbers travel badly from one machine to another, and so it is named.

use std::thread::available_parallelism;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use ungeindsats_core::Date;
use xshell::{Shell, cmd};

/// The machine, the compilers and the state of the code.
pub(super) struct Machine {
    /// What each line of the table tells, and its value.
    pub(super) facts: Vec<(&'static str, String)>,
    pub(super) commit: String,
    pub(super) day: Date,
}

impl Machine {
    pub(super) fn look(shell: &Shell) -> Result<Self> {
        let read = |path: &str| shell.read_file(path).unwrap_or_default();
        let [processor, memory, system] = [
            field(&read("/proc/cpuinfo"), "model name", ':'),
            field(&read("/proc/meminfo"), "MemTotal", ':'),
            field(&read("/etc/os-release"), "PRETTY_NAME", '='),
        ];
        let load = read("/proc/loadavg");
        let load = load.split_whitespace().next().unwrap_or("not known");
        Ok(Self {
            facts: vec![
                ("processor", processor),
                ("cores", available_parallelism()?.to_string()),
                ("load before the run", load.to_owned()),
                ("memory", gigabytes(&memory)),
                ("system", system),
                ("Rust", cmd!(shell, "rustc --version").read()?),
                ("Python", cmd!(shell, "python3 --version").read()?),
            ],
            commit: commit(shell)?,
            day: today()?,
        })
    }
}

/// A field of a file of the system, where the system has one.
fn field(text: &str, name: &str, separator: char) -> String {
    let mut fields = text.lines().filter_map(|line| line.split_once(separator));
    let found = fields.find(|(field, _)| field.trim() == name);
    let value = found.map_or("not known", |(_, value)| value);
    value.trim().trim_matches('"').to_owned()
}

/// Kilobytes, as the system writes them, in gigabytes.
fn gigabytes(memory: &str) -> String {
    let kilobytes = memory.split_whitespace().next();
    let kilobytes = kilobytes.and_then(|number| number.parse::<f64>().ok());
    kilobytes.map_or_else(
        || memory.to_owned(),
        |it| format!("{:.0} GB", it * 1024.0 / 1e9),
    )
}

/// The commit that was measured, and whether anything else was.
fn commit(shell: &Shell) -> Result<String> {
    let commit = cmd!(shell, "git rev-parse --short=10 HEAD").read()?;
    let changed = cmd!(shell, "git status --porcelain -- crates benches").read()?;
    Ok(if changed.is_empty() {
        format!("`{commit}`")
    } else {
        format!("`{commit}` with changes that were not committed")
    })
}

fn today() -> Result<Date> {
    let days = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs() / (24 * 60 * 60);
    Date::from_epoch_days(i32::try_from(days)?).context("a day of the calendar")
}

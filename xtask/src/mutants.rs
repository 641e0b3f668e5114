//! `cargo xtask mutants`: changes the code of what decides, one place at a time: rules, calendar, policy and
//! the questions; and tells which changes no test noticed.

use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::tools::Tool;
use crate::workspace::{root, shell, step};

const CARGO_MUTANTS: Tool = Tool {
    name: "cargo-mutants",
    version: "27.1.0",
};

/// The core, in which what is mutated lies.
const CORE: &str = "crates/ungeindsats-core";

/// What is mutated unless the caller asks for less.
const MUTATED: [&str; 15] = [
    "src/assess.rs",
    "src/assessment.rs",
    "src/calendar",
    "src/candidates",
    "src/classification.rs",
    "src/cpr.rs",
    "src/deadlines",
    "src/difference.rs",
    "src/impact",
    "src/policy",
    "src/receipt",
    "src/rules",
    "src/sharing.rs",
    "src/timeline.rs",
    "src/why",
];

/// Where the survivors are listed, each with its reason.
const QUALITY: &str = "docs/quality.md";

/// How many of a hundred mutants must be caught.
const WANTED: f64 = 95.0;

/// The exit codes by which cargo-mutants says that it tried every mutant.
const ALL_CAUGHT: i32 = 0;
const SOME_MISSED: i32 = 2;
const SOME_ENDLESS: i32 = 3;

/// Mutates what lies at the paths, which are relative to the core; without any, all of it.
pub(crate) fn run(paths: &[&str]) -> Result<()> {
    let shell = shell()?;
    let paths = if paths.is_empty() { &MUTATED } else { paths };
    let mut tally = Tally::of(&mutate(&shell, paths, &CASES)?)?;
    if !tally.missed.is_empty() {
        tally = tally.with(Tally::of(&mutate(&shell, paths, &ALL_TESTS)?)?);
    }
    let mut listed = listed(&shell.read_file(QUALITY)?);
    listed.retain(|survivor| paths.iter().any(|path| survivor.lies_in(path)));
    let (unlisted, gone) = differences(&tally.missed, &listed);

    step("Mutants");
    for survivor in &unlisted {
        println!("not noticed, and not listed in {QUALITY}: {survivor}");
    }
    for survivor in &gone {
        println!("listed in {QUALITY}, and noticed or gone: {survivor}");
    }
    println!("{tally}");
    ensure!(
        tally.score() >= WANTED,
        "fewer than {WANTED} % of the mutants were caught"
    );
    ensure!(
        unlisted.is_empty() && gone.is_empty(),
        "{QUALITY} does not list what survives"
    );
    Ok(())
}

/// Which tests judge the mutants, by the arguments of cargo-mutants.
struct Judges {
    what: &'static str,
    arguments: &'static [&'static str],
}

/// The cases of the suite: one small program, which notices nearly everything.
const CASES: Judges = Judges {
    what: "Mutants, judged by the cases: some seconds each, so more than an hour for all",
    arguments: &["--config", ".cargo/mutants-cases.toml"],
};

/// All tests, for what the cases did not notice.
const ALL_TESTS: Judges = Judges {
    what: "Mutants that the cases did not notice, judged by all tests",
    arguments: &["--config", ".cargo/mutants.toml", "--iterate"],
};

/// Runs cargo-mutants and returns what it wrote down.
fn mutate(shell: &Shell, paths: &[&str], judges: &Judges) -> Result<Value> {
    let cargo_mutants = CARGO_MUTANTS.installed(shell)?;
    let folder = root().join("target/mutants");
    let Judges { what, arguments } = *judges;
    step(what);
    let mut command = cmd!(
        shell,
        "{cargo_mutants} mutants --output {folder} {arguments...}"
    );
    for path in paths {
        let whole = root().join(CORE).join(path).is_dir();
        let glob = if whole {
            format!("{path}/**")
        } else {
            (*path).to_owned()
        };
        command = command.args(["--file", &format!("{CORE}/{glob}")]);
    }
    let command = command
        // Kept from run to run: only the workspace itself is built anew.
        .env("CARGO_TARGET_DIR", folder.join("build"))
        // The properties find little that no case finds; two thousand inputs would take long in this profile.
        .env("PROPTEST_CASES", "20");
    let ended = Command::from(command).status()?;
    ensure!(
        matches!(ended.code(), Some(ALL_CAUGHT | SOME_MISSED | SOME_ENDLESS)),
        "cargo-mutants did not finish"
    );
    let outcomes = shell.read_file(folder.join("mutants.out/outcomes.json"))?;
    serde_json::from_str(&outcomes).context("cargo-mutants wrote no outcomes")
}

/// A mutant that no test noticed: where it lies in the core, and what was changed.
///
/// Lines are not part of it, so that the list stays true when something else in the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Survivor {
    file: String,
    change: String,
}

impl Survivor {
    /// From the name that cargo-mutants gives it: `file:line:column: change`.
    fn named(name: &str) -> Option<Self> {
        let (place, change) = name.split_once(": ")?;
        let (file, _) = place.split_once(':')?;
        Some(Self {
            file: file.strip_prefix(CORE)?.trim_start_matches('/').to_owned(),
            change: change.to_owned(),
        })
    }

    /// From a row of the table: `` | `file` | `change` | reason | ``.
    fn in_row(row: &str) -> Option<Self> {
        let mut cells = row.strip_prefix("| `")?.split('`');
        let file = cells.next()?.to_owned();
        let change = cells.nth(1)?.replace("\\|", "|");
        Some(Self { file, change })
    }

    fn lies_in(&self, path: &str) -> bool {
        let rest = self.file.strip_prefix(path.trim_end_matches('/'));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl std::fmt::Display for Survivor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let change = self.change.replace('|', "\\|");
        write!(f, "| `{}` | `{change}` |", self.file)
    }
}

/// The survivors that a document lists.
fn listed(document: &str) -> Vec<Survivor> {
    document.lines().filter_map(Survivor::in_row).collect()
}

/// What survives and is not listed, and what is listed and does not survive. A row covers one mutant.
fn differences(missed: &[Survivor], listed: &[Survivor]) -> (Vec<Survivor>, Vec<Survivor>) {
    let mut unlisted = missed.to_vec();
    let mut gone = Vec::new();
    for survivor in listed {
        match unlisted.iter().position(|missed| missed == survivor) {
            Some(at) => drop(unlisted.remove(at)),
            None => gone.push(survivor.clone()),
        }
    }
    (unlisted, gone)
}

/// How the mutants fared.
#[derive(Debug, Default)]
struct Tally {
    missed: Vec<Survivor>,
    caught: u32,
    timeouts: u32,
    unviable: u32,
}

impl Tally {
    fn of(outcomes: &Value) -> Result<Self> {
        let all = outcomes["outcomes"].as_array();
        let mut tally = Self::default();
        for outcome in all.context("cargo-mutants wrote no outcomes")? {
            let Some(name) = outcome.pointer("/scenario/Mutant/name") else {
                continue; // The tree in which nothing is changed.
            };
            let count = match outcome["summary"].as_str() {
                Some("MissedMutant") => {
                    let name = name.as_str().and_then(Survivor::named);
                    tally.missed.push(name.context("a mutant has no place")?);
                    continue;
                }
                Some("CaughtMutant") => &mut tally.caught,
                Some("Timeout") => &mut tally.timeouts,
                _ => &mut tally.unviable,
            };
            *count = count.saturating_add(1);
        }
        Ok(tally)
    }

    /// The same after the missed ones were judged again.
    fn with(self, again: Self) -> Self {
        Self {
            missed: again.missed,
            caught: self.caught.saturating_add(again.caught),
            timeouts: self.timeouts.saturating_add(again.timeouts),
            unviable: self.unviable.saturating_add(again.unviable),
        }
    }

    fn missed(&self) -> u32 {
        u32::try_from(self.missed.len()).unwrap_or(u32::MAX)
    }

    /// How many of a hundred that could be built were noticed. One that never ends is noticed.
    fn score(&self) -> f64 {
        let noticed = self.caught.saturating_add(self.timeouts);
        let viable = noticed.saturating_add(self.missed());
        f64::from(noticed) * 100.0 / f64::from(viable.max(1))
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (caught, timeouts, unviable) = (self.caught, self.timeouts, self.unviable);
        let missed = self.missed();
        let all = [caught, missed, timeouts, unviable]
            .into_iter()
            .sum::<u32>();
        write!(
            f,
            "{all} mutants, {caught} caught, {missed} missed, {timeouts} timeouts, \
             {unviable} unviable: {:.1} %",
            self.score()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const NAME: &str = "crates/ungeindsats-core/src/assess.rs:118:68: replace && with || in ask";

    fn tally(summaries: &[&str]) -> Result<Tally> {
        let outcome =
            |summary: &&str| json!({"scenario": {"Mutant": {"name": NAME}}, "summary": summary});
        let outcomes: Vec<_> = summaries.iter().map(outcome).collect();
        Tally::of(&json!({ "outcomes": outcomes }))
    }

    #[test]
    fn a_row_and_a_name_tell_the_same_survivor() {
        let survivor = Survivor::named(NAME).unwrap();
        assert_eq!(
            survivor.to_string(),
            "| `src/assess.rs` | `replace && with \\|\\| in ask` |"
        );
        let document = format!("# Quality\n\n| file | change | reason |\n{survivor} None. |\n");
        assert_eq!(listed(&document), [survivor]);
    }

    #[test]
    fn a_survivor_is_listed_once_for_each_time() {
        let survivor = Survivor::named(NAME).unwrap();
        let twice = [survivor.clone(), survivor.clone()];
        assert_eq!(differences(&twice, &twice), (vec![], vec![]));
        assert_eq!(
            differences(&twice, &twice[..1]),
            (vec![survivor.clone()], vec![])
        );
        assert_eq!(differences(&twice[..1], &twice), (vec![], vec![survivor]));
    }

    #[test]
    fn a_path_holds_what_lies_below_it() {
        let survivor = Survivor::named(NAME).unwrap();
        assert!(
            ["src/assess.rs", "src", "src/"]
                .iter()
                .all(|path| survivor.lies_in(path))
        );
        assert!(!survivor.lies_in("src/assess"));
    }

    #[test]
    fn what_was_missed_is_judged_again() {
        let by_cases =
            tally(&["CaughtMutant", "MissedMutant", "MissedMutant", "Unviable"]).unwrap();
        let by_all = tally(&["CaughtMutant", "MissedMutant"]).unwrap();
        assert_eq!(
            by_cases.with(by_all).to_string(),
            "4 mutants, 2 caught, 1 missed, 0 timeouts, 1 unviable: 66.7 %"
        );
    }

    #[test]
    fn the_score_counts_what_could_be_built() {
        let told = tally(&[
            "CaughtMutant",
            "CaughtMutant",
            "Timeout",
            "MissedMutant",
            "Unviable",
        ]);
        assert_eq!(
            told.unwrap().to_string(),
            "5 mutants, 2 caught, 1 missed, 1 timeouts, 1 unviable: 75.0 %"
        );
    }
}

//! How mutants fared: which survived, and how many were noticed.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::CORE;

/// A mutant that no test noticed: where it lies in the core, and what was changed.
///
/// Lines are not part of it, so that the list stays true when something else in the file changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Survivor {
    file: String,
    change: String,
}

impl Survivor {
    /// From the name that cargo-mutants gives it: `file:line:column: change`.
    pub(super) fn named(name: &str) -> Option<Self> {
        let (place, change) = name.split_once(": ")?;
        let (file, _) = place.split_once(':')?;
        Some(Self {
            file: file.strip_prefix(CORE)?.trim_start_matches('/').to_owned(),
            change: change.to_owned(),
        })
    }

    /// From a row of the table, with its reason: `` | `file` | `change` | reason | ``.
    pub(super) fn in_row(row: &str) -> Option<(Self, String)> {
        let mut cells = row.strip_prefix("| `")?.split('`');
        let file = cells.next()?.to_owned();
        let change = cells.nth(1)?.replace("\\|", "|");
        let (_, reason) = row.split_once("` | `")?.1.split_once("` | ")?;
        let reason = reason.trim_end_matches('|').trim().to_owned();
        Some((Self { file, change }, reason))
    }

    /// Whether it lies in a part of the core: a file, a folder, or the files of a folder that have such names.
    pub(super) fn lies_in(&self, part: &str) -> bool {
        match part.split_once('[') {
            Some((folder, letters)) => {
                let name = self.file.strip_prefix(folder).unwrap_or_default();
                let mut letters = letters.bytes();
                let (first, last) = (letters.next(), letters.nth(1));
                let initial = name.bytes().next();
                !name.contains('/') && first <= initial && initial <= last && initial.is_some()
            }
            None => Path::new(&self.file).starts_with(part),
        }
    }
}

impl std::fmt::Display for Survivor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let change = self.change.replace('|', "\\|");
        write!(f, "| `{}` | `{change}` |", self.file)
    }
}

/// How mutants fared.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) missed: Vec<Survivor>,
    pub(super) caught: u32,
    pub(super) timeouts: u32,
    pub(super) unviable: u32,
}

impl Tally {
    pub(super) fn of(outcomes: &Value) -> Result<Self> {
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
    pub(super) fn with(self, again: Self) -> Self {
        Self {
            missed: again.missed,
            caught: self.caught.saturating_add(again.caught),
            timeouts: self.timeouts.saturating_add(again.timeouts),
            unviable: self.unviable.saturating_add(again.unviable),
        }
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
        let row = format!("{survivor} None. |");
        assert_eq!(Survivor::in_row(&row), Some((survivor, "None.".to_owned())));
    }

    #[test]
    fn a_path_holds_what_lies_below_it() {
        let survivor = Survivor::named(NAME).unwrap();
        let lies_in = |part: &&str| survivor.lies_in(part);
        assert!(
            ["src/assess.rs", "src", "src/[a-f]*.rs"]
                .iter()
                .all(lies_in)
        );
        assert!(
            !["src/assess", "src/[g-z]*.rs", "[a-z]*.rs"]
                .iter()
                .any(lies_in)
        );
    }

    #[test]
    fn what_was_missed_is_judged_again() {
        let by_cases =
            tally(&["CaughtMutant", "MissedMutant", "MissedMutant", "Unviable"]).unwrap();
        let by_all = tally(&["CaughtMutant", "MissedMutant"]).unwrap();
        let all = by_cases.with(by_all);
        assert_eq!(
            (all.caught, all.missed.len(), all.timeouts, all.unviable),
            (2, 1, 0, 1)
        );
    }
}

//! `cargo xtask doors`: every door whose toolchain is here runs its own tests and is asked the whole suite, which
//! it must answer like Rust, byte for byte.

mod c;
mod dotnet;
mod js;
mod kotlin;
pub(crate) mod native;
mod python;
mod readme;
mod ruby;
mod swift;
pub(crate) mod types;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use ungeindsats_conformance::{exchanges, folder};
use xshell::Shell;

use crate::workspace::{root, shell, step};

/// A door: what it is called, and what runs its tests.
struct Door {
    name: &'static str,
    /// Runs everything that its language has tests for, with the exchanges of that file among them, and gives what
    /// its runner printed.
    test: fn(&Shell, &Path) -> Result<Ran>,
}

/// What became of a door.
pub(crate) enum Ran {
    /// It was asked; this is what its runner printed.
    Asked(String),
    /// It cannot be run here, and why.
    NotHere(String),
}

/// What a door answered.
struct Tally {
    run: usize,
    equal: usize,
    differing: usize,
}

const DOORS: [Door; 8] = [
    Door {
        name: "C (gcc)",
        test: c::test,
    },
    Door {
        name: "C (Valgrind)",
        test: c::test_under_valgrind,
    },
    Door {
        name: ".NET (Mono)",
        test: dotnet::test,
    },
    Door {
        name: "Kotlin and Java",
        test: kotlin::test,
    },
    Door {
        name: "JavaScript (Node)",
        test: js::test_in_node,
    },
    Door {
        name: "JavaScript (Chromium)",
        test: js::test_in_chromium,
    },
    Door {
        name: "Ruby",
        test: ruby::test,
    },
    Door {
        name: "Python",
        test: python::test,
    },
];

/// The folders below which everything is generated.
pub(crate) const FOLDERS: &[&str] = &["bindings/dotnet/src/Ungeindsats/Generated"];

/// The generated files of every door, by their place in the workspace.
pub(crate) fn files() -> Result<Vec<(String, String)>> {
    let types = types::types()?;
    let mut files = c::files()?;
    files.extend(dotnet::files(&types));
    files.extend(kotlin::files(&types));
    files.extend(js::files(&types));
    files.extend(ruby::files(&types));
    files.extend(swift::files(&types));
    Ok(files)
}

/// Runs every door, or those whose names contain a word, and prints a line for each.
pub(crate) fn run(wanted: Option<&str>) -> Result<()> {
    ask(&shell()?, wanted)
}

/// The same with the native library as it is published; what is left below `target` are the packages.
pub(crate) fn packages() -> Result<()> {
    let shell = shell()?;
    native::as_published(&shell);
    ask(&shell, None)
}

fn ask(shell: &Shell, wanted: Option<&str>) -> Result<()> {
    let asked = write_exchanges(shell)?;
    let mut table = String::new();
    let mut faults = Vec::new();
    for Door { name, test } in DOORS {
        if wanted.is_some_and(|wanted| !name.to_lowercase().contains(&wanted.to_lowercase())) {
            continue;
        }
        step(&format!("Door: {name}"));
        let line = match test(shell, &asked) {
            Ok(Ran::Asked(printed)) => {
                let Tally {
                    run,
                    equal,
                    differing,
                } = Tally::printed(&printed)?;
                if differing > 0 || run != equal {
                    faults.push(name);
                }
                format!("{run:>5} run {equal:>5} equal {differing:>5} differing")
            }
            // Where the project is built for everybody, every door is there.
            Ok(Ran::NotHere(why)) if std::env::var_os("CI").is_none() => format!("not run: {why}"),
            Ok(Ran::NotHere(why)) => bail!("the door {name} cannot be run: {why}"),
            Err(error) => return Err(error.context(format!("the door {name}"))),
        };
        writeln!(table, "{name:<24}{line}")?;
    }
    step("Doors");
    if wanted.is_none_or(|wanted| "swift".contains(&wanted.to_lowercase())) {
        swift::package(shell)?;
        writeln!(
            table,
            "{:<24}not run: packaged in target/swift/package, and no Swift compiler is here",
            "Swift"
        )?;
    }
    print!("{table}");
    ensure!(
        faults.is_empty(),
        "these doors answer otherwise: {}",
        faults.join(", ")
    );
    Ok(())
}

/// Writes what every door is asked and must answer, one exchange a line.
fn write_exchanges(shell: &Shell) -> Result<PathBuf> {
    let mut lines = String::new();
    for exchange in exchanges(&folder())? {
        lines.push_str(&serde_json::to_string(&exchange)?);
        lines.push('\n');
    }
    let path = root().join("target/exchanges.ndjson");
    shell.write_file(&path, lines)?;
    Ok(path)
}

impl Tally {
    /// Reads the line that every runner prints: `exchanges: 3 run, 3 equal, 0 differing`.
    fn printed(printed: &str) -> Result<Self> {
        let line = printed
            .lines()
            .find_map(|line| line.split_once("exchanges: "))
            .context("the runner told of no exchanges")?
            .1;
        let numbers: Vec<usize> = line
            .split(|sign: char| !sign.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [run, equal, differing] = *numbers.as_slice() else {
            bail!("a runner told {line}");
        };
        Ok(Self {
            run,
            equal,
            differing,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_runner_prints_is_read() {
        let tally = Tally::printed("ok\n# exchanges: 12 run, 11 equal, 1 differing\n").unwrap();
        assert_eq!((tally.run, tally.equal, tally.differing), (12, 11, 1));
        assert!(Tally::printed("all is well").is_err());
    }
}

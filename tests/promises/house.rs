//! The rules of the house: what ARCHITECTURE.md promises and the compiler does not check.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use ungeindsats_core::Rule;
use ungeindsats_core::rule_ids::{RETIRED, RULE_IDS};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_owned()
}

fn core() -> PathBuf {
    root().join("crates/ungeindsats-core")
}

/// The chapters of the catalogue, each a folder of rules.
fn chapters() -> BTreeSet<&'static str> {
    Rule::ALL.iter().map(|rule| rule.chapter()).collect()
}

/// Every Rust file below a folder, with its text.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("target") {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn every_file_says_first_why_it_exists() {
    for folder in ["benches", "crates", "fuzz", "tests", "xtask"] {
        for (path, text) in sources(&root().join(folder)) {
            assert!(
                text.starts_with("//! "),
                "{} does not begin with a //! line",
                path.display()
            );
        }
    }
}

#[test]
fn files_stay_small() {
    for folder in ["benches", "crates", "fuzz", "tests", "xtask"] {
        for (path, text) in sources(&root().join(folder)) {
            let lines = text.lines().count();
            assert!(lines <= 450, "{} has {lines} lines", path.display());
        }
    }
}

#[test]
fn the_core_asks_no_clock_and_does_no_input_or_output() {
    for (path, text) in sources(&core().join("src")) {
        for forbidden in [
            "::now(",
            "SystemTime",
            "Instant",
            "std::fs",
            "std::net",
            "std::env",
            "static mut",
            "unsafe {",
        ] {
            assert!(
                !text.contains(forbidden),
                "{} uses {forbidden}",
                path.display()
            );
        }
    }
}

#[test]
fn the_core_sees_no_door() {
    let manifest = fs::read_to_string(core().join("Cargo.toml")).unwrap();
    for door in ["pyo3", "arrow", "wasm-bindgen", "napi"] {
        assert!(!manifest.contains(door), "the core depends on {door}");
    }
}

#[test]
fn each_rule_has_a_file_of_its_own_where_its_id_says() {
    let mut files = BTreeSet::new();
    for chapter in chapters() {
        for (path, text) in sources(&core().join("src/rules").join(chapter)) {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            if name != "mod" {
                assert!(
                    text.contains(&format!("id: \"{chapter}.{name}\"")),
                    "{}",
                    path.display()
                );
                files.insert(format!("{chapter}.{name}"));
            }
        }
    }
    let listed: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(files, listed);
    assert_eq!(listed.len(), Rule::ALL.len(), "an id stands twice");
}

#[test]
fn the_table_of_rules_follows_the_list_of_ids() {
    let table: Vec<_> = Rule::ALL.iter().map(|rule| rule.id).collect();
    assert_eq!(table, RULE_IDS);
}

#[test]
fn no_rule_reads_another() {
    for chapter in chapters() {
        for (path, text) in sources(&core().join("src/rules").join(chapter)) {
            for other in Rule::ALL {
                let (chapter, name) = other.id.split_once('.').unwrap();
                for import in [format!("super::{name}::"), format!("{chapter}::{name}::")] {
                    assert!(
                        !text.contains(&import),
                        "{} reads {}",
                        path.display(),
                        other.id
                    );
                }
            }
        }
    }
}

#[test]
fn a_retired_id_is_never_used_again() {
    for id in RETIRED {
        assert!(!RULE_IDS.contains(id), "{id}");
    }
}

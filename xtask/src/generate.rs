//! `cargo xtask gen`: the files that are made and not written, and whether they are true.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use ungeindsats_core::schema;
use ungeindsats_json::schema as json_schema;
use xshell::Shell;

use crate::workspace::{root, shell};
use crate::{doors, reference, register, supply};

/// Every generated file: where it lies in the workspace, and what stands in it.
fn files() -> Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for (name, text) in schemas()? {
        files.insert(format!("schemas/{name}.schema.json").into(), text);
    }
    let lines: Result<Vec<String>, _> = register::register()
        .iter()
        .map(serde_json::to_string)
        .collect();
    files.insert(
        "examples/data/viborg-2021-01-08.ndjson".into(),
        lines?.join("\n") + "\n",
    );
    files.insert(
        "examples/data/viborg-2021-01-08.organisation.json".into(),
        serde_json::to_string_pretty(&register::organisation())?
            + "
",
    );
    for (path, text) in reference::files()? {
        files.insert(path.into(), text);
    }
    for (path, text) in doors::files()? {
        files.insert(path.into(), text);
    }
    for (path, text) in supply::files()? {
        files.insert(path.into(), text);
    }
    Ok(files)
}

/// The JSON Schema of every document that crosses a border, by its name.
pub(crate) fn schemas() -> Result<BTreeMap<&'static str, String>> {
    let of_the_core = schema::NAMES
        .iter()
        .map(|name| (*name, schema::document(name)));
    let of_json = json_schema::NAMES
        .iter()
        .map(|name| (*name, json_schema::document(name)));
    let all = of_the_core.chain(of_json);
    all.map(|(name, text)| Ok((name, text.context("a document has no schema")?)))
        .collect()
}

/// The files that lie in folders of which everything is generated, and that are no longer.
fn leftovers(shell: &Shell, files: &BTreeMap<PathBuf, String>) -> Vec<PathBuf> {
    let mut left = Vec::new();
    let generated = reference::FOLDERS.iter().chain(doors::FOLDERS);
    let mut folders: Vec<PathBuf> = generated.map(PathBuf::from).collect();
    while let Some(folder) = folders.pop() {
        for path in shell.read_dir(root().join(&folder)).unwrap_or_default() {
            let path = folder.join(path.file_name().unwrap_or_default());
            if root().join(&path).is_dir() {
                folders.push(path);
            } else if !files.contains_key(&path) {
                left.push(path);
            }
        }
    }
    left.sort();
    left
}

pub(crate) fn write() -> Result<()> {
    let shell = shell()?;
    let files = files()?;
    let mut written = 0_usize;
    for (path, text) in &files {
        if found(&shell, path).as_ref() != Some(text) {
            shell.write_file(root().join(path), text)?;
            println!("wrote {}", path.display());
            written = written.saturating_add(1);
        }
    }
    for path in leftovers(&shell, &files) {
        shell.remove_path(root().join(&path))?;
        println!("removed {}", path.display());
    }
    println!(
        "{} generated files, {written} of them written anew",
        files.len()
    );
    Ok(())
}

pub(crate) fn check() -> Result<()> {
    let shell = shell()?;
    let files = files()?;
    let differs = |(path, text): &(&PathBuf, &String)| found(&shell, path).as_ref() != Some(*text);
    let mut drifted: Vec<&PathBuf> = files.iter().filter(differs).map(|(path, _)| path).collect();
    let left = leftovers(&shell, &files);
    drifted.extend(&left);
    let drifted: Vec<_> = drifted
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    ensure!(
        drifted.is_empty(),
        "generated files have drifted; run `cargo xtask gen`: {}",
        drifted.join(", ")
    );
    println!(
        "{} generated files are as they would be written",
        files.len()
    );
    Ok(())
}

/// What stands in a generated file now.
fn found(shell: &Shell, path: &Path) -> Option<String> {
    shell.read_file(root().join(path)).ok()
}

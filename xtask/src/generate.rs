//! `cargo xtask gen`: the files that are made and not written, and whether they are true.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use ungeindsats_core::schema;

use crate::register;
use crate::workspace::{root, shell};

/// Every generated file: where it lies in the workspace, and what stands in it.
fn files() -> Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for name in schema::NAMES {
        let text = schema::document(name).context("a document has no schema")?;
        files.push((format!("schemas/{name}.schema.json").into(), text));
    }
    let lines: Result<Vec<String>, _> = register::register()
        .iter()
        .map(serde_json::to_string)
        .collect();
    files.push((
        "examples/data/viborg-2021-01-08.ndjson".into(),
        lines?.join("\n") + "\n",
    ));
    files.push((
        "examples/data/viborg-2021-01-08.organisation.json".into(),
        serde_json::to_string_pretty(&register::organisation())? + "\n",
    ));
    Ok(files)
}

pub(crate) fn write() -> Result<()> {
    let shell = shell()?;
    for (path, text) in files()? {
        shell.write_file(root().join(&path), text)?;
        println!("wrote {}", path.display());
    }
    Ok(())
}

pub(crate) fn check() -> Result<()> {
    let shell = shell()?;
    let mut checked = 0_usize;
    let mut drifted = Vec::new();
    for (path, text) in files()? {
        let found = shell.read_file(root().join(&path)).unwrap_or_default();
        checked = checked.saturating_add(1);
        if found != text {
            drifted.push(path.display().to_string());
        }
    }
    ensure!(
        drifted.is_empty(),
        "generated files have drifted; run `cargo xtask gen`: {}",
        drifted.join(", ")
    );
    println!("{checked} generated files are as they would be written");
    Ok(())
}

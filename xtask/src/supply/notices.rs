//! The licence texts and notices of everything foreign in a package, word for word as its authors give them: most
//! licences ask that they go along with what is compiled.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use xshell::Shell;

use super::crates::{Crate, Id, Links};

/// How a file begins that holds such a text.
const CALLED: [&str; 6] = [
    "copying",
    "copyright",
    "licence",
    "license",
    "notice",
    "unlicense",
];

/// The texts of a package, each once, below the crates whose it is.
pub(crate) fn texts(shell: &Shell, links: &Links, known: &BTreeMap<Id, Crate>) -> Result<String> {
    let mut of: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut without = Vec::new();
    for id in links.keys() {
        let it = known.get(id).context("a crate is known")?;
        if it.checksum.is_none() {
            continue;
        }
        let name = format!("{} {}", id.name, id.version);
        let mut found = false;
        for path in shell.read_dir(&it.folder)? {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let file = file.to_lowercase();
            if path.is_file() && CALLED.iter().any(|called| file.starts_with(called)) {
                let text = shell.read_file(&path)?.replace('\r', "");
                let users = of.entry(text.trim().to_owned()).or_default();
                if users.last() != Some(&name) {
                    users.push(name.clone());
                }
                found = true;
            }
        }
        if !found {
            without.push(format!("{name} ({})", it.licence));
        }
    }
    let rule = "=".repeat(80);
    let mut texts = String::new();
    for (text, users) in of {
        writeln!(texts, "{}\n{rule}\n\n{text}\n\n{rule}", users.join(", "))?;
    }
    if !without.is_empty() {
        writeln!(texts, "Without a text of their own: {}", without.join(", "))?;
    }
    Ok(texts)
}

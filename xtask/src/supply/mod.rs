//! What a buyer asks: which foreign parts ship in each package, under which licences, and whether every file says
//! under which it stands.

mod crates;
mod licences;
mod notices;
mod sbom;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::python::Python;
use crate::workspace::{root, shell, step};
use crates::{Id, PACKAGES, Package};

/// The bills of materials and the list of licences, by their place in the workspace.
pub(crate) fn files() -> Result<Vec<(String, String)>> {
    let shell = shell()?;
    let known = crates::known(&shell)?;
    let mut files = Vec::new();
    let mut packages: BTreeMap<Id, BTreeSet<&'static str>> = BTreeMap::new();
    for package in &PACKAGES {
        let links = crates::linked(&shell, package)?;
        for id in links.keys() {
            packages.entry(id.clone()).or_default().insert(package.name);
        }
        files.push((bill(package), sbom::bill(package, &links, &known)?));
    }
    let bills: Vec<_> = PACKAGES.iter().map(|it| (it.name, bill(it))).collect();
    let list = licences::list(&packages, &known, &bills)?;
    files.push(("docs/licences.md".to_owned(), list));
    Ok(files)
}

/// Where the bill of a package lies: in its crate, so that it travels with it.
fn bill(package: &Package) -> String {
    format!("crates/{door}/{door}.cdx.json", door = package.door)
}

/// `cargo xtask sbom`: writes what ships and the texts that go along with a package, and checks it with the tools of
/// others.
pub(crate) fn run() -> Result<()> {
    let shell = shell()?;
    let known = crates::known(&shell)?;
    let mut files = files()?;
    for package in &PACKAGES {
        let links = crates::linked(&shell, package)?;
        let path = format!("target/notices/{}.txt", package.door);
        files.push((path, notices::texts(&shell, &links, &known)?));
    }
    for (path, text) in files {
        shell.write_file(root().join(&path), text)?;
        println!("wrote {path}");
    }
    check(&shell, &Python::with_wheel(&shell)?)
}

/// Puts into the folder of a package what goes along with what is compiled into it: the licence, the notices of
/// others and the bill of materials.
pub(crate) fn put_papers(shell: &Shell, door: &str, folder: &Path) -> Result<()> {
    let package = PACKAGES.iter().find(|it| it.door == door);
    let package = package.context("a package that ships")?;
    let (links, known) = (crates::linked(shell, package)?, crates::known(shell)?);
    let notices = notices::texts(shell, &links, &known)?;
    shell.write_file(folder.join("THIRD-PARTY-NOTICES.txt"), notices)?;
    shell.copy_file(root().join("LICENSE"), folder.join("LICENSE"))?;
    shell.copy_file(root().join(bill(package)), folder.join("sbom.cdx.json"))?;
    Ok(())
}

/// Reads the bills by the schema of CycloneDX, and every file by the specification of REUSE.
pub(crate) fn check(shell: &Shell, environment: &Python) -> Result<()> {
    step("Bills of materials, REUSE");
    let (python, reuse) = (environment.program("python"), environment.program("reuse"));
    let bills = PACKAGES.iter().map(bill);
    cmd!(shell, "{python} xtask/src/supply/valid.py")
        .args(bills)
        .run()?;
    cmd!(shell, "{reuse} lint --quiet").run()?;
    Ok(())
}

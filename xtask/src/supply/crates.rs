//! What ships: the crates that are linked into each package, and what links what.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;
use xshell::{Shell, cmd};

use crate::workspace::root;

/// A package that leaves the house with compiled Rust in it.
pub(crate) struct Package {
    /// The crate of which it is compiled.
    pub(crate) door: &'static str,
    /// What purchasing calls it.
    pub(crate) name: &'static str,
    /// Its address in the index of its language; `{}` is the version.
    pub(crate) purl: &'static str,
    /// For which machines it is compiled.
    targets: &'static [&'static str],
}

const MACHINES: &[&str] = &[
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-pc-windows-msvc",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

pub(crate) const PACKAGES: [Package; 3] = [
    Package {
        door: "ungeindsats-py",
        name: "Python",
        purl: "pkg:pypi/ungeindsats@{}",
        targets: MACHINES,
    },
    Package {
        door: "ungeindsats-ffi",
        name: "C, .NET, Kotlin, Ruby, Swift",
        purl: "pkg:generic/ungeindsats-ffi@{}",
        targets: MACHINES,
    },
    Package {
        door: "ungeindsats-js",
        name: "JavaScript",
        purl: "pkg:npm/ungeindsats@{}",
        targets: &["wasm32-unknown-unknown"],
    },
];

/// A crate in one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Id {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// What is known of a crate.
pub(crate) struct Crate {
    /// Under which licences it may be used: an SPDX expression.
    pub(crate) licence: String,
    pub(crate) description: String,
    pub(crate) repository: Option<String>,
    /// SHA-256 of what the registry gave; none of the crates of this project.
    pub(crate) checksum: Option<String>,
    /// Where its sources lie on this machine.
    pub(crate) folder: PathBuf,
}

/// The crates of a package, each with those that it links.
pub(crate) type Links = BTreeMap<Id, BTreeSet<Id>>;

/// What is linked into a package: neither what only tests use, nor what runs while it is compiled.
pub(crate) fn linked(shell: &Shell, package: &Package) -> Result<Links> {
    let door = package.door;
    let targets = package.targets.iter().flat_map(|it| ["--target", it]);
    let tree = cmd!(
        shell,
        "cargo tree --quiet --locked --package {door} --edges normal,no-proc-macro"
    )
    .args(["--prefix", "depth", "--format", " {p}"])
    .args(targets)
    .quiet()
    .read()?;
    let mut links = Links::new();
    // The crates from the package itself down to the line that is read.
    let mut above: Vec<Id> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let (depth, told) = line.split_once(' ').context("a depth and a crate")?;
        let mut words = told.split(' ');
        let name = words.next().context("a crate has a name")?.to_owned();
        let version = words.next().and_then(|word| word.strip_prefix('v'));
        let version = version.context("a crate has a version")?.to_owned();
        let id = Id { name, version };
        above.truncate(depth.parse()?);
        if let Some(user) = above.last() {
            links.entry(user.clone()).or_default().insert(id.clone());
        }
        links.entry(id.clone()).or_default();
        above.push(id);
    }
    Ok(links)
}

/// What is known of every crate that the lock file names.
pub(crate) fn known(shell: &Shell) -> Result<BTreeMap<Id, Crate>> {
    #[derive(Deserialize)]
    struct Metadata {
        packages: Vec<Told>,
    }
    #[derive(Deserialize)]
    struct Told {
        name: String,
        version: String,
        license: Option<String>,
        description: Option<String>,
        repository: Option<String>,
        manifest_path: PathBuf,
    }
    let told = cmd!(shell, "cargo metadata --quiet --locked --format-version 1")
        .quiet()
        .read()?;
    let told: Metadata = serde_json::from_str(&told)?;
    let mut checksums = checksums(&shell.read_file(root().join("Cargo.lock"))?);
    let crates = told.packages.into_iter().map(|it| {
        let id = Id {
            name: it.name,
            version: it.version,
        };
        let known = Crate {
            // The slash is how it was written before SPDX.
            licence: it.license.unwrap_or_default().replace('/', " OR "),
            description: it
                .description
                .unwrap_or_default()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
            repository: it.repository,
            checksum: checksums.remove(&id),
            folder: it.manifest_path.parent().unwrap_or(&root()).to_owned(),
        };
        (id, known)
    });
    Ok(crates.collect())
}

/// The checksums of a lock file.
fn checksums(lock: &str) -> BTreeMap<Id, String> {
    let value = |entry: &str, key: &str| {
        let start = format!("{key} = \"");
        let line = entry.lines().find_map(|line| line.strip_prefix(&start))?;
        Some(line.strip_suffix('"')?.to_owned())
    };
    let entries = lock.split("[[package]]").skip(1).filter_map(|entry| {
        let id = Id {
            name: value(entry, "name")?,
            version: value(entry, "version")?,
        };
        Some((id, value(entry, "checksum")?))
    });
    entries.collect()
}

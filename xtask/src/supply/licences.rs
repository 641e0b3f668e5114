//! Under which licences everything that ships is used, and that none is among them that nobody has agreed to.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use super::crates::{Crate, Id};

/// What a crate may say of its licence, and under which licence it is used then. Each goes with MPL-2.0. What is not
/// here is refused until somebody has read it.
const AGREED: [(&str, &str); 13] = [
    (
        "(Apache-2.0 OR MIT) AND BSD-3-Clause",
        "MIT AND BSD-3-Clause",
    ),
    ("(MIT OR Apache-2.0) AND Unicode-3.0", "MIT AND Unicode-3.0"),
    ("Apache-2.0", "Apache-2.0"),
    ("Apache-2.0 AND MIT", "Apache-2.0 AND MIT"),
    ("Apache-2.0 OR BSL-1.0", "Apache-2.0"),
    ("Apache-2.0 OR MIT", "MIT"),
    ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", "MIT"),
    ("BSD-2-Clause", "BSD-2-Clause"),
    ("BSD-2-Clause OR Apache-2.0 OR MIT", "MIT"),
    ("MIT", "MIT"),
    ("MIT OR Apache-2.0", "MIT"),
    ("MPL-2.0", "MPL-2.0"),
    ("Unlicense OR MIT", "MIT"),
];

const HEAD: &str = "\
<!-- Skrevet af `cargo xtask gen`, ikke i hånden. Written by `cargo xtask gen`, not by hand.
     Data: Cargo.lock -->

# Licenser · Licences

Biblioteket er udgivet under [MPL-2.0](../LICENSE): det må bruges og sælges som en del af et lukket system, og den, der
ændrer dets egne filer, skal kunne vise ændringerne. Her står hver fremmed del, som er med i de færdige pakker, med
version og licens. Ingen af dem kræver, at et system, som bruger biblioteket, selv bliver åbent: AGPL og GPL er der intet
af. De samme oplysninger ligger som CycloneDX for hver pakke.

The library is published under MPL-2.0. Here is every foreign crate that is linked into a package, in its version, under
the licence under which it is used. A licence that nobody has agreed to fails `cargo xtask gen --check`; the list of those
agreed to stands in `xtask/src/supply/licences.rs`. As CycloneDX the same is told of each package:
";

const FOOT: &str = "
## Ved siden af · Beside

What a package asks for beside itself is installed by the package's own client and is no part of it:

| package | asks for |
|---|---|
| Python | `orjson` (MPL-2.0 AND (Apache-2.0 OR MIT)), `tqdm` (MPL-2.0 AND MIT) |
| Kotlin, Java | `kotlin-stdlib` and `kotlinx-serialization-json` (Apache-2.0), `jna` (Apache-2.0 OR LGPL-2.1-or-later) |
| Ruby | `ffi` (BSD-3-Clause) |
| .NET, JavaScript, Swift, C | nothing |

The standard library of Rust is linked into every package, in the version of the compiler that built it (MIT OR
Apache-2.0). What only builds and tests the library is not here: it does not ship.
";

/// The list, by licence; `packages` tells in which packages each crate is.
///
/// # Errors
/// Where a crate has a licence that nobody has agreed to, or none.
pub(crate) fn list(
    packages: &BTreeMap<Id, BTreeSet<&'static str>>,
    known: &BTreeMap<Id, Crate>,
    bills: &[(&'static str, String)],
) -> Result<String> {
    let mut by_licence: BTreeMap<&str, Vec<(&Id, &str)>> = BTreeMap::new();
    let mut refused = Vec::new();
    for id in packages.keys() {
        let known = known.get(id).context("a crate is known")?;
        if known.checksum.is_none() {
            continue;
        }
        let says = &known.licence;
        match AGREED.iter().find(|(agreed, _)| agreed == says) {
            Some((_, used)) => by_licence.entry(used).or_default().push((id, says)),
            None => refused.push(format!("{} {} ({says})", id.name, id.version)),
        }
    }
    ensure!(
        refused.is_empty(),
        "nobody has agreed to the licences of {}; see xtask/src/supply/licences.rs",
        refused.join(", ")
    );
    let mut list = HEAD.to_owned();
    let links: Vec<_> = bills
        .iter()
        .map(|(name, path)| format!("[{name}](../{path})"))
        .collect();
    writeln!(list, "{}.", links.join("; "))?;
    for (licence, crates) in by_licence {
        writeln!(
            list,
            "\n## {licence}\n\n| crate | version | what it says | in |\n|---|---|---|---|"
        )?;
        for (id, says) in crates {
            let within = packages.get(id).into_iter().flatten().copied();
            let within = within.collect::<Vec<_>>().join("; ");
            writeln!(list, "| {} | {} | {says} | {within} |", id.name, id.version)?;
        }
    }
    list.push_str(FOOT);
    Ok(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_that_nobody_agreed_to_is_refused() {
        let id = Id {
            name: "contagious".to_owned(),
            version: "1.0.0".to_owned(),
        };
        let known = |licence: &str| {
            let told = Crate {
                licence: licence.to_owned(),
                description: String::new(),
                repository: None,
                checksum: Some("0".repeat(64)),
                folder: "contagious".into(),
            };
            BTreeMap::from([(id.clone(), told)])
        };
        let packages = BTreeMap::from([(id.clone(), BTreeSet::from(["Python"]))]);
        assert!(
            list(&packages, &known("MIT"), &[])
                .unwrap()
                .contains("| contagious | 1.0.0 | MIT | Python |")
        );
        for licence in ["AGPL-3.0-only", "MIT AND GPL-3.0-only", ""] {
            let error = list(&packages, &known(licence), &[])
                .unwrap_err()
                .to_string();
            assert!(error.contains("contagious 1.0.0"), "{error}");
        }
    }
}

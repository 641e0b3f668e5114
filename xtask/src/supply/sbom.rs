//! A software bill of materials in CycloneDX: what ships in a package, with licences and checksums. It tells neither
//! when it was written nor by whom, so that the same lock file gives the same bytes.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Serialize;

use super::crates::{Crate, Id, Links, Package};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Bill<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    bom_format: &'static str,
    spec_version: &'static str,
    version: u32,
    metadata: Metadata<'a>,
    components: Vec<Component<'a>>,
    dependencies: Vec<Dependency>,
    compositions: [Composition; 1],
}

#[derive(Serialize)]
struct Metadata<'a> {
    component: Component<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Component<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(rename = "bom-ref")]
    reference: String,
    name: &'a str,
    version: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    hashes: Vec<Hash<'a>>,
    licenses: [Licence<'a>; 1],
    purl: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    external_references: Vec<Address<'a>>,
}

#[derive(Serialize)]
struct Hash<'a> {
    alg: &'static str,
    content: &'a str,
}

#[derive(Serialize)]
struct Licence<'a> {
    expression: &'a str,
}

#[derive(Serialize)]
struct Address<'a> {
    #[serde(rename = "type")]
    kind: &'static str,
    url: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dependency {
    #[serde(rename = "ref")]
    reference: String,
    depends_on: Vec<String>,
}

#[derive(Serialize)]
struct Composition {
    aggregate: &'static str,
    assemblies: [String; 1],
}

/// The bill of a package, as JSON.
pub(crate) fn bill(
    package: &Package,
    links: &Links,
    known: &BTreeMap<Id, Crate>,
) -> Result<String> {
    let component = |id| {
        let known = known.get(id).context("a crate is known")?;
        anyhow::Ok(Component::of(id, known))
    };
    let root = links
        .keys()
        .find(|id| id.name == package.door)
        .context("a package is made of its door")?;
    let subject = Component {
        purl: package.purl.replace("{}", &root.version),
        ..component(root)?
    };
    let others = links.keys().filter(|id| *id != root);
    let dependencies = links.iter().map(|(id, links)| Dependency {
        reference: reference(id),
        depends_on: links.iter().map(reference).collect(),
    });
    let bill = Bill {
        schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
        bom_format: "CycloneDX",
        spec_version: "1.6",
        version: 1,
        metadata: Metadata { component: subject },
        components: others.map(component).collect::<Result<_>>()?,
        dependencies: dependencies.collect(),
        compositions: [Composition {
            aggregate: "complete",
            assemblies: [reference(root)],
        }],
    };
    Ok(serde_json::to_string_pretty(&bill)? + "\n")
}

/// By which a crate is referred to within the bill, and in the world.
fn reference(id: &Id) -> String {
    format!("pkg:cargo/{}@{}", id.name, id.version)
}

impl<'a> Component<'a> {
    fn of(id: &'a Id, known: &'a Crate) -> Self {
        let hashes = known.checksum.iter().map(|content| Hash {
            alg: "SHA-256",
            content,
        });
        let addresses = known
            .repository
            .iter()
            .map(|url| Address { kind: "vcs", url });
        Self {
            kind: "library",
            reference: reference(id),
            name: &id.name,
            version: &id.version,
            description: &known.description,
            hashes: hashes.collect(),
            licenses: [Licence {
                expression: &known.licence,
            }],
            purl: reference(id),
            external_references: addresses.collect(),
        }
    }
}

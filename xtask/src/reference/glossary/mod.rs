//! The glossary: every noun of the effort, with its other names and when they were used.
//!
//! The central nouns stand in `begreber.yaml`. Terms come from the core's vocabularies and names that
//! changed from the policies, so that neither is written twice.

mod names;
mod page;
mod skos;

use anyhow::{Context, Result};
use serde::Deserialize;
use ungeindsats_core::Timeline;
use ungeindsats_core::source::Source;
use ungeindsats_core::text::Bilingual;

use super::vocabularies;
pub(super) use names::Name;
pub(super) use page::page;
pub(super) use skos::turtle;
#[cfg(test)]
pub(super) use skos::{FILE, SKOS};

/// Where the central nouns stand.
const DATA: &str = "xtask/src/reference/begreber.yaml";

/// The pages of the glossary.
const PATH: &str = "docs/glossary.md";

/// An entry of the data file: a noun that is explained.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    /// None where it is that of the term that this explains.
    #[serde(default)]
    label: Option<Bilingual>,
    definition: Bilingual,
    /// Other names of which no policy tells.
    #[serde(default)]
    also: Vec<Bilingual>,
    /// The parameter by which policies name it.
    #[serde(default)]
    named_by: Option<String>,
    /// None where the noun is this library's own.
    #[serde(default)]
    source: Vec<Source>,
    /// The id of the wider noun.
    #[serde(default)]
    broader: Option<String>,
    /// The vocabulary of the core whose terms are narrower.
    #[serde(default)]
    terms: Option<String>,
    /// The code of the term of the wider noun's vocabulary that this explains.
    #[serde(default)]
    code: Option<String>,
}

/// A noun as the glossary shows it.
pub(super) struct Concept {
    pub(super) id: String,
    pub(super) label: Bilingual,
    /// None for a term that its label explains.
    definition: Option<Bilingual>,
    names: Vec<Name>,
    source: Vec<Source>,
    broader: Option<String>,
    /// The code, as it stands in JSON.
    code: Option<String>,
}

pub(super) struct Glossary {
    pub(super) concepts: Vec<Concept>,
}

impl Glossary {
    pub(super) fn read(timelines: &[Timeline]) -> Result<Self> {
        let entries: Vec<Entry> =
            serde_saphyr::from_str(include_str!("../begreber.yaml")).with_context(|| DATA)?;
        let mut concepts = Vec::new();
        for entry in &entries {
            concepts.push(explained(entry, &entries, timelines)?);
            if let Some(vocabulary) = &entry.terms {
                concepts.extend(terms(entry, vocabulary, &entries)?);
            }
        }
        Ok(Self { concepts })
    }

    /// The concepts directly beneath one.
    fn narrower<'a>(&'a self, id: &'a str) -> impl Iterator<Item = &'a Concept> {
        let beneath = |concept: &&Concept| concept.broader.as_deref() == Some(id);
        self.concepts.iter().filter(beneath)
    }

    fn find(&self, id: &str) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == id)
    }
}

fn explained(entry: &Entry, entries: &[Entry], timelines: &[Timeline]) -> Result<Concept> {
    let label = entry
        .label
        .clone()
        .or_else(|| label_of_term(entry, entries));
    let mut names: Vec<_> = entry.also.iter().cloned().map(Name::always).collect();
    if let Some(parameter) = &entry.named_by {
        names.extend(names::of(parameter, timelines)?);
    }
    Ok(Concept {
        id: entry.id.clone(),
        label: label.with_context(|| format!("{DATA}: {} has no label", entry.id))?,
        definition: Some(entry.definition.clone()),
        names,
        source: entry.source.clone(),
        broader: entry.broader.clone(),
        code: entry.code.clone(),
    })
}

/// What the core calls the term that an entry explains.
fn label_of_term(entry: &Entry, entries: &[Entry]) -> Option<Bilingual> {
    let wider = entry.broader.as_ref()?;
    let wider = entries.iter().find(|other| other.id == *wider)?;
    let terms = vocabularies::terms(wider.terms.as_ref()?)?;
    let code = entry.code.as_deref()?;
    let term = terms.into_iter().find(|term| term.code == code)?;
    Some(term.label.into())
}

/// The terms of a vocabulary, but for those that have an entry of their own.
fn terms(entry: &Entry, vocabulary: &str, entries: &[Entry]) -> Result<Vec<Concept>> {
    let terms = vocabularies::terms(vocabulary)
        .with_context(|| format!("{DATA}: the core has no vocabulary {vocabulary}"))?;
    let has_entry = |code: &str| {
        entries.iter().any(|other| {
            other.broader.as_ref() == Some(&entry.id) && other.code.as_deref() == Some(code)
        })
    };
    let own = terms.into_iter().filter(|term| !has_entry(term.code));
    let concepts = own.map(|term| Concept {
        id: format!("{}-{}", entry.id, term.code),
        label: term.label.into(),
        definition: None,
        names: Vec::new(),
        source: entry.source.clone(),
        broader: Some(entry.id.clone()),
        code: Some(term.code.to_owned()),
    });
    Ok(concepts.collect())
}

#[cfg(test)]
pub(super) fn vocabularies_explained() -> Vec<String> {
    let entries: Vec<Entry> = serde_saphyr::from_str(include_str!("../begreber.yaml")).unwrap();
    entries
        .into_iter()
        .filter_map(|entry| entry.terms)
        .collect()
}

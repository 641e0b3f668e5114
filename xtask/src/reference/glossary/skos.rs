//! The glossary as SKOS in Turtle, for those who link to the concepts.

use anyhow::Result;
use oxrdf::vocab::rdf;
use oxrdf::{Literal, NamedNode, NamedNodeRef, Term, TripleRef};
use oxttl::TurtleSerializer;
use ungeindsats_core::source::Source;
use ungeindsats_core::text::Bilingual;

use super::{Concept, DATA, PATH};
use crate::reference::interpretations;
use crate::reference::library::Library;

/// Where the concepts are written.
pub(in crate::reference) const FILE: &str = "docs/begreber.ttl";

pub(in crate::reference) const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
const DCT: &str = "http://purl.org/dc/terms/";

/// The address of a file of the repository: a concept's address opens the glossary at it.
fn address(path: &str) -> String {
    format!("{}/blob/main/{path}", env!("CARGO_PKG_REPOSITORY"))
}

fn concept_address(id: &str) -> Result<NamedNode> {
    Ok(NamedNode::new(format!("{}#{id}", address(PATH)))?)
}

/// The file: its path, and what stands in it.
pub(in crate::reference) fn turtle(library: &Library) -> Result<(String, String)> {
    let scheme = NamedNode::new(address(FILE))?;
    let mut writer = Writer::new()?;
    let title = Bilingual {
        da: "Begreber i den kommunale ungeindsats".to_owned(),
        en: "Concepts of the kommunale ungeindsats".to_owned(),
    };
    writer.says(&scheme, rdf::TYPE, skos("ConceptScheme")?)?;
    writer.texts(&scheme, &dct("title")?, &title)?;
    for concept in &library.glossary.concepts {
        write(&mut writer, &scheme, concept, library)?;
    }
    let text = format!(
        "# Skrevet af `cargo xtask gen`, ikke i hånden. Written by `cargo xtask gen`, not by hand.\n# Data: {DATA}\n{}",
        writer.finish()?
    );
    Ok((FILE.to_owned(), text))
}

fn write(
    writer: &mut Writer,
    scheme: &NamedNode,
    concept: &Concept,
    library: &Library,
) -> Result<()> {
    let about = concept_address(&concept.id)?;
    writer.says(&about, rdf::TYPE, skos("Concept")?)?;
    writer.says(&about, skos("inScheme")?.as_ref(), scheme.clone())?;
    writer.texts(&about, &skos("prefLabel")?, &concept.label)?;
    for (language, label) in other_labels(concept) {
        let label = Literal::new_language_tagged_literal(label, language)?;
        writer.says(&about, skos("altLabel")?.as_ref(), label)?;
    }
    if let Some(definition) = &concept.definition {
        writer.texts(&about, &skos("definition")?, definition)?;
    }
    for name in &concept.names {
        if let Some(used) = &name.used {
            let note = Bilingual {
                da: format!("{}: {}", name.text.da, used.da),
                en: format!("{}: {}", name.text.en, used.en),
            };
            writer.texts(&about, &skos("historyNote")?, &note)?;
        }
    }
    if let Some(code) = &concept.code {
        let code = Literal::new_simple_literal(code);
        writer.says(&about, skos("notation")?.as_ref(), code)?;
    }
    match &concept.broader {
        Some(broader) => {
            writer.says(&about, skos("broader")?.as_ref(), concept_address(broader)?)?;
        }
        None => writer.says(&about, skos("topConceptOf")?.as_ref(), scheme.clone())?,
    }
    for source in &concept.source {
        writer.says(&about, dct("source")?.as_ref(), place(source, library)?)?;
    }
    Ok(())
}

/// The names other than the preferred one, by language, each once.
fn other_labels(concept: &Concept) -> Vec<(&'static str, &str)> {
    let mut labels = Vec::new();
    let Bilingual { da, en } = &concept.label;
    for name in &concept.names {
        for (language, preferred, label) in [("da", da, &name.text.da), ("en", en, &name.text.en)] {
            let label = (language, label.as_str());
            if label.1 != preferred && !labels.contains(&label) {
                labels.push(label);
            }
        }
    }
    labels
}

/// The place in a document, in words; of an interpretation its address.
fn place(source: &Source, library: &Library) -> Result<Term> {
    if interpretations::is_one(source) {
        let number = source.heading.to_lowercase();
        let page = address(interpretations::PATH);
        return Ok(NamedNode::new(format!("{page}#{number}"))?.into());
    }
    let documents = library.documents();
    let document = documents
        .iter()
        .find(|document| document.id == source.document);
    let title = document.map_or(source.document.as_str(), |document| &document.title.da);
    let place = format!("{title}: {}", source.heading);
    Ok(Literal::new_language_tagged_literal(place, "da")?.into())
}

fn skos(name: &str) -> Result<NamedNode> {
    Ok(NamedNode::new(format!("{SKOS}{name}"))?)
}

fn dct(name: &str) -> Result<NamedNode> {
    Ok(NamedNode::new(format!("{DCT}{name}"))?)
}

/// Writes triples in the order in which they are said.
struct Writer(oxttl::turtle::WriterTurtleSerializer<Vec<u8>>);

impl Writer {
    fn new() -> Result<Self> {
        let concepts = format!("{}#", address(PATH));
        let serializer = TurtleSerializer::new()
            .with_prefix("skos", SKOS)?
            .with_prefix("dct", DCT)?
            .with_prefix("begreb", concepts)?;
        Ok(Self(serializer.for_writer(Vec::new())))
    }

    fn says(
        &mut self,
        subject: &NamedNode,
        predicate: NamedNodeRef<'_>,
        object: impl Into<Term>,
    ) -> Result<()> {
        let object = object.into();
        let triple = TripleRef::new(subject, predicate, &object);
        Ok(self.0.serialize_triple(triple)?)
    }

    /// A text in both languages.
    fn texts(
        &mut self,
        subject: &NamedNode,
        predicate: &NamedNode,
        text: &Bilingual,
    ) -> Result<()> {
        for (language, text) in [("da", &text.da), ("en", &text.en)] {
            let literal = Literal::new_language_tagged_literal(text, language)?;
            self.says(subject, predicate.as_ref(), literal)?;
        }
        Ok(())
    }

    fn finish(self) -> Result<String> {
        Ok(String::from_utf8(self.0.finish()?)?)
    }
}

//! The types of every document that crosses a border, read from its JSON Schema: what the classes of Kotlin, C#
//! and TypeScript are written from.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON value does not have reads as null"
)]

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::generate::schemas;

/// The documents whose types a program in another language meets.
const DOCUMENTS: [&str; 21] = [
    "assessment",
    "candidates",
    "case",
    "deadlines",
    "each",
    "fault",
    "figures",
    "granularity",
    "impact",
    "policy-choice",
    "problem",
    "question",
    "receipt",
    "register",
    "rule",
    "share",
    "sharing",
    "suppressed",
    "timeline",
    "verification",
    "why",
];

/// A type with a name.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Named {
    /// What it is called in other languages: without the `Record` that the core puts behind its answers.
    pub(crate) name: String,
    /// What it is, in Markdown.
    pub(crate) doc: String,
    pub(crate) kind: Kind,
}

/// What kind of type it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    /// An object.
    Record(Vec<Field>),
    /// A closed list of terms.
    Terms(Vec<Term>),
    /// A day, or this word in its place.
    DayOr(String),
}

/// A term of a closed list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    /// As it stands in JSON.
    pub(crate) code: String,
    pub(crate) doc: String,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    /// As it stands in JSON.
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) shape: Shape,
    /// Whether it may be null, which says that it is unknown or that there is none.
    pub(crate) nullable: bool,
    /// Whether it may be left out.
    pub(crate) optional: bool,
}

/// What may stand in a field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Shape {
    Text,
    Bool,
    Whole,
    /// A day, written YYYY-MM-DD.
    Day,
    /// Any JSON.
    Any,
    /// Numbers by name.
    Counts,
    Of(String),
    List(Box<Shape>),
}

impl Shape {
    /// The name of the type that stands in it, alone or in a list.
    pub(crate) fn named(&self) -> Option<&str> {
        match self {
            Self::Of(name) => Some(name),
            Self::List(inner) => inner.named(),
            _ => None,
        }
    }
}

/// What the code of a term says without the number that orders it; none where it is but a number.
pub(crate) fn said(code: &str) -> Option<&str> {
    let words = code.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '_');
    (!words.is_empty()).then_some(words)
}

/// `birth_date` as `birthDate`.
pub(crate) fn camel(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |text, word| text + &capital(word))
}

/// `birth_date` as `BirthDate`.
pub(crate) fn pascal(name: &str) -> String {
    name.split('_').map(capital).collect()
}

fn capital(word: &str) -> String {
    let (first, rest) = word.split_at_checked(1).unwrap_or_default();
    first.to_uppercase() + rest
}

/// Every type, by its name.
///
/// # Errors
/// Where a schema says something that no type here says, or two types have one name.
pub(crate) fn types() -> Result<Vec<Named>> {
    let schemas = schemas()?;
    let mut found: BTreeMap<String, Value> = BTreeMap::new();
    for document in DOCUMENTS {
        let schema = schemas.get(document).context("no such schema")?;
        let mut schema: Value = serde_json::from_str(schema)?;
        let object = schema.as_object_mut().context("a schema is an object")?;
        object.remove("$schema");
        let inner = object.remove("$defs").unwrap_or_default();
        let title = object.remove("title").unwrap_or_default();
        let title = title.as_str().context("a schema has a title")?.to_owned();
        let mut named = inner.as_object().cloned().unwrap_or_default();
        // A program writes no question: it calls a method, and hands over what the question holds.
        if document != "question" {
            named.insert(title, schema);
        }
        for (name, definition) in named {
            let known = found.insert(name.clone(), definition.clone());
            ensure!(
                known.is_none_or(|known| known == definition),
                "two types are called {name}"
            );
        }
    }
    // What is but a text or a day has no type of its own.
    let plain: BTreeMap<String, Shape> = found
        .iter()
        .filter(|(_, definition)| {
            definition["type"] == "string" && definition.get("oneOf").is_none()
        })
        .map(|(name, definition)| {
            let day = definition["format"] == "date";
            (name.clone(), if day { Shape::Day } else { Shape::Text })
        })
        .chain([("BirthDate".to_owned(), Shape::Day)])
        .collect();
    let names = found.keys().cloned().collect::<Vec<_>>();
    let called = |name: &str| -> String {
        let short = name.strip_suffix("Record").unwrap_or(name);
        let taken = names.iter().any(|other| other == short && other != name);
        if taken { name } else { short }.to_owned()
    };
    let reader = Reader {
        plain: &plain,
        called: &called,
    };
    found
        .iter()
        .filter(|(name, _)| !plain.contains_key(*name))
        .map(|(name, definition)| {
            Ok(Named {
                name: called(name),
                doc: doc(definition),
                kind: reader
                    .kind(definition)
                    .with_context(|| format!("in the schema of {name}"))?,
            })
        })
        .collect()
}

struct Reader<'a> {
    plain: &'a BTreeMap<String, Shape>,
    called: &'a dyn Fn(&str) -> String,
}

impl Reader<'_> {
    fn kind(&self, schema: &Value) -> Result<Kind> {
        if let Some(terms) = schema["oneOf"].as_array() {
            let terms = terms.iter().map(|term| {
                let code = term["const"].as_str().context("a term has a code")?;
                Ok(Term {
                    code: code.to_owned(),
                    doc: doc(term),
                })
            });
            return Ok(Kind::Terms(terms.collect::<Result<_>>()?));
        }
        if let Some([_, word]) = schema["anyOf"].as_array().map(Vec::as_slice) {
            let word = word["const"].as_str().context("a day or a word")?;
            return Ok(Kind::DayOr(word.to_owned()));
        }
        let fields = schema["properties"].as_object().context("a record")?;
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let fields = fields.iter().map(|(name, field)| {
            let (shape, nullable) = self
                .shape(field)
                .with_context(|| format!("in the field {name}"))?;
            Ok(Field {
                name: name.clone(),
                doc: doc(field),
                shape,
                nullable,
                optional: !required.contains(&name.as_str().into()),
            })
        });
        Ok(Kind::Record(fields.collect::<Result<_>>()?))
    }

    /// What may stand there, and whether that may be null.
    fn shape(&self, schema: &Value) -> Result<(Shape, bool)> {
        if let Some(address) = schema["$ref"].as_str() {
            let name = address.rsplit('/').next().unwrap_or_default();
            let plain = self.plain.get(name).cloned();
            return Ok((
                plain.unwrap_or_else(|| Shape::Of((self.called)(name))),
                false,
            ));
        }
        if let Some([one, _null]) = schema["anyOf"].as_array().map(Vec::as_slice) {
            return Ok((self.shape(one)?.0, true));
        }
        let (kind, nullable) = match &schema["type"] {
            Value::String(kind) => (kind.as_str(), false),
            Value::Array(kinds) => (
                kinds.first().and_then(Value::as_str).unwrap_or_default(),
                true,
            ),
            _ => return Ok((Shape::Any, true)),
        };
        let shape = match kind {
            "string" => Shape::Text,
            "boolean" => Shape::Bool,
            "integer" => Shape::Whole,
            "array" => Shape::List(Box::new(self.shape(&schema["items"])?.0)),
            "object" if schema["additionalProperties"]["type"] == "integer" => Shape::Counts,
            other => bail!("no type says {other}"),
        };
        Ok((shape, nullable))
    }
}

fn doc(schema: &Value) -> String {
    schema["description"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_has_its_types() {
        let types = types().unwrap();
        let of = |name: &str| types.iter().find(|it| it.name == name).unwrap();
        let Kind::Record(fields) = &of("Case").kind else {
            panic!("a case is a record");
        };
        let born = fields.iter().find(|it| it.name == "birth_date").unwrap();
        assert_eq!((&born.shape, born.nullable), (&Shape::Day, true));
        assert_eq!(of("Until").kind, Kind::DayOr("ongoing".to_owned()));
        assert!(matches!(&of("Outcome").kind, Kind::Terms(terms) if terms.len() == 5));
        assert!(types.iter().any(|it| it.name == "Finding"));
        assert!(types.iter().any(|it| it.name == "SharingQuestion"));
    }
}

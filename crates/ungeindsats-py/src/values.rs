//! The small values that answers are made of: texts in both languages, sources, policy references.

use pyo3::prelude::*;
use ungeindsats_core::policy;
use ungeindsats_core::record;
use ungeindsats_core::source;
use ungeindsats_core::text;

use crate::arguments::spoken;

/// One text in both languages; as a string it is Danish.
#[pyclass(frozen, eq, hash, get_all, module = "ungeindsats")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Bilingual {
    /// The Danish text.
    da: String,
    /// The English text.
    en: String,
}

#[pymethods]
impl Bilingual {
    fn __str__(&self) -> &str {
        &self.da
    }

    fn __repr__(&self) -> String {
        format!("Bilingual(da={:?}, en={:?})", self.da, self.en)
    }
}

impl Bilingual {
    pub(crate) fn new(da: String, en: String) -> Self {
        Self { da, en }
    }

    pub(crate) fn en(&self) -> &str {
        &self.en
    }
}

impl From<text::Bilingual> for Bilingual {
    fn from(text: text::Bilingual) -> Self {
        Self::new(text.da, text.en)
    }
}

impl From<text::Text> for Bilingual {
    fn from(text: text::Text) -> Self {
        text::Bilingual::from(text).into()
    }
}

/// Some words, and what is said of them; as a string one line in Danish.
#[pyclass(frozen, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Phrase(policy::Phrase);

#[pymethods]
impl Phrase {
    /// The words.
    #[getter]
    fn text(&self) -> Bilingual {
        self.0.text.clone().into()
    }

    /// What is said of them; an empty list where they stand alone.
    #[getter]
    fn parts(&self) -> Vec<Self> {
        self.0.parts.iter().cloned().map(Self).collect()
    }

    /// The phrase in one line, in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn in_line(&self, language: &str) -> PyResult<String> {
        Ok(self.0.in_line(spoken(language)?))
    }

    fn __str__(&self) -> PyResult<String> {
        self.in_line("da")
    }

    fn __repr__(&self) -> PyResult<String> {
        Ok(format!("<Phrase {}>", self.in_line("da")?))
    }
}

impl From<policy::Phrase> for Phrase {
    fn from(phrase: policy::Phrase) -> Self {
        Self(phrase)
    }
}

/// A place in a document: where a rule or a parameter comes from.
#[pyclass(frozen, eq, hash, get_all, module = "ungeindsats")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct Source {
    /// The id of the document.
    document: String,
    /// The heading under which it stands, or the interpretation's number.
    heading: String,
}

#[pymethods]
impl Source {
    fn __repr__(&self) -> String {
        format!(
            "Source(document={:?}, heading={:?})",
            self.document, self.heading
        )
    }
}

impl From<source::Source> for Source {
    fn from(source: source::Source) -> Self {
        Self {
            document: source.document,
            heading: source.heading,
        }
    }
}

/// Which policy, in which revision.
#[pyclass(frozen, eq, hash, get_all, module = "ungeindsats")]
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) struct PolicyReference {
    /// The id of the policy; empty where none was in force on the day of the event.
    id: String,
    /// The number of the revision; 0 where none was in force.
    revision: u32,
}

#[pymethods]
impl PolicyReference {
    fn __repr__(&self) -> String {
        format!(
            "PolicyReference(id={:?}, revision={})",
            self.id, self.revision
        )
    }
}

impl From<record::PolicyReference> for PolicyReference {
    fn from(policy: record::PolicyReference) -> Self {
        Self {
            id: policy.id,
            revision: policy.revision,
        }
    }
}

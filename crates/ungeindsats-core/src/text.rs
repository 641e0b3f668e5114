//! Texts for people: Danish first, English beside it, never one without the other.

use serde::{Deserialize, Serialize};

/// A language that the library speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Danish, the language of the case.
    #[default]
    Da,
    /// English.
    En,
}

/// One text in both languages, written in the library's own source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Text {
    /// The Danish text.
    pub da: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Text {
    /// Both languages at once, so that none can be left out.
    #[must_use]
    pub const fn new(da: &'static str, en: &'static str) -> Self {
        Self { da, en }
    }

    /// The text in that language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> &'static str {
        match language {
            Language::Da => self.da,
            Language::En => self.en,
        }
    }
}

/// One text in both languages, read from data or made for a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The Danish text.
    pub da: String,
    /// The English text.
    pub en: String,
}

impl Bilingual {
    /// The text in that language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Da => &self.da,
            Language::En => &self.en,
        }
    }
}

impl From<Text> for Bilingual {
    fn from(text: Text) -> Self {
        Self {
            da: text.da.to_owned(),
            en: text.en.to_owned(),
        }
    }
}

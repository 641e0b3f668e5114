//! Where a number or a rule comes from: documents, the places in them, and how sure we are.

use serde::{Deserialize, Serialize};

use crate::calendar::{Date, Until};
use crate::text::Bilingual;
use crate::vocabulary::terms;

terms! {
    /// How surely a document's content is known.
    pub enum Certainty {
        /// Its own text was read.
        Verified = "verified" ("læst i dokumentet selv", "read in the document itself"),
        /// It is known through another's account, and printed as that.
        Partly = "partly" ("kendt gennem andres gengivelse", "known through another's account"),
    }

    /// What kind of document it is: who can bind whom by it.
    pub enum DocumentKind {
        /// An act.
        Law = "law" ("lov", "act"),
        /// A municipality's own decision or account.
        Policy = "policy" ("kommunal politik", "municipal policy"),
        /// A choice of this library where the texts leave one open.
        Interpretation = "interpretation" ("fortolkning", "interpretation"),
        /// A change that somebody imagines, to see what would follow from it.
        Supposition = "supposition" ("tænkt ændring", "supposed change"),
    }
}

/// A document that rules and parameters cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The id by which it is cited.
    pub id: String,
    /// Its title.
    pub title: Bilingual,
    /// Who published it.
    pub publisher: String,
    /// When it was published, as exactly as it says itself.
    pub published: String,
    /// What kind of document it is.
    pub kind: DocumentKind,
    /// How surely its content is known.
    pub certainty: Certainty,
    /// The day on which it was last looked at.
    pub last_checked: Date,
    /// The first day on which this text of it was in force, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<Date>,
    /// The first day on which it no longer was, or `"ongoing"`; absent where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Until>,
    /// Its European Legislation Identifier, for an act.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub eli: Option<String>,
}

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The id of the document.
    pub document: String,
    /// The heading under which it stands, or the interpretation's number.
    pub heading: String,
}

impl Source {
    /// The source of a change that somebody imagines: whose thought it is, in their own words.
    ///
    /// ```
    /// use ungeindsats_core::source::Source;
    /// let source = Source::supposed("the council's proposal of May");
    /// assert_eq!(source.document, "what_if");
    /// ```
    #[must_use]
    pub fn supposed(by: &str) -> Self {
        Self {
            document: "what_if".to_owned(),
            heading: by.to_owned(),
        }
    }
}

/// A place in a document that ships with the library, as a rule cites it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The id of the document.
    pub document: &'static str,
    /// The heading under which it stands, or the interpretation's number.
    pub heading: &'static str,
}

impl From<Citation> for Source {
    fn from(citation: Citation) -> Self {
        Self {
            document: citation.document.to_owned(),
            heading: citation.heading.to_owned(),
        }
    }
}

/// A place in a document of `policies/documents.yaml`, such as `cite("gdpr", "Artikel 7")`.
///
/// A paragraph or an article is cited only where its own text was read.
pub(crate) const fn cite(document: &'static str, heading: &'static str) -> Citation {
    Citation { document, heading }
}

/// A heading of "Organisering af den kommunale ungeindsats i Viborg Kommune" (2019).
pub(crate) const fn organisering(heading: &'static str) -> Citation {
    cite("organisering_2019", heading)
}

/// A heading of "Status på og evaluering af den kommunale ungeindsats" (January 2021).
pub(crate) const fn status(heading: &'static str) -> Citation {
    cite("status_2021", heading)
}

/// A choice of this library, by its number.
pub(crate) const fn interpretation(number: &'static str) -> Citation {
    cite("interpretations", number)
}

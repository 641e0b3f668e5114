//! The policy reference in `docs/`: what the library knows, as pages for people.
//!
//! Each module writes one kind of page; Danish comes first, English beside or beneath it.

mod blanks;
mod cases;
mod difference;
mod glossary;
mod index;
mod interpretations;
mod library;
mod markdown;
mod phrases;
mod policy;
mod rule;
mod sources;
#[cfg(test)]
mod tests;
mod vocabularies;

use anyhow::Result;
use ungeindsats_core::text::Text;
use ungeindsats_core::{Language, Rule};

use library::Library;

/// The folders in which nothing lies but what this writes.
pub(crate) const FOLDERS: &[&str] = &["docs/rules", "docs/policies"];

/// The page from which all others are reached.
const INDEX: &str = "docs/README.md";

/// What that page is called.
const REFERENCE: Text = Text::new("Opslagsværk", "Reference");

/// Both languages, Danish first.
const LANGUAGES: [Language; 2] = [Language::Da, Language::En];

/// A text in both languages, in one line.
fn both(text: Text) -> String {
    let Text { da, en } = text;
    if da == en {
        da.to_owned()
    } else {
        format!("{da} · *{en}*")
    }
}

/// The heading of each language's part of a page.
const LANGUAGE: Text = Text::new("Dansk", "English");

/// Every file of the reference: its path in the workspace, and what stands in it.
pub(crate) fn files() -> Result<Vec<(String, String)>> {
    let library = Library::read()?;
    let mut files = vec![
        index::page(&library).into_file(),
        interpretations::page(&library).into_file(),
        glossary::page(&library).into_file(),
        glossary::turtle(&library)?,
    ];
    for rule in Rule::ALL {
        files.push(rule::page(&library, rule).into_file());
    }
    for timeline in &library.timelines {
        for policy in timeline.policies() {
            files.push(policy::page(timeline, policy).into_file());
        }
    }
    Ok(files)
}

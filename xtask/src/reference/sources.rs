//! Where something comes from: the place in a document, and what kind of document it is.

use ungeindsats_core::Language;
use ungeindsats_core::source::{Document, Source};
use ungeindsats_core::text::Text;
use ungeindsats_core::words::{day, end};

use super::markdown::Page;
use super::{INDEX, interpretations};

/// The places, each with a link to its document or to the interpretation.
pub(super) fn links(page: &Page, sources: &[Source]) -> String {
    let links = sources.iter().map(|source| {
        if interpretations::is_one(source) {
            interpretations::link(page, &source.heading)
        } else {
            let document = page.link(&source.document, &format!("{INDEX}#{}", source.document));
            format!("{document}, {}", source.heading)
        }
    });
    links.collect::<Vec<_>>().join("; ")
}

/// The title of a document; of an act with a link to it.
pub(super) fn title(document: &Document, language: Language) -> String {
    let title = document.title.in_language(language);
    match &document.eli {
        Some(eli) => format!("[{title}]({eli})"),
        None => title.to_owned(),
    }
}

/// Who published it, what kind it is, how surely it is known and when that was last checked, and for
/// which period its text was in force where that is known.
pub(super) fn standing(document: &Document, language: Language) -> [String; 5] {
    [
        format!("{}, {}", document.publisher, document.published),
        document.kind.label().in_language(language).to_owned(),
        document.certainty.label().in_language(language).to_owned(),
        day(document.last_checked, language),
        in_force(document, language),
    ]
}

/// The heads of what [`standing`] tells.
pub(super) fn heads(language: Language) -> [&'static str; 5] {
    match language {
        Language::Da => [
            "Udgiver",
            "Art",
            "Hvor sikkert",
            "Sidst efterset",
            "I kraft",
        ],
        Language::En => [
            "Publisher",
            "Kind",
            "How surely",
            "Last checked",
            "In force",
        ],
    }
}

fn in_force(document: &Document, language: Language) -> String {
    let from = document.valid_from.map(|from| match language {
        Language::Da => format!("fra {}", day(from, language)),
        Language::En => format!("from {}", day(from, language)),
    });
    let until = document.valid_until.map(|until| end(until, language));
    if from.is_none() && until.is_none() {
        let not_stated = Text::new("ikke oplyst", "not stated");
        return not_stated.in_language(language).to_owned();
    }
    let told: Vec<_> = from.into_iter().chain(until).collect();
    told.join(" ")
}

//! The values of parameters as the cell of a table shows them.

use ungeindsats_core::Language;
use ungeindsats_core::policy::Phrase;

/// The phrases in a cell: simple ones in a row, others a line each, and what is nested deeper beneath.
pub(super) fn cell(phrases: &[Phrase], language: Language) -> String {
    if phrases.iter().all(|phrase| phrase.parts.is_empty()) {
        return Phrase::several(phrases, language);
    }
    let lines: Vec<_> = phrases
        .iter()
        .map(|phrase| line(phrase, language))
        .collect();
    let between = if phrases.iter().any(is_nested) {
        "<br><br>"
    } else {
        "<br>"
    };
    lines.join(between)
}

fn is_nested(phrase: &Phrase) -> bool {
    phrase.parts.iter().any(|part| !part.parts.is_empty())
}

fn line(phrase: &Phrase, language: Language) -> String {
    if !is_nested(phrase) {
        return phrase.in_line(language);
    }
    let parts = phrase.parts.iter().map(|part| part.in_line(language));
    let heading = format!("**{}**", phrase.text.in_language(language));
    let lines: Vec<_> = std::iter::once(heading).chain(parts).collect();
    lines.join("<br>")
}

//! How one policy differs from another, as a table and two lists.

use ungeindsats_core::policy::{Phrase, Policy};
use ungeindsats_core::text::Text;
use ungeindsats_core::{Difference, Language, Rule};

use super::markdown::Page;
use super::{interpretations, phrases, policy, rule, sources};

/// Writes what is otherwise in the later policy than in the earlier one.
pub(super) fn write(page: &mut Page, earlier: &Policy, later: &Policy, language: Language) {
    let difference = Difference::between(earlier, later);
    let one_id = earlier.id == later.id;
    let mut rows = Vec::new();
    if one_id && !difference.same_period() {
        let [before, after] = [earlier, later].map(|known| policy::period(known, language));
        let label = Text::new("periode", "period").in_language(language);
        rows.push([label.to_owned(), before, after, String::new()]);
    }
    for changed in difference.parameters() {
        let told = |phrases: &[Phrase]| match phrases {
            [] => "–".to_owned(),
            _ => phrases::cell(phrases, language),
        };
        rows.push([
            changed.parameter.label().in_language(language).to_owned(),
            told(&changed.gone),
            told(&changed.come),
            sources::links(page, later.parameters.source(changed.parameter)),
        ]);
    }
    for changed in difference.readings() {
        let [before, after] = [changed.before, changed.after]
            .map(|reading| reading.says.in_language(language).to_owned());
        let question = changed.interpretation.question.in_language(language);
        let source = interpretations::link(page, changed.interpretation.id);
        rows.push([question.to_owned(), before, after, source]);
    }
    let [before, after] = [earlier, later].map(|known| {
        if one_id {
            format!("revision {}", known.revision)
        } else {
            known.id.clone()
        }
    });
    let only = |known: &str| match language {
        Language::Da => format!("Kun i {known}"),
        Language::En => format!("Only in {known}"),
    };
    let [parameter, source] = match language {
        Language::Da => ["Parameter", "Kilde"],
        Language::En => ["Parameter", "Source"],
    };
    page.table([parameter, &only(&before), &only(&after), source], &rows);

    let come: Vec<_> = difference.rules_that_come().collect();
    let go: Vec<_> = difference.rules_that_go().collect();
    for (known, rules) in [(&after, &come), (&before, &go)] {
        if !rules.is_empty() {
            let label = Text::new("Regler kun i", "Rules only in").in_language(language);
            page.paragraph(&format!("**{label} {known}**"));
            let items: Vec<_> = rules
                .iter()
                .map(|known| item(page, known, language))
                .collect();
            page.list(&items);
        }
    }
    if rows.is_empty() && difference.is_empty() {
        let none = Text::new("Ingen forskel.", "No difference.");
        page.paragraph(none.in_language(language));
    }
}

fn item(page: &Page, known: &Rule, language: Language) -> String {
    format!("{} (`{}`)", rule::link(page, known, language), known.id)
}

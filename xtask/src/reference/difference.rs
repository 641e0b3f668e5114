//! How one policy differs from another: its period, its parameters and its rules.

use ungeindsats_core::policy::Policy;
use ungeindsats_core::text::Text;
use ungeindsats_core::{Language, Rule};

use super::markdown::Page;
use super::{parameters, policy, rule, sources};

/// Writes what is otherwise in the later policy than in the earlier one.
pub(super) fn write(page: &mut Page, earlier: &Policy, later: &Policy, language: Language) {
    let mut rows = Vec::new();
    let periods = [earlier, later].map(|known| policy::period(known, language));
    if earlier.id == later.id && earlier.valid_until != later.valid_until {
        let [before, after] = periods;
        let label = Text::new("periode", "period").in_language(language);
        rows.push([label.to_owned(), before, after, String::new()]);
    }
    for parameter in parameters::differing(earlier, later) {
        rows.push([
            parameters::label(parameter)
                .in_language(language)
                .to_owned(),
            parameters::value(parameter, earlier, language),
            parameters::value(parameter, later, language),
            sources::links(page, parameters::sources(parameter, later)),
        ]);
    }
    let [before, after] = [earlier, later].map(|known| {
        if earlier.id == later.id {
            format!("revision {}", known.revision)
        } else {
            known.id.clone()
        }
    });
    let [parameter, source] = match language {
        Language::Da => ["Parameter", "Kilde"],
        Language::En => ["Parameter", "Source"],
    };
    page.table([parameter, &before, &after, source], &rows);

    let new = only_under(page, later, earlier, language);
    let gone = only_under(page, earlier, later, language);
    for (known, rules) in [(&after, &new), (&before, &gone)] {
        if !rules.is_empty() {
            let label = Text::new("Regler kun i", "Rules only in").in_language(language);
            page.paragraph(&format!("**{label} {known}**"));
            page.list(rules);
        }
    }
    if rows.is_empty() && new.is_empty() && gone.is_empty() {
        let none = Text::new("Ingen forskel.", "No difference.");
        page.paragraph(none.in_language(language));
    }
}

/// The rules that are in force under one policy and not under the other.
fn only_under(page: &Page, one: &Policy, other: &Policy, language: Language) -> Vec<String> {
    let rules = one.rules.ids().filter(|id| !other.rules.contains(id));
    rules
        .filter_map(Rule::find)
        .map(|known| format!("{} (`{}`)", rule::link(page, known, language), known.id))
        .collect()
}

//! A rule explained in plain text.

use std::fmt::Write;

use super::THE_RULE;
use crate::rules::Rule;
use crate::text::{Language, Text};
use crate::words;

/// What a rule asks, on whose authority, from where, and what is said of a case.
#[must_use]
pub fn rule(rule: &Rule, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, rule, language).unwrap_or_default();
    page
}

fn write_page(page: &mut String, rule: &Rule, language: Language) -> Result<(), std::fmt::Error> {
    // What a case would fill in is left open.
    let say = |text: Text| words::fill(text.in_language(language), |_| "…".to_owned());
    writeln!(page, "{}\n  {}", rule.id, say(rule.title))?;
    writeln!(
        page,
        "  {}, {}",
        say(rule.severity.label()),
        say(rule.authority.label())
    )?;
    let says = [
        (crate::Outcome::Failed.label(), rule.says.failed),
        (
            crate::Outcome::NeedsJudgement.label(),
            rule.says.needs_judgement,
        ),
        (crate::Outcome::Passed.label(), Some(rule.says.passed)),
        (
            crate::Outcome::NotApplicable.label(),
            Some(rule.says.not_applicable),
        ),
        (
            Text::new("hvad der kan gøres", "what can be done"),
            Some(rule.remedy),
        ),
    ];
    for (label, text) in says {
        if let Some(text) = text {
            writeln!(page, "  {}: {}", say(label), say(text))?;
        }
    }
    writeln!(page, "  {}:", say(Text::new("kilder", "sources")))?;
    for source in rule.sources {
        writeln!(page, "    {}: {}", source.document, source.heading)?;
    }
    let lists = [
        (
            Text::new("parametre", "parameters"),
            rule.parameters
                .iter()
                .map(|parameter| parameter.name())
                .collect::<Vec<_>>(),
        ),
        (
            Text::new("fortolkninger", "interpretations"),
            rule.interpretations.to_vec(),
        ),
    ];
    for (label, names) in lists {
        if !names.is_empty() {
            writeln!(page, "  {}: {}", say(label), names.join(", "))?;
        }
    }
    writeln!(page, "  {}: {}", say(THE_RULE), rule.page())
}

//! The difference between two policies as plain text.

use std::fmt::Write;

use crate::difference::Difference;
use crate::policy::{Phrase, Policy};
use crate::rules::Rule;
use crate::source::Source;
use crate::text::{Language, Text};
use crate::words;

/// What becomes otherwise from one policy to the other: parameters, readings, rules.
///
/// Of a list only what differs is told.
#[must_use]
pub fn difference(difference: &Difference, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, difference, language).unwrap_or_default();
    page
}

fn write_page(
    page: &mut String,
    difference: &Difference,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let [before, after] = [difference.before(), difference.after()];
    let [from, to] = [before, after].map(|policy| head(policy, language));
    match language {
        Language::Da => writeln!(page, "Fra {from}\ntil {to}")?,
        Language::En => writeln!(page, "From {from}\nto {to}")?,
    }
    if difference.is_empty() {
        let none = Text::new("Ingen forskel i indhold.", "No difference in content.");
        return writeln!(page, "\n{}", none.in_language(language));
    }
    let mut parameters = difference.parameters().peekable();
    if parameters.peek().is_some() {
        write_heading(page, Text::new("parametre", "parameters"), language)?;
    }
    for changed in parameters {
        let label = changed.parameter.label().in_language(language);
        writeln!(page, "  {label} ({})", changed.parameter.name())?;
        let [gone, come] =
            [&changed.gone, &changed.come].map(|phrases| Phrase::several(phrases, language));
        write_both(page, &gone, &come, language)?;
        let sources = after.parameters.source(changed.parameter);
        let source = Text::new("kilde", "source").in_language(language);
        writeln!(page, "    {source}: {}", places(sources))?;
    }
    let mut readings = difference.readings().peekable();
    if readings.peek().is_some() {
        write_heading(
            page,
            Text::new("fortolkninger", "interpretations"),
            language,
        )?;
    }
    for changed in readings {
        let question = changed.interpretation.question.in_language(language);
        writeln!(page, "  {question} ({})", changed.interpretation.id)?;
        let [before, after] =
            [changed.before, changed.after].map(|reading| reading.says.in_language(language));
        write_both(page, before, after, language)?;
    }
    let come = Text::new("regler, der kommer til", "rules that come");
    write_rules(page, come, difference.rules_that_come(), language)?;
    let go = Text::new("regler, der bortfalder", "rules that go");
    write_rules(page, go, difference.rules_that_go(), language)
}

fn head(policy: &Policy, language: Language) -> String {
    let period = words::period(policy.valid_from, policy.valid_until, language);
    format!("{} (revision {}, {period})", policy.id, policy.revision)
}

fn write_heading(
    page: &mut String,
    heading: Text,
    language: Language,
) -> Result<(), std::fmt::Error> {
    writeln!(page, "\n{}", heading.in_language(language).to_uppercase())
}

/// What was and what is; of a list that only grew or shrank, one of the two has nothing to say.
fn write_both(
    page: &mut String,
    before: &str,
    after: &str,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let labels = [Text::new("før", "before"), Text::new("efter", "after")];
    for (label, said) in labels.into_iter().zip([before, after]) {
        if !said.is_empty() {
            writeln!(page, "    {}: {said}", label.in_language(language))?;
        }
    }
    Ok(())
}

fn write_rules(
    page: &mut String,
    heading: Text,
    rules: impl Iterator<Item = &'static Rule>,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let mut rules = rules.peekable();
    if rules.peek().is_some() {
        write_heading(page, heading, language)?;
    }
    for rule in rules {
        let title = rule.title.in_language(language);
        writeln!(page, "  {title} ({})", rule.id)?;
    }
    Ok(())
}

fn places(sources: &[Source]) -> String {
    let places = sources.iter();
    let places = places.map(|source| format!("{}, {}", source.document, source.heading));
    places.collect::<Vec<_>>().join("; ")
}

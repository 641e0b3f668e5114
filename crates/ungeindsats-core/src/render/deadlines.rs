//! What falls due as plain text, day by day.

use std::fmt::Write;

use super::{DISCLAIMER, over, weight};
use crate::deadlines::{Deadline, Deadlines};
use crate::text::{Language, Text};
use crate::words;

/// What falls due as plain text: by day, with what is found where it is not met.
#[must_use]
pub fn deadlines(deadlines: &Deadlines, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, deadlines, language).unwrap_or_default();
    page
}

fn write_page(
    page: &mut String,
    deadlines: &Deadlines,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let period = over(&deadlines.period(), deadlines.policies(), language);
    writeln!(page, "{period}")?;
    if deadlines.all().is_empty() {
        writeln!(page, "  {}", NOTHING.in_language(language))?;
    }
    let mut day = None;
    for deadline in deadlines.all() {
        if day.replace(deadline.due()) != Some(deadline.due()) {
            let day = words::day(deadline.due(), language);
            writeln!(page, "\n{} {day}", BY.in_language(language))?;
        }
        write_deadline(page, deadline, language)?;
    }
    writeln!(page, "\n{}", DISCLAIMER.in_language(language))
}

fn write_deadline(
    page: &mut String,
    deadline: &Deadline,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let headline = deadline.headline(language);
    let Some(finding) = deadline.finding() else {
        return writeln!(page, "  {headline}");
    };
    let [outcome, severity] = [
        finding.outcome().label().in_language(language).to_owned(),
        weight(&finding, language),
    ];
    writeln!(page, "  {headline} ({})", finding.rule().id)?;
    writeln!(
        page,
        "    {} {outcome} ({severity})",
        ELSE.in_language(language)
    )?;
    writeln!(page, "    {}", finding.message(language))?;
    if let Some(remedy) = finding.remedy(language) {
        writeln!(page, "    → {remedy}")?;
    }
    Ok(())
}

const NOTHING: Text = Text::new("Intet forfalder.", "Nothing falls due.");

const BY: Text = Text::new("Senest", "By");

const ELSE: Text = Text::new("Ellers fra dagen efter:", "Else from the day after:");

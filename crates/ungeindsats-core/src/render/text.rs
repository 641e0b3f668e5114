//! An assessment as plain text.

use std::fmt::Write;

use super::{DISCLAIMER, counted, sections, standing, weight};
use crate::assessment::{Assessment, Finding};
use crate::text::{Language, Text};
use crate::words;

/// The assessment as plain text: where the person stands, what to look at, and what to do.
///
/// What is met or does not apply is counted, not listed.
#[must_use]
pub fn text(assessment: &Assessment, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, assessment, language).unwrap_or_default();
    page
}

fn write_page(
    page: &mut String,
    assessment: &Assessment,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let day = words::day(assessment.as_of(), language);
    let policy = assessment.timeline().policy_on(assessment.as_of());
    let policy = policy.map_or("", |policy| policy.id.as_str());
    match language {
        Language::Da => writeln!(page, "Vurderet pr. {day} efter {policy}")?,
        Language::En => writeln!(page, "Assessed as of {day} by {policy}")?,
    }
    let classification = assessment.classification();
    for (label, value) in classification
        .into_iter()
        .flat_map(|it| standing(it, language))
    {
        writeln!(page, "  {label}: {value}")?;
    }
    for (heading, findings) in sections(assessment) {
        writeln!(page, "\n{}", heading.in_language(language).to_uppercase())?;
        for finding in findings {
            write_finding(page, finding, language)?;
        }
    }
    writeln!(page)?;
    for (label, count) in counted(assessment) {
        writeln!(page, "{}: {count}", label.in_language(language))?;
    }
    writeln!(page, "{}", DISCLAIMER.in_language(language))
}

fn write_finding(
    page: &mut String,
    finding: Finding<'_>,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let rule = finding.rule();
    let severity = weight(&finding, language);
    let authority = finding.authority().label().in_language(language);
    let title = rule.title.in_language(language);
    writeln!(page, "  {title} ({}; {severity}, {authority})", rule.id)?;
    writeln!(page, "    {}", finding.message(language))?;
    if let Some(remedy) = finding.remedy(language) {
        writeln!(page, "    → {remedy}")?;
    }
    let labels = [
        (Text::new("læst", "read"), finding.facts()),
        (Text::new("mangler", "missing"), finding.missing()),
    ];
    for (label, pointers) in labels {
        if !pointers.is_empty() {
            let label = label.in_language(language);
            writeln!(page, "    {label}: {}", pointers.join(" "))?;
        }
    }
    Ok(())
}

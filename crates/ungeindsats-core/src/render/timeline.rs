//! A timeline as plain text: what changes, on which day.

use std::fmt::Write;

use super::{DISCLAIMER, over, standing, weight};
use crate::assessment::{Assessment, Finding};
use crate::rules::Outcome;
use crate::text::{Language, Text};
use crate::timeline::{CaseTimeline, Segment, turns};
use crate::words;

/// The timeline as plain text: how many rules say what on the first day, and what changes from there.
///
/// A change between what is met and what does not apply is counted, not listed.
#[must_use]
pub fn timeline(timeline: &CaseTimeline, language: Language) -> String {
    let mut page = String::new();
    write_page(&mut page, timeline, language).unwrap_or_default();
    page
}

fn write_page(
    page: &mut String,
    timeline: &CaseTimeline,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let (period, policies) = (timeline.period(), timeline.policies());
    writeln!(page, "{}", over(&period, policies, language))?;
    if let Some(first) = timeline.on(period.start) {
        let label = ON_THE_FIRST_DAY.in_language(language);
        let counted = counted(first.assessment(), language);
        writeln!(page, "  {label}: {counted}")?;
    }
    for (before, after) in turns(timeline.segments()) {
        let mut said = String::new();
        write_turn(&mut said, before, after, language)?;
        if !said.is_empty() {
            let day = words::day(after.days().start, language);
            write!(page, "\n{day}\n{said}")?;
        }
    }
    writeln!(page, "\n{}", DISCLAIMER.in_language(language))
}

/// How many rules say what, the worst first.
fn counted(assessment: &Assessment, language: Language) -> String {
    let counts = Outcome::ALL.iter().rev().map(|outcome| {
        let findings = assessment.findings();
        let of_it = findings.filter(|finding| finding.outcome() == *outcome);
        format!(
            "{} {}",
            outcome.label().in_language(language),
            of_it.count()
        )
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// What a person is told of a day: nothing where only the facts change that are read.
fn write_turn(
    page: &mut String,
    before: &Segment,
    after: &Segment,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let [before, after] = [before, after].map(Segment::assessment);
    let stands = |assessment| where_it_stands(assessment, language);
    for ((label, old), (_, new)) in stands(before).zip(stands(after)) {
        if old != new {
            writeln!(page, "  {label}: {old} → {new}")?;
        }
    }
    let both = before.findings().zip(after.findings());
    let changed = both.filter(|(old, new)| !old.reads_like(new));
    let (listed, others): (Vec<_>, Vec<_>) =
        changed.partition(|(old, new)| old.is_concern() || new.is_concern());
    for (old, new) in listed {
        write_change(page, &old, &new, language)?;
    }
    if !others.is_empty() {
        let label = OTHERS.in_language(language);
        writeln!(page, "  {label}: {}", others.len())?;
    }
    Ok(())
}

/// The policy of the day, and where the person stands.
fn where_it_stands(
    assessment: &Assessment,
    language: Language,
) -> impl Iterator<Item = (&'static str, String)> {
    let policy = assessment.timeline().policy_on(assessment.as_of());
    let policy = policy.map_or_else(|_| String::new(), |policy| policy.id.clone());
    let classification = assessment.classification();
    let standing = classification.map(|it| standing(it, language));
    [(POLICY.in_language(language), policy)]
        .into_iter()
        .chain(standing.into_iter().flatten())
}

fn write_change(
    page: &mut String,
    old: &Finding<'_>,
    new: &Finding<'_>,
    language: Language,
) -> Result<(), std::fmt::Error> {
    let rule = new.rule();
    let title = rule.title.in_language(language);
    let [was, is] = [old, new].map(|finding| {
        let outcome = finding.outcome().label().in_language(language);
        match finding.outcome() {
            Outcome::Failed => format!("{outcome} ({})", weight(finding, language)),
            _ => outcome.to_owned(),
        }
    });
    writeln!(page, "  {title} ({})", rule.id)?;
    writeln!(page, "    {was} → {is}")?;
    writeln!(page, "    {}", new.message(language))?;
    if let Some(remedy) = new.remedy(language) {
        writeln!(page, "    → {remedy}")?;
    }
    Ok(())
}

const ON_THE_FIRST_DAY: Text = Text::new("På den første dag", "On the first day");

const POLICY: Text = Text::new("Politik", "Policy");

const OTHERS: Text = Text::new(
    "Andre ændringer, mellem overholdt og gælder ikke",
    "Other changes, between passed and not applicable",
);

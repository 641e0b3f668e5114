//! Answers and rules as people read them: plain text, and of an assessment HTML that stands alone.

mod deadlines;
mod difference;
mod figures;
mod html;
mod impact;
mod rule;
mod text;
mod timeline;
mod why;

pub use deadlines::deadlines;
pub use difference::difference;
pub use figures::{figures, granularity, share, suppressed, table};
pub use html::html;
pub use impact::impact;
pub use rule::rule;
pub use text::text;
pub use timeline::timeline;
pub use why::why;

use std::ops::Range;

use crate::assessment::{Assessment, Finding};
use crate::calendar::Date;
use crate::classification::Classification;
use crate::policy::Timeline;
use crate::rules::{Outcome, Severity};
use crate::text::{Language, Text};
use crate::words;

/// The outcomes that are only counted.
const COUNTED: [Outcome; 2] = [Outcome::Passed, Outcome::NotApplicable];

/// What a person should look at, in the order in which it is shown: headings with their findings.
///
/// A notice is no breach, so it does not stand under what is not met.
fn sections(assessment: &Assessment) -> impl Iterator<Item = (Text, Vec<Finding<'_>>)> {
    const NOTICES: Text = Text::new("bemærkninger", "notices");
    let with = |outcome: Outcome, notice: bool| {
        let shown = |finding: &Finding<'_>| {
            finding.outcome() == outcome && (finding.severity() == Severity::Notice) == notice
        };
        assessment.findings().filter(shown).collect::<Vec<_>>()
    };
    let all = |outcome: Outcome| [with(outcome, false), with(outcome, true)].concat();
    [
        (Outcome::Failed.label(), with(Outcome::Failed, false)),
        (
            Outcome::NeedsJudgement.label(),
            all(Outcome::NeedsJudgement),
        ),
        (Outcome::Undetermined.label(), all(Outcome::Undetermined)),
        (NOTICES, with(Outcome::Failed, true)),
    ]
    .into_iter()
    .filter(|(_, findings)| !findings.is_empty())
}

/// How much a finding weighs; where the rule is not known to be broken, how much that would weigh.
fn weight(finding: &Finding<'_>, language: Language) -> String {
    let severity = finding.severity().label().in_language(language);
    match (finding.outcome(), language) {
        (Outcome::Failed, _) => severity.to_owned(),
        (_, Language::Da) => format!("hvis ikke overholdt: {severity}"),
        (_, Language::En) => format!("if not met: {severity}"),
    }
}

/// How many findings have an outcome that is only counted.
fn counted(assessment: &Assessment) -> impl Iterator<Item = (Text, usize)> {
    COUNTED.into_iter().map(|outcome| {
        let of_it = assessment
            .findings()
            .filter(|finding| finding.outcome() == outcome);
        (outcome.label(), of_it.count())
    })
}

const UNKNOWN: Text = Text::new("ukendt", "unknown");
const NONE: Text = Text::new("ingen", "none");
const YES: Text = Text::new("ja", "yes");
const NO: Text = Text::new("nej", "no");

/// Where the person stands: label and value, each in the language.
fn standing(classification: &Classification, language: Language) -> [(&'static str, String); 4] {
    let say = |text: Text| text.in_language(language).to_owned();
    let areas = |areas: Option<Vec<_>>| match areas {
        None => say(UNKNOWN),
        Some(areas) if areas.is_empty() => say(NONE),
        Some(areas) => {
            let labels = areas
                .into_iter()
                .map(|area: crate::case::Indsatsomraade| say(area.label()));
            words::list(&labels.collect::<Vec<_>>(), language)
        }
    };
    let cross_cutting = match classification.cross_cutting() {
        None => UNKNOWN,
        Some(true) => YES,
        Some(false) => NO,
    };
    let covered_by = classification
        .covered_by()
        .map_or(UNKNOWN, crate::Coverage::label);
    [
        (Text::new("Dækket af", "Covered by"), say(covered_by)),
        (
            Text::new("Behov på tværs", "Cross-cutting need"),
            say(cross_cutting),
        ),
        (
            Text::new("Indikatorerne peger på", "The indicators suggest"),
            areas(classification.suggested_areas()),
        ),
        (
            Text::new("Tilknyttet", "Attached to"),
            areas(classification.attached_to()),
        ),
    ]
    .map(|(label, value)| (label.in_language(language), value))
}

/// What stands before the address of a rule's page.
const THE_RULE: Text = Text::new("om reglen", "about the rule");

/// The first and the last day of a period, and by whose policies it was asked.
fn over(period: &Range<Date>, policies: &Timeline, language: Language) -> String {
    let [first, last] =
        [period.start, period.end.day_before()].map(|day| words::day(day, language));
    let authority = policies.authority();
    match language {
        Language::Da => format!("Fra {first} til og med {last} efter {authority}"),
        Language::En => format!("From {first} through {last} by {authority}"),
    }
}

/// That a person decides, and not the library.
const DISCLAIMER: Text = Text::new(
    "Svaret er til den, der afgør sagen; biblioteket afgør den ikke.",
    "The answer is for the person who decides the case; the library does not decide it.",
);

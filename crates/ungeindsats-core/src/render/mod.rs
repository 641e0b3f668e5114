//! Assessments and rules as people read them: plain text, and HTML that stands alone.

mod html;
mod rule;
mod text;

pub use html::html;
pub use rule::rule;
pub use text::text;

use crate::classification::Classification;
use crate::rules::Outcome;
use crate::text::{Language, Text};
use crate::words;

/// The outcomes that a person should look at, in the order in which they are shown.
const SHOWN: [Outcome; 3] = [
    Outcome::Failed,
    Outcome::NeedsJudgement,
    Outcome::Undetermined,
];

/// The outcomes that are only counted.
const COUNTED: [Outcome; 2] = [Outcome::Passed, Outcome::NotApplicable];

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

/// That a person decides, and not the library.
const DISCLAIMER: Text = Text::new(
    "Svaret er til den, der afgør sagen; biblioteket afgør den ikke.",
    "The answer is for the person who decides the case; the library does not decide it.",
);

//! The cases of the question of time: facts, a period, and what named rules must say in its course.

use std::collections::BTreeMap;

use serde::Deserialize;
use ungeindsats_core::timeline::{PeriodError, Spell, timeline};
use ungeindsats_core::{Case, Coverage, Date, Language, Outcome, Severity};

use crate::case::{Broken, Differences};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The shipped policy by which it is answered.
    pub policy: String,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The first day of the period.
    pub from: Date,
    /// The first day after it.
    pub until: Date,
    /// The facts.
    pub case: serde_json::Value,
    /// What must be said.
    pub expect: ExpectedTimeline,
}

/// What must be said over the period, or why nothing can be.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, untagged)]
pub enum ExpectedTimeline {
    /// What is said.
    Told(ExpectedCourse),
    /// Why nothing can be said.
    Refused {
        /// The code of the error.
        error: Refusal,
    },
}

/// What must be said over the period.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedCourse {
    /// The first day of each segment.
    pub segments: Vec<Date>,
    /// What each of these rules says, from which day; every spell ends where the next begins.
    #[serde(default)]
    pub spells: BTreeMap<String, Vec<ExpectedSpell>>,
    /// Which layer covers the young person, from the first day of which segment.
    #[serde(default)]
    pub covered_by: BTreeMap<Date, Coverage>,
}

/// What a rule must say from a day on.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedSpell {
    /// The first day.
    pub from: Date,
    /// The outcome.
    pub outcome: Outcome,
    /// The severity, where it matters.
    pub severity: Option<Severity>,
}

/// Why a question about a period cannot be asked.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The period holds no day.
    Empty,
    /// A day of it is covered by no policy.
    NotCovered,
}

impl Refusal {
    /// Compares with what was refused.
    pub(crate) fn is(self, error: &PeriodError) -> Result<(), Broken> {
        match (self, error) {
            (Self::Empty, PeriodError::Empty) | (Self::NotCovered, PeriodError::NotCovered(_)) => {
                Ok(())
            }
            _ => Err(Broken::saying(format!("expected {self:?}, found: {error}"))),
        }
    }
}

impl QuestionCase for TimelineCase {
    const QUESTION: &'static str = "timeline";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let case = Case::from_json(&self.case.to_string()).map_err(Broken::saying)?;
        let policies = crate::case::timeline(&self.policy, &self.readings)?;
        let told = timeline(&case, &policies, self.from, self.until);
        let (expect, course) = match (&self.expect, told) {
            (ExpectedTimeline::Told(expect), Ok(course)) => (expect, course),
            (ExpectedTimeline::Refused { error }, Err(found)) => return error.is(&found),
            (ExpectedTimeline::Told(_), Err(found)) => return Err(Broken::saying(found)),
            (ExpectedTimeline::Refused { error }, Ok(_)) => {
                return Err(Broken::saying(format!(
                    "expected {error:?}, found an answer"
                )));
            }
        };
        let mut differences = Differences::default();
        let segments = course.segments().iter().map(|segment| segment.days().start);
        differences.compare("segments", &words(&expect.segments), &words(segments));
        for (rule, expected) in &expect.spells {
            let found: Vec<_> = course.of_rule(rule).collect();
            let expected = said_of(expected, &found);
            differences.compare(rule, &expected, &words(found.iter().map(said)));
            for language in [Language::Da, Language::En] {
                for spell in &found {
                    differences.read(&spell.finding().message(language));
                }
            }
        }
        for (day, layer) in &expect.covered_by {
            let segment = course.on(*day);
            let segment = segment.filter(|segment| segment.days().start == *day);
            let classified = segment.and_then(|it| it.assessment().classification()?.covered_by());
            let found = classified.map_or("none", Coverage::code);
            differences.compare(&format!("covered by on {day}"), layer.code(), found);
        }
        differences.told()
    }
}

fn words<T: std::fmt::Display>(items: impl IntoIterator<Item = T>) -> String {
    let items = items.into_iter().map(|item| item.to_string());
    items.collect::<Vec<_>>().join(", ")
}

fn said(spell: &Spell<'_>) -> String {
    let finding = spell.finding();
    let (outcome, severity) = (finding.outcome().code(), finding.severity().code());
    format!("from {} {outcome} {severity}", spell.days().start)
}

/// What is expected, in the same words; a severity that does not matter is taken from what was found.
fn said_of(expected: &[ExpectedSpell], found: &[Spell<'_>]) -> String {
    let severities = found.iter().map(|spell| Some(spell.finding().severity()));
    let severities = severities.chain(std::iter::repeat(None));
    words(expected.iter().zip(severities).map(|(spell, found)| {
        let severity = spell.severity.or(found).map_or("", Severity::code);
        format!("from {} {} {severity}", spell.from, spell.outcome.code())
    }))
}

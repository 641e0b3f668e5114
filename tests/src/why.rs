//! The cases of the question of why: facts, a rule, what it must have asked, and what would make it pass.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use ungeindsats_core::why::{Condition, Ways, Why, ways_to_pass, why, why_of_register};
use ungeindsats_core::{Case, Date, Language, Outcome, Register, render};

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhyCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The shipped policy by which it is answered.
    pub policy: String,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The day of the assessment.
    pub as_of: Date,
    /// The rule that is asked about.
    pub rule: String,
    /// The facts of a case, for a rule that speaks of one.
    #[serde(default)]
    pub case: Option<Value>,
    /// The facts of a register, for a rule that speaks of one.
    #[serde(default)]
    pub register: Option<Value>,
    /// What must be said.
    pub expect: ExpectedWhy,
}

/// What must be said of a verdict; what is not stated is not compared.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedWhy {
    /// The outcome.
    pub outcome: Outcome,
    /// What the rule asked, a line each, indented by what it was asked within: the words, the one thing
    /// of which it was asked, the answer, and what was missing.
    #[serde(default)]
    pub asked: Option<String>,
    /// The parameters that it reads, with their values.
    #[serde(default)]
    pub parameters: Option<BTreeMap<String, Value>>,
    /// The interpretations on which it rests, with their readings.
    #[serde(default)]
    pub interpretations: Option<BTreeMap<String, String>>,
    /// What would make it pass, in any order.
    #[serde(default)]
    pub ways: Option<ExpectedWays>,
}

/// What would make a rule pass.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedWays {
    /// The ways, each a list of facts that would all have to be otherwise.
    pub ways: Vec<Vec<ExpectedChange>>,
    /// Whether all are told.
    pub complete: bool,
}

/// A fact that would have to be otherwise.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(deny_unknown_fields)]
pub struct ExpectedChange {
    /// JSON pointer to it.
    pub at: String,
    /// A value that would do; none where it is a text that somebody writes, or an id that is repeated.
    #[serde(default)]
    pub value: Option<Value>,
    /// JSON pointer to the id that would be repeated.
    #[serde(default)]
    pub same_as: Option<String>,
    /// Whether other values would do as well.
    #[serde(default)]
    pub others: bool,
}

impl WhyCase {
    fn asked(&self) -> Result<(Why, Option<Ways>), Broken> {
        let policies = timeline(&self.policy, &self.readings)?;
        let (day, rule) = (self.as_of, self.rule.as_str());
        match (&self.case, &self.register) {
            (Some(facts), None) => {
                let case = Case::from_json(&facts.to_string()).map_err(Broken::saying)?;
                let told = why(&case, &policies, day, rule).map_err(Broken::saying)?;
                let ways = self.expect.ways.as_ref();
                let ways = ways.map(|_| ways_to_pass(&case, &policies, day, rule));
                Ok((told, ways.transpose().map_err(Broken::saying)?))
            }
            (None, Some(facts)) => {
                let register = Register::from_json(&facts.to_string()).map_err(Broken::saying)?;
                let told = why_of_register(&register, &policies, day, rule);
                Ok((told.map_err(Broken::saying)?, None))
            }
            _ => Err(Broken::saying(
                "expected the facts of a case or of a register",
            )),
        }
    }
}

impl QuestionCase for WhyCase {
    const QUESTION: &'static str = "why";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let (told, ways) = self.asked()?;
        let expect = &self.expect;
        let mut differences = Differences::default();
        let finding = told.finding();
        differences.compare("outcome", expect.outcome.code(), finding.outcome().code());
        if let Some(asked) = &expect.asked {
            let found = lines(&told.conditions(), 0).concat();
            differences.compare("asked", asked, &found);
        }
        if let Some(parameters) = &expect.parameters {
            let found = told.parameters();
            let found = map(found.map(|it| (it.parameter.name().to_owned(), it.value())));
            differences.compare("parameters", &json(parameters), &json(&found));
        }
        if let Some(readings) = &expect.interpretations {
            let found = told.readings();
            let found = map(found.map(|(it, read)| (it.id.to_owned(), read.code.to_owned())));
            differences.compare("interpretations", &json(readings), &json(&found));
        }
        if let Some(wanted) = &expect.ways {
            let ways = ways.as_ref().map(found).unwrap_or_default();
            differences.compare_sets("ways", &words(&wanted.ways), &words(&ways));
        }
        if let Some((wanted, ways)) = expect.ways.as_ref().zip(ways.as_ref()) {
            let [wanted, found] = [wanted.complete, ways.is_complete()].map(|it| it.to_string());
            differences.compare("complete", &wanted, &found);
        }
        for language in [Language::Da, Language::En] {
            let text = render::why(&told, ways.as_ref(), language);
            let lines = text.lines().map(str::trim_start);
            lines
                .filter(|line| !line.is_empty())
                .for_each(|line| differences.read(line));
        }
        differences.told()
    }
}

fn lines(conditions: &[Condition], depth: usize) -> Vec<String> {
    let told = conditions.iter().flat_map(|condition| {
        let said = condition.says(Language::En);
        let place = condition.place();
        let place = place.map(|place| format!(" ({place})")).unwrap_or_default();
        let answer = condition.answer().code();
        let missing = match condition.missing().as_slice() {
            [] => String::new(),
            missing => format!("; missing {}", missing.join(", ")),
        };
        let indent = "  ".repeat(depth);
        let line = format!("{indent}{said}{place}: {answer}{missing}\n");
        std::iter::once(line).chain(lines(condition.within(), depth.saturating_add(1)))
    });
    told.collect()
}

fn found(ways: &Ways) -> Vec<Vec<ExpectedChange>> {
    let ways = ways.ways().iter().map(|way| {
        let changes = way.changes().iter().map(|change| ExpectedChange {
            at: change.pointer(),
            value: change.value().cloned(),
            same_as: change.same_as(),
            others: change.has_others(),
        });
        changes.collect()
    });
    ways.collect()
}

/// Each way in words that can be compared.
fn words(ways: &[Vec<ExpectedChange>]) -> Vec<String> {
    ways.iter().map(|way| format!("{way:?}")).collect()
}

fn map<T>(items: impl Iterator<Item = (String, T)>) -> BTreeMap<String, T> {
    items.collect()
}

fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

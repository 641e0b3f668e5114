//! The cases of the question of what falls due: facts of a case or a register, a period, and every
//! deadline in it.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use ungeindsats_core::deadlines::{Deadline, DeadlineKind, Deadlines};
use ungeindsats_core::timeline::PeriodError;
use ungeindsats_core::{
    Case, Coverage, Date, Language, Outcome, Register, Severity, deadlines, register_deadlines,
};

use crate::case::{Broken, Differences};
use crate::questions::{QuestionCase, cases};
use crate::timeline::Refusal;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeadlinesCase {
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
    /// The facts of a case.
    #[serde(default)]
    pub case: Option<serde_json::Value>,
    /// The facts of a register.
    #[serde(default)]
    pub register: Option<serde_json::Value>,
    /// What must be told.
    pub expect: ExpectedDeadlines,
}

/// Everything that falls due, or why nothing can be told.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, untagged)]
pub enum ExpectedDeadlines {
    /// Everything that falls due, in order.
    Told {
        /// The deadlines.
        deadlines: Vec<ExpectedDeadline>,
    },
    /// Why nothing can be told.
    Refused {
        /// The code of the error.
        error: Refusal,
    },
}

/// One deadline: of a rule with what it finds, of a layer, or of nothing but age.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedDeadline {
    /// The day.
    pub due: Date,
    /// The kind.
    pub kind: DeadlineKind,
    /// The index of the case in the register.
    pub case_index: Option<usize>,
    /// The rule.
    pub rule: Option<String>,
    /// What it finds on the day after.
    pub outcome: Option<Outcome>,
    /// How much that weighs.
    pub severity: Option<Severity>,
    /// The layer from the day after.
    pub covered_by: Option<Coverage>,
}

impl DeadlinesCase {
    fn ask(&self) -> Result<Result<Deadlines, PeriodError>, Broken> {
        let policies = crate::case::timeline(&self.policy, &self.readings)?;
        match (&self.case, &self.register) {
            (Some(case), None) => {
                let case = Case::from_json(&case.to_string()).map_err(Broken::saying)?;
                Ok(deadlines(&case, &policies, self.from, self.until))
            }
            (None, Some(register)) => {
                let register =
                    Register::from_json(&register.to_string()).map_err(Broken::saying)?;
                Ok(register_deadlines(
                    &register, &policies, self.from, self.until,
                ))
            }
            _ => Err(Broken::saying(
                "holds neither a case nor a register, or both",
            )),
        }
    }
}

impl QuestionCase for DeadlinesCase {
    const QUESTION: &'static str = "deadlines";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let (expected, found) = match (&self.expect, self.ask()?) {
            (ExpectedDeadlines::Told { deadlines }, Ok(found)) => (deadlines, found),
            (ExpectedDeadlines::Refused { error }, Err(found)) => return error.is(&found),
            (ExpectedDeadlines::Told { .. }, Err(found)) => return Err(Broken::saying(found)),
            (ExpectedDeadlines::Refused { error }, Ok(_)) => {
                return Err(Broken::saying(format!(
                    "expected {error:?}, found an answer"
                )));
            }
        };
        let mut differences = Differences::default();
        let [wanted, told] = [
            expected
                .iter()
                .map(ExpectedDeadline::said)
                .collect::<Vec<_>>(),
            found.all().iter().map(said).collect(),
        ];
        differences.compare("deadlines", &wanted.join("\n"), &told.join("\n"));
        for deadline in found.all() {
            for language in [Language::Da, Language::En] {
                differences.read(deadline.title().in_language(language));
            }
        }
        differences.told()
    }
}

impl ExpectedDeadline {
    fn said(&self) -> String {
        line(
            (self.due, self.kind, self.case_index),
            self.rule.as_deref(),
            self.outcome.zip(self.severity),
            self.covered_by,
        )
    }
}

fn said(deadline: &Deadline) -> String {
    let finding = deadline.finding();
    line(
        (deadline.due(), deadline.kind(), deadline.case_index()),
        deadline.rule().map(|rule| rule.id),
        finding.map(|finding| (finding.outcome(), finding.severity())),
        deadline.covered_by(),
    )
}

fn line(
    (due, kind, case_index): (Date, DeadlineKind, Option<usize>),
    rule: Option<&str>,
    found: Option<(Outcome, Severity)>,
    covered_by: Option<Coverage>,
) -> String {
    let found = found.map(|(outcome, severity)| [outcome.code(), severity.code()].join(" "));
    let of = case_index.map(|index| format!("case {index}"));
    let what = [rule, found.as_deref(), covered_by.map(Coverage::code)];
    let what: Vec<_> = what.into_iter().flatten().collect();
    format!(
        "{due} {} {} {}",
        of.unwrap_or_default(),
        kind.code(),
        what.join(" ")
    )
}

/// What is told of what falls due, at the least: turning 15, 18, 25 and 30, the review of a consent, its
/// lapse, the follow-up of a plan, the next K-møde and the feedback after one.
const SORTS: [&str; 9] = [
    "law",
    "of_age",
    "municipal",
    "too_old",
    "consent.review_due",
    "consent.health_lapses",
    "plan.follow_up",
    "organisation.cadence",
    "meeting.feedback",
];

/// The rules, layers and ages of which no case expects that something falls due.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read.
pub fn sorts_without_a_case(folder: &Path) -> Result<Vec<&'static str>, Broken> {
    let told = cases::<DeadlinesCase>(folder)?.into_iter();
    let told = told.flat_map(|(_, case)| match case.expect {
        ExpectedDeadlines::Told { deadlines } => deadlines,
        ExpectedDeadlines::Refused { .. } => Vec::new(),
    });
    let sort = |deadline: ExpectedDeadline| {
        let layer = deadline.covered_by.map(|layer| layer.code().to_owned());
        let kind = || deadline.kind.code().to_owned();
        deadline.rule.or(layer).unwrap_or_else(kind)
    };
    let told: Vec<_> = told.map(sort).collect();
    let lacking = SORTS
        .into_iter()
        .filter(|sort| !told.iter().any(|told| told == sort));
    Ok(lacking.collect())
}

//! The cases of the question of sharing: facts, a question, and what the consents must say of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use ungeindsats_core::sharing::{Question, SharingAnswer, sharing};
use ungeindsats_core::{Case, Language};

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharingCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The shipped policy by which it is answered.
    pub policy: String,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// What is asked.
    pub ask: Question,
    /// The facts.
    pub case: serde_json::Value,
    /// What the consents must say.
    pub expect: ExpectedAnswer,
}

/// What the consents must say of a question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedAnswer {
    /// The answer.
    pub answer: SharingAnswer,
    /// JSON pointer to the consent on which it rests.
    pub consent: Option<String>,
    /// The gaps, each as the pointer of the consent and the code of the gap, in any order.
    pub gaps: Vec<String>,
    /// JSON pointers to the facts read, in any order.
    pub facts: Vec<String>,
    /// JSON pointers to the facts missing, in any order.
    #[serde(default)]
    pub missing: Vec<String>,
}

impl QuestionCase for SharingCase {
    const QUESTION: &'static str = "sharing";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let case = Case::from_json(&self.case.to_string()).map_err(Broken::saying)?;
        let timeline = timeline(&self.policy, &self.readings)?;
        let permission = sharing(&case, &timeline, &self.ask).map_err(Broken::saying)?;

        let mut differences = Differences::default();
        let expect = &self.expect;
        differences.compare("answer", expect.answer.code(), permission.answer().code());
        differences.compare(
            "consent",
            expect.consent.as_deref().unwrap_or("none"),
            permission.consent().as_deref().unwrap_or("none"),
        );
        let gaps: Vec<_> = permission
            .gaps()
            .map(|(consent, gap)| format!("{consent} {}", gap.code()))
            .collect();
        differences.compare_sets("gaps", &expect.gaps, &gaps);
        differences.compare_sets("facts", &expect.facts, &permission.facts());
        differences.compare_sets("missing", &expect.missing, &permission.missing());
        for language in [Language::Da, Language::En] {
            differences.read(&permission.message(language));
        }
        differences.told()
    }
}

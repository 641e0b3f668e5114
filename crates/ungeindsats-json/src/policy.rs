//! The handle of a door: a municipality's policies, opened once and asked many times.

use std::str;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ungeindsats_core::input::{InputError, MAX_BYTES, Problem, from_json};
use ungeindsats_core::{Date, Timeline};

use crate::fault::{Fault, Place};
use crate::question::Question;

/// Which policy is opened: one that ships with the library or one of a file, and what in it is supposed to
/// be otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PolicyChoice {
    /// The name of a policy that ships with the library, such as `viborg`.
    #[serde(default)]
    pub shipped: Option<String>,
    /// The text of a policy file, where none that ships is named.
    #[serde(default)]
    pub yaml: Option<String>,
    /// The day on which it is known: what was recorded later is passed over.
    #[serde(default)]
    pub known_on: Option<Date>,
    /// Interpretations that are read in another way than the policy does.
    #[serde(default)]
    pub readings: Vec<ReadOtherwise>,
    /// Parameters that are supposed to have another value.
    #[serde(default)]
    pub parameters: Vec<Supposed>,
}

/// An interpretation, read in another way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadOtherwise {
    /// Its id, such as `I-29`.
    pub interpretation: String,
    /// The code of the reading.
    pub reading: String,
}

/// A parameter with another value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Supposed {
    /// The parameter, as it stands in a policy file.
    pub name: String,
    /// Its value, in the shape of a policy file.
    pub value: Value,
    /// Whose thought it is, in free words.
    pub source: String,
    /// The policy in which it is changed; all where none is named.
    #[serde(default)]
    pub policy: Option<String>,
}

/// Policies that were opened. Cheap to share between threads; nothing in it changes.
#[derive(Clone, Debug)]
pub struct Policy(Timeline);

impl Policy {
    /// Opens the policy that a JSON document ([`PolicyChoice`]) chooses.
    ///
    /// # Errors
    /// A [`Fault`] where the document cannot be read, or the policy is refused.
    pub fn open(choice: &[u8]) -> Result<Self, Fault> {
        let choice: PolicyChoice =
            from_json(choice, MAX_BYTES).map_err(|error| Fault::input(Place::Policy, &error))?;
        Self::chosen(&choice)
    }

    /// The policy that is chosen.
    ///
    /// # Errors
    /// A [`Fault`] where neither or both of `shipped` and `yaml` are named, or the policy is refused.
    pub fn chosen(choice: &PolicyChoice) -> Result<Self, Fault> {
        let opened = match (&choice.shipped, &choice.yaml) {
            (Some(name), None) => Timeline::named(name),
            (None, Some(text)) => Timeline::from_yaml(text),
            _ => return Err(neither_or_both()),
        };
        let mut timeline = opened.map_err(|faults| Fault::policy(&faults))?;
        for ReadOtherwise {
            interpretation,
            reading,
        } in &choice.readings
        {
            timeline = timeline
                .with_reading(interpretation, reading)
                .map_err(|faults| Fault::policy(&faults))?;
        }
        if let Some(day) = choice.known_on {
            timeline = timeline.known_on(day);
        }
        for supposed in &choice.parameters {
            let policy = supposed.policy.as_deref();
            timeline = timeline
                .with_parameter(&supposed.name, &supposed.value, &supposed.source, policy)
                .map_err(|faults| Fault::policy(&faults))?;
        }
        Ok(Self(timeline))
    }

    /// Asks a question (a JSON document of [`Question`]) of a document, and gives the answer as JSON.
    ///
    /// # Errors
    /// A [`Fault`] where the question or the document cannot be read, or no policy covers the day.
    pub fn ask(&self, question: &[u8], document: &[u8]) -> Result<String, Fault> {
        let question: Question = from_json(question, MAX_BYTES)
            .map_err(|error| Fault::input(Place::Question, &error))?;
        question.answer(self, document)
    }

    /// The policies behind the handle.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.0
    }
}

fn neither_or_both() -> Fault {
    let problem = Problem::InvalidValue {
        expected: "the name of a shipped policy or the text of a policy file, and not both"
            .to_owned(),
    };
    Fault::input(Place::Policy, &InputError::at_root(problem))
}

//! The difference between two policies as plain records.

use serde::Serialize;
use serde_json::Value;

use crate::calendar::{Date, Until};
use crate::difference::{ChangedParameter, ChangedReading, Difference};
use crate::policy::{Phrase, Policy, Reading};
use crate::rules::Rule;
use crate::source::Source;
use crate::text::Bilingual;

answers! {
    /// How a policy differs from another.
    pub struct DifferenceRecord {
        /// The policy before.
        pub before: PolicyHead,
        /// The policy after.
        pub after: PolicyHead,
        /// The parameters with another value.
        pub parameters: Vec<ParameterDifferenceRecord>,
        /// The interpretations that are read in another way.
        pub readings: Vec<ReadingDifferenceRecord>,
        /// The rules that are in force only under the policy after.
        pub rules_that_come: Vec<RuleName>,
        /// The rules that are in force only under the policy before.
        pub rules_that_go: Vec<RuleName>,
    }

    /// Which policy, in which revision, and for which days.
    pub struct PolicyHead {
        /// The id of the policy.
        pub id: String,
        /// The number of the revision.
        pub revision: u32,
        /// The day on which the revision was published.
        pub recorded: Date,
        /// The first day on which it is in force.
        pub valid_from: Date,
        /// The first day on which it no longer is.
        pub valid_until: Until,
    }

    /// A parameter with another value.
    pub struct ParameterDifferenceRecord {
        /// The parameter, as it stands in a policy file.
        pub name: String,
        /// What people call it.
        pub label: Bilingual,
        /// Its value before, in the shape of a policy file.
        pub before: Value,
        /// Its value after.
        pub after: Value,
        /// What only the policy before says; of a list, what both say is left out.
        pub gone: Vec<Phrase>,
        /// What only the policy after says.
        pub come: Vec<Phrase>,
        /// Where the value before comes from.
        pub source_before: Vec<Source>,
        /// Where the value after comes from.
        pub source_after: Vec<Source>,
    }

    /// An interpretation that is read in another way.
    pub struct ReadingDifferenceRecord {
        /// Its number.
        pub interpretation: String,
        /// What the texts leave open.
        pub question: Bilingual,
        /// How it is read before.
        pub before: ReadingChoice,
        /// How it is read after.
        pub after: ReadingChoice,
    }

    /// One way to read what the texts leave open.
    pub struct ReadingChoice {
        /// The code, as a policy file chooses it.
        pub code: String,
        /// What it says.
        pub says: Bilingual,
    }

    /// A rule by its name.
    pub struct RuleName {
        /// The id of the rule: stable for ever.
        pub rule: String,
        /// What the rule asks.
        pub title: Bilingual,
        /// The address of the rule's page in the reference.
        pub page: String,
    }
}

impl From<&Policy> for PolicyHead {
    fn from(policy: &Policy) -> Self {
        Self {
            id: policy.id.clone(),
            revision: policy.revision,
            recorded: policy.recorded,
            valid_from: policy.valid_from,
            valid_until: policy.valid_until,
        }
    }
}

impl From<Reading> for ReadingChoice {
    fn from(reading: Reading) -> Self {
        Self {
            code: reading.code.to_owned(),
            says: reading.says.into(),
        }
    }
}

impl From<ChangedReading> for ReadingDifferenceRecord {
    fn from(changed: ChangedReading) -> Self {
        Self {
            interpretation: changed.interpretation.id.to_owned(),
            question: changed.interpretation.question.into(),
            before: changed.before.into(),
            after: changed.after.into(),
        }
    }
}

impl From<&'static Rule> for RuleName {
    fn from(rule: &'static Rule) -> Self {
        Self {
            rule: rule.id.to_owned(),
            title: rule.title.into(),
            page: rule.page(),
        }
    }
}

impl Difference {
    /// The difference as a plain record.
    #[must_use]
    pub fn record(&self) -> DifferenceRecord {
        DifferenceRecord {
            before: self.before().into(),
            after: self.after().into(),
            parameters: self.parameters().map(|one| self.parameter(one)).collect(),
            readings: self.readings().map(Into::into).collect(),
            rules_that_come: self.rules_that_come().map(Into::into).collect(),
            rules_that_go: self.rules_that_go().map(Into::into).collect(),
        }
    }

    fn parameter(&self, changed: ChangedParameter) -> ParameterDifferenceRecord {
        let ChangedParameter {
            parameter,
            gone,
            come,
        } = changed;
        let [before, after] = [self.before(), self.after()].map(|policy| &policy.parameters);
        ParameterDifferenceRecord {
            name: parameter.name().to_owned(),
            label: parameter.label().into(),
            before: before.value(parameter),
            after: after.value(parameter),
            gone,
            come,
            source_before: before.source(parameter).to_vec(),
            source_after: after.source(parameter).to_vec(),
        }
    }
}

impl Serialize for Difference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

//! Why a rule says what it says, and what would make it pass, as plain records.

use serde_json::Value;

use super::FindingRecord;
use crate::calendar::Date;
use crate::policy::Phrase;
use crate::rules::ConditionAnswer;
use crate::source::Source;
use crate::text::{Bilingual, Language};
use crate::why::{Change, Condition, UsedParameter, Ways, Why};

answers! {
    /// Why one rule says what it says of a case, or of a register, on one day, and what would make it pass.
    pub struct WhyRecord {
        /// What the rule says.
        pub finding: FindingRecord,
        /// The first day of the policy by which it was judged; null where none was in force on the day of
        /// the event.
        pub policy_from: Option<Date>,
        /// The parameters that the rule reads, as they stood on the day that decided.
        pub parameters: Vec<ParameterRecord>,
        /// How the policy reads what the texts leave open, where the rule rests on it.
        pub interpretations: Vec<ReadingRecord>,
        /// What the rule asked, in order, and what it was answered.
        pub conditions: Vec<ConditionRecord>,
        /// What would make it pass; null for a rule of registers, for which it is not looked for.
        pub ways: Option<WaysRecord>,
    }

    /// A parameter that a rule reads.
    pub struct ParameterRecord {
        /// Its name, as it stands in a policy file.
        pub name: String,
        /// What people call it.
        pub label: Bilingual,
        /// Its value, in the shape of a policy file.
        pub value: Value,
        /// Its value in words: one phrase, or one for each entry of a list.
        pub says: Vec<Phrase>,
        /// Where the value comes from.
        pub sources: Vec<Source>,
        /// The first day of the policy that states it.
        pub valid_from: Date,
    }

    /// How a policy reads what the texts leave open.
    pub struct ReadingRecord {
        /// The number of the interpretation.
        pub id: String,
        /// What the texts leave open.
        pub question: Bilingual,
        /// The code of the reading.
        pub reading: String,
        /// The reading, for a person.
        pub says: Bilingual,
    }

    /// Something that a rule asked of the facts, and what it was answered.
    pub struct ConditionRecord {
        /// What was asked, for a person: a statement, or one of several things that were looked at alike.
        pub says: Bilingual,
        /// What it was answered.
        pub answer: ConditionAnswer,
        /// JSON pointer to the one thing of which it was asked; null where it was asked of no one thing.
        pub place: Option<String>,
        /// JSON pointers to the facts that were read for it.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that were missing.
        pub missing: Vec<String>,
        /// What was asked within it.
        pub within: Vec<ConditionRecord>,
    }

    /// The smallest changes of facts that would make a rule pass; no advice to record what is not so.
    pub struct WaysRecord {
        /// The ways, each a list of facts that would all have to be otherwise; an empty list where the rule
        /// passes already, and where nothing was found.
        pub ways: Vec<Vec<FactChangeRecord>>,
        /// Whether all was tried and all that was found is told; where not, there may be another way.
        pub complete: bool,
    }

    /// A fact, and what it would have to be.
    pub struct FactChangeRecord {
        /// JSON pointer to the fact; it may not be there yet.
        pub pointer: String,
        /// The fact, for a person.
        pub says: Bilingual,
        /// Whether the fact is known, so that it would have to be another.
        pub known: bool,
        /// A value that would do; null where it would repeat an id, or be a text that somebody writes.
        pub value: Option<Value>,
        /// JSON pointer to the id that it would have to repeat; null where it is none.
        pub same_as: Option<String>,
        /// What it would have to be, for a person.
        pub would_be: Bilingual,
        /// Whether other values would do as well.
        pub others: bool,
    }
}

/// What is said, in both languages.
fn both(say: impl Fn(Language) -> String) -> Bilingual {
    Bilingual {
        da: say(Language::Da),
        en: say(Language::En),
    }
}

impl Why {
    /// The trace as a plain record, with what would make the rule pass where that was asked.
    #[must_use]
    pub fn record(&self, ways: Option<&Ways>) -> WhyRecord {
        let readings = self
            .readings()
            .map(|(interpretation, reading)| ReadingRecord {
                id: interpretation.id.to_owned(),
                question: interpretation.question.into(),
                reading: reading.code.to_owned(),
                says: reading.says.into(),
            });
        WhyRecord {
            finding: self.finding().record(),
            policy_from: self.finding().policy().map(|policy| policy.valid_from),
            parameters: self.parameters().map(parameter).collect(),
            interpretations: readings.collect(),
            conditions: self.conditions().iter().map(Condition::record).collect(),
            ways: ways.map(Ways::record),
        }
    }
}

fn parameter(used: UsedParameter<'_>) -> ParameterRecord {
    ParameterRecord {
        name: used.parameter.name().to_owned(),
        label: used.parameter.label().into(),
        value: used.value(),
        says: used.phrases(),
        sources: used.source().to_vec(),
        valid_from: used.policy().valid_from,
    }
}

impl Condition {
    /// The condition as a plain record.
    #[must_use]
    pub fn record(&self) -> ConditionRecord {
        ConditionRecord {
            says: both(|language| self.says(language)),
            answer: self.answer(),
            place: self.place(),
            facts: self.facts(),
            missing: self.missing(),
            within: self.within().iter().map(Self::record).collect(),
        }
    }
}

impl Ways {
    /// The ways as a plain record.
    #[must_use]
    pub fn record(&self) -> WaysRecord {
        let ways = self.ways().iter();
        let ways = ways.map(|way| way.changes().iter().map(Change::record).collect());
        WaysRecord {
            ways: ways.collect(),
            complete: self.is_complete(),
        }
    }
}

impl Change {
    /// The change as a plain record.
    #[must_use]
    pub fn record(&self) -> FactChangeRecord {
        FactChangeRecord {
            pointer: self.pointer(),
            says: both(|language| self.says(language)),
            known: self.is_known(),
            value: self.value().cloned(),
            same_as: self.same_as(),
            would_be: both(|language| self.would_be(language)),
            others: self.has_others(),
        }
    }
}

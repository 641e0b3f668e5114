//! The effect of one policy in place of another as plain records.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{DifferenceRecord, PolicyReference, no_policy, reference};
use crate::calendar::Date;
use crate::difference::Difference;
use crate::impact::{Answer, Example, Impact, RuleImpact, Transition};
use crate::policy::{Aspect, Timeline};
use crate::private::Id;
use crate::rules::{Coverage, Level, Outcome, Severity};
use crate::text::Bilingual;

answers! {
    /// What becomes of many cases under one timeline of policies in place of another.
    pub struct ImpactRecord {
        /// The day as of which the cases were assessed.
        pub as_of: Date,
        /// The policy in force on that day before.
        pub before: PolicyReference,
        /// The policy in force on that day after.
        pub after: PolicyReference,
        /// How the policies differ that are in force on the same days, until that day.
        pub differences: Vec<DifferenceRecord>,
        /// How many cases were counted.
        pub cases: u64,
        /// For how many of them some rule says something else.
        pub changed: u64,
        /// How many cases another layer covers by age.
        pub covered_by: Vec<CoverageTransitionRecord>,
        /// For how many cases the need becomes, or is no longer, cross-cutting.
        pub cross_cutting: Vec<CrossCuttingTransitionRecord>,
        /// The rules that say something else of some case, in a fixed order.
        pub rules: Vec<RuleImpactRecord>,
    }

    /// From one layer to another.
    pub struct CoverageTransitionRecord {
        /// The layer before; null where it cannot be told.
        pub before: Option<Coverage>,
        /// The layer after; null where it cannot be told.
        pub after: Option<Coverage>,
        /// Of how many.
        pub count: u64,
        /// Each difference that alone brings it, with for how many. Where several do, each is counted.
        pub alone: Vec<CauseRecord>,
        /// For how many none alone brings it, and several only together.
        pub only_together: u64,
        /// The first cases of it.
        pub examples: Vec<ExampleRecord>,
    }

    /// From one answer to another to whether the need is cross-cutting.
    pub struct CrossCuttingTransitionRecord {
        /// Whether it is so before; null where it cannot be told.
        pub before: Option<bool>,
        /// Whether it is so after; null where it cannot be told.
        pub after: Option<bool>,
        /// Of how many.
        pub count: u64,
        /// Each difference that alone brings it, with for how many. Where several do, each is counted.
        pub alone: Vec<CauseRecord>,
        /// For how many none alone brings it, and several only together.
        pub only_together: u64,
        /// The first cases of it.
        pub examples: Vec<ExampleRecord>,
    }

    /// What one rule says of how many before and after.
    pub struct RuleImpactRecord {
        /// The id of the rule: stable for ever.
        pub rule: String,
        /// What the rule asks.
        pub title: Bilingual,
        /// Whether it speaks of one case or of a whole register, which is then what is counted.
        pub level: Level,
        /// How many of each outcome before.
        pub before: BTreeMap<Outcome, u64>,
        /// How many of each outcome after.
        pub after: BTreeMap<Outcome, u64>,
        /// What changes.
        pub transitions: Vec<TransitionRecord>,
    }

    /// From one outcome to another, or to another weight of the same.
    pub struct TransitionRecord {
        /// The outcome before.
        pub before: Outcome,
        /// The outcome after.
        pub after: Outcome,
        /// How much it weighs before, where the outcome stays and its weight changes; else null.
        pub severity_before: Option<Severity>,
        /// How much it weighs after, where the outcome stays and its weight changes; else null.
        pub severity_after: Option<Severity>,
        /// Of how many.
        pub count: u64,
        /// Each difference that alone brings it, with for how many. Where several do, each is counted.
        pub alone: Vec<CauseRecord>,
        /// For how many none alone brings it, and several only together.
        pub only_together: u64,
        /// The first cases of it; none for a whole register.
        pub examples: Vec<ExampleRecord>,
    }

    /// A difference between policies, and for how many it alone brings a change.
    pub struct CauseRecord {
        /// What kind of difference: `dates`, `parameter`, `reading` or `rule`.
        pub kind: String,
        /// The name of the parameter, the number of the interpretation or the id of the rule.
        pub name: String,
        /// What people call it.
        pub label: Bilingual,
        /// For how many.
        pub count: u64,
    }

    /// A case, for its owner.
    pub struct ExampleRecord {
        /// Its position in the order of the input, from 1.
        pub position: u64,
        /// Its id; null where it has none or none was to be kept.
        pub id: Option<Id>,
    }
}

impl Impact {
    /// The effect as a plain record.
    #[must_use]
    pub fn record(&self) -> ImpactRecord {
        let in_force = |timeline: &Timeline| {
            let policy = timeline.policy_on(self.as_of());
            policy.map_or_else(|_| no_policy(), reference)
        };
        let changed = |rule: &&RuleImpact| !rule.transitions.is_empty();
        ImpactRecord {
            as_of: self.as_of(),
            before: in_force(self.before()),
            after: in_force(self.after()),
            differences: self.differences().iter().map(Difference::record).collect(),
            cases: self.cases(),
            changed: self.changed(),
            covered_by: self.covered_by().iter().map(Into::into).collect(),
            cross_cutting: self.cross_cutting().iter().map(Into::into).collect(),
            rules: self
                .rules()
                .iter()
                .filter(changed)
                .map(Into::into)
                .collect(),
        }
    }
}

impl From<&RuleImpact> for RuleImpactRecord {
    fn from(impact: &RuleImpact) -> Self {
        Self {
            rule: impact.rule.id.to_owned(),
            title: impact.rule.title.into(),
            level: impact.rule.level(),
            before: impact.before.clone(),
            after: impact.after.clone(),
            transitions: impact.transitions.iter().map(Into::into).collect(),
        }
    }
}

macro_rules! transitions {
    ($($record:ident of $of:ty as |$transition:ident| { $($field:ident: $told:expr,)+ })+) => {$(
        impl From<&Transition<$of>> for $record {
            fn from($transition: &Transition<$of>) -> Self {
                Self {
                    $($field: $told,)+
                    count: $transition.count,
                    alone: $transition.alone.iter().map(Into::into).collect(),
                    only_together: $transition.only_together,
                    examples: $transition.examples.iter().map(Into::into).collect(),
                }
            }
        }
    )+};
}

transitions! {
    CoverageTransitionRecord of Option<Coverage> as |transition| {
        before: transition.before,
        after: transition.after,
    }
    CrossCuttingTransitionRecord of Option<bool> as |transition| {
        before: transition.before,
        after: transition.after,
    }
    TransitionRecord of Answer as |transition| {
        before: transition.before.outcome,
        after: transition.after.outcome,
        severity_before: transition.before.severity,
        severity_after: transition.after.severity,
    }
}

impl From<(&Aspect, &u64)> for CauseRecord {
    fn from((aspect, count): (&Aspect, &u64)) -> Self {
        Self {
            kind: aspect.kind().to_owned(),
            name: aspect.name().to_owned(),
            label: aspect.label(),
            count: *count,
        }
    }
}

impl From<&Example> for ExampleRecord {
    fn from(example: &Example) -> Self {
        Self {
            position: example.position,
            id: example.id.clone(),
        }
    }
}

impl Serialize for Impact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

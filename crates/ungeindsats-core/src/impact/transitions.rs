//! From one answer to another: how many, by which difference, and which cases to look at.

use std::collections::BTreeMap;

use super::sides::Change;
use crate::policy::Aspect;
use crate::private::Id;
use crate::rules::notes::{Kept, Notes};
use crate::rules::{Outcome, Rule, Severity};

/// A way from one answer to another that some cases go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition<T> {
    /// What is said under the timeline before.
    pub before: T,
    /// What is said under the timeline after.
    pub after: T,
    /// Of how many.
    pub count: u64,
    /// Each difference that alone brings it, with for how many. Where several do, each is counted.
    pub alone: BTreeMap<Aspect, u64>,
    /// For how many none alone brings it, and several only together.
    pub only_together: u64,
    /// The first cases that go this way.
    pub examples: Vec<Example>,
}

/// A case, for its owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its position, as it was given with the case.
    pub position: u64,
    /// Its id, where it has one.
    pub id: Option<Id>,
}

/// What a rule says: the outcome, and how much a concern weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answer {
    /// The outcome.
    pub outcome: Outcome,
    /// How much it weighs, told only where the outcome stays and its weight changes.
    pub severity: Option<Severity>,
}

impl Answer {
    /// What a rule says, of which `ask` gives the outcome.
    pub(super) fn of<K: Kept>(
        number: usize,
        rule: &Rule,
        mut notes: Notes<K>,
        ask: impl FnOnce(&mut Notes<K>) -> Outcome,
    ) -> Self {
        notes.begin(number);
        let outcome = ask(&mut notes);
        let weighs = !matches!(outcome, Outcome::Passed | Outcome::NotApplicable);
        let severity = notes.particulars.severity.unwrap_or(rule.severity);
        Self {
            outcome,
            severity: weighs.then_some(severity),
        }
    }
}

/// Something that is said of a case under either timeline.
pub(super) trait Told: Copy + Ord {
    /// The step from this to what is said after; none where both say the same.
    fn step(self, after: Self) -> Option<(Self, Self)> {
        (self != after).then_some((self, after))
    }
}

impl Told for Answer {
    /// Where the outcome changes, that is the step, whatever it weighs.
    fn step(self, after: Self) -> Option<(Self, Self)> {
        let bare = |answer: Self| Self {
            severity: None,
            ..answer
        };
        if self.outcome == after.outcome {
            return (self != after).then_some((self, after));
        }
        Some((bare(self), bare(after)))
    }
}

impl<T: Told> Change<T> {
    /// Counts it among its like, which stay in the order of what they go from and to.
    pub(super) fn count(
        self,
        transitions: &mut Vec<Transition<T>>,
        examples: usize,
        example: Option<&dyn Fn() -> Example>,
    ) {
        let (before, after) = self.step;
        let like = transitions.binary_search_by_key(&self.step, |like| (like.before, like.after));
        let index = like.unwrap_or_else(|index| {
            transitions.insert(
                index,
                Transition {
                    before,
                    after,
                    count: 0,
                    alone: BTreeMap::new(),
                    only_together: 0,
                    examples: Vec::new(),
                },
            );
            index
        });
        let Some(transition) = transitions.get_mut(index) else {
            return;
        };
        let one_more = |count: &mut u64| *count = count.saturating_add(1);
        one_more(&mut transition.count);
        if self.alone.is_empty() {
            one_more(&mut transition.only_together);
        }
        for aspect in self.alone {
            one_more(transition.alone.entry(aspect).or_default());
        }
        if transition.examples.len() < examples {
            transition.examples.extend(example.map(|example| example()));
        }
    }
}

//! Two timelines beside each other, and what of the difference between them brings a change.

use super::transitions::Told;
use crate::calendar::Date;
use crate::difference::Difference;
use crate::policy::{Aspect, NotCovered, Timeline, pairs};

/// The timelines before and after, and the one before with one thing of the other's each.
#[derive(Clone, Debug)]
pub(super) struct Sides {
    pub(super) before: Timeline,
    pub(super) after: Timeline,
    pub(super) as_of: Date,
    /// The one before under the dates of the one after, where those differ.
    dates: Option<Timeline>,
    /// The same, each with one difference.
    alone: Vec<(Aspect, Timeline)>,
}

/// What both sides say of a case.
pub(super) struct Compared<T> {
    pub(super) before: T,
    pub(super) after: T,
    pub(super) change: Option<Change<T>>,
}

/// A step from one answer to another, and the differences that alone bring it.
pub(super) struct Change<T> {
    pub(super) step: (T, T),
    pub(super) alone: Vec<Aspect>,
}

impl Sides {
    pub(super) fn new(
        before: &Timeline,
        after: &Timeline,
        as_of: Date,
    ) -> Result<Self, NotCovered> {
        before.policy_on(as_of)?;
        after.policy_on(as_of)?;
        let aspects = Aspect::between_timelines(before, after, as_of);
        let (dates, others): (Vec<_>, Vec<_>) = aspects
            .into_iter()
            .partition(|aspect| *aspect == Aspect::Dates);
        let with = |aspects: &[Aspect]| before.adopting(after, aspects);
        Ok(Self {
            before: before.clone(),
            after: after.clone(),
            as_of,
            dates: dates.first().map(|_| with(&[])),
            alone: others
                .into_iter()
                .map(|aspect| (aspect, with(&[aspect])))
                .collect(),
        })
    }

    pub(super) fn aspects(&self) -> impl Iterator<Item = Aspect> + '_ {
        let dates = self.dates.iter().map(|_| Aspect::Dates);
        dates.chain(self.alone.iter().map(|(aspect, _)| *aspect))
    }

    pub(super) fn differences(&self) -> Vec<Difference> {
        pairs(&self.before, &self.after, self.as_of)
            .map(|(before, after)| Difference::between(before, after))
            .filter(|difference| !difference.is_empty())
            .collect()
    }

    /// What both sides say, and what alone brings the change; `may` passes over what cannot.
    ///
    /// None where `ask` has no answer, which is where a timeline does not cover the day.
    pub(super) fn compare<T: Told>(
        &self,
        may: impl Fn(Aspect) -> bool,
        ask: impl Fn(&Timeline) -> Option<T>,
    ) -> Option<Compared<T>> {
        let (before, after) = (ask(&self.before)?, ask(&self.after)?);
        let brings = |step, timeline| {
            let trial = ask(timeline).and_then(|trial| before.step(trial));
            trial == Some(step)
        };
        let change = before.step(after).map(|step| {
            let dates = self.dates.as_ref();
            let alone = if dates.is_some_and(|dates| brings(step, dates)) {
                vec![Aspect::Dates]
            } else {
                let tried = self.alone.iter().filter(|(aspect, _)| may(*aspect));
                let brought = tried.filter(|(_, timeline)| brings(step, timeline));
                brought.map(|(aspect, _)| *aspect).collect()
            };
            Change { step, alone }
        });
        Some(Compared {
            before,
            after,
            change,
        })
    }

    /// The change alone.
    pub(super) fn change<T: Told>(
        &self,
        may: impl Fn(Aspect) -> bool,
        ask: impl Fn(&Timeline) -> Option<T>,
    ) -> Option<Change<T>> {
        self.compare(may, ask)?.change
    }
}

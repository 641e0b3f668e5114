//! In what two policies may differ, one thing at a time, and a timeline that takes over some of it.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use super::interpretations::Interpretation;
use super::parameters::Parameter;
use super::timeline::{Inner, Policy, Timeline};
use crate::calendar::{Date, Until};
use crate::rule_ids::RULE_IDS;

/// One thing in which two policies may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aspect {
    /// When the policies of a timeline begin and end.
    Dates,
    /// The value of a parameter.
    Parameter(Parameter),
    /// The reading of an interpretation, by its number.
    Reading(&'static str),
    /// Whether a rule is in force, by its id.
    Rule(&'static str),
}

impl Aspect {
    /// What kind of thing it is: `dates`, `parameter`, `reading` or `rule`.
    #[must_use]
    pub const fn kind(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Parameter(_) => "parameter",
            Self::Reading(_) => "reading",
            Self::Rule(_) => "rule",
        }
    }

    /// Its name: that of the parameter, the number of the interpretation or the id of the rule.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Dates => "dates",
            Self::Parameter(parameter) => parameter.name(),
            Self::Reading(id) | Self::Rule(id) => id,
        }
    }

    /// In what two policies differ: parameters, readings and rules. Names and days are no aspect of one.
    pub fn between<'a>(
        before: &'a Policy,
        after: &'a Policy,
    ) -> impl Iterator<Item = Self> + use<'a> {
        let parameters = Parameter::ALL.iter().copied();
        let parameters =
            parameters.filter(|parameter| before.parameters.differ(&after.parameters, *parameter));
        let readings = Interpretation::ALL.iter().filter(|interpretation| {
            before.readings.of(interpretation) != after.readings.of(interpretation)
        });
        let in_force = |policy: &Policy, id| policy.rules.contains(id);
        let rules = RULE_IDS.iter().copied();
        let rules = rules.filter(move |id| in_force(before, id) != in_force(after, id));
        parameters
            .map(Self::Parameter)
            .chain(readings.map(|interpretation| Self::Reading(interpretation.id)))
            .chain(rules.map(Self::Rule))
    }

    /// In what two timelines differ on any day until `as_of`, the law layers beneath included.
    #[must_use]
    pub fn between_timelines(before: &Timeline, after: &Timeline, as_of: Date) -> Vec<Self> {
        let mut aspects = BTreeSet::new();
        gather(before, after, as_of, &mut aspects);
        aspects.into_iter().collect()
    }

    /// Takes it over from another policy.
    fn adopt(self, policy: &mut Policy, other: &Policy) {
        match self {
            Self::Dates => {}
            Self::Parameter(parameter) => policy.parameters.adopt(&other.parameters, parameter),
            Self::Reading(id) => {
                let interpretation = Interpretation::find(id);
                let reading = interpretation.and_then(|known| other.readings.of(known));
                reading.map(|reading| policy.readings.set(id, reading.code));
            }
            Self::Rule(id) => {
                policy.rules.set(id, other.rules.contains(id));
            }
        }
    }
}

fn gather(before: &Timeline, after: &Timeline, as_of: Date, aspects: &mut BTreeSet<Aspect>) {
    if periods(before, as_of).ne(periods(after, as_of)) {
        aspects.insert(Aspect::Dates);
    }
    for (before, after) in pairs(before, after, as_of) {
        aspects.extend(Aspect::between(before, after));
    }
    if let Some((before, after)) = laws(before, after) {
        gather(before, after, as_of, aspects);
    }
}

/// The policies of two timelines that are in force on the same days, until `as_of`.
pub(crate) fn pairs<'a>(
    one: &'a Timeline,
    other: &'a Timeline,
    as_of: Date,
) -> impl Iterator<Item = (&'a Policy, &'a Policy)> {
    let begun = stretches(one, other).into_iter();
    let begun = begun.take_while(move |(from, _)| *from <= as_of);
    begun.filter_map(|(from, _)| Some((one.policy_on(from).ok()?, other.policy_on(from).ok()?)))
}

/// When the policies that have begun by a day begin and end, as far as the days until then tell.
fn periods(timeline: &Timeline, as_of: Date) -> impl Iterator<Item = (Date, Option<Date>)> {
    let begun = timeline.policies().iter();
    let begun = begun.take_while(move |policy| policy.valid_from <= as_of);
    begun.map(move |policy| {
        let end = end(policy.valid_until).filter(|end| *end <= as_of);
        (policy.valid_from, end)
    })
}

fn end(until: Until) -> Option<Date> {
    match until {
        Until::Day(day) => Some(day),
        Until::Ongoing => None,
    }
}

/// The stretches of days on each of which neither timeline changes, the last without an end.
fn stretches(one: &Timeline, other: &Timeline) -> Vec<(Date, Until)> {
    let policies = one.policies().iter().chain(other.policies());
    let days: BTreeSet<Date> = policies
        .flat_map(|policy| [Some(policy.valid_from), end(policy.valid_until)])
        .flatten()
        .collect();
    let ends = days.iter().skip(1).copied().map(Until::Day);
    days.iter()
        .copied()
        .zip(ends.chain([Until::Ongoing]))
        .collect()
}

/// The law layers beneath two timelines; a timeline without one is its own.
fn laws<'a>(one: &'a Timeline, other: &'a Timeline) -> Option<(&'a Timeline, &'a Timeline)> {
    match (one.law(), other.law()) {
        (None, None) => None,
        (of_one, of_other) => Some((of_one.unwrap_or(one), of_other.unwrap_or(other))),
    }
}

impl Timeline {
    /// This timeline under the dates of another, with some aspects as they are in that one.
    ///
    /// The dates are always the other's: its policies begin and end where they do, and where only one of
    /// the two has a policy, the other's dates decide whether there is one. With every aspect in which
    /// the two differ, all verdicts are the other's.
    ///
    /// ```
    /// use ungeindsats_core::Timeline;
    /// use ungeindsats_core::policy::{Aspect, Parameter};
    /// let [viborg, lku] = ["viborg", "lku"].map(Timeline::named);
    /// let (viborg, lku) = (viborg?, lku?);
    /// let until_25 = viborg.adopting(&lku, &[Aspect::Parameter(Parameter::age_until)]);
    /// let policy = until_25.policy_on("2021-01-08".parse()?)?;
    /// assert_eq!(policy.parameters.age_until.value, 25);
    /// assert_eq!(policy.parameters.guide_name.value.da, "ungeguide"); // as in Viborg
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn adopting(&self, other: &Self, aspects: &[Aspect]) -> Self {
        let mut policies: Vec<Policy> = Vec::new();
        for (from, until) in stretches(self, other) {
            let Ok(theirs) = other.policy_on(from) else {
                continue;
            };
            let mut policy = self.policy_on(from).unwrap_or(theirs).clone();
            for aspect in aspects {
                aspect.adopt(&mut policy, theirs);
            }
            // A day on which only this one changes is no change where nothing comes of it.
            let goes_on = policies
                .last_mut()
                .filter(|last| theirs.valid_from < from && last.valid_until == Until::Day(from))
                .filter(|last| Aspect::between(last, &policy).next().is_none());
            match goes_on {
                Some(last) => last.valid_until = until,
                None => policies.push(Policy {
                    valid_from: from,
                    valid_until: until,
                    ..policy
                }),
            }
        }
        Self {
            inner: Arc::new(Inner {
                authority: self.inner.authority.clone(),
                name: self.inner.name.clone(),
                law: laws(self, other).map(|(law, others)| law.adopting(others, aspects)),
                documents: self.inner.documents.clone(),
                records: policies.clone(),
                in_force: policies,
                digests: OnceLock::new(),
            }),
        }
    }
}

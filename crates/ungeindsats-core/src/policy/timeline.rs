//! One authority's policies in order, and which of them is in force on a day.

use std::sync::{Arc, OnceLock};

use serde::Serialize;

use super::faults::PolicyFaults;
use super::interpretations::{LeaplingBirthday, LowerAge, Readings, UpperAge};
use super::parameters::Parameters;
use super::read;
use super::values::Ages;
use crate::calendar::{Date, LeapBirthday, Until};
use crate::digest::Digest;
use crate::rule_ids::RuleSet;
use crate::source::Document;
use crate::text::Bilingual;

/// One revision of a policy: parameters, readings and the rules in force for a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Policy {
    /// Its id, the same for every revision.
    pub id: String,
    /// The number of the revision, from 1.
    pub revision: u32,
    /// The day on which this revision was published.
    pub recorded: Date,
    /// The first day on which it is in force.
    pub valid_from: Date,
    /// The first day on which it no longer is.
    pub valid_until: Until,
    /// Its parameters, inherited ones included.
    pub parameters: Parameters,
    /// The readings that it chooses.
    pub readings: Readings,
    /// The rules in force under it.
    pub rules: RuleSet,
}

impl Policy {
    /// The first day on which a person is old enough, and the first on which they are too old.
    pub(crate) fn ages(&self, birth: Date) -> (Date, Date) {
        (self.old_enough(birth), self.too_old(birth))
    }

    /// The first day on which a person is old enough.
    pub(crate) fn old_enough(&self, birth: Date) -> Date {
        self.comes_of(birth, self.parameters.age_from.value)
    }

    /// The first day on which a person is too old.
    pub(crate) fn too_old(&self, birth: Date) -> Date {
        let years = self.parameters.age_until.value;
        let until = match self.readings.upper_age {
            UpperAge::UntilBirthday => years,
            UpperAge::ThroughYear => years.saturating_add(1),
        };
        birth.birthday(until, self.leap())
    }

    /// Both days for the ages of the law beneath. Its upper age leaves nothing open: it ends on the
    /// birthday. How birthdays are read is this policy's choice.
    pub(crate) fn ages_of_law(&self, law: &Self, birth: Date) -> (Date, Date) {
        let Parameters {
            age_from,
            age_until,
            ..
        } = &law.parameters;
        let until = birth.birthday(age_until.value, self.leap());
        (self.comes_of(birth, age_from.value), until)
    }

    /// The first day on which a person has the duty of the law beneath, and the first day after it.
    /// Its ages are the law's own: only how a birthday is read is this policy's choice.
    pub(crate) fn duty_ages(&self, law: &Self, birth: Date) -> (Date, Date) {
        let Ages { from, until } = law.parameters.duty_ages.value;
        let turns = |years| birth.birthday(years, self.leap());
        (turns(from), turns(until))
    }

    /// The first day on which a person is of a lower age.
    fn comes_of(&self, birth: Date, years: u32) -> Date {
        let first = birth.birthday(years, self.leap());
        match self.readings.lower_age {
            LowerAge::FromBirthday => first,
            LowerAge::FromCalendarYear => first.start_of_year(),
        }
    }

    /// How a birthday on 29 February is read.
    pub(crate) const fn leap(&self) -> LeapBirthday {
        match self.readings.leapling_birthday {
            LeaplingBirthday::FirstOfMarch => LeapBirthday::FirstOfMarch,
            LeaplingBirthday::LastOfFebruary => LeapBirthday::LastOfFebruary,
        }
    }
}

/// One authority's policies in order, over the law layer. Cheap to clone and to share.
///
/// ```
/// use ungeindsats_core::{Date, Timeline};
/// let viborg = Timeline::named("viborg")?;
/// let day: Date = "2020-09-09".parse()?;
/// assert_eq!(viborg.policy_on(day)?.id, "viborg-2020");
/// assert_eq!(viborg.policy_on("2020-09-08".parse()?)?.id, "viborg-2019");
/// // Before January 2021 nobody could know of the change:
/// assert_eq!(viborg.known_on("2020-12-01".parse()?).policy_on(day)?.id, "viborg-2019");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Timeline {
    pub(super) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(super) struct Inner {
    pub(super) authority: String,
    pub(super) name: Bilingual,
    pub(super) law: Option<Timeline>,
    pub(super) documents: Vec<Document>,
    /// Every revision, in the order of the file.
    pub(super) records: Vec<Policy>,
    /// The newest revision of each record, by first day.
    pub(super) in_force: Vec<Policy>,
    /// The digests of those in force, made when they are first asked for.
    pub(super) digests: OnceLock<Vec<Digest>>,
}

/// No policy of the timeline covers the day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotCovered {
    /// The day lies before the first policy.
    #[error(
        "{as_of} lies before the first policy of {authority}, which is in force from {first_valid}"
    )]
    BeforeFirst {
        /// The authority.
        authority: String,
        /// The day that was asked about.
        as_of: Date,
        /// The first day that a policy covers.
        first_valid: Date,
    },
    /// The day lies after the last policy.
    #[error(
        "{as_of} lies after the last policy of {authority}, which was in force until {valid_until}"
    )]
    AfterLast {
        /// The authority.
        authority: String,
        /// The day that was asked about.
        as_of: Date,
        /// The first day that no policy covers any more.
        valid_until: Date,
    },
    /// On the day from which the timeline is seen, no policy had been recorded.
    #[error("no policy of {authority} was known yet")]
    NothingKnown {
        /// The authority.
        authority: String,
    },
}

impl Timeline {
    /// The names of the policies that ship with the library.
    pub const SHIPPED: &'static [&'static str] = &["lku", "viborg"];

    /// A timeline that ships with the library.
    ///
    /// # Errors
    /// [`PolicyFaults`] where no shipped policy has that name.
    pub fn named(name: &str) -> Result<Self, PolicyFaults> {
        read::shipped(name)
    }

    /// A timeline from a policy file in YAML, the format of the shipped ones.
    ///
    /// # Errors
    /// [`PolicyFaults`]: every fault of the file at once, each with the JSON pointer of its place.
    pub fn from_yaml(text: &str) -> Result<Self, PolicyFaults> {
        read::timeline(text)
    }

    /// The authority's short name.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.inner.authority
    }

    /// The authority's name for people.
    #[must_use]
    pub fn name(&self) -> &Bilingual {
        &self.inner.name
    }

    /// The law layer beneath, unless this is it.
    #[must_use]
    pub fn law(&self) -> Option<&Self> {
        self.inner.law.as_ref()
    }

    /// The documents that this file and the layers beneath declare.
    #[must_use]
    pub fn documents(&self) -> &[Document] {
        &self.inner.documents
    }

    /// The policies in force, by first day; of each record the newest revision.
    #[must_use]
    pub fn policies(&self) -> &[Policy] {
        &self.inner.in_force
    }

    /// The policies in force, each with its digest.
    pub(crate) fn digests(&self) -> impl Iterator<Item = (&Policy, &Digest)> {
        let make = || self.policies().iter().map(Digest::of).collect();
        self.policies()
            .iter()
            .zip(self.inner.digests.get_or_init(make))
    }

    /// Every revision of every policy, in the order of the file.
    #[must_use]
    pub fn revisions(&self) -> &[Policy] {
        &self.inner.records
    }

    /// The policy in force on a day.
    ///
    /// # Errors
    /// [`NotCovered`], which names the first (or last) day that a policy covers.
    pub fn policy_on(&self, day: Date) -> Result<&Policy, NotCovered> {
        let policies = self.policies();
        let authority = || self.inner.authority.clone();
        policies
            .iter()
            .rev()
            .find(|policy| policy.valid_from <= day)
            .ok_or_else(|| match policies.first() {
                Some(first) => NotCovered::BeforeFirst {
                    authority: authority(),
                    as_of: day,
                    first_valid: first.valid_from,
                },
                None => NotCovered::NothingKnown {
                    authority: authority(),
                },
            })
            .and_then(|policy| match policy.valid_until {
                Until::Day(valid_until) if valid_until <= day => Err(NotCovered::AfterLast {
                    authority: authority(),
                    as_of: day,
                    valid_until,
                }),
                _ => Ok(policy),
            })
    }

    /// The first later day on which another policy is in force, here or in the law layer, or none any
    /// more; [`Date::MAX`] where there is none.
    pub(crate) fn changes_after(&self, day: Date) -> Date {
        let own = self.policies().iter();
        let ends = own.flat_map(|policy| [policy.valid_from, policy.valid_until.day_or_max()]);
        let beneath = self.law().map(|law| law.changes_after(day));
        let later = ends.filter(|end| *end > day);
        later.chain(beneath).min().unwrap_or(Date::MAX)
    }

    /// The law layer's policy on a day, or `policy` where this is the law layer.
    pub(crate) fn law_beneath<'a>(&'a self, policy: &'a Policy, day: Date) -> &'a Policy {
        let law = self.law().and_then(|law| law.policy_on(day).ok());
        law.unwrap_or(policy)
    }

    /// The rules that some policy has had until a day.
    pub(crate) fn rules_so_far(&self, day: impl PartialOrd<Date> + Copy) -> RuleSet {
        let policies = self.policies().iter();
        let so_far = policies.filter(|policy| day >= policy.valid_from);
        so_far.fold(RuleSet::default(), |rules, policy| rules.or(&policy.rules))
    }

    /// The timeline as it was known on an earlier day: only what had been recorded by then.
    #[must_use]
    pub fn known_on(&self, day: Date) -> Self {
        let records = self.inner.records.iter();
        let known = records.filter(|policy| policy.recorded <= day).cloned();
        self.with(known.collect(), self.law().map(|law| law.known_on(day)))
    }

    /// The same timeline with another reading of one interpretation, in all its policies.
    ///
    /// ```
    /// use ungeindsats_core::Timeline;
    /// let viborg = Timeline::named("viborg")?;
    /// assert!(viborg.with_reading("I-29", "last_of_february").is_ok());
    /// assert!(viborg.with_reading("I-29", "never").is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`PolicyFaults`] where there is no such interpretation or no such reading of it.
    pub fn with_reading(&self, id: &str, code: &str) -> Result<Self, PolicyFaults> {
        let mut records = self.inner.records.clone();
        for policy in &mut records {
            policy.readings.choose(id, code)?;
        }
        Ok(self.with(records, self.inner.law.clone()))
    }

    fn with(&self, records: Vec<Policy>, law: Option<Self>) -> Self {
        let inner = &self.inner;
        Self {
            inner: Arc::new(Inner {
                authority: inner.authority.clone(),
                name: inner.name.clone(),
                law,
                documents: inner.documents.clone(),
                in_force: newest(&records),
                records,
                digests: OnceLock::new(),
            }),
        }
    }
}

/// The newest revision of each record, by first day.
pub(super) fn newest(records: &[Policy]) -> Vec<Policy> {
    let superseded = |policy: &Policy| {
        records
            .iter()
            .any(|other| other.id == policy.id && other.revision > policy.revision)
    };
    let mut newest: Vec<Policy> = records
        .iter()
        .filter(|policy| !superseded(policy))
        .cloned()
        .collect();
    newest.sort_by_key(|policy| policy.valid_from);
    newest
}

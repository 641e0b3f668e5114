//! A register as the rules see it on a day, and the questions that several rules ask of it.

use super::as_of::AsOf;
use super::dated::Dated;
use super::facts::{Facts, Remembered};
use super::notes::{Kept, Notes, Stop};
use super::place::{At, fact};
use crate::case::Case;
use crate::policy::{Policy, SteeringGroup, Timeline};
use crate::register::{Register, SeatTerm, SteeringRecord};
use crate::text::Text;

/// How many cases a finding names: it stays small whatever the register, and its count tells the rest.
pub(crate) const MOST_NAMED: usize = 20;

/// A register, the policies by which it is judged, and the day of the assessment.
pub(crate) struct RegisterFacts<'a> {
    pub(crate) register: At<'a, Register>,
    pub(crate) timeline: &'a Timeline,
    /// The policy in force on the day of the assessment.
    pub(crate) policy: &'a Policy,
    /// The law layer's policy on that day; the policy itself where it is the law layer.
    pub(crate) law: &'a Policy,
    pub(crate) as_of: AsOf<'a>,
}

impl<'a> RegisterFacts<'a> {
    /// What the list holds that is not later than the day of the assessment.
    pub(crate) fn until_now<T: Dated, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        list: At<'a, Option<Vec<T>>>,
    ) -> Result<impl Iterator<Item = At<'a, T>> + Clone + use<'a, T, K>, Stop> {
        super::facts::until(notes, list, self.as_of)
    }

    /// The policies until now under which the rule is in force, by first day.
    pub(crate) fn policies_so_far(
        &self,
        notes: &Notes,
    ) -> impl Iterator<Item = &'a Policy> + use<'a> {
        let (rule, as_of) = (notes.rule, self.as_of);
        let policies = self.timeline.policies().iter();
        policies.filter(move |policy| policy.valid_from <= as_of && policy.rules.has(rule))
    }

    /// The cases, each as the rules of a case see it.
    pub(crate) fn cases<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = Facts<'a>> + Clone + use<'a, K>, Stop> {
        let register = self.register;
        let cases = notes.know(fact!(register.cases))?;
        let (timeline, policy, law, as_of) = (self.timeline, self.policy, self.law, self.as_of);
        Ok(cases.items().map(move |case: At<'a, Case>| Facts {
            case,
            timeline,
            policy,
            law,
            as_of,
            remembered: Remembered::default(),
        }))
    }

    /// What is known of the steering group.
    pub(crate) fn steering_record(
        &self,
        notes: &mut Notes,
    ) -> Result<At<'a, SteeringRecord>, Stop> {
        let register = self.register;
        let known = Text::new("styregruppen er kendt", "the steering group is known");
        notes.presume(
            known,
            |notes| match &register.value.steering_group {
                Some(value) => Ok(At {
                    value,
                    place: fact!(register.steering_group).place,
                }),
                None => Err(notes.lacks(fact!(register.steering_group).place)),
            },
            |_| true,
        )
    }

    /// The steering group of the policy; not applicable where it has none.
    pub(crate) fn steering_group(&self) -> Result<&'a SteeringGroup, Stop> {
        let group = self.policy.parameters.steering_group.value.as_ref();
        group.ok_or(Stop::NotApplicable)
    }

    /// The terms on the seats of the steering group that have begun.
    pub(crate) fn seat_terms(
        &self,
        notes: &mut Notes,
    ) -> Result<impl Iterator<Item = At<'a, SeatTerm>> + Clone + use<'a>, Stop> {
        let record = self.steering_record(notes)?;
        notes.list(
            Text::new(
                "der sidder nogen i styregruppen",
                "someone sits on the steering group",
            ),
            |notes| self.until_now(notes, fact!(record.seats)),
        )
    }
}

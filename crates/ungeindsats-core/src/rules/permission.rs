//! What makes a consent carry what one area tells another: said once, for the rules and for the
//! question of sharing.
//!
//! A consent carries when nothing is lacking. One gap that is known settles that it does not, whatever
//! is unknown of the rest. An oral consent that is recorded is lawful, but the municipality asks for
//! writing: whether it suffices, a person must decide (I-11).

use super::Outcome;
use super::as_of::AsOf;
use super::conditions::only_for_the_plan;
use super::facts::Facts;
use super::gap::Gap;
use super::notes::{Kept, Notes, Ruling, Stop};
use super::place::{At, fact};
use crate::calendar::Date;
use crate::case::{Consent, ConsentKind, Fagomraade, InformationKind};
use crate::policy::{Parameter, Policy};
use crate::text::Text;

/// What of the work a consent must name.
#[derive(Clone, Copy)]
pub(crate) enum Reach {
    /// Nothing in particular: that one is in force.
    Across,
    /// An area, on either side.
    Area(Fagomraade),
    /// That one area gives another some information.
    Flow {
        giving: Fagomraade,
        receiving: Fagomraade,
        information: InformationKind,
    },
}

/// What is to be carried, and on which day.
#[derive(Clone, Copy)]
pub(crate) struct Wanted<'f, 'a> {
    pub(crate) facts: &'f Facts<'a>,
    /// The policy in force on the day.
    pub(crate) policy: &'a Policy,
    pub(crate) day: AsOf<'a>,
    pub(crate) kind: ConsentKind,
    pub(crate) reach: Reach,
    /// The day on which the last plan had ended by then. It is asked once, whatever the number of
    /// consents.
    pub(super) plans_ended: Result<Option<Date>, Stop>,
}

/// What the conditions read of a policy.
pub(crate) const PARAMETERS: &[Parameter] = &[
    Parameter::age_until,
    Parameter::consent_age,
    Parameter::health_consent_months,
];

/// The interpretations on which the conditions rest.
pub(crate) const INTERPRETATIONS: &[&str] = &[
    "I-1", "I-11", "I-13", "I-14", "I-15", "I-16", "I-17", "I-28", "I-29",
];

impl<'f, 'a> Wanted<'f, 'a> {
    pub(crate) fn new(
        facts: &'f Facts<'a>,
        policy: &'a Policy,
        day: impl Into<AsOf<'a>>,
        kind: ConsentKind,
        reach: Reach,
    ) -> Self {
        let day = day.into();
        Self {
            facts,
            policy,
            day,
            kind,
            reach,
            plans_ended: facts.plans_ended(&mut Notes::bare(), day),
        }
    }

    /// The same by a consent of that kind.
    pub(crate) fn of_kind(self, kind: ConsentKind) -> Self {
        Self { kind, ..self }
    }

    /// The same for another reach.
    pub(crate) fn reaching(self, reach: Reach) -> Self {
        Self { reach, ..self }
    }

    /// Whether a consent carries it: passed, failed, or a person must decide.
    pub(crate) fn carried(&self, notes: &mut Notes<impl Kept>) -> Ruling {
        notes.ask(
            Text::new("et samtykke bærer det", "a consent carries it"),
            |notes| self.look(notes, |_, _| {}, |_, _| {}),
        )
    }

    /// The same; each known gap of each consent is told, and what each consent by itself comes to.
    pub(crate) fn look<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut tell: impl FnMut(At<'a, Consent>, Gap),
        mut see: impl FnMut(At<'a, Consent>, Outcome),
    ) -> Ruling {
        let consents = self.facts.consents(notes)?;
        let (mut oral, mut plans_for_those_that_carry, mut plans_for_others) =
            (false, false, false);
        let carried = notes.any(consents, |notes, consent| {
            if consent.value.from.is_some_and(|from| from > self.day) {
                // Given only later: it is looked at for its day and for nothing else.
                notes.read(fact!(consent.from).place);
                return Ok(false);
            }
            let mut plan_ended = false;
            let carried = self.carried_by(notes, consent, |gap| {
                plan_ended |= gap == Gap::PlanEnded;
                tell(consent, gap);
            });
            let for_the_plan = only_for_the_plan(consent.value.purposes.as_deref());
            match carried {
                Ok(Outcome::Passed) => plans_for_those_that_carry |= for_the_plan,
                Ok(Outcome::Failed) => plans_for_others |= for_the_plan && plan_ended,
                _ => plans_for_others |= for_the_plan,
            }
            let carried = carried?;
            see(consent, carried);
            oral |= carried == Outcome::NeedsJudgement;
            Ok(carried == Outcome::Passed)
        });
        if plans_for_those_that_carry || carried != Ok(true) && plans_for_others {
            // Noted once and for all consents that rest on it.
            self.facts.plans_ended(notes, self.day).ok();
        }
        Ok(match (carried?, oral) {
            (true, _) => Outcome::Passed,
            (false, true) => Outcome::NeedsJudgement,
            (false, false) => Outcome::Failed,
        })
    }

    /// Whether this consent, given by that day, carries it. What it rests on of plans is not noted.
    fn carried_by<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        consent: At<'a, Consent>,
        mut tell: impl FnMut(Gap),
    ) -> Ruling {
        let mut oral = false;
        let mut tell = |gap| {
            oral |= gap == Gap::Oral;
            tell(gap);
        };
        let lacking = self.lacking(notes, consent, &mut tell)?;
        Ok(match (lacking, oral) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::NeedsJudgement,
            (false, false) => Outcome::Passed,
        })
    }
}

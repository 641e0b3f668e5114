//! Who may give a consent: the young person or a custody holder, by the age on the day it was given.
//!
//! From the policy's age the young person consents, below it a custody holder; of two custody holders
//! one suffices (I-16). For a helhedsorienteret plan both consent while the young person is under 18.
//! The reading of I-15 may ask both of every 15–17-year-old, save for health: there the act says 15.

use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Kept, Notes, Stop};
use super::place::{At, fact};
use crate::calendar::Date;
use crate::case::{Consent, ConsentKind, ConsentPurpose, Giver};
use crate::policy::{MinorsConsent, Policy};
use crate::text::Text;

/// The age at which custody ends.
pub(crate) const OF_AGE: u32 = 18;

/// A consent and the policy by which its giver is judged.
#[derive(Clone, Copy)]
pub(crate) struct Given<'f, 'a> {
    pub(crate) facts: &'f Facts<'a>,
    pub(crate) policy: &'a Policy,
    pub(crate) consent: At<'a, Consent>,
}

type Question<'f, 'a, K> = fn(&Given<'f, 'a>, &mut Notes<K>) -> Result<bool, Stop>;

impl<'f, 'a> Given<'f, 'a> {
    /// Whether whoever gave it could give it on that day.
    pub(crate) fn by_the_right_person(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den eller de, der kunne give samtykket, gav det",
                "whoever could give the consent gave it",
            ),
            |notes| {
                let consent = self.consent;
                match notes.get(fact!(consent.giver))? {
                    Giver::YoungPerson => self.all(notes, [Self::old_enough, Self::one_suffices]),
                    Giver::CustodyHolder => self.all(
                        notes,
                        [Self::too_young, Self::held_custody, Self::one_suffices],
                    ),
                    Giver::Both => {
                        self.any(notes, [Self::own_consent_suffices, Self::held_custody])
                    }
                }
            },
        )
    }

    /// Whether the young person was old enough on the day to consent.
    pub(crate) fn old_enough(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den unge var gammel nok til selv at give samtykke",
                "the young person was old enough to consent",
            ),
            |notes| self.had_reached(notes, self.policy.parameters.consent_age.value),
        )
    }

    /// Whether the young person was of age on the day.
    pub(crate) fn of_age(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den unge var myndig den dag",
                "the young person was of age on that day",
            ),
            |notes| self.had_reached(notes, OF_AGE),
        )
    }

    fn had_reached(&self, notes: &mut Notes<impl Kept>, years: u32) -> Result<bool, Stop> {
        let consent = self.consent;
        let given = notes.get(fact!(consent.from))?;
        Ok(self.turns(notes, years)? <= given)
    }

    /// Whether someone held custody on the day.
    pub(crate) fn under_custody(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "nogen havde forældremyndigheden den dag",
                "someone held custody on that day",
            ),
            |notes| self.any_holder(notes, |_, _| Ok(true)),
        )
    }

    /// The day on which the young person reaches an age.
    pub(crate) fn turns(&self, notes: &mut Notes<impl Kept>, years: u32) -> Result<Date, Stop> {
        let case = self.facts.case;
        let birth = notes.know(fact!(case.birth_date))?;
        Ok(birth.value.0.birthday(years, self.policy.leap()))
    }

    fn too_young(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        self.old_enough(notes).map(|old_enough| !old_enough)
    }

    fn own_consent_suffices(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        self.all(notes, [Self::old_enough, Self::one_suffices])
    }

    /// Whether nothing asks the young person and a custody holder to consent together.
    fn one_suffices(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        self.all(
            notes,
            [
                Self::one_suffices_for_minors,
                Self::one_suffices_for_the_plan,
            ],
        )
    }

    /// I-15, of which one reading asks both of those who are old enough and not of age.
    fn one_suffices_for_minors(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den ene parts samtykke er nok efter alder",
                "one party's consent suffices by age",
            ),
            |notes| {
                if self.policy.readings.minors_consent == MinorsConsent::Own {
                    return Ok(true);
                }
                self.any(notes, [Self::about_health, Self::too_young, Self::of_age])
            },
        )
    }

    fn about_health(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let consent = self.consent;
        notes.ask(
            Text::new("samtykket angår helbred", "the consent is about health"),
            |notes| Ok(notes.get(fact!(consent.kind))? == ConsentKind::HealthDisclosure),
        )
    }

    /// Barnets lov § 110: both consent to a helhedsorienteret plan while the young person is under 18.
    fn one_suffices_for_the_plan(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den ene parts samtykke er nok til planen",
                "one party's consent suffices for the plan",
            ),
            |notes| {
                self.any(
                    notes,
                    [Self::for_other_purposes, Self::before_the_act, Self::of_age],
                )
            },
        )
    }

    fn for_other_purposes(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let consent = self.consent;
        notes.ask(
            Text::new(
                "samtykket gælder ikke en helhedsorienteret plan",
                "the consent is not for a helhedsorienteret plan",
            ),
            |notes| {
                let purposes = notes.know(fact!(consent.purposes))?.value;
                Ok(!purposes.contains(&ConsentPurpose::HelhedsorienteretPlan))
            },
        )
    }

    /// The act is in force from 1 January 2024.
    fn before_the_act(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let consent = self.consent;
        notes.ask(
            Text::new("det blev givet før loven", "it was given before the act"),
            |notes| {
                let given = notes.get(fact!(consent.from))?;
                Ok(Some(given) < Date::new(2024, 1, 1))
            },
        )
    }

    /// Whether the custody holder who gave it held custody on the day.
    fn held_custody(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den, der gav samtykket, havde forældremyndigheden",
                "whoever gave the consent held custody",
            ),
            |notes| {
                let consent = self.consent;
                self.any_holder(notes, |notes, holder| {
                    let gave = notes.know(fact!(consent.custody_holder))?;
                    Ok(notes.know(fact!(holder.id))?.value == gave.value)
                })
            },
        )
    }

    /// Whether one of whom that is so held custody on the day.
    fn any_holder<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        is_so: impl Fn(&mut Notes<K>, At<'a, crate::case::CustodyHolder>) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let case = self.facts.case;
        let consent = self.consent;
        let holders = self.facts.until_now(notes, fact!(case.custody_holders))?;
        notes.any(holders, |notes, holder| {
            notes.both(
                |notes| {
                    let given = notes.get(fact!(consent.from))?;
                    holder.holds_on(notes, given)
                },
                |notes| is_so(notes, holder),
            )
        })
    }

    fn all<const N: usize, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        questions: [Question<'f, 'a, K>; N],
    ) -> Result<bool, Stop> {
        notes.all_of(questions.into_iter(), |notes, is_so| is_so(self, notes))
    }

    fn any<const N: usize, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        questions: [Question<'f, 'a, K>; N],
    ) -> Result<bool, Stop> {
        notes.any_of(questions.into_iter(), |notes, is_so| is_so(self, notes))
    }
}

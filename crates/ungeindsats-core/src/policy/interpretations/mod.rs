//! The interpretations: choices that the texts leave open, each with its readings and a reason.
//!
//! A policy file may choose another reading. Where this version of the library applies one reading
//! only, the record says so by listing no other, and a file that asks for another is refused: a
//! switch that changes nothing would be a lie. The numbers have gaps and are never used again.

mod records;

use serde::Serialize;

use super::faults::{PolicyFault, PolicyFaults, PolicyProblem};
use crate::text::Text;
use crate::vocabulary::terms;

/// A choice that the texts leave open.
#[derive(Clone, Copy, Debug)]
pub struct Interpretation {
    /// Its number, such as `I-1`.
    pub id: &'static str,
    /// What the texts leave open.
    pub question: Text,
    /// Why the default is what it is.
    pub reason: Text,
    readings: fn() -> Vec<Reading>,
}

/// One way to read what the texts leave open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The code, as a policy file chooses it.
    pub code: &'static str,
    /// What it says.
    pub says: Text,
}

impl Interpretation {
    /// Every interpretation, by number.
    pub const ALL: &'static [Self] = records::INTERPRETATIONS;

    /// The one of that number.
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::ALL
            .iter()
            .find(|interpretation| interpretation.id == id)
    }

    /// The readings that a policy may choose; the first is the default.
    #[must_use]
    pub fn readings(&self) -> Vec<Reading> {
        (self.readings)()
    }
}

/// The readings that a policy applies, and how one is chosen by number and code.
macro_rules! switches {
    ($($id:literal $field:ident: $type:ident = $default:ident,)+) => {
        /// The readings that a policy applies.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct Readings {
            $(#[doc = $id] pub $field: $type,)+
        }

        impl Default for Readings {
            fn default() -> Self {
                Self { $($field: $type::$default,)+ }
            }
        }

        impl Readings {
            /// Sets a reading by number and code; `false` where there is no such switch.
            pub(super) fn set(&mut self, id: &str, code: &str) -> bool {
                match id {
                    $($id => $type::ALL
                        .iter()
                        .find(|reading| reading.code() == code)
                        .map(|reading| self.$field = *reading)
                        .is_some(),)+
                    _ => false,
                }
            }

            /// The reading of one that may be read in several ways.
            fn chosen(&self, id: &str) -> Option<Reading> {
                match id {
                    $($id => {
                        let Self { $field: chosen, .. } = self;
                        Some(Reading { code: chosen.code(), says: chosen.label() })
                    })+
                    _ => None,
                }
            }
        }

        $(impl $type {
            fn readings() -> Vec<Reading> {
                $type::ALL
                    .iter()
                    .map(|reading| Reading { code: reading.code(), says: reading.label() })
                    .collect()
            }
        })+
    };
}

impl Readings {
    /// How an interpretation is read: as chosen, or in the one way in which it can be.
    #[must_use]
    pub fn of(&self, interpretation: &Interpretation) -> Option<Reading> {
        let only = || interpretation.readings().first().copied();
        self.chosen(interpretation.id).or_else(only)
    }

    /// Chooses a reading by number and code.
    pub(super) fn choose(&mut self, id: &str, code: &str) -> Result<(), PolicyFaults> {
        let fault = |problem| {
            Err(PolicyFaults(vec![PolicyFault {
                pointer: format!("/{id}"),
                problem,
            }]))
        };
        let Some(interpretation) = Interpretation::find(id) else {
            return fault(PolicyProblem::UnknownInterpretation);
        };
        if self.set(id, code) {
            return Ok(());
        }
        let readings = interpretation.readings();
        let codes: Vec<_> = readings.iter().map(|reading| reading.code).collect();
        let expected = if codes.len() > 1 {
            codes.join(", ")
        } else {
            String::new()
        };
        fault(PolicyProblem::UnknownReading { expected })
    }
}

switches! {
    "I-1" upper_age: UpperAge = UntilBirthday,
    "I-2" lower_age: LowerAge = FromBirthday,
    "I-4" distinct_by: DistinctBy = Fagomraade,
    "I-5" counted_areas: CountedAreas = WithoutUncounted,
    "I-6" offer_deadline: OfferDeadline = DaysOrMeeting,
    "I-7" not_relevant_offer: NotRelevantOffer = NoOffer,
    "I-9" same_person: SamePerson = WithNotice,
    "I-11" consent_form: FormOfConsent = WrittenOrDigital,
    "I-15" minors_consent: MinorsConsent = Own,
    "I-17" custody_holders_consent: CustodyHoldersConsent = EndsAt18,
    "I-28" leaving: Leaving = Closes,
    "I-29" leapling_birthday: LeaplingBirthday = FirstOfMarch,
    "I-39" order_of_guides: OrderOfGuides = RelationFirst,
}

terms! {
    /// I-1: how the upper age is read.
    pub enum UpperAge {
        /// Until the birthday.
        UntilBirthday = "until_birthday" (
            "til fødselsdagen: dagen selv er udenfor", "until the birthday, which is outside"
        ),
        /// Through the year of that age.
        ThroughYear = "through_year" (
            "hele det år, hvor den unge har alderen", "through the whole year of that age"
        ),
    }

    /// I-2: how the lower age is read.
    pub enum LowerAge {
        /// From the birthday.
        FromBirthday = "from_birthday" ("fra og med fødselsdagen", "from the birthday on"),
        /// From the start of the calendar year of the birthday.
        FromCalendarYear = "from_calendar_year" (
            "fra 1. januar i det år, hvor den unge fylder det", "from 1 January of the year of the birthday"
        ),
    }

    /// I-4: what makes two departments two.
    pub enum DistinctBy {
        /// Two fagområder.
        Fagomraade = "fagomraade" ("forskellige fagområder", "distinct fields"),
        /// Two administrations.
        Administration = "administration" ("forskellige forvaltninger", "distinct administrations"),
    }

    /// I-5: whether school and UU guidance count.
    pub enum CountedAreas {
        /// They do not.
        WithoutUncounted = "without_school_and_guidance" (
            "almindelig skole og UU-vejledning tæller ikke", "ordinary school and guidance do not count"
        ),
        /// Every area counts.
        All = "all" ("alle fagområder tæller", "every field counts"),
    }

    /// I-6: how long an offer of a guide may take.
    pub enum OfferDeadline {
        /// The policy's days, or the next K-møde of the case if that is earlier.
        DaysOrMeeting = "days_or_next_meeting" (
            "politikkens dage, dog senest det næste K-møde om sagen",
            "the policy's days, or the next K-møde of the case if that is earlier"
        ),
        /// The policy's days.
        Days = "days" ("politikkens dage", "the policy's days"),
    }

    /// I-7: whether a guide assessed as not relevant is offered all the same.
    pub enum NotRelevantOffer {
        /// No offer is owed.
        NoOffer = "no_offer" ("der skal ikke gives et tilbud", "no offer is owed"),
        /// The offer is owed all the same.
        OfferAllTheSame = "offer_all_the_same" (
            "tilbuddet skal gives alligevel", "the offer is owed all the same"
        ),
    }

    /// I-9: whether one person may be guide and coordinating caseworker.
    pub enum SamePerson {
        /// Allowed, with a notice.
        WithNotice = "with_notice" ("tilladt, med en bemærkning", "allowed, with a notice"),
        /// Not allowed.
        NotAllowed = "not_allowed" ("ikke tilladt", "not allowed"),
    }

    /// I-11: which form a consent across areas has.
    pub enum FormOfConsent {
        /// In writing or digital; whether an oral one suffices, a person must decide.
        WrittenOrDigital = "written_or_digital_dated" (
            "skriftligt eller digitalt, dateret og for hvert modtagende område",
            "in writing or digital, dated, for each receiving area"
        ),
        /// An oral one that is recorded suffices.
        RecordedSuffices = "recorded_suffices" (
            "et mundtligt, der er noteret, er nok", "an oral one that is recorded suffices"
        ),
    }

    /// I-15: who consents for a person of 15 to 17.
    pub enum MinorsConsent {
        /// The young person alone.
        Own = "own_consent" (
            "den unge selv; forældremyndighedsindehaverens inddragelse registreres",
            "the young person; the custody holder's involvement is recorded"
        ),
        /// The young person and a custody holder together.
        WithCustodyHolder = "with_custody_holder" (
            "den unge og en forældremyndighedsindehaver sammen",
            "the young person and a custody holder together"
        ),
    }

    /// I-17: whether a custody holder's consent holds after the 18th birthday.
    pub enum CustodyHoldersConsent {
        /// It does not.
        EndsAt18 = "ends_at_18" ("nej", "no"),
        /// It does, until it is withdrawn.
        HoldsUntilWithdrawn = "holds_until_withdrawn" (
            "ja, til det trækkes tilbage", "yes, until it is withdrawn"
        ),
    }

    /// I-28: what leaving the target group does to what is running.
    pub enum Leaving {
        /// It closes plan and guide, with a reason.
        Closes = "closes" ("plan og guide afsluttes med en grund", "plan and guide are closed with a reason"),
        /// What is running may be finished.
        MayFinish = "may_finish" ("det igangværende må gøres færdigt", "what is running may be finished"),
    }

    /// I-29: when a person born on 29 February reaches an age in a common year.
    pub enum LeaplingBirthday {
        /// On 1 March.
        FirstOfMarch = "first_of_march" ("den 1. marts", "on 1 March"),
        /// On 28 February.
        LastOfFebruary = "last_of_february" ("den 28. februar", "on 28 February"),
    }

    /// I-39: in which order those are proposed who could be the guide.
    pub enum OrderOfGuides {
        /// The three bases one after the other, the best relation first.
        RelationFirst = "relation_first" (
            "den unges ønske; den, der er guide nu; den bedste relation; den overvejende kontakt; den primære udfordring; den, der var guide før; områdets sædvanlige rolle; et område med en åben sag; færrest andre unge",
            "the young person's wish; who is the guide now; the best relation; predominant contact; primary challenge; who was the guide before; the area's usual role; an area with an open case; the fewest other young people"
        ),
        /// The three bases alike.
        BasesAlike = "bases_alike" (
            "det samme, men de tre grunde (relation, kontakt, udfordring) står lige",
            "the same, but the three bases (relation, contact, challenge) stand alike"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_that_is_listed_with_another_can_be_chosen() {
        for interpretation in Interpretation::ALL {
            let readings = interpretation.readings();
            for reading in &readings {
                let chosen = Readings::default()
                    .choose(interpretation.id, reading.code)
                    .is_ok();
                assert_eq!(
                    chosen,
                    readings.len() > 1,
                    "{} {}",
                    interpretation.id,
                    reading.code
                );
            }
        }
    }

    #[test]
    fn the_first_reading_is_the_default() {
        for interpretation in Interpretation::ALL {
            let mut readings = Readings::default();
            if readings
                .choose(interpretation.id, interpretation.readings()[0].code)
                .is_ok()
            {
                assert_eq!(readings, Readings::default(), "{}", interpretation.id);
            }
        }
    }
}

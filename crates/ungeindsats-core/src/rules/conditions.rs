//! The conditions on which a consent carries what one area tells another, each asked in words of its own.

use super::bearing::Bearing;
use super::consents;
use super::dated::Lasting;
use super::gap::Gap;
use super::givers::{Given, OF_AGE};
use super::notes::{Answers, ConditionAnswer, Kept, Notes, Stop};
use super::permission::{Reach, Wanted};
use super::place::{At, fact};
use crate::case::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentPurpose, ConsentUse, Giver,
};
use crate::policy::{CustodyHoldersConsent, FormOfConsent, Leaving};
use crate::text::Text;

/// A known gap, or none.
type Lacking = Result<Option<Gap>, Stop>;

/// That nothing is lacking, or what is.
struct Carries(Option<Gap>);

impl Answers for Carries {
    fn answer(&self) -> ConditionAnswer {
        match self.0 {
            None => ConditionAnswer::Yes,
            Some(Gap::Oral) => ConditionAnswer::NeedsJudgement,
            Some(_) => ConditionAnswer::No,
        }
    }
}

/// A part of what is asked of a consent; each known gap is told.
type Part<'f, 'a, K> =
    fn(&Wanted<'f, 'a>, &mut Notes<K>, At<'a, Consent>, &mut dyn FnMut(Gap)) -> Result<bool, Stop>;

type Condition<'f, 'a, K> = fn(&Wanted<'f, 'a>, &mut Notes<K>, At<'a, Consent>) -> Lacking;

impl<'f, 'a> Wanted<'f, 'a> {
    /// What hangs on the consent, the day and the kind alone.
    const fn of_itself<K: Kept>() -> [(Text, Condition<'f, 'a, K>); 11] {
        [
            (
                Text::new("det er af den rette art", "it is of the right kind"),
                Self::of_the_kind,
            ),
            (
                Text::new(
                    "det er registreret som samtykke til deling",
                    "it is recorded as permission to share",
                ),
                Self::as_permission,
            ),
            (
                Text::new(
                    "det er givet på et oplyst grundlag",
                    "it was given on information",
                ),
                Self::informed,
            ),
            (
                Text::new("det er i kraft", "it is in force"),
                Self::in_force,
            ),
            (
                Text::new("det er ikke udløbet", "it has not lapsed"),
                Self::within_its_term,
            ),
            (
                Text::new("den rette gav det", "the right person gave it"),
                Self::by_the_right_giver,
            ),
            (
                Text::new(
                    "den unge er ikke vokset fra det",
                    "the young person has not outgrown it",
                ),
                Self::not_outgrown,
            ),
            (
                Text::new("det har den rette form", "it has the due form"),
                Self::in_due_form,
            ),
            (
                Text::new(
                    "det står i journalen, hvor det skal",
                    "it is in the health record where it has to be",
                ),
                Self::in_the_health_record,
            ),
            (
                Text::new(
                    "det har et formål, der stadig gælder",
                    "it has a purpose that still holds",
                ),
                Self::for_a_purpose,
            ),
            (
                Text::new(
                    "den unge er stadig i målgruppen",
                    "the young person is still in the target group",
                ),
                Self::within_the_target_group,
            ),
        ]
    }

    /// What hangs on the reach too.
    const fn of_the_reach<K: Kept>() -> [(Text, Condition<'f, 'a, K>); 3] {
        [
            (
                Text::new(
                    "det nævner det område, der giver",
                    "it names the area that gives",
                ),
                Self::names_the_giving_area,
            ),
            (
                Text::new(
                    "det nævner det område, der modtager",
                    "it names the area that receives",
                ),
                Self::names_the_receiving_area,
            ),
            (
                Text::new(
                    "det nævner denne slags oplysninger",
                    "it names this kind of information",
                ),
                Self::names_the_information,
            ),
        ]
    }

    /// Whether a consent lacks something that settles that it does not carry it. Each known gap is told.
    pub(super) fn lacking<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        consent: At<'a, Consent>,
        tell: &mut dyn FnMut(Gap),
    ) -> Result<bool, Stop> {
        let parts: [Part<'f, 'a, K>; 2] = [Self::lacks_of_itself, Self::lacks_of_the_reach];
        notes.any_of(parts.into_iter(), |notes, lacks| {
            lacks(self, notes, consent, tell)
        })
    }

    fn lacks_of_itself<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        consent: At<'a, Consent>,
        tell: &mut dyn FnMut(Gap),
    ) -> Result<bool, Stop> {
        let asked = Bearing {
            consent: consent.place,
            kind: self.kind,
            policy: self.policy,
            day: self.day.likeness(),
        };
        let bearings = &self.facts.remembered.bearings;
        bearings.lacking(notes, asked, tell, |notes, tell| {
            self.lacks(notes, consent, Self::of_itself(), tell)
        })
    }

    fn lacks_of_the_reach<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        consent: At<'a, Consent>,
        tell: &mut dyn FnMut(Gap),
    ) -> Result<bool, Stop> {
        self.lacks(notes, consent, Self::of_the_reach(), tell)
    }

    fn lacks<const N: usize, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        consent: At<'a, Consent>,
        conditions: [(Text, Condition<'f, 'a, K>); N],
        tell: &mut dyn FnMut(Gap),
    ) -> Result<bool, Stop> {
        notes.any_of(conditions.into_iter(), |notes, (says, condition)| {
            let Carries(gap) =
                notes.ask(says, |notes| condition(self, notes, consent).map(Carries))?;
            gap.into_iter().for_each(&mut *tell);
            Ok(gap.is_some_and(|gap| gap != Gap::Oral))
        })
    }

    fn of_the_kind(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        let same = notes.get(fact!(consent.kind))? == self.kind;
        Ok((!same).then_some(Gap::OtherKind))
    }

    fn as_permission(_: &Self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        let used = notes.get(fact!(consent.recorded_as))?;
        Ok((used == ConsentUse::LegalBasis).then_some(Gap::LegalBasis))
    }

    fn informed(_: &Self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        let informed = consents::informed(notes, consent)?;
        Ok((!informed).then_some(Gap::NotInformed))
    }

    fn in_force(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        if consent.holds_on(notes, self.day)? {
            return Ok(None);
        }
        let reason = notes.attempt(|notes| notes.get(fact!(consent.end_reason)));
        Ok(Some(match reason {
            Some(ConsentEnd::Withdrawn) => Gap::Withdrawn,
            Some(ConsentEnd::Lapsed) => Gap::Lapsed,
            Some(ConsentEnd::PlanEnded) => Gap::PlanEnded,
            Some(ConsentEnd::TurnedEighteen) => Gap::Turned18,
            Some(ConsentEnd::Replaced) | None => Gap::Ended,
        }))
    }

    /// A consent to a health professional's disclosure lapses; no other does (I-12).
    fn within_its_term(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        if self.kind != ConsentKind::HealthDisclosure {
            return Ok(None);
        }
        let lapses = consents::lapses_on(notes, consent, self.policy)?;
        Ok((lapses <= self.day).then_some(Gap::Lapsed))
    }

    fn by_the_right_giver(
        &self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Lacking {
        let right = self.given(consent).by_the_right_person(notes)?;
        Ok((!right).then_some(Gap::NotByTheRightGiver))
    }

    /// What a custody holder alone consented to ends on the 18th birthday (I-17).
    fn not_outgrown(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        let reading = self.policy.readings.custody_holders_consent;
        if reading == CustodyHoldersConsent::HoldsUntilWithdrawn {
            return Ok(None);
        }
        let outgrown = notes.all_of(
            [Self::given_for, Self::of_age].into_iter(),
            |notes, is_so| is_so(self, notes, consent),
        )?;
        Ok(outgrown.then_some(Gap::Turned18))
    }

    fn given_for(
        _: &Self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Result<bool, Stop> {
        Ok(notes.get(fact!(consent.giver))? == Giver::CustodyHolder)
    }

    fn of_age(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Result<bool, Stop> {
        Ok(self.given(consent).turns(notes, OF_AGE)? <= self.day)
    }

    fn in_due_form(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        Ok(match notes.get(fact!(consent.form))? {
            ConsentForm::Written | ConsentForm::Digital => None,
            ConsentForm::Silence => Some(Gap::Silent),
            ConsentForm::Oral if self.kind == ConsentKind::HealthDisclosure => {
                let excused = consents::written_or_excused(notes, consent)?;
                (!excused).then_some(Gap::NotWritten)
            }
            ConsentForm::Oral if !notes.get(fact!(consent.recorded))? => Some(Gap::NotRecorded),
            ConsentForm::Oral => {
                let asks_for_writing =
                    self.policy.readings.consent_form == FormOfConsent::WrittenOrDigital;
                asks_for_writing.then_some(Gap::Oral)
            }
        })
    }

    fn in_the_health_record(
        &self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Lacking {
        if self.kind != ConsentKind::HealthDisclosure {
            return Ok(None);
        }
        let entered = notes.get(fact!(consent.in_health_record))?;
        Ok((!entered).then_some(Gap::NotInHealthRecord))
    }

    fn for_a_purpose(&self, notes: &mut Notes<impl Kept>, consent: At<'a, Consent>) -> Lacking {
        let purposes = notes.know(fact!(consent.purposes))?.value;
        if purposes.is_empty() {
            return Ok(Some(Gap::NoPurpose));
        }
        if !only_for_the_plan(Some(purposes)) {
            return Ok(None);
        }
        Ok(self.plans_ended?.map(|_| Gap::PlanEnded))
    }

    fn names_the_giving_area(
        &self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Lacking {
        let named = match self.reach {
            Reach::Across => true,
            Reach::Area(area) => consents::names(notes, consent, area)?,
            Reach::Flow { giving, .. } => notes
                .know(fact!(consent.giving_areas))?
                .value
                .contains(&giving),
        };
        Ok((!named).then_some(Gap::GivingAreaNotNamed))
    }

    fn names_the_receiving_area(
        &self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Lacking {
        let Reach::Flow { receiving, .. } = self.reach else {
            return Ok(None);
        };
        let areas = notes.know(fact!(consent.receiving_areas))?.value;
        Ok((!areas.contains(&receiving)).then_some(Gap::ReceivingAreaNotNamed))
    }

    fn names_the_information(
        &self,
        notes: &mut Notes<impl Kept>,
        consent: At<'a, Consent>,
    ) -> Lacking {
        let Reach::Flow { information, .. } = self.reach else {
            return Ok(None);
        };
        let kinds = notes.know(fact!(consent.information))?.value;
        Ok((!kinds.contains(&information)).then_some(Gap::InformationNotNamed))
    }

    /// Leaving the target group ends sharing (I-28).
    fn within_the_target_group(&self, notes: &mut Notes<impl Kept>, _: At<'a, Consent>) -> Lacking {
        if self.policy.readings.leaving == Leaving::MayFinish {
            return Ok(None);
        }
        let left = self.facts.had_left(notes, self.policy, self.day)?;
        Ok(left.then_some(Gap::LeftTargetGroup))
    }

    fn given(&self, consent: At<'a, Consent>) -> Given<'f, 'a> {
        Given {
            facts: self.facts,
            policy: self.policy,
            consent,
        }
    }
}

/// Whether all that a consent is for is the plan.
pub(super) fn only_for_the_plan(purposes: Option<&[ConsentPurpose]>) -> bool {
    purposes.is_some_and(|purposes| {
        let plan = |purpose: &ConsentPurpose| *purpose == ConsentPurpose::SharedPlan;
        !purposes.is_empty() && purposes.iter().all(plan)
    })
}

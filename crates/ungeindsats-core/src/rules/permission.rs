//! What makes a consent carry what one area tells another: said once, for the rules and for the
//! question of sharing.
//!
//! A consent carries when nothing is lacking. One gap that is known settles that it does not, whatever
//! is unknown of the rest. An oral consent that is recorded is lawful, but the municipality asks for
//! writing: whether it suffices, a person must decide (I-11).

use super::as_of::AsOf;
use super::dated::Lasting;
use super::facts::Facts;
use super::gap::Gap;
use super::givers::{Given, OF_AGE};
use super::notes::{Answers, ConditionAnswer, Notes, Ruling, Stop};
use super::place::{At, fact};
use super::{Outcome, consents};
use crate::calendar::Date;
use crate::case::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentPurpose, ConsentUse, Fagomraade, Giver,
    InformationKind,
};
use crate::policy::{CustodyHoldersConsent, FormOfConsent, Leaving, Parameter, Policy};
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
    plans_ended: Result<Option<Date>, Stop>,
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

type Condition<'f, 'a> = fn(&Wanted<'f, 'a>, &mut Notes, At<'a, Consent>) -> Lacking;

impl<'f, 'a> Wanted<'f, 'a> {
    const CONDITIONS: [(Text, Condition<'f, 'a>); 14] = [
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
        (
            Text::new(
                "den unge er stadig i målgruppen",
                "the young person is still in the target group",
            ),
            Self::within_the_target_group,
        ),
    ];

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
            plans_ended: facts.plans_ended(&mut Notes::default(), day),
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
    pub(crate) fn carried(&self, notes: &mut Notes) -> Ruling {
        notes.ask(
            Text::new("et samtykke bærer det", "a consent carries it"),
            |notes| self.look(notes, |_, _| {}, |_, _| {}),
        )
    }

    /// The same; each known gap of each consent is told, and what each consent by itself comes to.
    pub(crate) fn look(
        &self,
        notes: &mut Notes,
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
    fn carried_by(
        &self,
        notes: &mut Notes,
        consent: At<'a, Consent>,
        mut tell: impl FnMut(Gap),
    ) -> Ruling {
        let mut oral = false;
        let lacking = notes.any_of(Self::CONDITIONS.into_iter(), |notes, (says, condition)| {
            let Carries(gap) =
                notes.ask(says, |notes| condition(self, notes, consent).map(Carries))?;
            gap.into_iter().for_each(&mut tell);
            oral |= gap == Some(Gap::Oral);
            Ok(gap.is_some_and(|gap| gap != Gap::Oral))
        })?;
        Ok(match (lacking, oral) {
            (true, _) => Outcome::Failed,
            (false, true) => Outcome::NeedsJudgement,
            (false, false) => Outcome::Passed,
        })
    }

    fn of_the_kind(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let same = notes.get(fact!(consent.kind))? == self.kind;
        Ok((!same).then_some(Gap::OtherKind))
    }

    fn as_permission(_: &Self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let used = notes.get(fact!(consent.recorded_as))?;
        Ok((used == ConsentUse::LegalBasis).then_some(Gap::LegalBasis))
    }

    fn informed(_: &Self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let informed = consents::informed(notes, consent)?;
        Ok((!informed).then_some(Gap::NotInformed))
    }

    fn in_force(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
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
    fn within_its_term(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        if self.kind != ConsentKind::HealthDisclosure {
            return Ok(None);
        }
        let lapses = consents::lapses_on(notes, consent, self.policy)?;
        Ok((lapses <= self.day).then_some(Gap::Lapsed))
    }

    fn by_the_right_giver(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let right = self.given(consent).by_the_right_person(notes)?;
        Ok((!right).then_some(Gap::NotByTheRightGiver))
    }

    /// What a custody holder alone consented to ends on the 18th birthday (I-17).
    fn not_outgrown(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
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

    fn given_for(_: &Self, notes: &mut Notes, consent: At<'a, Consent>) -> Result<bool, Stop> {
        Ok(notes.get(fact!(consent.giver))? == Giver::CustodyHolder)
    }

    fn of_age(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Result<bool, Stop> {
        Ok(self.given(consent).turns(notes, OF_AGE)? <= self.day)
    }

    fn in_due_form(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
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

    fn in_the_health_record(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        if self.kind != ConsentKind::HealthDisclosure {
            return Ok(None);
        }
        let entered = notes.get(fact!(consent.in_health_record))?;
        Ok((!entered).then_some(Gap::NotInHealthRecord))
    }

    fn for_a_purpose(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let purposes = notes.know(fact!(consent.purposes))?.value;
        if purposes.is_empty() {
            return Ok(Some(Gap::NoPurpose));
        }
        if !only_for_the_plan(Some(purposes)) {
            return Ok(None);
        }
        Ok(self.plans_ended?.map(|_| Gap::PlanEnded))
    }

    fn names_the_giving_area(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
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

    fn names_the_receiving_area(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let Reach::Flow { receiving, .. } = self.reach else {
            return Ok(None);
        };
        let areas = notes.know(fact!(consent.receiving_areas))?.value;
        Ok((!areas.contains(&receiving)).then_some(Gap::ReceivingAreaNotNamed))
    }

    fn names_the_information(&self, notes: &mut Notes, consent: At<'a, Consent>) -> Lacking {
        let Reach::Flow { information, .. } = self.reach else {
            return Ok(None);
        };
        let kinds = notes.know(fact!(consent.information))?.value;
        Ok((!kinds.contains(&information)).then_some(Gap::InformationNotNamed))
    }

    /// Leaving the target group ends sharing (I-28).
    fn within_the_target_group(&self, notes: &mut Notes, _: At<'a, Consent>) -> Lacking {
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

fn only_for_the_plan(purposes: Option<&[ConsentPurpose]>) -> bool {
    purposes.is_some_and(|purposes| {
        let plan = |purpose: &ConsentPurpose| *purpose == ConsentPurpose::SharedPlan;
        !purposes.is_empty() && purposes.iter().all(plan)
    })
}

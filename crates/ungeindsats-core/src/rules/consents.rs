//! What several rules ask of consents and of what was shared on them.

use super::dated::{Lasting, end_by, ended_by};
use super::facts::Facts;
use super::notes::{Kept, Notes, Stop};
use super::place::{At, fact};
use crate::calendar::{Date, Until};
use crate::case::{Consent, ConsentEnd, ConsentForm, ConsentKind, Disclosure, Fagomraade};
use crate::policy::Policy;
use crate::text::Text;

impl<'a> Facts<'a> {
    /// The consents given so far.
    pub(crate) fn consents<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Consent>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new("der er givet et samtykke", "a consent was given"),
            |notes| self.until_now(notes, fact!(case.consents)),
        )
    }

    /// What was shared so far.
    pub(crate) fn disclosures<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Disclosure>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new("der er delt oplysninger", "information was shared"),
            |notes| self.until_now(notes, fact!(case.disclosures)),
        )
    }

    /// The day on which the last plan ended, where by that day one had begun and none runs.
    pub(crate) fn plans_ended(
        &self,
        notes: &mut Notes<impl Kept>,
        day: impl PartialOrd<Date> + Copy,
    ) -> Result<Option<Date>, Stop> {
        notes.ask(
            Text::new("den sidste plan er ophørt", "the last plan has ended"),
            |notes| {
                let case = self.case;
                let plans = self.until_now(notes, fact!(case.plans))?;
                if notes.any(plans.clone(), |notes, plan| plan.holds_on(notes, day))? {
                    return Ok(None);
                }
                notes.newest(plans, |notes, plan| {
                    // One without a first day may be of a later one; one that has ended by then had begun.
                    notes.get(fact!(plan.from))?;
                    end_by(notes, fact!(plan.until), day)
                })
            },
        )
    }
}

/// A question of one consent.
pub(crate) type OfConsent<K> = fn(&mut Notes<K>, At<'_, Consent>) -> Result<bool, Stop>;

/// Ends the check as not applicable to a consent of another kind.
pub(crate) fn only_of_kind(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    kind: ConsentKind,
) -> Result<(), Stop> {
    let same = notes.ask(
        Text::new("det er af den rette art", "it is of the right kind"),
        |notes| Ok(notes.get(fact!(consent.kind))? == kind),
    )?;
    same.then_some(()).ok_or(Stop::NotApplicable)
}

/// Whether something was shared on that consent.
pub(crate) fn rests_on(
    notes: &mut Notes<impl Kept>,
    disclosure: At<'_, Disclosure>,
    consent: At<'_, Consent>,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "det blev delt på dette samtykke",
            "it was shared on this consent",
        ),
        |notes| {
            let named = notes.know(fact!(disclosure.consent))?;
            Ok(notes.know(fact!(consent.id))?.value == named.value)
        },
    )
}

/// The day on which a consent was withdrawn, if it was by then.
pub(crate) fn withdrawn_on(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    as_of: impl PartialOrd<Date> + Copy,
) -> Result<Option<Date>, Stop> {
    notes.ask(
        Text::new("samtykket er trukket tilbage", "the consent was withdrawn"),
        |notes| {
            let Some(ended) = ended_by(notes, fact!(consent.until), as_of)? else {
                return Ok(None);
            };
            let withdrawn = notes.get(fact!(consent.end_reason))? == ConsentEnd::Withdrawn;
            Ok(withdrawn.then_some(ended))
        },
    )
}

/// Whether a period still stands open on a day, or is set to end later than it.
pub(crate) fn ends_after(
    notes: &mut Notes<impl Kept>,
    until: At<'_, Option<Until>>,
    day: Date,
) -> Result<bool, Stop> {
    Ok(match notes.get(until)? {
        Until::Day(end) => end > day,
        Until::Ongoing => true,
    })
}

/// Whether the giver was told the purpose, and that it can be withdrawn.
pub(crate) fn informed(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "formålet og retten til at trække det tilbage er fortalt",
            "the purpose and the right to withdraw were told",
        ),
        |notes| {
            let told = [fact!(consent.told_purpose), fact!(consent.told_withdrawal)];
            notes.all(told.into_iter(), |notes, told| notes.get(told))
        },
    )
}

/// Whether it names an area, as one that gives or one that receives.
pub(crate) fn names(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    area: Fagomraade,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new("samtykket nævner området", "the consent names the area"),
        |notes| {
            let sides = [fact!(consent.giving_areas), fact!(consent.receiving_areas)];
            notes.any(sides.into_iter(), |notes, areas| {
                Ok(notes.know(areas)?.value.contains(&area))
            })
        },
    )
}

/// The first day on which a consent to a health professional's disclosure no longer holds.
pub(crate) fn lapses_on(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
    policy: &Policy,
) -> Result<Date, Stop> {
    let given = notes.get(fact!(consent.from))?;
    Ok(given.plus_months(policy.parameters.health_consent_months.value))
}

/// Whether a consent to a health disclosure is in writing, or a reason why not is recorded.
pub(crate) fn written_or_excused(
    notes: &mut Notes<impl Kept>,
    consent: At<'_, Consent>,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "det er skriftligt, eller en grund er noteret",
            "it is in writing, or a reason is recorded",
        ),
        |notes| {
            Ok(match notes.get(fact!(consent.form))? {
                ConsentForm::Written | ConsentForm::Digital => true,
                ConsentForm::Oral => !notes
                    .know(fact!(consent.not_written_reason))?
                    .value
                    .is_blank(),
                ConsentForm::Silence => false,
            })
        },
    )
}

/// The kind of consent that carries a disclosure.
pub(crate) const fn kind_for(by_health_professional: bool) -> ConsentKind {
    if by_health_professional {
        ConsentKind::HealthDisclosure
    } else {
        ConsentKind::AcrossAreas
    }
}

//! Deviations in how consents were asked for and given, and in what was shared on them.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, NeedsJudgement, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentUse, Disclosure, Giver, Role,
};

use crate::register::among::{
    come_of_age, disclosing_health, plan_closed, planned_and_guided, under_custody, working_across,
};
use crate::register::calendar::{day, recorded_on};
use crate::register::edits::{consent, effort_in_plan};
use crate::register::twist::Row;

#[rustfmt::skip] // A table: one row a line.
pub(crate) const CONSENT: &[Row] = &[
    ("consent.health_lapses", Failed, 2, disclosing_health, health_consent_left_open),
    ("consent.health_lapses", Undetermined, 1, disclosing_health, end_of_health_consent_unknown),
    ("consent.health_written", Failed, 2, disclosing_health, health_consent_by_telephone),
    ("consent.health_written", Failed, 1, disclosing_health, health_record_lacks_it),
    ("consent.own_after_18", Failed, 2, come_of_age, parents_consent_goes_on),
    ("consent.giver", Failed, 2, under_custody, parents_asked_instead),
    ("consent.giver", Undetermined, 1, under_custody, giver_unknown),
    ("consent.custody_holder_involved", Failed, 2, under_custody, parents_not_involved),
    ("consent.custody_holder_involved", Undetermined, 1, under_custody, involvement_unknown),
    ("consent.ends_with_plan", Failed, 2, plan_closed, consent_outlives_the_plan),
    ("consent.ends_with_plan", Undetermined, 1, plan_closed, end_of_consent_unknown),
    ("consent.review_due", Failed, 3, working_across, not_talked_through_again),
    ("consent.required", Failed, 2, working_across, nobody_asked),
    ("consent.required", NeedsJudgement, 3, working_across, said_and_noted),
    ("consent.required", Undetermined, 1, working_across, consents_unknown),
    ("consent.obtained_by_guide", Failed, 3, planned_and_guided, obtained_by_a_caseworker),
    ("consent.obtained_by_guide", Undetermined, 1, planned_and_guided, obtained_nobody_knows_by_whom),
    ("consent.informed", Failed, 2, working_across, withdrawal_not_mentioned),
    ("consent.informed", Undetermined, 1, working_across, told_purpose_unknown),
    ("consent.specific", Failed, 2, working_across, consent_to_everything),
    ("consent.specific", Undetermined, 1, working_across, purposes_unknown),
    ("consent.demonstrable", Failed, 2, working_across, not_in_the_record),
    ("consent.demonstrable", Undetermined, 1, working_across, record_unknown),
    ("consent.withdrawn", Failed, 2, working_across, shared_after_a_withdrawal),
    ("consent.withdrawn", Undetermined, 1, working_across, shared_after_an_end_without_a_reason),
    ("consent.covers_participants", Failed, 2, working_across, area_not_named),
    ("consent.legal_basis_kept_apart", Failed, 2, working_across, taken_for_the_basis_of_the_case),
    ("consent.legal_basis_kept_apart", Undetermined, 1, working_across, use_unknown),
];

fn health_consent(case: &mut Case) -> Option<&mut Consent> {
    let mut consents = case.consents.as_mut()?.iter_mut();
    consents.find(|consent| consent.kind == Some(ConsentKind::HealthDisclosure))
}

/// The year is over, and nobody closed the consent.
fn health_consent_left_open(case: &mut Case) -> Option<()> {
    let consent = lapsed(case)?;
    consent.until = Some(Until::Ongoing);
    consent.end_reason = None;
    Some(())
}

fn end_of_health_consent_unknown(case: &mut Case) -> Option<()> {
    lapsed(case)?.until.take().map(drop)
}

fn lapsed(case: &mut Case) -> Option<&mut Consent> {
    health_consent(case).filter(|consent| consent.until <= Some(Until::Day(recorded_on())))
}

/// Given over the telephone, and nobody noted why it could not be in writing.
fn health_consent_by_telephone(case: &mut Case) -> Option<()> {
    let consent = health_consent(case)?;
    consent.form = Some(ConsentForm::Oral);
    consent.not_written_reason = Some("".into());
    Some(())
}

/// It lies with the youth effort, and not in the patient's record.
fn health_record_lacks_it(case: &mut Case) -> Option<()> {
    health_consent(case)?.in_health_record = Some(false);
    Some(())
}

/// A parent had signed; the young person turned 18, and was not asked again.
fn parents_consent_goes_on(case: &mut Case) -> Option<()> {
    given_by_a_parent(case)
}

/// The young person is old enough, and was passed over.
fn parents_asked_instead(case: &mut Case) -> Option<()> {
    given_by_a_parent(case)
}

fn given_by_a_parent(case: &mut Case) -> Option<()> {
    let parent = case.custody_holders.as_ref()?.first()?;
    let (parent, held) = (parent.id.clone(), parent.until?);
    let consent = consent(case).filter(|consent| consent.until == Some(Until::Ongoing))?;
    consent.giver = Some(Giver::CustodyHolder);
    consent.custody_holder = parent;
    consent.custody_holder_involved = Some(true);
    (Until::Day(consent.from?) < held).then_some(())
}

fn giver_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.giver.take().map(drop)
}

fn parents_not_involved(case: &mut Case) -> Option<()> {
    consent(case)?.custody_holder_involved = Some(false);
    Some(())
}

fn involvement_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.custody_holder_involved.take().map(drop)
}

/// The plan was closed, and the consent forgotten.
fn consent_outlives_the_plan(case: &mut Case) -> Option<()> {
    let consent = consent(case)?;
    consent.until = Some(Until::Ongoing);
    consent.end_reason = None;
    Some(())
}

fn end_of_consent_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.until.take().map(drop)
}

/// The consent of more than a year ago simply went on.
fn not_talked_through_again(case: &mut Case) -> Option<()> {
    let newest = consent(case)?.clone();
    let consents = case.consents.as_mut()?;
    consents.retain(|consent| consent.id != newest.id);
    let before = consent(case)?;
    before.until = newest.until.filter(|until| *until == Until::Ongoing);
    before.end_reason = None;
    let goes_on = before.until.is_some() && before.from <= Some(day(2020, 1, 8));
    let id = before.id.clone();
    for disclosure in case.disclosures.iter_mut().flatten() {
        if disclosure.consent == newest.id {
            disclosure.consent.clone_from(&id);
        }
    }
    goes_on.then_some(())
}

/// The areas knew each other, and nobody thought of asking.
fn nobody_asked(case: &mut Case) -> Option<()> {
    case.consents.replace(Vec::new())?;
    for disclosure in case.disclosures.iter_mut().flatten() {
        disclosure.consent = None;
    }
    Some(())
}

/// The young person said yes, and the guide noted it; nothing was signed.
fn said_and_noted(case: &mut Case) -> Option<()> {
    for consent in case.consents.as_mut()? {
        if consent.kind == Some(ConsentKind::AcrossAreas) {
            consent.form = Some(ConsentForm::Oral);
        }
    }
    Some(())
}

/// The consents did not come along from the older system.
fn consents_unknown(case: &mut Case) -> Option<()> {
    case.consents.take().map(drop)
}

/// The caseworker had the young person sign, before the guide came to it.
fn obtained_by_a_caseworker(case: &mut Case) -> Option<()> {
    let consent = consent(case)?;
    consent.obtained_by = Some(Role::Sagsbehandler);
    consent.obtained_by_guide = None;
    Some(())
}

fn obtained_nobody_knows_by_whom(case: &mut Case) -> Option<()> {
    consent(case)?.obtained_by.take().map(drop)
}

/// Nobody said that a consent can be withdrawn.
fn withdrawal_not_mentioned(case: &mut Case) -> Option<()> {
    consent(case)?.told_withdrawal = Some(false);
    Some(())
}

fn told_purpose_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.told_purpose.take().map(drop)
}

/// The paper asks leave to share, and does not say for what.
fn consent_to_everything(case: &mut Case) -> Option<()> {
    consent(case)?.purposes = Some(Vec::new());
    Some(())
}

fn purposes_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.purposes.take().map(drop)
}

/// It was signed, and never came into the record.
fn not_in_the_record(case: &mut Case) -> Option<()> {
    consent(case)?.recorded = Some(false);
    Some(())
}

fn record_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.recorded.take().map(drop)
}

/// The young person took the consent back in December, and a letter went out all the same.
fn shared_after_a_withdrawal(case: &mut Case) -> Option<()> {
    share_after_the_end(case, Some(ConsentEnd::Withdrawn))
}

/// A letter went out when the consent had ended, and why it had is not noted.
fn shared_after_an_end_without_a_reason(case: &mut Case) -> Option<()> {
    share_after_the_end(case, None)
}

fn share_after_the_end(case: &mut Case, reason: Option<ConsentEnd>) -> Option<()> {
    let [ended, shared] = [day(2020, 12, 2), day(2020, 12, 9)];
    let consent = consent(case).filter(|consent| consent.from < Some(ended))?;
    consent.until = Some(Until::Day(ended));
    consent.end_reason = reason;
    let (giving, receiving) = consent.giving_areas.as_ref()?.split_first()?;
    let letter = Disclosure {
        on: Some(shared),
        giving_area: Some(*giving),
        receiving_areas: Some(receiving.to_vec()),
        information: consent.information.clone(),
        by_health_professional: Some(false),
        consent: consent.id.clone(),
        meeting: None,
    };
    case.disclosures.as_mut()?.push(letter);
    Some(())
}

/// The consent was copied from another case, and an area of the plan was left out.
fn area_not_named(case: &mut Case) -> Option<()> {
    let area = effort_in_plan(case)?.area?;
    let consent = consent(case)?;
    consent.giving_areas.as_mut()?.retain(|it| *it != area);
    consent.receiving_areas.as_mut()?.retain(|it| *it != area);
    Some(())
}

/// The form says that the whole case rests on the consent.
fn taken_for_the_basis_of_the_case(case: &mut Case) -> Option<()> {
    consent(case)?.recorded_as = Some(ConsentUse::LegalBasis);
    Some(())
}

fn use_unknown(case: &mut Case) -> Option<()> {
    consent(case)?.recorded_as.take().map(drop)
}

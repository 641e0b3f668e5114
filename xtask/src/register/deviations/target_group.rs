//! Deviations in who belongs to the target group, and in how they were assessed and attached.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, NeedsJudgement, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{Fagomraade, Indicator, Indsatsomraade, Unit};

use crate::register::among::{
    adult_in_area_1, anyone, assessed_once, assessed_once_in_area_2, counts_now,
    guided_and_soon_thirty, in_area_1, in_area_2, not_relevant, not_relevant_with_two_areas,
    thirty,
};
use crate::register::calendar::{day, working_day};
use crate::register::edits::{assessment, attachment, new_contact, new_sign, plan};
use crate::register::twist::Row;

/// `target_group.identified` cannot fail here: all 198 have been assessed, as the report says.
#[rustfmt::skip] // A table: one row a line.
pub(crate) const TARGET_GROUP: &[Row] = &[
    ("target_group.effort_outside_age", Failed, 2, guided_and_soon_thirty, all_goes_on_at_thirty),
    ("target_group.effort_outside_age", Failed, 1, thirty, plan_goes_on_at_thirty),
    ("target_group.effort_outside_age", Undetermined, 1, thirty, plans_unknown),
    ("target_group.upper_boundary", Undetermined, 2, not_relevant, birth_unknown),
    ("target_group.assessment_before_attachment", Failed, 3, assessed_once, attached_too_early),
    ("target_group.assessment_before_attachment", Undetermined, 2, not_relevant, attachment_undated),
    ("target_group.assessment_reasons", Failed, 3, anyone, assessed_without_grounds),
    ("target_group.assessment_reasons", Undetermined, 2, anyone, grounds_unknown),
    ("target_group.grey_zone", NeedsJudgement, 3, assessed_once_in_area_2, sign_of_another_area),
    ("target_group.grey_zone", Undetermined, 2, in_area_2, indicators_unknown),
    ("target_group.attachment_matches_assessment", Failed, 3, in_area_2, assessed_for_another_area),
    ("target_group.attachment_matches_assessment", Undetermined, 1, in_area_2, conclusion_unknown),
    ("target_group.referral_to_area_2", Failed, 3, adult_in_area_1, complex_in_area_1),
    ("target_group.referral_to_area_2", Undetermined, 1, adult_in_area_1, referrals_unknown),
    ("target_group.reassess_after_change", Failed, 2, assessed_once_in_area_2, sign_never_weighed),
    ("target_group.reassess_after_change", Undetermined, 1, in_area_2, sign_undated),
    ("target_group.owner", Failed, 2, in_area_2, kept_by_uu),
    ("target_group.owner", Failed, 1, in_area_1, kept_by_a_specialist_department),
    ("target_group.owner", Undetermined, 1, in_area_2, owner_unknown),
    ("target_group.identified", Undetermined, 2, not_relevant_with_two_areas, case_open_or_closed),
];

/// Turned 30 in December; guide, plan and meetings run on as before.
fn all_goes_on_at_thirty(case: &mut Case) -> Option<()> {
    case.birth_date.as_mut()?.0 = day(1990, 12, 15);
    Some(())
}

/// Turned 30, and the plan was not closed.
fn plan_goes_on_at_thirty(case: &mut Case) -> Option<()> {
    let plan = plan(case)?;
    plan.until = Some(Until::Ongoing);
    plan.end_reason = None;
    Some(())
}

fn plans_unknown(case: &mut Case) -> Option<()> {
    case.plans.take().map(drop)
}

fn birth_unknown(case: &mut Case) -> Option<()> {
    case.birth_date.take().map(drop)
}

/// Attached first, and assessed three weeks later.
fn attached_too_early(case: &mut Case) -> Option<()> {
    let attached = attachment(case)?.from.filter(|on| *on < day(2020, 12, 1))?;
    assessment(case)?.on = Some(working_day(attached.plus_days(21)));
    Some(())
}

fn attachment_undated(case: &mut Case) -> Option<()> {
    attachment(case)?.from.take().map(drop)
}

/// The assessment names neither resources nor network nor challenges.
fn assessed_without_grounds(case: &mut Case) -> Option<()> {
    assessment(case)?.grounds = Some(Vec::new());
    Some(())
}

fn grounds_unknown(case: &mut Case) -> Option<()> {
    assessment(case)?.grounds.take().map(drop)
}

/// A sign of the specialist field came up since: a grey zone that nobody has weighed.
fn sign_of_another_area(case: &mut Case) -> Option<()> {
    new_sign(case, Indicator::PsykiatriskDiagnose)
}

/// Another sign of the same area came up since, and was not weighed.
fn sign_never_weighed(case: &mut Case) -> Option<()> {
    new_sign(case, Indicator::Misbrug)
}

fn sign_undated(case: &mut Case) -> Option<()> {
    case.indicators
        .as_mut()?
        .last_mut()?
        .recorded_on
        .take()
        .map(drop)
}

fn indicators_unknown(case: &mut Case) -> Option<()> {
    case.indicators.take().map(drop)
}

/// The newest assessment concludes area 1, and the attachment stayed where it was.
fn assessed_for_another_area(case: &mut Case) -> Option<()> {
    assessment(case)?.area = Some(Indsatsomraade::Potentiale);
    Some(())
}

fn conclusion_unknown(case: &mut Case) -> Option<()> {
    assessment(case)?.area.take().map(drop)
}

/// A second area opened a case; UU and the job centre kept the young person all the same.
fn complex_in_area_1(case: &mut Case) -> Option<()> {
    new_contact(case, Fagomraade::Social).map(drop)
}

fn referrals_unknown(case: &mut Case) -> Option<()> {
    new_contact(case, Fagomraade::Social)?;
    case.referrals = None;
    Some(())
}

fn kept_by_uu(case: &mut Case) -> Option<()> {
    attachment(case)?.responsible_unit = Some(Unit::Uu);
    Some(())
}

fn kept_by_a_specialist_department(case: &mut Case) -> Option<()> {
    attachment(case)?.responsible_unit = Some(Unit::Specialafdeling);
    Some(())
}

fn owner_unknown(case: &mut Case) -> Option<()> {
    attachment(case)?.responsible_unit.take().map(drop)
}

/// One of two areas does not say whether its case is still open.
fn case_open_or_closed(case: &mut Case) -> Option<()> {
    let mut contacts = case.contacts.as_mut()?.iter_mut().rev();
    let open = contacts.find(|contact| counts_now(contact))?;
    open.until = None;
    Some(())
}

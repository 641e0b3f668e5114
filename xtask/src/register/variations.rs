//! Rarer ways that are lawful all the same: they show that a rule passes where it might not.

use ungeindsats_core::Outcome::Passed;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Answer, AssessmentGround, Attachment, Fagomraade, GuideEnd, IndividualAssessment,
    Indsatsomraade, NotRelevant, Offer, Referral, Unit,
};
use ungeindsats_core::{Case, Date};

use super::among::{adult_in_area_1, grown_in_area_2, long_guided};
use super::calendar::{day, days_between, first_day, working_day};
use super::edits::{
    assessment, attachment, change_guide, course, decline_first, new_contact, offer, wishes_a_guide,
};
use super::phrases;
use super::twist::Row;

#[rustfmt::skip] // A table: one row a line.
pub(super) const VARIATIONS: &[Row] = &[
    ("guide.continuity", Passed, 6, long_guided, another_guide_at_own_wish),
    ("guide.continuity", Passed, 3, long_guided, a_better_match),
    ("guide.declined_respected", Passed, 4, long_guided, yes_after_a_no),
    ("guide.lifecycle", Passed, 3, long_guided, relevant_after_all),
    ("target_group.referral_to_area_2", Passed, 3, adult_in_area_1, complex_and_referred),
    ("target_group.assessment_before_attachment", Passed, 10, grown_in_area_2, came_from_area_1),
];

fn another_guide_at_own_wish(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::WishesAnotherGuide)
}

fn a_better_match(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::BetterMatch)
}

/// Said no, came back with a wish of their own, and accepted the second offer.
fn yes_after_a_no(case: &mut Case) -> Option<()> {
    let (_, guided_from) = decline_first(case)?;
    wishes_a_guide(case, guided_from)?;
    course(case)?.offers.as_mut()?.push(Offer {
        on: Some(guided_from),
        answer: Some(Answer::Accepted),
        answered_on: Some(guided_from),
        decline_reason: None,
    });
    Some(())
}

/// Found not to need a guide, until the young person wished one.
fn relevant_after_all(case: &mut Case) -> Option<()> {
    let offered = offer(case)?.on?;
    let course = course(case)?;
    let need = course.need_assessments.as_mut()?.last_mut()?;
    need.needs_guide = Some(false);
    course.not_relevant.as_mut()?.push(NotRelevant {
        on: need.on,
        reason: phrases::NOT_RELEVANT.first().copied().map(Into::into),
    });
    course.wishes = Some(Vec::new());
    wishes_a_guide(case, offered)
}

/// The course turned out complex, and UU has referred the young person to area 2.
fn complex_and_referred(case: &mut Case) -> Option<()> {
    let since = new_contact(case, Fagomraade::Social)?;
    case.referrals
        .as_mut()?
        .push(referral_to_area_2(since, Unit::Jobcenter));
    Some(())
}

/// Began in area 1, was referred, and was assessed again before the attachment to area 2.
fn came_from_area_1(case: &mut Case) -> Option<()> {
    let reassessed = assessment(case)?.on.filter(|on| *on >= day(2019, 11, 1))?;
    let moved = attachment(case)?.from?;
    let half = days_between(first_day(), reassessed).div_euclid(2);
    let assessed = working_day(first_day().plus_days(half));
    let assessments = case.individual_assessments.as_mut()?;
    assessments.insert(
        0,
        IndividualAssessment {
            on: Some(assessed),
            in_target_group: Some(true),
            area: Some(Indsatsomraade::Potentiale),
            grounds: Some(vec![AssessmentGround::OwnResources]),
            reasons: phrases::ASSESSED.first().copied().map(Into::into),
        },
    );
    case.attachments.as_mut()?.insert(
        0,
        Attachment {
            area: Some(Indsatsomraade::Potentiale),
            from: Some(assessed),
            until: Some(Until::Day(moved)),
            responsible_unit: Some(Unit::Jobcenter),
        },
    );
    case.referrals
        .as_mut()?
        .push(referral_to_area_2(reassessed, Unit::Jobcenter));
    Some(())
}

fn referral_to_area_2(on: Date, by: Unit) -> Referral {
    Referral {
        on: Some(on),
        to: Some(Indsatsomraade::Komplekse),
        by: Some(by),
    }
}

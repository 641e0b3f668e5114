//! Deviations in the order of the guide course: need, wish, offer, answer, guide, change and end.

use ungeindsats_core::Case;
use ungeindsats_core::Outcome::{Failed, NeedsJudgement, Undetermined};
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{Answer, GuideEnd, Offer, Wish};

use crate::register::among::{
    declined, ended_with_need, guided, long_guided, long_guided_in_area_2, not_relevant,
};
use crate::register::calendar::{day, midway, working_day};
use crate::register::edits::{
    assignment, change_guide, course, decline_first, former_assignment, needs_a_guide, offer,
    wishes_a_guide,
};
use crate::register::phrases;
use crate::register::twist::Row;

/// `guide.need_assessed` is in force until 9 September 2020: ask for it on a day before.
#[rustfmt::skip] // A table: one row a line.
pub(crate) const GUIDE_COURSE: &[Row] = &[
    ("guide.need_assessed", Failed, 2, long_guided_in_area_2, need_never_assessed),
    ("guide.wish_honoured", Failed, 2, declined, wish_left_unanswered),
    ("guide.wish_honoured", Failed, 1, declined, wish_of_this_week),
    ("guide.wish_honoured", Undetermined, 1, declined, wish_noted_without_its_content),
    ("guide.offered", Failed, 2, ended_with_need, guide_never_offered),
    ("guide.offered", Undetermined, 1, ended_with_need, offers_unknown),
    ("guide.one_active", Failed, 2, long_guided, handover_overlaps),
    ("guide.one_active", Failed, 1, long_guided, two_guides_at_once),
    ("guide.one_active", Undetermined, 1, long_guided, former_guide_without_end),
    ("guide.continuity", Failed, 2, long_guided, changed_for_sector_legislation),
    ("guide.continuity", Failed, 1, long_guided, changed_with_the_area),
    ("guide.continuity", Failed, 1, long_guided, changed_without_a_reason),
    ("guide.continuity", NeedsJudgement, 2, long_guided, guide_became_unavailable),
    ("guide.continuity", NeedsJudgement, 1, long_guided, changed_for_another_reason),
    ("guide.continuity", Undetermined, 1, long_guided, reason_of_change_unknown),
    ("guide.declined_respected", Failed, 2, long_guided, guide_without_a_new_wish),
    ("guide.declined_respected", Failed, 1, long_guided, guide_in_spite_of_a_no),
    ("guide.declined_respected", Undetermined, 1, long_guided, yes_and_no_on_one_day),
    ("guide.status_has_date_and_reason", Failed, 2, declined, no_without_a_reason),
    ("guide.status_has_date_and_reason", Failed, 3, not_relevant, not_relevant_without_a_reason),
    ("guide.status_has_date_and_reason", Undetermined, 1, declined, reason_of_no_unknown),
    ("guide.status_has_date_and_reason", Undetermined, 1, not_relevant, reason_of_status_unknown),
    ("guide.lifecycle", Failed, 2, guided, guide_out_of_nowhere),
    ("guide.lifecycle", Failed, 2, declined, asked_again_after_a_no),
    ("guide.lifecycle", Undetermined, 1, guided, wishes_unknown),
    ("guide.lifecycle", Undetermined, 1, guided, need_assessments_unknown),
    ("guide.ended_on_leaving", Failed, 2, long_guided, moved_away_with_a_guide),
    ("guide.ended_on_leaving", Undetermined, 2, guided, residence_unknown),
];

/// The young person wished a guide and got one; nobody assessed the need.
fn need_never_assessed(case: &mut Case) -> Option<()> {
    wish_in_place_of_need(case)?;
    course(case)?.need_assessments = Some(Vec::new());
    Some(())
}

fn wish_in_place_of_need(case: &mut Case) -> Option<()> {
    let asked = offer(case)?.on?;
    course(case)?.wishes = Some(Vec::new());
    wishes_a_guide(case, asked)
}

/// Said no, changed their mind, and heard nothing.
fn wish_left_unanswered(case: &mut Case) -> Option<()> {
    let said_no = offer(case)?
        .answered_on
        .filter(|on| *on < day(2020, 10, 1))?;
    wishes_a_guide(case, midway(said_no))
}

/// Said no and changed their mind a few days ago: there still is time to answer.
fn wish_of_this_week(case: &mut Case) -> Option<()> {
    wishes_a_guide(case, day(2021, 1, 5))
}

/// A wish is noted, but not which.
fn wish_noted_without_its_content(case: &mut Case) -> Option<()> {
    let on = midway(offer(case)?.answered_on?);
    course(case)?.wishes.as_mut()?.push(Wish {
        on: Some(on),
        ..Wish::default()
    });
    Some(())
}

/// Wished and got a guide, which has ended; no offer was ever made, and the need is there still.
fn guide_never_offered(case: &mut Case) -> Option<()> {
    wish_in_place_of_need(case)?;
    course(case)?.offers = Some(Vec::new());
    Some(())
}

fn offers_unknown(case: &mut Case) -> Option<()> {
    course(case)?.offers.take().map(drop)
}

/// The former guide went on for a month beside the new one.
fn handover_overlaps(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::WishesAnotherGuide)?;
    let handed_over = assignment(case)?.from?;
    former_assignment(case)?.until = Some(Until::Day(working_day(handed_over.plus_days(30))));
    Some(())
}

/// The former guide was never told to stop.
fn two_guides_at_once(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::WishesAnotherGuide)?;
    let former = former_assignment(case)?;
    former.until = Some(Until::Ongoing);
    former.end_reason = None;
    Some(())
}

/// Nobody noted when the former guide stopped.
fn former_guide_without_end(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::WishesAnotherGuide)?;
    former_assignment(case)?.until = None;
    Some(())
}

/// The guide's own act did not allow them to go on.
fn changed_for_sector_legislation(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::SectorLegislation)
}

/// The young person came to another area, and so to another guide.
fn changed_with_the_area(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::ChangeOfArea)
}

/// The guide was changed, and the field for the reason stands blank.
fn changed_without_a_reason(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::NotStated)
}

/// The guide fell ill or found other work.
fn guide_became_unavailable(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::GuideUnavailable)
}

/// The guide was changed for a reason that the list does not know.
fn changed_for_another_reason(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::Other)
}

/// The guide was changed, and the reason did not come along from the older system.
fn reason_of_change_unknown(case: &mut Case) -> Option<()> {
    change_guide(case, GuideEnd::Other)?;
    former_assignment(case)?.end_reason = None;
    Some(())
}

/// After a no the need was assessed again, and a guide assigned whom nobody had wished.
fn guide_without_a_new_wish(case: &mut Case) -> Option<()> {
    let (_, guided_from) = decline_first(case)?;
    needs_a_guide(case, guided_from)
}

/// After a no a guide was assigned as if the answer had been yes.
fn guide_in_spite_of_a_no(case: &mut Case) -> Option<()> {
    decline_first(case).map(drop)
}

/// A no and a wish stand on the same day: which came last cannot be told.
fn yes_and_no_on_one_day(case: &mut Case) -> Option<()> {
    let (said_no, guided_from) = decline_first(case)?;
    wishes_a_guide(case, said_no)?;
    needs_a_guide(case, guided_from)
}

fn no_without_a_reason(case: &mut Case) -> Option<()> {
    offer(case)?.decline_reason = Some("".into());
    Some(())
}

fn reason_of_no_unknown(case: &mut Case) -> Option<()> {
    offer(case)?.decline_reason.take().map(drop)
}

fn not_relevant_without_a_reason(case: &mut Case) -> Option<()> {
    course(case)?.not_relevant.as_mut()?.last_mut()?.reason = Some("".into());
    Some(())
}

fn reason_of_status_unknown(case: &mut Case) -> Option<()> {
    course(case)?
        .not_relevant
        .as_mut()?
        .last_mut()?
        .reason
        .take()
        .map(drop)
}

/// A guide is simply there: no need, no wish and no offer came before.
fn guide_out_of_nowhere(case: &mut Case) -> Option<()> {
    let course = course(case)?;
    course.need_assessments = Some(Vec::new());
    course.wishes = Some(Vec::new());
    course.offers = Some(Vec::new());
    Some(())
}

/// Asked a second time, though nothing had happened since the no; they said no again.
fn asked_again_after_a_no(case: &mut Case) -> Option<()> {
    let asked_again = midway(offer(case)?.answered_on?);
    course(case)?.offers.as_mut()?.push(Offer {
        on: Some(asked_again),
        answer: Some(Answer::Declined),
        answered_on: Some(asked_again),
        decline_reason: phrases::DECLINED.first().copied().map(Into::into),
    });
    Some(())
}

fn wishes_unknown(case: &mut Case) -> Option<()> {
    course(case)?.wishes.take().map(drop)
}

fn need_assessments_unknown(case: &mut Case) -> Option<()> {
    course(case)?.need_assessments.take().map(drop)
}

/// Moved to another municipality, and the guide was forgotten.
fn moved_away_with_a_guide(case: &mut Case) -> Option<()> {
    case.residence.as_mut()?.until = Some(Until::Day(day(2020, 11, 16)));
    Some(())
}

fn residence_unknown(case: &mut Case) -> Option<()> {
    case.residence.take().map(drop)
}

//! What the twists take hold of in a case, and the two that many share: a new guide, a later one.

use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Answer, Assignment, DecidedBy, Forum, GuideCourse, GuideEnd, IndicatorRecord,
    IndividualAssessment, Offer, Wish,
};
use ungeindsats_core::{Case, Date};

use super::guides::colleague_of;
use super::phrases;

pub(super) fn assessment(case: &mut Case) -> Option<&mut IndividualAssessment> {
    case.individual_assessments.as_mut()?.last_mut()
}

pub(super) fn attachment(
    case: &mut Case,
) -> Option<&mut ungeindsats_core::case::Attachment> {
    case.attachments.as_mut()?.last_mut()
}

pub(super) fn course(case: &mut Case) -> Option<&mut GuideCourse> {
    case.guide.as_mut()
}

pub(super) fn offer(case: &mut Case) -> Option<&mut Offer> {
    course(case)?.offers.as_mut()?.last_mut()
}

/// The newest assignment.
pub(super) fn assignment(case: &mut Case) -> Option<&mut Assignment> {
    course(case)?.assignments.as_mut()?.last_mut()
}

/// The assignment before the newest.
pub(super) fn former_assignment(case: &mut Case) -> Option<&mut Assignment> {
    course(case)?.assignments.as_mut()?.iter_mut().rev().nth(1)
}

//! Chapter target_group: who is in the effort, how they are assessed and where they are attached.

pub(super) mod assessment_before_attachment;
pub(super) mod assessment_reasons;
pub(super) mod attachment_matches_assessment;
pub(super) mod effort_outside_age;
pub(super) mod grey_zone;
pub(super) mod identified;
pub(super) mod owner;
pub(super) mod reassess_after_change;
pub(super) mod referral_to_area_2;
pub(super) mod upper_boundary;

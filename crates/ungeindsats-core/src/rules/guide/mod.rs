//! Chapter guide: who gets a guide, how one is chosen, kept and ended.

pub(super) mod assigned_by;
pub(super) mod attendance_support;
pub(super) mod basis;
pub(super) mod continuity;
pub(super) mod decided_at_forum;
pub(super) mod declined_respected;
pub(super) mod default_role;
pub(super) mod ended_on_leaving;
pub(super) mod lifecycle;
pub(super) mod need_assessed;
pub(super) mod offered;
pub(super) mod one_active;
pub(super) mod separate_from_coordinating_caseworker;
pub(super) mod status_has_date_and_reason;
pub(super) mod supplements;
pub(super) mod wish_honoured;
pub(super) mod youth_involved;

//! Chapter `meeting`: the coordinating meetings, before, at and after the table.

pub(super) mod action_plan;
pub(super) mod case_informed;
pub(super) mod coordinating_caseworker;
pub(super) mod eligible;
pub(super) mod feedback;
pub(super) mod fixed_participants;
pub(super) mod follow_up_held;
pub(super) mod forum_in_force;
pub(super) mod guide_appointed;
pub(super) mod method;
pub(super) mod outcomes;
pub(super) mod plan_progress;
pub(super) mod presenter_present;
pub(super) mod youth_may_attend;

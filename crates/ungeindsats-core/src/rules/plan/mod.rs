//! Chapter `plan`: the one plan of a young person, what it holds and who keeps it.

pub(super) mod all_efforts_included;
pub(super) mod areas_contribute;
pub(super) mod closed_on_leaving;
pub(super) mod conflicting_goals;
pub(super) mod dates_in_order;
pub(super) mod duty_15_17;
pub(super) mod education_and_job_goal;
pub(super) mod effort_has_owner;
pub(super) mod efforts_serve_goals;
pub(super) mod exists;
pub(super) mod follow_up;
pub(super) mod guide_responsible;
pub(super) mod kept_current;
pub(super) mod known_needs_included;
pub(super) mod made_with_youth;
pub(super) mod only_one;
pub(super) mod other_plans_linked;
pub(super) mod prepared_by;
pub(super) mod sanction_informed;
pub(super) mod shared_goal;
pub(super) mod short_and_long_term;
pub(super) mod support_needs_described;
pub(super) mod write_access;

//! Chapter `plan`: the one plan of a young person, what it holds and who keeps it.

pub(super) mod closed_on_leaving;
pub(super) mod duty_15_17;
pub(super) mod follow_up;
pub(super) mod guide_responsible;
pub(super) mod kept_current;
pub(super) mod made_with_youth;
pub(super) mod other_plans_linked;
pub(super) mod prepared_by;
pub(super) mod sanction_informed;
pub(super) mod write_access;

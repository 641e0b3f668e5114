//! Chapter `plan`: the one plan of a young person, what it holds and who keeps it.

pub(crate) mod all_efforts_included;
pub(crate) mod areas_contribute;
pub(crate) mod conflicting_goals;
pub(crate) mod dates_in_order;
pub(crate) mod education_and_job_goal;
pub(crate) mod effort_has_owner;
pub(crate) mod efforts_serve_goals;
pub(crate) mod exists;
pub(crate) mod known_needs_included;
pub(crate) mod only_one;
pub(crate) mod shared_goal;
pub(crate) mod short_and_long_term;
pub(crate) mod support_needs_described;

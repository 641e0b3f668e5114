//! Chapter `consent`: whose yes carries what one area tells another, and for how long.

pub(super) mod covers_participants;
pub(super) mod custody_holder_involved;
pub(super) mod demonstrable;
pub(super) mod ends_with_plan;
pub(super) mod giver;
pub(super) mod health_lapses;
pub(super) mod health_written;
pub(super) mod informed;
pub(super) mod legal_basis_kept_apart;
pub(super) mod obtained_by_guide;
pub(super) mod own_after_18;
pub(super) mod required;
pub(super) mod review_due;
pub(super) mod specific;
pub(super) mod withdrawn;

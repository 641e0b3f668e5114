//! Which fagområder hold a case, and what they have started.

use super::area::Fagomraade;
use crate::calendar::{Date, Until};
use crate::private::Id;
use crate::vocabulary::{records, spans};

records! {
    /// An open case about the young person in one fagområde.
    pub struct Contact {
        /// The fagområde that holds the case.
        pub area: Fagomraade,
        /// The first day on which the case was open.
        pub from: Date,
        /// The first day on which it no longer is, or `"ongoing"`.
        pub until: Until,
    }

    /// An effort (indsats) that a fagområde has started.
    pub struct StartedEffort {
        /// The effort's own id, by which a plan points to it.
        pub id: Id,
        /// The fagområde that started it.
        pub area: Fagomraade,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer runs, or `"ongoing"`.
        pub until: Until,
    }
}

spans!(Contact, StartedEffort);

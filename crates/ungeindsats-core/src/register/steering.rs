//! The steering group as it was: who sat on which seat, who chaired, and when it met.

use crate::calendar::{Date, Until};
use crate::policy::Seat;
use crate::private::Id;
use crate::vocabulary::{records, spans};

records! {
    /// The steering group of the effort.
    pub struct SteeringRecord {
        /// Who sat on which seat, and when.
        pub seats: Vec<SeatTerm>,
        /// Every meeting that was held.
        pub meetings: Vec<SteeringMeeting>,
    }

    /// For how long a seat was taken.
    pub struct SeatTerm {
        /// The seat.
        pub seat: Seat,
        /// The pseudonym of the person.
        pub holder: Id,
        /// Whether this person chairs the group.
        pub chairs: bool,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer is, or `"ongoing"`.
        pub until: Until,
    }

    /// A meeting of the steering group.
    pub struct SteeringMeeting {
        /// The day.
        pub on: Date,
    }
}

spans!(SeatTerm);

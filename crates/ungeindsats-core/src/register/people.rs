//! The guides and the coordinator, as a register lists them.

use crate::calendar::{Date, Until};
use crate::case::{Fagomraade, Role};
use crate::private::Id;
use crate::vocabulary::{records, spans};

records! {
    /// A guide of the municipality (kontaktperson in 2019, ungeguide from 2020).
    pub struct GuideOnRegister {
        /// The pseudonym by which the cases name the guide.
        pub id: Id,
        /// What the guide is in the municipality.
        pub role: Role,
        /// The area from which the guide comes.
        pub area: Fagomraade,
        /// The first day as a guide.
        pub from: Date,
        /// The first day on which they no longer are, or `"ongoing"`.
        pub until: Until,
    }

    /// For how long a person was the coordinator (faglig koordinator, ungekoordinator).
    pub struct CoordinatorTerm {
        /// The pseudonym of the coordinator.
        pub coordinator: Id,
        /// The first day.
        pub from: Date,
        /// The first day on which they no longer are, or `"ongoing"`.
        pub until: Until,
    }
}

spans!(GuideOnRegister, CoordinatorTerm);

//! The register: many cases, and the guides, meetings and people around them.
//!
//! As in a case, every field may be absent, and absent means *unknown*, which is not no.

mod meetings;
mod people;
mod steering;

pub use meetings::{ForumMeeting, MeetingSeries};
pub use people::{CoordinatorTerm, GuideOnRegister};
pub use steering::{SeatTerm, SteeringMeeting, SteeringRecord};

use crate::case::Case;
use crate::vocabulary::{records, terms};

terms! {
    /// Whom a register holds.
    pub enum RegisterScope {
        /// All young people of the municipality of those ages.
        AllYoungPeople = "all_young_people" (
            "alle unge i kommunen i den alder", "all young people of the municipality of those ages"
        ),
        /// Those who were assessed for the effort.
        Assessed = "assessed" ("de unge, der er vurderet", "those who were assessed"),
        /// Another selection.
        Other = "other" ("et andet udvalg", "another selection"),
    }
}

records! {
    /// The register of one municipality's youth effort.
    ///
    /// ```
    /// use ungeindsats_core::Register;
    /// let register = Register::from_json(r#"{
    ///     "holds": "assessed",
    ///     "cases": [{ "id": "ung-001" }, { "id": "ung-002" }],
    ///     "coordinators": [{ "from": "2020-09-09", "until": "ongoing" }]
    /// }"#)?;
    /// assert_eq!(register.cases.as_deref().map(<[_]>::len), Some(2));
    /// assert_eq!(register.guides, None); // nobody has said: unknown
    /// # Ok::<(), ungeindsats_core::InputError>(())
    /// ```
    pub struct Register {
        /// Whom it holds: shares mean little of a selection.
        pub holds: RegisterScope,
        /// The cases.
        pub cases: Vec<Case>,
        /// The guides, whether young people are with them now or not.
        pub guides: Vec<GuideOnRegister>,
        /// Who was the coordinator, and when.
        pub coordinators: Vec<CoordinatorTerm>,
        /// The series of meetings, one for each forum.
        pub meeting_series: Vec<MeetingSeries>,
        /// The steering group: who sat on it, and when it met.
        pub steering_group: SteeringRecord,
    }
}

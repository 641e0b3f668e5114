//! The individual assessment (visitation), the indicators before it and the attachment after it.

use super::area::{Indicator, Indsatsomraade, Unit};
use crate::calendar::{Date, Until};
use crate::private::Note;
use crate::vocabulary::{records, spans, terms};

records! {
    /// An indicator, recorded about the young person on a day.
    pub struct IndicatorRecord {
        /// Which one.
        pub indicator: Indicator,
        /// The day on which it was recorded.
        pub recorded_on: Date,
    }

    /// An individual assessment: a professional's judgement, which the library never makes.
    pub struct IndividualAssessment {
        /// The day of the assessment.
        pub on: Date,
        /// Whether the young person was found to be within the target group of the effort.
        pub in_target_group: bool,
        /// The indsatsområde that the assessment concludes.
        pub area: Indsatsomraade,
        /// On what it rests; an empty list says that it states nothing.
        pub grounds: Vec<AssessmentGround>,
        /// The reasons in words.
        pub reasons: Note,
    }

    /// An attachment to an indsatsområde.
    pub struct Attachment {
        /// The indsatsområde.
        pub area: Indsatsomraade,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer holds, or `"ongoing"`.
        pub until: Until,
        /// The unit that is responsible for the young person.
        pub responsible_unit: Unit,
    }

    /// A referral (henvisning) to an indsatsområde.
    pub struct Referral {
        /// The day of the referral.
        pub on: Date,
        /// The indsatsområde to which the young person is referred.
        pub to: Indsatsomraade,
        /// The unit that refers.
        pub by: Unit,
    }
}

spans!(Attachment);

terms! {
    /// On what an individual assessment rests.
    pub enum AssessmentGround {
        /// The young person's own resources.
        OwnResources = "own_resources" ("egne ressourcer", "own resources"),
        /// The young person's own network.
        OwnNetwork = "own_network" ("eget netværk", "own network"),
        /// Personal challenges.
        PersonalChallenges = "personal_challenges" ("personlige udfordringer", "personal challenges"),
        /// Something else that the assessment names.
        Other = "other" ("andet", "something else"),
    }
}

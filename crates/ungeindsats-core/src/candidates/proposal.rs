//! The answer as plain records: who is proposed, in which order and why, and who is not.
//!
//! The ids of guides stand here, because the caller must know whom; `Debug` hides them, and no text has one.

use serde::Serialize;

use super::bars::{Exclusion, Look};
use super::grounds::Ground;
use super::remarks::Remark;
use crate::calendar::Date;
use crate::case::Fagomraade;
use crate::private::Id;
use crate::record::PolicyReference;
use crate::source::Source;
use crate::text::Bilingual;

/// Something that is said of a guide or of the question, with its words and its sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "{T}Reason"))]
pub struct Reason<T> {
    /// The code.
    pub code: T,
    /// What it says, for a person.
    pub says: Bilingual,
    /// Where it stands.
    pub sources: Vec<Source>,
}

crate::record::answers! {
    /// Who could be the guide of a young person on a day: a proposal that a person confirms.
    pub struct Proposal {
        /// JSON pointer to the case.
        pub case: String,
        /// The day that was asked about.
        pub on: Date,
        /// The area that, as was told, has the predominant contact; null where nothing was told.
        pub predominant_contact: Option<Fagomraade>,
        /// The area that, as was told, has the primary challenge; null where nothing was told.
        pub primary_challenge: Option<Fagomraade>,
        /// The id of the person who, as was told, has the best relation; null where nothing was told.
        pub best_relation: Option<Id>,
        /// Who could be the guide, by place. Those who share a place stand by id, which says nothing.
        pub proposed: Vec<Candidate>,
        /// Who could not be, by id, and why.
        pub excluded: Vec<Excluded>,
        /// What must be known of the young person before anyone is chosen.
        pub remarks: Vec<Reason<Remark>>,
        /// The proposal in short, for a person.
        pub message: Bilingual,
        /// JSON pointers to the facts on which the remarks rest.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that are missing for the remarks and for the loads.
        pub missing: Vec<String>,
        /// Where the bases of the choice and its order stand.
        pub sources: Vec<Source>,
        /// The policy by which it was answered.
        pub policy: PolicyReference,
    }

    /// A guide who could be the guide of the young person.
    pub struct Candidate {
        /// The id by which the register knows them.
        pub guide: Id,
        /// JSON pointers to their terms on the register's list of guides.
        pub terms: Vec<String>,
        /// The place, from 1: how many candidates stand before, and one. It is an order and no score.
        pub place: u32,
        /// With how many others the place is shared.
        pub shared_with: u32,
        /// The ground that parts them from the place before: one of these; empty on the first place.
        pub behind_on: Vec<Ground>,
        /// What speaks for them, in the order in which it counts.
        pub grounds: Vec<Reason<Ground>>,
        /// The grounds of which it is not known whether they speak for them.
        pub unknown: Vec<Ground>,
        /// How many other young people are with them on the day.
        pub load: OtherYoungPeople,
        /// What a person must look at before choosing them.
        pub look_at: Vec<Reason<Look>>,
        /// The place and its reasons, for a person.
        pub message: Bilingual,
        /// JSON pointers to the facts on which it rests.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that are missing to tell what is unknown; those of the loads stand
        /// with the proposal.
        pub missing: Vec<String>,
    }

    /// How many other young people are with a guide on a day.
    pub struct OtherYoungPeople {
        /// How many at least.
        pub at_least: u32,
        /// How many at most: more where something is unknown.
        pub at_most: u32,
        /// The number in words.
        pub says: Bilingual,
    }

    /// A guide who cannot be proposed.
    pub struct Excluded {
        /// The id by which the register knows them.
        pub guide: Id,
        /// JSON pointers to their terms on the register's list of guides.
        pub terms: Vec<String>,
        /// Why not; at least one reason.
        pub because: Vec<Reason<Exclusion>>,
        /// JSON pointers to the facts on which it rests.
        pub facts: Vec<String>,
    }
}

impl Candidate {
    /// Whether a ground speaks for them; `None` where that is not known. The load is no such ground: it is
    /// counted.
    #[must_use]
    pub fn holds(&self, ground: Ground) -> Option<bool> {
        let holds = self.grounds.iter().any(|reason| reason.code == ground);
        (holds || !self.unknown.contains(&ground)).then_some(holds)
    }
}

impl OtherYoungPeople {
    /// Whether the number is known.
    pub(super) fn is_known(&self) -> bool {
        self.at_least == self.at_most
    }
}

//! Policies: dated data that says which rules are in force and with which parameters.
//!
//! A [`Timeline`] is one authority's policies in order, over the law layer. Policies are data
//! (`policies/*.yaml`); a municipality writes its own file and loads it through the same door.

mod faults;
mod interpretations;
mod parameters;
mod read;
mod timeline;

pub use faults::{PolicyFault, PolicyFaults, PolicyProblem};
pub use interpretations::{
    CountedAreas, CustodyHoldersConsent, DistinctBy, FormOfConsent, Interpretation,
    LeaplingBirthday, Leaving, LowerAge, MinorsConsent, NotRelevantOffer, OfferDeadline,
    OrderOfGuides, Reading, Readings, SamePerson, UpperAge,
};
pub use parameters::{
    AdministrationOf, Ages, AreaPractice, FixedParticipant, ForumPractice, GuideAssigner,
    GuideDecision, Parameter, Parameters, PlanPreparer, Seat, Share, Sourced, SteeringGroup,
};
#[cfg(feature = "schema")]
pub(crate) use read::PolicyFile;
pub use timeline::{NotCovered, Policy, Timeline};

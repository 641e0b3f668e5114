//! Policies: dated data that says which rules are in force and with which parameters.
//!
//! A [`Timeline`] is one authority's policies in order, over the law layer. Policies are data
//! (`policies/*.yaml`); a municipality writes its own file and loads it through the same door.

mod aspects;
mod faults;
mod interpretations;
mod parameters;
mod phrases;
mod read;
mod timeline;
mod values;
mod what_if;

pub use aspects::Aspect;
pub(crate) use aspects::pairs;
pub use faults::{PolicyFault, PolicyFaults, PolicyProblem};
pub use interpretations::{
    CountedAreas, CustodyHoldersConsent, DistinctBy, FormOfConsent, Interpretation,
    LeaplingBirthday, Leaving, LowerAge, MinorsConsent, NotRelevantOffer, OfferDeadline,
    OrderOfGuides, Reading, Readings, SamePerson, UpperAge,
};
pub use parameters::{Parameter, Parameters, Sourced};
pub use phrases::Phrase;
#[cfg(feature = "schema")]
pub(crate) use read::PolicyFile;
pub use timeline::{NotCovered, Policy, Timeline};
pub use values::{
    AdministrationOf, Ages, AreaPractice, FixedParticipant, ForumPractice, GuideAssigner,
    GuideDecision, PlanPreparer, Seat, Share, SteeringGroup,
};

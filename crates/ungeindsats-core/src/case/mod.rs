//! The case: everything recorded about one young person, in the nouns of the two documents.
//!
//! Every field may be absent. Absent means *unknown*, which is not *no*: an empty list says that
//! there is none, `false` that it is not so, the empty text that a field is blank, and
//! `"ongoing"` that a period has not ended. Nothing here judges; the [rules](crate::rules) do.

mod area;
mod consent;
mod contact;
mod guide;
mod meeting;
mod person;
mod plan;
mod status;
mod support;
mod visitation;

pub use area::{Administration, Fagomraade, Indicator, Indsatsomraade, Unit};
pub use consent::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentPurpose, ConsentUse, Disclosure, Giver,
    InformationKind,
};
pub use contact::{Contact, StartedEffort};
pub use guide::{
    Answer, Assignment, AssignmentBasis, AttendanceFollowUp, CaseworkerTerm, DecidedBy,
    GuideCourse, GuideEnd, NeedAssessment, NotRelevant, Offer, Wish,
};
pub use meeting::{
    AgreedAction, CaseInformation, Feedback, Forum, Meeting, MeetingFollowUp, MeetingMethod,
    MeetingOutcomes, Participant,
};
pub use person::{CustodyHolder, Residence, Role};
pub use plan::{
    Duty, FollowUp, Goal, GoalKind, Horizon, LinkedPlan, LinkedPlanKind, Plan, PlanEffort, PlanEnd,
    PlanUpdate,
};
pub use status::{EducationKind, EducationStatus, EmploymentKind, EmploymentStatus};
pub use support::{KnownNeed, SupportArrangement, SupportEnd, SupportKind, SupportNeed};
pub use visitation::{
    AssessmentGround, Attachment, IndicatorRecord, IndividualAssessment, Referral,
};

use crate::private::{BirthDate, Id};
use crate::vocabulary::records;

records! {
    /// Everything recorded about one young person.
    ///
    /// ```
    /// use ungeindsats_core::Case;
    /// let case = Case::from_json(r#"{
    ///     "id": "ung-001",
    ///     "birth_date": "2002-03-01",
    ///     "contacts": [{ "area": "social", "from": "2020-01-01", "until": "ongoing" }]
    /// }"#)?;
    /// assert_eq!(case.contacts.as_deref().map(<[_]>::len), Some(1));
    /// assert_eq!(case.consents, None); // nobody has said: unknown
    /// # Ok::<(), ungeindsats_core::InputError>(())
    /// ```
    pub struct Case (at most 1_000_000 in a list) {
        /// The pseudonym by which the owner of the case knows it.
        pub id: Id,
        /// The day of birth.
        pub birth_date: BirthDate,
        /// The period for which the young person lives in the municipality.
        pub residence: Residence,
        /// The custody holders until the 18th birthday; an empty list says that there is none.
        pub custody_holders: Vec<CustodyHolder>,
        /// The fagområder that hold, or held, an open case about the young person.
        pub contacts: Vec<Contact>,
        /// Every effort that any fagområde has started, whether a plan names it or not.
        pub efforts: Vec<StartedEffort>,
        /// The indicators recorded about the young person.
        pub indicators: Vec<IndicatorRecord>,
        /// The individual assessments (visitation) of the young person.
        pub individual_assessments: Vec<IndividualAssessment>,
        /// The attachments to an indsatsområde.
        pub attachments: Vec<Attachment>,
        /// The referrals to another indsatsområde.
        pub referrals: Vec<Referral>,
        /// Mentor, bostøtte and støtte-kontaktperson: none of them is a guide.
        pub support_arrangements: Vec<SupportArrangement>,
        /// The needs of special support that the municipality knows.
        pub known_needs: Vec<KnownNeed>,
        /// The guide course: from the need or the wish to the end.
        pub guide: GuideCourse,
        /// Who was the coordinating caseworker, and when.
        pub coordinating_caseworkers: Vec<CaseworkerTerm>,
        /// The consents to sharing and to working across areas.
        pub consents: Vec<Consent>,
        /// What one area has given another.
        pub disclosures: Vec<Disclosure>,
        /// The education (and job) plans.
        pub plans: Vec<Plan>,
        /// The coordinating meetings at which the case was discussed.
        pub meetings: Vec<Meeting>,
        /// The education over time.
        pub education: Vec<EducationStatus>,
        /// The employment and support over time.
        pub employment: Vec<EmploymentStatus>,
    }
}

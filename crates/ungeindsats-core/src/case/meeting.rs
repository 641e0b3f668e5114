//! The coordinating meetings: ungekonference, K-møde and the other forums.

use super::area::Fagomraade;
use super::person::Role;
use crate::calendar::{Date, DayOrNone, Until};
use crate::private::{Id, Note};
use crate::vocabulary::{records, terms};

terms! {
    /// Forum: a kind of coordinating meeting.
    pub enum Forum {
        /// The weekly conference across the administrations, 2019–2020.
        Ungekonference = "ungekonference" ("ungekonference", "ungekonference (youth conference)"),
        /// The transition meetings, closed in 2020.
        Overgangsmoede = "overgangsmoede" ("overgangsmøde", "overgangsmøde (transition meeting)"),
        /// The assessment meetings for STU, closed in 2020.
        StuVisitationsmoede = "stu_visitationsmoede" (
            "STU-visitationsmøde", "STU-visitationsmøde (STU assessment meeting)"
        ),
        /// K-møde: the coordinating meeting every 14 days, from 2020.
        KMoede = "k_moede" ("K-møde", "K-møde (coordinating meeting)"),
        /// The follow-up meeting on a K-møde.
        KOpfoelgningsmoede = "k_opfoelgningsmoede" (
            "opfølgningsmøde på K-møde", "follow-up meeting on a K-møde"
        ),
    }

    /// The method of a meeting.
    pub enum MeetingMethod {
        /// Signs of Safety.
        SignsOfSafety = "signs_of_safety" ("Signs of Safety", "Signs of Safety"),
        /// Another method.
        Other = "other" ("en anden metode", "another method"),
    }
}

records! {
    /// A meeting at which the case was discussed.
    pub struct Meeting {
        /// The meeting's own id.
        pub id: Id,
        /// Which forum.
        pub forum: Forum,
        /// The day.
        pub on: Date,
        /// The first day on which what was agreed no longer runs, or `"ongoing"`.
        pub until: Until,
        /// Who took part.
        pub participants: Vec<Participant>,
        /// The area of the employee who presented the case.
        pub presented_by: Fagomraade,
        /// What was known before the meeting.
        pub case_informed: CaseInformation,
        /// The method.
        pub method: MeetingMethod,
        /// Whether the young person's resources are recorded.
        pub resources_recorded: bool,
        /// Who does what after the meeting.
        pub actions: Vec<AgreedAction>,
        /// What a conference of 2019 agreed.
        pub outcomes: MeetingOutcomes,
        /// The coordinating caseworker whom it named; the empty text says that it named none.
        pub coordinating_caseworker: Id,
        /// Whether it appointed a guide.
        pub guide_appointed: bool,
        /// The joint feedback to the young person.
        pub feedback: Feedback,
        /// The day on which the plan was made or updated after it, or `"none"`.
        pub plan_updated_on: DayOrNone,
        /// The follow-up on it.
        pub follow_up: MeetingFollowUp,
        /// Whether it was considered if the young person and the parents should attend.
        pub attendance_considered: bool,
        /// Whether the young person attended.
        pub youth_attended: bool,
        /// Whether the parents attended.
        pub parents_attended: bool,
    }

    /// Someone who took part in a meeting.
    pub struct Participant {
        /// The role.
        pub role: Role,
        /// The area, where the role belongs to one.
        pub area: Fagomraade,
    }

    /// How the case was informed before a meeting.
    pub struct CaseInformation {
        /// The day on which the facts were ready, or `"none"` where they were not.
        pub on: DayOrNone,
        /// Whether they hold the young person's wishes and perspective.
        pub youth_perspective: bool,
    }

    /// Something that was agreed.
    pub struct AgreedAction {
        /// What, in words.
        pub what: Note,
        /// The roles of those responsible; an empty list says that nobody is.
        pub responsible: Vec<Role>,
        /// The area responsible.
        pub area: Fagomraade,
        /// The day on which it is due.
        pub due: Date,
        /// The day on which it was done.
        pub done_on: Date,
    }

    /// What a conference of 2019 agreed.
    pub struct MeetingOutcomes {
        /// A shared plan.
        pub plan: bool,
        /// A guide.
        pub guide: bool,
        /// Goals.
        pub goals: bool,
        /// A concrete effort.
        pub effort: bool,
    }

    /// The joint feedback to the young person after a meeting.
    pub struct Feedback {
        /// The day, or `"none"` where it was not given.
        pub on: DayOrNone,
        /// The role of the person who gave it.
        pub by: Role,
    }

    /// The follow-up on a meeting.
    pub struct MeetingFollowUp {
        /// The day for which it is planned, or `"none"`.
        pub planned_on: DayOrNone,
        /// The day on which it was held, or `"none"`.
        pub held_on: DayOrNone,
    }
}

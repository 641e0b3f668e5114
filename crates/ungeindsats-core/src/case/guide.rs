//! The guide course: need, wish, offer and answer, assignments, and their ends with reasons.

use super::meeting::Forum;
use super::person::Role;
use crate::calendar::{Date, Until};
use crate::private::{Id, Note};
use crate::vocabulary::{records, spans, terms};

records! {
    /// The guide course of one young person (kontaktperson in 2019, ungeguide from 2020).
    pub struct GuideCourse {
        /// The assessments of the need for a guide.
        pub need_assessments: Vec<NeedAssessment>,
        /// What the young person wished, and when.
        pub wishes: Vec<Wish>,
        /// The offers with their answers.
        pub offers: Vec<Offer>,
        /// When a guide was assessed as not relevant.
        pub not_relevant: Vec<NotRelevant>,
        /// The assignments of a guide.
        pub assignments: Vec<Assignment>,
        /// When the guide followed up on whether the young person appeared.
        pub attendance_follow_ups: Vec<AttendanceFollowUp>,
    }

    /// An assessment of the need for a guide.
    pub struct NeedAssessment {
        /// The day.
        pub on: Date,
        /// Whether a need was found.
        pub needs_guide: bool,
    }

    /// What the young person wished on a day.
    pub struct Wish {
        /// The day.
        pub on: Date,
        /// Whether they wished a guide.
        pub wants_guide: bool,
        /// The guide whom they would prefer.
        pub preferred_guide: Id,
    }

    /// An offer of a guide.
    pub struct Offer {
        /// The day of the offer.
        pub on: Date,
        /// The answer.
        pub answer: Answer,
        /// The day of the answer.
        pub answered_on: Date,
        /// Why the young person declined; the empty text says that no reason is recorded.
        pub decline_reason: Note,
    }

    /// A guide was assessed as not relevant.
    pub struct NotRelevant {
        /// The day.
        pub on: Date,
        /// Why; the empty text says that no reason is recorded.
        pub reason: Note,
    }

    /// A guide was assigned.
    pub struct Assignment {
        /// The pseudonym of the guide.
        pub guide: Id,
        /// What the guide is in the municipality.
        pub role: Role,
        /// Why another role than the area's default was chosen; the empty text says that no reason
        /// is recorded.
        pub role_reason: Note,
        /// On what the choice rests.
        pub basis: AssignmentBasis,
        /// Whether the young person took part in the choice.
        pub youth_involved: bool,
        /// Who decided.
        pub decided_by: DecidedBy,
        /// The forum at whose meeting it was decided, where `decided_by` is `"forum"`.
        pub decided_at: Forum,
        /// The day of the decision.
        pub decided_on: Date,
        /// The first day of the assignment.
        pub from: Date,
        /// The first day on which it no longer runs, or `"ongoing"`.
        pub until: Until,
        /// Why it ended.
        pub end_reason: GuideEnd,
    }

    /// The guide followed up on whether the young person appeared.
    pub struct AttendanceFollowUp {
        /// The day.
        pub on: Date,
    }

    /// For how long a person was the coordinating caseworker.
    pub struct CaseworkerTerm {
        /// The pseudonym of the caseworker.
        pub caseworker: Id,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer runs, or `"ongoing"`.
        pub until: Until,
    }
}

spans!(Assignment, CaseworkerTerm);

terms! {
    /// The young person's answer to an offer.
    pub enum Answer {
        /// Yes.
        Accepted = "accepted" ("tog imod", "accepted"),
        /// No.
        Declined = "declined" ("takkede nej", "declined"),
        /// Not answered yet.
        Pending = "pending" ("har ikke svaret", "has not answered"),
    }

    /// On what the choice of a guide rests. The 2019 document names the first three as examples.
    pub enum AssignmentBasis {
        /// The area with the predominant contact to the young person.
        PredominantContact = "predominant_contact" ("den overvejende kontakt", "predominant contact"),
        /// The area in which the young person has the primary challenge.
        PrimaryChallenge = "primary_challenge" ("den primære udfordring", "primary challenge"),
        /// The person to whom the young person has the best relation.
        BestRelation = "best_relation" ("den bedste relation", "best relation"),
        /// Another basis in the young person's need.
        OtherNeed = "other_need" ("et andet behov hos den unge", "another need of the young person"),
        /// Known to rest on something else than the young person's need.
        NotByNeed = "not_by_need" ("andet end den unges behov", "something else than the need"),
    }

    /// Who decided about an assignment.
    pub enum DecidedBy {
        /// A meeting of the forum that `decided_at` names.
        Forum = "forum" ("et mødeforum", "a forum"),
        /// The coordinator.
        Coordinator = "coordinator" ("koordinatoren", "the coordinator"),
        /// Ungdommens Uddannelsesvejledning.
        Uu = "uu" ("UU", "UU (education guidance)"),
        /// The job centre.
        Jobcenter = "jobcenter" ("jobcenteret", "the job centre"),
        /// A specialist department.
        Specialafdeling = "specialafdeling" ("en specialafdeling", "a specialist department"),
        /// Someone else.
        Other = "other" ("en anden", "someone else"),
    }

    /// Why an assignment ended.
    pub enum GuideEnd {
        /// The goal of the course was reached.
        GoalReached = "goal_reached" ("målet er nået", "the goal was reached"),
        /// The need for a guide ceased.
        NeedCeased = "need_ceased" ("behovet er ophørt", "the need ceased"),
        /// The young person no longer wished a guide.
        YoungPersonEnded = "young_person_ended" (
            "den unge ønsker ikke længere en guide", "the young person no longer wishes a guide"
        ),
        /// The young person left the target group by age.
        LeftTargetGroup = "left_target_group" ("den unge er ude af målgruppen", "left the target group"),
        /// The young person moved away.
        MovedAway = "moved_away" ("den unge er flyttet", "the young person moved away"),
        /// The young person wished another guide.
        WishesAnotherGuide = "wishes_another_guide" (
            "den unge ønsker en anden guide", "the young person wishes another guide"
        ),
        /// Another person suits the young person's needs better.
        BetterMatch = "better_match" (
            "en anden passer bedre til den unges behov", "another suits the young person's needs better"
        ),
        /// The guide can no longer be it (illness, new work).
        GuideUnavailable = "guide_unavailable" ("guiden kan ikke fortsætte", "the guide cannot go on"),
        /// The limits of a sector's legislation: no reason for a change.
        SectorLegislation = "sector_legislation" ("sektorlovgivningens grænser", "limits of sector legislation"),
        /// The young person came to another area: no reason for a change.
        ChangeOfArea = "change_of_area" ("den unge skiftede område", "the young person changed area"),
        /// Another reason that is stated.
        Other = "other" ("en anden grund", "another reason"),
        /// Known to be blank.
        NotStated = "not_stated" ("ingen grund er registreret", "no reason is recorded"),
    }
}

impl GuideEnd {
    /// Whether this reason ends the course itself, and not only the work of one guide.
    #[must_use]
    pub const fn ends_course(self) -> bool {
        matches!(
            self,
            Self::GoalReached
                | Self::NeedCeased
                | Self::YoungPersonEnded
                | Self::LeftTargetGroup
                | Self::MovedAway
        )
    }
}

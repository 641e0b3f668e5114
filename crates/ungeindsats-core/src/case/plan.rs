//! The plan: uddannelsesplan in 2019, the shared uddannelses- og jobplan from 2020.

use super::area::Fagomraade;
use super::person::Role;
use super::support::SupportNeed;
use crate::calendar::{Date, Until};
use crate::private::{Id, Note};
use crate::vocabulary::{records, spans, terms};

records! {
    /// The one plan of a young person.
    pub struct Plan {
        /// The plan's own id.
        pub id: Id,
        /// The first day.
        pub from: Date,
        /// The first day on which it is closed, or `"ongoing"`.
        pub until: Until,
        /// Why it was closed.
        pub end_reason: PlanEnd,
        /// The overall goals.
        pub goals: Vec<Goal>,
        /// The delindsatser: what each area contributes.
        pub efforts: Vec<PlanEffort>,
        /// Whether the need of social support or treatment is described.
        pub support_needs_described: bool,
        /// The known needs that the plan describes.
        pub described_needs: Vec<SupportNeed>,
        /// When an area updated it.
        pub updates: Vec<PlanUpdate>,
        /// The areas that may write in it.
        pub write_access: Vec<Fagomraade>,
        /// The follow-ups, planned and held.
        pub follow_ups: Vec<FollowUp>,
        /// Whether it was made together with the young person.
        pub made_with_youth: bool,
        /// The young person's own view; the empty text says that none is recorded.
        pub youth_view: Note,
        /// The role of the person who sees that it is followed.
        pub followed_by: Role,
        /// The guide who sees that it is followed, where a guide does.
        pub followed_by_guide: Id,
        /// The role of the person who prepared it.
        pub prepared_by: Role,
        /// The meeting at which it was prepared.
        pub prepared_at: Id,
        /// The role of the person who answers for its quality.
        pub quality_by: Role,
        /// How the duty of a 15–17-year-old is met.
        pub duty: Duty,
        /// The other plans to which it is linked, never merged with them.
        pub linked_plans: Vec<LinkedPlan>,
    }

    /// An overall goal.
    pub struct Goal {
        /// The goal's own id, by which efforts point to it.
        pub id: Id,
        /// For education, for a job, or one for both.
        pub kind: GoalKind,
        /// For the short or the long term.
        pub horizon: Horizon,
        /// The goal in words.
        pub text: Note,
    }

    /// A delindsats: what one area contributes to the goals.
    pub struct PlanEffort {
        /// The effort's own id in the plan.
        pub id: Id,
        /// The started effort of the case that this is; the empty text says that none has started.
        pub started_effort: Id,
        /// The area that contributes it.
        pub area: Fagomraade,
        /// The ids of the goals that it serves.
        pub goals: Vec<Id>,
        /// The roles of those responsible; an empty list says that nobody is named.
        pub responsible: Vec<Role>,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer runs, or `"ongoing"`.
        pub until: Until,
        /// Whether it is known to stand in conflict with another area's goal.
        pub conflicts: bool,
    }

    /// An area updated the plan.
    pub struct PlanUpdate {
        /// The day.
        pub on: Date,
        /// The area.
        pub area: Fagomraade,
    }

    /// A follow-up on the plan.
    pub struct FollowUp {
        /// The day for which it is planned.
        pub planned_on: Date,
        /// The day on which it was held.
        pub held_on: Date,
    }

    /// The duty of a 15–17-year-old to be in education, employment or another activity.
    pub struct Duty {
        /// Whether the plan describes how the duty is met.
        pub described: bool,
        /// Whether the municipality has exempted the young person.
        pub exempted: bool,
        /// When young person and custody holder were told that ungeydelse may stop.
        pub sanction_notices: Vec<SanctionNotice>,
    }

    /// Young person and custody holder were told that ungeydelse may stop.
    pub struct SanctionNotice {
        /// The day.
        pub on: Date,
    }

    /// Another plan beside this one.
    pub struct LinkedPlan {
        /// Which kind.
        pub kind: LinkedPlanKind,
        /// Its id in its own system.
        pub id: Id,
        /// Whether it was merged into this plan, which no rule asks for.
        pub merged: bool,
    }
}

spans!(Plan, PlanEffort);

terms! {
    /// For what a goal is.
    pub enum GoalKind {
        /// Education.
        Education = "education" ("uddannelse", "education"),
        /// A job.
        Job = "job" ("job", "job"),
        /// One shared goal across efforts.
        Shared = "shared" ("et fælles mål", "a shared goal"),
        /// Something else.
        Other = "other" ("andet", "something else"),
    }

    /// For which term a goal is.
    pub enum Horizon {
        /// The short term.
        Short = "short" ("kort sigt", "short term"),
        /// The long term.
        Long = "long" ("lang sigt", "long term"),
    }

    /// Why a plan was closed.
    pub enum PlanEnd {
        /// The goal was reached.
        GoalReached = "goal_reached" ("målet er nået", "the goal was reached"),
        /// The young person left the target group by age.
        LeftTargetGroup = "left_target_group" ("den unge er ude af målgruppen", "left the target group"),
        /// The young person moved away.
        MovedAway = "moved_away" ("den unge er flyttet", "the young person moved away"),
        /// A newer plan took its place.
        Replaced = "replaced" ("afløst af en ny plan", "replaced by a newer plan"),
        /// Another reason that is stated.
        Other = "other" ("en anden grund", "another reason"),
        /// Known to be blank.
        NotStated = "not_stated" ("ingen grund er registreret", "no reason is recorded"),
    }

    /// Plans of other acts that stand beside this one.
    pub enum LinkedPlanKind {
        /// The ungeplan of the act on children.
        Ungeplan = "ungeplan" ("ungeplan", "youth plan"),
        /// The helhedsorienteret plan.
        HelhedsorienteretPlan = "helhedsorienteret_plan" ("helhedsorienteret plan", "comprehensive plan"),
        /// The plan of the job centre.
        MinPlan = "min_plan" ("jobcenterets plan", "the job centre's plan"),
        /// Another plan.
        Other = "other" ("en anden plan", "another plan"),
    }
}

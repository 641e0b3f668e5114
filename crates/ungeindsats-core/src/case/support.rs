//! Support beside the guide: arrangements that a guide supplements, and needs that a plan names.

use crate::calendar::{Date, Until};
use crate::vocabulary::{records, spans, terms};

records! {
    /// A support arrangement. It is not a guide, and a guide does not replace it.
    pub struct SupportArrangement {
        /// Which kind.
        pub kind: SupportKind,
        /// The first day.
        pub from: Date,
        /// The first day on which it no longer runs, or `"ongoing"`.
        pub until: Until,
        /// Why it ended.
        pub end_reason: SupportEnd,
    }

    /// A need of special support that the municipality knows.
    pub struct KnownNeed {
        /// Which need.
        pub need: SupportNeed,
        /// The day since which it is known.
        pub since: Date,
    }
}

spans!(SupportArrangement);

terms! {
    /// The support arrangements beside which a guide stands.
    pub enum SupportKind {
        /// A mentor (act on employment).
        Mentor = "mentor" ("mentor", "mentor"),
        /// Housing support.
        Bostoette = "bostoette" ("bostøtte", "housing support"),
        /// A støtte-kontaktperson.
        Stoettekontaktperson = "stoettekontaktperson" (
            "støtte-kontaktperson", "support contact person"
        ),
    }

    /// Why a support arrangement ended.
    pub enum SupportEnd {
        /// Because a guide came: what must not be.
        GuideAssigned = "guide_assigned" ("der kom en guide", "a guide came"),
        /// The need ceased.
        NeedCeased = "need_ceased" ("behovet ophørte", "the need ceased"),
        /// The young person wished it.
        YoungPersonWish = "young_person_wish" ("den unges ønske", "the young person's wish"),
        /// The grant ran out and was not renewed.
        GrantExpired = "grant_expired" ("bevillingen udløb", "the grant expired"),
        /// The young person moved away.
        MovedAway = "moved_away" ("fraflytning", "moved away"),
        /// Another reason that is stated.
        Other = "other" ("en anden grund", "another reason"),
    }

    /// The needs that the plan must describe where they are known.
    pub enum SupportNeed {
        /// Special education.
        Specialundervisning = "specialundervisning" ("specialundervisning", "special education"),
        /// Special pedagogical support.
        SpecialpaedagogiskStoette = "specialpaedagogisk_stoette" (
            "specialpædagogisk støtte", "special pedagogical support"
        ),
        /// Pedagogical-psychological assessment.
        Ppv = "ppv" ("pædagogisk-psykologisk vurdering", "pedagogical-psychological assessment"),
        /// A social effort.
        SocialIndsats = "social_indsats" ("social indsats", "social effort"),
        /// Treatment for substance abuse.
        Misbrugsindsats = "misbrugsindsats" ("misbrugsindsats", "treatment for substance abuse"),
    }
}

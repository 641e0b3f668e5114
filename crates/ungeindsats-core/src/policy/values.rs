//! The values of parameters: how a forum is held, who sits where, who may decide.

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

use super::parameters::Parameters;
use crate::case::{
    Administration, DecidedBy, Fagomraade, Forum, Indsatsomraade, MeetingMethod, Role, Unit,
};
use crate::vocabulary::terms;

impl Parameters {
    /// How an indsatsområde is worked, if the policy says so.
    #[must_use]
    pub fn area(&self, area: Indsatsomraade) -> Option<&AreaPractice> {
        self.areas
            .value
            .iter()
            .find(|practice| practice.area == area)
    }

    /// Who may assign a guide in an indsatsområde.
    #[must_use]
    pub fn assigners(&self, area: Indsatsomraade) -> &[DecidedBy] {
        self.guide_assigners
            .value
            .iter()
            .find(|assigner| assigner.area == area)
            .map_or(&[], |assigner| &assigner.assigned_by)
    }

    /// Who prepares the plan in an indsatsområde, if the policy says so.
    #[must_use]
    pub fn plan_preparer(&self, area: Indsatsomraade) -> Option<&PlanPreparer> {
        self.plan_preparers
            .value
            .iter()
            .find(|preparer| preparer.area == area)
    }

    /// How a forum is held, if it exists.
    #[must_use]
    pub fn forum(&self, forum: Forum) -> Option<&ForumPractice> {
        self.forums
            .value
            .iter()
            .find(|practice| practice.forum == forum)
    }

    /// The administration to which an area belongs, if the policy says so.
    #[must_use]
    pub fn administration(&self, area: Fagomraade) -> Option<Administration> {
        self.administrations
            .value
            .iter()
            .find(|entry| entry.area == area)
            .map(|entry| entry.administration)
    }
}

impl FixedParticipant {
    /// Whether its seat is of no particular area.
    pub(crate) const fn takes_any_area(&self) -> bool {
        self.area.is_none() && self.administration.is_none()
    }

    /// Whether someone from that area may sit on its seat.
    pub(crate) fn takes_area(&self, area: Fagomraade, parameters: &Parameters) -> bool {
        let belongs = |own| parameters.administration(area) == Some(own);
        self.area.is_none_or(|own| own == area) && self.administration.is_none_or(belongs)
    }
}

macro_rules! values {
    ($($(#[$doc:meta])* pub struct $name:ident {
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }
    )+};
}

values! {
    /// The administration of an area.
    pub struct AdministrationOf {
        /// The area.
        pub area: Fagomraade,
        /// Its administration.
        pub administration: Administration,
    }

    /// How a forum is held.
    pub struct ForumPractice {
        /// Which forum.
        pub forum: Forum,
        /// Every how many days it meets; absent where the source does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub every_days: Option<NonZeroU32>,
        /// Whether it decides about guides.
        pub decides_on_guides: bool,
        /// The forum on whose meetings it follows up; absent where it stands by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub follows_up: Option<Forum>,
        /// The method of its meetings; absent where the source names none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub method: Option<MeetingMethod>,
        /// Who always takes part.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub fixed_participants: Vec<FixedParticipant>,
    }

    /// Someone who always takes part in the meetings of a forum.
    pub struct FixedParticipant {
        /// The role.
        pub role: Role,
        /// The area, where one must come from it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub area: Option<Fagomraade>,
        /// The administration, where one must come from any of its areas.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub administration: Option<Administration>,
    }

    /// Who assigns a guide in an indsatsområde.
    pub struct GuideAssigner {
        /// The indsatsområde.
        pub area: Indsatsomraade,
        /// Who may decide.
        pub assigned_by: Vec<DecidedBy>,
    }

    /// Who prepares the plan in an indsatsområde: someone in a role, or a meeting of a forum.
    pub struct PlanPreparer {
        /// The indsatsområde.
        pub area: Indsatsomraade,
        /// The roles one of which prepares it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub roles: Vec<Role>,
        /// The forum at whose meetings it is made.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub forum: Option<Forum>,
    }

    /// Ages in whole years, from the birthday of the one until that of the other.
    pub struct Ages {
        /// The first age.
        pub from: u32,
        /// The first age that is too old.
        pub until: u32,
    }

    /// How an indsatsområde is worked.
    pub struct AreaPractice {
        /// The indsatsområde.
        pub area: Indsatsomraade,
        /// The units one of which is responsible for a young person attached to it.
        pub owners: Vec<Unit>,
        /// The roles that are a guide by default; none where it is agreed case by case.
        pub default_guide: Vec<Role>,
        /// The acts that the documents name for it.
        pub legal_bases: Vec<String>,
        /// The share of all young people that was expected, in per cent; absent where none was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub expected_share_percent: Option<Share>,
    }

    /// A band of shares in per cent, both ends included.
    pub struct Share {
        /// The lower end.
        pub from: u32,
        /// The upper end.
        pub to: u32,
    }

    /// Who steers the effort.
    pub struct SteeringGroup {
        /// The seat that chairs.
        pub chair: Seat,
        /// Every how many months it meets; absent where the source does not say.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub every_months: Option<NonZeroU32>,
        /// The seats.
        pub seats: Vec<Seat>,
    }
}

terms! {
    /// Who decides whether a young person gets a guide.
    pub enum GuideDecision {
        /// The municipality, by the need that it assesses.
        AssessedNeed = "assessed_need" (
            "kommunen, efter vurderet behov", "the municipality, by assessed need"
        ),
        /// The young person: everyone who wishes a guide gets one.
        Wish = "wish" ("den unge: alle, der ønsker det, får en", "the young person: all who wish one"),
    }

    /// A seat of the steering group.
    pub enum Seat {
        /// The director of Social, Sundhed & Omsorg.
        DirektoerSocialSundhedOmsorg = "direktoer_social_sundhed_omsorg" (
            "direktør for Social, Sundhed & Omsorg", "director of Social Services, Health & Care"
        ),
        /// A head of Social, Sundhed & Omsorg.
        FagchefSocialSundhedOmsorg = "fagchef_social_sundhed_omsorg" (
            "fagchef fra Social, Sundhed & Omsorg", "head from Social Services, Health & Care"
        ),
        /// A head of Børn & Unge.
        FagchefBoernUnge = "fagchef_boern_unge" (
            "fagchef fra Børn & Unge", "head from Children & Youth"
        ),
        /// A head of Beskæftigelse, Økonomi & Personale.
        FagchefBeskaeftigelseOekonomiPersonale = "fagchef_beskaeftigelse_oekonomi_personale" (
            "fagchef fra Beskæftigelse, Økonomi & Personale", "head from Employment, Finance & Staff"
        ),
        /// A relevant head of department.
        Afdelingsleder = "afdelingsleder" ("relevant afdelingsleder", "relevant head of department"),
        /// The labour-market head.
        Arbejdsmarkedschef = "arbejdsmarkedschef" ("arbejdsmarkedschef", "labour-market head"),
        /// The social head.
        Socialchef = "socialchef" ("socialchef", "head of social services"),
        /// The head of family and counselling.
        FamilieOgRaadgivningschef = "familie_og_raadgivningschef" (
            "familie- og rådgivningschef", "head of family and counselling"
        ),
        /// The deputy head of schools.
        Viceskolechef = "viceskolechef" ("viceskolechef", "deputy head of schools"),
        /// The head of Job & Unge.
        AfdelingslederJobOgUnge = "afdelingsleder_job_og_unge" (
            "afdelingsleder for Job & Unge", "head of Job & Youth"
        ),
        /// The head of the family department.
        AfdelingslederFamilieafdelingen = "afdelingsleder_familieafdelingen" (
            "afdelingsleder for Familieafdelingen", "head of the family department"
        ),
        /// The team leader of the social department.
        TeamlederSocialafdelingen = "teamleder_socialafdelingen" (
            "teamleder for Socialafdelingen", "team leader of the social department"
        ),
        /// The coordinator.
        Ungekoordinator = "ungekoordinator" ("ungekoordinator", "youth coordinator"),
    }
}

//! The ids of all rules, stable for ever, and sets of them: what a policy knows of rules.

use serde::{Serialize, Serializer};

/// The id of every rule, in the order in which an assessment lists them.
pub const RULE_IDS: &[&str] = &[
    "target_group.effort_outside_age",
    "target_group.upper_boundary",
    "target_group.assessment_before_attachment",
    "target_group.assessment_reasons",
    "target_group.grey_zone",
    "target_group.attachment_matches_assessment",
    "target_group.referral_to_area_2",
    "target_group.reassess_after_change",
    "target_group.owner",
    "target_group.identified",
    "guide.need_assessed",
    "guide.wish_honoured",
    "guide.offered",
    "guide.one_active",
    "guide.youth_involved",
    "guide.basis",
    "guide.default_role",
    "guide.continuity",
    "guide.supplements",
    "guide.decided_at_forum",
    "guide.assigned_by",
    "guide.declined_respected",
    "guide.status_has_date_and_reason",
    "guide.lifecycle",
    "guide.ended_on_leaving",
    "guide.separate_from_coordinating_caseworker",
    "guide.attendance_support",
    "consent.required",
    "consent.obtained_by_guide",
    "consent.giver",
    "consent.custody_holder_involved",
    "consent.own_after_18",
    "consent.informed",
    "consent.specific",
    "consent.demonstrable",
    "consent.withdrawn",
    "consent.health_written",
    "consent.health_lapses",
    "consent.review_due",
    "consent.covers_participants",
    "consent.legal_basis_kept_apart",
    "consent.ends_with_plan",
    "plan.exists",
    "plan.only_one",
    "plan.education_and_job_goal",
    "plan.shared_goal",
    "plan.short_and_long_term",
    "plan.efforts_serve_goals",
    "plan.support_needs_described",
    "plan.known_needs_included",
    "plan.all_efforts_included",
    "plan.areas_contribute",
    "plan.effort_has_owner",
    "plan.dates_in_order",
    "plan.conflicting_goals",
    "plan.write_access",
    "plan.kept_current",
    "plan.follow_up",
    "plan.made_with_youth",
    "plan.guide_responsible",
    "plan.prepared_by",
    "plan.duty_15_17",
    "plan.sanction_informed",
    "plan.closed_on_leaving",
    "plan.other_plans_linked",
    "meeting.forum_in_force",
    "meeting.eligible",
    "meeting.fixed_participants",
    "meeting.presenter_present",
    "meeting.case_informed",
    "meeting.method",
    "meeting.action_plan",
    "meeting.outcomes",
    "meeting.coordinating_caseworker",
    "meeting.guide_appointed",
    "meeting.feedback",
    "meeting.plan_progress",
    "meeting.follow_up_held",
    "meeting.youth_may_attend",
    "organisation.cadence",
    "organisation.steering_composition",
    "organisation.steering_chair",
    "organisation.steering_cadence",
    "organisation.coordinator_exists",
    "organisation.guide_load",
    "organisation.distribution",
    "organisation.status_adds_up",
];

/// Ids of rules that are no more. They stay listed and are never used again.
pub const RETIRED: &[&str] = &[];

/// A set of rules: by their ids in any document, by their numbers in [`RULE_IDS`] inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    /// A bit for the number of each rule, the first one lowest.
    members: u128,
}

const _: () = assert!(RULE_IDS.len() <= 128, "a set holds a bit for each rule");

impl RuleSet {
    /// Adds a rule by its id; `false` where there is none.
    pub(crate) fn add(&mut self, id: &str) -> bool {
        self.set(id, true)
    }

    /// Adds a rule or takes it out, by its id; `false` where there is none.
    pub(crate) fn set(&mut self, id: &str, in_force: bool) -> bool {
        let Some(number) = RULE_IDS.iter().position(|known| *known == id) else {
            return false;
        };
        let member = 1 << number;
        if in_force {
            self.members |= member;
        } else {
            self.members &= !member;
        }
        true
    }

    /// Whether the rule of that number is in the set.
    pub(crate) fn has(&self, number: usize) -> bool {
        let member = u32::try_from(number).map(|number| self.members.checked_shr(number));
        member.is_ok_and(|members| members.is_some_and(|members| members & 1 == 1))
    }

    /// The rules of either set.
    pub(crate) fn or(&self, other: &Self) -> Self {
        Self {
            members: self.members | other.members,
        }
    }

    /// Whether the rule of that id is in the set.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.ids().any(|member| member == id)
    }

    /// The ids of the set, in the order of [`RULE_IDS`].
    pub fn ids(&self) -> impl Iterator<Item = &'static str> + '_ {
        RULE_IDS
            .iter()
            .enumerate()
            .filter(|(number, _)| self.has(*number))
            .map(|(_, id)| *id)
    }
}

impl Serialize for RuleSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.ids())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RuleSet {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleSet".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Vec<String>>()
    }
}

//! The rules: one file each, one table of all, and what a rule is.
//!
//! A rule's file lies where its id says (`guide.one_active` in `guide/one_active.rs`) and so do its
//! cases (`tests/cases/guide/one_active.yaml`). No rule reads another; what several ask stands in
//! `facts`.

pub(crate) mod as_of;
mod bearing;
mod chapters;
mod conditions;
mod consent;
pub(crate) mod consents;
mod course;
mod cross_cutting;
pub(crate) mod dated;
mod duty;
mod facts;
pub(crate) mod gap;
mod givers;
mod guide;
mod guide_status;
mod leaving;
pub(crate) mod loads;
mod meeting;
mod meetings;
pub(crate) mod notes;
mod organisation;
mod overlaps;
mod participation;
pub(crate) mod permission;
pub(crate) mod place;
mod plan;
mod plans;
mod registers;
pub(crate) mod shares;
mod target_group;
mod term;

use serde::Serialize;

pub use chapters::Chapter;
pub(crate) use facts::Facts;
pub(crate) use givers::OF_AGE;
pub use guide_status::GuideStatus;
pub(crate) use registers::RegisterFacts;

use crate::policy::Parameter;
use crate::rule_ids::RuleSet;
use crate::source::Citation;
use crate::text::Text;
use crate::vocabulary::terms;
pub use notes::ConditionAnswer;
use notes::{Asked, Notes, Ruling};

terms! {
    /// What a rule says of a case, from the mildest to the worst.
    pub enum Outcome {
        /// The rule does not concern this case on this date.
        NotApplicable = "not_applicable" ("gælder ikke", "not applicable"),
        /// The rule is met.
        Passed = "passed" ("overholdt", "passed"),
        /// Facts are missing; the finding says which.
        Undetermined = "undetermined" ("kan ikke afgøres", "undetermined"),
        /// A person must decide; the finding says on what.
        NeedsJudgement = "needs_judgement" ("kræver et skøn", "needs judgement"),
        /// The rule is not met.
        Failed = "failed" ("ikke overholdt", "failed"),
    }

    /// Which layer covers a person by age. Being outside is no breach.
    pub enum Coverage {
        /// The act.
        Law = "law" ("loven", "the law"),
        /// The municipality's extension beyond the act.
        Municipal = "municipal" ("kommunens udvidelse", "the municipality's extension"),
        /// None: too young.
        TooYoung = "too_young" ("ingen (for ung)", "none (too young)"),
        /// None: too old.
        TooOld = "too_old" ("ingen (for gammel)", "none (too old)"),
    }

    /// How much it weighs when a rule is not met, from the heaviest.
    pub enum Severity {
        /// A must is not met.
        Violation = "violation" ("brud", "violation"),
        /// A should is not met.
        Advice = "advice" ("anbefaling", "advice"),
        /// Something to notice; nothing is wrong.
        Notice = "notice" ("bemærkning", "notice"),
    }

    /// Of what a rule speaks.
    pub enum Level {
        /// Of one case.
        Case = "case" ("den enkelte sag", "the single case"),
        /// Of a whole register.
        Register = "register" ("hele registeret", "the whole register"),
    }

    /// On whose authority a rule stands.
    pub enum Authority {
        /// The law.
        Law = "law" ("loven", "the law"),
        /// The municipality's own policy.
        Policy = "policy" ("kommunens politik", "the municipality's policy"),
        /// A choice of this library where the texts leave one open.
        Interpretation = "interpretation" ("fortolkning", "interpretation"),
    }
}

/// A rule: what it asks, of whom, on whose authority, and how it is checked.
#[derive(Debug)]
pub struct Rule {
    /// Its id, `chapter.rule`: stable for ever, never used again.
    pub id: &'static str,
    /// What it asks, in a line.
    pub title: Text,
    /// How much it weighs when it is not met.
    pub severity: Severity,
    /// On whose authority it stands.
    pub authority: Authority,
    /// Where it comes from, at least one place.
    pub sources: &'static [Citation],
    /// The parameters of the policy that it reads.
    pub parameters: &'static [Parameter],
    /// The interpretations on which it rests, by number.
    pub interpretations: &'static [&'static str],
    /// What is said of a case.
    pub says: Says,
    /// What can be done about it.
    pub remedy: Text,
    pub(crate) check: Check,
}

/// What a rule says of a case, by outcome. `{guide}` and the like are filled in when it is read.
#[derive(Clone, Copy, Debug)]
pub struct Says {
    /// The rule is met.
    pub passed: Text,
    /// The rule is not met; none where the worst that it says is that a person must decide.
    pub failed: Option<Text>,
    /// The rule does not apply.
    pub not_applicable: Text,
    /// A person must decide: who, and on what. Only where the rule leaves room for it.
    pub needs_judgement: Option<Text>,
}

/// How a rule is checked.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Check {
    /// It judges the state of the case, by the policy in force on the day of the assessment.
    State(Asked),
    /// It judges events, each by the policy in force on its own day.
    Events(Asked),
    /// It judges a register, not one case; it must be in force on the day of the assessment.
    Register(fn(&RegisterFacts<'_>, &mut Notes) -> Ruling),
}

impl Check {
    /// What is asked of a case, where the rule of that number is in force: one that judges the state must be so
    /// on the day of the assessment, one that judges events under some policy until then.
    pub(crate) fn of_a_case<'r>(
        &self,
        number: usize,
        now: &RuleSet,
        so_far: impl FnOnce() -> &'r RuleSet,
    ) -> Option<&Asked> {
        match self {
            Self::State(asked) => now.has(number).then_some(asked),
            Self::Events(asked) => so_far().has(number).then_some(asked),
            Self::Register(_) => None,
        }
    }
}

impl Rule {
    /// Every rule, in the order of [`RULE_IDS`](crate::rule_ids::RULE_IDS).
    pub const ALL: &'static [&'static Self] = &[
        &target_group::effort_outside_age::RULE,
        &target_group::upper_boundary::RULE,
        &target_group::assessment_before_attachment::RULE,
        &target_group::assessment_reasons::RULE,
        &target_group::grey_zone::RULE,
        &target_group::attachment_matches_assessment::RULE,
        &target_group::referral_to_area_2::RULE,
        &target_group::reassess_after_change::RULE,
        &target_group::owner::RULE,
        &target_group::identified::RULE,
        &guide::need_assessed::RULE,
        &guide::wish_honoured::RULE,
        &guide::offered::RULE,
        &guide::one_active::RULE,
        &guide::youth_involved::RULE,
        &guide::basis::RULE,
        &guide::default_role::RULE,
        &guide::continuity::RULE,
        &guide::supplements::RULE,
        &guide::decided_at_forum::RULE,
        &guide::assigned_by::RULE,
        &guide::declined_respected::RULE,
        &guide::status_has_date_and_reason::RULE,
        &guide::lifecycle::RULE,
        &guide::ended_on_leaving::RULE,
        &guide::separate_from_coordinating_caseworker::RULE,
        &guide::attendance_support::RULE,
        &consent::required::RULE,
        &consent::obtained_by_guide::RULE,
        &consent::giver::RULE,
        &consent::custody_holder_involved::RULE,
        &consent::own_after_18::RULE,
        &consent::informed::RULE,
        &consent::specific::RULE,
        &consent::demonstrable::RULE,
        &consent::withdrawn::RULE,
        &consent::health_written::RULE,
        &consent::health_lapses::RULE,
        &consent::review_due::RULE,
        &consent::covers_participants::RULE,
        &consent::legal_basis_kept_apart::RULE,
        &consent::ends_with_plan::RULE,
        &plan::exists::RULE,
        &plan::only_one::RULE,
        &plan::education_and_job_goal::RULE,
        &plan::shared_goal::RULE,
        &plan::short_and_long_term::RULE,
        &plan::efforts_serve_goals::RULE,
        &plan::support_needs_described::RULE,
        &plan::known_needs_included::RULE,
        &plan::all_efforts_included::RULE,
        &plan::areas_contribute::RULE,
        &plan::effort_has_owner::RULE,
        &plan::dates_in_order::RULE,
        &plan::conflicting_goals::RULE,
        &plan::write_access::RULE,
        &plan::kept_current::RULE,
        &plan::follow_up::RULE,
        &plan::made_with_youth::RULE,
        &plan::guide_responsible::RULE,
        &plan::prepared_by::RULE,
        &plan::duty_15_17::RULE,
        &plan::sanction_informed::RULE,
        &plan::closed_on_leaving::RULE,
        &plan::other_plans_linked::RULE,
        &meeting::forum_in_force::RULE,
        &meeting::eligible::RULE,
        &meeting::fixed_participants::RULE,
        &meeting::presenter_present::RULE,
        &meeting::case_informed::RULE,
        &meeting::method::RULE,
        &meeting::action_plan::RULE,
        &meeting::outcomes::RULE,
        &meeting::coordinating_caseworker::RULE,
        &meeting::guide_appointed::RULE,
        &meeting::feedback::RULE,
        &meeting::plan_progress::RULE,
        &meeting::follow_up_held::RULE,
        &meeting::youth_may_attend::RULE,
        &organisation::cadence::RULE,
        &organisation::steering_composition::RULE,
        &organisation::steering_chair::RULE,
        &organisation::steering_cadence::RULE,
        &organisation::coordinator_exists::RULE,
        &organisation::guide_load::RULE,
        &organisation::distribution::RULE,
        &organisation::status_adds_up::RULE,
    ];

    /// The rule of that id.
    ///
    /// ```
    /// use ungeindsats_core::Rule;
    /// let rule = Rule::find("guide.one_active").ok_or("no such rule")?;
    /// assert_eq!(rule.chapter(), "guide");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::ALL.iter().find(|rule| rule.id == id).copied()
    }

    /// Whether it speaks of one case or of a whole register.
    #[must_use]
    pub const fn level(&self) -> Level {
        match self.check {
            Check::State(_) | Check::Events(_) => Level::Case,
            Check::Register(_) => Level::Register,
        }
    }

    /// The chapter to which it belongs: the part of its id before the point.
    #[must_use]
    pub fn chapter(&self) -> &'static str {
        self.id
            .split_once('.')
            .map_or(self.id, |(chapter, _)| chapter)
    }

    /// The address of its page in the reference, which `cargo xtask gen` writes.
    ///
    /// ```
    /// use ungeindsats_core::Rule;
    /// let rule = Rule::find("guide.one_active").ok_or("no such rule")?;
    /// assert!(rule.page().ends_with("/docs/rules/guide/one_active.md"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn page(&self) -> String {
        const RULES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/docs/rules/");
        [RULES, &self.id.replacen('.', "/", 1), ".md"].concat()
    }
}

/// What is said where the policy of the day does not have the rule.
pub(crate) const NOT_IN_FORCE: Text = Text::new(
    "Reglen er ikke i kraft efter politikken på denne dato.",
    "The rule is not in force under the policy on this date.",
);

/// A rule as it is listed for readers and other languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleRecord {
    /// Its id.
    pub id: String,
    /// What it asks.
    pub title: crate::text::Bilingual,
    /// The address of its page in the reference.
    pub page: String,
    /// Whether it speaks of one case or of a whole register.
    pub level: Level,
    /// How much it weighs.
    pub severity: Severity,
    /// On whose authority it stands.
    pub authority: Authority,
    /// Where it comes from.
    pub sources: Vec<crate::source::Source>,
    /// The parameters that it reads.
    pub parameters: Vec<String>,
    /// The interpretations on which it rests.
    pub interpretations: Vec<String>,
    /// What can be done when it is not met.
    pub remedy: crate::text::Bilingual,
}

impl From<&Rule> for RuleRecord {
    fn from(rule: &Rule) -> Self {
        Self {
            id: rule.id.to_owned(),
            title: rule.title.into(),
            page: rule.page(),
            level: rule.level(),
            severity: rule.severity,
            authority: rule.authority,
            sources: rule.sources.iter().copied().map(Into::into).collect(),
            parameters: rule
                .parameters
                .iter()
                .map(|p| p.name().to_owned())
                .collect(),
            interpretations: rule
                .interpretations
                .iter()
                .map(|id| (*id).to_owned())
                .collect(),
            remedy: rule.remedy.into(),
        }
    }
}

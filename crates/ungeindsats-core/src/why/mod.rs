//! The question of why: what a rule asked of a case, what it was answered, by which parameters, and what
//! would make it pass.

mod changes;
mod conditions;
mod values;

use crate::assess::{Numbered, assess_by, assess_register_by, numbered};
use crate::assessment::{Assessment, Finding};
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{Interpretation, NotCovered, Parameter, Policy, Reading, Timeline};
use crate::register::Register;
use crate::rules::Level;
use crate::rules::notes::{Entry, Notes};
use crate::source::Source;

pub use crate::rules::ConditionAnswer;

pub use changes::{Change, Way, Ways, ways_to_pass};
pub use conditions::Condition;

/// Why a rule says what it says of one case, or of one register, on one day.
#[derive(Clone, Debug)]
pub struct Why {
    assessment: Assessment,
    policy: Policy,
    conditions: Vec<Condition>,
}

/// A parameter that a rule reads, as it stood on the day.
#[derive(Clone, Copy, Debug)]
pub struct UsedParameter<'a> {
    /// Which one.
    pub parameter: Parameter,
    policy: &'a Policy,
}

/// Why a question about one rule cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyError {
    /// There is no such rule, or it speaks of something else.
    #[error("expected the id of a rule of {}", level.label().en)]
    NoSuchRule {
        /// Of what the rule should speak.
        level: Level,
    },
    /// No policy covers the day.
    #[error(transparent)]
    NotCovered(#[from] NotCovered),
}

/// Asks why a rule says what it says of a case on a day.
///
/// ```
/// use ungeindsats_core::{Case, Language, Timeline, why};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "birth_date": "2002-03-01",
///     "contacts": [{ "area": "social", "from": "2020-01-01", "until": "ongoing" }]
/// }"#)?;
/// let why = why(&case, &viborg, "2021-01-08".parse()?, "guide.offered")?;
/// let told: Vec<_> = why.conditions().iter()
///     .map(|condition| (condition.says(Language::En), condition.answer().code()))
///     .collect();
/// assert_eq!(told[0], ("the young person is covered by age".to_owned(), "yes"));
/// assert_eq!(told[1], ("the need is cross-cutting".to_owned(), "no"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`WhyError`] where there is no such rule of a case, or no policy covers the day.
pub fn why(case: &Case, timeline: &Timeline, as_of: Date, rule: &str) -> Result<Why, WhyError> {
    let rule = rule_of(Level::Case, rule)?;
    let (assessment, log) = assess_by(rule, case, timeline, as_of, Notes::logging())?;
    Why::of(assessment, &log)
}

/// Asks why a rule of registers says what it says of one on a day.
///
/// # Errors
/// [`WhyError`] where there is no such rule of a register, or no policy covers the day.
pub fn why_of_register(
    register: &Register,
    timeline: &Timeline,
    as_of: Date,
    rule: &str,
) -> Result<Why, WhyError> {
    let rule = rule_of(Level::Register, rule)?;
    let (assessment, log) = assess_register_by(rule, register, timeline, as_of, Notes::logging())?;
    Why::of(assessment, &log)
}

/// The rule of that id, if it speaks of that.
fn rule_of(level: Level, id: &str) -> Result<Numbered, WhyError> {
    let found = numbered(level).find(|(_, rule)| rule.id == id);
    found.ok_or(WhyError::NoSuchRule { level })
}

impl Why {
    fn of(assessment: Assessment, log: &[Entry]) -> Result<Self, WhyError> {
        let as_of = assessment.as_of();
        let day = assessment.findings().map(|finding| finding.date()).next();
        let timeline = assessment.timeline();
        // An event before the first policy is judged by none; what is shown is then that of the day.
        let policy = timeline.policy_on(day.unwrap_or(as_of));
        let policy = policy.or_else(|_| timeline.policy_on(as_of))?.clone();
        Ok(Self {
            policy,
            conditions: conditions::conditions(log),
            assessment,
        })
    }

    /// What the rule says.
    #[must_use]
    pub fn finding(&self) -> Option<Finding<'_>> {
        self.assessment.findings().next()
    }

    /// What it asked, in order, and what it was answered.
    #[must_use]
    pub fn conditions(&self) -> &[Condition] {
        &self.conditions
    }

    /// The policy by which it judged.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The parameters that it reads, as they stood on the day that decided.
    pub fn parameters(&self) -> impl Iterator<Item = UsedParameter<'_>> {
        let rule = self.finding().map(|finding| finding.rule());
        let parameters = rule.into_iter().flat_map(|rule| rule.parameters);
        parameters.map(|parameter| UsedParameter {
            parameter: *parameter,
            policy: &self.policy,
        })
    }

    /// The interpretations on which it rests, and how the policy reads each.
    pub fn readings(&self) -> impl Iterator<Item = (&'static Interpretation, Reading)> {
        let rule = self.finding().map(|finding| finding.rule());
        let ids = rule.into_iter().flat_map(|rule| rule.interpretations);
        ids.filter_map(|id| {
            let interpretation = Interpretation::find(id)?;
            Some((interpretation, self.policy.readings.of(interpretation)?))
        })
    }
}

impl<'a> UsedParameter<'a> {
    /// Its value, in the shape of a policy file.
    #[must_use]
    pub fn value(&self) -> serde_json::Value {
        self.policy.parameters.value(self.parameter)
    }

    /// Where the value comes from.
    #[must_use]
    pub fn source(&self) -> &'a [Source] {
        self.policy.parameters.source(self.parameter)
    }

    /// The policy that states it, with the first day on which it is in force.
    #[must_use]
    pub fn policy(&self) -> &'a Policy {
        self.policy
    }
}

//! The question of why: what a rule asked of a case, what it was answered, by which parameters, and what
//! would make it pass.

mod changes;
mod conditions;
mod document;
mod search;
mod values;

use std::fmt;
use std::sync::Arc;

use crate::assess::{Numbered, assess_by, assess_register_by, numbered};
use crate::assessment::{Assessment, Finding, Verdict};
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{Interpretation, NotCovered, Parameter, Phrase, Policy, Reading, Timeline};
use crate::register::Register;
use crate::rules::Level;
use crate::rules::notes::{Entry, Notes};
use crate::source::Source;

pub use crate::rules::ConditionAnswer;

pub use changes::{Change, Way, Ways, ways_to_pass};
pub use conditions::Condition;

/// Why each rule says what it says of one case on one day.
#[derive(Clone)]
pub struct Trace(Arc<Told>);

/// Why a rule says what it says of one case, or of one register, on one day.
#[derive(Clone)]
pub struct Why {
    told: Arc<Told>,
    verdict: Verdict,
}

/// What rules said, and what they asked on the way there.
struct Told {
    assessment: Arc<Assessment>,
    log: Vec<Entry>,
}

/// A parameter that a rule reads, as it stood on the day that decided.
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
    let level = Level::Case;
    let asked = rule_of(level, rule)?;
    let trace = Trace::of(assess_by(
        [asked].into_iter(),
        case,
        timeline,
        as_of,
        Notes::logging(),
    )?);
    trace.why(rule).ok_or(WhyError::NoSuchRule { level })
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
    let level = Level::Register;
    let asked = rule_of(level, rule)?;
    let trace = Trace::of(assess_register_by(
        [asked].into_iter(),
        register,
        timeline,
        as_of,
        Notes::logging(),
    )?);
    trace.why(rule).ok_or(WhyError::NoSuchRule { level })
}

/// Asks why each rule of a case says what it says of it on a day, in one pass over the rules.
///
/// ```
/// use ungeindsats_core::{Case, Timeline, why::trace};
/// let viborg = Timeline::named("viborg")?;
/// let trace = trace(&Case::from_json("{}")?, &viborg, "2021-01-08".parse()?)?;
/// assert!(trace.whys().all(|why| why.finding().facts().is_empty()));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`NotCovered`], as [`assess`](crate::assess()).
pub fn trace(case: &Case, timeline: &Timeline, as_of: Date) -> Result<Trace, NotCovered> {
    assess_by(
        numbered(Level::Case),
        case,
        timeline,
        as_of,
        Notes::logging_many(),
    )
    .map(Trace::of)
}

/// The rule of that id, if it speaks of that.
fn rule_of(level: Level, id: &str) -> Result<Numbered, WhyError> {
    let found = numbered(level).find(|(_, rule)| rule.id == id);
    found.ok_or(WhyError::NoSuchRule { level })
}

impl Trace {
    fn of((assessment, log): (Assessment, Vec<Entry>)) -> Self {
        let assessment = Arc::new(assessment);
        Self(Arc::new(Told { assessment, log }))
    }

    /// Why each rule says what it says, in the order of the rules.
    pub fn whys(&self) -> impl Iterator<Item = Why> {
        self.0.assessment.verdicts.iter().map(|verdict| Why {
            told: Arc::clone(&self.0),
            verdict: verdict.clone(),
        })
    }

    /// Why a rule says what it says, by its id; none where there is no such rule.
    #[must_use]
    pub fn why(&self, rule: &str) -> Option<Why> {
        self.whys().find(|why| why.verdict.rule.id == rule)
    }
}

impl Why {
    /// What the rule says.
    #[must_use]
    pub fn finding(&self) -> Finding<'_> {
        Finding {
            assessment: &self.told.assessment,
            verdict: &self.verdict,
        }
    }

    /// The assessment of which that is a finding; cheap to share. Asked about one rule, it holds that alone.
    #[must_use]
    pub fn assessment(&self) -> &Arc<Assessment> {
        &self.told.assessment
    }

    /// What it asked, in order, and what it was answered. What it read outside all questions stands in
    /// its finding alone.
    #[must_use]
    pub fn conditions(&self) -> Vec<Condition> {
        let asked = self.told.log.get(self.verdict.asked.clone());
        conditions::conditions(asked.unwrap_or_default())
    }

    /// The parameters that it reads, as they stood on the day that decided; none where it judged an event
    /// that lies before the first policy.
    pub fn parameters(&self) -> impl Iterator<Item = UsedParameter<'_>> {
        let policies = self.finding().policy().into_iter();
        policies.flat_map(|policy| {
            let parameters = self.verdict.rule.parameters.iter().copied();
            parameters.map(move |parameter| UsedParameter { parameter, policy })
        })
    }

    /// The interpretations on which it rests, and how the policy of that day reads each.
    pub fn readings(&self) -> impl Iterator<Item = (&'static Interpretation, Reading)> {
        let policies = self.finding().policy().into_iter();
        policies.flat_map(|policy| {
            let ids = self.verdict.rule.interpretations.iter();
            ids.filter_map(|id| {
                let interpretation = Interpretation::find(id)?;
                Some((interpretation, policy.readings.of(interpretation)?))
            })
        })
    }
}

impl<'a> UsedParameter<'a> {
    /// Its value, in the shape of a policy file.
    #[must_use]
    pub fn value(&self) -> serde_json::Value {
        self.policy.parameters.value(self.parameter)
    }

    /// Its value in words: one phrase, or one for each entry of a list.
    #[must_use]
    pub fn phrases(&self) -> Vec<Phrase> {
        self.policy.parameters.phrases(self.parameter)
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

impl fmt::Debug for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Trace({:?})", self.0.assessment)
    }
}

impl fmt::Debug for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Verdict { rule, outcome, .. } = &self.verdict;
        write!(f, "Why({}: {})", rule.id, outcome.code())
    }
}

//! What if: the effect of another policy on many cases: which verdicts change, for how many, and by what.

mod sides;
mod transitions;

use std::collections::BTreeMap;

use crate::assess::{ask, ask_of_register, facts, numbered, register_facts};
use crate::calendar::Date;
use crate::case::Case;
use crate::difference::Difference;
use crate::policy::{Aspect, NotCovered, Timeline};
use crate::register::Register;
use crate::rules::notes::Notes;
use crate::rules::{Coverage, Level, Outcome, Rule};
use sides::{Compared, Sides};
use transitions::Told;

pub use transitions::{Answer, Example, Transition};

/// How many cases a transition names, unless asked for more or fewer.
pub const EXAMPLES: usize = 5;

/// The effect of one timeline of policies in place of another, counted case by case.
///
/// Memory grows with the rules and their outcomes and never with the cases, so that a register of any
/// size can pass. Of each transition it tells which difference between the timelines *alone* brings
/// it: each is tried by itself, under the dates of the policies after; where these dates alone bring
/// it, they are what is named.
///
/// ```
/// use serde_json::json;
/// use ungeindsats_core::{Case, Coverage, Impact, Timeline};
/// let viborg = Timeline::named("viborg")?;
/// let until_25 = viborg.with_parameter("age_until", &json!(25), "as the act", None)?;
/// let mut impact = Impact::new(&viborg, &until_25, "2021-01-08".parse()?)?;
/// let register = [r#"{ "id": "ung-1", "birth_date": "1994-05-01" }"#, r#"{ "birth_date": "2003-05-01" }"#];
/// for (position, line) in (1..).zip(register) {
///     impact.add(position, &Case::from_json(line)?);
/// }
/// let older = &impact.covered_by()[0];
/// assert_eq!(older.before, Some(Coverage::Municipal));
/// assert_eq!(older.after, Some(Coverage::TooOld));
/// assert_eq!((older.count, older.examples[0].position), (1, 1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Impact {
    sides: Sides,
    examples: usize,
    ids: bool,
    cases: u64,
    changed: u64,
    covered_by: Vec<Transition<Option<Coverage>>>,
    cross_cutting: Vec<Transition<Option<bool>>>,
    rules: Vec<RuleImpact>,
}

/// What one rule says of how many under each of the two timelines.
#[derive(Clone, Debug)]
pub struct RuleImpact {
    /// The rule.
    pub rule: &'static Rule,
    /// How often it has each outcome under the timeline before.
    pub before: BTreeMap<Outcome, u64>,
    /// How often it has each outcome under the timeline after.
    pub after: BTreeMap<Outcome, u64>,
    /// What changes.
    pub transitions: Vec<Transition<Answer>>,
}

impl Impact {
    /// Nothing counted yet: `after` in place of `before`, as of a day.
    ///
    /// # Errors
    /// [`NotCovered`] where one of them has no policy in force on the day.
    pub fn new(before: &Timeline, after: &Timeline, as_of: Date) -> Result<Self, NotCovered> {
        Ok(Self {
            sides: Sides::new(before, after, as_of)?,
            examples: EXAMPLES,
            ids: true,
            cases: 0,
            changed: 0,
            covered_by: Vec::new(),
            cross_cutting: Vec::new(),
            rules: Rule::ALL.iter().map(|rule| RuleImpact::of(rule)).collect(),
        })
    }

    /// The effect on a register: on each of its cases, and on what the rules of a register say of it.
    ///
    /// # Errors
    /// As [`Impact::new`].
    pub fn of(
        register: &Register,
        before: &Timeline,
        after: &Timeline,
        as_of: Date,
    ) -> Result<Self, NotCovered> {
        let mut impact = Self::new(before, after, as_of)?;
        impact.add_register(register);
        Ok(impact)
    }

    /// How many cases each transition names: the first ones that are added.
    #[must_use]
    pub fn naming(self, examples: usize) -> Self {
        Self { examples, ..self }
    }

    /// Keeps no id of a case: examples are named by their positions alone.
    #[must_use]
    pub fn without_ids(self) -> Self {
        Self { ids: false, ..self }
    }

    /// Counts a case. Its position is where its owner finds it again: a line, or a number in a list.
    pub fn add(&mut self, position: u64, case: &Case) {
        let as_of = self.sides.as_of;
        let id = case.id.as_ref().filter(|id| self.ids && !id.is_blank());
        let example = || Example {
            position,
            id: id.cloned(),
        };
        let mut changed = false;
        for (number, rule) in numbered(Level::Case) {
            let compared = self.sides.compare(concerns(rule), |timeline| {
                let facts = facts(case, timeline, as_of).ok()?;
                Some(Answer::of(number, rule, Notes::bare(), |notes| {
                    ask(&facts, notes, rule)
                }))
            });
            let Some((compared, counted)) = compared.zip(self.rules.get_mut(number)) else {
                continue;
            };
            changed |= compared.change.is_some();
            counted.count(compared, self.examples, Some(&example));
        }
        let coverage = self.sides.change(no_rule, |timeline| {
            let facts = facts(case, timeline, as_of).ok()?;
            Some(facts.coverage(&mut Notes::bare()).ok())
        });
        if let Some(change) = coverage {
            change.count(&mut self.covered_by, self.examples, Some(&example));
        }
        let cross_cutting = self.sides.change(no_rule, |timeline| {
            let facts = facts(case, timeline, as_of).ok()?;
            let since = facts.cross_cutting(&mut Notes::bare());
            Some(since.ok().map(|since| since.is_some()))
        });
        if let Some(change) = cross_cutting {
            change.count(&mut self.cross_cutting, self.examples, Some(&example));
        }
        self.cases = self.cases.saturating_add(1);
        self.changed = self.changed.saturating_add(u64::from(changed));
    }

    /// Counts the cases of a register, whose positions are their numbers in its list from 1, and what the
    /// rules of a register say of it.
    pub fn add_register(&mut self, register: &Register) {
        let cases = register.cases.as_deref().unwrap_or_default();
        for (position, case) in (1..).zip(cases) {
            self.add(position, case);
        }
        for (number, rule) in numbered(Level::Register) {
            let compared = self.sides.compare(concerns(rule), |timeline| {
                let facts = register_facts(register, timeline, self.sides.as_of).ok()?;
                Some(Answer::of(number, rule, Notes::keeping(), |notes| {
                    ask_of_register(&facts, notes, rule)
                }))
            });
            if let Some((compared, counted)) = compared.zip(self.rules.get_mut(number)) {
                counted.count(compared, self.examples, None);
            }
        }
    }

    /// The timeline before.
    #[must_use]
    pub fn before(&self) -> &Timeline {
        &self.sides.before
    }

    /// The timeline after.
    #[must_use]
    pub fn after(&self) -> &Timeline {
        &self.sides.after
    }

    /// The day as of which the cases were assessed.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.sides.as_of
    }

    /// How the policies differ that are in force on the same days, until the day of the assessment.
    #[must_use]
    pub fn differences(&self) -> Vec<Difference> {
        self.sides.differences()
    }

    /// In what the timelines differ until that day, one thing at a time.
    pub fn aspects(&self) -> impl Iterator<Item = Aspect> + '_ {
        self.sides.aspects()
    }

    /// How many cases were counted.
    #[must_use]
    pub fn cases(&self) -> u64 {
        self.cases
    }

    /// For how many of them some rule says something else.
    #[must_use]
    pub fn changed(&self) -> u64 {
        self.changed
    }

    /// How many cases another layer covers by age; unknown is `None`.
    #[must_use]
    pub fn covered_by(&self) -> &[Transition<Option<Coverage>>] {
        &self.covered_by
    }

    /// For how many cases the need becomes, or is no longer, cross-cutting; unknown is `None`.
    #[must_use]
    pub fn cross_cutting(&self) -> &[Transition<Option<bool>>] {
        &self.cross_cutting
    }

    /// What each rule says of how many, in the order of [`Rule::ALL`].
    #[must_use]
    pub fn rules(&self) -> &[RuleImpact] {
        &self.rules
    }

    /// Whether nothing changes for what was counted.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.covered_by.is_empty()
            && self.cross_cutting.is_empty()
            && self.rules.iter().all(|rule| rule.transitions.is_empty())
    }
}

impl RuleImpact {
    fn of(rule: &'static Rule) -> Self {
        Self {
            rule,
            before: BTreeMap::new(),
            after: BTreeMap::new(),
            transitions: Vec::new(),
        }
    }

    fn count(
        &mut self,
        compared: Compared<Answer>,
        examples: usize,
        example: Option<&dyn Fn() -> Example>,
    ) {
        let tallies = [
            (&mut self.before, compared.before),
            (&mut self.after, compared.after),
        ];
        for (tally, answer) in tallies {
            let count: &mut u64 = tally.entry(answer.outcome).or_default();
            *count = count.saturating_add(1);
        }
        if let Some(change) = compared.change {
            change.count(&mut self.transitions, examples, example);
        }
    }
}

/// The differences that a rule can feel: of the rules that come or go only itself.
fn concerns(rule: &Rule) -> impl Fn(Aspect) -> bool {
    |aspect| !matches!(aspect, Aspect::Rule(id) if id != rule.id)
}

/// The differences that a classification can feel.
fn no_rule(aspect: Aspect) -> bool {
    !matches!(aspect, Aspect::Rule(_))
}

impl Told for Option<Coverage> {}
impl Told for Option<bool> {}

//! The answer: one finding for each rule, with everything that a person needs to follow it.
//!
//! An [`Assessment`] keeps findings small; texts, pointers and records are made when they are read.
//! No field of it can hold a name, a CPR number, a birth date or a word of the case.

use std::fmt;
use std::ops::Range;

use crate::calendar::Date;
use crate::classification::Classification;
use crate::policy::{Policy, Timeline};
use crate::rules::notes::{Particulars, Word, Wording};
use crate::rules::place::{Place, distinct};
use crate::rules::{Authority, Outcome, Rule, Severity};
use crate::source::Source;
use crate::text::{Language, Text};
use crate::words;

/// What every rule says of one case, or of one register, on one day.
///
/// `Debug` shows the outcomes and no day: in a timeline the day may be a birthday.
#[derive(Clone)]
pub struct Assessment {
    pub(crate) timeline: Timeline,
    pub(crate) as_of: Date,
    pub(crate) classification: Option<Classification>,
    pub(crate) verdicts: Vec<Verdict>,
    /// The places of all verdicts, one after the other.
    pub(crate) read: Vec<Place>,
    pub(crate) missing: Vec<Place>,
    /// What the messages of the verdicts say and fill in beyond the rules' own texts.
    pub(crate) words: Vec<Word>,
}

/// What one rule says; the places are stretches of the assessment's two lists.
#[derive(Clone)]
pub(crate) struct Verdict {
    pub(crate) rule: &'static Rule,
    pub(crate) outcome: Outcome,
    pub(crate) particulars: Particulars,
    pub(crate) read: Range<usize>,
    pub(crate) missing: Range<usize>,
    /// The stretch of the log, where one was kept.
    pub(crate) asked: Range<usize>,
}

/// What one rule says of the case, and why.
#[derive(Clone, Copy)]
pub struct Finding<'a> {
    pub(crate) assessment: &'a Assessment,
    pub(crate) verdict: &'a Verdict,
}

impl Assessment {
    /// The day as of which the case was assessed.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The timeline by whose policies it was assessed.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Where the person stands: which layer covers them, whether the need is cross-cutting, which
    /// areas the indicators suggest and to which they are attached. Classifications, not verdicts; of
    /// a register there is none.
    #[must_use]
    pub fn classification(&self) -> Option<&Classification> {
        self.classification.as_ref()
    }

    /// One finding for each rule of a case (or of a register), in the order of [`Rule::ALL`], whatever its
    /// outcome.
    pub fn findings(&self) -> impl Iterator<Item = Finding<'_>> {
        self.verdicts.iter().map(|verdict| Finding {
            assessment: self,
            verdict,
        })
    }

    /// The finding of one rule, by its id.
    #[must_use]
    pub fn finding(&self, rule: &str) -> Option<Finding<'_>> {
        self.findings().find(|finding| finding.rule().id == rule)
    }

    /// The findings that a person should look at: failed, needing judgement or undetermined.
    pub fn concerns(&self) -> impl Iterator<Item = Finding<'_>> {
        self.findings().filter(Finding::is_concern)
    }

    /// Whether another day's assessment of the same case says the same, by the same policy and on the
    /// same facts: all but the day is equal.
    pub(crate) fn says_the_same_as(&self, other: &Self) -> bool {
        let policy = |it: &Self| {
            let policy = it.timeline.policy_on(it.as_of);
            policy
                .map(|policy| (policy.id.clone(), policy.revision))
                .ok()
        };
        policy(self) == policy(other)
            && self.classifies_like(other)
            && self
                .findings()
                .zip(other.findings())
                .all(|(one, other)| one.rests_like(&other))
    }

    fn classifies_like(&self, other: &Self) -> bool {
        let [one, another] = [self, other].map(Self::classification);
        let places = |it: &Self| {
            let stretches = it.classification().map(Classification::rests_on);
            stretches.map(|all| all.map(|[read, missing]| (it.read(read), it.missing(missing))))
        };
        one.map(Classification::values) == another.map(Classification::values)
            && places(self) == places(other)
    }

    /// Every place that was read, and every one that is missing, each once and in order.
    pub(crate) fn places(&self) -> [Vec<Place>; 2] {
        [&self.read, &self.missing].map(|places| distinct(places.clone()))
    }

    pub(crate) fn read(&self, range: &Range<usize>) -> Vec<Place> {
        stretch(&self.read, range)
    }

    pub(crate) fn missing(&self, range: &Range<usize>) -> Vec<Place> {
        stretch(&self.missing, range)
    }
}

impl fmt::Debug for Assessment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let outcomes = self.findings().map(|it| (it.rule().id, it.outcome()));
        f.debug_map().entries(outcomes).finish()
    }
}

impl fmt::Debug for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rule, outcome) = (self.rule().id, self.outcome().code());
        write!(f, "Finding({rule}: {outcome})")
    }
}

/// The places of a stretch of one of the two lists.
fn stretch(places: &[Place], range: &Range<usize>) -> Vec<Place> {
    distinct(places.get(range.clone()).unwrap_or_default().to_vec())
}

impl<'a> Finding<'a> {
    /// Whether another finding of the same rule says the same to a person: outcome, severity and message.
    pub(crate) fn reads_like(&self, other: &Finding<'_>) -> bool {
        let names = |finding: &Finding<'_>| {
            [Language::Da, Language::En].map(|language| finding.message(language))
        };
        let said = |finding: &Finding<'_>| (finding.outcome(), finding.severity());
        said(self) == said(other) && names(self) == names(other)
    }

    /// Whether it says the same on the same facts.
    fn rests_like(&self, other: &Finding<'_>) -> bool {
        let said = |finding: &Finding<'_>| {
            let Particulars { day, severity, .. } = finding.verdict.particulars;
            (finding.outcome(), day, severity, finding.wording())
        };
        let rests_on = |finding: &Finding<'_>| {
            let Verdict { read, missing, .. } = finding.verdict;
            (
                finding.assessment.read(read),
                finding.assessment.missing(missing),
            )
        };
        said(self) == said(other) && rests_on(self) == rests_on(other)
    }

    /// The rule.
    #[must_use]
    pub fn rule(&self) -> &'static Rule {
        self.verdict.rule
    }

    /// The address of the rule's page in the reference.
    #[must_use]
    pub fn page(&self) -> String {
        self.rule().page()
    }

    /// What it says of the case.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.verdict.outcome
    }

    /// Whether a person should look at it: it is failed, needs judgement or is undetermined.
    #[must_use]
    pub fn is_concern(&self) -> bool {
        !matches!(self.outcome(), Outcome::Passed | Outcome::NotApplicable)
    }

    /// How much it weighs: the rule's own severity, unless a term still runs or a reason is given.
    #[must_use]
    pub fn severity(&self) -> Severity {
        self.verdict
            .particulars
            .severity
            .unwrap_or(self.rule().severity)
    }

    /// On whose authority the rule stands.
    #[must_use]
    pub fn authority(&self) -> Authority {
        self.rule().authority
    }

    /// The day that decided: that of the event, or the day of the assessment.
    #[must_use]
    pub fn date(&self) -> Date {
        self.verdict
            .particulars
            .day
            .unwrap_or(self.assessment.as_of)
    }

    /// The policy by which it was judged; none where the event lies before the first.
    #[must_use]
    pub fn policy(&self) -> Option<&'a Policy> {
        self.assessment.timeline.policy_on(self.date()).ok()
    }

    /// JSON pointers to the facts that were read, in a fixed order.
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        pointers(&self.assessment.read(&self.verdict.read))
    }

    /// JSON pointers to the facts that are missing, in a fixed order.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        pointers(&self.assessment.missing(&self.verdict.missing))
    }

    /// Where the rule comes from.
    #[must_use]
    pub fn sources(&self) -> Vec<Source> {
        self.rule()
            .sources
            .iter()
            .copied()
            .map(Into::into)
            .collect()
    }

    /// What the finding says, for a person.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let says = self.rule().says;
        let own = match self.outcome() {
            Outcome::Passed => Some(says.passed),
            Outcome::Failed => says.failed,
            Outcome::NotApplicable => Some(says.not_applicable),
            Outcome::NeedsJudgement => says.needs_judgement,
            Outcome::Undetermined => Some(UNDETERMINED),
        };
        let said = self.wording().text;
        let said = said.filter(|(outcome, _)| *outcome == self.outcome());
        let text = said.map(|(_, text)| text).or(own);
        text.map_or_else(String::new, |text| self.fill(text, language))
    }

    /// What can be done; nothing where nothing is wrong.
    #[must_use]
    pub fn remedy(&self, language: Language) -> Option<String> {
        match self.outcome() {
            Outcome::Failed | Outcome::NeedsJudgement => {
                Some(self.fill(self.rule().remedy, language))
            }
            Outcome::Undetermined if self.verdict.missing.is_empty() => {
                Some(WRITE_DOWN_THE_ORDER.in_language(language).to_owned())
            }
            Outcome::Undetermined => Some(RECORD_WHAT_IS_MISSING.in_language(language).to_owned()),
            Outcome::Passed | Outcome::NotApplicable => None,
        }
    }

    fn wording(&self) -> Wording {
        let among = &self.assessment.words;
        self.verdict.particulars.wording(among)
    }

    /// A text with its blanks filled in.
    fn fill(&self, text: Text, language: Language) -> String {
        let arguments = self.wording().arguments;
        words::fill(text.in_language(language), |name| match name {
            "missing" => self.missing_in_words(language),
            "guide" | "plan" => self.term(name, language),
            _ => arguments
                .iter()
                .flatten()
                .find(|(known, _)| *known == name)
                .map(|(_, argument)| argument.in_words(language))
                .unwrap_or_default(),
        })
    }

    /// What the policy of the day calls the guide or the plan.
    fn term(&self, name: &str, language: Language) -> String {
        let timeline = &self.assessment.timeline;
        let policy = self
            .policy()
            .or_else(|| timeline.policy_on(self.assessment.as_of).ok());
        policy.map_or_else(String::new, |policy| {
            let parameters = &policy.parameters;
            let term = if name == "guide" {
                &parameters.guide_name
            } else {
                &parameters.plan_name
            };
            term.value.in_language(language).to_owned()
        })
    }

    fn missing_in_words(&self, language: Language) -> String {
        let missing = self.assessment.missing(&self.verdict.missing);
        let places: Vec<_> = missing.iter().map(|place| place.words(language)).collect();
        words::list(&places, language)
    }
}

const UNDETERMINED: Text = Text::new(
    "Kan ikke afgøres. Der mangler oplysning om: {missing}.",
    "Cannot be told. Missing: {missing}.",
);

const RECORD_WHAT_IS_MISSING: Text = Text::new(
    "Registrér det, der mangler; ukendt er ikke det samme som nej.",
    "Record what is missing; unknown is not the same as no.",
);

const WRITE_DOWN_THE_ORDER: Text =
    Text::new("Notér, hvad der kom først.", "Record which came first.");

pub(crate) fn pointers(places: &[Place]) -> Vec<String> {
    places.iter().map(ToString::to_string).collect()
}

//! What a rule notes while it looks: facts read, facts missing, and what its message must say.

mod asked;
mod combined;

pub use asked::ConditionAnswer;
pub(crate) use asked::{Answers, Entry, Thing};

use super::place::{At, Place};
use crate::calendar::Date;
use crate::rules::{Outcome, Severity};
use crate::text::{Language, Text};
use crate::words;

/// Why a check stops early.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// A fact that it needs is missing; the notes say which.
    Missing,
    /// It does not apply.
    NotApplicable,
}

/// What a check says. `?` on a missing fact ends it as undetermined.
pub(crate) type Ruling = Result<Outcome, Stop>;

/// Passed or failed.
#[expect(clippy::unnecessary_wraps, reason = "it is how a check ends")]
pub(crate) fn holds(yes: bool) -> Ruling {
    Ok(if yes {
        Outcome::Passed
    } else {
        Outcome::Failed
    })
}

/// The rule does not apply.
pub(crate) const NOT_APPLICABLE: Ruling = Err(Stop::NotApplicable);

/// A value that a message fills in: the library's own words, days of events and counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Argument {
    Day(Date),
    Count(usize),
    Term(Text),
}

impl Argument {
    /// A number of the policy.
    pub(crate) fn count(number: u32) -> Self {
        Self::Count(usize::try_from(number).unwrap_or_default())
    }

    /// The value as a message shows it.
    pub(crate) fn in_words(self, language: Language) -> String {
        match self {
            Self::Day(day) => words::day(day, language),
            Self::Count(count) => count.to_string(),
            Self::Term(term) => term.in_language(language).to_owned(),
        }
    }
}

/// What a message fills in, by the names of its blanks.
pub(crate) type Arguments = [Option<(&'static str, Argument)>; 4];

/// What is particular about one verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Particulars {
    /// The day of the event that was judged.
    pub(crate) day: Option<Date>,
    /// Another severity than the rule's own.
    pub(crate) severity: Option<Severity>,
    /// Another text than the rule's own for this outcome.
    pub(crate) text: Option<(Outcome, Text)>,
    /// What the message fills in.
    pub(crate) arguments: Arguments,
}

impl Particulars {
    /// Of two verdicts the one on the earlier event; the day of the assessment comes after every event.
    fn earlier(self, other: Self) -> Self {
        let rank = |said: &Self| (said.day.is_none(), *said);
        if rank(&other) < rank(&self) {
            other
        } else {
            self
        }
    }
}

/// Notes on one case or register. Places are kept only while `keeping`: a bare verdict costs no memory.
#[derive(Debug, Default)]
pub(crate) struct Notes {
    keeping: bool,
    /// The number of the rule in the table of all rules.
    pub(crate) rule: usize,
    pub(crate) read: Vec<Place>,
    pub(crate) missing: Vec<Place>,
    pub(crate) particulars: Particulars,
    /// What was asked, where that is kept too.
    log: Option<Vec<Entry>>,
}

impl Notes {
    pub(crate) fn keeping() -> Self {
        Self {
            keeping: true,
            ..Self::default()
        }
    }

    /// Notes that also keep what is asked.
    pub(crate) fn logging() -> Self {
        Self {
            log: Some(Vec::new()),
            ..Self::keeping()
        }
    }

    /// What was asked so far, which is kept no more.
    pub(crate) fn take_log(&mut self) -> Vec<Entry> {
        self.log.take().unwrap_or_default()
    }

    /// How much was asked so far.
    pub(crate) fn asked(&self) -> usize {
        self.log.as_ref().map_or(0, Vec::len)
    }

    /// Turns to the rule of that number.
    pub(crate) fn begin(&mut self, rule: usize) {
        self.rule = rule;
        self.particulars = Particulars::default();
    }

    /// A known value; what is not known is noted as missing.
    pub(crate) fn know<'a, T>(&mut self, fact: At<'a, Option<T>>) -> Result<At<'a, T>, Stop> {
        let At { value, place } = fact;
        match value {
            Some(value) => {
                self.read(place);
                Ok(At { value, place })
            }
            None => Err(self.lacks(place)),
        }
    }

    /// A known value that can be copied.
    pub(crate) fn get<T: Copy>(&mut self, fact: At<'_, Option<T>>) -> Result<T, Stop> {
        self.know(fact).map(|at| *at.value)
    }

    /// Notes a fact as read.
    pub(crate) fn read(&mut self, place: Place) {
        if self.keeping {
            self.read.push(place);
            self.log(Entry::Read(place));
        }
    }

    /// Notes a fact as missing.
    pub(crate) fn lacks(&mut self, place: Place) -> Stop {
        if self.keeping {
            self.missing.push(place);
            self.log(Entry::Lacks(place));
        }
        Stop::Missing
    }

    /// The event that is judged happened on this day.
    pub(crate) fn judge_on(&mut self, day: Date) {
        self.particulars.day = Some(day);
    }

    /// The verdict weighs less or more than the rule's own severity.
    pub(crate) fn weigh(&mut self, severity: Severity) {
        self.particulars.severity = Some(severity);
    }

    /// Where the verdict ends with this outcome, the message says this instead of the rule's own text.
    pub(crate) fn say(&mut self, outcome: Outcome, text: Text) {
        self.particulars.text = Some((outcome, text));
    }

    /// The message fills this in.
    pub(crate) fn fill(&mut self, name: &'static str, argument: Argument) {
        let free = self
            .particulars
            .arguments
            .iter_mut()
            .find(|slot| slot.is_none_or(|(taken, _)| taken == name));
        if let Some(slot) = free {
            *slot = Some((name, argument));
        }
    }

    /// Asks something of the case that a person would ask in these words.
    pub(crate) fn ask<T: Answers>(
        &mut self,
        question: Text,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        self.logged(Entry::Asks(question), look)
    }

    /// Asks what goes without saying: where it is so, nothing is kept of the question but what was read.
    pub(crate) fn presume<T>(
        &mut self,
        question: Text,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
        is_so: impl FnOnce(&T) -> bool,
    ) -> Result<T, Stop> {
        let asked = self.asked();
        self.log(Entry::Asks(question));
        let seen = look(self);
        if let Some(log) = self.log.as_mut().filter(|_| self.keeping) {
            match seen.as_ref().map(is_so) {
                Ok(true) => drop(log.remove(asked)),
                so => log.push(Entry::Answers(so.map_err(|stop| *stop).answer())),
            }
        }
        seen
    }

    /// Looks up a list; that it holds anything, what is asked of each says.
    pub(crate) fn list<I: Iterator + Clone>(
        &mut self,
        question: Text,
        look: impl FnOnce(&mut Self) -> Result<I, Stop>,
    ) -> Result<I, Stop> {
        self.presume(question, look, |items| items.clone().next().is_some())
    }

    /// The day of an event.
    pub(crate) fn day(&mut self, on: At<'_, Option<Date>>) -> Result<Date, Stop> {
        let known = Text::new("dagen er kendt", "the day is known");
        self.presume(known, |notes| notes.get(on), |_| true)
    }

    fn logged<T: Answers>(
        &mut self,
        begins: Entry,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        self.log(begins);
        let seen = look(self);
        self.log(Entry::Answers(seen.answer()));
        seen
    }

    fn log(&mut self, entry: Entry) {
        if let Some(log) = self.log.as_mut().filter(|_| self.keeping) {
            log.push(entry);
        }
    }
}

/// The outcome of a ruling.
pub(crate) const fn settle(ruling: Ruling) -> Outcome {
    match ruling {
        Ok(outcome) => outcome,
        Err(Stop::Missing) => Outcome::Undetermined,
        Err(Stop::NotApplicable) => Outcome::NotApplicable,
    }
}

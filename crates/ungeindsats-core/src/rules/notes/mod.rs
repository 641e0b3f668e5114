//! What a rule notes while it looks: facts read, facts missing, and what its message must say.

mod again;
mod asked;
mod combined;
mod kept;
mod wording;

pub(crate) use again::Noted;
pub use asked::ConditionAnswer;
pub(crate) use asked::{Answers, Entry, Thing};
pub(crate) use kept::{Asked, Check, Kept, Nothing, Reasons, asked};
pub(crate) use wording::{Argument, Arguments, Word, Wording};

use std::marker::PhantomData;
use std::mem;

use super::place::{At, Place};
use crate::calendar::Date;
use crate::rules::{Outcome, Severity};
use crate::text::Text;

/// More places than all rules read of most cases.
const MANY_PLACES: usize = 1024;

/// More words than all rules say of most cases.
const MANY_WORDS: usize = 64;

/// About as much as all rules ask of a case.
const MANY_ENTRIES: usize = 2048;

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

/// What is particular about one verdict.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Particulars {
    /// The day of the event that was judged.
    pub(crate) day: Option<Date>,
    /// Another severity than the rule's own.
    pub(crate) severity: Option<Severity>,
    /// Where among the words the last one of its message stands, if it has any of its own.
    pub(crate) last_word: Option<usize>,
}

/// Notes on one case or register.
#[derive(Debug, Default)]
pub(crate) struct Notes<K = Reasons> {
    kept: PhantomData<K>,
    /// Whether what was asked is kept too.
    logs: bool,
    /// The number of the rule in the table of all rules.
    pub(crate) rule: usize,
    pub(crate) read: Vec<Place>,
    pub(crate) missing: Vec<Place>,
    pub(crate) particulars: Particulars,
    /// What messages say, a word after the other.
    pub(crate) words: Vec<Word>,
    /// What was asked.
    log: Vec<Entry>,
}

impl Notes<Nothing> {
    /// Notes that keep nothing.
    pub(crate) fn bare() -> Self {
        Self::default()
    }
}

impl Notes {
    /// Notes that keep places.
    pub(crate) fn keeping() -> Self {
        Self::default()
    }

    /// Notes that keep places, with room for those of all rules: they need not be moved as they grow.
    pub(crate) fn keeping_many() -> Self {
        Self {
            read: Vec::with_capacity(MANY_PLACES),
            words: Vec::with_capacity(MANY_WORDS),
            ..Self::default()
        }
    }

    /// Notes that also keep what is asked.
    pub(crate) fn logging() -> Self {
        Self {
            logs: true,
            ..Self::default()
        }
    }

    /// The same, with room for all rules.
    pub(crate) fn logging_many() -> Self {
        Self {
            logs: true,
            log: Vec::with_capacity(MANY_ENTRIES),
            ..Self::keeping_many()
        }
    }

    /// What was asked so far, which is kept no more.
    pub(crate) fn take_log(&mut self) -> Vec<Entry> {
        let mut log = mem::take(&mut self.log);
        log.shrink_to_fit();
        log
    }
}

impl<K: Kept> Notes<K> {
    /// How much was asked so far.
    pub(crate) fn asked(&self) -> usize {
        self.log.len()
    }

    /// Turns to the rule of that number.
    pub(crate) fn begin(&mut self, rule: usize) {
        self.rule = rule;
        self.particulars = Particulars::default();
    }

    /// A known value; what is not known is noted as missing.
    #[inline]
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
    #[inline]
    pub(crate) fn read(&mut self, place: Place) {
        if K::REASONS {
            self.keep_read(place);
        }
    }

    /// Notes a fact as missing.
    #[inline]
    pub(crate) fn lacks(&mut self, place: Place) -> Stop {
        if K::REASONS {
            self.keep_missing(place);
        }
        Stop::Missing
    }

    // What is kept is kept out of line: a bare verdict goes past it, and must not be slowed by its code.

    #[inline(never)]
    fn keep_read(&mut self, place: Place) {
        self.read.push(place);
        self.log(|| Entry::Read(place));
    }

    #[inline(never)]
    fn keep_missing(&mut self, place: Place) {
        self.missing.push(place);
        self.log(|| Entry::Lacks(place));
    }

    // Each kind of entry goes by itself and in registers: a whole one would go by way of memory, and be waited for.

    #[inline(never)]
    fn keep_question(&mut self, da: &'static str, en: &'static str) {
        self.log.push(Entry::Asks(Text { da, en }));
    }

    #[inline(never)]
    fn keep_look(&mut self, place: Place) {
        self.log.push(Entry::LooksAt(place));
    }

    #[inline(never)]
    fn keep_answer(&mut self, answer: ConditionAnswer) {
        self.log.push(Entry::Answers(answer));
    }

    fn keeps_log(&self) -> bool {
        K::REASONS && self.logs
    }

    /// The event that is judged happened on this day.
    pub(crate) fn judge_on(&mut self, day: Date) {
        self.particulars.day = Some(day);
    }

    /// The verdict weighs less or more than the rule's own severity.
    pub(crate) fn weigh(&mut self, severity: Severity) {
        self.particulars.severity = Some(severity);
    }

    /// Asks something of the case that a person would ask in these words.
    #[inline]
    pub(crate) fn ask<T: Answers>(
        &mut self,
        question: Text,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        self.logged(|| Entry::Asks(question), look)
    }

    /// Asks what goes without saying: where it is so, nothing is kept of the question but what was read.
    #[inline]
    pub(crate) fn presume<T>(
        &mut self,
        question: Text,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
        is_so: impl FnOnce(&T) -> bool,
    ) -> Result<T, Stop> {
        let asked = self.asked();
        self.log(|| Entry::Asks(question));
        let seen = look(self);
        if self.keeps_log() {
            match seen.as_ref().map(is_so) {
                Ok(true) => drop(self.log.remove(asked)),
                so => self.keep_answer(so.map_err(|stop| *stop).answer()),
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

    #[inline]
    fn logged<T: Answers>(
        &mut self,
        begins: impl FnOnce() -> Entry,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        self.log(begins);
        let seen = look(self);
        self.log(|| Entry::Answers(seen.answer()));
        seen
    }

    #[inline]
    fn log(&mut self, entry: impl FnOnce() -> Entry) {
        if self.keeps_log() {
            match entry() {
                Entry::Asks(Text { da, en }) => self.keep_question(da, en),
                Entry::LooksAt(place) => self.keep_look(place),
                Entry::Answers(answer) => self.keep_answer(answer),
                entry @ (Entry::Read(_) | Entry::Lacks(_)) => self.log.push(entry),
            }
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

//! What the message of a verdict says and fills in, where that is not the rule's own text alone: kept beside
//! the verdicts, which stay small, and only where someone reads messages.

use super::{Kept, Notes, Particulars};
use crate::calendar::Date;
use crate::rules::Outcome;
use crate::text::{Language, Text};
use crate::words;

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

/// What a message says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wording {
    /// Another text than the rule's own for this outcome.
    pub(crate) text: Option<(Outcome, Text)>,
    /// What the message fills in.
    pub(crate) arguments: Arguments,
}

/// One thing that a message says beyond the rule's own text.
#[derive(Clone, Copy, Debug)]
enum Said {
    /// Another text, where the verdict ends with this outcome.
    Instead(Outcome, Text),
    /// What stands in the blank of this name.
    InBlank(&'static str, Argument),
}

/// What was said, and what was said before it of the same verdict. Nothing is changed once it is said: what is
/// said of a whole is shared by all its parts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    said: Said,
    before: Option<usize>,
}

impl Wording {
    fn say(&mut self, said: Said) {
        match said {
            Said::Instead(outcome, text) => self.text = Some((outcome, text)),
            Said::InBlank(name, argument) => {
                let mut slots = self.arguments.iter_mut();
                let free = slots.find(|slot| slot.is_none_or(|(taken, _)| taken == name));
                if let Some(slot) = free {
                    *slot = Some((name, argument));
                }
            }
        }
    }

    /// Says all that was said up to a word.
    fn say_up_to(&mut self, last: Option<usize>, among: &[Word]) {
        if let Some(word) = last.and_then(|index| among.get(index)) {
            self.say_up_to(word.before, among);
            self.say(word.said);
        }
    }
}

impl Particulars {
    /// Its wording, of the words that were noted with it.
    pub(crate) fn wording(&self, among: &[Word]) -> Wording {
        let mut wording = Wording::default();
        wording.say_up_to(self.last_word, among);
        wording
    }
}

impl<K: Kept> Notes<K> {
    /// Where the verdict ends with this outcome, the message says this instead of the rule's own text.
    pub(crate) fn say(&mut self, outcome: Outcome, text: Text) {
        self.word(|| Said::Instead(outcome, text));
    }

    /// The message fills this in.
    pub(crate) fn fill(&mut self, name: &'static str, argument: Argument) {
        self.word(|| Said::InBlank(name, argument));
    }

    /// What the message says so far.
    pub(crate) fn wording(&self) -> Wording {
        self.particulars.wording(&self.words)
    }

    #[inline]
    fn word(&mut self, said: impl FnOnce() -> Said) {
        if K::REASONS {
            self.keep_word(said());
        }
    }

    #[inline(never)]
    fn keep_word(&mut self, said: Said) {
        let before = self.particulars.last_word.replace(self.words.len());
        self.words.push(Word { said, before });
    }

    /// Of all words from there on keeps those that lead to this one, and tells where it stands now.
    pub(super) fn keep_only_words(&mut self, from: usize, to: Option<usize>) -> Option<usize> {
        let mut free = from;
        let last = to.map(|index| self.moved(index, from, &mut free));
        self.words.truncate(free);
        last
    }

    /// Moves a word, and before it those that were said before it, down to the next free place.
    fn moved(&mut self, index: usize, from: usize, free: &mut usize) -> usize {
        let Some(mut word) = self.words.get(index).copied().filter(|_| index >= from) else {
            return index;
        };
        word.before = word.before.map(|before| self.moved(before, from, free));
        let at = *free;
        if let Some(slot) = self.words.get_mut(at) {
            *slot = word;
        }
        *free = at.saturating_add(1);
        at
    }
}

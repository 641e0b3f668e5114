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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wording {
    /// Another text than the rule's own for this outcome.
    pub(crate) text: Option<(Outcome, Text)>,
    /// What the message fills in.
    pub(crate) arguments: Arguments,
}

impl Wording {
    /// The rule's own text, as it stands.
    pub(crate) const OWN: Self = Self {
        text: None,
        arguments: [None; 4],
    };
}

impl Particulars {
    /// Its wording, among those that were noted with it.
    pub(crate) fn wording<'w>(&self, among: &'w [Wording]) -> &'w Wording {
        let own = self.wording.and_then(|index| among.get(index));
        own.unwrap_or(&Wording::OWN)
    }
}

impl<K: Kept> Notes<K> {
    /// Where the verdict ends with this outcome, the message says this instead of the rule's own text.
    pub(crate) fn say(&mut self, outcome: Outcome, text: Text) {
        self.word(|wording| wording.text = Some((outcome, text)));
    }

    /// The message fills this in.
    pub(crate) fn fill(&mut self, name: &'static str, argument: Argument) {
        self.word(|wording| {
            let free = wording
                .arguments
                .iter_mut()
                .find(|slot| slot.is_none_or(|(taken, _)| taken == name));
            if let Some(slot) = free {
                *slot = Some((name, argument));
            }
        });
    }

    /// What the message says so far.
    pub(crate) fn wording(&self) -> &Wording {
        self.particulars.wording(&self.wordings)
    }

    #[inline]
    fn word(&mut self, change: impl FnOnce(&mut Wording)) {
        if K::REASONS {
            self.keep_wording(change);
        }
    }

    #[inline(never)]
    fn keep_wording(&mut self, change: impl FnOnce(&mut Wording)) {
        let shared = self.shared_wordings;
        let own = self.particulars.wording.filter(|index| *index >= shared);
        let index = own.unwrap_or_else(|| {
            self.wordings.push(*self.wording());
            self.wordings.len().saturating_sub(1)
        });
        self.particulars.wording = Some(index);
        if let Some(wording) = self.wordings.get_mut(index) {
            change(wording);
        }
    }

    /// Of all wordings from there on keeps the one that is still needed, and tells where it stands now.
    pub(super) fn keep_only_wording(&mut self, from: usize, of: Option<usize>) -> Option<usize> {
        let new = of.filter(|index| *index >= from);
        if let Some(index) = new.filter(|index| *index > from) {
            self.wordings.swap(from, index);
        }
        self.wordings
            .truncate(from.saturating_add(usize::from(new.is_some())));
        new.map(|_| from).or(of)
    }
}

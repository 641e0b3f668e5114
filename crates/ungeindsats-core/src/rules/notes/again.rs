//! What is noted again, or not at all: answers that are remembered, and looks that leave no note.

use super::{Entry, Kept, Notes, Nothing, Stop};
use crate::rules::place::Place;

/// What was noted of something that is asked for again.
#[derive(Clone)]
pub(crate) struct Noted {
    reasons: bool,
    logged: bool,
    read: Box<[Place]>,
    missing: Box<[Place]>,
    log: Box<[Entry]>,
}

impl<K: Kept> Notes<K> {
    /// What is seen; what was noted and asked meanwhile is taken back where nothing is.
    pub(crate) fn attempt<T>(
        &mut self,
        look: impl FnOnce(&mut Self) -> Result<T, Stop>,
    ) -> Option<T> {
        let (before, asked) = (self.mark(), self.asked());
        let seen = look(self).ok();
        if seen.is_none() {
            self.forget(before);
            self.log.truncate(asked);
        }
        seen
    }

    /// Looks without leaving a note: for what is counted over many cases, of which a finding names few.
    pub(crate) fn quietly<T>(&self, look: impl FnOnce(&mut Notes<Nothing>) -> T) -> T {
        let mut bare = Notes::bare();
        bare.begin(self.rule);
        look(&mut bare)
    }

    /// What is seen, and what was noted of it, to be noted again where it is asked for again.
    pub(crate) fn noting<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> (T, Noted) {
        let (before, asked) = (self.mark(), self.asked());
        let seen = look(self);
        let since = |places: &[Place], from| places.get(from..).unwrap_or_default().into();
        let noted = Noted {
            reasons: K::REASONS,
            logged: self.keeps_log(),
            read: since(&self.read, before.read),
            missing: since(&self.missing, before.missing),
            log: self.log.get(asked..).unwrap_or_default().into(),
        };
        (seen, noted)
    }

    /// Whether to note that again says all that asking again would.
    pub(crate) fn can_note_again(&self, noted: &Noted) -> bool {
        noted.reasons == K::REASONS && noted.logged == self.keeps_log()
    }

    /// Notes what was noted before.
    pub(crate) fn note_again(&mut self, noted: &Noted) {
        self.read.extend_from_slice(&noted.read);
        self.missing.extend_from_slice(&noted.missing);
        self.log.extend_from_slice(&noted.log);
    }

    /// Looks at what is looked at again, or does not count: what was noted meanwhile is taken back.
    pub(crate) fn in_passing<T>(&mut self, look: impl FnOnce(&mut Self) -> T) -> T {
        let (before, asked) = (self.mark(), self.asked());
        let said = self.particulars;
        let seen = look(self);
        self.forget(before);
        self.log.truncate(asked);
        self.words.truncate(before.words);
        self.particulars = said;
        seen
    }
}

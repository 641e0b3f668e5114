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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Text;

    fn question<K: Kept>(notes: &mut Notes<K>) -> Result<bool, Stop> {
        notes.ask(Text::new("er det så", "is it so"), |_| Ok(true))
    }

    fn noted<K: Kept>(mut notes: Notes<K>) -> Noted {
        notes.noting(|notes| question(notes)).1
    }

    #[test]
    fn what_is_asked_is_kept_where_it_is_wanted_and_nowhere_else() {
        fn asked<K: Kept>(mut notes: Notes<K>) -> usize {
            assert_eq!(question(&mut notes), Ok(true));
            notes.asked()
        }
        assert_eq!(asked(Notes::bare()), 0);
        assert_eq!(asked(Notes::keeping()), 0);
        assert_eq!(asked(Notes::keeping_many()), 0);
        assert_eq!(asked(Notes::logging()), 2);
        assert_eq!(asked(Notes::logging_many()), 2);
    }

    #[test]
    fn what_was_noted_is_noted_again_where_no_more_and_no_less_is_kept() {
        let [bare, keeping, logging] = [
            noted(Notes::bare()),
            noted(Notes::keeping()),
            noted(Notes::logging()),
        ];
        let again = |noted| {
            [
                Notes::bare().can_note_again(noted),
                Notes::keeping().can_note_again(noted),
                Notes::logging().can_note_again(noted),
            ]
        };
        assert_eq!(again(&bare), [true, false, false]);
        assert_eq!(again(&keeping), [false, true, false]);
        assert_eq!(again(&logging), [false, false, true]);
    }
}

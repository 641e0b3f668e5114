//! How one thing is asked and told: what it rests on, and the words for it.

use super::proposal::Reason;
use crate::assessment::pointers;
use crate::calendar::Date;
use crate::policy::Policy;
use crate::rules::notes::{Argument, Arguments, Notes, Stop};
use crate::rules::place::{Place, distinct};
use crate::source::Citation;
use crate::text::{Bilingual, Language, Text};
use crate::words;

/// What came of one thing that was asked.
pub(super) struct Answered {
    /// Whether it is so; `None` where that cannot be told.
    pub(super) holds: Option<bool>,
    pub(super) arguments: Arguments,
    basis: Basis,
}

/// The facts on which something rests, and those that it lacks.
#[derive(Default)]
pub(super) struct Basis {
    read: Vec<Place>,
    missing: Vec<Place>,
}

impl Basis {
    /// Adds what an answer rests on: nothing, where a thing is not so.
    pub(super) fn add(&mut self, answered: &Answered) {
        if answered.holds != Some(false) {
            self.read.extend(&answered.basis.read);
        }
        if answered.holds.is_none() {
            self.missing.extend(&answered.basis.missing);
        }
    }

    /// Adds all that was noted.
    pub(super) fn add_notes(&mut self, notes: Notes) {
        self.read.extend(notes.read);
        self.missing.extend(notes.missing);
    }

    /// Adds places that are missing.
    pub(super) fn lacks(&mut self, places: &[Place]) {
        self.missing.extend(places);
    }

    pub(super) fn facts(&self) -> Vec<String> {
        pointers(&distinct(self.read.clone()))
    }

    pub(super) fn missing(&self) -> Vec<String> {
        pointers(&distinct(self.missing.clone()))
    }
}

/// Asks one thing, with notes of its own.
pub(super) fn ask(look: impl FnOnce(&mut Notes) -> Result<bool, Stop>) -> Answered {
    let mut notes = Notes::keeping();
    let holds = match look(&mut notes) {
        Ok(holds) => Some(holds),
        Err(Stop::NotApplicable) => Some(false),
        Err(Stop::Missing) => None,
    };
    Answered {
        holds,
        arguments: notes.wording().arguments,
        basis: Basis {
            read: notes.read,
            missing: notes.missing,
        },
    }
}

/// Tells texts in both languages, in the words of the policy and of the day.
pub(super) struct Teller<'a> {
    pub(super) policy: &'a Policy,
    pub(super) on: Date,
}

impl Teller<'_> {
    /// A text with its blanks filled in.
    pub(super) fn tell(&self, text: Text, arguments: &Arguments) -> Bilingual {
        let filled = |language| {
            words::fill(text.in_language(language), |name| {
                self.blank(name, arguments, language)
            })
        };
        Bilingual {
            da: filled(Language::Da),
            en: filled(Language::En),
        }
    }

    fn blank(&self, name: &str, arguments: &Arguments, language: Language) -> String {
        match name {
            "guide" => {
                let guide = &self.policy.parameters.guide_name.value;
                guide.in_language(language).to_owned()
            }
            "on" => words::day(self.on, language),
            _ => arguments
                .iter()
                .flatten()
                .find(|(known, _)| *known == name)
                .map(|(_, argument)| argument.in_words(language))
                .unwrap_or_default(),
        }
    }

    /// A reason in words, with its sources.
    pub(super) fn reason<T>(
        &self,
        code: T,
        text: Text,
        arguments: &Arguments,
        sources: &[Citation],
    ) -> Reason<T> {
        Reason {
            code,
            says: self.tell(text, arguments),
            sources: sources.iter().copied().map(Into::into).collect(),
        }
    }
}

/// One blank to fill in.
pub(super) fn with(name: &'static str, argument: Argument) -> Arguments {
    [Some((name, argument)), None, None, None]
}

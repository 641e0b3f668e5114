//! The log of a rule as a tree: each question with its answer, the facts that were read for it, and the
//! questions within it.

use crate::assessment::pointers;
use crate::rules::ConditionAnswer;
use crate::rules::notes::Entry;
use crate::rules::place::Place;
use crate::text::{Language, Text};
use crate::words;

/// Something that a rule asked of a case, and what it was answered.
#[derive(Clone, Debug)]
pub struct Condition {
    says: Option<Text>,
    place: Option<Place>,
    answer: ConditionAnswer,
    read: Vec<Place>,
    missing: Vec<Place>,
    within: Vec<Self>,
}

/// What is asked, or looked at, and not answered yet.
#[derive(Default)]
struct Open {
    says: Option<Text>,
    place: Option<Place>,
    read: Vec<Place>,
    missing: Vec<Place>,
    within: Vec<Condition>,
}

/// What a rule asked, in order. What it read outside all questions stands in its finding alone.
pub(super) fn conditions(log: &[Entry]) -> Vec<Condition> {
    let mut open = vec![Open::default()];
    for entry in log {
        match *entry {
            Entry::Asks(says) => open.push(Open {
                says: Some(says),
                ..Open::default()
            }),
            Entry::LooksAt(place) => open.push(Open {
                place: Some(place),
                ..Open::default()
            }),
            Entry::Answers(answer) => {
                let answered = open.pop().unwrap_or_default().answered(answer);
                if let Some(around) = open.last_mut() {
                    around.within.push(answered);
                }
            }
            Entry::Read(place) => note(&mut open, place, |question| &mut question.read),
            Entry::Lacks(place) => note(&mut open, place, |question| &mut question.missing),
        }
    }
    open.into_iter()
        .flat_map(|question| question.within)
        .collect()
}

/// Notes a place once for the question that is asked.
fn note(open: &mut [Open], place: Place, list: fn(&mut Open) -> &mut Vec<Place>) {
    if let Some(list) = open.last_mut().map(list)
        && !list.contains(&place)
    {
        list.push(place);
    }
}

impl Open {
    /// What was answered by asking one question alone is told together with that question: a thing in its
    /// words, and a question for which nothing else was read in words of its own.
    fn answered(mut self, answer: ConditionAnswer) -> Condition {
        let nothing_else = self.read.is_empty() && self.missing.is_empty();
        if (self.says.is_none() || nothing_else)
            && let [only] = self.within.as_mut_slice()
            && only.place.is_none()
            && only.answer == answer
        {
            self.says = self.says.or(only.says);
            self.read.append(&mut only.read);
            self.missing.append(&mut only.missing);
            self.within = std::mem::take(&mut only.within);
        }
        let Self {
            says,
            place,
            read,
            missing,
            within,
        } = self;
        Condition {
            says,
            place,
            answer,
            read,
            missing,
            within,
        }
    }
}

impl Condition {
    /// What was asked, for a person: a question in words, or else the thing that was looked at.
    #[must_use]
    pub fn says(&self, language: Language) -> String {
        let asked = self.says.map(|text| text.in_language(language).to_owned());
        asked.or_else(|| self.thing(language)).unwrap_or_default()
    }

    /// The one thing of which it was asked, in words; none where it was asked of no one thing.
    pub(crate) fn thing(&self, language: Language) -> Option<String> {
        self.place.map(|place| place.words(language))
    }

    /// Whether it was asked in words, and is not told by its thing alone.
    #[must_use]
    pub fn is_in_words(&self) -> bool {
        self.says.is_some()
    }

    /// JSON pointer to the one thing of which it was asked; none where it was asked of no one thing.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        self.place.map(|place| place.to_string())
    }

    /// What it was answered.
    #[must_use]
    pub fn answer(&self) -> ConditionAnswer {
        self.answer
    }

    /// JSON pointers to the facts that were read for it, in the order in which they were.
    #[must_use]
    pub fn facts(&self) -> Vec<String> {
        pointers(&self.read)
    }

    /// JSON pointers to the facts that were missing.
    #[must_use]
    pub fn missing(&self) -> Vec<String> {
        pointers(&self.missing)
    }

    /// The facts that were missing, in words.
    pub(crate) fn missing_in_words(&self, language: Language) -> String {
        let places = self.missing.iter().map(|place| place.words(language));
        words::list(&places.collect::<Vec<_>>(), language)
    }

    /// What was asked within it.
    #[must_use]
    pub fn within(&self) -> &[Self] {
        &self.within
    }
}

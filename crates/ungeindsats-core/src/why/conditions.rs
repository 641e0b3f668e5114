//! The log of a rule as a tree: each question with its answer, the facts that were read for it, and the
//! questions within it.

use crate::assessment::pointers;
use crate::rules::ConditionAnswer;
use crate::rules::notes::Entry;
use crate::rules::place::Place;
use crate::text::{Language, Text};

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

/// A question that is not answered yet.
#[derive(Default)]
struct Open {
    says: Option<Text>,
    read: Vec<Place>,
    missing: Vec<Place>,
    within: Vec<Condition>,
}

/// What a rule asked, in order.
pub(super) fn conditions(log: &[Entry]) -> Vec<Condition> {
    let mut open = vec![Open::default()];
    for entry in log {
        match entry {
            Entry::Asks(says) => open.push(Open {
                says: *says,
                ..Open::default()
            }),
            Entry::Answers(answer) => {
                let asked = open.pop().unwrap_or_default().answered(*answer);
                if let Some(around) = open.last_mut() {
                    around.within.extend(asked);
                }
            }
            Entry::Read(place) => note(&mut open, *place, |question| &mut question.read),
            Entry::Lacks(place) => note(&mut open, *place, |question| &mut question.missing),
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
    /// What is told of it: a question without words of its own, of which one thing alone was looked at,
    /// says no more than what was asked within.
    fn answered(self, answer: ConditionAnswer) -> Vec<Condition> {
        let Self {
            says,
            read,
            missing,
            within,
        } = self;
        let own = read.iter().chain(&missing).copied();
        let deeper = within.iter().filter_map(|condition| condition.place);
        let place = Place::item_of(own.chain(deeper));
        if says.is_none() && (place.is_none() || own_words(&within, place)) {
            return within;
        }
        vec![Condition {
            says,
            place,
            answer,
            read,
            missing,
            within,
        }]
    }
}

/// Whether all that is asked within is asked of that very place, in words.
fn own_words(within: &[Condition], place: Option<Place>) -> bool {
    within.len() == 1 && within.iter().all(|condition| condition.place == place)
}

impl Condition {
    /// What was asked, for a person: a question in words, or one of several things that were looked at alike.
    #[must_use]
    pub fn says(&self, language: Language) -> String {
        let asked = self.says.map(|text| text.in_language(language).to_owned());
        let thing = || self.place.map(|place| place.words(language));
        asked.or_else(thing).unwrap_or_default()
    }

    /// JSON pointer to the one thing of which it was asked; none where it was asked of several, or of all.
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

    /// What was asked within it.
    #[must_use]
    pub fn within(&self) -> &[Self] {
        &self.within
    }
}

//! What could stand at a place of a case instead of what stands there.

use serde_json::{Value, json};

use super::document::value_at;
use crate::calendar::Date;
use crate::case::Case;
use crate::rules::place::Place;
use crate::shape::{Shape, Shaped};
use crate::text::{Language, Text};
use crate::words;

/// A value that is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Suggested {
    /// A term, a day, a yes or a no, or a list of terms.
    Value(Value),
    /// The id that stands at another place.
    SameAs(Place),
    /// A list of the id that stands at another place.
    ListOf(Place),
    /// Some text, or some id, that somebody has to write.
    Any,
}

/// What stands for a text that nobody has written.
const SOME_TEXT: &str = "?";

impl Suggested {
    /// The value itself, in a case.
    pub(super) fn to_value(&self, document: &Value) -> Value {
        let same = |place: &Place| value_at(document, *place).cloned().unwrap_or_default();
        match self {
            Self::Value(value) => value.clone(),
            Self::SameAs(place) => same(place),
            Self::ListOf(place) => json!([same(place)]),
            Self::Any => json!(SOME_TEXT),
        }
    }

    /// Whether it repeats what stands elsewhere.
    pub(super) const fn repeats(&self) -> bool {
        matches!(self, Self::SameAs(_) | Self::ListOf(_))
    }

    /// The terms, where it is a list of terms.
    pub(super) fn terms(&self) -> &[Value] {
        match self {
            Self::Value(Value::Array(terms)) => terms,
            _ => &[],
        }
    }

    /// Leaves a term out of a list of terms.
    pub(super) fn drop_term(&mut self, term: &Value) {
        if let Self::Value(Value::Array(terms)) = self {
            terms.retain(|kept| kept != term);
        }
    }
}

/// What may stand at a place of a case.
pub(super) fn shape_of(place: Place) -> Option<Shape> {
    place.steps().try_fold(Case::SHAPE, |shape, (field, item)| {
        let shape = shape.field(field)?;
        match item {
            Some(_) => shape.item(),
            None => Some(shape),
        }
    })
}

/// What could stand at a place of that shape, in the order in which it is tried.
pub(super) fn candidates(
    shape: Shape,
    now: Option<&Value>,
    around: &[(Place, Value)],
    as_of: Date,
) -> Vec<Suggested> {
    let values = match shape {
        Shape::Flag => vec![json!(true), json!(false)],
        Shape::Term(terms) => terms.iter().map(|(code, _)| json!(code)).collect(),
        Shape::Day => days(now, around, as_of),
        Shape::DayOr(word, _) => [json!(word)]
            .into_iter()
            .chain(days(now, around, as_of))
            .collect(),
        Shape::List(Shape::Term(terms)) => terms_added(terms, now),
        Shape::List(Shape::Record(_)) if now.is_none() => vec![json!([])],
        Shape::Note => return vec![Suggested::Any],
        Shape::Id => {
            return ids(around)
                .map(Suggested::SameAs)
                .chain([Suggested::Any])
                .collect();
        }
        Shape::List(Shape::Id) => return ids(around).map(Suggested::ListOf).collect(),
        // Nobody was born on another day.
        Shape::BirthDate | Shape::Record(_) | Shape::List(_) => Vec::new(),
    };
    let others = values.into_iter().filter(|value| Some(value) != now);
    others.map(Suggested::Value).collect()
}

/// A value at a place of that shape, for a person.
pub(super) fn in_words(shape: Shape, value: &Value, language: Language) -> String {
    let say = |text: Text| text.in_language(language).to_owned();
    let written = value.as_str().unwrap_or_default();
    let day = || day_of(Some(value)).map(|day| words::day(day, language));
    match (shape, value) {
        (Shape::Flag, _) => say(if value == &json!(true) { YES } else { NO }),
        (Shape::Term(terms), _) => {
            let term = terms.iter().find(|(code, _)| *code == written);
            term.map(|(_, label)| say(*label)).unwrap_or_default()
        }
        (Shape::DayOr(word, label), _) if word == written => say(label),
        (Shape::List(item), Value::Array(items)) if !items.is_empty() => {
            let items = items.iter().map(|value| in_words(*item, value, language));
            words::list(&items.collect::<Vec<_>>(), language)
        }
        (Shape::List(_), _) => say(NONE),
        _ => day().unwrap_or_default(),
    }
}

const YES: Text = Text::new("ja", "yes");
const NO: Text = Text::new("nej", "no");
const NONE: Text = Text::new("ingen", "none");

/// The day of the assessment, the days that were read and the days beside them; those nearest to the day
/// that is recorded come first.
fn days(now: Option<&Value>, around: &[(Place, Value)], as_of: Date) -> Vec<Value> {
    let read = |wanted: fn(Shape) -> bool| {
        let places = around
            .iter()
            .filter(move |(place, _)| shape_of(*place).is_some_and(wanted));
        places.filter_map(|(_, value)| day_of(Some(value)))
    };
    let recorded: Vec<Date> =
        read(|shape| matches!(shape, Shape::Day | Shape::DayOr(..))).collect();
    // That a rule turns on a day beside one that is recorded must not tell a birthday.
    let birth = read(|shape| matches!(shape, Shape::BirthDate)).next();
    let is_birthday = |day: &Date| birth.is_some_and(|birth| day.is_birthday_of(birth));
    let beside = recorded
        .iter()
        .flat_map(|day| [day.day_before(), day.day_after()]);
    let mut days: Vec<Date> = Vec::new();
    let all = [as_of].into_iter().chain(recorded.iter().copied());
    for day in all.chain(beside.filter(|day| !is_birthday(day))) {
        if !days.contains(&day) {
            days.push(day);
        }
    }
    if let Some(now) = day_of(now) {
        days.sort_by_key(|day| day.days_from(now));
    }
    days.into_iter().map(|day| json!(day)).collect()
}

fn day_of(value: Option<&Value>) -> Option<Date> {
    value?.as_str()?.parse().ok()
}

/// A list of terms with one more in it, and the one with all.
fn terms_added(terms: &[(&str, Text)], now: Option<&Value>) -> Vec<Value> {
    let had = now.and_then(Value::as_array).cloned().unwrap_or_default();
    let missing: Vec<_> = terms
        .iter()
        .map(|(code, _)| json!(code))
        .filter(|code| !had.contains(code))
        .collect();
    let with = |more: &[Value]| Value::Array(had.iter().chain(more).cloned().collect());
    let mut lists: Vec<_> = missing
        .iter()
        .map(|code| with(std::slice::from_ref(code)))
        .collect();
    lists.push(with(&missing));
    if now.is_none() {
        lists.push(json!([]));
    }
    lists
}

/// The places of the ids that were read.
fn ids(around: &[(Place, Value)]) -> impl Iterator<Item = Place> {
    let places = around.iter().map(|(place, _)| *place);
    places.filter(|place| matches!(shape_of(*place), Some(Shape::Id)))
}

//! What would make a rule pass: the smallest sets of facts that would have to be otherwise.
//!
//! They are looked for by trying. A place that the rule read, or missed, gets another value, and the rule
//! itself is asked again; so no rule has to say how it can be met, and none can say it wrongly.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::values::{Suggested, candidates};
use super::{WhyError, rule_of};
use crate::assess::{Numbered, assess_by};
use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::Timeline;
use crate::rules::notes::Notes;
use crate::rules::place::Place;
use crate::rules::{Level, Outcome};
use crate::shape::{Shape, Shaped};
use crate::text::Language;

/// How many facts are changed together at most.
const MOST_CHANGES: usize = 4;

/// How often a rule is asked at most: some tenths of a second for a large case.
const MOST_TRIES: usize = 1500;

/// How many ways are told at most.
const MOST_WAYS: usize = 5;

/// The smallest changes of facts that would make a rule pass; never a proposal to record what is not so.
#[derive(Clone, Debug)]
pub struct Ways {
    ways: Vec<Way>,
    complete: bool,
}

/// Facts that, changed together, would make a rule pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    changes: Vec<Change>,
}

/// A fact, and what it would have to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    place: Place,
    known: bool,
    suggested: Suggested,
    others: bool,
}

/// Asks what would make a rule pass that does not: the smallest sets of facts that would have to be
/// otherwise, or known.
///
/// Of several values that would do at a place one is told. Nobody is advised to record what is not so: it
/// says on what the verdict hangs.
///
/// ```
/// use ungeindsats_core::{Case, Timeline, why::ways_to_pass};
/// let viborg = Timeline::named("viborg")?;
/// let case = Case::from_json(r#"{
///     "guide": { "assignments": [
///         { "from": "2020-01-01", "until": "2020-06-02" },
///         { "from": "2020-06-01", "until": "ongoing" }
///     ] }
/// }"#)?;
/// let ways = ways_to_pass(&case, &viborg, "2021-01-08".parse()?, "guide.one_active")?;
/// let told: Vec<_> = ways.ways().iter().flat_map(|way| way.changes())
///     .map(|change| (change.pointer(), change.value().map(ToString::to_string)))
///     .collect();
/// assert!(told.contains(&("/guide/assignments/0/until".into(), Some("\"2020-06-01\"".into()))));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`WhyError`] where there is no such rule of a case, or no policy covers the day.
pub fn ways_to_pass(
    case: &Case,
    timeline: &Timeline,
    as_of: Date,
    rule: &str,
) -> Result<Ways, WhyError> {
    let rule = rule_of(Level::Case, rule)?;
    let search = Search {
        rule,
        timeline,
        as_of,
        base: serde_json::to_value(case).unwrap_or_default(),
        tries: 0,
        seen: BTreeSet::new(),
    };
    search.run(case)
}

/// A case with some facts changed, and what the rule says of it.
#[derive(Clone)]
struct Trial {
    document: Value,
    changes: Vec<Change>,
    /// The lists that got an item, and the records that were opened, of which nothing is known yet.
    opened: Vec<Place>,
    assessment: Assessment,
}

struct Search<'a> {
    rule: Numbered,
    timeline: &'a Timeline,
    as_of: Date,
    /// The case as it is.
    base: Value,
    tries: usize,
    /// What was tried: each set of changes once, in whatever order it came about.
    seen: BTreeSet<Vec<String>>,
}

impl Search<'_> {
    fn run(mut self, case: &Case) -> Result<Ways, WhyError> {
        let (assessment, _) =
            assess_by(self.rule, case, self.timeline, self.as_of, Notes::keeping())?;
        let unchanged = Trial {
            document: self.base.clone(),
            changes: Vec::new(),
            opened: Vec::new(),
            assessment,
        };
        let mut ways: Vec<Way> = Vec::new();
        let mut level = vec![unchanged];
        for _ in 0..MOST_CHANGES {
            level = self.next(level, &mut ways);
            if !ways.is_empty() {
                break;
            }
        }
        ways.truncate(MOST_WAYS);
        Ok(Ways {
            ways,
            complete: self.tries < MOST_TRIES,
        })
    }

    /// The trials with one change more; those of which the rule says that it is met become ways.
    fn next(&mut self, level: Vec<Trial>, ways: &mut Vec<Way>) -> Vec<Trial> {
        let mut next = Vec::new();
        let mut at_hand: Vec<Trial> = level.into_iter().rev().collect();
        while let Some(trial) = at_hand.pop() {
            if trial.outcome() == Some(Outcome::Passed) {
                continue;
            }
            for place in trial.places() {
                let Some(shape) = shape_of(place) else {
                    continue;
                };
                if let Some(opened) = self.open(&trial, place, shape) {
                    at_hand.push(opened);
                }
                for found in self.change(&trial, place, shape) {
                    if found.outcome() == Some(Outcome::Passed) {
                        let found = self.with_shorter_lists(found);
                        keep(ways, found.changes);
                    } else {
                        next.push(found);
                    }
                }
            }
        }
        next
    }

    /// The same with an empty record at that place, or one more in that list: so far nothing is said of it.
    fn open(&mut self, trial: &Trial, place: Place, shape: Shape) -> Option<Trial> {
        if trial.opened.contains(&place) {
            return None;
        }
        let empty = || Value::Object(serde_json::Map::new());
        let mut document = trial.document.clone();
        let spot = spot(&mut document, place)?;
        match (shape, spot) {
            (Shape::Record(_), spot) if spot.is_null() => *spot = empty(),
            (Shape::List(Shape::Record(_)), Value::Array(items)) => items.push(empty()),
            (Shape::List(Shape::Record(_)), spot) => *spot = Value::Array(vec![empty()]),
            _ => return None,
        }
        let mut opened = trial.opened.clone();
        opened.push(place);
        self.ask(document, trial.changes.clone(), opened)
    }

    /// The same with another value at that place, each that could stand there.
    fn change(&mut self, trial: &Trial, place: Place, shape: Shape) -> Vec<Trial> {
        if trial.changes.iter().any(|change| change.place == place) {
            return Vec::new();
        }
        let now = trial.document.pointer(&place.to_string()).cloned();
        let around = trial.read_values();
        let tried = candidates(shape, now.as_ref(), &around, self.as_of);
        let changed = tried.into_iter().filter_map(|suggested| {
            let mut document = trial.document.clone();
            *spot(&mut document, place)? = suggested.to_value(&around);
            let mut changes = trial.changes.clone();
            changes.push(Change {
                place,
                known: now.is_some(),
                suggested,
                others: false,
            });
            changes.sort_by_key(|change| change.place);
            let found = self.ask(document, changes, trial.opened.clone())?;
            // A change that the rule does not notice leads nowhere.
            (!found.assessment.says_the_same_as(&trial.assessment)).then_some(found)
        });
        changed.collect()
    }

    /// The same with as few terms added to each list as will do.
    fn with_shorter_lists(&mut self, mut trial: Trial) -> Trial {
        for index in 0..trial.changes.len() {
            for term in trial.terms_added(index, &self.base) {
                if let Some(shorter) = self.without_a_term(&trial, index, &term) {
                    trial = shorter;
                }
            }
        }
        trial
    }

    /// Without one term of the list that is changed there, where the rule still passes.
    fn without_a_term(&mut self, trial: &Trial, index: usize, term: &Value) -> Option<Trial> {
        let mut changes = trial.changes.clone();
        let change = changes.get_mut(index)?;
        let Suggested::Value(Value::Array(terms)) = &mut change.suggested else {
            return None;
        };
        terms.retain(|kept| kept != term);
        let mut document = trial.document.clone();
        *spot(&mut document, change.place)? = Value::Array(terms.clone());
        let found = self.ask(document, changes, trial.opened.clone())?;
        (found.outcome() == Some(Outcome::Passed)).then_some(found)
    }

    fn ask(&mut self, document: Value, changes: Vec<Change>, opened: Vec<Place>) -> Option<Trial> {
        let told = changes.iter().map(Change::key);
        let opened_too = opened.iter().map(ToString::to_string);
        if self.tries >= MOST_TRIES || !self.seen.insert(told.chain(opened_too).collect()) {
            return None;
        }
        self.tries = self.tries.saturating_add(1);
        let case = Case::deserialize(&document).ok()?;
        let notes = Notes::keeping();
        let (assessment, _) = assess_by(self.rule, &case, self.timeline, self.as_of, notes).ok()?;
        Some(Trial {
            document,
            changes,
            opened,
            assessment,
        })
    }
}

impl Trial {
    fn outcome(&self) -> Option<Outcome> {
        self.assessment
            .findings()
            .map(|finding| finding.outcome())
            .next()
    }

    /// The terms that a change adds to a list.
    fn terms_added(&self, index: usize, base: &Value) -> Vec<Value> {
        let change = self.changes.get(index);
        let Some(Suggested::Value(Value::Array(terms))) = change.map(|change| &change.suggested)
        else {
            return Vec::new();
        };
        let place = change.map(|change| change.place.to_string());
        let had = place
            .and_then(|place| base.pointer(&place))
            .and_then(Value::as_array);
        let added = terms
            .iter()
            .filter(|term| had.is_none_or(|had| !had.contains(term)));
        added.cloned().collect()
    }

    /// Where another value may make a difference: what is missing, or else what was read.
    fn places(&self) -> Vec<Place> {
        let [read, missing] = self.assessment.places();
        if missing.is_empty() { read } else { missing }
    }

    /// What was read, with its places.
    fn read_values(&self) -> Vec<(Place, Value)> {
        let [read, _] = self.assessment.places();
        let valued = read.into_iter().filter_map(|place| {
            let value = self.document.pointer(&place.to_string())?;
            value.is_string().then(|| (place, value.clone()))
        });
        valued.collect()
    }
}

/// Adds a way; of those that change the same facts to other values the first stands for all.
fn keep(ways: &mut Vec<Way>, changes: Vec<Change>) {
    let same = |way: &&mut Way| {
        let [one, other] =
            [&way.changes, &changes].map(|all| all.iter().map(|change| change.place));
        one.eq(other)
    };
    let Some(way) = ways.iter_mut().find(same) else {
        ways.push(Way { changes });
        return;
    };
    for (kept, other) in way.changes.iter_mut().zip(changes) {
        kept.others |= kept.suggested != other.suggested;
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

/// The value at a place, null where there is none yet; its record must be there.
fn spot(document: &mut Value, place: Place) -> Option<&mut Value> {
    place.steps().try_fold(document, |value, (field, item)| {
        let value = value.as_object_mut()?.entry(field).or_insert(Value::Null);
        match item {
            Some(index) => value.get_mut(index),
            None => Some(value),
        }
    })
}

impl Ways {
    /// The ways, all with the same number of changes; none where nothing was found.
    #[must_use]
    pub fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// Whether all that the search may change together was tried: up to four facts. Where it is not so,
    /// there may be a way that was not found.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

impl Way {
    /// The facts that would have to be otherwise, all of them.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }
}

impl Change {
    /// JSON pointer to the fact.
    #[must_use]
    pub fn pointer(&self) -> String {
        self.place.to_string()
    }

    /// The fact in words.
    #[must_use]
    pub fn says(&self, language: Language) -> String {
        self.place.words(language)
    }

    /// Whether the fact is known, so that it would have to be another.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.known
    }

    /// A value that would do; none where it would be a text or an id that somebody has to write.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        match &self.suggested {
            Suggested::Value(value) => Some(value),
            Suggested::SameAs(_) | Suggested::ListOf(_) | Suggested::Any => None,
        }
    }

    /// JSON pointer to the id that it would have to repeat, where that is what would do.
    #[must_use]
    pub fn same_as(&self) -> Option<String> {
        match &self.suggested {
            Suggested::SameAs(place) | Suggested::ListOf(place) => Some(place.to_string()),
            Suggested::Value(_) | Suggested::Any => None,
        }
    }

    /// Whether other values would do as well.
    #[must_use]
    pub fn has_others(&self) -> bool {
        self.others
    }

    fn key(&self) -> String {
        format!("{}={:?}", self.place, self.suggested)
    }
}

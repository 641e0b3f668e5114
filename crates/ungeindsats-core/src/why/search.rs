//! The search for what would make a rule pass: a place that it read, or missed, gets another value, and
//! the rule itself is asked again; so no rule has to say how it can be met, and none can say it wrongly.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::Value;

use super::changes::{Change, Way, Ways};
use super::document::{is_turned, put, value_at};
use super::values::{Suggested, candidates, shape_of};
use crate::assess::{Numbered, assess_by};
use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{NotCovered, Timeline};
use crate::rules::Outcome;
use crate::rules::notes::Notes;
use crate::rules::place::Place;
use crate::shape::Shape;

/// How many facts are changed together at most.
const MOST_CHANGES: usize = 4;

/// How often a rule is asked at most: about a tenth of a second for a large case.
const MOST_TRIES: usize = 3000;

/// How many ways are told at most.
const MOST_WAYS: usize = 5;

/// A case with some facts changed, and what the rule says of it.
struct Trial {
    changes: Vec<Change>,
    /// The lists that got an item, and the records that were opened, of which nothing is known yet.
    opened: Vec<Place>,
    assessment: Assessment,
}

pub(super) struct Search<'a> {
    rule: Numbered,
    timeline: &'a Timeline,
    as_of: Date,
    /// The case as it is.
    base: Value,
    tries: usize,
    /// What was tried: each set of changes once, in whatever order it came about.
    seen: BTreeSet<Vec<String>>,
}

impl<'a> Search<'a> {
    pub(super) fn new(rule: Numbered, case: &Case, timeline: &'a Timeline, as_of: Date) -> Self {
        Self {
            rule,
            timeline,
            as_of,
            base: serde_json::to_value(case).unwrap_or_default(),
            tries: 0,
            seen: BTreeSet::new(),
        }
    }

    pub(super) fn run(mut self) -> Result<Ways, NotCovered> {
        self.timeline.policy_on(self.as_of)?;
        let mut ways: Vec<Way> = Vec::new();
        let mut level: Vec<Trial> = self.ask(&self.base.clone(), &[], &[]).into_iter().collect();
        for _ in 0..MOST_CHANGES {
            level.retain(|trial| trial.outcome() != Some(Outcome::Passed));
            level = self.next(level, &mut ways);
            if !ways.is_empty() {
                break;
            }
        }
        let fewest = ways.iter().map(|way| way.changes().len()).min();
        ways.retain(|way| Some(way.changes().len()) == fewest);
        let complete = self.tries < MOST_TRIES && ways.len() <= MOST_WAYS;
        ways.truncate(MOST_WAYS);
        Ok(Ways::new(ways, complete))
    }

    /// The trials with one change more; those of which the rule says that it is met become ways.
    fn next(&mut self, level: Vec<Trial>, ways: &mut Vec<Way>) -> Vec<Trial> {
        let mut next = Vec::new();
        let mut at_hand: Vec<Trial> = level.into_iter().rev().collect();
        while let Some(trial) = at_hand.pop() {
            if self.tries >= MOST_TRIES {
                break;
            }
            let mut document = self.changed(&trial.opened, &trial.changes);
            for place in trial.places() {
                let Some(shape) = shape_of(place) else {
                    continue;
                };
                at_hand.extend(self.open(&trial, &mut document, place, shape));
                for found in self.change(&trial, &mut document, place, shape) {
                    if found.outcome() != Some(Outcome::Passed) {
                        next.push(found);
                    } else if let Some(changes) = self.fewest(&found.changes) {
                        keep(ways, changes);
                    }
                }
            }
        }
        next
    }

    /// The same with an empty record at that place, or one more in that list, or an id that stands nowhere
    /// else: so far nothing is said of it, and what the rule then reads shows what it could be.
    fn open(
        &mut self,
        trial: &Trial,
        document: &mut Value,
        place: Place,
        shape: Shape,
    ) -> Option<Trial> {
        let now = value_at(document, place).cloned();
        let opens = match shape {
            Shape::Record(_) | Shape::Id => now.is_none(),
            Shape::List(Shape::Record(_) | Shape::Id) => true,
            _ => false,
        };
        if !opens || trial.opened.contains(&place) {
            return None;
        }
        let mut opened = trial.opened.clone();
        opened.push(place);
        open_at(document, place, shape);
        let found = self.ask(document, &trial.changes, &opened);
        put(document, place, now.unwrap_or_default());
        found
    }

    /// The same with another value at that place, each that could stand there.
    fn change(
        &mut self,
        trial: &Trial,
        document: &mut Value,
        place: Place,
        shape: Shape,
    ) -> Vec<Trial> {
        if trial.changes.iter().any(|change| change.place == place) {
            return Vec::new();
        }
        let now = value_at(document, place).cloned();
        let around = trial.read_values(document);
        let mut noticed = Vec::new();
        for suggested in candidates(shape, now.as_ref(), &around, self.as_of) {
            let value = suggested.to_value(document);
            let mut changes = trial.changes.clone();
            let known = value_at(&self.base, place).is_some();
            changes.push(Change::new(place, known, suggested));
            changes.sort_by_key(|change| change.place);
            put(document, place, value);
            // Nothing is from a day on and until one that does not lie after it, and so nobody is told so.
            if is_turned(document, place) {
                continue;
            }
            let found = self.ask(document, &changes, &trial.opened);
            // A change that the rule does not notice leads nowhere.
            noticed.extend(
                found.filter(|found| !found.assessment.says_the_same_as(&trial.assessment)),
            );
        }
        put(document, place, now.unwrap_or_default());
        noticed
    }

    /// As few of these changes, with as few terms in each list, as will do.
    fn fewest(&self, changes: &[Change]) -> Option<Vec<Change>> {
        let mut fewest = subsets(changes).find(|some| self.is_passed_with(some))?;
        for index in 0..fewest.len() {
            for term in self.terms_added(&fewest, index) {
                let mut shorter = fewest.clone();
                if let Some(change) = shorter.get_mut(index) {
                    change.suggested.drop_term(&term);
                }
                if self.is_passed_with(&shorter) {
                    fewest = shorter;
                }
            }
        }
        Some(fewest)
    }

    /// The terms that a change adds to a list.
    fn terms_added(&self, changes: &[Change], index: usize) -> Vec<Value> {
        let Some(change) = changes.get(index) else {
            return Vec::new();
        };
        let had = value_at(&self.base, change.place).and_then(Value::as_array);
        let mut terms = change.suggested.terms().to_vec();
        terms.retain(|term| had.is_none_or(|had| !had.contains(term)));
        terms
    }

    /// The case with these changes, where something is opened for those that need it.
    fn changed(&self, opened: &[Place], changes: &[Change]) -> Value {
        let mut document = self.base.clone();
        for place in opened {
            if let Some(shape) = shape_of(*place) {
                open_at(&mut document, *place, shape);
            }
        }
        // What repeats another value comes after it.
        let (repeating, others): (Vec<_>, Vec<_>) = changes
            .iter()
            .partition(|change| change.suggested.repeats());
        for change in others.into_iter().chain(repeating) {
            let value = change.suggested.to_value(&document);
            put(&mut document, change.place, value);
        }
        document
    }

    fn is_passed_with(&self, changes: &[Change]) -> bool {
        let assessment = self.assess(&self.changed(&[], changes));
        assessment.and_then(|it| outcome(&it)) == Some(Outcome::Passed)
    }

    /// What the rule says of a case that was not seen before.
    fn ask(&mut self, document: &Value, changes: &[Change], opened: &[Place]) -> Option<Trial> {
        let told = changes.iter().map(Change::key);
        let opened_too = opened.iter().map(ToString::to_string);
        if self.tries >= MOST_TRIES || !self.seen.insert(told.chain(opened_too).collect()) {
            return None;
        }
        self.tries = self.tries.saturating_add(1);
        Some(Trial {
            changes: changes.to_vec(),
            opened: opened.to_vec(),
            assessment: self.assess(document)?,
        })
    }

    fn assess(&self, document: &Value) -> Option<Assessment> {
        let case = Case::deserialize(document).ok()?;
        let rule = [self.rule].into_iter();
        let assessed = assess_by(rule, &case, self.timeline, self.as_of, Notes::keeping());
        assessed.ok().map(|(assessment, _)| assessment)
    }
}

impl Trial {
    fn outcome(&self) -> Option<Outcome> {
        outcome(&self.assessment)
    }

    /// Where another value may make a difference: what is missing, or else what was read.
    fn places(&self) -> Vec<Place> {
        let [read, missing] = self.assessment.places();
        if missing.is_empty() { read } else { missing }
    }

    /// What was read, with its places.
    fn read_values(&self, document: &Value) -> Vec<(Place, Value)> {
        let [read, _] = self.assessment.places();
        let valued = read.into_iter().filter_map(|place| {
            let value = value_at(document, place)?;
            value.is_string().then(|| (place, value.clone()))
        });
        valued.collect()
    }
}

fn outcome(assessment: &Assessment) -> Option<Outcome> {
    let mut findings = assessment.findings();
    findings.next().map(|finding| finding.outcome())
}

/// An empty record or some id at that place, or one more at the end of that list.
fn open_at(document: &mut Value, place: Place, shape: Shape) {
    let items = value_at(document, place).and_then(Value::as_array);
    let (spot, of) = match shape {
        Shape::List(item) => (place.item(items.map_or(0, Vec::len)), *item),
        _ => (place, shape),
    };
    let nothing = match of {
        Shape::Id => Suggested::Any.to_value(document),
        _ => Value::Object(serde_json::Map::new()),
    };
    put(document, spot, nothing);
}

/// Each selection of these changes, the smallest first and all of them last.
fn subsets(changes: &[Change]) -> impl Iterator<Item = Vec<Change>> {
    let mut masks: Vec<u32> = (1..1_u32 << changes.len().min(MOST_CHANGES)).collect();
    masks.sort_by_key(|mask| mask.count_ones());
    masks.into_iter().map(move |mask| {
        let chosen = (0_u32..)
            .zip(changes)
            .filter(move |(bit, _)| mask >> bit & 1 == 1);
        chosen.map(|(_, change)| change.clone()).collect()
    })
}

/// Adds a way; of those that change the same facts to other values the first stands for all.
fn keep(ways: &mut Vec<Way>, changes: Vec<Change>) {
    match ways
        .iter_mut()
        .find(|way| way.is_of_the_same_facts(&changes))
    {
        Some(way) => way.note_others(&changes),
        None => ways.push(Way::new(changes)),
    }
}

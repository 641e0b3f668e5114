//! How many young people are with a guide: counted once, for the rule of the load, the candidates and the figures.
//!
//! A young person with two running assignments of one guide counts once. What is unknown is counted apart:
//! so a load has a least and a most, and they are the same where everything is known.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use smallvec::SmallVec;

use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Kept, Notes, Nothing, Stop};
use super::place::{At, fact};
use super::registers::MOST_NAMED;
use crate::case::Assignment;
use crate::private::Id;

/// Of how many young people one is the guide.
#[derive(Default)]
pub(crate) struct Load<'a> {
    /// Of how many for certain.
    pub(crate) certain: usize,
    /// Of how many more they may be: an assignment names them, and whether it runs is unknown.
    possible: usize,
    /// In how many of these cases some guide is unknown, who cannot add to the load there.
    counted_already: usize,
    /// The first of the assignments that were counted.
    counted: Vec<At<'a, Assignment>>,
}

/// The guides with whom one young person is on the day of the assessment.
pub(crate) struct GuidesOfCase<'a> {
    /// Each guide once, and whether it is certain that an assignment runs.
    pub(crate) named: SmallVec<[(&'a Id, bool); 4]>,
    /// Whether a guide may run whom nobody has named.
    pub(crate) unnamed: bool,
}

impl<'a> GuidesOfCase<'a> {
    /// The guides of a case; `runs` is told each assignment that certainly does.
    pub(crate) fn of<K: Kept>(
        case: &Facts<'a>,
        notes: &mut Notes<K>,
        mut runs: impl FnMut(&'a Id, At<'a, Assignment>),
    ) -> Self {
        let mut guides = Self {
            named: SmallVec::new(),
            unnamed: false,
        };
        let Ok(assignments) = case.assignments(notes) else {
            guides.unnamed = true;
            return guides;
        };
        for assignment in assignments {
            let holds = assignment.span().holds_on(case.as_of);
            match (&assignment.value.guide, holds) {
                (_, Some(false)) => {}
                (None, _) => guides.unnamed = true,
                (Some(guide), holds) => {
                    let certain = holds == Some(true);
                    match guides.named.iter_mut().find(|(other, _)| *other == guide) {
                        Some((_, known)) => *known |= certain,
                        None => guides.named.push((guide, certain)),
                    }
                    if certain {
                        runs(guide, assignment);
                    }
                }
            }
        }
        guides
    }
}

/// The loads by guide, and in how many cases a guide may run whom nobody has named.
#[derive(Default)]
pub(crate) struct Loads<'a> {
    by_guide: BTreeMap<&'a Id, Load<'a>>,
    unnamed: usize,
}

impl<'a> Loads<'a> {
    /// The loads over some cases, each on its own day of the assessment.
    pub(crate) fn over(cases: impl Iterator<Item = Facts<'a>>) -> Self {
        let mut loads = Self::default();
        // What is counted over many cases leaves no note.
        let mut notes = Notes::bare();
        cases.for_each(|case| loads.add(&case, &mut notes));
        loads
    }

    fn add(&mut self, case: &Facts<'a>, notes: &mut Notes<Nothing>) {
        let guides = GuidesOfCase::of(case, notes, |guide, assignment| {
            self.by_guide.entry(guide).or_default().point_to(assignment);
        });
        for (guide, certain) in guides.named {
            let load = self.by_guide.entry(guide).or_default();
            let count = if certain {
                &mut load.certain
            } else {
                &mut load.possible
            };
            *count = count.saturating_add(1);
            let counted_already = usize::from(guides.unnamed);
            load.counted_already = load.counted_already.saturating_add(counted_already);
        }
        self.unnamed = self.unnamed.saturating_add(usize::from(guides.unnamed));
    }

    /// The load of one guide, if any young person is or may be with them by name.
    pub(crate) fn of(&self, guide: &Id) -> Option<&Load<'a>> {
        self.by_guide.get(guide)
    }

    /// The least and the most young people who may be with a guide.
    pub(crate) fn least_and_most(&self, guide: &Id) -> (usize, usize) {
        match self.of(guide) {
            Some(load) => (load.certain, self.most(load)),
            None => (0, self.unnamed),
        }
    }

    /// The greatest load that is certain; of equal ones that of the first guide by id.
    pub(crate) fn greatest(&self) -> Option<&Load<'a>> {
        let loads = self.by_guide.iter().filter(|(_, load)| load.certain > 0);
        let greatest = loads.max_by_key(|(guide, load)| (load.certain, Reverse(**guide)));
        greatest.map(|(_, load)| load)
    }

    /// The greatest load that is possible.
    pub(crate) fn greatest_possible(&self) -> usize {
        let known = self.by_guide.values().map(|load| self.most(load)).max();
        known.unwrap_or_default().max(self.unnamed)
    }

    /// Notes what is missing of the first cases that may add to a load.
    pub(crate) fn lacks(cases: impl Iterator<Item = Facts<'a>>, notes: &mut Notes) -> Stop {
        let mut named = 0_usize;
        for case in cases {
            let open = |assignment: &At<'_, Assignment>| {
                let runs = assignment.span().holds_on(case.as_of);
                runs.is_none() || runs == Some(true) && assignment.value.guide.is_none()
            };
            match notes.quietly(|notes| case.assignments(notes)) {
                Err(_) => {
                    let _missing = case.assignments(notes);
                    named = named.saturating_add(1);
                }
                Ok(assignments) => {
                    for assignment in assignments.filter(open) {
                        let _known_or_missing = notes.know(fact!(assignment.guide));
                        assignment.need_ends(notes);
                        named = named.saturating_add(1);
                    }
                }
            }
            if named >= MOST_NAMED {
                break;
            }
        }
        Stop::Missing
    }

    fn most(&self, load: &Load<'_>) -> usize {
        let unnamed = self.unnamed.saturating_sub(load.counted_already);
        load.certain
            .saturating_add(load.possible)
            .saturating_add(unnamed)
    }
}

impl<'a> Load<'a> {
    fn point_to(&mut self, assignment: At<'a, Assignment>) {
        if self.counted.len() < MOST_NAMED {
            self.counted.push(assignment);
        }
    }

    /// Notes the first of the assignments that were counted.
    pub(crate) fn read(&self, notes: &mut Notes) {
        for assignment in self.counted.iter().copied() {
            notes.read(fact!(assignment.guide).place);
            assignment.read_ends(notes);
        }
    }
}

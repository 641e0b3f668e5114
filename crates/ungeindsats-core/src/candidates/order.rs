//! The order of the candidates: one ground after the other, never a sum, and ties that stay ties.

use super::bars::Look;
use super::grounds::{Ground, Step};
use super::proposal::{OtherYoungPeople, Reason};
use super::tell::Basis;
use crate::private::Id;

/// What is known of a candidate who has no place yet.
pub(super) struct Unplaced {
    pub(super) guide: Id,
    pub(super) terms: Vec<String>,
    pub(super) grounds: Vec<Reason<Ground>>,
    pub(super) unknown: Vec<Ground>,
    pub(super) load: OtherYoungPeople,
    pub(super) look_at: Vec<Reason<Look>>,
    pub(super) basis: Basis,
}

/// A place among the candidates.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// From 1: how many stand before, and one.
    pub(super) number: u32,
    /// What parts it from the place before.
    pub(super) behind_on: Step,
}

const BY_LOAD: Step = &[Ground::Load];

/// Puts candidates in order and gives each a place; those who share one stand by id.
///
/// A ground lifts whom it is known to speak for; what is unknown lifts nobody. The load parts two only where
/// it is certain who has fewer, whatever is unknown: loads whose spans touch, one by one, share a place.
pub(super) fn in_order(mut unplaced: Vec<Unplaced>, steps: &[Step]) -> Vec<(Place, Unplaced)> {
    unplaced.sort_by_cached_key(|one| {
        let load = (one.load.at_least, one.load.at_most);
        (one.lacks(steps), load, one.guide.clone())
    });
    let mut placed: Vec<(Place, Unplaced)> = Vec::with_capacity(unplaced.len());
    // The most other young people whom anybody on the last place may have.
    let mut most = 0;
    for (number, next) in (1_u32..).zip(unplaced) {
        let last = placed.last().map(|(place, last)| (*place, last));
        let place = match last {
            None => Place {
                number,
                behind_on: &[],
            },
            Some((place, last)) => match parted_on(last, &next, most, steps) {
                None => place,
                Some(behind_on) => Place { number, behind_on },
            },
        };
        let carried_on = if place.number == number { 0 } else { most };
        most = carried_on.max(next.load.at_most);
        placed.push((place, next));
    }
    placed.sort_by(|(one, first), (other, second)| {
        (one.number, &first.guide).cmp(&(other.number, &second.guide))
    });
    placed
}

/// What parts a candidate from the one who comes next, if anything does.
fn parted_on(last: &Unplaced, next: &Unplaced, most: u32, steps: &[Step]) -> Option<Step> {
    let (here, there) = (last.lacks(steps), next.lacks(steps));
    let mut both = here.iter().zip(&there).zip(steps);
    let step = both.find(|((here, there), _)| here != there);
    let by_load = (next.load.at_least > most).then_some(BY_LOAD);
    step.map(|(_, step)| *step).or(by_load)
}

impl Unplaced {
    /// Whether they lack each step; whoever lacks an earlier one comes later.
    fn lacks(&self, steps: &[Step]) -> Vec<bool> {
        let has = |ground: &Ground| self.grounds.iter().any(|reason| reason.code == *ground);
        steps.iter().map(|step| !step.iter().any(has)).collect()
    }
}

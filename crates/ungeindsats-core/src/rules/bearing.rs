//! What is lacking of a consent whatever it is to carry: several rules ask it, area by area, so each answer is
//! remembered together with what was noted on the way to it.

use std::cell::RefCell;

use smallvec::SmallVec;

use super::as_of::Likeness;
use super::gap::Gap;
use super::notes::{Kept, Noted, Notes, Stop};
use super::place::Place;
use crate::case::ConsentKind;
use crate::policy::Policy;

/// How many answers are remembered: enough for the days of a case that is not extreme, and no more than is
/// quickly looked through.
const AT_MOST: usize = 64;

/// Of which consent it is asked whether it bears what, and when.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Bearing {
    pub(super) consent: Place,
    pub(super) kind: ConsentKind,
    /// Which policy it is, and nothing that it says.
    pub(super) policy: *const Policy,
    pub(super) day: Likeness,
}

/// What was found.
#[derive(Clone)]
struct Found {
    /// Whether something is lacking that settles it.
    lacking: Result<bool, Stop>,
    gaps: SmallVec<[Gap; 4]>,
    noted: Noted,
}

/// What was found of the consents of a case so far.
#[derive(Clone, Default)]
pub(crate) struct Bearings(RefCell<Vec<(Bearing, Found)>>);

impl Bearings {
    /// Whether a consent lacks something, which is looked for only where it was not before. Each gap is told.
    pub(super) fn lacking<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        asked: Bearing,
        tell: &mut dyn FnMut(Gap),
        look: impl FnOnce(&mut Notes<K>, &mut dyn FnMut(Gap)) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let known = self.0.borrow();
        let same = |(other, found): &&(Bearing, Found)| {
            *other == asked && notes.can_note_again(&found.noted)
        };
        if let Some((_, found)) = known.iter().find(same) {
            notes.note_again(&found.noted);
            found.gaps.iter().copied().for_each(tell);
            return found.lacking;
        }
        drop(known);
        let mut gaps = SmallVec::new();
        let (lacking, left) = notes.noting(|notes| {
            look(notes, &mut |gap| {
                gaps.push(gap);
                tell(gap);
            })
        });
        let mut known = self.0.borrow_mut();
        if known.len() >= AT_MOST {
            known.clear();
        }
        known.push((
            asked,
            Found {
                lacking,
                gaps,
                noted: left,
            },
        ));
        lacking
    }
}

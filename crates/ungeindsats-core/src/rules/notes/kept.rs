//! What is kept of the way to a verdict: each rule is compiled once for a bare verdict, which keeps nothing and
//! pays for nothing, and once for one with reasons.

use super::Notes;
use crate::rules::{Facts, Ruling};

/// What notes keep.
pub(crate) trait Kept: Sized {
    /// Whether they keep the places of what was read and missed, and what messages say.
    const REASONS: bool;

    /// The check that takes such notes.
    fn check(asked: &Asked) -> Check<Self>;
}

/// A check that takes notes of one kind.
pub(crate) type Check<K> = fn(&Facts<'_>, &mut Notes<K>) -> Ruling;

/// A check of a case, for either kind of notes. `asked!` makes it of the function that is the rule.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) barely: Check<Nothing>,
    pub(crate) with_reasons: Check<Reasons>,
}

/// `asked!(one_active)`: the check of a case that this function makes.
macro_rules! asked {
    ($check:ident) => {
        $crate::rules::notes::Asked {
            barely: $check,
            with_reasons: $check,
        }
    };
}
pub(crate) use asked;

/// The verdict alone.
#[derive(Debug, Default)]
pub(crate) struct Nothing;

impl Kept for Nothing {
    const REASONS: bool = false;

    fn check(asked: &Asked) -> Check<Self> {
        asked.barely
    }
}

/// What led to the verdict.
#[derive(Debug, Default)]
pub(crate) struct Reasons;

impl Kept for Reasons {
    const REASONS: bool = true;

    fn check(asked: &Asked) -> Check<Self> {
        asked.with_reasons
    }
}

//! A synthetic register: the 198 young people of Viborg's published figures, as of 8 January 2021.

mod among;
mod calendar;
mod chance;
mod composition;
mod consents;
mod contacts;
mod days;
mod deviations;
mod edits;
mod guide_course;
mod guides;
mod livelihood;
mod meetings;
mod organisation;
mod phrases;
mod plans;
mod recording;
mod support;
#[cfg(test)]
mod tests;
mod twist;
mod variations;
mod visitation;
mod youth;

use ungeindsats_core::Case;

use chance::Chance;
use deviations::TABLES;
pub(crate) use organisation::organisation;
use twist::{Draft, deviate, vary};
use variations::VARIATIONS;

/// The register: the same bytes on every run.
///
/// Most cases follow every rule. The others deviate as the tables of [`deviations`] say.
pub(crate) fn register() -> Vec<Case> {
    drafts().into_iter().map(|draft| draft.case).collect()
}

/// The cases with what was done to each, in the order of their pseudonyms.
fn drafts() -> Vec<Draft> {
    let chance = &mut Chance::stream(0);
    let places = composition::places(chance);
    let by_the_rules = places.iter().map(recording::case).map(Draft::of);
    let mut drafts = chance.shuffled(by_the_rules.collect());
    for table in TABLES {
        deviate(table, &mut drafts);
    }
    vary(VARIATIONS, &mut drafts);
    drafts.sort_by(|one, other| one.case.id.cmp(&other.case.id));
    drafts
}

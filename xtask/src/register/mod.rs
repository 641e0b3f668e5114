//! A synthetic register: the 198 young people of Viborg's published figures, as of 8 January 2021.

mod calendar;
mod chance;
mod composition;
mod consents;
mod contacts;
mod days;
mod guide_course;
mod guides;
mod livelihood;
mod meetings;
mod phrases;
mod plans;
mod recording;
mod support;
mod visitation;
mod youth;

use ungeindsats_core::Case;

use chance::Chance;

/// The register. The same bytes on every run and every machine.
pub(crate) fn register() -> Vec<Case> {
    let chance = &mut Chance::stream(0);
    composition::places(chance).iter().map(recording::case).collect()
}

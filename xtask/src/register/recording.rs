//! Writes down one young person's case as a municipality that follows every rule would have it.

use ungeindsats_core::Case;
use ungeindsats_core::private::BirthDate;

use super::chance::Chance;
use super::composition::Place;
use super::consents::{consents, disclosures};
use super::contacts::Background;
use super::guide_course::{coordinating_caseworkers, guide_course};
use super::livelihood::{education, employment};
use super::meetings::meetings;
use super::plans::plans;
use super::support::arrangements;
use super::visitation::{Visitation, attachment};
use super::youth::{Youth, custody_holders, residence};

/// The case of the young person in that place. No field is unknown that a caseworker would know.
pub(super) fn case(place: &Place) -> Case {
    let chance = &mut Chance::stream(place.number);
    let youth = &Youth::of(place, chance);
    let before = &Background::of(youth, chance);
    let visitation = Visitation::of(youth, chance);
    let caseworkers = coordinating_caseworkers(youth, chance);
    let caseworker = caseworkers
        .first()
        .and_then(|term| term.caseworker.as_ref());
    let meetings = meetings(youth, before, caseworker, chance);
    let consents = consents(youth, before, chance);
    let education = education(youth, chance);
    Case {
        id: Some(youth.id()),
        birth_date: Some(BirthDate(youth.born)),
        residence: Some(residence(youth, chance)),
        custody_holders: Some(custody_holders(youth, chance)),
        contacts: Some(before.contacts.clone()),
        efforts: Some(before.efforts.clone()),
        known_needs: Some(before.known_needs.clone()),
        indicators: Some(visitation.indicators),
        individual_assessments: Some(visitation.assessments),
        attachments: Some(vec![attachment(youth, before, chance)]),
        referrals: Some(Vec::new()),
        support_arrangements: Some(arrangements(youth, chance)),
        guide: Some(guide_course(youth, chance)),
        coordinating_caseworkers: Some(caseworkers),
        disclosures: Some(disclosures(&consents, &meetings, chance)),
        consents: Some(consents),
        plans: Some(plans(youth, before, chance)),
        meetings: Some(meetings),
        employment: Some(employment(youth, &education, chance)),
        education: Some(education),
    }
}

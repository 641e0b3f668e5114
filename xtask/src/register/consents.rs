//! Consents to work and share across areas, and what was shared on them.

use std::collections::BTreeSet;

use ungeindsats_core::Date;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentPurpose, ConsentUse, Disclosure,
    Fagomraade, Giver, InformationKind, Meeting, Role,
};

use super::calendar::recorded_on;
use super::chance::Chance;
use super::composition::Seen;
use super::contacts::Background;
use super::guides::Guide;
use super::meetings;
use super::youth::Youth;

/// One consent before the first meeting or plan; the guide, when there is one, obtains the next.
///
/// Some also consent to a health professional's disclosure.
pub(super) fn consents(youth: &Youth, before: &Background, chance: &mut Chance) -> Vec<Consent> {
    let areas = sharing_areas(youth, before);
    let forms = [
        ConsentForm::Written,
        ConsentForm::Digital,
        ConsentForm::Oral,
    ];
    let first = Consent {
        form: chance.one_of(&forms),
        information: Some(information(&areas)),
        giving_areas: Some(areas.clone()),
        receiving_areas: Some(areas),
        ..across_areas(youth, youth.days.need)
    };
    let of_health = health_consent(youth, before, chance);
    let across = match youth.guide {
        Some(guide) => renewed_by(guide, first, youth),
        None => vec![first],
    };
    across.into_iter().chain(of_health).collect()
}

/// The first consent until the guide began, and the guide's own from then on.
fn renewed_by(guide: Guide, first: Consent, youth: &Youth) -> Vec<Consent> {
    let begun = youth.days.started;
    let until = youth.while_guided();
    let by_guide = Consent {
        id: Some(youth.own("samtykke-2")),
        from: Some(begun),
        until: Some(until),
        end_reason: (until != Until::Ongoing).then_some(ConsentEnd::PlanEnded),
        custody_holder_involved: involved(youth, begun),
        obtained_by: Some(Role::Ungeguide),
        obtained_by_guide: Some(guide.id()),
        ..first.clone()
    };
    let replaced = Consent {
        until: Some(Until::Day(begun)),
        end_reason: Some(ConsentEnd::Replaced),
        ..first
    };
    vec![replaced, by_guide]
}

/// What every consent says here, whoever obtained it.
fn across_areas(youth: &Youth, from: Date) -> Consent {
    Consent {
        id: Some(youth.own("samtykke-1")),
        kind: Some(ConsentKind::AcrossAreas),
        recorded_as: Some(ConsentUse::Sharing),
        from: Some(from),
        until: Some(youth.still()),
        end_reason: youth.left().map(|_| ConsentEnd::PlanEnded),
        giver: Some(Giver::YoungPerson),
        custody_holder_involved: involved(youth, from),
        obtained_by: Some(Role::Sagsbehandler),
        recorded: Some(true),
        told_purpose: Some(true),
        told_withdrawal: Some(true),
        purposes: Some(vec![
            ConsentPurpose::SharedPlan,
            ConsentPurpose::Meeting,
            ConsentPurpose::Guide,
        ]),
        ..Consent::default()
    }
}

/// A custody holder is involved in the consent of a minor.
fn involved(youth: &Youth, on: Date) -> Option<bool> {
    youth.is_minor(on).then_some(true)
}

/// The areas with a case at any time since, and the fixed participants of the forum.
fn sharing_areas(youth: &Youth, before: &Background) -> Vec<Fagomraade> {
    let at_forum = youth.seen != Seen::Neither;
    let at_the_table = meetings::FIXED_AREAS.into_iter().filter(|_| at_forum);
    let areas: BTreeSet<_> = before
        .areas_involved(youth)
        .into_iter()
        .chain(at_the_table)
        .collect();
    areas.into_iter().collect()
}

/// The kinds of information that these areas hold.
fn information(areas: &[Fagomraade]) -> Vec<InformationKind> {
    let kinds: BTreeSet<_> = areas.iter().map(|area| kind_held_by(*area)).collect();
    kinds.into_iter().collect()
}

fn kind_held_by(area: Fagomraade) -> InformationKind {
    match area {
        Fagomraade::Beskaeftigelse => InformationKind::Employment,
        Fagomraade::Social => InformationKind::Social,
        Fagomraade::Familie => InformationKind::Family,
        Fagomraade::SundhedOgOmsorg => InformationKind::Health,
        _ => InformationKind::Education,
    }
}

/// Written, in the record, and for one year.
fn health_consent(youth: &Youth, before: &Background, chance: &mut Chance) -> Option<Consent> {
    let areas = before.areas_on(youth.days.need);
    let (health, others): (Vec<_>, Vec<_>) = areas
        .into_iter()
        .partition(|area| *area == Fagomraade::SundhedOgOmsorg);
    if health.is_empty() || !chance.percent(25) {
        return None;
    }
    let from = chance.soon(youth.days.need, 5..=40).min(youth.last_day());
    let until = from.plus_months(12);
    Some(Consent {
        id: Some(youth.own("samtykke-sundhed")),
        kind: Some(ConsentKind::HealthDisclosure),
        until: Some(Until::Day(until)),
        end_reason: (until <= recorded_on()).then_some(ConsentEnd::Lapsed),
        form: Some(ConsentForm::Written),
        purposes: Some(vec![ConsentPurpose::SharedPlan]),
        giving_areas: Some(health),
        receiving_areas: Some(others),
        information: Some(vec![InformationKind::Health]),
        in_health_record: Some(true),
        ..across_areas(youth, from)
    })
}

/// What was shared: at each meeting the presenting area's view, and health on a consent to that.
pub(super) fn disclosures(
    consents: &[Consent],
    meetings: &[Meeting],
    chance: &mut Chance,
) -> Vec<Disclosure> {
    let at_meetings = meetings
        .iter()
        .filter_map(|meeting| at_meeting(consents, meeting));
    let of_health = consents
        .iter()
        .filter(|consent| consent.kind == Some(ConsentKind::HealthDisclosure))
        .filter_map(|consent| of_health(consent, chance));
    at_meetings.chain(of_health).collect()
}

fn at_meeting(consents: &[Consent], meeting: &Meeting) -> Option<Disclosure> {
    let (on, giving) = (meeting.on?, meeting.presented_by?);
    let consent = in_force(consents, on)?;
    let receiving = consent
        .receiving_areas
        .iter()
        .flatten()
        .filter(|area| **area != giving);
    Some(Disclosure {
        on: Some(on),
        giving_area: Some(giving),
        receiving_areas: Some(receiving.copied().collect()),
        information: Some(vec![kind_held_by(giving)]),
        by_health_professional: Some(false),
        consent: consent.id.clone(),
        meeting: meeting.id.clone(),
    })
}

fn in_force(consents: &[Consent], on: Date) -> Option<&Consent> {
    consents.iter().find(|consent| {
        consent.kind == Some(ConsentKind::AcrossAreas) && consent.span().holds_on(on) == Some(true)
    })
}

fn of_health(consent: &Consent, chance: &mut Chance) -> Option<Disclosure> {
    Some(Disclosure {
        on: Some(chance.soon(consent.from?, 0..=30)),
        giving_area: Some(Fagomraade::SundhedOgOmsorg),
        receiving_areas: consent.receiving_areas.clone(),
        information: consent.information.clone(),
        by_health_professional: Some(true),
        consent: consent.id.clone(),
        meeting: None,
    })
}

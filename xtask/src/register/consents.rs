//! Consents to work and share across areas, and what was shared on them.

use std::collections::BTreeSet;
use std::iter::successors;

use ungeindsats_core::Date;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Consent, ConsentEnd, ConsentForm, ConsentKind, ConsentPurpose, ConsentUse, Disclosure,
    Fagomraade, Giver, InformationKind, Meeting, Role,
};

use super::calendar::{recorded_on, working_day};
use super::chance::Chance;
use super::composition::Seen;
use super::contacts::Background;
use super::guides::Guide;
use super::meetings;
use super::youth::Youth;

/// One consent before the first meeting or plan, a new one when a guide begins, and then one within
/// every year: each replaces the one before it.
///
/// Some also consent to a health professional's disclosure.
pub(super) fn consents(youth: &Youth, before: &Background, chance: &mut Chance) -> Vec<Consent> {
    let areas = sharing_areas(youth, before);
    let days = given_on(youth);
    let last_end = youth.while_guided();
    let next = days.iter().skip(1).map(|next| Until::Day(*next));
    let across: Vec<Consent> = days
        .iter()
        .zip(next.chain([last_end]))
        .zip(1..)
        .map(|((from, until), number)| Consent {
            id: Some(youth.own(&format!("samtykke-{number}"))),
            until: Some(until),
            end_reason: end_reason(until, last_end),
            form: chance.one_of(&[ConsentForm::Written, ConsentForm::Digital]),
            obtained_by_guide: guide_on(youth, *from).map(Guide::id),
            information: Some(information(&areas)),
            giving_areas: Some(areas.clone()),
            receiving_areas: Some(areas.clone()),
            ..across_areas(youth, *from)
        })
        .collect();
    let of_health = health_consent(youth, before, chance);
    across.into_iter().chain(of_health).collect()
}

/// The days on which a consent was given: talked through again before a year has passed.
fn given_on(youth: &Youth) -> Vec<Date> {
    let next = |on: &Date| Some(working_day(on.plus_months(11)));
    let latest = youth.guide.map_or(youth.days.need, |_| youth.days.started);
    let again = successors(Some(latest), next).take_while(|on| *on < youth.last_day());
    let days: BTreeSet<Date> = again.chain([youth.days.need]).collect();
    days.into_iter().collect()
}

fn end_reason(until: Until, last_end: Until) -> Option<ConsentEnd> {
    match until {
        Until::Ongoing => None,
        _ if until == last_end => Some(ConsentEnd::PlanEnded),
        Until::Day(_) => Some(ConsentEnd::Replaced),
    }
}

/// The young person's own guide, once there is one.
fn guide_on(youth: &Youth, on: Date) -> Option<Guide> {
    youth.guide.filter(|_| on >= youth.days.started)
}

/// What every consent says here, whoever obtained it.
fn across_areas(youth: &Youth, from: Date) -> Consent {
    Consent {
        kind: Some(ConsentKind::AcrossAreas),
        recorded_as: Some(ConsentUse::Sharing),
        from: Some(from),
        giver: Some(Giver::YoungPerson),
        custody_holder_involved: involved(youth, from),
        obtained_by: Some(guide_on(youth, from).map_or(Role::Sagsbehandler, |_| Role::Ungeguide)),
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

/// The kind of information that an area holds.
pub(super) fn kind_held_by(area: Fagomraade) -> InformationKind {
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
        obtained_by: Some(Role::Sagsbehandler),
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

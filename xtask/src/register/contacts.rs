//! Which fagområder hold a case about the young person, and the efforts that each has started.

use std::collections::BTreeSet;

use ungeindsats_core::Date;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Contact, Fagomraade, GuideEnd, Indsatsomraade, KnownNeed, StartedEffort,
};

use super::calendar::{day, recorded_on};
use super::chance::Chance;
use super::composition::Course;
use super::support::known_needs;
use super::youth::Youth;

/// What there was before the effort began to coordinate it.
pub(super) struct Background {
    pub(super) contacts: Vec<Contact>,
    pub(super) efforts: Vec<StartedEffort>,
    pub(super) known_needs: Vec<KnownNeed>,
}

impl Background {
    pub(super) fn of(youth: &Youth, chance: &mut Chance) -> Self {
        let contacts = contacts(youth, chance);
        Self {
            efforts: efforts(youth, &contacts, chance),
            known_needs: known_needs(youth, chance),
            contacts,
        }
    }

    /// The areas whose case about the young person is open on a day.
    pub(super) fn areas_on(&self, on: Date) -> Vec<Fagomraade> {
        self.areas_where(|contact| contact.span().holds_on(on) == Some(true))
    }

    /// Whether two or more of the areas that count have an open case on a day.
    pub(super) fn is_cross_cutting_on(&self, day: Date) -> bool {
        let areas = self.areas_on(day);
        areas.into_iter().filter(|area| counts(*area)).count() >= 2
    }

    /// The areas with a case at some time since the need was assessed.
    pub(super) fn areas_involved(&self, youth: &Youth) -> Vec<Fagomraade> {
        let [first, last] = [youth.days.need, youth.last_day()];
        self.areas_where(|contact| {
            contact.from <= Some(last) && contact.until > Some(Until::Day(first))
        })
    }

    fn areas_where(&self, holds: impl Fn(&Contact) -> bool) -> Vec<Fagomraade> {
        let contacts = self.contacts.iter().filter(|contact| holds(contact));
        let areas: BTreeSet<Fagomraade> = contacts.filter_map(|contact| contact.area).collect();
        areas.into_iter().collect()
    }
}

/// Whether an area's case counts towards a cross-cutting need: ordinary school and guidance do not.
pub(super) fn counts(area: Fagomraade) -> bool {
    !matches!(area, Fagomraade::Uddannelsesvejledning | Fagomraade::Skole)
}

/// Guidance and school, the areas of the municipality's work, and one that may have closed since.
fn contacts(youth: &Youth, chance: &mut Chance) -> Vec<Contact> {
    let mut areas = areas_of_work(youth, chance);
    let assessed = youth.days.assessed;
    areas.extend((assessed < youth.turns(25)).then_some(Fagomraade::Uddannelsesvejledning));
    areas.extend((assessed < youth.turns(17)).then_some(Fagomraade::Skole));
    let mut contacts: Vec<Contact> = areas
        .into_iter()
        .flat_map(|area| held_by(area, youth, chance))
        .collect();
    close_one_whose_work_is_done(youth, chance, &mut contacts);
    contacts
}

/// The areas of work on the day of the assessment: several, except in indsatsområde 1.
fn areas_of_work(youth: &Youth, chance: &mut Chance) -> Vec<Fagomraade> {
    use Fagomraade::{Beskaeftigelse, Familie, Ppl, Social, SundhedOgOmsorg};
    use Indsatsomraade::{Komplekse, Potentiale};
    let minor = youth.is_minor(youth.days.assessed);
    let (always, sometimes): (&[Fagomraade], &[Fagomraade]) = match (youth.area, minor) {
        (Potentiale, true) => (&[], &[Familie]),
        (Potentiale, false) => (&[Beskaeftigelse], &[]),
        (Komplekse, true) => (&[Familie], &[Ppl, SundhedOgOmsorg]),
        (Komplekse, false) => (&[Beskaeftigelse], &[Social, SundhedOgOmsorg]),
        (_, true) => (&[Familie, SundhedOgOmsorg], &[Ppl]),
        (_, false) => (&[Social, SundhedOgOmsorg], &[Beskaeftigelse]),
    };
    let some = match youth.area {
        Komplekse => 1..=2,
        _ => 0..=1,
    };
    [always, &chance.some_of(some, sometimes)].concat()
}

/// The contact with one area; where an age ends it, another area may take over on that day.
fn held_by(area: Fagomraade, youth: &Youth, chance: &mut Chance) -> Vec<Contact> {
    let earliest = match area {
        Fagomraade::Beskaeftigelse | Fagomraade::Social => youth.turns(18),
        Fagomraade::Uddannelsesvejledning => youth.turns(15),
        _ => youth.turns(10),
    };
    let assessed = youth.days.assessed;
    let from = chance
        .working_day(earliest.max(day(2015, 1, 5)), assessed)
        .min(assessed);
    let Some(end) = ends_by_age(area, youth).filter(|end| *end <= recorded_on()) else {
        return vec![contact(area, from, youth.still())];
    };
    let takes_over = successor(area).map(|next| contact(next, end, youth.still()));
    [contact(area, from, Until::Day(end))]
        .into_iter()
        .chain(takes_over)
        .collect()
}

/// The birthday on which an area's case is closed, whatever the need.
fn ends_by_age(area: Fagomraade, youth: &Youth) -> Option<Date> {
    match area {
        Fagomraade::Skole => Some(youth.turns(17)),
        Fagomraade::Familie | Fagomraade::Ppl => Some(youth.turns(18)),
        Fagomraade::Uddannelsesvejledning => Some(youth.turns(25)),
        _ => None,
    }
}

/// The area for adults that takes over from one for children.
fn successor(area: Fagomraade) -> Option<Fagomraade> {
    match area {
        Fagomraade::Familie => Some(Fagomraade::Social),
        Fagomraade::Ppl => Some(Fagomraade::Beskaeftigelse),
        _ => None,
    }
}

fn contact(area: Fagomraade, from: Date, until: Until) -> Contact {
    Contact {
        area: Some(area),
        from: Some(from),
        until: Some(until),
    }
}

/// Some who need no guide, or no longer, have one case less: their need is not cross-cutting now.
fn close_one_whose_work_is_done(youth: &Youth, chance: &mut Chance, contacts: &mut [Contact]) {
    let share = match youth.course {
        Course::NotRelevant => 30,
        Course::Ended(GuideEnd::GoalReached | GuideEnd::NeedCeased) => 50,
        _ => 0,
    };
    let since = youth.days.ended.unwrap_or(youth.days.decided).plus_days(28);
    if since > recorded_on() || !chance.percent(share) {
        return;
    }
    let closes = chance.working_day(since, recorded_on()).min(recorded_on());
    let open = contacts.iter_mut().rfind(|contact| {
        contact.until == Some(Until::Ongoing)
            && contact.area != Some(Fagomraade::Uddannelsesvejledning)
            && contact.from.is_some_and(|from| from < closes)
    });
    if let Some(contact) = open {
        contact.until = Some(Until::Day(closes));
    }
}

/// Every area that holds a case has started an effort.
fn efforts(youth: &Youth, contacts: &[Contact], chance: &mut Chance) -> Vec<StartedEffort> {
    contacts
        .iter()
        .zip(1..)
        .filter_map(|(contact, number)| {
            let (from, until) = (contact.from?, contact.until?);
            let latest = until
                .day_or_max()
                .min(recorded_on())
                .min(from.plus_days(60));
            Some(StartedEffort {
                id: Some(youth.own(&format!("indsats-{number}"))),
                area: contact.area,
                from: Some(chance.working_day(from, latest).min(latest)),
                until: Some(until),
            })
        })
        .collect()
}

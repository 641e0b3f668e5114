//! Support beside the guide, and the needs that the municipality knew when it began to plan.

use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::{
    Indsatsomraade, KnownNeed, SupportArrangement, SupportEnd, SupportKind, SupportNeed,
};

use super::calendar::day;
use super::chance::Chance;
use super::youth::Youth;

/// Mentor, bostøtte or støtte-kontaktperson: some still run, none ended because a guide came.
pub(super) fn arrangements(youth: &Youth, chance: &mut Chance) -> Vec<SupportArrangement> {
    let share = match youth.area {
        Indsatsomraade::Potentiale => 10,
        _ => 35,
    };
    chance
        .percent(share)
        .then(|| arrangement(youth, chance))
        .into_iter()
        .collect()
}

fn arrangement(youth: &Youth, chance: &mut Chance) -> SupportArrangement {
    let kinds: &[SupportKind] = if youth.is_minor(youth.days.assessed) {
        &[SupportKind::Stoettekontaktperson]
    } else {
        SupportKind::ALL
    };
    let from = chance.working_day(day(2018, 6, 1).max(youth.turns(15)), youth.days.assessed);
    let ended = chance.working_day(
        youth.days.settled(youth.course).plus_days(20),
        youth.last_day(),
    );
    let (until, end_reason) = if ended < youth.last_day() && chance.percent(35) {
        (Until::Day(ended), chance.one_of(&LAWFUL_ENDS))
    } else {
        (youth.still(), youth.left().map(|_| SupportEnd::Other))
    };
    SupportArrangement {
        kind: chance.one_of(kinds),
        from: Some(from.min(youth.days.assessed)),
        until: Some(until),
        end_reason,
    }
}

const LAWFUL_ENDS: [SupportEnd; 3] = [
    SupportEnd::NeedCeased,
    SupportEnd::YoungPersonWish,
    SupportEnd::GrantExpired,
];

/// Known needs; a plan describes each of them.
pub(super) fn known_needs(youth: &Youth, chance: &mut Chance) -> Vec<KnownNeed> {
    let most = match youth.area {
        Indsatsomraade::Potentiale => 1,
        _ => 2,
    };
    chance
        .some_of(0..=most, SupportNeed::ALL)
        .into_iter()
        .map(|need| KnownNeed {
            need: Some(need),
            since: Some(chance.working_day(day(2017, 8, 1), youth.days.assessed)),
        })
        .collect()
}

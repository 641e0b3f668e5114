//! The meetings at which a case was discussed, as each forum works by its own rules.

use ungeindsats_core::Date;
use ungeindsats_core::calendar::{DayOrNone, Until};
use ungeindsats_core::case::{
    AgreedAction, CaseInformation, Fagomraade, Feedback, Forum, Meeting, MeetingFollowUp,
    MeetingMethod, MeetingOutcomes, Participant, Role,
};
use ungeindsats_core::private::Id;

use super::calendar::{Sitting, recorded_on, working_day};
use super::chance::Chance;
use super::composition::{Course, Seen};
use super::contacts::Background;
use super::days::plan_after;
use super::phrases;
use super::youth::Youth;

/// The areas that sit at the forum every time.
pub(super) const FIXED_AREAS: [Fagomraade; 4] = [
    Fagomraade::Beskaeftigelse,
    Fagomraade::Social,
    Fagomraade::Familie,
    Fagomraade::SundhedOgOmsorg,
];

/// The conference, the K-møde and the follow-up on it, where there was one.
pub(super) fn meetings(
    youth: &Youth,
    before: &Background,
    caseworker: Option<&Id>,
    chance: &mut Chance,
) -> Vec<Meeting> {
    let conference = youth
        .days
        .conference
        .map(|sitting| conference(youth, before, sitting, chance));
    let k_moede = youth.days.k_moede.map(|sitting| Meeting {
        coordinating_caseworker: caseworker.cloned(),
        ..k_moede(youth, before, sitting, chance)
    });
    let follow_up = youth
        .days
        .k_moede
        .map(Sitting::follow_up)
        .filter(|sitting| sitting.on <= recorded_on())
        .map(|sitting| follow_up_meeting(youth, before, sitting, chance));
    [conference, k_moede, follow_up]
        .into_iter()
        .flatten()
        .collect()
}

/// What every meeting has: who came, who presented, what was agreed.
fn sitting_on(
    youth: &Youth,
    before: &Background,
    sitting: Sitting,
    chance: &mut Chance,
) -> Meeting {
    let attends = chance.percent(40);
    let with_parents = attends && youth.is_minor(sitting.on);
    let presented_by = chance.one_of(&presenting(&before.areas_on(sitting.on)));
    let ad_hoc = [
        presented_by.map(|area| participant(Role::Sagsbehandler, Some(area))),
        attends.then(|| participant(Role::Ung, None)),
        with_parents.then(|| participant(Role::Foraeldremyndighedsindehaver, None)),
    ];
    let participants = fixed_participants(sitting.forum).chain(ad_hoc.into_iter().flatten());
    Meeting {
        id: Some(sitting.id()),
        forum: Some(sitting.forum),
        on: Some(sitting.on),
        participants: Some(participants.collect()),
        presented_by,
        actions: Some(actions(before, sitting.on, chance)),
        youth_attended: Some(attends),
        parents_attended: Some(with_parents),
        ..Meeting::default()
    }
}

/// The coordinator, and from each area authority staff at a conference or the team leader since.
fn fixed_participants(forum: Forum) -> impl Iterator<Item = Participant> {
    let role = match forum {
        Forum::Ungekonference => Role::Myndighedssagsbehandler,
        _ => Role::Teamleder,
    };
    let seats = FIXED_AREAS.map(|area| participant(role, Some(area)));
    [participant(Role::Ungekoordinator, None)]
        .into_iter()
        .chain(seats)
}

fn participant(role: Role, area: Option<Fagomraade>) -> Participant {
    Participant {
        role: Some(role),
        area,
    }
}

/// The areas that can present the case: those at the table that hold it.
fn presenting(open: &[Fagomraade]) -> Vec<Fagomraade> {
    open.iter()
        .copied()
        .filter(|area| FIXED_AREAS.contains(area))
        .collect()
}

/// The weekly conference: it agrees on plan, guide, goals and effort.
fn conference(
    youth: &Youth,
    before: &Background,
    sitting: Sitting,
    chance: &mut Chance,
) -> Meeting {
    let carried_out = Until::Day(sitting.on.plus_months(6));
    Meeting {
        until: Some(carried_out.min(youth.while_guided())),
        outcomes: Some(MeetingOutcomes {
            plan: Some(true),
            guide: Some(youth.course != Course::NotRelevant),
            goals: Some(true),
            effort: Some(true),
        }),
        attendance_considered: Some(true),
        ..sitting_on(youth, before, sitting, chance)
    }
}

/// The K-møde: informed, by Signs of Safety, with feedback, a plan and a follow-up after it.
fn k_moede(youth: &Youth, before: &Background, sitting: Sitting, chance: &mut Chance) -> Meeting {
    let informed_on = chance
        .working_day(youth.days.need, sitting.on)
        .min(sitting.on);
    let follow_up = sitting.follow_up().on;
    let appoints = youth.seen == Seen::KMoede && youth.course != Course::NotRelevant;
    Meeting {
        until: Some(youth.while_guided()),
        case_informed: Some(CaseInformation {
            on: Some(informed_on.into()),
            youth_perspective: Some(true),
        }),
        method: Some(MeetingMethod::SignsOfSafety),
        resources_recorded: Some(true),
        guide_appointed: Some(appoints),
        feedback: Some(Feedback {
            on: Some(chance.soon(sitting.on, 1..=7).into()),
            by: Some(Role::KoordinerendeSagsbehandler),
        }),
        plan_updated_on: Some(plan_after(sitting.on).into()),
        follow_up: Some(MeetingFollowUp {
            planned_on: Some(follow_up.into()),
            held_on: Some(if follow_up <= recorded_on() {
                follow_up.into()
            } else {
                DayOrNone::None
            }),
        }),
        ..sitting_on(youth, before, sitting, chance)
    }
}

/// The follow-up on a K-møde: the same table, adjusting what was agreed.
fn follow_up_meeting(
    youth: &Youth,
    before: &Background,
    sitting: Sitting,
    chance: &mut Chance,
) -> Meeting {
    Meeting {
        until: Some(youth.while_guided()),
        ..sitting_on(youth, before, sitting, chance)
    }
}

/// Who does what: one to three things, done within two months or still to do.
fn actions(before: &Background, met: Date, chance: &mut Chance) -> Vec<AgreedAction> {
    let open = before.areas_on(met);
    chance
        .some_of(1..=3, &phrases::AGREED)
        .into_iter()
        .map(|what| {
            let due = working_day(met.plus_days(chance.number(10..=55)));
            AgreedAction {
                what: Some(what.into()),
                responsible: Some(vec![Role::Sagsbehandler]),
                area: chance.one_of(&open),
                due: Some(due),
                done_on: Some(due).filter(|on| *on <= recorded_on()),
            }
        })
        .collect()
}

//! What stands around the cases: the guides, the coordinator, the meetings and the steering group.

use std::iter::successors;

use ungeindsats_core::calendar::Until;
use ungeindsats_core::policy::Seat;
use ungeindsats_core::private::Id;
use ungeindsats_core::register::{
    CoordinatorTerm, ForumMeeting, GuideOnRegister, MeetingSeries, RegisterScope, SeatTerm,
    SteeringMeeting, SteeringRecord,
};
use ungeindsats_core::{Date, Register};

use super::calendar::{
    Sitting, conferences, day, first_day, first_k_moede, k_moeder, recorded_on, working_day,
};
use super::guides::guides;

/// The register without its cases, which stand in a file of their own.
pub(crate) fn organisation() -> Register {
    Register {
        holds: Some(RegisterScope::Assessed),
        cases: None,
        guides: Some(on_register()),
        coordinators: Some(vec![CoordinatorTerm {
            coordinator: Some(Id::from("koordinator-1")),
            from: Some(first_day()),
            until: Some(Until::Ongoing),
        }]),
        meeting_series: Some(vec![
            series(conferences(), first_day(), Until::Day(first_k_moede())),
            series(k_moeder(), first_k_moede(), Until::Ongoing),
        ]),
        steering_group: Some(SteeringRecord {
            seats: Some(seats()),
            meetings: Some(steering_meetings()),
        }),
    }
}

fn on_register() -> Vec<GuideOnRegister> {
    guides()
        .map(|(guide, _)| GuideOnRegister {
            id: Some(guide.id()),
            role: Some(guide.role()),
            area: Some(guide.comes_from()),
            from: Some(first_day()),
            until: Some(Until::Ongoing),
        })
        .collect()
}

fn series(sittings: impl Iterator<Item = Sitting>, from: Date, until: Until) -> MeetingSeries {
    let sittings: Vec<Sitting> = sittings.collect();
    let meetings = sittings.iter().map(|sitting| ForumMeeting {
        id: Some(sitting.id()),
        on: Some(sitting.on),
    });
    MeetingSeries {
        forum: sittings.first().map(|sitting| sitting.forum),
        from: Some(from),
        until: Some(until),
        meetings: Some(meetings.collect()),
    }
}

/// The nine seats of the status report, each taken since the group was set up anew.
fn seats() -> Vec<SeatTerm> {
    let seats = [
        Seat::DirektoerSocialSundhedOmsorg,
        Seat::Arbejdsmarkedschef,
        Seat::Socialchef,
        Seat::FamilieOgRaadgivningschef,
        Seat::Viceskolechef,
        Seat::AfdelingslederJobOgUnge,
        Seat::AfdelingslederFamilieafdelingen,
        Seat::TeamlederSocialafdelingen,
        Seat::Ungekoordinator,
    ];
    seats
        .into_iter()
        .map(|seat| SeatTerm {
            seat: Some(seat),
            holder: Some(Id(format!("styregruppe-{}", seat.code()))),
            chairs: Some(seat == Seat::DirektoerSocialSundhedOmsorg),
            from: Some(first_k_moede()),
            until: Some(Until::Ongoing),
        })
        .collect()
}

/// Around the tenth of every month, as far as the register goes.
fn steering_meetings() -> Vec<SteeringMeeting> {
    let first = day(2019, 8, 12);
    successors(Some(first), |on| Some(on.plus_months(1)))
        .map(working_day)
        .take_while(|on| *on <= recorded_on())
        .map(|on| SteeringMeeting { on: Some(on) })
        .collect()
}

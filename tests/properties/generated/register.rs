//! Any register, or one in good order.

use arbitrary::{Arbitrary, Unstructured};
use proptest::prelude::*;
use ungeindsats_core::calendar::Until;
use ungeindsats_core::case::Forum;
use ungeindsats_core::policy::Seat;
use ungeindsats_core::register::{
    CoordinatorTerm, ForumMeeting, MeetingSeries, SeatTerm, SteeringMeeting, SteeringRecord,
};
use ungeindsats_core::{Date, Register};

use super::any_case;

/// Cases of the synthetic register or any at all, in a register that is any at all or in good order.
pub(crate) fn any_register() -> impl Strategy<Value = Register> {
    let at_all = proptest::collection::vec(any::<u8>(), 256..8192)
        .prop_map(|bytes| Register::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default());
    let around = prop_oneof![at_all.boxed(), (1..20_u32).prop_map(in_order).boxed()];
    let cases = proptest::option::of(proptest::collection::vec(any_case(), 0..12));
    (around, cases).prop_map(|(around, cases)| Register {
        cases: cases.or(around.cases),
        ..around
    })
}

/// A register whose forums and steering group meet every so many days, with every seat of both periods taken.
fn in_order(days: u32) -> Register {
    let first = Date::new(2019, 8, 1).unwrap();
    let on = move |number: u32| Some(first.plus_days(number * days));
    let series = |forum| MeetingSeries {
        forum: Some(forum),
        from: Some(first),
        until: Some(Until::Ongoing),
        meetings: Some(
            (0..100)
                .map(|number| ForumMeeting {
                    id: None,
                    on: on(number),
                })
                .collect(),
        ),
    };
    let seat = |seat: &Seat| SeatTerm {
        seat: Some(*seat),
        holder: None,
        chairs: Some(*seat == Seat::DirektoerSocialSundhedOmsorg),
        from: Some(first),
        until: Some(Until::Ongoing),
    };
    Register {
        meeting_series: Some(vec![series(Forum::Ungekonference), series(Forum::KMoede)]),
        coordinators: Some(vec![CoordinatorTerm {
            coordinator: None,
            from: Some(first),
            until: Some(Until::Ongoing),
        }]),
        steering_group: Some(SteeringRecord {
            seats: Some(Seat::ALL.iter().map(seat).collect()),
            meetings: Some(
                (0..100)
                    .map(|number| SteeringMeeting { on: on(number) })
                    .collect(),
            ),
        }),
        ..Register::default()
    }
}

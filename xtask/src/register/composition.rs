//! The published figures of 8 January 2021, split until every young person has a place in them.
//!
//! The status report of January 2021 gives the sums; how they split by forum and indsatsområde is
//! chosen here, and nowhere else. The tests count the sums again in the finished register.

use std::iter::repeat_n;

use ungeindsats_core::Date;
use ungeindsats_core::case::{GuideEnd, Indsatsomraade};

use super::calendar::day;
use super::chance::Chance;
use super::guides::{Desk, Guide};

use Course::{Assigned, Declined, Ended, NotRelevant};
use GuideEnd::{GoalReached, LeftTargetGroup, MovedAway, NeedCeased, YoungPersonEnded};
use Indsatsomraade::{Komplekse as Area2, Potentiale as Area1, Specialomraadet as Area3};
use Seen::{Both, Conference, KMoede, Neither};

/// How the question of a guide stood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Course {
    /// A guide is assigned.
    Assigned,
    /// The young person declined.
    Declined,
    /// A guide was assessed as not relevant.
    NotRelevant,
    /// The course with a guide has ended, for this reason.
    Ended(GuideEnd),
}

/// At which forums the case was discussed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    /// An ungekonference alone.
    Conference,
    /// A K-møde alone.
    KMoede,
    /// An ungekonference first and a K-møde later.
    Both,
    /// None of the two.
    Neither,
}

impl Seen {
    pub(super) fn at_conference(self) -> bool {
        matches!(self, Conference | Both)
    }
}

/// How many young people there are of each kind.
///
/// Down the rows: 92 assigned, 28 declined, 69 not relevant, 9 ended; 198 in all.
/// Across them: 94 at a conference, 28 at a K-møde.
const COMPOSITION: [(Course, Seen, Indsatsomraade, usize); 28] = [
    (Assigned, Conference, Area2, 44),
    (Assigned, Conference, Area3, 4),
    (Assigned, KMoede, Area2, 13),
    (Assigned, KMoede, Area3, 1),
    (Assigned, Both, Area2, 6),
    (Assigned, Neither, Area1, 8),
    (Assigned, Neither, Area2, 10),
    (Assigned, Neither, Area3, 6),
    (Declined, Conference, Area2, 9),
    (Declined, Conference, Area3, 1),
    (Declined, KMoede, Area2, 3),
    (Declined, Both, Area2, 1),
    (Declined, Neither, Area1, 5),
    (Declined, Neither, Area2, 7),
    (Declined, Neither, Area3, 2),
    (NotRelevant, Conference, Area2, 20),
    (NotRelevant, Conference, Area3, 4),
    (NotRelevant, KMoede, Area2, 3),
    (NotRelevant, Both, Area2, 1),
    (NotRelevant, Neither, Area1, 23),
    (NotRelevant, Neither, Area2, 16),
    (NotRelevant, Neither, Area3, 2),
    (Ended(GoalReached), Conference, Area2, 2),
    (Ended(NeedCeased), Conference, Area2, 1),
    (Ended(YoungPersonEnded), Conference, Area2, 1),
    (Ended(LeftTargetGroup), Neither, Area3, 2),
    (Ended(GoalReached), Neither, Area1, 1),
    (Ended(MovedAway), Neither, Area3, 2),
];

/// Births that lie on an edge of a rule, and the course of the young person who gets each.
fn edges() -> [(Course, Date); 12] {
    [
        // Left the target group by age, shortly before the status and longer ago.
        (Ended(LeftTargetGroup), day(1990, 12, 29)),
        (Ended(LeftTargetGroup), day(1990, 10, 5)),
        // 30 since New Year, 30 on the day of the status, and 29 for one day more.
        (NotRelevant, day(1991, 1, 2)),
        (Declined, day(1991, 1, 8)),
        (Assigned, day(1991, 1, 9)),
        // 18 around New Year, and on the day of the status.
        (Assigned, day(2002, 12, 31)),
        (NotRelevant, day(2003, 1, 1)),
        (Assigned, day(2003, 1, 8)),
        // Born on 29 February.
        (NotRelevant, day(1992, 2, 29)),
        (Assigned, day(2000, 2, 29)),
        (Declined, day(2004, 2, 29)),
        // 15 only since the autumn.
        (Declined, day(2005, 10, 20)),
    ]
}

/// One young person's place in the figures.
pub(super) struct Place {
    /// The number of the pseudonym, from 1.
    pub(super) number: u64,
    pub(super) course: Course,
    pub(super) seen: Seen,
    pub(super) area: Indsatsomraade,
    /// The guide of those who have, or had, one.
    pub(super) guide: Option<Guide>,
    /// The birth of those on an edge; the others' is left to chance.
    pub(super) born: Option<Date>,
}

/// All 198 places, in the order of their pseudonyms, which says nothing about the figures.
pub(super) fn places(chance: &mut Chance) -> Vec<Place> {
    let kinds = COMPOSITION
        .iter()
        .flat_map(|&(course, seen, area, count)| repeat_n((course, seen, area), count));
    let mut desk = Desk::open(chance);
    let mut places: Vec<Place> = chance
        .shuffled(kinds.collect())
        .into_iter()
        .zip(1..)
        .map(|((course, seen, area), number)| Place {
            number,
            course,
            seen,
            area,
            guide: desk.guide_for(course, area),
            born: None,
        })
        .collect();
    settle_births_on_edges(&mut places);
    places
}

/// Those at a forum are passed over: not every birth would let them be there at the time.
fn settle_births_on_edges(places: &mut [Place]) {
    for (course, born) in edges() {
        let first = places
            .iter_mut()
            .find(|place| place.course == course && place.born.is_none() && place.seen == Neither);
        if let Some(place) = first {
            place.born = Some(born);
        }
    }
}

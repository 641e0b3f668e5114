//! One young person of the register before anything is written down: birth, place, turning days.

use std::iter::repeat_n;

use ungeindsats_core::Date;
use ungeindsats_core::calendar::{LeapBirthday, Until};
use ungeindsats_core::case::{CustodyHolder, GuideEnd, Indsatsomraade, Residence};
use ungeindsats_core::private::Id;

use super::calendar::{day, recorded_on};
use super::chance::Chance;
use super::composition::{Course, Place, Seen};
use super::days::Days;
use super::guides::Guide;

/// One young person. What the records say of them follows from this, and from chance.
pub(super) struct Youth {
    number: u64,
    pub(super) course: Course,
    pub(super) seen: Seen,
    pub(super) area: Indsatsomraade,
    pub(super) guide: Option<Guide>,
    pub(super) born: Date,
    pub(super) days: Days,
}

impl Youth {
    pub(super) fn of(place: &Place, chance: &mut Chance) -> Self {
        let born = place.born.unwrap_or_else(|| birth(place, chance));
        Self {
            number: place.number,
            course: place.course,
            seen: place.seen,
            area: place.area,
            guide: place.guide,
            born,
            days: Days::of(place, born, chance),
        }
    }

    /// The pseudonym.
    pub(super) fn id(&self) -> Id {
        Id(format!("ung-{:03}", self.number))
    }

    /// The pseudonym of something that belongs to this young person alone.
    pub(super) fn own(&self, thing: &str) -> Id {
        Id(format!("ung-{:03}-{thing}", self.number))
    }

    /// The day on which they reach an age.
    pub(super) fn turns(&self, age: u32) -> Date {
        birthday(self.born, age)
    }

    /// Whether they are under 18 on a day.
    pub(super) fn is_minor(&self, on: Date) -> bool {
        on < self.turns(18)
    }

    /// The day on which they left the target group, by age or by moving, if they did.
    pub(super) fn left(&self) -> Option<Date> {
        let thirty = Some(self.turns(30)).filter(|birthday| *birthday <= recorded_on());
        self.moved_away().or(thirty)
    }

    fn moved_away(&self) -> Option<Date> {
        self.days
            .ended
            .filter(|_| self.course == Course::Ended(GuideEnd::MovedAway))
    }

    /// Until when something runs that ends only when they leave the target group.
    pub(super) fn still(&self) -> Until {
        self.left().map_or(Until::Ongoing, Until::Day)
    }

    /// Until when something runs that ends with the guide course, else when they leave.
    pub(super) fn while_guided(&self) -> Until {
        self.days.ended.map_or_else(|| self.still(), Until::Day)
    }

    /// The last day of which the register can tell something about them.
    pub(super) fn last_day(&self) -> Date {
        self.while_guided().day_or_max().min(recorded_on())
    }
}

/// The day on which someone reaches an age, read as the library's policies read it.
pub(super) fn birthday(born: Date, age: u32) -> Date {
    born.birthday(age, LeapBirthday::FirstOfMarch)
}

/// How many young people there are of each age, in proportion.
const AGES: [(i32, usize); 15] = [
    (15, 3),
    (16, 8),
    (17, 12),
    (18, 17),
    (19, 19),
    (20, 18),
    (21, 17),
    (22, 16),
    (23, 15),
    (24, 14),
    (25, 12),
    (26, 11),
    (27, 10),
    (28, 9),
    (29, 8),
];

/// A birth that makes them old enough for what happens to them.
fn birth(place: &Place, chance: &mut Chance) -> Date {
    let youngest = match (place.course, place.seen) {
        (Course::Ended(_), _) => 18,
        (_, Seen::Conference | Seen::Both) => 16,
        _ => 15,
    };
    let ages: Vec<i32> = AGES
        .into_iter()
        .filter(|(age, _)| *age >= youngest)
        .flat_map(|(age, weight)| repeat_n(age, weight))
        .collect();
    let year = chance
        .one_of(&ages)
        .map_or(2000, |age| 2020_i32.saturating_sub(age));
    // The eldest of that age on the day of the status; the youngest turned 15 before the autumn.
    let eldest = day(year, 1, 9);
    chance.day(eldest, eldest.plus_days(364).min(day(2005, 9, 30)))
}

/// Where they have lived: most of them here always.
pub(super) fn residence(youth: &Youth, chance: &mut Chance) -> Residence {
    let always = chance.percent(75);
    let moved_here = chance.day(youth.born, youth.turns(14));
    Residence {
        from: Some(if always { youth.born } else { moved_here }),
        until: Some(youth.moved_away().map_or(Until::Ongoing, Until::Day)),
    }
}

/// The custody holders of those who were minors while the register was kept.
pub(super) fn custody_holders(youth: &Youth, chance: &mut Chance) -> Vec<CustodyHolder> {
    if !youth.is_minor(youth.days.assessed) {
        return Vec::new();
    }
    let of_age = youth.turns(18);
    let until = if of_age <= recorded_on() {
        Until::Day(of_age)
    } else {
        Until::Ongoing
    };
    (1..=chance.number(1..=2))
        .map(|number| CustodyHolder {
            id: Some(youth.own(&format!("foraelder-{number}"))),
            from: Some(youth.born),
            until: Some(until),
        })
        .collect()
}

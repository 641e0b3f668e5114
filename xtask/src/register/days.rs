//! The days on which a young person's course turns, in the order in which they come.

use ungeindsats_core::Date;
use ungeindsats_core::case::{GuideEnd, Indsatsomraade};

use super::calendar::{
    Sitting, conferences, day, first_k_moede, k_moeder, next, recorded_on, working_day,
};
use super::chance::Chance;
use super::composition::{Course, Place, Seen};
use super::youth::birthday;

/// The turning days. Each lies on or after the one before it.
pub(super) struct Days {
    /// The individual assessment.
    pub(super) assessed: Date,
    /// The attachment to an indsatsområde.
    pub(super) attached: Date,
    /// The assessment of the need for a guide.
    pub(super) need: Date,
    /// The ungekonference at which the case was discussed.
    pub(super) conference: Option<Sitting>,
    /// The K-møde at which it was discussed.
    pub(super) k_moede: Option<Sitting>,
    /// The question of a guide is decided: at the forum where there was one.
    pub(super) decided: Date,
    /// The offer of a guide.
    pub(super) offered: Date,
    /// The young person's answer.
    pub(super) answered: Date,
    /// The guide begins.
    pub(super) started: Date,
    /// The course with a guide ends.
    pub(super) ended: Option<Date>,
}

impl Days {
    pub(super) fn of(place: &Place, born: Date, chance: &mut Chance) -> Self {
        let (from, to) = window(place, born);
        let assessed = chance.working_day(from, to);
        let attached = chance.soon(assessed, 0..=10);
        let need = chance.soon(attached, 0..=10);
        let conference = first_if(place.seen.at_conference(), conferences(), need.plus_days(2));
        let early_k_moede = first_if(place.seen == Seen::KMoede, k_moeder(), need.plus_days(2));
        let decided = conference
            .or(early_k_moede)
            .map_or_else(|| chance.soon(need, 3..=14), |sitting| sitting.on);
        let offered = chance.soon(decided, 0..=5);
        let answered = chance.soon(offered, 0..=7);
        let started = chance.soon(answered, 1..=7);
        let taken_up_again = chance.day(
            started.plus_days(30).max(first_k_moede()),
            day(2020, 12, 16),
        );
        let later_k_moede = first_if(place.seen == Seen::Both, k_moeder(), taken_up_again);
        Self {
            assessed,
            attached,
            need,
            conference,
            k_moede: early_k_moede.or(later_k_moede),
            decided,
            offered,
            answered,
            started,
            ended: end(place.course, started, born, chance),
        }
    }

    /// The plan is made, at most a week and a half after the question of a guide is decided.
    pub(super) fn planned(&self) -> Date {
        plan_after(self.decided)
    }

    /// The day on which it was clear how the question of a guide stood.
    pub(super) fn settled(&self, course: Course) -> Date {
        match course {
            Course::Assigned | Course::Ended(_) => self.started,
            Course::Declined => self.answered,
            Course::NotRelevant => self.decided,
        }
    }
}

/// The day on which a plan is made or updated after a forum.
pub(super) fn plan_after(forum: Date) -> Date {
    working_day(forum.plus_days(8)).min(recorded_on())
}

fn first_if(discussed: bool, forum: impl Iterator<Item = Sitting>, from: Date) -> Option<Sitting> {
    discussed.then(|| next(forum, from)).flatten()
}

/// When they can have been assessed: from 15, and early enough for what follows.
fn window(place: &Place, born: Date) -> (Date, Date) {
    let begun = day(2019, 8, 5);
    let thirty_by_now = birthday(born, 30) <= recorded_on();
    let (from, to) = match (place.course, place.seen) {
        (Course::Ended(_), _) => (begun, day(2020, 2, 14)),
        // In area 2 the plan was made at the conference, for as long as there was one: whoever was
        // at none came when it had closed.
        (_, Seen::Neither) if place.area == Indsatsomraade::Komplekse => {
            (day(2020, 8, 31), day(2020, 11, 20))
        }
        _ if thirty_by_now => (begun, day(2020, 6, 30)),
        (_, Seen::Conference) => (begun, day(2020, 7, 31)),
        (_, Seen::Both) => (begun, day(2020, 6, 30)),
        (_, Seen::KMoede) => (day(2020, 8, 20), day(2020, 11, 30)),
        (_, Seen::Neither) => (begun, day(2020, 11, 20)),
    };
    (from.max(birthday(born, 15)), to)
}

fn end(course: Course, started: Date, born: Date, chance: &mut Chance) -> Option<Date> {
    match course {
        Course::Ended(GuideEnd::LeftTargetGroup) => Some(birthday(born, 30)),
        Course::Ended(_) => Some(chance.working_day(started.plus_days(120), day(2020, 12, 18))),
        _ => None,
    }
}

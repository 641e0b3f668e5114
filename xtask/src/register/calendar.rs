//! The days on which the municipality works and its forums meet: events take place on them.

use std::iter::successors;

use ungeindsats_core::Date;
use ungeindsats_core::case::Forum;
use ungeindsats_core::private::Id;

/// The day of that year, month and day; every call names one that exists.
pub(super) fn day(year: i32, month: u32, day: u32) -> Date {
    Date::new(year, month, day).unwrap_or(Date::MIN)
}

/// The day on which the municipality's effort began.
pub(super) fn first_day() -> Date {
    day(2019, 8, 1)
}

/// The day on which K-møder took the place of the conferences.
pub(super) fn first_k_moede() -> Date {
    day(2020, 9, 9)
}

/// The day on which the status was drawn up: nothing in the register is younger.
pub(super) fn recorded_on() -> Date {
    day(2021, 1, 8)
}

/// How many days `to` lies after `from`; none where it does not.
pub(super) fn days_between(from: Date, to: Date) -> u32 {
    let days = to.naive().signed_duration_since(from.naive()).num_days();
    u32::try_from(days).unwrap_or(0)
}

/// The first day, from `from` on, on which the town hall is open.
pub(super) fn working_day(from: Date) -> Date {
    daily(from).find(|day| is_open(*day)).unwrap_or(from)
}

/// The working day in the middle of what has passed between `from` and the day of the status.
pub(super) fn midway(from: Date) -> Date {
    let half = days_between(from, recorded_on()).div_euclid(2);
    working_day(from.plus_days(half))
}

fn daily(from: Date) -> impl Iterator<Item = Date> {
    successors(Some(from), |day| Some(day.plus_days(1)))
}

fn is_open(day: Date) -> bool {
    weekday(day) < SATURDAY && !is_holiday(day)
}

/// Counted from Monday, which is 0.
const SATURDAY: u32 = 5;

fn weekday(on: Date) -> u32 {
    let a_monday_before_every_case = day(1990, 1, 1);
    days_between(a_monday_before_every_case, on).rem_euclid(7)
}

/// The Danish holidays and closing days between Monday and Friday, while the register was kept.
fn is_holiday(on: Date) -> bool {
    [
        (2019, 12, 24),
        (2019, 12, 25),
        (2019, 12, 26),
        (2019, 12, 31),
        (2020, 1, 1),
        (2020, 4, 9),
        (2020, 4, 10),
        (2020, 4, 13),
        (2020, 5, 8),
        (2020, 5, 21),
        (2020, 6, 1),
        (2020, 6, 5),
        (2020, 12, 24),
        (2020, 12, 25),
        (2020, 12, 31),
        (2021, 1, 1),
    ]
    .into_iter()
    .any(|(year, month, date)| on == day(year, month, date))
}

/// One meeting of a forum, with its number in the series. Many cases may stand on its agenda.
#[derive(Clone, Copy)]
pub(super) struct Sitting {
    pub(super) forum: Forum,
    pub(super) number: u32,
    pub(super) on: Date,
}

impl Sitting {
    /// The pseudonym of the meeting.
    pub(super) fn id(self) -> Id {
        let name = match self.forum {
            Forum::KMoede => "k-moede",
            Forum::KOpfoelgningsmoede => "k-opfoelgning",
            forum => forum.code(),
        };
        Id(format!("{name}-{:02}", self.number))
    }

    /// The follow-up meeting on this K-møde, in a week between two of them.
    pub(super) fn follow_up(self) -> Self {
        Self {
            forum: Forum::KOpfoelgningsmoede,
            on: self.on.plus_days(35),
            ..self
        }
    }
}

/// The conference of every week, until the K-møder took over.
pub(super) fn conferences() -> impl Iterator<Item = Sitting> {
    series(Forum::Ungekonference, day(2019, 8, 7), 7)
        .take_while(|sitting| sitting.on < first_k_moede())
}

/// The K-møde of every other week, as far as the register goes.
pub(super) fn k_moeder() -> impl Iterator<Item = Sitting> {
    series(Forum::KMoede, first_k_moede(), 14).take_while(|sitting| sitting.on <= recorded_on())
}

/// A meeting that falls on a holiday is dropped, and keeps no number.
fn series(forum: Forum, first: Date, days: u32) -> impl Iterator<Item = Sitting> {
    successors(Some(first), move |on| Some(on.plus_days(days)))
        .filter(|on| is_open(*on))
        .zip(1..)
        .map(move |(on, number)| Sitting { forum, number, on })
}

/// The first meeting of a series from a day on.
pub(super) fn next(mut series: impl Iterator<Item = Sitting>, from: Date) -> Option<Sitting> {
    series.find(|sitting| sitting.on >= from)
}

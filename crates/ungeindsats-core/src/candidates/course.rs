//! What the case tells of one guide: whether the young person wished them, has them, had them, left them.

use std::ops::Not;

use super::Question;
use super::person::Person;
use crate::calendar::{Date, Until};
use crate::case::{Assignment, GuideEnd, Wish};
use crate::rules::Facts;
use crate::rules::dated::{Lasting, ended_by};
use crate::rules::notes::{Argument, Notes, Stop};
use crate::rules::place::{At, fact};

/// The case of the question as the rules see it on the day, and the question.
pub(super) struct View<'a> {
    pub(super) facts: Facts<'a>,
    pub(super) question: &'a Question,
}

/// Something that may be so of a person.
pub(super) type Ask = fn(&View<'_>, &Person<'_>, &mut Notes) -> Result<bool, Stop>;

impl<'a> View<'a> {
    /// What the young person wished last: every wish of the newest day.
    pub(super) fn last_wishes(
        &self,
        notes: &mut Notes,
    ) -> Result<impl Iterator<Item = At<'a, Wish>> + use<'a>, Stop> {
        let guide = self.facts.guide(notes)?;
        let wishes = self.facts.until_now(notes, fact!(guide.wishes))?;
        let newest = notes.newest(wishes.clone(), |notes, wish| {
            notes.get(fact!(wish.on)).map(Some)
        })?;
        Ok(wishes.filter(move |wish| wish.value.on == newest))
    }

    /// Whether the young person wished last to have this guide.
    pub(super) fn wished(&self, person: &Person<'_>, notes: &mut Notes) -> Result<bool, Stop> {
        let last = self.last_wishes(notes)?;
        notes.any(last, |notes, wish| {
            fill_day(notes, wish.value.on);
            prefers(notes, wish, person)
        })
    }

    /// Whether this guide is the young person's on the day.
    pub(super) fn is_theirs(&self, person: &Person<'_>, notes: &mut Notes) -> Result<bool, Stop> {
        let mut since: Option<Date> = None;
        let runs = self.any_assignment(person, notes, |notes, assignment| {
            let runs = assignment.holds_on(notes, self.facts.as_of)?;
            if runs {
                since = since.into_iter().chain(assignment.value.from).min();
            }
            Ok(runs)
        })?;
        fill_day(notes, since);
        Ok(runs)
    }

    /// Whether this guide was the young person's before, and never left over something about the guide.
    pub(super) fn was_theirs(&self, person: &Person<'_>, notes: &mut Notes) -> Result<bool, Stop> {
        let over_something_else = |reason| concerns_guide(reason).map(Not::not);
        notes.both(
            |notes| self.parted(person, notes, over_something_else),
            |notes| self.parted(person, notes, concerns_guide).map(Not::not),
        )
    }

    /// Whether an assignment of this guide that had begun ended for such a reason.
    pub(super) fn parted(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
        for_such: impl Fn(GuideEnd) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let mut last: Option<Date> = None;
        let parted = self.any_ended(person, notes, |notes, assignment, day| {
            let parted = notes.both(
                |notes| Ok(notes.get(fact!(assignment.from))? < day?),
                |notes| for_such(notes.get(fact!(assignment.end_reason))?),
            )?;
            last = last.max(day.ok().filter(|_| parted));
            Ok(parted)
        })?;
        fill_day(notes, last);
        Ok(parted)
    }

    /// Whether the young person left this guide for another, and neither wished nor got them since.
    pub(super) fn asked_to_leave(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
    ) -> Result<bool, Stop> {
        let mut last: Option<Date> = None;
        let left = self.any_ended(person, notes, |notes, assignment, day| {
            let left = notes.both(
                |notes| left_by_wish(notes.get(fact!(assignment.end_reason))?),
                |notes| {
                    let came_back = notes.either(
                        |notes| self.wished_after(person, notes, day?),
                        |notes| self.assigned_again(person, notes, assignment, day?),
                    );
                    came_back.map(Not::not)
                },
            )?;
            last = last.max(day.ok().filter(|_| left));
            Ok(left)
        })?;
        fill_day(notes, last);
        Ok(left)
    }

    /// Whether the last wish names this guide and is newer than that day. Of the very same day nobody can
    /// tell which came first.
    fn wished_after(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
        day: Date,
    ) -> Result<bool, Stop> {
        let last = self.last_wishes(notes)?;
        notes.any(last, |notes, wish| {
            if wish.value.on < Some(day) || !prefers(notes, wish, person)? {
                return Ok(false);
            }
            if wish.value.on > Some(day) {
                return Ok(true);
            }
            Err(Stop::Missing)
        })
    }

    /// Whether another assignment of this guide begins on that day or later.
    fn assigned_again(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
        assignment: At<'_, Assignment>,
        day: Date,
    ) -> Result<bool, Stop> {
        self.any_assignment(person, notes, |notes, other| {
            Ok(other.place != assignment.place && notes.get(fact!(other.from))? >= day)
        })
    }

    /// Whether this guide is the young person's coordinating caseworker on the day.
    pub(super) fn coordinates(&self, person: &Person<'_>, notes: &mut Notes) -> Result<bool, Stop> {
        let case = self.facts.case;
        let terms = self
            .facts
            .until_now(notes, fact!(case.coordinating_caseworkers))?;
        notes.any(terms, |notes, term| {
            notes.both(
                |notes| Ok(notes.know(fact!(term.caseworker))?.value == person.id),
                |notes| term.holds_on(notes, self.facts.as_of),
            )
        })
    }

    /// Whether something is so of an assignment of this guide that has ended; on which day, may be unknown.
    fn any_ended(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
        mut is_so: impl FnMut(&mut Notes, At<'a, Assignment>, Result<Date, Stop>) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        self.any_assignment(person, notes, |notes, assignment| {
            let day = match assignment.value.until {
                Some(Until::Day(day)) => Ok(day),
                Some(Until::Ongoing) | None => Err(Stop::Missing),
            };
            notes.both(
                |notes| Ok(ended_by(notes, fact!(assignment.until), self.facts.as_of)?.is_some()),
                |notes| is_so(notes, assignment, day),
            )
        })
    }

    /// Whether something is so of an assignment of this guide.
    fn any_assignment(
        &self,
        person: &Person<'_>,
        notes: &mut Notes,
        mut is_so: impl FnMut(&mut Notes, At<'a, Assignment>) -> Result<bool, Stop>,
    ) -> Result<bool, Stop> {
        let assignments = self.facts.assignments(notes)?;
        notes.any(assignments, |notes, assignment| {
            notes.both(
                |notes| Ok(notes.know(fact!(assignment.guide))?.value == person.id),
                |notes| is_so(notes, assignment),
            )
        })
    }
}

fn prefers(notes: &mut Notes, wish: At<'_, Wish>, person: &Person<'_>) -> Result<bool, Stop> {
    Ok(notes.know(fact!(wish.preferred_guide))?.value == person.id)
}

fn fill_day(notes: &mut Notes, day: Option<Date>) {
    if let Some(day) = day {
        notes.fill("day", Argument::Day(day));
    }
}

/// Whether an assignment ended over something about the guide; a blank reason tells nothing.
fn concerns_guide(reason: GuideEnd) -> Result<bool, Stop> {
    match reason {
        GuideEnd::NotStated => Err(Stop::Missing),
        _ => Ok(matches!(
            reason,
            GuideEnd::WishesAnotherGuide | GuideEnd::BetterMatch | GuideEnd::GuideUnavailable
        )),
    }
}

/// Whether an assignment ended because the young person wished another; a blank reason tells nothing.
fn left_by_wish(reason: GuideEnd) -> Result<bool, Stop> {
    match reason {
        GuideEnd::NotStated => Err(Stop::Missing),
        _ => Ok(reason == GuideEnd::WishesAnotherGuide),
    }
}

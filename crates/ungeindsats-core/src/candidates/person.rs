//! A guide of the register as one person, however many terms the list has of them.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::course::View;
use crate::calendar::{Date, Until};
use crate::case::{Fagomraade, Role};
use crate::private::Id;
use crate::register::GuideOnRegister;
use crate::rules::RegisterFacts;
use crate::rules::dated::Lasting;
use crate::rules::notes::{Notes, Stop};
use crate::rules::place::{At, Place, fact};

/// A term on the register's list of guides.
type Term<'a> = At<'a, GuideOnRegister>;

/// A guide of the register, with every term of theirs on the list.
pub(super) struct Person<'a> {
    pub(super) id: &'a Id,
    terms: Vec<Term<'a>>,
    /// The terms without an id: each may be theirs.
    perhaps: Rc<[Term<'a>]>,
}

/// The guides of a register: by id, so that the order of the list tells nothing.
pub(super) struct People<'a> {
    pub(super) named: Vec<Person<'a>>,
    /// The ids that are missing: nobody can tell who these are.
    pub(super) unnamed: Vec<Place>,
}

impl<'a> People<'a> {
    pub(super) fn of(register: &RegisterFacts<'a>, notes: &mut Notes) -> Result<Self, Stop> {
        let register = register.register;
        let list = notes.know(fact!(register.guides))?;
        let mut by_id: BTreeMap<&'a Id, Vec<Term<'a>>> = BTreeMap::new();
        let mut unnamed = Vec::new();
        for term in list.items() {
            match &term.value.id {
                Some(id) if id.is_blank() => {}
                Some(id) => by_id.entry(id).or_default().push(term),
                None => unnamed.push(term),
            }
        }
        let perhaps: Rc<[_]> = unnamed.into();
        let named = by_id.into_iter().map(|(id, terms)| Person {
            id,
            terms,
            perhaps: Rc::clone(&perhaps),
        });
        Ok(Self {
            named: named.collect(),
            unnamed: perhaps.iter().map(|term| fact!(term.id).place).collect(),
        })
    }

    /// Whether it is known that nobody on the list has that id.
    pub(super) fn lack(&self, id: &Id) -> bool {
        self.unnamed.is_empty() && self.named.iter().all(|person| person.id != id)
    }
}

impl Person<'_> {
    /// JSON pointers to the terms, in the order of the list.
    pub(super) fn pointers(&self) -> Vec<String> {
        self.terms
            .iter()
            .map(|term| term.place.to_string())
            .collect()
    }

    /// Whether the person is a guide on a day. A term without an id may be theirs.
    pub(super) fn is_guide_on(&self, notes: &mut Notes, day: Date) -> Result<bool, Stop> {
        notes.either(
            |notes| {
                notes.any(self.terms.iter().copied(), |notes, term| {
                    term.holds_on(notes, day)
                })
            },
            |notes| {
                notes.any(self.perhaps.iter().copied(), |notes, term| {
                    notes.both(
                        |notes| notes.know(fact!(term.id)).map(|_| true),
                        |notes| term.holds_on(notes, day),
                    )
                })
            },
        )
    }

    /// The first day after that one on which a term begins.
    pub(super) fn begins_after(&self, day: Date) -> Option<Date> {
        let first = self.terms.iter().filter_map(|term| term.value.from);
        first.filter(|from| day < *from).min()
    }

    /// The last day up to that one on which a term ended.
    pub(super) fn ended_by(&self, day: Date) -> Option<Date> {
        let ends = self.terms.iter().filter_map(|term| match term.value.until {
            Some(Until::Day(end)) => Some(end),
            Some(Until::Ongoing) | None => None,
        });
        ends.filter(|end| *end <= day).max()
    }

    /// The first area, of those from which the person comes on the day, of which something is so.
    pub(super) fn area(
        &self,
        view: &View<'_>,
        notes: &mut Notes,
        mut is_so: impl FnMut(&mut Notes, Fagomraade) -> Result<bool, Stop>,
    ) -> Result<Option<Fagomraade>, Stop> {
        self.first(view, notes, |notes, term| {
            let area = notes.get(fact!(term.area))?;
            Ok((area, is_so(notes, area)?))
        })
    }

    /// The first role, of those that the person has on the day, of which something is so.
    pub(super) fn role(
        &self,
        view: &View<'_>,
        notes: &mut Notes,
        is_so: impl Fn(Role) -> bool,
    ) -> Result<Option<Role>, Stop> {
        self.first(view, notes, |notes, term| {
            let role = notes.get(fact!(term.role))?;
            Ok((role, is_so(role)))
        })
    }

    /// The first value, of the terms that hold on the day, of which something is so.
    fn first<T: Copy + Ord>(
        &self,
        view: &View<'_>,
        notes: &mut Notes,
        mut look: impl FnMut(&mut Notes, Term<'_>) -> Result<(T, bool), Stop>,
    ) -> Result<Option<T>, Stop> {
        let mut first: Option<T> = None;
        notes.any(self.terms.iter().copied(), |notes, term| {
            let mut seen = None;
            let is_so = notes.both(
                |notes| term.holds_on(notes, view.question.on),
                |notes| {
                    let (value, is_so) = look(notes, term)?;
                    seen = Some(value);
                    Ok(is_so)
                },
            )?;
            if let Some(value) = seen.filter(|_| is_so) {
                first = first.into_iter().chain([value]).min();
            }
            Ok(is_so)
        })?;
        Ok(first)
    }
}

//! Every seat of the steering group is taken.
//!
//! The policy lists the seats: in 2019 the director, one head from each of the three administrations, relevant heads
//! of department and the coordinator as secretary; from 2020 nine named seats. One person may hold several seats, and
//! who holds them is nobody's business here.

use smallvec::SmallVec;

use super::super::dated::Lasting;
use super::super::notes::{Argument, Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, RegisterFacts, Rule, Says, Severity};
use crate::policy::{Parameter, Seat};
use crate::register::SeatTerm;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.steering_composition",
    title: Text::new(
        "Alle pladser i styregruppen er besat",
        "Every seat of the steering group is taken",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Styregruppe og operatørgruppe"),
    ],
    parameters: &[Parameter::steering_group],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Alle pladser i styregruppen er besat.",
            "Every seat of the steering group is taken.",
        ),
        failed: Some(Text::new(
            "Ubesatte pladser i styregruppen: {count}, den første: {seat}.",
            "Empty seats of the steering group: {count}, the first: {seat}.",
        )),
        not_applicable: Text::new(
            "Politikken har ingen styregruppe.",
            "The policy has no steering group.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Udpeg nogen til de ubesatte pladser.",
        "Appoint somebody to the empty seats.",
    ),
    check: Check::Register(steering_composition),
};

fn steering_composition(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let group = facts.steering_group()?;
    let terms = facts.seat_terms(notes)?;
    let mut empty: SmallVec<[Seat; 4]> = SmallVec::new();
    let mut unknown = false;
    for seat in &group.seats {
        let sits = |notes: &mut Notes, term| sits_on(facts, notes, term, *seat);
        match notes.ask(seat.label(), |notes| notes.any(terms.clone(), sits)) {
            Ok(true) => {}
            Ok(false) => empty.push(*seat),
            Err(_) => unknown = true,
        }
    }
    if let Some(first) = empty.first() {
        notes.fill("count", Argument::Count(empty.len()));
        notes.fill("seat", Argument::Term(first.label()));
        return holds(false);
    }
    if unknown {
        return Err(Stop::Missing);
    }
    holds(true)
}

/// Whether the term is on that seat and holds on the day of the assessment.
fn sits_on(
    facts: &RegisterFacts<'_>,
    notes: &mut Notes,
    term: At<'_, SeatTerm>,
    seat: Seat,
) -> Result<bool, Stop> {
    let another = term.value.seat.is_some_and(|known| known != seat);
    if another || term.span().holds_on(facts.as_of) == Some(false) {
        return Ok(false);
    }
    let sits = term.holds_on(notes, facts.as_of);
    notes.get(fact!(term.seat))?;
    sits
}

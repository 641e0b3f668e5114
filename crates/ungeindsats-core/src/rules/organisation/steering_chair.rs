//! The steering group is chaired from the seat that the policy names, and from no other.
//!
//! In both periods the director of Social, Sundhed & Omsorg chairs. Who the person is, is nobody's business here.

use super::super::dated::Lasting;
use super::super::notes::{Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Outcome, RegisterFacts, Rule, Says, Severity};
use crate::policy::{Parameter, Seat};
use crate::register::SeatTerm;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.steering_chair",
    title: Text::new(
        "Styregruppen har den formand, som politikken siger",
        "The steering group has the chair whom the policy names",
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
            "Formanden sidder på den plads, som politikken siger.",
            "The chair sits on the seat that the policy names.",
        ),
        failed: Some(Text::new(
            "Ingen på pladsen som formand er formand på dagen.",
            "Nobody on the seat of the chair chairs on the day.",
        )),
        not_applicable: Text::new(
            "Politikken har ingen styregruppe.",
            "The policy has no steering group.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad den, der har formandens plads, være formand, og ingen anden.",
        "Let whoever has the seat of the chair be it, and nobody else.",
    ),
    check: Check::Register(steering_chair),
};

const CHAIRED_BY_ANOTHER: Text = Text::new(
    "En, der sidder på en anden plads, er formand på dagen.",
    "Somebody on another seat chairs on the day.",
);

fn steering_chair(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let chair = facts.steering_group()?.chair;
    let terms = facts.seat_terms(notes)?;
    let by_another = notes.ask(
        Text::new(
            "en fra en anden plads er formand",
            "someone on another seat chairs",
        ),
        |notes| {
            notes.any(terms.clone(), |notes, term| {
                chairs(facts, notes, term, |seat| seat != chair)
            })
        },
    );
    if by_another == Ok(true) {
        notes.say(Outcome::Failed, CHAIRED_BY_ANOTHER);
        return holds(false);
    }
    let by_the_chair = notes.ask(
        Text::new(
            "den, der skal være formand, er det",
            "the one who is to chair does",
        ),
        |notes| {
            notes.any(terms, |notes, term| {
                chairs(facts, notes, term, |seat| seat == chair)
            })
        },
    );
    match (by_the_chair, by_another) {
        (Ok(true), Err(stop)) => Err(stop),
        (by_the_chair, _) => holds(by_the_chair?),
    }
}

/// Whether somebody on such a seat chairs on the day of the assessment.
fn chairs(
    facts: &RegisterFacts<'_>,
    notes: &mut Notes,
    term: At<'_, SeatTerm>,
    wanted: impl Fn(Seat) -> bool,
) -> Result<bool, Stop> {
    let other_seat = term.value.seat.is_some_and(|seat| !wanted(seat));
    if other_seat || term.span().holds_on(facts.as_of) == Some(false) {
        return Ok(false);
    }
    if term.value.chairs == Some(false) {
        notes.read(fact!(term.chairs).place);
        return Ok(false);
    }
    let sits = term.holds_on(notes, facts.as_of);
    let seat = notes.get(fact!(term.seat));
    let chairs = notes.get(fact!(term.chairs));
    seat?;
    Ok(chairs? && sits?)
}

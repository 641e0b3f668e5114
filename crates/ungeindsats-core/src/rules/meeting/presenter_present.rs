//! An employee from the area that presents the case takes part, and that area has the case.
//!
//! At the K-møde sit, beside the fixed participants, the employees who have a case to present. A team
//! leader on a fixed seat is not that employee.

use super::super::meetings::Held;
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::Fagomraade;
use crate::policy::{FixedParticipant, Parameter};
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.presenter_present",
    title: Text::new(
        "En medarbejder fra det område, der forelægger sagen, er med",
        "An employee from the area that presents the case takes part",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Koordinerende møder (K-møder)")],
    parameters: &[Parameter::forums, Parameter::administrations],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "En medarbejder fra det område, der har sagen og forelagde den, var med.",
            "An employee from the area that has the case and presented it took part.",
        ),
        failed: Some(Text::new(
            "På mødet den {day} var der ud over de faste deltagere ingen med fra det område, der forelagde sagen ({area}).",
            "Beside the fixed participants, nobody from the area that presented the case ({area}) took part in the meeting on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad en medarbejder, der har sagen, forelægge den på det næste møde.",
        "Let an employee who has the case present it at the next meeting.",
    ),
    check: Check::Events(asked!(presenter_present)),
};

const WITHOUT_A_CASE: Text = Text::new(
    "Det område, der forelagde sagen på mødet den {day} ({area}), havde ingen åben sag den dag.",
    "The area that presented the case at the meeting on {day} ({area}) had no open case on that day.",
);

/// Whether someone from that area took part, beside those on fixed seats.
fn employee_present(
    held: &Held<'_>,
    notes: &mut Notes<impl Kept>,
    area: Fagomraade,
) -> Result<bool, Stop> {
    let Held {
        meeting,
        then,
        practice,
        ..
    } = held;
    let is_fixed = |role| {
        let seats = &practice.fixed_participants;
        let of_area = |seat: &FixedParticipant| seat.takes_area(area, &then.policy.parameters);
        seats.iter().any(|seat| seat.role == role && of_area(seat))
    };
    notes.ask(
        Text::new(
            "en medarbejder fra området deltog",
            "an employee of the area took part",
        ),
        |notes| {
            let participants = notes.know(fact!(meeting.participants))?;
            notes.any(participants.items(), |notes, participant| {
                notes.both(
                    |notes| Ok(notes.get(fact!(participant.area))? == area),
                    |notes| Ok(!is_fixed(notes.get(fact!(participant.role))?)),
                )
            })
        },
    )
}

fn presenter_present(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        let meeting = held.meeting;
        let area = notes.get(fact!(meeting.presented_by))?;
        notes.fill("area", Argument::Term(area.label()));
        holds(notes.both(
            |notes| {
                let has_case = held.then.has_case(notes, area);
                if has_case == Ok(false) {
                    notes.say(Outcome::Failed, WITHOUT_A_CASE);
                }
                has_case
            },
            |notes| employee_present(&held, notes, area),
        )?)
    })
}

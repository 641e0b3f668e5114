//! Everyone who always takes part in the forum was there.
//!
//! At the ungekonference sit caseworkers with authority of the three administrations; at the K-møde the
//! team leaders of social, familie, sundhed/omsorg and arbejdsmarked, and the coordinator.

use super::super::meetings::Held;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::{Administration, Fagomraade, Participant};
use crate::policy::{FixedParticipant, Parameter, Parameters};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.fixed_participants",
    title: Text::new(
        "De faste deltagere er med på mødet",
        "The fixed participants take part in the meeting",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Koordinerende møder (K-møder)"),
    ],
    parameters: &[Parameter::forums, Parameter::administrations],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "De faste deltagere var med på mødet.",
            "The fixed participants took part in the meeting.",
        ),
        failed: Some(Text::new(
            "Faste deltagere, der manglede på mødet den {day}: {count}, først {role} ({area}).",
            "Fixed participants missing at the meeting on {day}: {count}, first {role} ({area}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for møder i et forum med faste deltagere.",
            "The rule applies only to meetings of a forum with fixed participants.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Inddrag den, der manglede, i det, der blev aftalt.",
        "Involve whoever was missing in what was agreed.",
    ),
    check: Check::Events(asked!(fixed_participants)),
};

const OF_NO_AREA: Text = Text::new(
    "Faste deltagere, der manglede på mødet den {day}: {count}, først {role}.",
    "Fixed participants missing at the meeting on {day}: {count}, first {role}.",
);

/// Whether a participant sits on that seat.
fn sits_on(
    seat: &FixedParticipant,
    notes: &mut Notes<impl Kept>,
    participant: At<'_, Participant>,
    parameters: &Parameters,
) -> Result<bool, Stop> {
    notes.both(
        |notes| Ok(notes.get(fact!(participant.role))? == seat.role),
        |notes| {
            if seat.takes_any_area() {
                return Ok(true);
            }
            Ok(seat.takes_area(notes.get(fact!(participant.area))?, parameters))
        },
    )
}

/// For whom a seat is: of an area, or of no particular one.
fn area_of(seat: &FixedParticipant) -> Option<Text> {
    let area = seat.area.map(Fagomraade::label);
    area.or(seat.administration.map(Administration::label))
}

fn who(seat: &FixedParticipant) -> Text {
    area_of(seat).unwrap_or(seat.role.label())
}

/// Says who is missing: the first in the order of the policy.
fn name_missing(notes: &mut Notes<impl Kept>, seat: &FixedParticipant) {
    notes.fill("role", Argument::Term(seat.role.label()));
    match area_of(seat) {
        Some(area) => notes.fill("area", Argument::Term(area)),
        None => notes.say(Outcome::Failed, OF_NO_AREA),
    }
}

fn fixed_participants(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_held(notes, |notes, held| {
        let Held {
            meeting,
            then,
            practice,
            ..
        } = held;
        if practice.fixed_participants.is_empty() {
            return NOT_APPLICABLE;
        }
        let participants = notes.know(fact!(meeting.participants))?;
        let (mut missing, mut unknown) = (0_usize, false);
        for seat in &practice.fixed_participants {
            let taken = notes.ask(who(seat), |notes| {
                notes.any(participants.items(), |notes, participant| {
                    sits_on(seat, notes, participant, &then.policy.parameters)
                })
            });
            if taken == Ok(false) {
                if missing == 0 {
                    name_missing(notes, seat);
                }
                missing = missing.saturating_add(1);
            }
            unknown |= taken.is_err();
        }
        notes.fill("count", Argument::Count(missing));
        if missing == 0 && unknown {
            return Err(Stop::Missing);
        }
        holds(missing == 0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use crate::{Case, Timeline, assess};

    fn message(forum: &str, on: &str, participants: &str) -> String {
        let case = format!(
            r#"{{ "meetings": [{{ "forum": "{forum}", "on": "{on}", "participants": [{participants}] }}] }}"#
        );
        let case = Case::from_json(&case).unwrap();
        let viborg = Timeline::named("viborg").unwrap();
        let assessment = assess(&case, &viborg, "2021-01-08".parse().unwrap()).unwrap();
        let finding = assessment.finding(RULE.id).unwrap();
        finding.message(Language::En)
    }

    #[test]
    fn the_first_who_is_missing_is_named_and_the_others_are_counted() {
        let social = r#"{ "role": "teamleder", "area": "social" }"#;
        assert_eq!(
            message("k_moede", "2020-10-07", social),
            "Fixed participants missing at the meeting on 7 October 2020: 4, \
             first team leader (family services)."
        );
        assert_eq!(
            message("ungekonference", "2020-01-08", ""),
            "Fixed participants missing at the meeting on 8 January 2020: 3, \
             first caseworker with authority (Social Services, Health & Care)."
        );
        let leaders = ["social", "familie", "sundhed_og_omsorg", "beskaeftigelse"]
            .map(|area| format!(r#"{{ "role": "teamleder", "area": "{area}" }}"#));
        assert_eq!(
            message("k_moede", "2020-10-07", &leaders.join(",")),
            "Fixed participants missing at the meeting on 7 October 2020: 1, \
             first youth coordinator."
        );
    }
}

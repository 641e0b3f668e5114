//! The effort has a coordinator: faglig koordinator in 2019, ungekoordinator from 2020.
//!
//! The coordinator answers for the meetings, for the assignment of guides and for a coordinated effort. The
//! post must be filled on the day of the assessment; who fills it is nobody's business here.

use super::super::dated::Lasting;
use super::super::notes::{NOT_APPLICABLE, Notes, Ruling, holds};
use super::super::place::fact;
use super::super::{Authority, Check, RegisterFacts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.coordinator_exists",
    title: Text::new(
        "Indsatsen har en koordinator",
        "The effort has a coordinator",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Styregruppe og operatørgruppe"),
    ],
    parameters: &[Parameter::coordinator_name],
    interpretations: &[],
    says: Says {
        passed: Text::new("Der er en koordinator.", "There is a coordinator."),
        failed: Some(Text::new(
            "Ingen er koordinator på dagen.",
            "Nobody is the coordinator on the day.",
        )),
        not_applicable: Text::new(
            "Politikken har ingen koordinator.",
            "The policy has no coordinator.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new("Besæt posten.", "Fill the post."),
    check: Check::Register(coordinator_exists),
};

fn coordinator_exists(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let has_coordinator = notes.ask(
        Text::new(
            "politikken har en koordinator",
            "the policy has a coordinator",
        ),
        |_| Ok(facts.policy.parameters.coordinator_name.value.is_some()),
    )?;
    if !has_coordinator {
        return NOT_APPLICABLE;
    }
    let named = notes.ask(
        Text::new(
            "en koordinator er udpeget på dagen",
            "a coordinator is named on the day",
        ),
        |notes| {
            let register = facts.register;
            let terms = facts.until_now(notes, fact!(register.coordinators))?;
            notes.any(terms, |notes, term| term.holds_on(notes, facts.as_of))
        },
    )?;
    holds(named)
}

//! Guide and coordinating caseworker are two roles; one person in both is pointed out.
//!
//! Every K-møde names a coordinating caseworker, and a guide where there is none. The text does not say
//! that they must be two persons (interpretation I-9).

use super::super::dated::Lasting;
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::policy::{Parameter, SamePerson};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.separate_from_coordinating_caseworker",
    title: Text::new(
        "Guide og koordinerende sagsbehandler er to roller",
        "Guide and coordinating caseworker are two roles",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[
        status("Koordinerende møder (K-møder)"),
        interpretation("I-9"),
    ],
    parameters: &[Parameter::coordinating_caseworker],
    interpretations: &["I-9"],
    says: Says {
        passed: Text::new(
            "Guide og koordinerende sagsbehandler er to forskellige personer.",
            "Guide and coordinating caseworker are two persons.",
        ),
        failed: Some(Text::new(
            "Samme person er {guide} og koordinerende sagsbehandler.",
            "The same person is {guide} and coordinating caseworker.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har både en guide og en koordinerende sagsbehandler.",
            "The rule applies only where the young person has a guide and a coordinating caseworker.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Læg de to roller hos to personer, eller notér, hvorfor de er samlet.",
        "Give the two roles to two persons, or record why they are together.",
    ),
    check: Check::State(asked!(separate_from_coordinating_caseworker)),
};

/// Whether someone is the coordinating caseworker on the day of the assessment.
fn has_coordinator(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "en koordinerende sagsbehandler er udpeget på dagen",
            "a coordinating caseworker is named on the day",
        ),
        |notes| {
            let case = facts.case;
            let terms = facts.until_now(notes, fact!(case.coordinating_caseworkers))?;
            notes.any(terms, |notes, term| term.holds_on(notes, facts.as_of))
        },
    )
}

fn separate_from_coordinating_caseworker(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
) -> Ruling {
    let has_guide = facts.has_guide(notes);
    let coordinated = has_coordinator(facts, notes);
    if has_guide == Ok(false) || coordinated == Ok(false) {
        return NOT_APPLICABLE;
    }
    let case = facts.case;
    let terms = facts.until_now(notes, fact!(case.coordinating_caseworkers))?;
    let assignments = facts.assignments(notes)?;
    let in_both = notes.each(assignments, |notes, assignment| {
        if !assignment.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        notes.each(terms.clone(), |notes, term| {
            if !term.holds_on(notes, facts.as_of)? {
                return NOT_APPLICABLE;
            }
            let apart = notes.ask(
                Text::new("guiden er en anden person", "the guide is another person"),
                |notes| {
                    let guide = notes.know(fact!(assignment.guide))?;
                    let caseworker = notes.know(fact!(term.caseworker))?;
                    Ok(guide.value != caseworker.value)
                },
            )?;
            holds(apart)
        })
    });
    if in_both == Ok(Outcome::Failed) && facts.policy.readings.same_person == SamePerson::NotAllowed
    {
        notes.weigh(Severity::Violation);
    }
    in_both
}

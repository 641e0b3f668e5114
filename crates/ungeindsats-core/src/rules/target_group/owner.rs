//! The unit responsible for a young person belongs to the area of the attachment.
//!
//! Area 1 belongs to UU and the job centre, area 2 to the three administrations, area 3 to the
//! specialist departments.

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.owner",
    title: Text::new(
        "Den ansvarlige enhed hører til området",
        "The responsible unit belongs to the area",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("1. indsatsområde"),
        organisering("2. indsatsområde"),
        organisering("3. indsatsområde"),
    ],
    parameters: &[Parameter::areas],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Den ansvarlige enhed hører til det område, den unge er tilknyttet.",
            "The responsible unit belongs to the area of the attachment.",
        ),
        failed: Some(Text::new(
            "Den ansvarlige enhed er {unit}, som ikke hører til {area}.",
            "The responsible unit is {unit}, which does not belong to {area}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge er tilknyttet et indsatsområde.",
            "The rule applies only where the young person is attached to an area.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Placér ansvaret hos en enhed, der hører til området.",
        "Place the responsibility with a unit that belongs to the area.",
    ),
    check: Check::State(asked!(owner)),
};

fn owner(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let attachments = facts.attachments(notes)?;
    notes.each(attachments, |notes, attachment| {
        if !attachment.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        let area = notes.get(fact!(attachment.area))?;
        let Some(practice) = facts.policy.parameters.area(area) else {
            return NOT_APPLICABLE;
        };
        notes.fill("area", Argument::Term(area.label()));
        let owned = notes.ask(
            Text::new(
                "den ansvarlige enhed hører til indsatsområdet",
                "the responsible unit belongs to the area",
            ),
            |notes| {
                let unit = notes.get(fact!(attachment.responsible_unit))?;
                notes.fill("unit", Argument::Term(unit.label()));
                Ok(practice.owners.contains(&unit))
            },
        )?;
        holds(owned)
    })
}

//! A guide in another role than the area's default is pointed out, and its reason recorded.
//!
//! In area 1 the guide is as a rule the UU counsellor or a caseworker, in area 3 the caseworker with
//! authority. Another choice may be right; it should have a reason on record.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.default_role",
    title: Text::new(
        "Guiden har områdets sædvanlige rolle, eller en grund er noteret",
        "The guide has the area's usual role, or a reason is recorded",
    ),
    severity: Severity::Notice,
    authority: Authority::Policy,
    sources: &[
        organisering("1. indsatsområde"),
        organisering("3. indsatsområde"),
    ],
    parameters: &[Parameter::areas],
    interpretations: &["I-10"],
    says: Says {
        passed: Text::new(
            "Guiden har områdets sædvanlige rolle.",
            "The guide has the area's usual role.",
        ),
        failed: Some(Text::new(
            "Guiden fra den {day} er {role}, som ikke er områdets sædvanlige rolle, og ingen grund er noteret.",
            "The guide from {day} is {role}, which is not the area's usual role, and no reason is recorded.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun i områder med en sædvanlig rolle for guiden.",
            "The rule applies only in areas that have a usual role for the guide.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Notér, hvorfor en anden rolle blev valgt, hvis det ikke er gjort.",
        "Record why another role was chosen, unless that is done.",
    ),
    check: Check::Events(asked!(default_role)),
};

const WITH_REASON: Text = Text::new(
    "Guiden fra den {day} er {role}, som ikke er områdets sædvanlige rolle. En grund er noteret.",
    "The guide from {day} is {role}, which is not the area's usual role. A reason is recorded.",
);

fn default_role(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        let policy = facts.policy_for(notes, from)?;
        let area = facts.area_on(notes, from)?;
        let usual = policy
            .parameters
            .area(area)
            .map_or(&[][..], |area| &area.default_guide);
        let has_usual = Text::new(
            "området har en sædvanlig rolle for guiden",
            "the area has a usual role for the guide",
        );
        if !notes.ask(has_usual, |_| Ok(!usual.is_empty()))? {
            return NOT_APPLICABLE;
        }
        notes.fill("day", Argument::Day(from));
        let is_usual = notes.ask(
            Text::new("guiden har den rolle", "the guide has that role"),
            |notes| {
                let role = notes.get(fact!(assignment.role))?;
                notes.fill("role", Argument::Term(role.label()));
                Ok(usual.contains(&role))
            },
        )?;
        if is_usual {
            return holds(true);
        }
        let reasoned = notes.ask(
            Text::new(
                "grunden til en anden rolle er noteret",
                "the reason for another role is recorded",
            ),
            |notes| Ok(!notes.know(fact!(assignment.role_reason))?.value.is_blank()),
        )?;
        if reasoned {
            notes.say(Outcome::Failed, WITH_REASON);
        } else {
            notes.weigh(Severity::Advice);
        }
        holds(false)
    })
}

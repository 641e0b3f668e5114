//! The young person took part in the choice of guide.
//!
//! The 2019 document says in each of the three areas that the young person is involved in the choice,
//! and that this follows from the act.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.youth_involved",
    title: Text::new(
        "Den unge er inddraget i valget af guide",
        "The young person took part in the choice of guide",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        organisering("1. indsatsområde"),
        organisering("2. indsatsområde"),
        organisering("3. indsatsområde"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Den unge var inddraget i valget.",
            "The young person took part in the choice.",
        ),
        failed: Some(Text::new(
            "Den unge var ikke inddraget i valget af {guide} den {day}.",
            "The young person took no part in the choice of the {guide} on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er tildelt en guide.",
            "The rule applies only where a guide was assigned.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Tal med den unge om valget, og registrér det.",
        "Talk with the young person about the choice, and record it.",
    ),
    check: Check::Events(asked!(youth_involved)),
};

fn youth_involved(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        facts.policy_for(notes, from)?;
        notes.fill("day", Argument::Day(from));
        let involved = notes.ask(
            Text::new(
                "den unge var med til at vælge guiden",
                "the young person took part in the choice",
            ),
            |notes| notes.get(fact!(assignment.youth_involved)),
        )?;
        holds(involved)
    })
}

//! The meeting agrees who does what, and someone is responsible for each thing.
//!
//! What is to be done is free text and is not read (interpretation I-23).

use super::super::meetings::Held;
use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.action_plan",
    title: Text::new(
        "Mødet aftaler, hvem der gør hvad",
        "The meeting agrees who does what",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Koordinerende møder (K-møder)")],
    parameters: &[Parameter::forums],
    interpretations: &["I-23"],
    says: Says {
        passed: Text::new(
            "Det er aftalt, hvem der gør hvad efter mødet.",
            "It is agreed who does what after the meeting.",
        ),
        failed: Some(Text::new(
            "På mødet den {day} blev der ikke aftalt noget, som nogen skal gøre.",
            "At the meeting on {day} nothing was agreed that anyone is to do.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Aftal, hvem der gør hvad, med en ansvarlig for hver ting.",
        "Agree who does what, with someone responsible for each thing.",
    ),
    check: Check::Events(asked!(action_plan)),
};

const NOBODY_RESPONSIBLE: Text = Text::new(
    "Noget af det, der blev aftalt på mødet den {day}, har ingen ansvarlig.",
    "For some of what was agreed at the meeting on {day} nobody is responsible.",
);

fn action_plan(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, Held { meeting, .. }| {
        let actions = notes.know(fact!(meeting.actions))?;
        let agreed = notes.ask(
            Text::new(
                "der er aftalt noget, som nogen skal gøre",
                "something was agreed that is to be done",
            ),
            |_| Ok(!actions.value.is_empty()),
        )?;
        if !agreed {
            return holds(false);
        }
        let assigned = notes.ask(
            Text::new(
                "alt det aftalte har en ansvarlig",
                "someone is responsible for all that was agreed",
            ),
            |notes| {
                notes.all(actions.items(), |notes, action| {
                    Ok(!notes.know(fact!(action.responsible))?.value.is_empty())
                })
            },
        )?;
        if !assigned {
            notes.say(Outcome::Failed, NOBODY_RESPONSIBLE);
        }
        holds(assigned)
    })
}

//! The meeting is held by the forum's method, with the young person's resources recorded.
//!
//! At the K-møde that is Signs of Safety, which involves and looks at resources.

use super::super::meetings::Held;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.method",
    title: Text::new(
        "Mødet bruger forummets metode og ser på den unges ressourcer",
        "The meeting uses the forum's method and looks at the young person's resources",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[status("Koordinerende møder (K-møder)")],
    parameters: &[Parameter::forums],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Mødet brugte forummets metode, og den unges ressourcer er noteret.",
            "The meeting used the forum's method, and the young person's resources are recorded.",
        ),
        failed: Some(Text::new(
            "Mødet den {day} blev ikke holdt efter {method}.",
            "The meeting on {day} was not held by {method}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for møder i et forum, der har en metode.",
            "The rule applies only to meetings of a forum that has a method.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Brug metoden på det næste møde, og notér den unges ressourcer.",
        "Use the method at the next meeting, and record the young person's resources.",
    ),
    check: Check::Events(asked!(method)),
};

const WITHOUT_RESOURCES: Text = Text::new(
    "Den unges ressourcer er ikke noteret fra mødet den {day}.",
    "The young person's resources are not recorded from the meeting on {day}.",
);

fn method(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_held(notes, |notes, held| {
        let Held {
            meeting, practice, ..
        } = held;
        let has_method = Text::new("forummet har en metode", "the forum has a method");
        let Some(method) = notes.ask(has_method, |_| Ok(practice.method))? else {
            return NOT_APPLICABLE;
        };
        notes.fill("method", Argument::Term(method.label()));
        holds(notes.both(
            |notes| {
                notes.ask(
                    Text::new("metoden blev brugt", "the method was used"),
                    |notes| Ok(notes.get(fact!(meeting.method))? == method),
                )
            },
            |notes| {
                let recorded = notes.ask(
                    Text::new(
                        "den unges ressourcer er noteret",
                        "the young person's resources are recorded",
                    ),
                    |notes| notes.get(fact!(meeting.resources_recorded)),
                )?;
                if !recorded {
                    notes.say(Outcome::Failed, WITHOUT_RESOURCES);
                }
                Ok(recorded)
            },
        )?)
    })
}

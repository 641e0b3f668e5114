//! The case is informed before the meeting, with the young person's wishes and perspective.
//!
//! Whoever presents a case has gathered its facts before the K-møde. What was ready on the day of the
//! meeting counts: a date does not tell the hour.

use super::super::meetings::Held;
use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.case_informed",
    title: Text::new(
        "Sagen er oplyst inden mødet, med den unges perspektiv",
        "The case is informed before the meeting, with the young person's perspective",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Koordinerende møder (K-møder)")],
    parameters: &[Parameter::forums],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Sagen var oplyst inden mødet, med den unges ønsker og perspektiv.",
            "The case was informed before the meeting, with the young person's wishes and perspective.",
        ),
        failed: Some(Text::new(
            "Sagen var ikke oplyst inden mødet den {day}.",
            "The case was not informed before the meeting on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Spørg den unge, og oplys sagen, før den drøftes igen.",
        "Ask the young person, and inform the case before it is discussed again.",
    ),
    check: Check::Events(asked!(case_informed)),
};

const WITHOUT_THE_YOUNG_PERSON: Text = Text::new(
    "Den unges egne ønsker og perspektiv var ikke med, da sagen blev oplyst til mødet den {day}.",
    "The young person's own wishes and perspective were not included when the case was informed for the meeting on {day}.",
);

fn case_informed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, Held { meeting, then, .. }| {
        let informed = notes.know(fact!(meeting.case_informed))?;
        holds(notes.both(
            |notes| {
                notes.ask(
                    Text::new(
                        "sagen var oplyst før mødet",
                        "the case was informed before the meeting",
                    ),
                    |notes| Ok(notes.get(fact!(informed.on))?.by(then.as_of).is_some()),
                )
            },
            |notes| {
                let heard = notes.ask(
                    Text::new(
                        "den unges perspektiv er med",
                        "the young person's perspective is included",
                    ),
                    |notes| notes.get(fact!(informed.youth_perspective)),
                )?;
                if !heard {
                    notes.say(Outcome::Failed, WITHOUT_THE_YOUNG_PERSON);
                }
                Ok(heard)
            },
        )?)
    })
}

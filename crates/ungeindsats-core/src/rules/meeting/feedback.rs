//! After the meeting the coordinating caseworker tells the young person what was agreed across areas.
//!
//! The text sets no term (interpretation I-30): the finding is advice for the policy's number of days
//! after the meeting, and from then on a violation.

use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::Role;
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.feedback",
    title: Text::new(
        "Den unge får en samlet tilbagemelding efter mødet",
        "The young person gets joint feedback after the meeting",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Koordinerende møder (K-møder)"),
        interpretation("I-30"),
    ],
    parameters: &[
        Parameter::forums,
        Parameter::coordinating_caseworker,
        Parameter::after_meeting_days,
    ],
    interpretations: &["I-30"],
    says: Says {
        passed: Text::new(
            "Den koordinerende sagsbehandler har givet den unge en samlet tilbagemelding.",
            "The coordinating caseworker has given the young person joint feedback.",
        ),
        failed: Some(Text::new(
            "Den unge har ikke fået en samlet tilbagemelding efter mødet den {day}.",
            "The young person has had no joint feedback after the meeting on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun efter møder, der skal udpege en koordinerende sagsbehandler.",
            "The rule applies only after meetings that are to name a coordinating caseworker.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Lad den koordinerende sagsbehandler give den unge en samlet tilbagemelding.",
        "Let the coordinating caseworker give the young person joint feedback.",
    ),
    check: Check::Events(asked!(feedback)),
};

const BY_ANOTHER: Text = Text::new(
    "Tilbagemeldingen efter mødet den {day} kom fra en anden end den koordinerende sagsbehandler.",
    "The feedback after the meeting on {day} came from someone else than the coordinating caseworker.",
);

fn feedback(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        if !held.names_caseworker(notes)? {
            return NOT_APPLICABLE;
        }
        let meeting = held.meeting;
        let feedback = notes.know(fact!(meeting.feedback))?;
        let given = notes.both(
            |notes| {
                let given = Text::new(
                    "den unge har fået en tilbagemelding",
                    "the young person was given feedback",
                );
                held.followed_by(notes, given, fact!(feedback.on), facts.as_of)
            },
            |notes| {
                let own = notes.ask(
                    Text::new(
                        "den koordinerende sagsbehandler gav den",
                        "the coordinating caseworker gave it",
                    ),
                    |notes| Ok(notes.get(fact!(feedback.by))? == Role::KoordinerendeSagsbehandler),
                )?;
                if !own {
                    notes.say(Outcome::Failed, BY_ANOTHER);
                }
                Ok(own)
            },
        )?;
        if !given {
            held.weigh_while_fresh(notes, facts.as_of);
        }
        holds(given)
    })
}

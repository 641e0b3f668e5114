//! A meeting is one of a forum that existed on its day.
//!
//! On 9 September 2020 the ungekonference went over into the K-møder, and the transition meetings and
//! the STU assessment meetings were closed with it.

use super::super::meetings::{Discussed, FORUM_IN_FORCE};
use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.forum_in_force",
    title: Text::new(
        "Mødet er holdt i et forum, der fandtes den dag",
        "The meeting is one of a forum that existed that day",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("2. indsatsområde"),
        status("Koordinerende møder (K-møder)"),
        status("Målgruppe"),
    ],
    parameters: &[Parameter::forums],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Mødet er holdt i et forum, der fandtes den dag.",
            "The meeting is one of a forum that existed that day.",
        ),
        failed: Some(Text::new(
            "Mødet den {day} er registreret i et forum, der ikke fandtes den dag ({forum}).",
            "The meeting on {day} is recorded in a forum that did not exist on that day ({forum}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er holdt et møde om den unge.",
            "The rule applies only where a meeting about the young person was held.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret forum eller dato, eller tag sagen op i det forum, der findes.",
        "Correct the forum or the date, or take the case up in the forum that exists.",
    ),
    check: Check::Events(asked!(forum_in_force)),
};

fn forum_in_force(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_meeting(notes, |notes, Discussed { meeting, then, .. }| {
        let existed = notes.ask(FORUM_IN_FORCE, |notes| {
            let forum = notes.get(fact!(meeting.forum))?;
            notes.fill("forum", Argument::Term(forum.label()));
            Ok(then.policy.parameters.forum(forum).is_some())
        })?;
        holds(existed)
    })
}

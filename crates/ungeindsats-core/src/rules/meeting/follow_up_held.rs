//! What a meeting agreed is followed up at a later meeting.
//!
//! There are follow-up meetings on the K-møder. One that is planned is due when its day has passed;
//! where none is planned, one is missed when the policy's number of days after the meeting has passed
//! (interpretation I-30).

use super::super::meetings::Held;
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::DayOrNone;
use crate::policy::{ForumPractice, Parameter};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.follow_up_held",
    title: Text::new("Mødet følges op", "The meeting is followed up"),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[
        status("Koordinerende møder (K-møder)"),
        interpretation("I-30"),
    ],
    parameters: &[Parameter::forums, Parameter::after_meeting_days],
    interpretations: &["I-30"],
    says: Says {
        passed: Text::new("Mødet er fulgt op.", "The meeting was followed up."),
        failed: Some(Text::new(
            "Den planlagte opfølgning på mødet den {day} er ikke holdt.",
            "The follow-up that was planned on the meeting on {day} was not held.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når et møde, der skal følges op, er så gammelt, at opfølgningen skulle være holdt.",
            "The rule applies only where a meeting that is to be followed up is so old that the follow-up should have been held.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new("Hold et opfølgningsmøde.", "Hold a follow-up meeting."),
    check: Check::Events(asked!(follow_up_held)),
};

const NONE_PLANNED: Text = Text::new(
    "Der er hverken planlagt eller holdt en opfølgning på mødet den {day}.",
    "A follow-up on the meeting on {day} was neither planned nor held.",
);

/// Whether a forum follows up on meetings such as this.
fn follows_up(practice: &ForumPractice, held: &Held<'_>) -> bool {
    practice.follows_up == Some(held.practice.forum)
}

/// Whether a meeting of a forum that follows up took place since.
fn met_again(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    held: &Held<'_>,
) -> Result<bool, Stop> {
    let parameters = &held.then.policy.parameters;
    notes.ask(
        Text::new(
            "et opfølgningsmøde er holdt siden",
            "a follow-up meeting was held since",
        ),
        |notes| {
            let meetings = facts.meetings(notes)?;
            notes.any(meetings, |notes, meeting| {
                notes.both(
                    |notes| {
                        let practice = parameters.forum(notes.get(fact!(meeting.forum))?);
                        Ok(practice.is_some_and(|practice| follows_up(practice, held)))
                    },
                    |notes| Ok(held.on <= notes.get(fact!(meeting.on))?),
                )
            })
        },
    )
}

fn follow_up_held(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        let Held { meeting, then, .. } = &held;
        let forums = &then.policy.parameters.forums.value;
        let has_follow_ups = notes.ask(
            Text::new(
                "forummet har opfølgningsmøder",
                "the forum has follow-up meetings",
            ),
            |_| Ok(forums.iter().any(|practice| follows_up(practice, &held))),
        )?;
        if !has_follow_ups {
            return NOT_APPLICABLE;
        }
        let follow_up = notes.know(fact!(meeting.follow_up));
        let followed_up = notes.either(
            |notes| {
                let follow_up = follow_up?;
                let done = Text::new("opfølgningen er holdt", "the follow-up was held");
                held.followed_by(notes, done, fact!(follow_up.held_on), facts.as_of)
            },
            |notes| met_again(facts, notes, &held),
        )?;
        if followed_up {
            return holds(true);
        }
        let follow_up = follow_up?;
        let due = notes.ask(
            Text::new(
                "opfølgningen skulle have været holdt",
                "the follow-up was due",
            ),
            |notes| {
                Ok(match notes.get(fact!(follow_up.planned_on))? {
                    DayOrNone::Day(day) => day < facts.as_of,
                    DayOrNone::None => {
                        notes.say(Outcome::Failed, NONE_PLANNED);
                        !held.is_fresh(facts.as_of)
                    }
                })
            },
        )?;
        if due { holds(false) } else { NOT_APPLICABLE }
    })
}

//! A young person whose case is discussed at the coordinating forum is in the target group that day.
//!
//! The forum is for young people of the policy's ages with a need across several areas. The follow-up on
//! a meeting is not judged: what was begun in time may be brought to its end.

use super::super::meetings::Held;
use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::{Authority, Check, Coverage, Facts, Outcome, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.eligible",
    title: Text::new(
        "Den unge er i målgruppen på mødets dag",
        "The young person is in the target group on the day of the meeting",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Målgruppebeskrivelse"),
        organisering("2. indsatsområde"),
        status("Målgruppe"),
        status("Koordinerende møder (K-møder)"),
    ],
    parameters: &[
        Parameter::forums,
        Parameter::age_from,
        Parameter::age_until,
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
        Parameter::administrations,
    ],
    interpretations: &["I-1", "I-2", "I-4", "I-5", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge var i målgruppen på mødets dag.",
            "The young person was in the target group on the day of the meeting.",
        ),
        failed: Some(Text::new(
            "På mødets dag, den {day}, gik den unges behov ikke på tværs: for få områder havde en åben sag.",
            "On the day of the meeting, {day}, the need was not cross-cutting: too few areas had an open case.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Registrér det, der begrunder mødet, eller tag sagen op i sit eget område.",
        "Record what was the ground for the meeting, or take the case up in its own area.",
    ),
    check: Check::Events(asked!(eligible)),
};

const OUTSIDE_THE_AGES: Text = Text::new(
    "På mødets dag, den {day}, var den unge uden for målgruppens alder.",
    "On the day of the meeting, {day}, the young person was outside the ages of the target group.",
);

fn eligible(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, Held { then, .. }| {
        holds(notes.both(
            |notes| {
                let covered = then.coverage(notes).map(Coverage::covers);
                if covered == Ok(false) {
                    notes.say(Outcome::Failed, OUTSIDE_THE_AGES);
                }
                covered
            },
            |notes| Ok(then.cross_cutting(notes)?.is_some()),
        )?)
    })
}

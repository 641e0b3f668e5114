//! It is considered whether the young person and the parents should attend the ungekonference.
//!
//! They may attend where there is a need. Whoever attended was considered.

use super::super::meetings::Held;
use super::super::notes::{Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.youth_may_attend",
    title: Text::new(
        "Det er overvejet, om den unge og forældrene skal deltage",
        "It is considered whether young person and parents should attend",
    ),
    severity: Severity::Notice,
    authority: Authority::Policy,
    sources: &[organisering("2. indsatsområde")],
    parameters: &[Parameter::forums],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Det er overvejet, om den unge og forældrene skulle deltage.",
            "It was considered whether young person and parents should attend.",
        ),
        failed: Some(Text::new(
            "Det er ikke overvejet, om den unge og forældrene skulle deltage i mødet den {day}.",
            "It was not considered whether young person and parents should attend the meeting on {day}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Tag stilling til det inden det næste møde.",
        "Consider it before the next meeting.",
    ),
    check: Check::Events(asked!(youth_may_attend)),
};

fn youth_may_attend(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, Held { meeting, .. }| {
        let considered = [
            fact!(meeting.attendance_considered),
            fact!(meeting.youth_attended),
            fact!(meeting.parents_attended),
        ];
        let considered = notes.ask(
            Text::new("deltagelse er overvejet", "attendance was considered"),
            |notes| notes.any(considered.into_iter(), |notes, fact| notes.get(fact)),
        )?;
        holds(considered)
    })
}

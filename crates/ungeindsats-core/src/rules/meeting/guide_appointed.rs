//! Where the young person has no guide yet, the meeting appoints one.
//!
//! The young person's own no, and an assessment that a guide is not relevant, stand (interpretation I-7).
//! The appointment is provisional until the young person says yes (interpretation I-8).

use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.guide_appointed",
    title: Text::new(
        "Mødet udpeger en guide, hvis den unge ikke har en",
        "The meeting appoints a guide where the young person has none",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Koordinerende møder (K-møder)"),
        status("Ungeguiden"),
        interpretation("I-7"),
        interpretation("I-8"),
    ],
    parameters: &[Parameter::forums],
    interpretations: &["I-7", "I-8"],
    says: Says {
        passed: Text::new(
            "Mødet udpegede en {guide}.",
            "The meeting appointed a {guide}.",
        ),
        failed: Some(Text::new(
            "Den unge havde ingen {guide}, og mødet den {day} udpegede ingen.",
            "The young person had no {guide}, and the meeting on {day} appointed none.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge ikke allerede har en guide, ikke har takket nej, og en guide ikke er vurderet ikke relevant.",
            "The rule applies only where the young person has no guide yet and has not declined, and a guide was not assessed as not relevant.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Udpeg en {guide}, og spørg den unge.",
        "Appoint a {guide}, and ask the young person.",
    ),
    check: Check::Events(asked!(guide_appointed)),
};

fn guide_appointed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        if held.then.needs_no_new_guide(notes)? {
            return NOT_APPLICABLE;
        }
        let meeting = held.meeting;
        holds(held.gave_guide(notes, fact!(meeting.guide_appointed))?)
    })
}

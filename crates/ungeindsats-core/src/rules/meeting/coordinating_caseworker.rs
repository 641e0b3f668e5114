//! The meeting names a coordinating caseworker.

use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.coordinating_caseworker",
    title: Text::new(
        "Mødet udpeger en koordinerende sagsbehandler",
        "The meeting names a coordinating caseworker",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Koordinerende møder (K-møder)")],
    parameters: &[Parameter::forums, Parameter::coordinating_caseworker],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Mødet udpegede en koordinerende sagsbehandler.",
            "The meeting named a coordinating caseworker.",
        ),
        failed: Some(Text::new(
            "Mødet den {day} udpegede ingen koordinerende sagsbehandler.",
            "The meeting on {day} named no coordinating caseworker.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for møder, der skal udpege en koordinerende sagsbehandler.",
            "The rule applies only to meetings that are to name a coordinating caseworker.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Udpeg en koordinerende sagsbehandler.",
        "Name a coordinating caseworker.",
    ),
    check: Check::Events(asked!(coordinating_caseworker)),
};

fn coordinating_caseworker(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        if !held.names_caseworker(notes)? {
            return NOT_APPLICABLE;
        }
        let meeting = held.meeting;
        let named = notes.ask(
            Text::new(
                "en koordinerende sagsbehandler blev udpeget",
                "a coordinating caseworker was named",
            ),
            |notes| {
                Ok(!notes
                    .know(fact!(meeting.coordinating_caseworker))?
                    .value
                    .is_blank())
            },
        )?;
        holds(named)
    })
}

//! An individual assessment says on what it rests.
//!
//! The complexity differs from person to person: own resources, own network, personal challenges. An
//! assessment that names none of them cannot be followed by the next reader.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.assessment_reasons",
    title: Text::new(
        "En individuel vurdering siger, hvad den bygger på",
        "An individual assessment says on what it rests",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse")],
    parameters: &[],
    interpretations: &["I-25"],
    says: Says {
        passed: Text::new(
            "Vurderingen nævner sit grundlag.",
            "The assessment names its grounds.",
        ),
        failed: Some(Text::new(
            "Vurderingen den {day} nævner ikke, hvad den bygger på.",
            "The assessment on {day} does not say on what it rests.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er en individuel vurdering.",
            "The rule applies only where there is an individual assessment.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Tilføj grundlaget: egne ressourcer, eget netværk, personlige udfordringer.",
        "Add the grounds: own resources, own network, personal challenges.",
    ),
    check: Check::Events(asked!(assessment_reasons)),
};

fn assessment_reasons(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let assessments = facts.individual_assessments(notes)?;
    notes.each(assessments, |notes, assessment| {
        let on = notes.day(fact!(assessment.on))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let reasoned = notes.ask(
            Text::new(
                "vurderingen siger, hvad den bygger på",
                "the assessment says on what it rests",
            ),
            |notes| Ok(!notes.know(fact!(assessment.grounds))?.value.is_empty()),
        )?;
        holds(reasoned)
    })
}

//! Where several areas are involved, the need for a guide has been assessed.
//!
//! Under the policy of 2019 the municipality decides which young people get a guide: those assessed to
//! need support from several instances. Without the assessment nobody can know.

use super::super::dated::happened;
use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.need_assessed",
    title: Text::new(
        "Behovet for en guide er vurderet",
        "The need for a guide is assessed",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[
        Parameter::age_from,
        Parameter::age_until,
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
    ],
    interpretations: &["I-1", "I-2", "I-4", "I-5", "I-29"],
    says: Says {
        passed: Text::new(
            "Behovet for en {guide} er vurderet.",
            "The need for a {guide} has been assessed.",
        ),
        failed: Some(Text::new(
            "Flere områder har været involveret siden den {day}, men behovet for en {guide} er ikke vurderet.",
            "Several areas have been involved since {day}, but the need for a {guide} has not been assessed.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge er i målgruppen og flere områder har en sag.",
            "The rule applies only where the young person is in the target group and several areas have a case.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Vurdér, om den unge har behov for en {guide}.",
        "Assess whether the young person needs a {guide}.",
    ),
    check: Check::State(asked!(need_assessed)),
};

fn need_assessed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let since = facts.in_target_group(notes)?;
    notes.fill("day", Argument::Day(since));
    let assessed = notes.ask(
        Text::new(
            "behovet for en guide er vurderet",
            "the need for a guide was assessed",
        ),
        |notes| {
            let guide = facts.guide(notes)?;
            let assessments = facts.until_now(notes, fact!(guide.need_assessments))?;
            notes.any(assessments, |notes, assessment| {
                happened(notes, fact!(assessment.on))
            })
        },
    )?;
    holds(assessed)
}

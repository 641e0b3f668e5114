//! Everyone in the target group is identified and assessed.
//!
//! All fields look systematically for young people in the target group: of an age that is covered, with
//! contact to several areas. One who is in it and was never assessed has been overlooked.

use super::super::dated::happened;
use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.identified",
    title: Text::new(
        "Unge i målgruppen er fundet og vurderet",
        "Young people in the target group are identified and assessed",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[status("Målgruppe")],
    parameters: &[
        Parameter::age_from,
        Parameter::age_until,
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
    ],
    interpretations: &["I-1", "I-2", "I-4", "I-5", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge er i målgruppen og er vurderet.",
            "The young person is in the target group and has been assessed.",
        ),
        failed: Some(Text::new(
            "Flere områder har haft en sag siden den {day}, og den unge er i målgruppen, men er aldrig vurderet.",
            "Several areas have had a case since {day} and the young person is in the target group, but was never assessed.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for unge i målgruppen efter alder og kontakter.",
            "The rule applies only to those in the target group by age and contacts.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Foretag en individuel vurdering.",
        "Make an individual assessment.",
    ),
    check: Check::State(asked!(identified)),
};

fn identified(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let since = facts.in_target_group(notes)?;
    notes.fill("day", Argument::Day(since));
    let assessed = notes.ask(
        Text::new(
            "den unge er individuelt vurderet",
            "the young person was individually assessed",
        ),
        |notes| {
            let assessments = facts.individual_assessments(notes)?;
            notes.any(assessments, |notes, assessment| {
                happened(notes, fact!(assessment.on))
            })
        },
    )?;
    holds(assessed)
}

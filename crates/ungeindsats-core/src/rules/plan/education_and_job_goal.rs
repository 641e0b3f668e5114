//! The plan has an overall goal for education and one for a job.
//!
//! From 9 September 2020 the shared plan consists of overall goals for education and job and of what each
//! area contributes. A goal that is shared across efforts counts for both.

use super::super::notes::{Kept, Notes, Ruling, asked};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::GoalKind;
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.education_and_job_goal",
    title: Text::new(
        "Planen har et mål for uddannelse og et for job",
        "The plan has a goal for education and one for a job",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Fælles uddannelses- og jobplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Planen har mål for både uddannelse og job.",
            "The plan has goals for both education and a job.",
        ),
        failed: Some(Text::new(
            "Planen har ikke både et mål for uddannelse og et mål for job.",
            "The plan does not have both a goal for education and a goal for a job.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan}.",
            "The rule applies only where the young person has an {plan}.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Sæt sammen med den unge et overordnet mål for uddannelse og et for job.",
        "Set, together with the young person, an overall goal for education and one for a job.",
    ),
    check: Check::State(asked!(education_and_job_goal)),
};

fn education_and_job_goal(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let aims = [GoalKind::Education, GoalKind::Job];
    facts.each_aim_has_a_goal(notes, &aims, |notes, goal, aim| {
        let kind = notes.get(fact!(goal.kind))?;
        Ok(kind == aim || kind == GoalKind::Shared)
    })
}

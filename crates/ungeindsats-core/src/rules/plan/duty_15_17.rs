//! The plan of a 15–17-year-old describes how the duty is met.
//!
//! From the 15th birthday until the 18th the act asks young people to be in education, employment or
//! another activity that aims at completing an education, and their plan describes how. The
//! municipality may exempt a young person for a disability, illness or substantial social problems;
//! then nothing need be described.

use super::super::notes::{Kept, Notes, Ruling, Stop, asked};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::Duty;
use crate::policy::Parameter;
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.duty_15_17",
    title: Text::new(
        "Planen beskriver, hvordan en 15-17-årig opfylder sin pligt",
        "The plan describes how a 15–17-year-old meets the duty",
    ),
    severity: Severity::Violation,
    authority: Authority::Law,
    sources: &[cite("lku", "§ 2 a")],
    parameters: &[Parameter::duty_ages],
    interpretations: &["I-29"],
    says: Says {
        passed: Text::new(
            "Planen beskriver, hvordan pligten til uddannelse, beskæftigelse eller anden aktivitet opfyldes, eller den unge er fritaget.",
            "The plan describes how the duty to be in education, employment or another activity is met, or the young person is exempted.",
        ),
        failed: Some(Text::new(
            "Planen beskriver ikke, hvordan pligten til uddannelse, beskæftigelse eller anden aktivitet opfyldes, og den unge er ikke fritaget.",
            "The plan does not describe how the duty to be in education, employment or another activity is met, and the young person is not exempted.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for 15-17-årige med en plan.",
            "The rule applies only to 15–17-year-olds with a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Beskriv i planen, hvordan pligten opfyldes.",
        "Describe in the plan how the duty is met.",
    ),
    check: Check::State(asked!(duty_15_17)),
};

fn described(
    _: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    duty: At<'_, Duty>,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "det er beskrevet, hvordan pligten opfyldes",
            "it is described how the duty is met",
        ),
        |notes| notes.get(fact!(duty.described)),
    )
}

fn duty_15_17(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_under_duty(notes, described)
}

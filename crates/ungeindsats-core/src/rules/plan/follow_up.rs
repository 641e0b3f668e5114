//! The next follow-up on the plan is planned, on a day that has not passed and is not too far off.
//!
//! The text says that the plan is kept current, but not how often; here at least every third month
//! (interpretation I-20), so the next follow-up lies within the policy's number of months from the day
//! of the assessment. A planned day that has passed, held or not, is followed by a new one. A planned
//! day is what the plan says today and no event to come: it counts although it lies ahead.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.follow_up",
    title: Text::new(
        "Den næste opfølgning på planen er planlagt",
        "The next follow-up on the plan is planned",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[
        organisering("Baggrund"),
        interpretation("I-18"),
        interpretation("I-20"),
    ],
    parameters: &[Parameter::plan_interval_months],
    interpretations: &["I-18", "I-20"],
    says: Says {
        passed: Text::new(
            "Den næste opfølgning er planlagt inden for {months} måneder.",
            "The next follow-up is planned within {months} months.",
        ),
        failed: Some(Text::new(
            "Der er ikke planlagt en opfølgning på planen inden for de næste {months} måneder.",
            "No follow-up on the plan is planned within the next {months} months.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en plan.",
            "The rule applies only where the young person has a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Aftal en dag for den næste opfølgning, og notér den i planen.",
        "Agree on a day for the next follow-up, and record it in the plan.",
    ),
    check: Check::State(asked!(follow_up)),
};

fn follow_up(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let months = facts.policy.parameters.plan_interval_months.value;
    facts.each_plan_in_force(notes, |notes, plan| {
        notes.fill("months", Argument::count(months));
        let planned = notes.ask(
            Text::new(
                "en opfølgning er planlagt inden for fristen",
                "a follow-up is planned within the term",
            ),
            |notes| {
                let follow_ups = notes.know(fact!(plan.follow_ups))?;
                notes.any(follow_ups.items(), |notes, follow_up| {
                    let planned = notes.get(fact!(follow_up.planned_on))?;
                    Ok(facts.as_of <= planned && facts.as_of.reaches_in_months(months, planned))
                })
            },
        )?;
        holds(planned)
    })
}

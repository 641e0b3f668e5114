//! Each area with an effort in the plan keeps the plan current.
//!
//! The guide helps to see to it. How often is not said; here at least every third month (interpretation
//! I-20): an area has updated the plan within the policy's number of months, or its effort, or the plan
//! itself, is younger than that. An effort that has ended needs no update.

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::Date;
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.kept_current",
    title: Text::new(
        "Hvert område ajourfører planen",
        "Each area keeps the plan current",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-20"),
    ],
    parameters: &[Parameter::plan_interval_months],
    interpretations: &["I-20"],
    says: Says {
        passed: Text::new(
            "Hvert område med en indsats har ajourført planen inden for {months} måneder.",
            "Each area with an effort has updated the plan within {months} months.",
        ),
        failed: Some(Text::new(
            "Et område med en indsats i planen ({area}) har ikke ajourført den i {months} måneder.",
            "An area with an effort in the plan ({area}) has not updated it for {months} months.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når et område har en indsats i en plan.",
            "The rule applies only where an area has an effort in a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Bed området om at ajourføre planen.",
        "Ask the area to update the plan.",
    ),
    check: Check::State(asked!(kept_current)),
};

fn kept_current(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let months = facts.policy.parameters.plan_interval_months.value;
    let is_recent = |day: Date| facts.as_of <= day.plus_months(months);
    facts.each_plan_in_force(notes, |notes, plan| {
        notes.fill("months", Argument::count(months));
        let begun = notes.get(fact!(plan.from))?;
        let efforts = facts.until_now(notes, fact!(plan.efforts))?;
        notes.each(efforts, |notes, effort| {
            if !effort.holds_on(notes, facts.as_of)? {
                return NOT_APPLICABLE;
            }
            let is_new = notes.ask(
                Text::new(
                    "delindsatsen er ny i planen",
                    "the effort is new in the plan",
                ),
                |notes| Ok(is_recent(notes.get(fact!(effort.from))?.max(begun))),
            )?;
            if is_new {
                return holds(true);
            }
            let area = notes.get(fact!(effort.area))?;
            notes.fill("area", Argument::Term(area.label()));
            let is_current = notes.ask(
                Text::new(
                    "området har ajourført planen inden for fristen",
                    "the area has updated the plan within the term",
                ),
                |notes| {
                    let updates = facts.until_now(notes, fact!(plan.updates))?;
                    let by_area =
                        updates.filter(|update| update.value.area.is_none_or(|by| by == area));
                    notes.any(by_area, |notes, update| {
                        Ok(is_recent(notes.get(fact!(update.on))?)
                            && notes.get(fact!(update.area)).map(|_| true)?)
                    })
                },
            )?;
            holds(is_current)
        })
    })
}

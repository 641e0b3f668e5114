//! A 15–17-year-old and the custody holder have been told that ungeydelse may stop.
//!
//! The act asks that both are told when the plan is made. What is looked at is whether they have been
//! told by the day of the assessment; the text does not say by which day after the plan's first it is
//! too late. Whoever is exempted from the duty need not be told.

use super::super::dated::happened;
use super::super::notes::{Kept, Notes, Ruling, Stop, asked};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::Duty;
use crate::policy::Parameter;
use crate::source::cite;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.sanction_informed",
    title: Text::new(
        "En 15-17-årig og forældremyndighedsindehaveren ved, at ungeydelse kan stoppe",
        "A 15–17-year-old and the custody holder know that ungeydelse may stop",
    ),
    severity: Severity::Advice,
    authority: Authority::Law,
    sources: &[cite("lku", "§ 2 a")],
    parameters: &[Parameter::duty_ages],
    interpretations: &["I-29"],
    says: Says {
        passed: Text::new(
            "Den unge og forældremyndighedsindehaveren har fået at vide, at ungeydelse kan stoppe, eller den unge er fritaget fra pligten.",
            "The young person and the custody holder were told that ungeydelse may stop, or the young person is exempted from the duty.",
        ),
        failed: Some(Text::new(
            "Det er ikke noteret, at den unge og forældremyndighedsindehaveren har fået at vide, at ungeydelse kan stoppe.",
            "It is not recorded that the young person and the custody holder were told that ungeydelse may stop.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for 15-17-årige med en plan.",
            "The rule applies only to 15–17-year-olds with a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Fortæl begge, at ungeydelse kan stoppe, og notér datoen.",
        "Tell both that ungeydelse may stop, and record the date.",
    ),
    check: Check::State(asked!(sanction_informed)),
};

fn told(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, duty: At<'_, Duty>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "den unge og forældremyndighedsindehaveren har fået det at vide",
            "the young person and the custody holder were told",
        ),
        |notes| {
            let sanction_notices = facts.until_now(notes, fact!(duty.sanction_notices))?;
            notes.any(sanction_notices, |notes, notice| {
                happened(notes, fact!(notice.on))
            })
        },
    )
}

fn sanction_informed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_under_duty(notes, told)
}

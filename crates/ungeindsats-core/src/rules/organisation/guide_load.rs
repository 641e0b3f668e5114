//! No guide has so many young people that it is worth a notice.
//!
//! No text sets a limit; from the policy's number on it is noticed (interpretation I-31), and nothing is wrong. A
//! young person with two running assignments of one guide counts once. Which guide it is, is not said: the finding
//! points to the assignments.

use super::super::loads::Loads;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, holds};
use super::super::{Authority, Check, RegisterFacts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "organisation.guide_load",
    title: Text::new(
        "Ingen guide har påfaldende mange unge",
        "No guide has conspicuously many young people",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-31")],
    parameters: &[Parameter::guide_load_notice],
    interpretations: &["I-31"],
    says: Says {
        passed: Text::new(
            "Ingen guide har så mange unge, at det skal bemærkes.",
            "No guide has so many young people that it is to be noticed.",
        ),
        failed: Some(Text::new(
            "Den samme guide har {count} unge på samme tid; det bemærkes fra {notice}.",
            "The same guide has {count} young people at a time; it is noticed from {notice} on.",
        )),
        not_applicable: Text::new(
            "Ingen har en guide på dagen.",
            "Nobody has a guide on the day.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Overvej, om guiden kan nå alle, og om andre kan være guide for nogle af dem.",
        "Consider whether the guide can manage, and whether others can be the guide of some.",
    ),
    check: Check::Register(guide_load),
};

fn guide_load(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    notes.ask(
        Text::new(
            "ingen guide har så mange unge, at det bemærkes",
            "no guide has so many young people that it is noticed",
        ),
        |notes| greatest_load(facts, notes),
    )
}

fn greatest_load(facts: &RegisterFacts<'_>, notes: &mut Notes) -> Ruling {
    let from = facts.policy.parameters.guide_load_notice.value;
    let from = usize::try_from(from).unwrap_or(usize::MAX);
    let cases = facts.cases(notes)?;
    let loads = Loads::over(cases.clone());
    let possible = loads.greatest_possible();
    if possible == 0 {
        return NOT_APPLICABLE;
    }
    let greatest = loads.greatest();
    if let Some(load) = greatest.filter(|load| load.certain >= from) {
        load.read(notes);
        notes.fill("count", Argument::Count(load.certain));
        notes.fill("notice", Argument::Count(from));
        return holds(false);
    }
    if possible >= from || greatest.is_none() {
        return Err(Loads::lacks(cases, notes));
    }
    holds(true)
}

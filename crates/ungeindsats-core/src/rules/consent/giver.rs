//! A consent is given by whoever can give it on the day.
//!
//! From 15 that is the young person, below it a custody holder who holds custody that day; one of two
//! suffices (I-16). To a helhedsorienteret plan both consent while the young person is under 18. No age
//! of its own was found for sharing between municipal areas (I-15), so that the rule is a reading; for
//! health the act says 15.

use super::super::givers::Given;
use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{cite, interpretation};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.giver",
    title: Text::new(
        "Samtykket er givet af den eller dem, der kan give det",
        "The consent was given by whoever can give it",
    ),
    severity: Severity::Violation,
    authority: Authority::Interpretation,
    sources: &[
        interpretation("I-15"),
        interpretation("I-16"),
        cite("sundhedsloven", "§ 17"),
        cite("barnets_lov", "§ 110"),
    ],
    parameters: &[Parameter::consent_age],
    interpretations: &["I-15", "I-16", "I-29"],
    says: Says {
        passed: Text::new(
            "Samtykket er givet af den eller dem, der kunne give det.",
            "The consent was given by whoever could give it.",
        ),
        failed: Some(Text::new(
            "Samtykket af {day} er ikke givet af den eller dem, der kunne give det den dag ({who}).",
            "The consent of {day} was not given by whoever could give it on that day ({who}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er givet et samtykke.",
            "The rule applies only where a consent was given.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Indhent et nyt samtykke fra den eller dem, der kan give det.",
        "Obtain a new consent from whoever can give it.",
    ),
    check: Check::Events(asked!(giver)),
};

fn giver(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let consents = facts.consents(notes)?;
    notes.each(consents, |notes, consent| {
        let on = notes.day(fact!(consent.from))?;
        let policy = facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let given = Given {
            facts,
            policy,
            consent,
        };
        let right = given.by_the_right_person(notes)?;
        let who = notes.get(fact!(consent.giver))?;
        notes.fill("who", Argument::Term(who.label()));
        holds(right)
    })
}

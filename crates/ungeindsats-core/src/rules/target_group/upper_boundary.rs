//! The year in which the texts allow two readings is pointed out.
//!
//! The documents write ages 15 to 30. Read one way the effort ends on the 30th birthday, read the other
//! way it lasts through the year of that age (interpretation I-1). Nothing is wrong; a person in that
//! year should not be closed, or kept, without a look at the choice.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::policy::Parameter;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.upper_boundary",
    title: Text::new(
        "Året på aldersgrænsen, hvor teksten kan læses på to måder",
        "The year at the upper age, where the text allows two readings",
    ),
    severity: Severity::Notice,
    authority: Authority::Interpretation,
    sources: &[
        organisering("Målgruppebeskrivelse"),
        status("Målgruppe"),
        interpretation("I-1"),
    ],
    parameters: &[Parameter::age_from, Parameter::age_until],
    interpretations: &["I-1", "I-2", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge er ikke i det år, hvor teksten kan læses på to måder.",
            "The young person is not in the year in which the text allows two readings.",
        ),
        failed: Some(Text::new(
            "Den unge er {age} år, den alder, teksten nævner som øvre grænse. Politikken læser den sådan: {reading}.",
            "The young person is {age}, the age that the text names as its upper bound. The policy reads it so: {reading}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder først fra den nedre aldersgrænse.",
            "The rule applies from the lower age on.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Se på, hvilken læsning kommunen har valgt, før forløbet lukkes eller fortsætter.",
        "See which reading the municipality has chosen before the course is closed or goes on.",
    ),
    check: Check::State(asked!(upper_boundary)),
};

fn upper_boundary(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let case = facts.case;
    let old_enough = notes.ask(
        Text::new(
            "den unge er gammel nok til indsatsen",
            "the young person is old enough for the effort",
        ),
        |notes| Ok(facts.old_enough(notes)? <= facts.as_of),
    )?;
    if !old_enough {
        return NOT_APPLICABLE;
    }
    let age = facts.policy.parameters.age_until.value;
    let leap = facts.policy.leap();
    notes.fill("age", Argument::count(age));
    notes.fill(
        "reading",
        Argument::Term(facts.policy.readings.upper_age.label()),
    );
    let in_the_year = notes.ask(
        Text::new(
            "den unge er i det år, hvor teksterne kan læses på to måder",
            "the young person is in the year in which the texts can be read in two ways",
        ),
        |notes| {
            let birth = notes.know(fact!(case.birth_date))?.value.0;
            let year = birth.birthday(age, leap)..birth.birthday(age.saturating_add(1), leap);
            Ok(year.contains(&facts.as_of))
        },
    )?;
    holds(!in_the_year)
}

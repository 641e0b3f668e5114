//! The guide follows up on whether the young person appears.
//!
//! The ungeguide helps to see that the young person in fact meets up and gets the help that is needed.
//! A course with a guide and no such follow-up on record does not show it.

use super::super::dated::happened;
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::status;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.attendance_support",
    title: Text::new(
        "Guiden følger op på, om den unge møder frem",
        "The guide follows up on whether the young person appears",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[status("Ungeguiden")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Guiden har fulgt op på fremmødet.",
            "The guide has followed up on appearances.",
        ),
        failed: Some(Text::new(
            "Det er ikke noteret, at guiden har fulgt op på, om den unge møder frem.",
            "It is not recorded that the guide has followed up on whether the young person appears.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en guide.",
            "The rule applies only where the young person has a guide.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Notér opfølgningen på fremmødet.",
        "Record the follow-up on appearances.",
    ),
    check: Check::State(asked!(attendance_support)),
};

fn attendance_support(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if !facts.has_guide(notes)? {
        return NOT_APPLICABLE;
    }
    let followed_up = notes.ask(
        Text::new(
            "der er fulgt op på fremmøde",
            "appearances were followed up",
        ),
        |notes| {
            let guide = facts.guide(notes)?;
            let follow_ups = facts.until_now(notes, fact!(guide.attendance_follow_ups))?;
            notes.any(follow_ups, |notes, follow_up| {
                happened(notes, fact!(follow_up.on))
            })
        },
    )?;
    holds(followed_up)
}

//! An individual assessment comes before every attachment.
//!
//! Each young person is assessed individually before being attached to one of the three
//! indsatsområder. The assessment may be of the same day; it may not come after.

use super::super::notes::{Argument, Kept, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.assessment_before_attachment",
    title: Text::new(
        "En individuel vurdering går forud for hver tilknytning",
        "An individual assessment comes before every attachment",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse")],
    parameters: &[],
    interpretations: &["I-25"],
    says: Says {
        passed: Text::new(
            "Der ligger en individuel vurdering senest på dagen for tilknytningen.",
            "An individual assessment is dated on or before the day of the attachment.",
        ),
        failed: Some(Text::new(
            "Tilknytningen den {day} skete uden en individuel vurdering senest samme dag.",
            "The attachment on {day} has no individual assessment on or before that day.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge er tilknyttet et indsatsområde.",
            "The rule applies only where the young person is attached to an area.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Gennemfør en individuel vurdering, og datér tilknytningen derefter.",
        "Make an individual assessment and date the attachment after it.",
    ),
    check: Check::Events(asked!(assessment_before_attachment)),
};

fn assessment_before_attachment(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let attachments = facts.attachments(notes)?;
    notes.each(attachments, |notes, attachment| {
        let attached = notes.day(fact!(attachment.from))?;
        facts.policy_for(notes, attached)?;
        notes.fill("day", Argument::Day(attached));
        let before = notes.ask(
            Text::new(
                "den unge var individuelt vurderet senest den dag",
                "the young person was individually assessed by that day",
            ),
            |notes| {
                let assessments = facts.individual_assessments(notes)?;
                notes.any(assessments, |notes, assessment| {
                    Ok(notes.get(fact!(assessment.on))? <= attached)
                })
            },
        )?;
        holds(before)
    })
}

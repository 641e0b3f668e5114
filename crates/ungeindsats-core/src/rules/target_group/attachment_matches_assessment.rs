//! The attachment in force is the one that the newest individual assessment concludes.
//!
//! Which area it is remains a professional's judgement (interpretation I-25); that the attachment
//! follows the judgement can be checked.

use super::super::dated::Lasting;
use super::super::facts::known_empty;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.attachment_matches_assessment",
    title: Text::new(
        "Tilknytningen svarer til den nyeste vurdering",
        "The attachment matches the newest assessment",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse")],
    parameters: &[],
    interpretations: &["I-25"],
    says: Says {
        passed: Text::new(
            "Tilknytningen svarer til den nyeste individuelle vurdering.",
            "The attachment matches the newest individual assessment.",
        ),
        failed: Some(Text::new(
            "Tilknytningen er til et andet område end det, den nyeste individuelle vurdering fra den {day} konkluderer.",
            "The attachment is to another area than the newest individual assessment on {day} concludes.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er en tilknytning og en individuel vurdering.",
            "The rule applies only where there is an attachment and an individual assessment.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret tilknytningen efter vurderingen, eller vurdér igen.",
        "Change the attachment to follow the assessment, or assess again.",
    ),
    check: Check::State(asked!(attachment_matches_assessment)),
};

fn attachment_matches_assessment(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if known_empty(&facts.individual_assessments(notes)) {
        return NOT_APPLICABLE;
    }
    let attachments = facts.attachments(notes)?;
    notes.each(attachments, |notes, attachment| {
        if !attachment.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        let newest = facts.last_assessed(notes)?.ok_or(Stop::NotApplicable)?;
        notes.fill("day", Argument::Day(newest));
        let matches = notes.ask(
            Text::new(
                "området er det, vurderingen kom frem til",
                "the area is the one that the assessment found",
            ),
            |notes| {
                let attached = notes.get(fact!(attachment.area))?;
                let of_that_day = facts
                    .individual_assessments(notes)?
                    .filter(|assessment| assessment.value.on == Some(newest));
                notes.any(of_that_day, |notes, assessment| {
                    Ok(notes.get(fact!(assessment.area))? == attached)
                })
            },
        )?;
        holds(matches)
    })
}

//! Declined, not relevant and ended each have a date and a reason.
//!
//! The published status counts young people who declined, for whom a guide is not relevant, and whose
//! course has ended. Each is an ordinary end (interpretation I-7), and a case officer must be able to
//! see when and why.

use super::super::dated::ended_by;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Answer, Assignment, GuideCourse, GuideEnd, NotRelevant, Offer};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.status_has_date_and_reason",
    title: Text::new(
        "Takket nej, ikke relevant og afsluttet har dato og grund",
        "Declined, not relevant and ended have a date and a reason",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Ungeguiden"), interpretation("I-7")],
    parameters: &[],
    interpretations: &["I-7"],
    says: Says {
        passed: Text::new("Dato og grund er noteret.", "Date and reason are recorded."),
        failed: Some(Text::new(
            "Der er ikke noteret en grund ({what}, {day}).",
            "No reason is recorded ({what}, {day}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har takket nej, en guide er vurderet ikke relevant, eller et forløb er afsluttet.",
            "The rule applies only where the young person declined, a guide was assessed as not relevant or a course has ended.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new("Notér grunden.", "Record the reason."),
    check: Check::Events(asked!(status_has_date_and_reason)),
};

const REASON_RECORDED: Text = Text::new("grunden er noteret", "the reason is recorded");

fn declined(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, guide: At<'_, GuideCourse>) -> Ruling {
    let offers = notes.list(
        Text::new("en guide er tilbudt", "a guide was offered"),
        |notes| facts.until_now(notes, fact!(guide.offers)),
    )?;
    notes.each(offers, |notes, offer: At<'_, Offer>| {
        let declined = notes.ask(
            Text::new("den unge takkede nej", "the young person declined"),
            |notes| Ok(notes.get(fact!(offer.answer))? == Answer::Declined),
        )?;
        if !declined {
            return NOT_APPLICABLE;
        }
        let answered = notes.day(fact!(offer.answered_on))?;
        if answered > facts.as_of {
            return NOT_APPLICABLE;
        }
        facts.policy_for(notes, answered)?;
        notes.fill("day", Argument::Day(answered));
        notes.fill("what", Argument::Term(Text::new("takket nej", "declined")));
        let reasoned = notes.ask(REASON_RECORDED, |notes| {
            Ok(!notes.know(fact!(offer.decline_reason))?.value.is_blank())
        })?;
        holds(reasoned)
    })
}

fn not_relevant(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    guide: At<'_, GuideCourse>,
) -> Ruling {
    let entries = notes.list(
        Text::new(
            "en guide er vurderet ikke relevant",
            "a guide was assessed as not relevant",
        ),
        |notes| facts.until_now(notes, fact!(guide.not_relevant)),
    )?;
    notes.each(entries, |notes, entry: At<'_, NotRelevant>| {
        let on = notes.day(fact!(entry.on))?;
        facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        notes.fill(
            "what",
            Argument::Term(Text::new("ikke relevant", "not relevant")),
        );
        let reasoned = notes.ask(REASON_RECORDED, |notes| {
            Ok(!notes.know(fact!(entry.reason))?.value.is_blank())
        })?;
        holds(reasoned)
    })
}

fn ended(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, _: At<'_, GuideCourse>) -> Ruling {
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment: At<'_, Assignment>| {
        let Some(day) = ended_by(notes, fact!(assignment.until), facts.as_of)? else {
            return NOT_APPLICABLE;
        };
        facts.policy_for(notes, day)?;
        notes.fill("day", Argument::Day(day));
        notes.fill("what", Argument::Term(Text::new("afsluttet", "ended")));
        let reasoned = notes.ask(REASON_RECORDED, |notes| {
            Ok(notes.get(fact!(assignment.end_reason))? != GuideEnd::NotStated)
        })?;
        holds(reasoned)
    })
}

fn status_has_date_and_reason(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let guide = facts.guide(notes)?;
    notes.each_of(
        [declined, not_relevant, ended].into_iter(),
        |notes, status| status(facts, notes, guide),
    )
}

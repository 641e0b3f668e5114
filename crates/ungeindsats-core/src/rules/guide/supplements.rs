//! A guide supplements other support and does not replace it.
//!
//! Mentor, bostøtte and støtte-kontaktperson stay as they are when a guide comes. An arrangement that
//! ended because a guide was assigned should not have ended.

use super::super::dated::ended_by;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::SupportEnd;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.supplements",
    title: Text::new(
        "En guide erstatter ikke anden støtte",
        "A guide does not replace other support",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("Kontaktperson og uddannelsesplan")],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Støtteordningen sluttede af en anden grund, end at der kom en guide.",
            "The support arrangement ended for another reason than that a guide came.",
        ),
        failed: Some(Text::new(
            "En støtteordning ({kind}) sluttede den {day}, fordi der kom en {guide}.",
            "A support arrangement ({kind}) ended on {day} because a {guide} came.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en støtteordning er sluttet.",
            "The rule applies only where a support arrangement has ended.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Genoptag støtten, hvis behovet består.",
        "Resume the support if the need remains.",
    ),
    check: Check::Events(asked!(supplements)),
};

const OF_UNKNOWN_KIND: Text = Text::new(
    "En støtteordning sluttede den {day}, fordi der kom en {guide}.",
    "A support arrangement ended on {day} because a {guide} came.",
);

fn supplements(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let case = facts.case;
    let arrangements = notes.list(
        Text::new(
            "der har været en støtteordning",
            "there has been a support arrangement",
        ),
        |notes| facts.until_now(notes, fact!(case.support_arrangements)),
    )?;
    notes.each(arrangements, |notes, arrangement| {
        let Some(ended) = ended_by(notes, fact!(arrangement.until), facts.as_of)? else {
            return NOT_APPLICABLE;
        };
        facts.policy_for(notes, ended)?;
        let kept_apart = notes.ask(
            Text::new(
                "grunden var en anden end guiden",
                "the reason was another than the guide",
            ),
            |notes| Ok(notes.get(fact!(arrangement.end_reason))? != SupportEnd::GuideAssigned),
        )?;
        if !kept_apart {
            notes.fill("day", Argument::Day(ended));
            match notes.attempt(|notes| notes.get(fact!(arrangement.kind))) {
                Some(kind) => notes.fill("kind", Argument::Term(kind.label())),
                None => notes.say(Outcome::Failed, OF_UNKNOWN_KIND),
            }
        }
        holds(kept_apart)
    })
}

//! After a no, no guide is assigned without a newer wish.
//!
//! A young person may decline. Only a wish after that day opens the way for a guide again; of a wish on
//! the very same day nobody can tell which came first.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::Answer;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.declined_respected",
    title: Text::new("Et nej respekteres", "A no is respected"),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Ungeguiden"), interpretation("I-7")],
    parameters: &[],
    interpretations: &["I-7"],
    says: Says {
        passed: Text::new(
            "Ingen guide er tildelt efter et nej uden et nyere ønske.",
            "No guide was assigned after a no without a newer wish.",
        ),
        failed: Some(Text::new(
            "En {guide} blev tildelt den {day}, efter at den unge havde takket nej, uden et nyere ønske.",
            "A {guide} was assigned on {day} after the young person had declined, without a newer wish.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en guide er tildelt, efter at den unge har takket nej.",
            "The rule applies only where a guide was assigned after the young person declined.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Spørg den unge. Afslut tildelingen, hvis svaret stadig er nej.",
        "Ask the young person. End the assignment if the answer is still no.",
    ),
    check: Check::Events(asked!(declined_respected)),
};

const SAME_DAY: Text = Text::new(
    "Kan ikke afgøres: ønske og nej er fra samme dag, og hvad der kom først, er ikke noteret.",
    "Cannot be told: wish and no are of the same day, and which came first is not recorded.",
);

/// The last day, up to that one, on which the young person declined.
fn last_declined(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    until: Date,
) -> Result<Option<Date>, Stop> {
    notes.ask(
        Text::new("den unge havde takket nej", "the young person had declined"),
        |notes| {
            let guide = facts.guide(notes)?;
            let offers = facts.until_now(notes, fact!(guide.offers))?;
            notes.newest(offers, |notes, offer| {
                if notes.get(fact!(offer.answer))? != Answer::Declined {
                    return Ok(None);
                }
                let answered = notes.get(fact!(offer.answered_on))?;
                Ok(Some(answered).filter(|day| *day <= until))
            })
        },
    )
}

/// Whether any offer was declined.
fn ever_declined(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "den unge har takket nej til et tilbud",
            "the young person has declined an offer",
        ),
        |notes| {
            let guide = facts.guide(notes)?;
            let offers = facts.until_now(notes, fact!(guide.offers))?;
            notes.any(offers, |notes, offer| {
                Ok(notes.get(fact!(offer.answer))? == Answer::Declined)
            })
        },
    )
}

/// Whether a guide was wished after a no and until another day. Of a wish on the day of the no nobody has
/// said which came first.
fn wished_between(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    declined: Date,
    until: Date,
) -> Result<bool, Stop> {
    let guide = facts.guide(notes)?;
    let wishes = facts.until_now(notes, fact!(guide.wishes))?;
    notes.any(wishes, |notes, wish| {
        let on = notes.get(fact!(wish.on))?;
        if on < declined || until < on || !notes.get(fact!(wish.wants_guide))? {
            return Ok(false);
        }
        if on > declined {
            return Ok(true);
        }
        Err(Stop::Missing)
    })
}

fn declined_respected(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if ever_declined(facts, notes) == Ok(false) {
        return NOT_APPLICABLE;
    }
    let assignments = facts.assignments(notes)?;
    notes.each(assignments, |notes, assignment| {
        let from = notes.day(fact!(assignment.from))?;
        facts.policy_for(notes, from)?;
        let Some(declined) = last_declined(facts, notes, from)? else {
            return NOT_APPLICABLE;
        };
        notes.fill("day", Argument::Day(from));
        let wished_again = notes.ask(
            Text::new(
                "den unge ønskede siden en guide igen",
                "the young person since wished a guide again",
            ),
            |notes| wished_between(facts, notes, declined, from),
        );
        if wished_again == Err(Stop::Missing) {
            notes.say(Outcome::Undetermined, SAME_DAY);
        }
        holds(wished_again?)
    })
}

//! A young person who wishes a guide has one.
//!
//! From 9 September 2020 everyone who wishes an ungeguide is assigned one. The text sets no term; until
//! the term for an offer has passed (interpretation I-6) the finding is advice, and from then on a
//! violation. A wish is honoured by any guide who came on or after its day.

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity, term};
use crate::calendar::Date;
use crate::case::Answer;
use crate::policy::Parameter;
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.wish_honoured",
    title: Text::new(
        "Den, der ønsker en guide, får en",
        "Whoever wishes a guide has one",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[status("Ungeguiden"), interpretation("I-6")],
    parameters: &[
        Parameter::age_from,
        Parameter::age_until,
        Parameter::offer_within_days,
    ],
    interpretations: &["I-1", "I-2", "I-6", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge ønsker en {guide} og har fået en.",
            "The young person wishes a {guide} and got one.",
        ),
        failed: Some(Text::new(
            "Den unge har siden den {day} ønsket en {guide}, men har ikke fået en.",
            "The young person has wished a {guide} since {day} but has none.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge ønsker en guide og ikke siden har takket nej.",
            "The rule applies only where the young person wishes a guide and has not declined since.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new("Tildel en {guide}.", "Assign a {guide}."),
    check: Check::State(asked!(wish_honoured)),
};

const SAME_DAY: Text = Text::new(
    "Kan ikke afgøres: to modsatte ønsker er fra samme dag, og hvad der kom sidst, er ikke noteret.",
    "Cannot be told: two opposite wishes are of the same day, and which came last is not recorded.",
);

/// The day of the newest wish, if it is a wish for a guide.
fn open_wish(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<Option<Date>, Stop> {
    let guide = facts.guide(notes)?;
    let wishes = facts.until_now(notes, fact!(guide.wishes))?;
    let newest = notes.newest(wishes.clone(), |notes, wish| {
        notes.get(fact!(wish.on)).map(Some)
    })?;
    let of_that_day = wishes.filter(|wish| wish.value.on == newest);
    let yes = notes.any_of(of_that_day.clone(), |notes, wish| {
        notes.get(fact!(wish.wants_guide))
    })?;
    let no = notes.any_of(of_that_day, |notes, wish| {
        Ok(!notes.get(fact!(wish.wants_guide))?)
    })?;
    if yes && no {
        notes.say(Outcome::Undetermined, SAME_DAY);
        return Err(Stop::Missing);
    }
    Ok(newest.filter(|_| yes))
}

/// Whether an offer was declined on or after the day of the wish.
fn declined_since(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    wished: Date,
) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "den unge har siden takket nej",
            "the young person has declined since",
        ),
        |notes| {
            let guide = facts.guide(notes)?;
            let offers = facts.until_now(notes, fact!(guide.offers))?;
            notes.any(offers, |notes, offer| {
                let declined = notes.get(fact!(offer.answer))? == Answer::Declined;
                Ok(declined && {
                    let answered = notes.get(fact!(offer.answered_on))?;
                    wished <= answered && answered <= facts.as_of
                })
            })
        },
    )
}

fn wish_honoured(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let wished = notes.ask(
        Text::new(
            "den unge ønsker en guide",
            "the young person wishes a guide",
        ),
        |notes| open_wish(facts, notes),
    );
    let covered = facts.only_covered(notes);
    if covered == Err(Stop::NotApplicable) {
        return NOT_APPLICABLE;
    }
    let Some(wished) = wished? else {
        return NOT_APPLICABLE;
    };
    if declined_since(facts, notes, wished)? {
        return NOT_APPLICABLE;
    }
    covered?;
    notes.fill("day", Argument::Day(wished));
    let honoured = notes.ask(
        Text::new(
            "den unge har eller fik siden en guide",
            "the young person has or since got a guide",
        ),
        |notes| {
            let assignments = facts.assignments(notes)?;
            notes.any(assignments, |notes, assignment| {
                if assignment.holds_on(notes, facts.as_of)? {
                    return Ok(true);
                }
                Ok(notes.get(fact!(assignment.from))? >= wished)
            })
        },
    )?;
    if !honoured {
        term::weigh_until_due(facts, notes, wished);
    }
    holds(honoured)
}

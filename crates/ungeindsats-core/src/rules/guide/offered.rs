//! Where the need is cross-cutting, a guide is offered, with the date of the offer.
//!
//! From 9 September 2020 a guide is for everyone in the target group who wishes one, so everyone must
//! be asked. The text sets no term (interpretation I-6): the finding is advice for the policy's number
//! of days, or until the next K-møde about the case if that is earlier, and from then on a violation.

use super::super::dated::happened;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity, term};
use crate::policy::{NotRelevantOffer, Parameter};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.offered",
    title: Text::new(
        "En guide tilbydes, når behovet går på tværs",
        "A guide is offered where the need is cross-cutting",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Ungeguiden"),
        status("Målgruppe"),
        interpretation("I-6"),
    ],
    parameters: &[
        Parameter::age_from,
        Parameter::age_until,
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
        Parameter::offer_within_days,
    ],
    interpretations: &["I-1", "I-2", "I-4", "I-5", "I-6", "I-7", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge har fået tilbudt en {guide}.",
            "The young person was offered a {guide}.",
        ),
        failed: Some(Text::new(
            "Behovet har gået på tværs siden den {day}, men der er ikke tilbudt en {guide}.",
            "The need has been cross-cutting since {day}, but no {guide} was offered.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for unge i målgruppen med et behov på tværs, som ikke allerede har en guide, og for hvem en guide ikke er vurderet ikke relevant.",
            "The rule applies only to those in the target group with a cross-cutting need who have no guide yet and for whom a guide was not assessed as not relevant.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Tilbyd en {guide}, og registrér datoen.",
        "Offer a {guide} and record the date.",
    ),
    check: Check::State(asked!(offered)),
};

/// Whether a guide was assessed as not relevant, where that settles the matter (interpretation I-7).
fn assessed_as_not_relevant(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    if facts.policy.readings.not_relevant_offer == NotRelevantOffer::OfferAllTheSame {
        return Ok(false);
    }
    facts.found_not_relevant(notes)
}

fn offered(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let since = facts.in_target_group(notes);
    if since == Err(Stop::NotApplicable) {
        return NOT_APPLICABLE;
    }
    // Either settles it, whatever is unknown of the rest.
    let settled = notes.any_of(
        [Facts::has_guide, assessed_as_not_relevant].into_iter(),
        |notes, look| look(facts, notes),
    );
    if settled == Ok(true) {
        return NOT_APPLICABLE;
    }
    settled?;
    let since = since?;
    notes.fill("day", Argument::Day(since));
    let offered = notes.ask(
        Text::new("en guide er tilbudt", "a guide was offered"),
        |notes| {
            let guide = facts.guide(notes)?;
            let offers = facts.until_now(notes, fact!(guide.offers))?;
            notes.any(offers, |notes, offer| happened(notes, fact!(offer.on)))
        },
    )?;
    if !offered {
        // The term never begins before the young person is old enough; the message tells no birthday.
        let since = since.max(facts.old_enough(notes)?);
        term::weigh_until_due(facts, notes, since);
    }
    holds(offered)
}

//! Where the need is cross-cutting, a guide is offered, with the date of the offer.
//!
//! From 9 September 2020 a guide is for everyone in the target group who wishes one, so everyone must
//! be asked. The text sets no term (interpretation I-6): the finding is advice for the policy's number
//! of days, or until the next K-møde about the case if that is earlier, and from then on a violation.

use super::super::facts::happened;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity, term};
use crate::policy::{NotRelevantOffer, Parameter};
use crate::source::{interpretation, status};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
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
        Parameter::cross_cutting_areas,
        Parameter::uncounted_areas,
        Parameter::offer_within_days,
    ],
    interpretations: &["I-4", "I-5", "I-6", "I-7"],
    says: Says {
        passed: Text::new(
            "Den unge har fået tilbudt en {guide}.",
            "The young person was offered a {guide}.",
        ),
        failed: Text::new(
            "Behovet går på tværs siden den {day}, men der er ikke tilbudt en {guide}.",
            "The need is cross-cutting since {day}, but no {guide} was offered.",
        ),
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
    check: Check::State(offered),
};

fn assessed_as_not_relevant(facts: &Facts<'_>, notes: &mut Notes) -> Result<bool, Stop> {
    let guide = facts.guide(notes)?;
    let entries = facts.until_now(notes, fact!(guide.not_relevant))?;
    notes.any(entries, |notes, entry| happened(notes, fact!(entry.on)))
}

fn offered(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    facts.only_covered(notes)?;
    let since = facts.only_cross_cutting(notes)?;
    let case = facts.case;
    let birth = notes.know(fact!(case.birth_date))?.value.0;
    let since = since.max(facts.policy.ages(birth).0);
    if facts.has_guide(notes)? {
        return NOT_APPLICABLE;
    }
    let guide = facts.guide(notes)?;
    if facts.policy.readings.not_relevant_offer == NotRelevantOffer::NoOffer
        && assessed_as_not_relevant(facts, notes)?
    {
        return NOT_APPLICABLE;
    }
    notes.fill("day", Argument::Day(since));
    let offers = facts.until_now(notes, fact!(guide.offers))?;
    let offered = notes.any(offers, |notes, offer| happened(notes, fact!(offer.on)))?;
    if !offered {
        term::weigh_until_due(facts, notes, since);
    }
    holds(offered)
}

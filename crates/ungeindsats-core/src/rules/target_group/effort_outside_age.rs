//! Nothing runs for a person whom no layer covers by age.
//!
//! The act covers young people from 15 until 25, Viborg those until 30. When a young person is outside,
//! guide, plan and the follow-up of meetings are closed, with a reason (interpretation I-28).

use super::super::facts::Lasting;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::Span;
use crate::case::Meeting;
use crate::policy::{Leaving, Parameter};
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "target_group.effort_outside_age",
    title: Text::new(
        "Ingen indsats kører for en ung uden for aldersgrænserne",
        "No effort runs for a person outside the ages",
    ),
    severity: Severity::Violation,
    authority: Authority::Interpretation,
    sources: &[organisering("Målgruppebeskrivelse"), interpretation("I-28")],
    parameters: &[Parameter::age_from, Parameter::age_until],
    interpretations: &["I-1", "I-2", "I-28", "I-29"],
    says: Says {
        passed: Text::new(
            "Den unge er uden for aldersgrænserne, og intet kører.",
            "The young person is outside the ages, and nothing runs.",
        ),
        failed: Text::new(
            "Den unge er uden for aldersgrænserne, men {what} kører stadig.",
            "The young person is outside the ages, but {what} still runs.",
        ),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge er uden for aldersgrænserne.",
            "The rule applies only where the young person is outside the ages.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut det, der kører, med dato og grund.",
        "Close what runs, with a date and a reason.",
    ),
    check: Check::State(effort_outside_age),
};

/// A meeting runs from its day until what was agreed is closed.
fn runs(facts: &Facts<'_>, notes: &mut Notes, meeting: At<'_, Meeting>) -> Result<bool, Stop> {
    let from = Some(notes.get(fact!(meeting.on))?);
    let until = Some(notes.get(fact!(meeting.until))?);
    Span { from, until }
        .holds_on(facts.as_of)
        .ok_or(Stop::Missing)
}

fn effort_outside_age(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    if facts.policy.readings.leaving == Leaving::MayFinish || facts.coverage(notes)?.covers() {
        return NOT_APPLICABLE;
    }
    let case = facts.case;
    let guide = facts.has_guide(notes);
    let plan = facts
        .until_now(notes, fact!(case.plans))
        .and_then(|plans| notes.any(plans, |notes, plan| plan.holds_on(notes, facts.as_of)));
    let meeting = facts
        .until_now(notes, fact!(case.meetings))
        .and_then(|meetings| notes.any(meetings, |notes, meeting| runs(facts, notes, meeting)));

    let running = [
        (guide, Text::new("en guide", "a guide")),
        (plan, Text::new("en plan", "a plan")),
        (
            meeting,
            Text::new("opfølgningen på et møde", "the follow-up of a meeting"),
        ),
    ];
    if let Some((_, what)) = running.iter().find(|(runs, _)| *runs == Ok(true)) {
        notes.fill("what", Argument::Term(*what));
        return holds(false);
    }
    running
        .into_iter()
        .try_for_each(|(runs, _)| runs.map(|_| ()))?;
    holds(true)
}

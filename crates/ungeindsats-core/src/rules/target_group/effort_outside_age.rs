//! Nothing runs for a person whom no layer covers by age.
//!
//! The act covers young people from 15 until 25, Viborg those until 30. When a young person is outside,
//! guide, plan and the follow-up of meetings are closed, with a reason (interpretation I-28).

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::{Authority, Check, Coverage, Facts, Rule, Says, Severity};
use crate::policy::{Leaving, Parameter};
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
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
            "Den unge er uden for aldersgrænserne ({from} til {until} år), og intet kører.",
            "The young person is outside the ages ({from} to {until}), and nothing runs.",
        ),
        failed: Some(Text::new(
            "Den unge er uden for aldersgrænserne ({from} til {until} år), men {what} kører stadig.",
            "The young person is outside the ages ({from} to {until}), but {what} still runs.",
        )),
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
    check: Check::State(asked!(effort_outside_age)),
};

fn effort_outside_age(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let coverage = facts.coverage(notes)?;
    let may_finish = facts.policy.readings.leaving == Leaving::MayFinish;
    if coverage.covers() || may_finish && coverage == Coverage::TooOld {
        return NOT_APPLICABLE;
    }
    let parameters = &facts.policy.parameters;
    for (name, age) in [
        ("from", &parameters.age_from),
        ("until", &parameters.age_until),
    ] {
        notes.fill(name, Argument::count(age.value));
    }
    // The weightiest of what runs is named: it is looked at last.
    let may_run: [(Look<_>, Text); 3] = [
        (
            meeting,
            Text::new("opfølgningen på et møde", "the follow-up of a meeting"),
        ),
        (plan, Text::new("en plan", "a plan")),
        (guide, Text::new("en guide", "a guide")),
    ];
    let runs = notes.any_of(may_run.into_iter(), |notes, (look, what)| {
        let runs = look(facts, notes)?;
        if runs {
            notes.fill("what", Argument::Term(what));
        }
        Ok(runs)
    })?;
    holds(!runs)
}

type Look<K> = fn(&Facts<'_>, &mut Notes<K>) -> Result<bool, Stop>;

fn guide(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    facts.has_guide(notes)
}

fn plan(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    facts.has_plan(notes)
}

fn meeting(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "opfølgningen på et møde løber",
            "the follow-up of a meeting runs",
        ),
        |notes| {
            let meetings = facts.meetings(notes)?;
            notes.any(meetings, |notes, meeting| {
                meeting.holds_on(notes, facts.as_of)
            })
        },
    )
}

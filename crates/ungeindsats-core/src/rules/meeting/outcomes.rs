//! The ungekonference agrees on a shared plan, goals and a concrete effort, and on a guide where one is needed.
//!
//! A guide is agreed where the need for one was assessed. Whoever has one already, has declined, or for
//! whom a guide was assessed as not relevant, gets none there (interpretation I-7).

use super::super::meetings::Held;
use super::super::notes::{Argument, Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::MeetingOutcomes;
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "meeting.outcomes",
    title: Text::new(
        "Mødet aftaler plan, mål, indsats og, hvor der er behov, en guide",
        "The meeting agrees on plan, goals, effort and, where needed, a guide",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("2. indsatsområde"), interpretation("I-7")],
    parameters: &[Parameter::forums],
    interpretations: &["I-7"],
    says: Says {
        passed: Text::new(
            "Mødet aftalte plan, mål og indsats, og en {guide}, hvis der var behov.",
            "The meeting agreed on plan, goals and effort, and on a {guide} where one was needed.",
        ),
        failed: Some(Text::new(
            "På mødet den {day} blev dette ikke aftalt: {what}.",
            "At the meeting on {day} this was not agreed: {what}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når sagen er drøftet i det forum, der koordinerer.",
            "The rule applies only where the case was discussed at the forum that coordinates.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new("Aftal det, der mangler.", "Agree on what is missing."),
    check: Check::Events(asked!(outcomes)),
};

type Agreed<'a> = At<'a, MeetingOutcomes>;

type IsAgreed<K> = fn(&Held<'_>, &mut Notes<K>, Agreed<'_>) -> Result<bool, Stop>;

fn plan(_: &Held<'_>, notes: &mut Notes<impl Kept>, agreed: Agreed<'_>) -> Result<bool, Stop> {
    notes.get(fact!(agreed.plan))
}

fn goals(_: &Held<'_>, notes: &mut Notes<impl Kept>, agreed: Agreed<'_>) -> Result<bool, Stop> {
    notes.get(fact!(agreed.goals))
}

fn effort(_: &Held<'_>, notes: &mut Notes<impl Kept>, agreed: Agreed<'_>) -> Result<bool, Stop> {
    notes.get(fact!(agreed.effort))
}

/// Where no guide is owed, none need be agreed.
fn guide(held: &Held<'_>, notes: &mut Notes<impl Kept>, agreed: Agreed<'_>) -> Result<bool, Stop> {
    notes.either(
        |notes| held.gave_guide(notes, fact!(agreed.guide)),
        |notes| {
            notes.either(
                |notes| Ok(!need_assessed(&held.then, notes)?),
                |notes| held.then.needs_no_new_guide(notes),
            )
        },
    )
}

/// Whether the newest assessment found a need for a guide.
fn need_assessed(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "der er vurderet at være behov for en guide",
            "a need for a guide was assessed",
        ),
        |notes| {
            let guide = facts.guide(notes)?;
            let assessments = facts.until_now(notes, fact!(guide.need_assessments))?;
            let newest = notes.newest(assessments, |notes, assessment| {
                let on = notes.get(fact!(assessment.on))?;
                Ok(Some((on, notes.get(fact!(assessment.needs_guide))?)))
            })?;
            Ok(newest.is_some_and(|(_, needs_guide)| needs_guide))
        },
    )
}

fn outcomes(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_coordinating(notes, |notes, held| {
        let meeting = held.meeting;
        let agreed = notes.know(fact!(meeting.outcomes))?;
        // The first that the text names is named: it is looked at last.
        let asked: [(IsAgreed<_>, Text); 4] = [
            (effort, Text::new("en konkret indsats", "a concrete effort")),
            (goals, Text::new("mål", "goals")),
            (guide, Text::new("en kontaktperson", "a contact person")),
            (plan, Text::new("en fælles plan", "a shared plan")),
        ];
        let all_agreed = notes.ask(
            Text::new(
                "alt det, mødet skal aftale, er aftalt",
                "all that the meeting is to agree is agreed",
            ),
            |notes| {
                notes.all_of(asked.into_iter(), |notes, (is_agreed, what)| {
                    let so = notes.ask(what, |notes| is_agreed(&held, notes, agreed))?;
                    if !so {
                        notes.fill("what", Argument::Term(what));
                    }
                    Ok(so)
                })
            },
        )?;
        holds(all_agreed)
    })
}

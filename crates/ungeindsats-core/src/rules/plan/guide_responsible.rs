//! Where the young person has a guide, the plan names the guide as the one who sees that it is followed.
//!
//! In 2019 the contact person helps to see that the plan is followed; from 2020 the guide answers for
//! it. A plan that names another role, or a guide whom the young person does not have, leaves it open
//! to whom one turns.

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::{Plan, Role};
use crate::source::{organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.guide_responsible",
    title: Text::new(
        "Guiden står i planen som den, der ser, at den følges",
        "The plan names the guide as the one who sees that it is followed",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        status("Fælles uddannelses- og jobplan"),
    ],
    parameters: &[],
    interpretations: &[],
    says: Says {
        passed: Text::new(
            "Den unges {guide} står i planen som den, der ser, at den følges.",
            "The plan names the young person's {guide} as the one who sees that it is followed.",
        ),
        failed: Some(Text::new(
            "Den unge har en {guide}, men i planen står en anden rolle som den, der ser, at den følges ({who}).",
            "The young person has a {guide}, but the plan names another role as the one who sees that it is followed ({who}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har både en plan og en guide.",
            "The rule applies only where the young person has both a plan and a guide.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Skriv den unges {guide} i planen som den, der ser, at den følges.",
        "Name the young person's {guide} in the plan as the one who sees that it is followed.",
    ),
    check: Check::State(asked!(guide_responsible)),
};

const ANOTHER_GUIDE: Text = Text::new(
    "I planen står en anden {guide} end den, som den unge har.",
    "The plan names another {guide} than the one whom the young person has.",
);

fn names_a_guide(_: &Facts<'_>, notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    let a_guide = notes.ask(
        Text::new(
            "en guide ser, at planen følges",
            "a guide sees that the plan is followed",
        ),
        |notes| {
            let role = notes.get(fact!(plan.followed_by))?;
            notes.fill("who", Argument::Term(role.label()));
            Ok(role == Role::Ungeguide)
        },
    )?;
    holds(a_guide)
}

fn names_the_guide(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    notes.say(Outcome::Failed, ANOTHER_GUIDE);
    let is_assigned = notes.ask(
        Text::new(
            "det er en guide, der er tildelt",
            "it is a guide who is assigned",
        ),
        |notes| {
            let named = notes.know(fact!(plan.followed_by_guide))?.value;
            let assignments = facts.assignments(notes)?;
            notes.any(assignments, |notes, assignment| {
                let guide = fact!(assignment.guide);
                if guide.value.as_ref().is_some_and(|guide| guide != named) {
                    notes.read(guide.place);
                    return Ok(false);
                }
                Ok(assignment.holds_on(notes, facts.as_of)? && notes.know(guide).map(|_| true)?)
            })
        },
    )?;
    holds(is_assigned)
}

fn guide_responsible(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let has_guide = facts.has_guide(notes);
    if has_guide == Ok(false) {
        return NOT_APPLICABLE;
    }
    facts.each_plan_in_force(notes, |notes, plan| {
        has_guide?;
        notes.each_of(
            [names_a_guide, names_the_guide].into_iter(),
            |notes, ask| ask(facts, notes, plan),
        )
    })
}

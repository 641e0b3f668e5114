//! A plan is closed, with a reason, when the young person leaves the target group.
//!
//! One leaves by age (the 30th birthday in Viborg) or by moving away. A plan that still runs after that
//! day, or was closed then without a reason, follows someone for whom nobody answers any more
//! (interpretation I-28). A plan that was closed before had nothing to do with leaving.

use super::super::dated::ended_by;
use super::super::facts::known_empty;
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::PlanEnd;
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.closed_on_leaving",
    title: Text::new(
        "Planen lukkes, når den unge forlader målgruppen",
        "The plan is closed when the young person leaves the target group",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[organisering("Målgruppebeskrivelse"), interpretation("I-28")],
    parameters: &[Parameter::age_until],
    interpretations: &["I-1", "I-28", "I-29"],
    says: Says {
        passed: Text::new(
            "Planen er lukket med en grund.",
            "The plan was closed with a reason.",
        ),
        failed: Some(Text::new(
            "Den unge har forladt målgruppen, men planen kører stadig.",
            "The young person has left the target group, but the plan still runs.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en ung har forladt målgruppen med en plan, der ikke var lukket forinden.",
            "The rule applies only where a young person has left the target group with a plan that was not closed before.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Luk planen med dato og grund.",
        "Close the plan with a date and a reason.",
    ),
    check: Check::State(asked!(closed_on_leaving)),
};

const NO_REASON: Text = Text::new(
    "Den unge har forladt målgruppen, og planen er lukket uden en grund.",
    "The young person has left the target group, and the plan was closed without a reason.",
);

fn closed_on_leaving(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if !facts.ends_on_leaving(notes)? {
        return NOT_APPLICABLE;
    }
    let plans = facts.plans(notes);
    if known_empty(&plans) {
        return NOT_APPLICABLE;
    }
    let Some(left) = facts.left_on(notes)? else {
        return NOT_APPLICABLE;
    };
    notes.each(plans?, |notes, plan| {
        let closed = ended_by(notes, fact!(plan.until), facts.as_of);
        let closed_before = closed.is_ok_and(|day| day.is_some_and(|day| day < left));
        if closed_before {
            return NOT_APPLICABLE;
        }
        let earlier = notes.ask(
            Text::new(
                "den begyndte, før målgruppen blev forladt",
                "it began before the target group was left",
            ),
            |notes| Ok(notes.get(fact!(plan.from))? < left),
        )?;
        if !earlier {
            return NOT_APPLICABLE;
        }
        if closed?.is_none() {
            return holds(false);
        }
        let stated = notes.ask(
            Text::new("grunden er angivet", "the reason is stated"),
            |notes| Ok(notes.get(fact!(plan.end_reason))? != PlanEnd::NotStated),
        )?;
        if !stated {
            notes.say(Outcome::Failed, NO_REASON);
        }
        holds(stated)
    })
}

//! Each delindsats in the plan points to an overall goal of the plan.
//!
//! The areas work towards the same goals. Whether what they do fits together is a matter for people; what
//! can be seen without reading free text is that a delindsats points to no goal, or only to goals that the
//! plan does not have (interpretation I-19).

use smallvec::SmallVec;

use super::super::notes::{Kept, Notes, Ruling, Stop, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Plan, PlanEffort};
use crate::private::Id;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.efforts_serve_goals",
    title: Text::new(
        "Hver delindsats peger på et overordnet mål",
        "Each effort points to an overall goal",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        status("Fælles uddannelses- og jobplan"),
        interpretation("I-19"),
    ],
    parameters: &[],
    interpretations: &["I-19"],
    says: Says {
        passed: Text::new(
            "Hver delindsats peger på et overordnet mål i planen.",
            "Each effort points to an overall goal of the plan.",
        ),
        failed: Some(Text::new(
            "En delindsats ({area}) peger ikke på et overordnet mål i planen.",
            "An effort ({area}) points to no overall goal of the plan.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en {plan} med delindsatser.",
            "The rule applies only where the young person has an {plan} with efforts.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Knyt delindsatsen til et af planens mål, eller tag stilling til, om den hører til i planen.",
        "Tie the effort to one of the plan's goals, or decide whether it belongs in the plan.",
    ),
    check: Check::State(asked!(efforts_serve_goals)),
};

/// Notes a list that is known to be empty as read.
fn is_empty<T>(notes: &mut Notes<impl Kept>, list: At<'_, Option<Vec<T>>>) -> bool {
    let empty = list.value.as_ref().is_some_and(Vec::is_empty);
    if empty {
        notes.read(list.place);
    }
    empty
}

fn serves_a_goal(
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    effort: At<'_, PlanEffort>,
) -> Result<bool, Stop> {
    // Where either list is empty, no goal is served, whatever is unknown of the other.
    if is_empty(notes, fact!(effort.goals)) || is_empty(notes, fact!(plan.goals)) {
        return Ok(false);
    }
    let served = notes.know(fact!(effort.goals))?;
    let goals = notes.know(fact!(plan.goals))?;
    let mut served: SmallVec<[&Id; 8]> = served.value.iter().collect();
    served.sort_unstable();
    notes.any(goals.items(), |notes, goal| {
        let id = notes.know(fact!(goal.id))?;
        Ok(served.binary_search(&id.value).is_ok())
    })
}

fn efforts_serve_goals(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_effort_in_force(notes, |notes, plan, effort| {
        let serves = notes.ask(
            Text::new(
                "delindsatsen peger på et mål i planen",
                "the effort points to a goal of the plan",
            ),
            |notes| serves_a_goal(notes, plan, effort),
        )?;
        holds(serves)
    })
}

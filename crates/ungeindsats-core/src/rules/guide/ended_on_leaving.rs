//! A guide course ends, with a reason, when the young person leaves the target group.
//!
//! One leaves by age (the 30th birthday in Viborg) or by moving away. A guide who still runs after that
//! day, or ended without a reason, leaves the young person with someone who no longer answers for them
//! (interpretation I-28).

use super::super::dated::ended_by;
use super::super::facts::known_empty;
use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::GuideEnd;
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.ended_on_leaving",
    title: Text::new(
        "Guideforløbet afsluttes, når den unge forlader målgruppen",
        "The guide course ends when the young person leaves the target group",
    ),
    severity: Severity::Advice,
    authority: Authority::Interpretation,
    sources: &[organisering("Målgruppebeskrivelse"), interpretation("I-28")],
    parameters: &[Parameter::age_until],
    interpretations: &["I-1", "I-28", "I-29"],
    says: Says {
        passed: Text::new(
            "Guideforløbet er afsluttet med en grund.",
            "The guide course has ended with a reason.",
        ),
        failed: Some(Text::new(
            "Den unge har forladt målgruppen, men guideforløbet kører stadig.",
            "The young person has left the target group, but the guide course still runs.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når en ung med en guide har forladt målgruppen.",
            "The rule applies only where a young person with a guide has left the target group.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Afslut forløbet med dato og grund.",
        "End the course with a date and a reason.",
    ),
    check: Check::State(asked!(ended_on_leaving)),
};

const NO_REASON: Text = Text::new(
    "Den unge har forladt målgruppen, og guideforløbet er afsluttet uden en grund.",
    "The young person has left the target group, and the guide course ended without a reason.",
);

fn ended_on_leaving(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    if !facts.ends_on_leaving(notes)? {
        return NOT_APPLICABLE;
    }
    let assignments = facts.assignments(notes);
    if known_empty(&assignments) {
        return NOT_APPLICABLE;
    }
    let Some(left) = facts.left_on(notes)? else {
        return NOT_APPLICABLE;
    };
    notes.each(assignments?, |notes, assignment| {
        let earlier = notes.ask(
            Text::new(
                "den begyndte, før målgruppen blev forladt",
                "it began before the target group was left",
            ),
            |notes| Ok(notes.get(fact!(assignment.from))? < left),
        )?;
        if !earlier {
            return NOT_APPLICABLE;
        }
        match ended_by(notes, fact!(assignment.until), facts.as_of)? {
            Some(_) => {
                let stated = notes.ask(
                    Text::new("grunden er angivet", "the reason is stated"),
                    |notes| Ok(notes.get(fact!(assignment.end_reason))? != GuideEnd::NotStated),
                )?;
                if !stated {
                    notes.say(Outcome::Failed, NO_REASON);
                }
                holds(stated)
            }
            None => holds(false),
        }
    })
}

//! New indicators after the last assessment call for a new one.
//!
//! Young people move between the areas as their need changes. An indicator recorded after the last
//! individual assessment has not been weighed in it.

use super::super::facts::known_empty;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.reassess_after_change",
    title: Text::new(
        "Nye indikatorer giver anledning til en ny vurdering",
        "New indicators call for a new assessment",
    ),
    severity: Severity::Advice,
    authority: Authority::Policy,
    sources: &[organisering("Målgruppebeskrivelse")],
    parameters: &[],
    interpretations: &["I-25"],
    says: Says {
        passed: Text::new(
            "Ingen indikatorer er kommet til siden den seneste individuelle vurdering.",
            "No indicator is newer than the last individual assessment.",
        ),
        failed: Some(Text::new(
            "Der er kommet en indikator til den {day}, efter den seneste individuelle vurdering.",
            "An indicator was recorded on {day}, after the last individual assessment.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er både indikatorer og en individuel vurdering.",
            "The rule applies only where there are indicators and an individual assessment.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Overvej en ny individuel vurdering.",
        "Consider a new individual assessment.",
    ),
    check: Check::State(asked!(reassess_after_change)),
};

fn reassess_after_change(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let indicators = facts.indicators(notes);
    let assessments = facts.individual_assessments(notes);
    if known_empty(&indicators) || known_empty(&assessments) {
        return NOT_APPLICABLE;
    }
    notes.each(indicators?, |notes, record| {
        let weighed = facts.weighed(notes, record)?;
        if let Some(recorded) = record.value.recorded_on.filter(|_| !weighed) {
            notes.fill("day", Argument::Day(recorded));
        }
        holds(weighed)
    })
}

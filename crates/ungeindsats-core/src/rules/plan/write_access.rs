//! Every area that is involved may write in the plan.
//!
//! An area is involved where its effort in the plan runs, or where it has an open case about the young
//! person that counts: a case of ordinary school or guidance alone does not (interpretation I-5), but
//! their effort in the plan does.

use super::super::dated::Lasting;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::{Fagomraade, Plan};
use crate::policy::Parameter;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.write_access",
    title: Text::new(
        "Alle områder, der er med, kan skrive i planen",
        "Every area that is involved may write in the plan",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-5"),
        interpretation("I-38"),
    ],
    parameters: &[Parameter::uncounted_areas],
    interpretations: &["I-5", "I-38"],
    says: Says {
        passed: Text::new(
            "Alle områder, der er med, kan skrive i planen.",
            "Every area that is involved may write in the plan.",
        ),
        failed: Some(Text::new(
            "Et område ({area}) har en indsats i planen eller en åben sag, men kan ikke skrive i planen.",
            "An area ({area}) has an effort in the plan or an open case, but may not write in the plan.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når den unge har en plan, og et område har en indsats i den eller en åben sag.",
            "The rule applies only where the young person has a plan and an area has an effort in it or an open case.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Giv området adgang til at skrive i planen.",
        "Give the area access to write in the plan.",
    ),
    check: Check::State(asked!(write_access)),
};

fn may_write(
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    area: At<'_, Option<Fagomraade>>,
) -> Ruling {
    let may_write = notes.ask(
        Text::new(
            "området kan skrive i planen",
            "the area may write in the plan",
        ),
        |notes| {
            let area = notes.get(area)?;
            notes.fill("area", Argument::Term(area.label()));
            let write_access = notes.know(fact!(plan.write_access))?;
            Ok(write_access.value.contains(&area))
        },
    )?;
    holds(may_write)
}

fn areas_with_an_effort(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
) -> Ruling {
    let efforts = facts.until_now(notes, fact!(plan.efforts))?;
    notes.each(efforts, |notes, effort| {
        if !effort.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        may_write(notes, plan, fact!(effort.area))
    })
}

fn areas_with_an_open_case(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
) -> Ruling {
    let case = facts.case;
    let contacts = facts.until_now(notes, fact!(case.contacts))?;
    notes.each(contacts, |notes, contact| {
        let area = fact!(contact.area);
        if area.value.is_some_and(|area| !facts.is_counted(area)) {
            notes.read(area.place);
            return NOT_APPLICABLE;
        }
        if !contact.holds_on(notes, facts.as_of)? {
            return NOT_APPLICABLE;
        }
        may_write(notes, plan, area)
    })
}

fn write_access(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_plan_in_force(notes, |notes, plan| {
        notes.each_of(
            [areas_with_an_effort, areas_with_an_open_case].into_iter(),
            |notes, involved| involved(facts, notes, plan),
        )
    })
}

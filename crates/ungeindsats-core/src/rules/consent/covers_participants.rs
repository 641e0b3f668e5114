//! Every area that takes part is named by a consent.
//!
//! A consent covers those whom it names, and a new area needs a new one (I-13). So each area at a
//! meeting, and each with an effort that runs in the plan, is named by a consent across areas that is
//! in force: one may name them all, or several together.

use super::super::as_of::AsOf;
use super::super::meetings::Discussed;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::participation::Participation;
use super::super::permission::{INTERPRETATIONS, PARAMETERS, Reach, Wanted};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::ConsentKind;
use crate::policy::Policy;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.covers_participants",
    title: Text::new(
        "Samtykket nævner hvert område, der deltager",
        "The consent names every area that takes part",
    ),
    severity: Severity::Violation,
    authority: Authority::Interpretation,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-13"),
    ],
    parameters: PARAMETERS,
    interpretations: INTERPRETATIONS,
    says: Says {
        passed: Text::new(
            "Hvert område, der deltager, er nævnt i et samtykke.",
            "Every area that takes part is named by a consent.",
        ),
        failed: Some(Text::new(
            "Området {area} deltog den {day} i et møde om den unge uden at være nævnt i et samtykke i kraft.",
            "The area {area} took part in a meeting about the young person on {day} without being named by a consent in force.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når flere områder har mødtes om den unge eller arbejder sammen i en plan.",
            "The rule applies only where several areas met about the young person or work together in a plan.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Indhent et samtykke, der også nævner området.",
        "Obtain a consent that names the area too.",
    ),
    check: Check::Events(asked!(covers_participants)),
};

const IN_THE_PLAN: Text = Text::new(
    "Området {area} har en indsats i planen uden at være nævnt i et samtykke i kraft.",
    "The area {area} has an effort in the plan without being named by a consent in force.",
);

fn covers_participants(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let parts: [fn(&Facts<'_>, &mut Notes<_>) -> Ruling; 2] = [meetings, plans];
    notes.each_of(parts.into_iter(), |notes, part| part(facts, notes))
}

fn meetings(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_meeting(notes, |notes, Discussed { meeting, on, then }| {
        let areas = Participation::in_meeting(meeting);
        named(facts, notes, then.policy, on.into(), &areas)
    })
}

fn plans(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.only_in_force_now(notes)?;
    facts.each_plan_in_force(notes, |notes, plan| {
        notes.say(Outcome::Failed, IN_THE_PLAN);
        let areas = Participation::in_plan(plan, facts.as_of);
        named(facts, notes, facts.policy, facts.as_of, &areas)
    })
}

/// Whether each of several areas is named. One that is known not to be settles it, whoever else may
/// have taken part.
fn named<'a>(
    facts: &Facts<'a>,
    notes: &mut Notes<impl Kept>,
    policy: &'a Policy,
    day: AsOf<'a>,
    participation: &Participation,
) -> Ruling {
    if !participation.of_several_areas(notes)? {
        return NOT_APPLICABLE;
    }
    let across = Wanted::new(facts, policy, day, ConsentKind::AcrossAreas, Reach::Across);
    let known = participation.areas.iter().copied().map(Some);
    notes.each_of(known.chain([None]), |notes, area| {
        let Some(area) = area else {
            participation.all_known(notes)?;
            return NOT_APPLICABLE;
        };
        notes.fill("area", Argument::Term(area.label()));
        let wanted = across.reaching(Reach::Area(area));
        // Whether an oral consent suffices is asked by another rule.
        let carried = notes.ask(area.label(), |notes| wanted.carried(notes))?;
        holds(carried != Outcome::Failed)
    })
}

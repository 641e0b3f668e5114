//! Areas work together, and share, on a consent that carries it.
//!
//! The guide obtains the young person's consent so that areas can work together from the plan. What one
//! area gives another is therefore carried by a consent that names both and the kind of information;
//! a meeting of several areas, and a plan with efforts of several, by one that is in force. That is the
//! municipality's own policy, not law (I-14). The document of 2021 says nothing of consent and takes
//! nothing back, so that the rule stands in both periods.

use super::super::as_of::AsOf;
use super::super::consents;
use super::super::meetings::Discussed;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked};
use super::super::participation::Participation;
use super::super::permission::{INTERPRETATIONS, PARAMETERS, Reach, Wanted};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::case::{ConsentKind, Disclosure, Fagomraade, InformationKind};
use crate::policy::Policy;
use crate::source::{interpretation, organisering};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "consent.required",
    title: Text::new(
        "Arbejde på tværs og deling bæres af et samtykke",
        "Work across areas and sharing are carried by a consent",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-11"),
        interpretation("I-14"),
    ],
    parameters: PARAMETERS,
    interpretations: INTERPRETATIONS,
    says: Says {
        passed: Text::new(
            "Det, der er delt, og arbejdet på tværs bæres af et samtykke.",
            "What was shared, and the work across areas, is carried by a consent.",
        ),
        failed: Some(Text::new(
            "Den {day} fik {receiving} oplysninger fra {giving}, uden at et samtykke bar det.",
            "On {day} {receiving} received information from {giving} that no consent carried.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når områder har delt oplysninger, mødtes om den unge eller arbejder sammen i en plan.",
            "The rule applies only where areas shared information, met about the young person or work together in a plan.",
        ),
        needs_judgement: Some(Text::new(
            "Den {day} fik {receiving} oplysninger fra {giving} på et mundtligt samtykke, der er noteret. Guiden og lederen må vurdere, om det er nok, når kommunen beder om skriftligt eller digitalt samtykke.",
            "On {day} {receiving} received information from {giving} on an oral consent that is recorded. The guide and the manager must judge whether it suffices where the municipality asks for one in writing or digital.",
        )),
    },
    remedy: Text::new(
        "Indhent et samtykke, der nævner områderne og slagsen af oplysninger, og del ikke mere, før det er givet.",
        "Obtain a consent that names the areas and the kinds of information, and share no more until it is given.",
    ),
    check: Check::Events(asked!(required)),
};

const MEETING_WITHOUT: Text = Text::new(
    "Den {day} mødtes flere områder om den unge, uden at et samtykke var i kraft.",
    "On {day} several areas met about the young person without a consent in force.",
);

const MEETING_ON_ORAL: Text = Text::new(
    "Den {day} mødtes flere områder om den unge på et mundtligt samtykke, der er noteret. Guiden og lederen må vurdere, om det er nok, når kommunen beder om skriftligt eller digitalt samtykke.",
    "On {day} several areas met about the young person on an oral consent that is recorded. The guide and the manager must judge whether it suffices where the municipality asks for one in writing or digital.",
);

const PLAN_WITHOUT: Text = Text::new(
    "Flere områder arbejder sammen i planen, uden at et samtykke er i kraft.",
    "Several areas work together in the plan without a consent in force.",
);

const PLAN_ON_ORAL: Text = Text::new(
    "Flere områder arbejder sammen i planen på et mundtligt samtykke, der er noteret. Guiden og lederen må vurdere, om det er nok, når kommunen beder om skriftligt eller digitalt samtykke.",
    "Several areas work together in the plan on an oral consent that is recorded. The guide and the manager must judge whether it suffices where the municipality asks for one in writing or digital.",
);

fn required(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let parts: [fn(&Facts<'_>, &mut Notes<_>) -> Ruling; 3] = [disclosures, meetings, plans];
    notes.each_of(parts.into_iter(), |notes, part| part(facts, notes))
}

fn disclosures(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let disclosures = facts.disclosures(notes)?;
    notes.each(disclosures, |notes, disclosure| {
        let on = notes.day(fact!(disclosure.on))?;
        let policy = facts.policy_for(notes, on)?;
        notes.fill("day", Argument::Day(on));
        let giving = notes.get(fact!(disclosure.giving_area))?;
        notes.fill("giving", Argument::Term(giving.label()));
        let receiving = notes.know(fact!(disclosure.receiving_areas))?.value;
        let information = notes.know(fact!(disclosure.information))?.value;
        let across = Wanted::new(facts, policy, on, ConsentKind::AcrossAreas, Reach::Across);
        // Within an area nothing is shared.
        let others = Fagomraade::ALL
            .iter()
            .copied()
            .filter(|area| receiving.contains(area) && *area != giving);
        notes.each(others, |notes, receiving| {
            notes.fill("receiving", Argument::Term(receiving.label()));
            let kinds = InformationKind::ALL
                .iter()
                .copied()
                .filter(|kind| information.contains(kind));
            notes.each(kinds, |notes, information| {
                let reach = Reach::Flow {
                    giving,
                    receiving,
                    information,
                };
                disclosed(across.reaching(reach), notes, disclosure)
            })
        })
    })
}

/// Whether a consent of the right kind carried it. Where nobody has said which kind is the right one,
/// both must give the same answer.
fn disclosed(
    wanted: Wanted<'_, '_>,
    notes: &mut Notes<impl Kept>,
    disclosure: At<'_, Disclosure>,
) -> Ruling {
    let by_health_professional = fact!(disclosure.by_health_professional);
    if by_health_professional.value.is_some() {
        let kind = consents::kind_for(notes.get(by_health_professional)?);
        return wanted.of_kind(kind).carried(notes);
    }
    let across = wanted.of_kind(ConsentKind::AcrossAreas).carried(notes)?;
    let health = wanted
        .of_kind(ConsentKind::HealthDisclosure)
        .carried(notes)?;
    if across == health {
        Ok(across)
    } else {
        Err(notes.lacks(by_health_professional.place))
    }
}

fn meetings(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.each_meeting(notes, |notes, Discussed { meeting, on, then }| {
        let areas = Participation::in_meeting(meeting);
        let texts = [MEETING_WITHOUT, MEETING_ON_ORAL];
        worked_across(facts, notes, then.policy, on.into(), &areas, texts)
    })
}

fn plans(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    facts.only_in_force_now(notes)?;
    facts.each_plan_in_force(notes, |notes, plan| {
        let areas = Participation::in_plan(plan, facts.as_of);
        let texts = [PLAN_WITHOUT, PLAN_ON_ORAL];
        worked_across(facts, notes, facts.policy, facts.as_of, &areas, texts)
    })
}

/// Whether a consent across areas was in force on a day on which several areas worked together.
fn worked_across<'a>(
    facts: &Facts<'a>,
    notes: &mut Notes<impl Kept>,
    policy: &'a Policy,
    day: AsOf<'a>,
    areas: &Participation,
    [without, on_oral]: [Text; 2],
) -> Ruling {
    if !areas.of_several_areas(notes)? {
        return NOT_APPLICABLE;
    }
    let wanted = Wanted::new(facts, policy, day, ConsentKind::AcrossAreas, Reach::Across);
    let carried = wanted.carried(notes)?;
    match carried {
        Outcome::Failed => notes.say(carried, without),
        Outcome::NeedsJudgement => notes.say(carried, on_oral),
        _ => {}
    }
    Ok(carried)
}

//! A course in area 1 that shows itself to be complex is referred to area 2.
//!
//! UU and the job centre answer for young people with an immediate potential. When the course turns out
//! more complex, because several areas have an open case or because an indicator of area 2 or 3 was
//! recorded after the assessment, they refer the young person to area 2.

use super::super::notes::{Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::case::Indsatsomraade;
use crate::policy::Parameter;
use crate::source::organisering;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "target_group.referral_to_area_2",
    title: Text::new(
        "Et komplekst forløb i område 1 henvises til område 2",
        "A complex course in area 1 is referred to area 2",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[organisering("1. indsatsområde")],
    parameters: &[Parameter::cross_cutting_areas, Parameter::uncounted_areas],
    interpretations: &["I-4", "I-5"],
    says: Says {
        passed: Text::new(
            "Den unge er henvist til indsatsområde 2.",
            "The young person is referred to area 2.",
        ),
        failed: Some(Text::new(
            "Forløbet i indsatsområde 1 viser sig komplekst, men den unge er ikke henvist til indsatsområde 2.",
            "The course in area 1 shows itself to be complex, but the young person is not referred to area 2.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun for et komplekst forløb i indsatsområde 1.",
            "The rule applies only to a complex course in area 1.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "UU eller jobcenteret henviser den unge til indsatsområde 2.",
        "UU or the job centre refers the young person to area 2.",
    ),
    check: Check::State(asked!(referral_to_area_2)),
};

/// Whether the course shows itself to be complex. Either sign suffices, whatever is unknown of the other.
fn complex(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "forløbet viser sig komplekst",
            "the course shows itself complex",
        ),
        |notes| {
            notes.any_of([several_areas, new_sign].into_iter(), |notes, sign| {
                sign(facts, notes)
            })
        },
    )
}

fn several_areas(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    facts.cross_cutting(notes).map(|since| since.is_some())
}

/// Whether an indicator of area 2 or 3 has not been weighed by an individual assessment.
fn new_sign(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
    notes.ask(
        Text::new(
            "en indikator for område 2 eller 3 er ny siden vurderingen",
            "an indicator of area 2 or 3 is newer than the assessment",
        ),
        |notes| {
            let indicators = facts.indicators(notes)?;
            notes.any(indicators, |notes, record| {
                let area = notes.get(fact!(record.indicator))?.area();
                Ok(area != Indsatsomraade::Potentiale && !facts.weighed(notes, record)?)
            })
        },
    )
}

fn referral_to_area_2(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let Some(attachment) = facts.attachment_on(notes, facts.as_of)? else {
        return NOT_APPLICABLE;
    };
    let to_area_1 = notes.ask(
        Text::new(
            "tilknytningen er til område 1",
            "the attachment is to area 1",
        ),
        |notes| Ok(notes.get(fact!(attachment.area))? == Indsatsomraade::Potentiale),
    )?;
    if !to_area_1 || !complex(facts, notes)? {
        return NOT_APPLICABLE;
    }
    let attached = notes.get(fact!(attachment.from))?;
    let referred = notes.ask(
        Text::new(
            "den unge er siden henvist til område 2",
            "the young person was since referred to area 2",
        ),
        |notes| {
            let case = facts.case;
            let referrals = facts.until_now(notes, fact!(case.referrals))?;
            notes.any(referrals, |notes, referral| {
                let to_area_2 = notes.get(fact!(referral.to))? == Indsatsomraade::Komplekse;
                Ok(to_area_2 && notes.get(fact!(referral.on))? >= attached)
            })
        },
    )?;
    holds(referred)
}

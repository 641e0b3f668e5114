//! Visitation: the indicators, the individual assessment that weighs them, and the attachment.

use ungeindsats_core::Date;
use ungeindsats_core::case::{
    AssessmentGround, Attachment, Fagomraade, Indicator, IndicatorRecord, IndividualAssessment,
    Indsatsomraade, Unit,
};

use super::calendar::day;
use super::chance::Chance;
use super::contacts::Background;
use super::phrases;
use super::youth::Youth;

/// What was seen before the assessment, and what a reassessment came to weigh.
pub(super) struct Visitation {
    pub(super) indicators: Vec<IndicatorRecord>,
    pub(super) assessments: Vec<IndividualAssessment>,
}

impl Visitation {
    pub(super) fn of(youth: &Youth, chance: &mut Chance) -> Self {
        let assessed = youth.days.assessed;
        let mut indicators: Vec<IndicatorRecord> = signs(youth, chance)
            .into_iter()
            .map(|sign| recorded(sign, day(2019, 1, 7).max(youth.turns(15)), assessed, chance))
            .collect();
        let mut assessments = vec![assessment(youth.area, assessed, chance)];
        if let Some(again) = reassessed_on(youth, chance) {
            let new = chance.one_of(&signs_of(youth.area, youth));
            indicators.extend(new.map(|sign| recorded(sign, assessed, again, chance)));
            assessments.push(assessment(youth.area, again, chance));
        }
        Self {
            indicators,
            assessments,
        }
    }
}

/// One to three signs of the own area; now and then one of the area next to it, a grey zone.
fn signs(youth: &Youth, chance: &mut Chance) -> Vec<Indicator> {
    let mut signs = chance.some_of(1..=3, &signs_of(youth.area, youth));
    let neighbour = match youth.area {
        Indsatsomraade::Specialomraadet => Indsatsomraade::Komplekse,
        _ => Indsatsomraade::Specialomraadet,
    };
    if youth.area != Indsatsomraade::Potentiale && chance.percent(20) {
        signs.extend(chance.one_of(&signs_of(neighbour, youth)));
    }
    signs
}

/// The indicators of an area that fit the age at the assessment.
fn signs_of(area: Indsatsomraade, youth: &Youth) -> Vec<Indicator> {
    let minor = youth.is_minor(youth.days.assessed);
    Indicator::ALL
        .iter()
        .copied()
        .filter(|sign| sign.area() == area)
        .filter(|sign| {
            !(if minor {
                of_adults(*sign)
            } else {
                of_minors(*sign)
            })
        })
        .collect()
}

fn of_minors(sign: Indicator) -> bool {
    matches!(
        sign,
        Indicator::Skolevaegring
            | Indicator::Anbragt
            | Indicator::Anbringelse
            | Indicator::Familieafdelingen
            | Indicator::SikretInstitution
    )
}

fn of_adults(sign: Indicator) -> bool {
    matches!(
        sign,
        Indicator::MidlertidigtBotilbud
            | Indicator::Flexjob
            | Indicator::LilleArbejdsevne
            | Indicator::PermanentBotilbud
            | Indicator::Foertidspension
            | Indicator::BeskyttetBeskaeftigelse
    )
}

fn recorded(sign: Indicator, from: Date, to: Date, chance: &mut Chance) -> IndicatorRecord {
    IndicatorRecord {
        indicator: Some(sign),
        recorded_on: Some(chance.working_day(from, to).min(to)),
    }
}

/// An assessment that finds the young person within the target group and says on what it rests.
fn assessment(area: Indsatsomraade, on: Date, chance: &mut Chance) -> IndividualAssessment {
    let named = [
        AssessmentGround::OwnResources,
        AssessmentGround::OwnNetwork,
        AssessmentGround::PersonalChallenges,
    ];
    IndividualAssessment {
        on: Some(on),
        in_target_group: Some(true),
        area: Some(area),
        grounds: Some(chance.some_of(1..=3, &named)),
        reasons: chance.one_of(&phrases::ASSESSED).map(Into::into),
    }
}

/// Some of those who have been here for a while are assessed anew.
fn reassessed_on(youth: &Youth, chance: &mut Chance) -> Option<Date> {
    let [earliest, latest] = [youth.days.started.plus_days(90), day(2020, 12, 18)];
    let for_a_while = youth.left().is_none() && earliest < latest;
    (for_a_while && chance.percent(25)).then(|| chance.working_day(earliest, latest))
}

/// The attachment that follows the assessment, with a unit that owns that area.
pub(super) fn attachment(youth: &Youth, before: &Background, chance: &mut Chance) -> Attachment {
    let from = youth.days.attached;
    let unit = match youth.area {
        Indsatsomraade::Potentiale if youth.turns(25) > from => Some(Unit::Uu),
        Indsatsomraade::Potentiale => Some(Unit::Jobcenter),
        Indsatsomraade::Komplekse => chance.one_of(&administrations(&before.areas_on(from))),
        _ => Some(Unit::Specialafdeling),
    };
    Attachment {
        area: Some(youth.area),
        from: Some(from),
        until: Some(youth.still()),
        responsible_unit: unit,
    }
}

/// The administrations of the areas that hold a case.
fn administrations(areas: &[Fagomraade]) -> Vec<Unit> {
    areas
        .iter()
        .filter_map(|area| match area {
            Fagomraade::Beskaeftigelse => Some(Unit::BeskaeftigelseOekonomiPersonale),
            Fagomraade::Social | Fagomraade::SundhedOgOmsorg => Some(Unit::SocialSundhedOmsorg),
            Fagomraade::Familie | Fagomraade::Ppl => Some(Unit::BoernUnge),
            _ => None,
        })
        .collect()
}

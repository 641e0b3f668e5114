//! What holds of the question of sharing for any case: no yes without a consent that says so.

use crate::generated::{settings, viborg};
use arbitrary::{Arbitrary, Unstructured};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use ungeindsats_core::case::{
    Consent, ConsentForm, ConsentKind, Fagomraade, InformationKind, Plan,
};
use ungeindsats_core::sharing::{Permission, Question, SharingAnswer, SharingError, sharing};
use ungeindsats_core::{Case, Date, Language};

fn any_question() -> impl Strategy<Value = Question> {
    let area = || select(&[Fagomraade::Social, Fagomraade::Familie, Fagomraade::Ppl][..]);
    let kind = select(&[InformationKind::Social, InformationKind::Health][..]);
    (area(), area(), kind, any::<bool>(), 0..900_u32).prop_map(
        |(giving, receiving, information, by_health_professional, days)| Question {
            giving,
            receiving,
            information,
            by_health_professional,
            on: Date::new(2019, 8, 1).unwrap().plus_days(days),
        },
    )
}

/// A case in which almost everything speaks for sharing, so that yes and no are both met often.
fn likely_case() -> impl Strategy<Value = Value> {
    let consent = (any::<[u8; 16]>(), 0..900_u32, 0..900_u32).prop_map(|(dice, from, until)| {
        let day = |days| Date::new(2019, 8, 1).unwrap().plus_days(days);
        let givers = ["young_person", "young_person", "custody_holder", "both"];
        let forms = ["written", "digital", "oral", "oral", "silence"];
        let mut consent = json!({
            "id": format!("s{from}-{until}-{}", dice[0]),
            "kind": if dice[1] < 128 { "across_areas" } else { "health_disclosure" },
            "recorded_as": if dice[2] < 240 { "sharing" } else { "legal_basis" },
            "from": day(from),
            "until": if dice[3] < 160 { json!("ongoing") } else { json!(day(until)) },
            "giver": givers[usize::from(dice[4] % 4)],
            "custody_holder": "far",
            "form": forms[usize::from(dice[5] % 5)],
            "recorded": dice[6] < 160,
            "told_purpose": dice[7] < 240,
            "told_withdrawal": true,
            "purposes": if dice[8] < 128 { json!(["shared_plan"]) } else { json!(["shared_plan", "meeting"]) },
            "giving_areas": if dice[9] < 200 { json!(["social", "familie", "ppl"]) } else { json!(["ppl"]) },
            "receiving_areas": if dice[10] < 200 { json!(["social", "familie", "ppl"]) } else { json!(["ppl"]) },
            "information": if dice[11] < 200 { json!(["social", "health"]) } else { json!(["health"]) },
            "not_written_reason": if dice[12] < 128 { "" } else { "Akut indlagt." },
            "in_health_record": dice[13] < 240,
        });
        if dice[14] < 40 {
            let name = consent.as_object().unwrap().keys().nth(usize::from(dice[15] % 17)).unwrap().clone();
            consent.as_object_mut().unwrap().remove(&name);
        }
        consent
    });
    let birth = select(
        &[
            "2001-05-01",
            "2004-05-01",
            "2005-05-01",
            "2002-02-01",
            "1990-12-01",
        ][..],
    );
    let consents = proptest::collection::vec(consent, 0..5);
    (birth, consents, any::<bool>(), 0..900_u32).prop_map(|(birth, consents, planned, ends)| {
        let plans = if planned {
            let until = Date::new(2019, 8, 1).unwrap().plus_days(ends);
            json!([{ "from": "2019-08-01", "until": until }])
        } else {
            json!([])
        };
        json!({
            "birth_date": birth,
            "residence": { "until": "ongoing" },
            "custody_holders": [{ "id": "far", "from": "1990-01-01", "until": "ongoing" }],
            "consents": consents,
            "plans": plans,
        })
    })
}

/// A likely case, or any case at all.
fn any_case() -> impl Strategy<Value = Case> {
    let at_all = proptest::collection::vec(any::<u8>(), 256..4096)
        .prop_map(|bytes| Case::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default());
    prop_oneof![
        3 => likely_case().prop_map(|document| case_of(&document)),
        1 => at_all,
    ]
}

fn case_of(document: &Value) -> Case {
    Case::from_json(&document.to_string()).unwrap()
}

fn ask(case: &Case, question: Question) -> Option<Permission> {
    match sharing(case, viborg(), &question) {
        Ok(permission) => Some(permission),
        Err(SharingError::SameArea) => {
            assert_eq!(question.giving, question.receiving);
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// What no reading can do without: the right kind, in force, expressed, and naming all three.
fn names_it(consent: &Consent, question: Question) -> bool {
    let kind = if question.by_health_professional {
        ConsentKind::HealthDisclosure
    } else {
        ConsentKind::AcrossAreas
    };
    let has = |areas: &Option<Vec<Fagomraade>>, area| {
        areas.as_ref().is_some_and(|areas| areas.contains(&area))
    };
    let kinds = consent.information.as_deref().unwrap_or_default();
    consent.kind == Some(kind)
        && consent.span().holds_on(question.on) == Some(true)
        && consent
            .form
            .is_some_and(|form| form != ConsentForm::Silence)
        && has(&consent.giving_areas, question.giving)
        && has(&consent.receiving_areas, question.receiving)
        && kinds.contains(&question.information)
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn never_allowed_without_a_consent_that_names_it(case in any_case(), question in any_question()) {
        let Some(permission) = ask(&case, question) else { return Ok(()) };
        let consents = case.consents.as_deref().unwrap_or_default();
        let rests_on = permission.consent().map(|pointer| {
            let index: usize = pointer.strip_prefix("/consents/").unwrap().parse().unwrap();
            &consents[index]
        });
        match permission.answer() {
            SharingAnswer::Allowed => {
                prop_assert!(names_it(rests_on.unwrap(), question));
                prop_assert_ne!(rests_on.unwrap().form, None);
                prop_assert_eq!(permission.gaps().count(), 0);
            }
            SharingAnswer::NeedsJudgement => {
                prop_assert!(names_it(rests_on.unwrap(), question));
                prop_assert_eq!(rests_on.unwrap().form, Some(ConsentForm::Oral));
            }
            SharingAnswer::NotAllowed => {
                prop_assert_eq!(rests_on, None);
                prop_assert_ne!(permission.gaps().count(), 0);
            }
            _ => {
                prop_assert_eq!(rests_on, None);
                prop_assert!(!permission.missing().is_empty());
            }
        }
        prop_assert!(!permission.message(Language::En).is_empty());
        prop_assert!(!serde_json::to_string(&permission).unwrap().is_empty());
    }

    #[test]
    fn forgetting_a_fact_never_makes_another_answer(
        document in likely_case(),
        question in any_question(),
        which in any::<(usize, usize)>(),
    ) {
        let Some(before) = ask(&case_of(&document), question) else { return Ok(()) };
        let after = ask(&case_of(&forget(document, which)), question).unwrap();
        prop_assert!(
            after.answer() == before.answer() || after.answer() == SharingAnswer::Undetermined,
            "{:?} became {:?}", before.answer(), after.answer()
        );
    }

    #[test]
    fn the_order_of_consents_tells_nothing(document in likely_case(), question in any_question()) {
        let mut turned = document.clone();
        turned["consents"].as_array_mut().unwrap().reverse();
        let Some(before) = ask(&case_of(&document), question) else { return Ok(()) };
        let after = ask(&case_of(&turned), question).unwrap();
        let consent = |document: &Value, permission: &Permission| {
            permission.consent().map(|pointer| document.pointer(&pointer).unwrap().clone())
        };
        let gaps = |document: &Value, permission: &Permission| {
            let mut gaps: Vec<_> = permission
                .gaps()
                .map(|(pointer, gap)| (document.pointer(&pointer).unwrap().to_string(), gap))
                .filter(|(_, gap)| gap.code() != "no_consent")
                .collect();
            gaps.sort();
            gaps
        };
        prop_assert_eq!(before.answer(), after.answer());
        prop_assert_eq!(consent(&document, &before), consent(&turned, &after));
        prop_assert_eq!(gaps(&document, &before), gaps(&turned, &after));
        if before.answer() != SharingAnswer::Undetermined {
            prop_assert_eq!(before.message(Language::Da), after.message(Language::Da));
        }
    }

    #[test]
    fn what_is_dated_later_changes_nothing(case in any_case(), question in any_question()) {
        let Some(before) = ask(&case, question) else { return Ok(()) };
        let mut later = case.clone();
        let tomorrow = Some(question.on.plus_days(1));
        if let Some(consents) = &mut later.consents {
            consents.push(Consent { from: tomorrow, ..Default::default() });
        }
        if let Some(plans) = &mut later.plans {
            plans.push(Plan { from: tomorrow, ..Default::default() });
        }
        prop_assert_eq!(before.record(), ask(&later, question).unwrap().record());
    }
}

/// Removes one field of the case, of a consent, or of what lies beside them.
fn forget(mut document: Value, (which, field): (usize, usize)) -> Value {
    let mut places = vec![String::new(), "/residence".to_owned()];
    for list in ["consents", "plans", "custody_holders"] {
        let items = document[list].as_array().unwrap().len();
        places.extend((0..items).map(|index| format!("/{list}/{index}")));
    }
    let place = &places[which % places.len()];
    let fields = document
        .pointer_mut(place)
        .unwrap()
        .as_object_mut()
        .unwrap();
    let name = fields.keys().nth(field % fields.len()).unwrap().clone();
    fields.remove(&name);
    document
}

#[test]
fn an_area_does_not_share_with_itself_and_no_day_lies_before_the_policies() {
    let question = Question {
        giving: Fagomraade::Social,
        receiving: Fagomraade::Social,
        information: InformationKind::Social,
        by_health_professional: false,
        on: Date::new(2021, 1, 8).unwrap(),
    };
    let ask = |question| sharing(&Case::default(), viborg(), &question).unwrap_err();
    let error = ask(question);
    assert_eq!(error, SharingError::SameArea);
    assert_eq!(
        error.to_string(),
        "an area that gives itself information shares nothing"
    );
    let error = ask(Question {
        receiving: Fagomraade::Ppl,
        on: Date::new(2019, 7, 31).unwrap(),
        ..question
    });
    assert!(matches!(error, SharingError::NotCovered(_)), "{error}");
    assert!(error.to_string().contains("in force from 2019-08-01"));
}

#[test]
fn the_record_says_what_was_asked_and_on_whose_authority() {
    let question = Question {
        giving: Fagomraade::SundhedOgOmsorg,
        receiving: Fagomraade::Social,
        information: InformationKind::Health,
        by_health_professional: true,
        on: Date::new(2021, 1, 8).unwrap(),
    };
    let case = case_of(&json!({ "consents": [] }));
    let of_health = serde_json::to_value(sharing(&case, viborg(), &question).unwrap()).unwrap();
    assert_eq!(of_health["giving"], "sundhed_og_omsorg");
    assert_eq!(of_health["receiving"], "social");
    assert_eq!(of_health["information"], "health");
    assert_eq!(of_health["on"], "2021-01-08");
    assert_eq!(of_health["answer"], "not_allowed");
    assert_eq!(of_health["authority"], "law");
    assert_eq!(of_health["policy"]["id"], "viborg-2020");
    assert_eq!(of_health["sources"][0]["document"], "sundhedsloven");
    assert_eq!(of_health["gaps"][0]["consent"], "/consents");
    assert_eq!(of_health["gaps"][0]["gap"], "no_consent");
    assert_eq!(of_health["gaps"][0]["says"]["da"], "der er intet samtykke");
    assert_eq!(
        of_health["message"]["da"],
        "Intet samtykke bærer, at sundhed og omsorg den 8. januar 2021 giver social oplysninger om \
         helbred. Svaret gælder kun samtykket. Lovens egne regler om deling og sagens \
         behandlingsgrundlag vurderes for sig."
    );
    let ordinary = Question {
        by_health_professional: false,
        ..question
    };
    let across = serde_json::to_value(sharing(&case, viborg(), &ordinary).unwrap()).unwrap();
    assert_eq!(across["authority"], "policy");
    assert_eq!(across["sources"][0]["document"], "organisering_2019");
}

//! What an answer to a question of sharing says to a person, and on what it rests.

use ungeindsats_core::case::{Fagomraade, InformationKind};
use ungeindsats_core::sharing::{Permission, Question, SharingAnswer, sharing};
use ungeindsats_core::{Authority, Case, Language, Timeline};

/// A consent that carries what is asked below, unless `but` changes it.
fn consents(but: &str) -> String {
    format!(
        r#"{{
            "birth_date": "2001-05-01",
            "residence": {{ "until": "ongoing" }},
            "consents": [{{
                "kind": "across_areas", "recorded_as": "sharing", "from": "2020-10-01",
                "until": "ongoing", "giver": "young_person", {but}
                "told_purpose": true, "told_withdrawal": true, "purposes": ["meeting"],
                "giving_areas": ["social"], "receiving_areas": ["beskaeftigelse"],
                "information": ["social"]
            }}]
        }}"#
    )
}

fn ask(case: &str, by_health_professional: bool) -> Permission {
    let question = Question {
        giving: Fagomraade::Social,
        receiving: Fagomraade::Beskaeftigelse,
        information: InformationKind::Social,
        by_health_professional,
        on: "2021-01-08".parse().unwrap(),
    };
    let viborg = Timeline::named("viborg").unwrap();
    sharing(&Case::from_json(case).unwrap(), &viborg, &question).unwrap()
}

#[test]
fn each_answer_says_what_was_asked_and_on_what_it_rests() {
    let said = |but: &str| {
        let permission = ask(&consents(but), false);
        (permission.answer(), permission.message(Language::En))
    };
    let (answer, message) = said(r#""form": "written","#);
    assert_eq!(answer, SharingAnswer::Allowed);
    assert!(message.starts_with(
        "The consent of 1 October 2020 carries that social services gives employment information \
         about social circumstances on 8 January 2021."
    ));
    let (answer, message) = said(r#""form": "silence","#);
    assert_eq!(answer, SharingAnswer::NotAllowed);
    assert!(message.starts_with("No consent carries that social services gives employment"));
    let (answer, message) = said(r#""form": "oral", "recorded": true,"#);
    assert_eq!(answer, SharingAnswer::NeedsJudgement);
    assert!(message.starts_with("The consent of 1 October 2020 is oral and recorded."));
    let (answer, message) = said("");
    assert_eq!(answer, SharingAnswer::Undetermined);
    assert!(
        message.contains("Missing: form (consent no. 1)."),
        "{message}"
    );
    assert!(message.ends_with("and the legal basis of the case, are judged apart."));
}

#[test]
fn across_areas_it_rests_on_policy_and_for_health_on_the_law() {
    let of = |by_health_professional| {
        let permission = ask(&consents(r#""form": "written","#), by_health_professional);
        let sources = permission.sources();
        let documents: Vec<_> = sources.into_iter().map(|source| source.document).collect();
        (permission.authority(), documents.first().cloned().unwrap())
    };
    assert_eq!(
        of(false),
        (Authority::Policy, "organisering_2019".to_owned())
    );
    assert_eq!(of(true), (Authority::Law, "sundhedsloven".to_owned()));
}

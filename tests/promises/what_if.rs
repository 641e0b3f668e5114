//! A policy made in code, the difference between two, and what a person reads of them.

use serde_json::{Value, json};
use ungeindsats_core::impact::Example;
use ungeindsats_core::policy::{Aspect, Parameter, Phrase, PolicyProblem};
use ungeindsats_core::private::Id;
use ungeindsats_core::source::Source;
use ungeindsats_core::{
    Case, Date, Difference, Impact, Language, Outcome, Timeline, assess, render,
};

fn viborg() -> Timeline {
    Timeline::named("viborg").unwrap()
}

fn day() -> Date {
    "2021-01-08".parse().unwrap()
}

fn supposed(name: &str, value: &Value) -> Timeline {
    viborg()
        .with_parameter(name, value, "forslag", None)
        .unwrap()
}

/// The faults of a change, each with its place.
fn faults(name: &str, value: &Value, source: &str, policy: Option<&str>) -> Vec<String> {
    let refused = viborg().with_parameter(name, value, source, policy);
    let faults = refused.unwrap_err().0;
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_changed_policy_says_that_it_is_supposed() {
    let changed = supposed("age_until", &json!(25));
    assert_eq!(changed.name().da, "Viborg Kommune (tænkt ændring)");
    assert_eq!(changed.name().en, "Viborg Kommune (supposed change)");
    let ids = |timeline: &Timeline| {
        let policies = timeline.policies().iter();
        policies.map(|policy| policy.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        ids(&changed),
        ["viborg-2019+age_until", "viborg-2020+age_until"]
    );
    let policy = changed.policy_on(day()).unwrap();
    assert_eq!(policy.parameters.age_until.value, 25);
    assert_eq!(
        policy.parameters.age_until.source,
        [Source::supposed("forslag")]
    );
    let documents = changed.documents();
    assert!(documents.iter().any(|document| document.id == "what_if"));
    let finding = assess(&Case::default(), &changed, day()).unwrap().record();
    assert_eq!(finding.policy.id, "viborg-2020+age_until");

    // Changed again, and something else with it.
    let again = changed
        .with_parameter("age_until", &json!(28), "forslag", None)
        .and_then(|changed| changed.with_parameter("offer_within_days", &json!(20), "x", None))
        .unwrap();
    assert_eq!(ids(&again)[1], "viborg-2020+age_until+offer_within_days");
    assert_eq!(again.name().da, "Viborg Kommune (tænkt ændring)");
    assert_eq!(
        again.policy_on(day()).unwrap().parameters.age_until.value,
        28
    );
    // The one from which it came is as it was.
    assert_eq!(
        viborg()
            .policy_on(day())
            .unwrap()
            .parameters
            .age_until
            .value,
        30
    );
}

#[test]
fn every_revision_is_changed_so_that_what_was_known_can_still_be_asked() {
    let changed = supposed("age_until", &json!(25));
    let known = changed.known_on("2020-12-01".parse().unwrap());
    let policy = known.policy_on(day()).unwrap();
    assert_eq!(
        (policy.id.as_str(), policy.revision),
        ("viborg-2019+age_until", 1)
    );
    assert_eq!(policy.parameters.age_until.value, 25);
}

#[test]
fn a_change_of_one_policy_leaves_the_others() {
    let changed = viborg().with_parameter("age_until", &json!(25), "forslag", Some("viborg-2020"));
    let changed = changed.unwrap();
    let [before, after] = changed.policies() else {
        panic!("two policies")
    };
    assert_eq!(
        (before.id.as_str(), before.parameters.age_until.value),
        ("viborg-2019", 30)
    );
    assert_eq!(after.parameters.age_until.value, 25);
}

#[test]
fn a_change_is_read_as_strictly_as_a_file() {
    assert_eq!(
        faults("age_untill", &json!(25), "x", None),
        ["at /parameters/age_untill: the library has no parameter of this name"]
    );
    assert_eq!(
        faults("age_until", &json!("25"), "x", None),
        ["at /parameters/age_until/value: expected u32, found a text"]
    );
    assert_eq!(
        faults("age_until", &json!(-1), "x", None),
        ["at /parameters/age_until/value: expected u32"]
    );
    assert_eq!(
        faults("forums", &json!([{ "forum": "k_moede" }]), "x", None),
        ["at /parameters/forums/value/0: expected a field decides_on_guides"]
    );
    assert_eq!(
        faults("age_until", &json!(25), " ", None),
        ["at /parameters/age_until/source: the parameter has no source; expected at least one"]
    );
    // Every fault at once, each once.
    assert_eq!(
        faults("age_from", &json!(16), "", Some("viborg-2021")),
        [
            "at /parameters/age_from/source: the parameter has no source; expected at least one",
            "at /id: expected the id of a policy of this timeline",
        ]
    );
    assert_eq!(
        faults("age_until", &json!(24), "x", None),
        [
            "at /parameters/age_until: expected ages that hold all whom the law covers, from 15 until 25"
        ]
    );
    // The law itself may be supposed to be another.
    let lku = Timeline::named("lku").unwrap();
    assert!(
        lku.with_parameter("age_until", &json!(24), "x", None)
            .is_ok()
    );
    // The steering group and the coordinator may be none.
    assert!(
        viborg()
            .with_parameter("steering_group", &Value::Null, "x", None)
            .is_ok()
    );
    let refused = viborg().with_parameter("age_until", &Value::Null, "x", None);
    assert!(matches!(
        refused.unwrap_err().0[0].problem,
        PolicyProblem::Unreadable(_)
    ));
}

#[test]
fn the_difference_of_2020_tells_of_lists_only_what_differs() {
    let viborg = viborg();
    let [before, after] = viborg.policies() else {
        panic!("two policies")
    };
    let difference = Difference::between(before, after);
    let told = |name: &str| {
        let changed = difference
            .parameters()
            .find(|it| it.parameter.name() == name);
        let changed = changed.unwrap();
        let line = |phrases: &[Phrase]| Phrase::several(phrases, Language::En);
        [line(&changed.gone), line(&changed.come)]
    };
    assert_eq!(
        told("guide_assigners"),
        [
            "",
            "area 1 (immediate potential for education and employment): the coordinator, a forum; \
             area 3 (the specialist field): the coordinator, a forum",
        ]
    );
    let [gone, come] = told("steering_group");
    assert!(
        gone.starts_with("seats: head from Social Services, Health & Care, "),
        "{gone}"
    );
    assert!(
        come.starts_with("meets every month; seats: labour-market head, "),
        "{come}"
    );
    assert!(
        !gone.contains("director") && !come.contains("director"),
        "both have the chair"
    );
    assert!(
        difference
            .parameters()
            .all(|it| it.parameter != Parameter::age_until)
    );
    let page = render::difference(&difference, Language::Da);
    assert!(page.starts_with(
        "Fra viborg-2019 (revision 2, fra 1. august 2019 indtil 9. september 2020)\n\
         til viborg-2020 (revision 1, fra 9. september 2020 uden slutdato)\n\nPARAMETRE\n"
    ));
    for line in [
        "  hvad guiden kaldes (guide_name)\n    før: kontaktperson\n    efter: ungeguide\n    \
         kilde: status_2021, Ungeguiden\n",
        "\nREGLER, DER KOMMER TIL\n",
        "  Den, der ønsker en guide, får en (guide.wish_honoured)\n",
        "\nREGLER, DER BORTFALDER\n  Behovet for en guide er vurderet (guide.need_assessed)\n",
    ] {
        assert!(page.contains(line), "{line}\n{page}");
    }
}

#[test]
fn a_list_in_another_order_is_told_whole_and_no_difference_is_said_to_be_none() {
    let assigners = viborg()
        .policy_on(day())
        .unwrap()
        .parameters
        .value(Parameter::guide_assigners);
    let mut turned = assigners.as_array().unwrap().clone();
    turned.reverse();
    let [before, after] = [viborg(), supposed("guide_assigners", &turned.into())];
    let [before, after] = [&before, &after].map(|timeline| timeline.policy_on(day()).unwrap());
    let difference = Difference::between(before, after);
    let changed = difference.parameters().next().unwrap();
    assert_eq!((changed.gone.len(), changed.come.len()), (3, 3));
    assert!(difference.same_period());

    let none = Difference::between(before, before);
    assert!(none.is_empty() && none.record().parameters.is_empty());
    let page = render::difference(&none, Language::En);
    assert!(page.ends_with("\nNo difference in content.\n"), "{page}");
}

#[test]
fn another_reading_is_told_by_its_question() {
    let other = viborg().with_reading("I-29", "last_of_february").unwrap();
    let [before, after] = [&viborg(), &other].map(|side| side.policy_on(day()).unwrap().clone());
    let difference = Difference::between(&before, &after);
    assert_eq!(difference.aspects(), [Aspect::Reading("I-29")]);
    let record = serde_json::to_value(&difference).unwrap();
    assert_eq!(record["readings"][0]["after"]["code"], "last_of_february");
    assert_eq!(record["parameters"], json!([]));
    let page = render::difference(&difference, Language::En);
    assert!(
        page.contains("(I-29)\n    before: on 1 March\n    after: on 28 February\n"),
        "{page}"
    );
}

#[test]
fn the_effect_is_read_by_a_person() {
    let mut impact = Impact::new(&viborg(), &supposed("age_until", &json!(25)), day()).unwrap();
    for (position, id) in (1..).zip([r#""id": "ung-7","#, ""]) {
        let case = format!(r#"{{ {id} "birth_date": "1994-05-01", "contacts": [] }}"#);
        impact.add(position, &Case::from_json(&case).unwrap());
    }
    let page = render::impact(&impact, Language::Da);
    assert!(
        page.starts_with(
            "viborg-2020+age_until i stedet for viborg-2020, pr. 8. januar 2021\n\
         2 af 2 sager får et andet svar på mindst én regel.\n\n\
         DET, DER ER ANDERLEDES\n  alder, indtil (år) (age_until): 30 → 25\n\n\
         DÆKKET AF\n    kommunens udvidelse → ingen (for gammel): 2\n      fx: ung-7, nr. 2\n\nREGLER\n"
        ),
        "{page}"
    );
    assert!(page.ends_with("og afgør ingen sag.\n"));

    let nothing = Impact::new(&viborg(), &viborg(), day()).unwrap();
    let page = render::impact(&nothing, Language::En);
    assert!(page.contains("\nNo answer changes.\n"), "{page}");
}

#[test]
fn debug_hides_the_ids_and_whoever_asks_keeps_none() {
    let example = Example {
        position: 3,
        id: Some(Id::from("anna")),
    };
    assert!(!format!("{example:?}").contains("anna"));
    let changed = supposed("age_until", &json!(25));
    let case = Case::from_json(r#"{ "id": "anna", "birth_date": "1994-05-01" }"#).unwrap();
    let mut impact = Impact::new(&viborg(), &changed, day()).unwrap();
    impact.add(1, &case);
    assert!(!format!("{impact:?}").contains("anna"));
    assert!(serde_json::to_string(&impact).unwrap().contains("anna"));
    let mut impact = Impact::new(&viborg(), &changed, day())
        .unwrap()
        .without_ids();
    impact.add(1, &case);
    assert!(!serde_json::to_string(&impact).unwrap().contains("anna"));
}

#[test]
fn a_day_that_one_side_does_not_cover_is_an_error() {
    let early = "2019-07-31".parse().unwrap();
    let error = Impact::new(&viborg(), &viborg(), early).unwrap_err();
    assert!(
        error.to_string().contains("in force from 2019-08-01"),
        "{error}"
    );
}

#[test]
fn the_kind_of_a_difference_has_its_name() {
    let kinds = [
        Aspect::Dates,
        Aspect::Parameter(Parameter::age_until),
        Aspect::Reading("I-1"),
        Aspect::Rule("guide.offered"),
    ];
    let told = kinds.map(|aspect| (aspect.kind(), aspect.name()));
    assert_eq!(
        told,
        [
            ("dates", "dates"),
            ("parameter", "age_until"),
            ("reading", "I-1"),
            ("rule", "guide.offered"),
        ]
    );
}

#[test]
fn two_policies_of_other_days_are_not_of_the_same() {
    let viborg = viborg();
    let [before, after] = ["2020-01-08", "2021-01-08"]
        .map(|day| viborg.policy_on(day.parse().unwrap()).unwrap().clone());
    assert!(!Difference::between(&before, &after).same_period());
    assert!(Difference::between(&after, &after).same_period());
}

#[test]
fn a_meeting_names_a_caseworker_where_the_policy_says_so() {
    let case = r#"{ "meetings": [
        { "forum": "k_moede", "on": "2020-10-07", "coordinating_caseworker": "" }
    ] }"#;
    let case = Case::from_json(case).unwrap();
    let outcome = |timeline: &Timeline| {
        let assessment = assess(&case, timeline, day()).unwrap();
        let finding = assessment
            .finding("meeting.coordinating_caseworker")
            .unwrap();
        finding.outcome()
    };
    assert_eq!(outcome(&viborg()), Outcome::Failed);
    let without = supposed("coordinating_caseworker", &json!(false));
    assert_eq!(outcome(&without), Outcome::NotApplicable);
}

#[test]
fn the_practice_of_a_forum_is_told_without_what_it_has_not() {
    let policy = viborg().policy_on(day()).unwrap().clone();
    let told = policy.parameters.phrases(Parameter::forums);
    let told: Vec<_> = told.iter().map(|it| it.in_line(Language::En)).collect();
    assert!(told[0].contains("fixed participants"), "{}", told[0]);
    assert!(!told[1].contains("fixed participants"), "{}", told[1]);
}

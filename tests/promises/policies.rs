//! Policies: what is shipped, what a municipality may write, and each fault that it may make.

use std::num::NonZeroU32;

use ungeindsats_conformance::policy_file::{RECORD, own};
use ungeindsats_core::case::{Administration, Fagomraade, Forum, Indsatsomraade};
use ungeindsats_core::policy::{GuideDecision, Interpretation, Parameter};
use ungeindsats_core::{Case, Date, NotCovered, Outcome, Rule, Severity, Timeline, assess};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn viborg_changes_on_9_september_2020() {
    let viborg = Timeline::named("viborg").unwrap();
    let before = viborg.policy_on(day("2020-09-08")).unwrap();
    let after = viborg.policy_on(day("2020-09-09")).unwrap();
    assert_eq!(
        (before.id.as_str(), after.id.as_str()),
        ("viborg-2019", "viborg-2020")
    );
    assert_eq!(
        before.parameters.guide_decision.value,
        GuideDecision::AssessedNeed
    );
    assert_eq!(after.parameters.guide_decision.value, GuideDecision::Wish);
    assert_eq!(before.parameters.guide_name.value.da, "kontaktperson");
    assert_eq!(after.parameters.guide_name.value.da, "ungeguide");
    assert_eq!(before.parameters.plan_name.value.da, "uddannelsesplan");
    assert_eq!(
        after
            .parameters
            .steering_group
            .value
            .as_ref()
            .unwrap()
            .seats
            .len(),
        9
    );
    for policy in [before, after] {
        assert_eq!(
            (
                policy.parameters.age_from.value,
                policy.parameters.age_until.value
            ),
            (15, 30)
        );
        let share = |area| {
            policy
                .parameters
                .area(area)
                .unwrap()
                .expected_share_percent
                .clone()
                .unwrap()
        };
        assert_eq!(
            (
                share(Indsatsomraade::Potentiale).from,
                share(Indsatsomraade::Potentiale).to
            ),
            (85, 90)
        );
        assert_eq!(
            (
                share(Indsatsomraade::Komplekse).from,
                share(Indsatsomraade::Komplekse).to
            ),
            (7, 10)
        );
        assert_eq!(
            (
                share(Indsatsomraade::Specialomraadet).from,
                share(Indsatsomraade::Specialomraadet).to
            ),
            (3, 5)
        );
    }
    let law = viborg.law().unwrap().policy_on(day("2021-01-08")).unwrap();
    assert_eq!(
        (
            law.parameters.age_from.value,
            law.parameters.age_until.value
        ),
        (15, 25)
    );
}

#[test]
fn every_parameter_of_every_shipped_policy_has_a_source_in_a_declared_document() {
    for name in Timeline::SHIPPED {
        let timeline = Timeline::named(name).unwrap();
        for policy in timeline.policies() {
            assert_eq!(policy.parameters.sources().count(), Parameter::ALL.len());
            for (parameter, sources) in policy.parameters.sources() {
                assert!(!sources.is_empty(), "{} {}", policy.id, parameter.name());
                for source in sources {
                    let declared = timeline.documents().iter().any(|d| d.id == source.document);
                    assert!(declared, "{} {}", policy.id, source.document);
                }
            }
        }
    }
}

#[test]
fn every_heading_that_is_cited_stands_in_its_document() {
    // The headings of the two documents, as they are printed there.
    let headings = [
        ("organisering_2019", "Baggrund"),
        ("organisering_2019", "Vision"),
        ("organisering_2019", "Kontaktperson og uddannelsesplan"),
        ("organisering_2019", "Målgruppebeskrivelse"),
        ("organisering_2019", "1. indsatsområde"),
        ("organisering_2019", "2. indsatsområde"),
        ("organisering_2019", "3. indsatsområde"),
        ("status_2021", "Styregruppe og operatørgruppe"),
        ("status_2021", "Koordinerende møder (K-møder)"),
        ("status_2021", "Målgruppe"),
        ("status_2021", "Ungeguiden"),
        ("status_2021", "Fælles uddannelses- og jobplan"),
        ("lku", "Lovens titel"),
        // The paragraphs and articles whose own text was read.
        ("lku", "§ 2 a"),
        ("gdpr", "Artikel 4, nr. 11"),
        ("gdpr", "Artikel 7"),
        ("sundhedsloven", "§ 17"),
        ("sundhedsloven", "§ 43"),
        ("sundhedsloven", "§ 44"),
        ("barnets_lov", "§ 108"),
        ("barnets_lov", "§ 110"),
    ];
    let stands = |document: &str, heading: &str| {
        headings.contains(&(document, heading))
            || document == "interpretations" && Interpretation::find(heading).is_some()
    };
    for rule in Rule::ALL {
        for source in rule.sources {
            assert!(
                stands(source.document, source.heading),
                "{} cites {source:?}",
                rule.id
            );
        }
        for id in rule.interpretations {
            assert!(
                Interpretation::find(id).is_some(),
                "{} rests on {id}",
                rule.id
            );
        }
    }
    for name in Timeline::SHIPPED {
        for policy in Timeline::named(name).unwrap().policies() {
            for (parameter, sources) in policy.parameters.sources() {
                for source in sources {
                    assert!(
                        stands(&source.document, &source.heading),
                        "{} cites {source:?}",
                        parameter.name()
                    );
                }
            }
        }
    }
}

#[test]
fn every_rule_is_in_force_under_a_shipped_policy() {
    let viborg = Timeline::named("viborg").unwrap();
    for rule in Rule::ALL {
        let somewhere = viborg
            .policies()
            .iter()
            .any(|policy| policy.rules.contains(rule.id));
        assert!(somewhere, "{}", rule.id);
    }
    let [before, after] = viborg.policies() else {
        panic!("two policies")
    };
    for rule in [
        "guide.need_assessed",
        "meeting.outcomes",
        "meeting.youth_may_attend",
        "plan.shared_goal",
    ] {
        assert!(
            before.rules.contains(rule) && !after.rules.contains(rule),
            "{rule}"
        );
    }
    for rule in [
        "guide.wish_honoured",
        "guide.offered",
        "guide.separate_from_coordinating_caseworker",
        "guide.attendance_support",
        "meeting.presenter_present",
        "meeting.case_informed",
        "meeting.method",
        "meeting.action_plan",
        "meeting.coordinating_caseworker",
        "meeting.guide_appointed",
        "meeting.feedback",
        "meeting.plan_progress",
        "meeting.follow_up_held",
        "plan.education_and_job_goal",
        "organisation.steering_cadence",
    ] {
        assert!(
            !before.rules.contains(rule) && after.rules.contains(rule),
            "{rule}"
        );
    }
}

#[test]
fn before_the_first_policy_the_error_names_the_first_day() {
    let viborg = Timeline::named("viborg").unwrap();
    let error = assess(&Case::default(), &viborg, day("2019-07-31")).unwrap_err();
    let NotCovered::BeforeFirst { first_valid, .. } = &error else {
        panic!("{error}")
    };
    assert_eq!(*first_valid, day("2019-08-01"));
    assert!(
        error.to_string().contains("in force from 2019-08-01"),
        "{error}"
    );
    assert!(assess(&Case::default(), &viborg, day("2019-08-01")).is_ok());
}

#[test]
fn after_the_last_policy_the_error_names_its_end() {
    let text = own(&RECORD.replace("ongoing", "2021-01-01"));
    let timeline = Timeline::from_yaml(&text).unwrap();
    assert!(timeline.policy_on(day("2020-12-31")).is_ok());
    let error = timeline.policy_on(day("2021-01-01")).unwrap_err();
    assert!(
        error.to_string().contains("in force until 2021-01-01"),
        "{error}"
    );
}

#[test]
fn a_timeline_can_be_asked_as_it_was_known() {
    let viborg = Timeline::named("viborg").unwrap();
    let change = day("2020-09-09");
    let known = |on| viborg.known_on(day(on)).policy_on(change).unwrap().clone();
    assert_eq!(
        (
            known("2021-01-07").id.as_str(),
            known("2021-01-07").revision
        ),
        ("viborg-2019", 1)
    );
    assert_eq!(known("2021-01-08").id, "viborg-2020");
    let error = viborg
        .known_on(day("2019-07-31"))
        .policy_on(change)
        .unwrap_err();
    assert!(matches!(error, NotCovered::NothingKnown { .. }), "{error}");
}

#[test]
fn a_municipality_states_what_differs_and_inherits_the_rest() {
    let text = own(&format!(
        "{RECORD}    parameters:
      age_until:
        value: 28
        source: [{{ document: byraad, heading: Punkt 4 }}]
    interpretations: {{ I-1: through_year }}
    rules: [guide.one_active]
"
    ))
    .replace(
        "over: lku",
        "over: lku
documents:
  - id: byraad
    title: { da: Referat, en: Minutes }
    publisher: Eksempel Kommune
    published: \"2019-12-10\"
    kind: policy
    certainty: verified
    last_checked: 2026-01-01",
    );
    let timeline = Timeline::from_yaml(&text).unwrap();
    let policy = timeline.policy_on(day("2020-06-01")).unwrap();
    assert_eq!(policy.parameters.age_until.value, 28);
    assert_eq!(policy.parameters.guide_name.value.da, "kontaktperson");
    assert_eq!(policy.rules.ids().collect::<Vec<_>>(), ["guide.one_active"]);
    assert!(
        timeline
            .documents()
            .iter()
            .any(|document| document.id == "byraad")
    );
}

#[test]
fn a_rule_that_has_been_given_up_judges_what_happened_under_it_and_no_plan_of_today() {
    let later = RECORD
        .replace("2020-01-01", "2020-07-01")
        .replace("eksempel-2020", "eksempel-2020-2");
    let text = own(&format!(
        "{}    rules: [consent.required]\n{later}    rules: [guide.one_active]\n",
        RECORD.replace("ongoing", "2020-07-01")
    ));
    let timeline = Timeline::from_yaml(&text).unwrap();
    let meeting = r#"{ "on": "2020-03-02", "presented_by": "social",
        "participants": [{ "role": "teamleder", "area": "skole" }] }"#;
    let plan = r#"{ "from": "2020-03-02", "until": "ongoing", "efforts": [
        { "area": "social", "from": "2020-03-02", "until": "ongoing" },
        { "area": "skole", "from": "2020-03-02", "until": "ongoing" }] }"#;
    for (meetings, plans, expected) in [
        ("", plan, [Outcome::Failed, Outcome::NotApplicable]),
        (meeting, "", [Outcome::Failed, Outcome::Failed]),
    ] {
        let case = format!(
            r#"{{ "birth_date": "2001-05-01", "consents": [], "disclosures": [],
                "meetings": [{meetings}], "plans": [{plans}] }}"#
        );
        let case = Case::from_json(&case).unwrap();
        let outcomes = ["2020-06-30", "2020-07-01"].map(|on| {
            let assessment = assess(&case, &timeline, day(on)).unwrap();
            assessment.finding("consent.required").unwrap().outcome()
        });
        assert_eq!(outcomes, expected);
    }
}

#[test]
fn the_ages_of_the_duty_are_those_of_the_law() {
    let text = own(&format!(
        "{RECORD}    parameters:
      duty_ages:
        value: {{ from: 15, until: 25 }}
        source: [{{ document: interpretations, heading: I-1 }}]
    rules: [plan.duty_15_17]
"
    ));
    let timeline = Timeline::from_yaml(&text).unwrap();
    let duty = |birth_date: &str| {
        let case = Case::from_json(&format!(
            r#"{{ "birth_date": "{birth_date}", "plans": [{{
                "from": "2020-02-01", "until": "ongoing",
                "duty": {{ "described": false, "exempted": false }} }}] }}"#
        ));
        let assessment = assess(&case.unwrap(), &timeline, day("2020-06-01")).unwrap();
        assessment.finding("plan.duty_15_17").unwrap().outcome()
    };
    assert_eq!(duty("2002-06-01"), Outcome::NotApplicable);
    assert_eq!(duty("2002-06-02"), Outcome::Failed);
}

#[test]
fn a_timeline_says_whose_it_is_and_on_what_it_rests() {
    let viborg = Timeline::named("viborg").unwrap();
    assert_eq!(viborg.authority(), "viborg");
    assert_eq!(viborg.name().en, "Viborg Kommune");
    let law = viborg.law().unwrap();
    assert_eq!(law.authority(), "lku");
    assert!(law.law().is_none());
}

#[test]
fn a_policy_tells_how_each_forum_and_area_is_run() {
    let viborg = Timeline::named("viborg").unwrap();
    let before = &viborg.policy_on(day("2020-09-08")).unwrap().parameters;
    let every_days = |forum| before.forum(forum).unwrap().every_days.map(NonZeroU32::get);
    assert_eq!(every_days(Forum::Ungekonference), Some(7));
    assert_eq!(every_days(Forum::Overgangsmoede), None);
    assert!(before.forum(Forum::KMoede).is_none());
    let of_family = before.administration(Fagomraade::Familie);
    assert_eq!(of_family, Some(Administration::BoernUnge));
    assert_eq!(before.assigners(Indsatsomraade::Potentiale).len(), 2);
}

#[test]
fn every_interpretation_has_readings_and_every_rule_can_be_found() {
    for interpretation in Interpretation::ALL {
        assert!(!interpretation.readings().is_empty(), "{interpretation:?}");
    }
    for rule in Rule::ALL {
        assert!(
            rule.id.starts_with(&format!("{}.", rule.chapter())),
            "{}",
            rule.id
        );
        assert_eq!(Rule::find(rule.id).map(|found| found.id), Some(rule.id));
        let place = format!("/docs/rules/{}.md", rule.id.replace('.', "/"));
        assert!(rule.page().ends_with(&place), "{}", rule.page());
    }
}

#[test]
fn a_term_runs_on_through_the_policies_that_have_the_rule() {
    let record = |id: &str, from: &str, until: &str, rule: &str| {
        let record = RECORD.replace("eksempel-2020", id);
        let record = record.replace("recorded: 2020-01-01", "recorded: 2019-08-01");
        let record = record.replace("valid_from: 2020-01-01", &format!("valid_from: {from}"));
        let record = record.replace("valid_until: ongoing", &format!("valid_until: {until}"));
        format!("{}\n    rules: [{rule}]", record.trim_end())
    };
    let text = own(&[
        record("first", "2019-08-01", "2020-01-01", "plan.exists"),
        record("second", "2020-01-01", "2020-06-01", "plan.exists"),
        record("third", "2020-06-01", "ongoing", "guide.one_active"),
    ]
    .concat());
    let timeline = Timeline::from_yaml(&text).unwrap();
    let case = Case::from_json(
        r#"{
            "birth_date": "2002-05-01",
            "guide": { "assignments": [{ "from": "2019-08-10", "until": "ongoing" }] },
            "plans": []
        }"#,
    )
    .unwrap();
    for (as_of, severity) in [
        ("2019-11-10", Severity::Advice),
        ("2020-01-15", Severity::Violation),
    ] {
        let assessment = assess(&case, &timeline, day(as_of)).unwrap();
        let finding = assessment.finding("plan.exists").unwrap();
        assert_eq!(finding.outcome(), Outcome::Failed, "{as_of}");
        assert_eq!(finding.severity(), severity, "{as_of}");
    }
}

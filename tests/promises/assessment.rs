//! What an assessment tells beside its record: what somebody should look at, and how little of it `Debug` shows.

use std::collections::BTreeSet;

use ungeindsats_conformance::{folder, load, timeline};
use ungeindsats_core::{Case, Language, Outcome, Rule, Timeline, assess};

#[test]
fn a_concern_is_what_somebody_should_look_at() {
    let viborg = Timeline::named("viborg").unwrap();
    let case = r#"{
        "birth_date": "2002-03-01",
        "guide": { "assignments": [
            { "from": "2020-01-01", "until": "2020-06-02", "basis": "other_need" },
            { "from": "2020-06-01", "until": "ongoing", "youth_involved": true } ] },
        "meetings": [] }"#;
    let assessment = assess(
        &Case::from_json(case).unwrap(),
        &viborg,
        "2021-01-08".parse().unwrap(),
    )
    .unwrap();
    let seen: BTreeSet<_> = assessment
        .findings()
        .map(|it| it.outcome().code())
        .collect();
    assert_eq!(seen.len(), 5, "each outcome is among them: {seen:?}");
    for finding in assessment.findings() {
        let passes = matches!(finding.outcome(), Outcome::Passed | Outcome::NotApplicable);
        assert_eq!(finding.is_concern(), !passes, "{finding:?}");
        assert_eq!(finding.page(), finding.rule().page());
        assert!(
            finding
                .page()
                .ends_with(&format!("/{}.md", finding.rule().id.replace('.', "/")))
        );
        let shown = format!(
            "Finding({}: {})",
            finding.rule().id,
            finding.outcome().code()
        );
        assert_eq!(format!("{finding:?}"), shown);
    }
    let remedy = |rule: &str| assessment.finding(rule).unwrap().remedy(Language::En);
    assert_eq!(
        remedy("guide.one_active").unwrap(),
        "End one of the assignments, so that the young person has one guide."
    );
    let passed = assessment
        .findings()
        .find(|it| it.outcome() == Outcome::Passed);
    assert_eq!(passed.unwrap().remedy(Language::En), None);
    for finding in assessment.findings() {
        assert_eq!(finding.sources().len(), finding.rule().sources.len());
        assert_eq!(finding.remedy(Language::Da).is_some(), finding.is_concern());
    }
    let concerns = assessment.concerns().count();
    let others = assessment.findings().filter(|it| !it.is_concern()).count();
    assert!(concerns > 0 && others > 0);
    assert_eq!(concerns + others, assessment.findings().count());
    let shown = format!("{assessment:?}");
    assert!(shown.contains(r#""guide.one_active": Failed"#), "{shown}");
    assert!(!shown.contains("2020"), "{shown}");
    assert!(Rule::ALL.len() > assessment.findings().count());
}

#[test]
fn what_cannot_be_told_says_what_would_help() {
    let mut seen = BTreeSet::new();
    for file in load(&folder()).unwrap() {
        for test in file.cases.iter().filter(|it| it.case.is_some()) {
            let timeline = timeline(&test.policy, &test.readings).unwrap();
            let case = Case::from_json(&test.case.as_ref().unwrap().to_string()).unwrap();
            let assessment = assess(&case, &timeline, test.as_of).unwrap();
            let finding = assessment.finding(&file.rule).unwrap();
            if finding.outcome() == Outcome::Undetermined {
                seen.insert((
                    finding.missing().is_empty(),
                    finding.remedy(Language::En).unwrap(),
                ));
            }
        }
    }
    let record = "Record what is missing; unknown is not the same as no.".to_owned();
    let order = "Record which came first.".to_owned();
    assert_eq!(seen, BTreeSet::from([(false, record), (true, order)]));
}

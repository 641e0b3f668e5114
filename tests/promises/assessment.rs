//! What an assessment tells beside its record: what somebody should look at, and how little of it `Debug` shows.

use std::collections::BTreeSet;

use ungeindsats_core::{Case, Outcome, Rule, Timeline, assess};

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
    let concerns = assessment.concerns().count();
    let others = assessment.findings().filter(|it| !it.is_concern()).count();
    assert!(concerns > 0 && others > 0);
    assert_eq!(concerns + others, assessment.findings().count());
    let shown = format!("{assessment:?}");
    assert!(shown.contains(r#""guide.one_active": Failed"#), "{shown}");
    assert!(!shown.contains("2020"), "{shown}");
    assert!(Rule::ALL.len() > assessment.findings().count());
}

//! What an effect tells beside its record: in what the policies differ, for how many, and whose examples are named.

use serde_json::json;
use ungeindsats_core::policy::Aspect;
use ungeindsats_core::{Case, Date, Impact, Timeline};

fn day() -> Date {
    "2021-01-08".parse().unwrap()
}

/// Viborg's policy, and the same until 25.
fn policies() -> (Timeline, Timeline) {
    let viborg = Timeline::named("viborg").unwrap();
    let until_25 = viborg
        .with_parameter("age_until", &json!(25), "a test", None)
        .unwrap();
    (viborg, until_25)
}

fn counted(impact: Impact, cases: &[&str]) -> Impact {
    let mut impact = impact;
    for (position, case) in (1..).zip(cases) {
        impact.add(position, &Case::from_json(case).unwrap());
    }
    impact
}

/// Of 27 years, whom the age of 25 leaves out; and of 20, whom it does not.
const CASES: [&str; 3] = [
    r#"{ "id": "a", "birth_date": "1994-01-01" }"#,
    r#"{ "id": "b", "birth_date": "1994-02-01" }"#,
    r#"{ "id": "c", "birth_date": "2001-01-01" }"#,
];

#[test]
fn it_tells_in_what_the_policies_differ_and_for_how_many() {
    let (viborg, until_25) = policies();
    let impact = counted(Impact::new(&viborg, &until_25, day()).unwrap(), &CASES);
    assert_eq!((impact.cases(), impact.changed()), (3, 2));
    assert!(!impact.is_nothing());
    let named =
        |aspect: Aspect| matches!(aspect, Aspect::Parameter(it) if it.name() == "age_until");
    assert_eq!(impact.aspects().map(named).collect::<Vec<_>>(), [true]);
    let differences = impact.differences();
    assert!(!differences.is_empty() && differences.iter().all(|it| !it.is_empty()));
    assert_eq!(impact.covered_by()[0].count, 2);
}

#[test]
fn where_nothing_differs_nothing_changes() {
    let (viborg, until_25) = policies();
    let same = counted(Impact::new(&viborg, &viborg, day()).unwrap(), &CASES);
    assert!(same.is_nothing());
    assert_eq!((same.cases(), same.changed()), (3, 0));
    assert!(same.differences().is_empty() && same.aspects().next().is_none());
    let nobody = Impact::new(&viborg, &until_25, day()).unwrap();
    assert!(nobody.is_nothing());
    assert_eq!(nobody.cases(), 0);
}

#[test]
fn one_change_of_any_kind_is_something() {
    let (viborg, until_25) = policies();
    // Covered by another layer, and by that alone.
    let covered = counted(Impact::new(&viborg, &until_25, day()).unwrap(), &CASES[..1]);
    assert!(!covered.covered_by().is_empty() && covered.cross_cutting().is_empty());
    assert!(!covered.is_nothing());
    // The need becomes cross-cutting where schooling counts; of one so old that no rule asks for it.
    let schooling = viborg.with_reading("I-5", "all").unwrap();
    let contacts = r#"{ "birth_date": "1970-01-01", "contacts": [
        { "area": "social", "from": "2020-01-01", "until": "ongoing" },
        { "area": "skole", "from": "2020-01-01", "until": "ongoing" } ] }"#;
    let crossing = counted(
        Impact::new(&viborg, &schooling, day()).unwrap(),
        &[contacts],
    );
    assert!(crossing.covered_by().is_empty() && !crossing.cross_cutting().is_empty());
    let rules = crossing.rules().iter();
    let changed = rules.filter(|it| !it.transitions.is_empty());
    assert_eq!(changed.map(|it| it.rule.id).collect::<Vec<_>>(), [""; 0]);
    assert!(!crossing.is_nothing());
}

#[test]
fn examples_are_as_many_and_as_nameless_as_is_asked() {
    let (viborg, until_25) = policies();
    let new = || Impact::new(&viborg, &until_25, day()).unwrap();
    let named = |impact: Impact| {
        let impact = counted(impact, &CASES);
        let examples = impact.covered_by()[0].examples.iter();
        let told = examples.map(|it| (it.position, it.id.as_ref().map(|id| id.0.clone())));
        told.collect::<Vec<_>>()
    };
    let id = |id: &str| Some(id.to_owned());
    assert_eq!(named(new()), [(1, id("a")), (2, id("b"))]);
    assert_eq!(named(new().naming(1)), [(1, id("a"))]);
    assert_eq!(named(new().naming(0)), []);
    assert_eq!(named(new().without_ids()), [(1, None), (2, None)]);
}

//! Where a young person stands: covered by which layer, crossing which areas, attached to what.

use ungeindsats_core::case::Indsatsomraade;
use ungeindsats_core::{Case, Classification, Coverage, Date, Timeline, assess};

fn day() -> Date {
    "2021-01-08".parse().unwrap()
}

fn classified<T>(case: &str, tell: impl Fn(&Classification) -> T) -> T {
    let viborg = Timeline::named("viborg").unwrap();
    let assessment = assess(&Case::from_json(case).unwrap(), &viborg, day()).unwrap();
    tell(assessment.classification().unwrap())
}

#[test]
fn an_age_has_its_layer() {
    for (birth_date, layer) in [
        ("2006-01-09", Coverage::TooYoung),
        ("2006-01-08", Coverage::Law),
        ("1996-01-09", Coverage::Law),
        ("1996-01-08", Coverage::Municipal),
        ("1991-01-08", Coverage::TooOld),
    ] {
        let case = format!(r#"{{ "birth_date": "{birth_date}" }}"#);
        assert_eq!(
            classified(&case, Classification::covered_by),
            Some(layer),
            "{birth_date}"
        );
    }
    assert_eq!(classified("{}", Classification::covered_by), None);
}

#[test]
fn a_need_crosses_areas_or_not() {
    let contacts =
        |areas: &str| format!(r#"{{ "birth_date": "2002-03-01", "contacts": [{areas}] }}"#);
    let social = r#"{ "area": "social", "from": "2020-01-01", "until": "ongoing" }"#;
    let family = r#"{ "area": "familie", "from": "2020-01-01", "until": "ongoing" }"#;
    let crosses = |case: &str| classified(case, Classification::cross_cutting);
    assert_eq!(crosses(&contacts(social)), Some(false));
    assert_eq!(
        crosses(&contacts(&format!("{social}, {family}"))),
        Some(true)
    );
    assert_eq!(crosses("{}"), None);
}

#[test]
fn an_attachment_is_told_while_it_runs() {
    let attached = |case: &str| classified(case, Classification::attached_to);
    let case = r#"{ "attachments": [
        { "area": "2_komplekse_sagsforloeb", "from": "2020-03-01", "until": "ongoing" },
        { "area": "3_specialomraadet", "from": "2019-03-01", "until": "2020-03-01" }
    ] }"#;
    assert_eq!(attached(case), Some(vec![Indsatsomraade::Komplekse]));
    assert_eq!(attached(r#"{ "attachments": [] }"#), Some(vec![]));
    assert_eq!(attached("{}"), None);
}

#[test]
fn indicators_suggest_areas_in_their_order_each_once() {
    let suggested = |case: &str| classified(case, Classification::suggested_areas);
    let case = r#"{ "indicators": [
        { "indicator": "psykiatrikontakt", "recorded_on": "2020-10-01" },
        { "indicator": "skolevaegring", "recorded_on": "2020-11-01" },
        { "indicator": "psykiatrisk_diagnose", "recorded_on": "2020-10-15" },
        { "indicator": "angst", "recorded_on": "2021-01-09" }
    ] }"#;
    let areas = suggested(case).unwrap();
    let in_order = Indsatsomraade::ALL
        .iter()
        .copied()
        .filter(|area| areas.contains(area));
    assert!(
        areas.len() > 1 && in_order.eq(areas.iter().copied()),
        "{areas:?}"
    );
    assert_eq!(suggested(r#"{ "indicators": [] }"#), Some(vec![]));
    assert_eq!(suggested("{}"), None);
}

#[test]
fn each_says_where_it_stands_written() {
    let viborg = Timeline::named("viborg").unwrap();
    for (birth_date, age_stands_in) in [("2002-03-01", "lku"), ("1994-03-01", "status_2021")] {
        let case = format!(r#"{{ "birth_date": "{birth_date}" }}"#);
        let assessment = assess(&Case::from_json(&case).unwrap(), &viborg, day()).unwrap();
        let record = serde_json::to_value(assessment.record()).unwrap();
        for (what, document) in [
            ("covered_by", age_stands_in),
            ("cross_cutting", "organisering_2019"),
            ("suggested_areas", "organisering_2019"),
            ("attached_to", "organisering_2019"),
        ] {
            let place = format!("/classification/{what}/basis/sources/0/document");
            let found = record.pointer(&place).and_then(|found| found.as_str());
            assert_eq!(found, Some(document), "{what}");
        }
    }
}

//! What a way to pass holds: what is needed for it and nothing more, in words for people, and nothing that is
//! recorded is taken away.

use serde_json::{Value, json};
use ungeindsats_core::why::{Change, Way, Ways, ways_to_pass};
use ungeindsats_core::{Case, Language, Timeline};

/// The ways of a case, on a day of which Viborg's second policy speaks.
fn ways(rule: &str, case: &Value) -> Ways {
    let viborg = Timeline::named("viborg").unwrap();
    let case = Case::from_json(&case.to_string()).unwrap();
    ways_to_pass(&case, &viborg, "2021-01-08".parse().unwrap(), rule).unwrap()
}

/// Each way as its changes: where, and what it would have to be, in words.
fn told(ways: &Ways) -> Vec<Vec<(String, String)>> {
    let change = |change: &Change| (change.pointer(), change.would_be(Language::En));
    let ways = ways.ways().iter();
    ways.map(|way| way.changes().iter().map(change).collect())
        .collect()
}

/// Ways of that many changes each, as they are told.
fn are<const WAYS: usize, const CHANGES: usize>(
    ways: [[(&str, &str); CHANGES]; WAYS],
) -> Vec<Vec<(String, String)>> {
    let owned = |(at, would_be): (&str, &str)| (at.to_owned(), would_be.to_owned());
    ways.map(|way| way.map(owned).to_vec()).to_vec()
}

/// A case with two known needs, the day of one perhaps unknown, and a plan that describes one need.
fn known_needs(since: Option<&str>, described: &str) -> Value {
    json!({
        "known_needs": [
            { "need": "ppv", "since": "2020-05-01" },
            { "need": "social_indsats", "since": since },
        ],
        "plans": [{ "from": "2020-10-01", "until": "ongoing", "described_needs": [described] }],
    })
}

#[test]
fn a_way_names_no_more_terms_than_it_needs_and_keeps_those_that_are_there() {
    // One more would not do, so the list with all is tried; of the five needs two are missing.
    let case = known_needs(Some("2020-05-01"), "misbrugsindsats");
    let ways = ways("plan.known_needs_included", &case);
    let found: Vec<_> = ways.ways().iter().flat_map(Way::changes).collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].pointer(), "/plans/0/described_needs");
    assert_eq!(
        found[0].value(),
        Some(&json!(["misbrugsindsats", "ppv", "social_indsats"]))
    );
}

#[test]
fn a_way_names_no_more_facts_than_it_needs() {
    // The day that is missing is tried first, and then turns out not to matter.
    let ways = ways("plan.known_needs_included", &known_needs(None, "ppv"));
    assert_eq!(
        told(&ways),
        are([
            [(
                "/plans/0/described_needs",
                "pedagogical-psychological assessment and social effort"
            )],
            [(
                "/known_needs/1/need",
                "pedagogical-psychological assessment"
            )],
        ])
    );
}

#[test]
fn a_record_that_is_missing_is_opened() {
    let ways = ways("guide.one_active", &json!({}));
    let from = ("/guide/assignments/0/from", "8 January 2021");
    assert_eq!(told(&ways), are([[from]]));
}

#[test]
fn what_repeats_an_id_may_come_before_it() {
    let case = json!({ "plans": [{
        "from": "2020-10-01", "until": "ongoing", "efforts": [{ "goals": ["m1"] }],
    }] });
    let ways = ways("plan.efforts_serve_goals", &case);
    assert_eq!(
        told(&ways),
        are([[
            (
                "/plans/0/efforts/0/goals",
                "the same as its own id (goal no. 1, plan no. 1)"
            ),
            ("/plans/0/goals/0/id", "filled in"),
        ]])
    );
}

#[test]
fn that_a_list_of_which_nothing_is_known_is_empty_may_do() {
    let case = json!({ "consents": [{ "kind": "health_disclosure", "from": "2020-10-01" }] });
    let ways = ways("consent.health_lapses", &case);
    let told = told(&ways);
    let empty = are([[("/disclosures", "none")]]);
    assert!(told.contains(&empty[0]), "{told:?}");
}

#[test]
fn no_way_empties_a_list_of_what_is_recorded() {
    let case = json!({
        "consents": [{ "kind": "health_disclosure", "from": "2019-10-01", "until": "2020-10-01" }],
        "disclosures": [{ "on": "2020-12-01", "by_health_professional": true }],
    });
    let ways = ways("consent.health_lapses", &case);
    assert_eq!(
        told(&ways),
        are([
            [("/disclosures/0/on", "2 October 2019")],
            [("/disclosures/0/by_health_professional", "no")],
        ])
    );
}

#[test]
fn the_same_facts_in_another_order_are_not_tried_again() {
    // Four facts are needed: tried in every order they would be too many to try.
    let case = json!({
        "attachments": [],
        "guide": { "assignments": [{ "decided_on": "2020-09-28", "from": "2020-10-01" }] },
    });
    let ways = ways("guide.decided_at_forum", &case);
    assert!(ways.is_complete());
    assert_eq!(
        told(&ways),
        are([[
            ("/attachments/0/area", "area 2 (complex courses)"),
            ("/attachments/0/from", "1 October 2020"),
            ("/attachments/0/until", "still running"),
            ("/guide/assignments/0/decided_by", "the coordinator"),
        ]])
    );
}

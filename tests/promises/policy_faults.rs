//! Each fault that a municipality's policy file may have, and that all are told at once.

use ungeindsats_conformance::policy_file::{RECORD, own};
use ungeindsats_core::Timeline;
use ungeindsats_core::policy::Parameter;

/// Every fault of a file, as `pointer: message`.
fn faults(text: &str) -> Vec<String> {
    let faults = Timeline::from_yaml(text).unwrap_err().0;
    faults.iter().map(ToString::to_string).collect()
}

/// The file with more lines at the end of its record.
fn with(more: &str) -> String {
    own(&format!("{RECORD}{more}"))
}

fn assert_told(expected: &[(String, &str)]) {
    for (text, fault) in expected {
        let found = faults(text);
        let told = found.iter().any(|found| found.starts_with(fault));
        assert!(told, "expected {fault}\nfound {found:#?}");
    }
}

#[test]
fn faults_of_periods_are_told_with_their_place() {
    let second = |from: &str| {
        let first = RECORD.replace("ongoing", "2020-06-01");
        let next = RECORD
            .replace("eksempel-2020", "eksempel-2")
            .replace("valid_from: 2020-01-01", &format!("valid_from: {from}"));
        own(&(first + &next))
    };
    assert_told(&[
        (
            second("2020-05-31"),
            "at /records/1/valid_from: the period overlaps the one before it from 2020-05-31",
        ),
        (
            second("2020-06-02"),
            "at /records/1/valid_from: no period covers the days from 2020-06-01 until this one begins",
        ),
        (
            with("    based_on: eksempel-2019\n"),
            "at /records/0/based_on: expected the id of an earlier record of this file",
        ),
        (
            own(&RECORD.replace("ongoing", "2020-01-01")),
            "at /records/0/valid_until: expected `valid_until` to be later than `valid_from`",
        ),
        (
            own(&RECORD.replace("2020-01-01", "2019-01-01")),
            "at /records/0/valid_from: the law layer begins on 2019-08-01",
        ),
        (
            own(&RECORD.replace("revision: 1", "revision: one")),
            "at /records/0/revision: expected u32, found a text",
        ),
        (
            own(&RECORD.replace("recorded: 2020-01-01", "recorded: 2020-02-30")),
            "at /records/0/recorded: expected a date that exists",
        ),
        (
            own(RECORD).replace("over: lku", "over: moon"),
            "at /over: expected the name of a policy that ships with the library",
        ),
        (own(" []"), "at /records: expected at least one record"),
    ]);
}

#[test]
fn faults_of_parameters_and_rules_are_told_with_their_place() {
    assert_told(&[
        (
            with("    rules: [guide.one_active, guide.no_such]\n"),
            "at /records/0/rules/1: the library has no rule of this id",
        ),
        (
            with(
                "    parameters: { age_until: { value: 24, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/age_until: expected ages that hold all whom the law covers, from 15 until 25",
        ),
        (
            with(
                "    parameters: { health_consent_months: { value: 13, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/health_consent_months: expected no more than the 12 months that the law sets",
        ),
        (
            with(
                "    parameters: { forums: { value: [{ forum: k_moede, every_days: 0, decides_on_guides: true }], source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/forums/value/0/every_days: expected a nonzero u32",
        ),
        (
            with(
                "    parameters: { steering_group: { value: { chair: socialchef, every_months: 0, seats: [] }, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/steering_group/value/every_months: expected a nonzero u32",
        ),
        (
            with(
                "    parameters: { age_from: { value: 16, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/age_from: expected ages that hold all whom the law covers, from 15 until 25",
        ),
        (
            with("    parameters: { age_until: { value: 30 } }\n"),
            "at /records/0/parameters/age_until: the parameter has no source; expected at least one",
        ),
        (
            with("    parameters: { age_until: { value: 30, source: [] } }\n"),
            "at /records/0/parameters/age_until/source: the parameter has no source; expected at least one",
        ),
        (
            with("    parameters: { age_until: 30 }\n"),
            "at /records/0/parameters/age_until: expected an object with only `value` and `source`",
        ),
        (
            with(
                "    parameters: { age_until: { value: thirty, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/age_until/value: expected u32, found a text",
        ),
        (
            with(
                "    parameters: { age_until: { value: 30, source: [{ document: dream, heading: x }] } }\n",
            ),
            "at /records/0/parameters/age_until/source/0: expected the id of a document that the library or `documents` declares",
        ),
        (
            with(
                "    parameters: { shoe_size: { value: 30, source: [{ document: lku, heading: x }] } }\n",
            ),
            "at /records/0/parameters/shoe_size: the library has no parameter of this name",
        ),
        (
            with("    parameters: [30]\n"),
            "at /records/0/parameters: expected an object of parameters by name, found a list",
        ),
    ]);
}

#[test]
fn faults_of_readings_are_told_with_their_place() {
    assert_told(&[
        (
            with("    interpretations: { I-21: x }\n"),
            "at /records/0/interpretations/I-21: the library has no interpretation of this number",
        ),
        (
            with("    interpretations: { I-29: never }\n"),
            "at /records/0/interpretations/I-29: expected one of first_of_march, last_of_february",
        ),
        (
            with("    interpretations: { I-23: never }\n"),
            "at /records/0/interpretations/I-23: this version of the library applies one reading only",
        ),
    ]);
}

#[test]
fn what_is_no_policy_is_refused() {
    assert!(Timeline::from_yaml("authority: [").is_err());
    assert!(Timeline::named("moon").is_err());
}

#[test]
fn a_repeated_revision_is_a_fault() {
    let again = own(&format!("{RECORD}{RECORD}"));
    assert!(
        faults(&again)
            .iter()
            .any(|fault| fault.starts_with("at /records/1/revision: "))
    );
}

#[test]
fn all_faults_of_a_file_are_told_at_once() {
    let text = own(&format!(
        "{RECORD}    rules: [guide.no_such]
    parameters:
      age_until: {{ value: 24, source: [{{ document: lku, heading: x }}] }}
      age_from: {{ value: 15 }}
      guide_name: {{ value: guide, source: [{{ document: lku, heading: x }}] }}
    interpretations: {{ I-99: x }}
"
    ));
    let found = faults(&text);
    assert!(found.len() >= 4, "{found:#?}");
    let both: Vec<_> = ["guide_name", "age_from", "rules/0", "I-99"]
        .into_iter()
        .filter(|place| found.iter().any(|fault| fault.contains(place)))
        .collect();
    assert_eq!(both.len(), 4, "{found:#?}");
}

#[test]
fn without_a_layer_beneath_every_parameter_must_stand_there() {
    let text = own(RECORD).replace("over: lku\n", "");
    let missing = faults(&text)
        .iter()
        .filter(|fault| fault.contains("neither stated nor inherited"))
        .count();
    assert_eq!(missing, Parameter::ALL.len());
}

/// Records that differ from [`RECORD`] in what is exchanged.
fn records(exchanged: &[&[(&str, &str)]]) -> String {
    let record = |exchanges: &&[(&str, &str)]| {
        let exchange = |text: String, (from, to): &(&str, &str)| text.replace(from, to);
        exchanges.iter().fold(RECORD.to_owned(), exchange)
    };
    own(&exchanged.iter().map(record).collect::<String>())
}

const SECOND: (&str, &str) = ("revision: 1", "revision: 2");
const OTHER: (&str, &str) = ("id: eksempel-2020", "id: eksempel-2");

#[test]
fn a_later_revision_has_a_higher_number_and_was_recorded_no_earlier() {
    let recorded = |day| ("recorded: 2020-01-01", day);
    let revised = |exchanged: &[(&str, &str)]| Timeline::from_yaml(&records(&[&[], exchanged]));
    assert!(revised(&[SECOND]).is_ok(), "on the same day");
    assert!(revised(&[SECOND, recorded("recorded: 2020-01-02")]).is_ok());
    for wrong in [
        &[SECOND, recorded("recorded: 2019-12-31")][..],
        &[recorded("recorded: 2020-01-02")],
        &[("revision: 1", "revision: 0")],
    ] {
        let found = revised(wrong).unwrap_err().to_string();
        assert!(found.contains("/records/1/revision"), "{wrong:?}: {found}");
    }
}

#[test]
fn a_fault_that_is_seen_on_several_days_is_told_once_and_each_place_is_told() {
    // Two overlap another from the same day, and what was known on the second day shows it again.
    let next = ("id: eksempel-2020", "id: eksempel-3");
    let later = ("recorded: 2020-01-01", "recorded: 2020-01-02");
    let found = faults(&records(&[&[], &[OTHER], &[next, later]]));
    let overlap = |record: u8| {
        format!(
            "at /records/{record}/valid_from: the period overlaps the one before it from 2020-01-01"
        )
    };
    assert_eq!(found, [overlap(1), overlap(2)]);
}

#[test]
fn ages_may_be_those_of_the_law_and_wider() {
    let ages = |from: u32, until: u32| {
        let stated = |name: &str, value: u32| {
            format!(
                "      {name}: {{ value: {value}, source: [{{ document: lku, heading: x }}] }}\n"
            )
        };
        let ages = stated("age_from", from) + &stated("age_until", until);
        Timeline::from_yaml(&with(&format!("    parameters:\n{ages}")))
    };
    assert!(ages(15, 25).is_ok());
    assert!(ages(14, 26).is_ok());
    assert_eq!(ages(16, 24).unwrap_err().0.len(), 2);
}

#[test]
fn faults_are_told_together_in_one_text() {
    let one = Timeline::from_yaml(&own(" []")).unwrap_err();
    let expected = "the policy has a fault: at /records: expected at least one record";
    assert_eq!(one.to_string(), expected);
    let two = with("    rules: [no.such]\n    interpretations: { I-21: x }\n");
    let two = Timeline::from_yaml(&two).unwrap_err().to_string();
    assert_eq!(
        two,
        "the policy has 2 faults:\n  \
         at /records/0/rules/0: the library has no rule of this id\n  \
         at /records/0/interpretations/I-21: the library has no interpretation of this number"
    );
}

//! What holds of any receipt: it verifies, every change is told, and how it was written is not.

use crate::generated::{any_case, any_day, forget, settings, shuffle, viborg};
use proptest::prelude::*;
use serde_json::{Value, json};
use ungeindsats_core::receipt::{Agreement, ChangeKind, Subject};
use ungeindsats_core::record::VerificationRecord;
use ungeindsats_core::{Case, Date, Level, Receipt, Register};

fn receipt(case: &Case, as_of: Date) -> Receipt {
    Receipt::of(Subject::Case(case), viborg(), as_of).unwrap()
}

fn verified(receipt: &Receipt, case: &Case) -> VerificationRecord {
    receipt.verify(Subject::Case(case), viborg()).unwrap()
}

fn case_of(document: &Value) -> Case {
    Case::from_json(&document.to_string()).unwrap()
}

/// The codes of what has changed.
fn changes(verification: &VerificationRecord) -> Vec<ChangeKind> {
    verification
        .changes
        .iter()
        .map(|change| change.change)
        .collect()
}

/// The same document, written with its fields the other way round and room between them.
fn written_otherwise(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields = fields.iter().rev();
            let written: Vec<_> = fields
                .map(|(name, value)| format!("{name:?} :\n{}", written_otherwise(value)))
                .collect();
            format!("{{ {} }}", written.join(" , "))
        }
        Value::Array(items) => {
            let written: Vec<_> = items.iter().map(written_otherwise).collect();
            format!("[\t{}\r\n]", written.join(" , "))
        }
        Value::String(text) => {
            let units = text.encode_utf16();
            let escaped: Vec<_> = units.map(|unit| format!("\\u{unit:04x}")).collect();
            format!("\"{}\"", escaped.concat())
        }
        other => other.to_string(),
    }
}

/// A receipt is dear: each digest is of a whole document.
fn fewer() -> ProptestConfig {
    let settings = settings();
    ProptestConfig {
        cases: settings.cases.div_ceil(10),
        ..settings
    }
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn a_receipt_that_was_stored_verifies(case in any_case(), as_of in any_day()) {
        let taken = receipt(&case, as_of);
        let read = Receipt::from_json(&serde_json::to_string(&taken).unwrap()).unwrap();
        prop_assert_eq!(&read, &taken);
        let verification = verified(&read, &case);
        prop_assert_eq!(verification.agreement, Agreement::Same);
        prop_assert!(verification.changes.is_empty() && verification.outcomes.is_empty());
    }

    #[test]
    fn how_a_case_was_written_is_not_told(case in any_case(), as_of in any_day()) {
        let document = serde_json::to_value(&case).unwrap();
        let again = Case::from_json(&written_otherwise(&document)).unwrap();
        prop_assert_eq!(verified(&receipt(&case, as_of), &again).agreement, Agreement::Same);
    }

    #[test]
    fn a_fact_that_is_forgotten_is_told(case in any_case(), as_of in any_day(), seed in any::<u64>()) {
        let mut document = serde_json::to_value(&case).unwrap();
        let mut seed = seed;
        forget(&mut document, &mut seed);
        let forgetful = case_of(&document);
        let told = verified(&receipt(&case, as_of), &forgetful);
        prop_assert_eq!(changes(&told).is_empty(), forgetful == case);
        prop_assert_ne!(told.agreement, Agreement::Unexplained);
    }

    #[test]
    fn another_order_is_told_as_another_input(case in any_case(), as_of in any_day(), seed in any::<u64>()) {
        let mut document = serde_json::to_value(&case).unwrap();
        let mut seed = seed;
        shuffle(&mut document, &mut seed);
        let shuffled = case_of(&document);
        let told = verified(&receipt(&case, as_of), &shuffled);
        prop_assert_eq!(changes(&told) == [ChangeKind::Input], shuffled != case);
        // The order tells the rules nothing.
        prop_assert!(told.outcomes.is_empty());
    }

    #[test]
    fn two_cases_have_the_same_digest_only_where_they_are_the_same(
        one in any_case(), other in any_case(), as_of in any_day(),
    ) {
        prop_assert_eq!(receipt(&one, as_of).input == receipt(&other, as_of).input, one == other);
    }

    #[test]
    fn whatever_is_altered_in_a_receipt_is_told(case in any_case(), as_of in any_day(), which in any::<usize>()) {
        let stored = serde_json::to_value(receipt(&case, as_of)).unwrap();
        let mut altered = stored.clone();
        let texts = texts(&altered, "");
        let place = &texts[which % texts.len()];
        let text = altered.pointer_mut(place).unwrap();
        *text = json!(another(text.as_str().unwrap()));
        prop_assert_ne!(&altered, &stored);
        if let Ok(read) = Receipt::from_json(&altered.to_string()) {
            if let Ok(told) = read.verify(Subject::Case(&case), viborg()) {
                prop_assert_ne!(told.agreement, Agreement::Same, "{}", place);
            }
        } else {
            // What is left is no day, no level or no format.
            let closed = ["/format", "/level", "/as_of"].contains(&place.as_str());
            prop_assert!(closed || place.ends_with("/recorded"), "{}", place);
        }
    }
}

/// Every text of a document, by its pointer.
fn texts(value: &Value, at: &str) -> Vec<String> {
    match value {
        Value::String(_) => vec![at.to_owned()],
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items
                .flat_map(|(index, item)| texts(item, &format!("{at}/{index}")))
                .collect()
        }
        Value::Object(fields) => {
            let fields = fields.iter();
            fields
                .flat_map(|(name, field)| texts(field, &format!("{at}/{name}")))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// A text of the same form that says something else.
fn another(text: &str) -> String {
    let mut text = text.to_owned();
    let last = match text.pop() {
        Some('0') => '1',
        Some('1'..='9') => '0',
        Some('a') => 'b',
        _ => 'a',
    };
    text.push(last);
    text
}

#[test]
fn a_case_and_a_register_are_told_apart_even_where_both_are_empty() {
    let as_of = Date::new(2021, 1, 8).unwrap();
    let register = Register::default();
    let of_register = Receipt::of(Subject::Register(&register), viborg(), as_of).unwrap();
    let of_case = receipt(&Case::default(), as_of);
    assert_ne!(of_register.input, of_case.input);
    assert_eq!(
        of_register
            .verify(Subject::Register(&register), viborg())
            .unwrap()
            .agreement,
        Agreement::Same
    );
    let told = verified(&of_register, &Case::default());
    assert_eq!(changes(&told), [ChangeKind::Input]);
    assert_eq!(told.agreement, Agreement::OtherOutcomes);

    let mut altered = of_case.clone();
    altered.level = Level::Register;
    let told = verified(&altered, &Case::default());
    assert_eq!(changes(&told), [ChangeKind::Input]);
}

#[test]
fn a_receipt_of_a_day_that_no_policy_covers_cannot_be_verified() {
    let mut stored =
        serde_json::to_value(receipt(&Case::default(), Date::new(2021, 1, 8).unwrap()));
    stored.as_mut().unwrap()["as_of"] = json!("2019-07-31");
    let read = Receipt::from_json(&stored.unwrap().to_string()).unwrap();
    let error = read
        .verify(Subject::Case(&Case::default()), viborg())
        .unwrap_err();
    assert!(error.to_string().contains("in force from 2019-08-01"));
}

/// The digests of the format: who made them once must be able to make them for ever.
#[test]
fn the_digest_of_a_case_is_for_ever() {
    let text =
        r#"{"id":"ung-é","guide":{"wishes":[{"on":"2020-12-01","wants_guide":true}],"offers":[]}}"#;
    let taken = receipt(
        &Case::from_json(text).unwrap(),
        Date::new(2021, 1, 8).unwrap(),
    );
    // printf '%s' '{"case":{"guide":{"offers":[],"wishes":[{"on":"2020-12-01","wants_guide":true}]},"id":"ung-é"}}' | sha256sum
    assert_eq!(
        taken.input.as_str(),
        "675bc76c3e596253d1b87a78ef91516c5b4eb383a182ce02b55887ad2724c161"
    );
}

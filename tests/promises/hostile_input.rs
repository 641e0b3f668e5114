//! Bad input gets an error with a pointer and what was expected; never a panic, never a guess.

use serde_json::{Value, json};
use ungeindsats_conformance::policy_file::{RECORD, own};
use ungeindsats_core::input::{self, MAX_BYTES, MAX_ENTRIES, MAX_REGISTER_BYTES};
use ungeindsats_core::receipt::Subject;
use ungeindsats_core::{Case, InputError, Receipt, Register, Timeline};

fn refused(text: &str) -> InputError {
    Case::from_json(text).unwrap_err()
}

/// The pointer and the code of the error.
fn fault(text: &str) -> (String, &'static str) {
    let error = refused(text);
    (error.pointer.clone(), error.problem.code())
}

#[test]
fn each_fault_has_its_place_and_its_code() {
    let faults = [
        ("", "", "malformed"),
        ("[", "", "malformed"),
        ("null", "", "wrong_type"),
        ("[]", "", "wrong_type"),
        (r#"{"id": 7}"#, "/id", "wrong_type"),
        (r#"{"id": "a"} {}"#, "", "malformed"),
        (
            r#"{"birth_date": "2021-02-30"}"#,
            "/birth_date",
            "invalid_value",
        ),
        (
            r#"{"birth_date": "2021-2-3"}"#,
            "/birth_date",
            "invalid_value",
        ),
        (r#"{"birth_date": 20210203}"#, "/birth_date", "wrong_type"),
        (
            r#"{"birth_date": "2003-01-01", "birth_date": "2003-01-01"}"#,
            "",
            "duplicate_field",
        ),
        (r#"{"birthdate": "2003-01-01"}"#, "", "unknown_field"),
        (r#"{"contacts": {}}"#, "/contacts", "wrong_type"),
        (
            r#"{"contacts": [{"area": "social"}, ["social"]]}"#,
            "/contacts/1",
            "wrong_type",
        ),
        (
            r#"{"contacts": [{"area": {"social": null}}]}"#,
            "/contacts/0/area",
            "wrong_type",
        ),
        (
            r#"{"contacts": [{"area": "Social"}]}"#,
            "/contacts/0/area",
            "invalid_value",
        ),
        (
            r#"{"contacts": [{"until": "forever"}]}"#,
            "/contacts/0/until",
            "invalid_value",
        ),
        (
            r#"{"contacts": [{"until": "#,
            "/contacts/0/until",
            "malformed",
        ),
        (
            r#"{"guide": {"wishes": [{"wants_guide": "yes"}]}}"#,
            "/guide/wishes/0/wants_guide",
            "wrong_type",
        ),
        (
            r#"{"guide": {"wishes": [{"wants_guide": 1}]}}"#,
            "/guide/wishes/0/wants_guide",
            "wrong_type",
        ),
        (
            r#"{"guide": {"wishes": [{"wish": true}]}}"#,
            "/guide/wishes/0",
            "unknown_field",
        ),
        (r#"{"id": "\ud800"}"#, "/id", "malformed"),
        (r#"{"id": 1e999}"#, "/id", "malformed"),
        (r#"{"id": 18446744073709551615}"#, "/id", "wrong_type"),
        (r#"{"id": -1.5}"#, "/id", "wrong_type"),
    ];
    for (text, pointer, code) in faults {
        assert_eq!(
            fault(text),
            (pointer.to_owned(), code),
            "{text}: {}",
            refused(text)
        );
    }
}

#[test]
fn an_error_says_what_was_expected() {
    let error = refused(r#"{"contacts": [{"area": "huset"}]}"#).to_string();
    assert!(
        error.starts_with("at /contacts/0/area: expected one of uddannelsesvejledning, "),
        "{error}"
    );
    let error = refused(r#"{"contacts": [{"until": "forever"}]}"#).to_string();
    assert!(
        error.contains("expected \"ongoing\" or a date that exists"),
        "{error}"
    );
    let error = refused(r#"{"birthdate": "2003-01-01"}"#).to_string();
    assert!(error.contains("did you mean birth_date?"), "{error}");
    let error = refused(r#"{"birth_date": "2021-02-30"}"#).to_string();
    assert!(
        error.contains("a date that exists, written YYYY-MM-DD"),
        "{error}"
    );
    assert!(error.ends_with("(line 1, column 27)"), "{error}");
}

#[test]
fn deep_nesting_is_refused_at_its_place() {
    let deep = "[".repeat(1000) + &"]".repeat(1000);
    assert_eq!(fault(&deep), (String::new(), "wrong_type"));
    assert_eq!(
        fault(&format!(r#"{{"contacts": {deep}}}"#)),
        ("/contacts/0".to_owned(), "wrong_type")
    );
    let (pointer, _) = fault(&format!(r#"{{"id": {}}}"#, r#"{"a":"#.repeat(1000)));
    assert_eq!(pointer, "/id");
}

#[test]
fn invalid_utf_8_is_refused_at_its_place() {
    let error =
        Case::from_json_bytes(b"{\"guide\": {\"not_relevant\": [{\"reason\": \"\xff\xfe\"}]}}")
            .unwrap_err();
    assert_eq!(error.pointer, "/guide/not_relevant/0/reason");
    assert_eq!(error.problem.code(), "malformed");
}

#[test]
fn a_document_of_50_megabytes_is_refused_unread() {
    let large = format!(r#"{{"id": "{}"}}"#, "x".repeat(50_000_000));
    let error = refused(&large);
    assert_eq!(error.problem.code(), "too_large");
    assert!(error.to_string().contains(&MAX_BYTES.to_string()));
    let longest = format!(r#"{{"id": "{}"}}"#, "x".repeat(MAX_BYTES - 10));
    assert_eq!(longest.len(), MAX_BYTES);
    assert!(Case::from_json(&longest).is_ok());
    assert!(Case::from_json(&(longest + " ")).is_err());
}

#[test]
fn a_list_is_bounded_at_its_place() {
    let list = |entries: usize| {
        let wishes = vec![r#"{"wants_guide":true}"#; entries].join(",");
        format!(r#"{{"guide":{{"wishes":[{wishes}]}}}}"#)
    };
    assert!(Case::from_json(&list(MAX_ENTRIES)).is_ok());
    let error = refused(&list(MAX_ENTRIES + 1));
    assert_eq!(error.pointer, "/guide/wishes");
    let expected = "expected a list of at most 1000 entries";
    assert!(error.to_string().contains(expected), "{error}");
}

#[test]
fn each_fault_of_a_register_has_its_place_and_its_code() {
    let faults = [
        ("[]", "", "wrong_type"),
        (r#"{"id": "a"}"#, "", "unknown_field"),
        (r#"{"cases": {}}"#, "/cases", "wrong_type"),
        (r#"{"cases": [{}, []]}"#, "/cases/1", "wrong_type"),
        (
            r#"{"cases": [{}, {"guide": {"wishes": [{"wants_guide": 1}]}}]}"#,
            "/cases/1/guide/wishes/0/wants_guide",
            "wrong_type",
        ),
        (r#"{"holds": "everyone"}"#, "/holds", "invalid_value"),
        (
            r#"{"steering_group": {"seats": [{"seat": "kongen"}]}}"#,
            "/steering_group/seats/0/seat",
            "invalid_value",
        ),
        (
            r#"{"meeting_series": [{"meetings": [{"on": "2021-02-30"}]}]}"#,
            "/meeting_series/0/meetings/0/on",
            "invalid_value",
        ),
        (
            r#"{"coordinators": [{"from": "#,
            "/coordinators/0/from",
            "malformed",
        ),
    ];
    for (text, pointer, code) in faults {
        let error = Register::from_json(text).unwrap_err();
        let found = (error.pointer.as_str(), error.problem.code());
        assert_eq!(found, (pointer, code), "{text}: {error}");
    }
}

#[test]
fn a_register_is_bounded() {
    let error = Register::from_json(&" ".repeat(MAX_REGISTER_BYTES + 1)).unwrap_err();
    assert_eq!(error.problem.code(), "too_large");
    assert!(error.to_string().contains(&MAX_REGISTER_BYTES.to_string()));

    let list = |entries: usize| vec!["{}"; entries].join(",");
    let coordinators = |entries| format!(r#"{{"coordinators":[{}]}}"#, list(entries));
    assert!(Register::from_json(&coordinators(MAX_ENTRIES)).is_ok());
    let too_long = [
        ("/coordinators", coordinators(MAX_ENTRIES + 1)),
        (
            "/meeting_series/0/meetings",
            format!(
                r#"{{"meeting_series":[{{"meetings":[{}]}}]}}"#,
                list(MAX_ENTRIES + 1)
            ),
        ),
        (
            "/cases/0/contacts",
            format!(
                r#"{{"cases":[{{"contacts":[{}]}}]}}"#,
                list(MAX_ENTRIES + 1)
            ),
        ),
    ];
    for (pointer, text) in too_long {
        let error = Register::from_json(&text).unwrap_err();
        assert_eq!(error.pointer, pointer);
        let expected = "expected a list of at most 1000 entries";
        assert!(error.to_string().contains(expected), "{error}");
    }
    // Of cases a register holds more than of anything else.
    let cases = format!(r#"{{"cases":[{}]}}"#, list(MAX_ENTRIES + 1));
    assert!(Register::from_json(&cases).is_ok());
}

#[test]
fn null_says_no_more_than_absence() {
    assert_eq!(
        Case::from_json(r#"{"contacts": null}"#).unwrap(),
        Case::default()
    );
    assert_ne!(
        Case::from_json(r#"{"contacts": []}"#).unwrap(),
        Case::default()
    );
}

#[test]
fn a_bad_line_is_told_by_its_number_and_the_rest_is_read() {
    let register = b"{\"id\": \"a\"}\r\n{\"id\": 1}\n   \n\xff\n{\"id\": \"b\"}";
    let lines: Vec<_> = input::cases(register)
        .map(|(line, case)| (line, case.is_ok()))
        .collect();
    assert_eq!(lines, [(1, true), (2, false), (4, false), (5, true)]);
}

#[test]
fn no_prefix_and_no_changed_byte_of_a_real_case_makes_it_panic() {
    let register = include_bytes!("../../examples/data/viborg-2021-01-08.ndjson");
    let line = register.split(|byte| *byte == b'\n').next().unwrap();
    for end in (0..line.len()).step_by(7) {
        assert!(Case::from_json_bytes(line.get(..end).unwrap()).is_err());
    }
    for (at, byte) in (0..line.len())
        .step_by(3)
        .zip([0_u8, b'"', b'{', 0xff, b'9'].into_iter().cycle())
    {
        let mut changed = line.to_vec();
        *changed.get_mut(at).unwrap() = byte;
        let _either_way = Case::from_json_bytes(&changed);
    }
}

#[test]
fn each_fault_of_a_receipt_has_its_place_and_its_code() {
    let viborg = Timeline::named("viborg").unwrap();
    let as_of = "2021-01-08".parse().unwrap();
    let receipt = Receipt::of(Subject::Case(&Case::default()), &viborg, as_of).unwrap();
    let receipt = serde_json::to_value(receipt).unwrap();
    assert!(Receipt::from_json(&receipt.to_string()).is_ok());
    let fault = |text: &str| {
        let error = Receipt::from_json(text).unwrap_err();
        assert!(!error.to_string().contains("CANARY"), "{error}");
        (error.pointer.clone(), error.problem.code())
    };

    let (zeros, capitals) = ("0".repeat(63), "A".repeat(64));
    let faults = [
        ("/format", json!("receipt-2"), "invalid_value"),
        ("/format", json!(1), "wrong_type"),
        ("/library", json!("0.1 CANARY"), "invalid_value"),
        ("/level", json!("CANARY"), "invalid_value"),
        ("/as_of", json!("2021-02-30"), "invalid_value"),
        ("/as_of", json!(null), "wrong_type"),
        ("/authority", json!(["viborg"]), "wrong_type"),
        ("/policies", json!({}), "wrong_type"),
        (
            "/policies/0",
            json!(["viborg", "viborg-2019", 2]),
            "wrong_type",
        ),
        ("/policies/0/revision", json!(-1), "invalid_value"),
        ("/policies/0/revision", json!("1"), "wrong_type"),
        ("/policies/0/digest", json!("CANARY"), "invalid_value"),
        ("/input", json!(zeros), "invalid_value"),
        ("/input", json!(format!("{zeros}g")), "invalid_value"),
        ("/answer", json!(capitals), "invalid_value"),
        ("/answer", json!(0), "wrong_type"),
        ("/outcomes", json!([]), "wrong_type"),
        ("/outcomes/failed", json!(null), "wrong_type"),
        ("/outcomes/passed", json!(["CANARY <b>"]), "invalid_value"),
    ];
    for (pointer, value, code) in faults {
        let mut document = receipt.clone();
        *document.pointer_mut(pointer).unwrap() = value;
        let found = fault(&document.to_string());
        let place = if code == "invalid_value" && pointer == "/outcomes/passed" {
            "/outcomes/passed/0"
        } else {
            pointer
        };
        assert_eq!(found, (place.to_owned(), code), "{document}");
    }

    for around in ["", "/policies/0", "/outcomes"] {
        let fields = receipt.pointer(around).unwrap().as_object().unwrap();
        for name in fields.keys() {
            let without = |document: &mut Value| {
                let object = document.pointer_mut(around).unwrap();
                object.as_object_mut().unwrap().remove(name).unwrap()
            };
            let mut missing = receipt.clone();
            let value = without(&mut missing);
            let found = fault(&missing.to_string());
            assert_eq!(found, (around.to_owned(), "missing_field"), "{name}");

            let mut unknown = missing.clone();
            let object = unknown.pointer_mut(around).unwrap();
            object["CANARY"] = value;
            let found = fault(&unknown.to_string());
            assert_eq!(found, (around.to_owned(), "unknown_field"), "{name}");
        }
    }
    let twice =
        receipt
            .to_string()
            .replacen(r#""level":"case""#, r#""level":"case","level":"case""#, 1);
    assert_eq!(fault(&twice).1, "duplicate_field");
    let fields: Vec<_> = receipt.as_object().unwrap().values().collect();
    assert_eq!(
        fault(&serde_json::to_string(&fields).unwrap()),
        (String::new(), "wrong_type")
    );
    assert_eq!(fault(&" ".repeat(MAX_BYTES + 1)).1, "too_large");
}

#[test]
fn a_policy_file_is_bounded() {
    let refused = |text: &str| Timeline::from_yaml(text).unwrap_err().to_string();
    let records = |many: usize| own(&RECORD.repeat(many));
    let many = "at /records: expected a list of at most 100 records";
    assert!(!refused(&records(100)).contains(many));
    assert!(refused(&records(101)).contains(many));

    let aliases = |levels: usize| {
        (1..levels).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
            let below = format!("*a{}", level - 1);
            format!("{text}a{level}: &a{level} [{below}, {below}]\n")
        })
    };
    for hostile in [
        aliases(40),
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "- ".repeat(100_000),
    ] {
        let told = refused(&hostile);
        assert!(told.contains("the document is malformed"), "{told}");
    }
}

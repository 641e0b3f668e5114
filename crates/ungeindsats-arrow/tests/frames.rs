//! Frames as analysts have them: what fits is read, and what does not is told, all of it at once.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int64Array, LargeListArray, ListArray,
    NullArray, RecordBatch, StringArray, StructArray, TimestampMicrosecondArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_cast::cast;
use arrow_schema::{DataType, Field};
use serde_json::json;
use ungeindsats_arrow::{Cases, NoRows, NullUntil, Table, WrongColumns, link, rules, verdicts};
use ungeindsats_core::case::Fagomraade;
use ungeindsats_core::{Case, Date, Outcome, Timeline};

fn frame(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    RecordBatch::try_from_iter_with_nullable(columns.into_iter().map(|(name, it)| (name, it, true)))
        .unwrap()
}

fn texts(texts: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(texts.to_vec()))
}

fn list_of(items: ArrayRef, lengths: &[usize]) -> ArrayRef {
    let item = Arc::new(Field::new_list_field(items.data_type().clone(), true));
    let offsets = OffsetBuffer::<i32>::from_lengths(lengths.iter().copied());
    Arc::new(ListArray::new(item, offsets, items, None))
}

fn structs(columns: Vec<(&str, ArrayRef)>) -> ArrayRef {
    Arc::new(StructArray::from(frame(columns)))
}

fn wrong(columns: Vec<(&str, ArrayRef)>) -> WrongColumns {
    Cases::of(&frame(columns), NullUntil::Unknown).unwrap_err()
}

fn day() -> Date {
    "2021-01-08".parse().unwrap()
}

#[test]
fn every_wrong_column_is_told_at_once() {
    let number: ArrayRef = Arc::new(Int64Array::from(vec![1]));
    let contact = structs(vec![
        ("area", Arc::clone(&number)),
        ("fra", texts(&[Some("x")])),
    ]);
    let told = wrong(vec![
        ("birth_date", Arc::clone(&number)),
        ("contacts", list_of(contact, &[1])),
        ("guide", texts(&[Some("g1")])),
        ("name", texts(&[Some("Anders Andersen")])),
        ("consents", number),
    ]);
    assert_eq!(
        told.to_string().lines().collect::<Vec<_>>().first(),
        Some(&"the frame has 6 wrong columns")
    );
    let told: Vec<_> = told.0.iter().map(ToString::to_string).collect();
    assert_eq!(
        &told[..4],
        [
            "birth_date: expected days, or text written YYYY-MM-DD, found Int64",
            "contacts[].area: expected text (codes), found Int64",
            "contacts[].fra: expected only area, from, until, found a column of another name",
            "guide: expected a struct, found Utf8",
        ]
    );
    assert!(told[4].starts_with("name: expected only id, birth_date, "));
    assert_eq!(told[5], "consents: expected a list of structs, found Int64");
    assert!(!told.concat().contains("Anders"));
}

#[test]
fn a_column_of_which_nothing_is_known_is_looked_at_too() {
    let nothing: ArrayRef = Arc::new(NullArray::new(2));
    let none: ArrayRef = Arc::new(Int64Array::from(vec![None, None]));
    let told = wrong(vec![("birth_date", none), ("contacts", nothing)]);
    assert_eq!(told.0.len(), 1);
    let flags: ArrayRef = Arc::new(BooleanArray::from(vec![None, None]));
    let told = wrong(vec![("guide", flags)]);
    assert_eq!(told.0.len(), 1);
    let nothing: ArrayRef = Arc::new(NullArray::new(2));
    let cases = Cases::of(&frame(vec![("guide", nothing)]), NullUntil::Unknown).unwrap();
    assert_eq!(cases.case(1).unwrap(), Case::default());
}

#[test]
fn categories_are_text() {
    let areas: DictionaryArray<Int32Type> = ["social", "social", "skole"].into_iter().collect();
    let contacts = structs(vec![("area", Arc::new(areas))]);
    let register = frame(vec![("contacts", list_of(contacts, &[2, 1]))]);
    let cases = Cases::of(&register, NullUntil::Unknown).unwrap();
    let written = r#"{ "contacts": [{ "area": "skole" }] }"#;
    assert_eq!(cases.case(1).unwrap(), Case::from_json(written).unwrap());
}

#[test]
fn every_term_is_found_in_text_of_every_kind_and_nothing_else_is() {
    let codes = Fagomraade::ALL.iter().map(|area| Some(area.code()));
    // As long as a code, with the same beginning, empty, short and long.
    let none = ["sociale", "Social", "", "s", "uddannelsesvejledninG"].map(Some);
    let written: Vec<_> = codes.chain([None]).chain(none).collect();
    for kind in [DataType::Utf8, DataType::LargeUtf8, DataType::Utf8View] {
        let areas = cast(&texts(&written), &kind).unwrap();
        let contacts = list_of(structs(vec![("area", areas)]), &vec![1; written.len()]);
        let cases = Cases::of(&frame(vec![("contacts", contacts)]), NullUntil::Unknown).unwrap();
        for (row, written) in written.iter().enumerate() {
            let document = json!({ "contacts": [{ "area": written }] }).to_string();
            match (cases.case(row), Case::from_json(&document)) {
                (Ok(of_columns), Ok(of_json)) => assert_eq!(of_columns, of_json, "{written:?}"),
                (Err(of_columns), Err(of_json)) => {
                    assert_eq!(of_columns.pointer, "/contacts/0/area");
                    assert_eq!(of_columns.problem, of_json.problem);
                }
                (of_columns, _) => panic!("{written:?} in {kind}: {of_columns:?}"),
            }
        }
    }
}

#[test]
fn a_whole_number_is_an_id() {
    let ids: ArrayRef = Arc::new(Int64Array::from(vec![Some(7), None]));
    let cases = Cases::of(&frame(vec![("id", ids)]), NullUntil::Unknown).unwrap();
    assert_eq!(
        cases.case(0).unwrap(),
        Case::from_json(r#"{ "id": "7" }"#).unwrap()
    );
    assert_eq!(cases.case(1).unwrap(), Case::default());
    let notes: ArrayRef = Arc::new(Int64Array::from(vec![7]));
    let wish = structs(vec![("reason", notes)]);
    let guide = structs(vec![("not_relevant", list_of(wish, &[1]))]);
    assert_eq!(wrong(vec![("guide", guide)]).0.len(), 1);
}

#[test]
fn a_moment_is_a_day_where_it_is_its_beginning() {
    let on = 18_635 * 86_400_000_000;
    let at = |moment| {
        let births: ArrayRef = Arc::new(TimestampMicrosecondArray::from(vec![Some(moment), None]));
        Cases::of(&frame(vec![("birth_date", births)]), NullUntil::Unknown)
    };
    let written = r#"{ "birth_date": "2021-01-08" }"#;
    let case = at(on).unwrap().case(0).unwrap();
    assert_eq!(case, Case::from_json(written).unwrap());
    let told = at(on + 1).unwrap_err().to_string();
    assert!(
        told.ends_with("found moments, not each the beginning of a day"),
        "{told}"
    );
}

#[test]
fn a_null_at_the_end_of_a_period_means_what_its_owner_says() {
    let days = |days: [Option<i32>; 2]| -> ArrayRef { Arc::new(Date32Array::from(days.to_vec())) };
    let contacts = structs(vec![
        ("from", days([Some(18_262), Some(18_262)])),
        ("until", days([None, Some(18_300)])),
    ]);
    let register = frame(vec![("contacts", list_of(contacts, &[2]))]);
    let read = |null_until| Cases::of(&register, null_until).unwrap().case(0).unwrap();
    let written = |until: &str| {
        let contacts = format!(
            r#"{{ "contacts": [{{ "from": "2020-01-01"{until} }},
            {{ "from": "2020-01-01", "until": "2020-02-08" }}] }}"#
        );
        Case::from_json(&contacts).unwrap()
    };
    assert_eq!(read(NullUntil::Unknown), written(""));
    assert_eq!(read(NullUntil::Ongoing), written(r#", "until": "ongoing""#));
}

#[test]
fn a_row_that_cannot_be_read_is_told_and_the_others_are_assessed() {
    let areas = texts(&[Some("social"), Some("Anders"), Some("skole")]);
    let contacts = list_of(structs(vec![("area", areas)]), &[1, 1, 1]);
    let births: ArrayRef = Arc::new(Date32Array::from(vec![11_747, 11_747, i32::MAX]));
    let register = frame(vec![("contacts", contacts), ("birth_date", births)]);
    let cases = Cases::of(&register, NullUntil::Unknown).unwrap();
    let viborg = Timeline::named("viborg").unwrap();
    let said = verdicts(&cases, 0..9, &viborg, day()).unwrap();
    let told: Vec<_> = said
        .unreadable()
        .iter()
        .map(|(row, error)| (*row, error.pointer.as_str()))
        .collect();
    assert_eq!(told, [(1, "/contacts/0/area"), (2, "/birth_date")]);
    assert!(
        said.unreadable()
            .iter()
            .all(|(_, it)| !it.to_string().contains("Anders"))
    );
    for rule in 0..rules().count() {
        let outcomes: Vec<Option<Outcome>> = said.of_rule(rule).collect();
        assert!(outcomes[0].is_some() && outcomes[1..] == [None, None]);
    }
    let columns = said.to_record_batch().unwrap();
    assert_eq!(columns.num_rows(), 3);
    assert!(
        columns
            .columns()
            .iter()
            .all(|column| column.null_count() == 2)
    );
}

#[test]
fn nothing_in_the_place_of_an_item_is_refused_as_in_a_document() {
    let areas = texts(&[Some("social"), Some("familie")]);
    let contacts = StructArray::from(frame(vec![("area", areas)]));
    let (fields, columns, _) = contacts.into_parts();
    let second_is_null = Some(NullBuffer::from(vec![true, false]));
    let contacts: ArrayRef = Arc::new(StructArray::new(fields, columns, second_is_null));
    let register = frame(vec![("contacts", list_of(contacts, &[2]))]);
    let cases = Cases::of(&register, NullUntil::Unknown).unwrap();
    let told = cases.case(0).unwrap_err();
    let document = Case::from_json(r#"{ "contacts": [{ "area": "social" }, null] }"#).unwrap_err();
    assert_eq!(told.pointer, "/contacts/1");
    assert_eq!(
        (told.pointer, told.problem),
        (document.pointer, document.problem)
    );
}

#[test]
fn a_day_without_a_policy_is_an_error() {
    let cases = Cases::of(
        &frame(vec![("id", texts(&[Some("a")]))]),
        NullUntil::Unknown,
    )
    .unwrap();
    let viborg = Timeline::named("viborg").unwrap();
    assert!(verdicts(&cases, 0..1, &viborg, "2018-01-01".parse().unwrap()).is_err());
}

fn people() -> RecordBatch {
    frame(vec![("id", texts(&[Some("a"), Some("b"), Some("c")]))])
}

fn contacts(of: &[Option<&str>], areas: &[Option<&str>], no_rows: NoRows) -> Table {
    let rows = frame(vec![("person", texts(of)), ("area", texts(areas))]);
    let list = "contacts".to_owned();
    Table {
        list,
        rows,
        no_rows,
    }
}

#[test]
fn the_rows_of_a_table_become_a_list_of_their_person() {
    let of = [Some("c"), Some("a"), Some("c")];
    let areas = [Some("social"), Some("familie"), Some("skole")];
    for (no_rows, none) in [(NoRows::Unknown, ""), (NoRows::None, r#", "contacts": []"#)] {
        let wishes = frame(vec![
            ("person", texts(&[Some("b")])),
            ("wants_guide", Arc::new(BooleanArray::from(vec![true]))),
        ]);
        let wishes = Table {
            list: "guide.wishes".to_owned(),
            rows: wishes,
            no_rows: NoRows::None,
        };
        let tables = [contacts(&of, &areas, no_rows), wishes];
        let nested = link(&people(), "person", &tables).unwrap();
        let cases = Cases::of(&nested, NullUntil::Unknown).unwrap();
        let written = [
            r#"{ "id": "a", "contacts": [{ "area": "familie" }], "guide": { "wishes": [] } }"#
                .to_owned(),
            format!(
                r#"{{ "id": "b"{none}, "guide": {{ "wishes": [{{ "wants_guide": true }}] }} }}"#
            ),
            r#"{ "id": "c", "contacts": [{ "area": "social" }, { "area": "skole" }],
                "guide": { "wishes": [] } }"#
                .to_owned(),
        ];
        for (row, written) in written.iter().enumerate() {
            assert_eq!(cases.case(row).unwrap(), Case::from_json(written).unwrap());
        }
    }
}

#[test]
fn no_row_of_a_table_is_dropped_unsaid() {
    let told = |table| {
        let error = link(&people(), "person", &[table]).unwrap_err().to_string();
        assert!(!error.contains("Anders"), "{error}");
        error
    };
    let areas = [Some("social"), None];
    let of_nobody = contacts(&[Some("Anders"), None], &areas, NoRows::None);
    assert!(told(of_nobody).ends_with("2 have none, or one of nobody"));
    let mut without = contacts(&[Some("a"), Some("a")], &areas, NoRows::None);
    drop(without.rows.remove_column(0));
    assert_eq!(
        told(without),
        "contacts: expected a column person, by which it is linked"
    );
    let twice = contacts(&[Some("a"), Some("a")], &areas, NoRows::None);
    let error = link(&people(), "person", &[twice.clone(), twice.clone()]).unwrap_err();
    assert_eq!(error.to_string(), "contacts: expected only once");
    let twins = frame(vec![("id", texts(&[Some("a"), None, Some("a")]))]);
    let error = link(&twins, "person", &[]).unwrap_err();
    assert!(
        error
            .to_string()
            .contains("2 have none, or one that was there before")
    );
}

#[test]
fn lists_of_every_kind_are_read() {
    let areas = texts(&[Some("social")]);
    let contacts = structs(vec![("area", areas)]);
    let item = Arc::new(Field::new_list_field(contacts.data_type().clone(), true));
    let offsets = OffsetBuffer::<i64>::from_lengths([0, 1]);
    let lists: ArrayRef = Arc::new(LargeListArray::new(item, offsets, contacts, None));
    let cases = Cases::of(&frame(vec![("contacts", lists)]), NullUntil::Unknown).unwrap();
    assert_eq!(
        cases.case(0).unwrap(),
        Case::from_json(r#"{ "contacts": [] }"#).unwrap()
    );
    assert_eq!(cases.len(), 2);
    assert!(!cases.is_empty());
}

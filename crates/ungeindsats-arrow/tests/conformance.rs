//! Every case of the suite has the same answer in columns, of whatever types they are.

#![allow(
    clippy::unwrap_used,
    clippy::unreachable,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::{Array, RecordBatch, StructArray};
use arrow_json::ReaderBuilder;
use arrow_schema::{DataType, Field, Fields, Schema};
use serde_json::Value;
use ungeindsats_arrow::{Cases, NullUntil, rules, schema, verdicts};
use ungeindsats_conformance::{TestCase, folder, load, timeline};
use ungeindsats_core::{Case, Rule};

/// The same columns, each of its leaves and lists of the type that this gives it.
fn retyped(kind: &DataType, other: fn(DataType) -> DataType) -> DataType {
    let field = |field: &Field| {
        field
            .clone()
            .with_data_type(retyped(field.data_type(), other))
    };
    match kind {
        DataType::Struct(fields) => {
            let fields = fields.iter().map(|it| Arc::new(field(it)));
            DataType::Struct(fields.collect::<Fields>())
        }
        DataType::List(item) => other(DataType::List(Arc::new(field(item)))),
        leaf => other(leaf.clone()),
    }
}

fn as_they_are(kind: DataType) -> DataType {
    kind
}

fn large(kind: DataType) -> DataType {
    match kind {
        DataType::Utf8 | DataType::Date32 => DataType::LargeUtf8,
        DataType::List(item) => DataType::LargeList(item),
        kind => kind,
    }
}

fn viewed(kind: DataType) -> DataType {
    match kind {
        DataType::Utf8 => DataType::Utf8View,
        DataType::Date32 => DataType::Date64,
        kind => kind,
    }
}

/// Documents as columns of those types.
fn columns(documents: &[Value], other: fn(DataType) -> DataType) -> RecordBatch {
    let DataType::Struct(fields) = retyped(&DataType::Struct(schema().fields), other) else {
        unreachable!()
    };
    let mut decoder = ReaderBuilder::new(Arc::new(Schema::new(fields)))
        .with_batch_size(documents.len())
        .with_strict_mode(true)
        .build_decoder()
        .unwrap();
    decoder.serialize(documents).unwrap();
    decoder.flush().unwrap().unwrap()
}

/// The cases of the suite that are judged alike: by one policy, on one day.
fn groups() -> Vec<Vec<(&'static Rule, TestCase)>> {
    let mut groups: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for file in load(&folder()).unwrap() {
        let rule = Rule::find(&file.rule).unwrap();
        for case in file.cases.into_iter().filter(|it| it.case.is_some()) {
            let key = format!("{} {:?} {}", case.policy, case.readings, case.as_of);
            groups.entry(key).or_default().push((rule, case));
        }
    }
    groups.into_values().collect()
}

fn answers_alike(other: fn(DataType) -> DataType, prepared: fn(RecordBatch) -> RecordBatch) {
    let mut asked = 0;
    for group in groups() {
        let documents: Vec<_> = group
            .iter()
            .map(|(_, it)| it.case.clone().unwrap())
            .collect();
        let batch = prepared(columns(&documents, other));
        let cases = Cases::of(&batch, NullUntil::Unknown).unwrap();
        let (_, first) = &group[0];
        let policies = timeline(&first.policy, &first.readings).unwrap();
        let said = verdicts(&cases, 0..cases.len(), &policies, first.as_of).unwrap();
        assert_eq!(said.unreadable(), []);
        for (row, ((rule, test), document)) in group.iter().zip(&documents).enumerate() {
            let read = Case::from_json(&document.to_string()).unwrap();
            assert_eq!(cases.case(row).unwrap(), read, "{}/{}", rule.id, test.id);
            let column = rules().position(|it| it.id == rule.id).unwrap();
            let outcome = said.of_rule(column).nth(row).unwrap();
            assert_eq!(
                outcome,
                Some(test.expect.outcome),
                "{}/{}",
                rule.id,
                test.id
            );
            asked += 1;
        }
    }
    assert!(asked > 2000, "only {asked} cases were found");
}

#[test]
fn the_suite_in_short_columns() {
    answers_alike(as_they_are, |batch| batch);
}

#[test]
fn the_suite_in_large_columns_of_text() {
    answers_alike(large, |batch| batch);
}

#[test]
fn the_suite_in_viewed_text_and_moments() {
    answers_alike(viewed, |batch| batch);
}

#[test]
fn the_suite_in_a_slice() {
    answers_alike(as_they_are, |batch| {
        let before = batch.slice(0, 1);
        let all = StructArray::from(batch);
        let rows: Vec<_> = [StructArray::from(before), all].to_vec();
        let rows: Vec<&dyn Array> = rows.iter().map(|it| -> &dyn Array { it }).collect();
        let both = arrow_select::concat::concat(&rows).unwrap();
        let sliced = both.slice(1, both.len() - 1);
        RecordBatch::from(sliced.as_any().downcast_ref::<StructArray>().unwrap())
    });
}

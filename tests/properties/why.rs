//! What holds of the trace of any verdict, and of what would make a rule pass: it leads there, and no part of it
//! does.

use crate::generated::{any_case, any_day, settings, viborg};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};
use ungeindsats_core::why::{Change, Ways, trace, ways_to_pass};
use ungeindsats_core::{Case, Date, Level, Outcome, Rule, assess, why};

/// A search asks a rule up to thousands of times, and a trace is told for every rule.
fn fewer() -> ProptestConfig {
    let settings = settings();
    ProptestConfig {
        cases: settings.cases.div_ceil(10),
        ..settings
    }
}

fn any_rule() -> impl Strategy<Value = &'static str> {
    let of_a_case = Rule::ALL.iter().filter(|rule| rule.level() == Level::Case);
    select(of_a_case.map(|rule| rule.id).collect::<Vec<_>>())
}

fn ways(case: &Case, day: Date, rule: &str) -> Ways {
    ways_to_pass(case, viborg(), day, rule).unwrap()
}

fn outcome(case: &Case, day: Date, rule: &str) -> Outcome {
    let assessment = assess(case, viborg(), day).unwrap();
    assessment.finding(rule).unwrap().outcome()
}

/// Sets a value at a pointer; records and lists on the way there are made.
fn put(document: &mut Value, pointer: &str, value: Value) {
    let mut spot = document;
    for step in pointer.split('/').skip(1) {
        spot = if let Ok(index) = step.parse::<usize>() {
            if spot.is_null() {
                *spot = json!([]);
            }
            let items = spot.as_array_mut().unwrap();
            if items.len() == index {
                items.push(Value::Null);
            }
            &mut items[index]
        } else {
            if spot.is_null() {
                *spot = Value::Object(Map::new());
            }
            spot.as_object_mut()
                .unwrap()
                .entry(step)
                .or_insert(Value::Null)
        };
    }
    *spot = value;
}

/// The case with these facts otherwise.
fn changed(case: &Case, changes: &[&Change]) -> Case {
    let mut document = serde_json::to_value(case).unwrap();
    for change in changes.iter().filter(|change| change.same_as().is_none()) {
        let some_text = || json!("?");
        let value = change.value().cloned().unwrap_or_else(some_text);
        put(&mut document, &change.pointer(), value);
    }
    for change in changes {
        // A part of a way may repeat what stands nowhere: then it changes nothing.
        let same = change.same_as();
        let Some(same) = same.and_then(|same| document.pointer(&same).cloned()) else {
            continue;
        };
        let mut of_one = document.clone();
        put(&mut of_one, &change.pointer(), same.clone());
        // It is an id, or a list of ids.
        if Case::from_json(&of_one.to_string()).is_err() {
            put(&mut of_one, &change.pointer(), json!([same]));
        }
        document = of_one;
    }
    Case::from_json(&document.to_string()).unwrap()
}

/// Every selection of some of these changes that is not all of them, and not none.
fn parts(changes: &[Change]) -> Vec<Vec<&Change>> {
    let all = 1_usize << changes.len();
    let chosen = |mask: usize| {
        let numbered = changes.iter().enumerate();
        let chosen = numbered.filter(move |(bit, _)| mask >> bit & 1 == 1);
        chosen.map(|(_, change)| change).collect()
    };
    (1..all.saturating_sub(1)).map(chosen).collect()
}

proptest! {
    #![proptest_config(fewer())]

    #[test]
    fn every_rule_is_traced_as_it_is_assessed(case in any_case(), day in any_day(), rule in any_rule()) {
        let assessment = assess(&case, viborg(), day).unwrap();
        let trace = trace(&case, viborg(), day).unwrap();
        prop_assert_eq!(trace.whys().count(), assessment.findings().count());
        for (why, finding) in trace.whys().zip(assessment.findings()) {
            prop_assert_eq!(why.finding().record(), finding.record());
        }
        let alone = why(&case, viborg(), day, rule).unwrap();
        prop_assert_eq!(alone.record(None), trace.why(rule).unwrap().record(None));
    }

    #[test]
    fn a_way_leads_there_and_no_part_of_it_does(case in any_case(), day in any_day(), rule in any_rule()) {
        let ways = ways(&case, day, rule);
        for way in ways.ways() {
            let all: Vec<_> = way.changes().iter().collect();
            prop_assert_eq!(outcome(&changed(&case, &all), day, rule), Outcome::Passed, "{:?}", ways.record());
            for part in parts(way.changes()) {
                prop_assert_ne!(outcome(&changed(&case, &part), day, rule), Outcome::Passed, "{:?}", ways.record());
            }
        }
    }

    #[test]
    fn where_a_rule_passes_there_is_nothing_to_do(case in any_case(), day in any_day(), rule in any_rule()) {
        let ways = ways(&case, day, rule);
        if outcome(&case, day, rule) == Outcome::Passed {
            prop_assert!(ways.ways().is_empty() && ways.is_complete());
        }
        let [mut fewest, mut most] = [usize::MAX, 0];
        for way in ways.ways() {
            fewest = fewest.min(way.changes().len());
            most = most.max(way.changes().len());
        }
        prop_assert!(ways.ways().is_empty() || fewest == most && most > 0);
    }

    #[test]
    fn the_same_question_has_the_same_answer(case in any_case(), day in any_day(), rule in any_rule()) {
        let asked = || {
            let why = why(&case, viborg(), day, rule).unwrap();
            serde_json::to_string(&why.record(Some(&ways(&case, day, rule)))).unwrap()
        };
        prop_assert_eq!(asked(), asked());
    }
}

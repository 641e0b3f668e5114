//! What holds for any case: no panic, no loss, no order, no guess.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

use arbitrary::{Arbitrary, Unstructured};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::Value;
use ungeindsats_core::case::{
    Assignment, Consent, Contact, CustodyHolder, Disclosure, EducationStatus, IndicatorRecord,
    KnownNeed, Wish,
};
use ungeindsats_core::{
    Assessment, Case, Date, Finding, Language, Outcome, Timeline, assess, outcomes,
};

const REGISTER: &str = include_str!("../examples/data/viborg-2021-01-08.ndjson");

/// A case of the synthetic register, or any case at all.
fn any_case() -> impl Strategy<Value = Case> {
    let of_register = (0..198_usize)
        .prop_map(|line| Case::from_json(REGISTER.lines().nth(line).unwrap()).unwrap());
    let at_all = proptest::collection::vec(any::<u8>(), 256..4096)
        .prop_map(|bytes| Case::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default());
    prop_oneof![of_register, at_all]
}

fn any_day() -> impl Strategy<Value = Date> {
    (0..1200_u32).prop_map(|days| Date::new(2019, 8, 1).unwrap().plus_days(days))
}

/// Rules that may be undetermined although nothing is missing: two things of one day, and nobody has
/// said which came first.
const SAME_DAY: [&str; 3] = [
    "guide.declined_respected",
    "guide.lifecycle",
    "guide.wish_honoured",
];

fn viborg() -> Timeline {
    Timeline::named("viborg").unwrap()
}

fn assessed(case: &Case, as_of: Date) -> Assessment {
    assess(case, &viborg(), as_of).unwrap()
}

fn document(case: &Case) -> Value {
    serde_json::to_value(case).unwrap()
}

fn case_of(document: &Value) -> Case {
    Case::from_json(&document.to_string()).unwrap()
}

/// The same cases on every run, so that a change is judged and not chance; `PROPTEST_RNG_SEED` and
/// `PROPTEST_CASES` look further.
fn settings() -> ProptestConfig {
    let asked = ProptestConfig::default();
    ProptestConfig {
        cases: asked.cases.max(1000),
        rng_seed: match asked.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_210_108),
            fixed @ RngSeed::Fixed(_) => fixed,
        },
        failure_persistence: None,
        ..asked
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn every_case_gets_an_answer_from_every_rule(case in any_case(), as_of in any_day()) {
        let assessment = assessed(&case, as_of);
        let mut bare = Vec::new();
        outcomes(&case, &viborg(), as_of, &mut bare).unwrap();
        let told: Vec<_> = assessment.findings().map(|finding| finding.outcome()).collect();
        prop_assert_eq!(told, bare);
        // Everything that is rendered only when it is read.
        let record = assessment.record();
        let names_what_is_missing = record.findings.iter().all(|finding| {
            finding.outcome != Outcome::Undetermined
                || !finding.missing.is_empty()
                || SAME_DAY.contains(&finding.rule.as_str())
        });
        prop_assert!(names_what_is_missing);
        prop_assert!(!ungeindsats_core::render::text(&assessment, Language::Da).is_empty());
        prop_assert!(!ungeindsats_core::render::html(&assessment).is_empty());
    }

    #[test]
    fn a_case_survives_the_way_out_and_in(case in any_case()) {
        let text = serde_json::to_string(&case).unwrap();
        prop_assert_eq!(&Case::from_json(&text).unwrap(), &case);
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(case in any_case(), as_of in any_day()) {
        let say = || serde_json::to_string(&assessed(&case, as_of)).unwrap();
        prop_assert_eq!(say(), say());
    }

    #[test]
    fn the_order_of_lists_tells_nothing(
        case in any_case(),
        as_of in any_day(),
        seed in any::<u64>(),
    ) {
        let ordered = document(&case);
        let mut shuffled = ordered.clone();
        shuffle(&mut shuffled, &mut { seed });
        let before = assessed(&case, as_of);
        let after = assessed(&case_of(&shuffled), as_of);
        for (before, after) in before.findings().zip(after.findings()) {
            prop_assert_eq!(before.rule().id, after.rule().id);
            prop_assert_eq!(before.outcome(), after.outcome(), "{}", before.rule().id);
            prop_assert_eq!(before.severity(), after.severity());
            if before.outcome() != Outcome::Undetermined {
                // Of what is missing, the message tells the place in the list.
                prop_assert_eq!(before.date(), after.date(), "{}", before.rule().id);
                prop_assert_eq!(before.message(Language::Da), after.message(Language::Da));
                prop_assert_eq!(values(before, &ordered), values(after, &shuffled), "{}", before.rule().id);
            }
        }
    }

    #[test]
    fn what_is_dated_later_changes_nothing(case in any_case(), as_of in any_day()) {
        let mut later = case.clone();
        let tomorrow = Some(as_of.plus_days(1));
        if let Some(contacts) = &mut later.contacts {
            contacts.push(Contact { from: tomorrow, ..Default::default() });
        }
        if let Some(indicators) = &mut later.indicators {
            indicators.push(IndicatorRecord {
                recorded_on: tomorrow,
                ..Default::default()
            });
        }
        if let Some(consents) = &mut later.consents {
            consents.push(Consent { from: tomorrow, ..Default::default() });
        }
        if let Some(disclosures) = &mut later.disclosures {
            disclosures.push(Disclosure { on: tomorrow, ..Default::default() });
        }
        if let Some(holders) = &mut later.custody_holders {
            holders.push(CustodyHolder { from: tomorrow, ..Default::default() });
        }
        if let Some(guide) = &mut later.guide {
            if let Some(assignments) = &mut guide.assignments {
                assignments.push(Assignment { from: tomorrow, ..Default::default() });
            }
            if let Some(wishes) = &mut guide.wishes {
                wishes.push(Wish { on: tomorrow, ..Default::default() });
            }
        }
        prop_assert_eq!(assessed(&case, as_of).record(), assessed(&later, as_of).record());
    }

    #[test]
    fn an_irrelevant_fact_changes_nothing(case in any_case(), as_of in any_day()) {
        let mut more = case.clone();
        more.education.get_or_insert_default().push(EducationStatus::default());
        more.known_needs.get_or_insert_default().push(KnownNeed::default());
        prop_assert_eq!(assessed(&case, as_of).record(), assessed(&more, as_of).record());
    }

    /// Forgetting a fact leaves the verdict as it was, or leaves it open. It never makes another.
    #[test]
    fn absence_never_decides(case in any_case(), as_of in any_day(), seed in any::<u64>()) {
        let known = document(&case);
        let mut forgotten = known.clone();
        let place = forget(&mut forgotten, &mut { seed });
        let before = assessed(&case, as_of);
        let after = assessed(&case_of(&forgotten), as_of);
        for (before, after) in before.findings().zip(after.findings()) {
            prop_assert!(
                after.outcome() == before.outcome() || after.outcome() == Outcome::Undetermined,
                "{}: {:?} became {:?} without {}",
                before.rule().id, before.outcome(), after.outcome(), place
            );
        }
    }
}

/// The values at the places that a finding read, whatever their index.
fn values(finding: Finding<'_>, document: &Value) -> Vec<String> {
    let mut values: Vec<_> = finding
        .facts()
        .iter()
        .map(|pointer| match document.pointer(pointer) {
            Some(Value::Array(list)) => {
                let name = pointer.rsplit('/').next().unwrap_or_default();
                format!("{name} of {} items", list.len())
            }
            Some(value) => value.to_string(),
            None => panic!("{} says that it read {pointer}", finding.rule().id),
        })
        .collect();
    values.sort();
    values
}

/// A small generator of its own: the seed is what proptest shrinks.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap()
}

fn shuffle(value: &mut Value, state: &mut u64) {
    match value {
        Value::Array(list) => {
            for last in (1..list.len()).rev() {
                list.swap(last, next(state) % (last + 1));
            }
            for item in list {
                shuffle(item, state);
            }
        }
        Value::Object(fields) => {
            for field in fields.values_mut() {
                shuffle(field, state);
            }
        }
        _ => {}
    }
}

/// Removes one field somewhere and tells which.
fn forget(value: &mut Value, state: &mut u64) -> String {
    match value {
        Value::Object(fields) if !fields.is_empty() => {
            let name = fields
                .keys()
                .nth(next(state) % fields.len())
                .unwrap()
                .clone();
            let is_leaf = !matches!(&fields[&name], Value::Object(_) | Value::Array(_));
            if is_leaf || next(state).is_multiple_of(4) {
                fields.remove(&name);
                return name;
            }
            let inside = forget(fields.get_mut(&name).unwrap(), state);
            format!("{name}/{inside}")
        }
        Value::Array(list) if !list.is_empty() => {
            let index = next(state) % list.len();
            format!("{index}/{}", forget(&mut list[index], state))
        }
        _ => String::new(),
    }
}

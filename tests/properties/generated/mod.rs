//! What the tests of properties generate, and how they change a document.

pub(crate) mod register;
mod settings;
pub(crate) mod values;

use arbitrary::{Arbitrary, Unstructured};
use proptest::prelude::*;
use serde_json::Value;
use ungeindsats_core::{Case, Date};

pub(crate) use self::settings::{settings, viborg};

const REGISTER: &str = include_str!("../../../examples/data/viborg-2021-01-08.ndjson");

/// A case of the synthetic register, or any case at all.
pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    let of_register = (0..198_usize)
        .prop_map(|line| Case::from_json(REGISTER.lines().nth(line).unwrap()).unwrap());
    let at_all = proptest::collection::vec(any::<u8>(), 256..4096)
        .prop_map(|bytes| Case::arbitrary(&mut Unstructured::new(&bytes)).unwrap_or_default());
    prop_oneof![of_register, at_all]
}

pub(crate) fn any_day() -> impl Strategy<Value = Date> {
    (0..1200_u32).prop_map(|days| Date::new(2019, 8, 1).unwrap().plus_days(days))
}

/// A small generator of its own: the seed is what proptest shrinks.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 40).unwrap()
}

pub(crate) fn shuffle(value: &mut Value, state: &mut u64) {
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
pub(crate) fn forget(value: &mut Value, state: &mut u64) -> String {
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

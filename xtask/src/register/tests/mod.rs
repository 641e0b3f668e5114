//! What must hold of the register: its figures, its deviations and its bytes.

mod figures;
mod rules;

use ungeindsats_core::Case;
use ungeindsats_core::private::Id;

use super::register;

#[test]
fn two_runs_give_the_same_bytes() {
    let bytes = || serde_json::to_vec(&register()).unwrap();
    assert!(bytes() == bytes());
}

#[test]
fn every_case_survives_json() {
    for case in register() {
        let json = serde_json::to_string(&case).unwrap();
        assert!(Case::from_json(&json).unwrap() == case);
    }
}

#[test]
fn the_pseudonyms_are_in_order() {
    let ids: Vec<Id> = register().into_iter().filter_map(|case| case.id).collect();
    assert!(ids.first() == Some(&Id::from("ung-001")) && ids.last() == Some(&Id::from("ung-198")));
    assert!(ids.is_sorted_by(|one, other| one < other));
}

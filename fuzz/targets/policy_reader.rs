//! Any text as a policy file: a timeline that answers for every day, or faults that can be told.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ungeindsats_core::policy::Interpretation;
use ungeindsats_core::{Date, Timeline};

fuzz_target!(|text: &str| {
    match Timeline::from_yaml(text) {
        Ok(timeline) => use_it(&timeline),
        Err(faults) => {
            assert!(!faults.0.is_empty(), "a file is refused without a fault");
            assert!(!faults.to_string().is_empty());
            serde_json::to_string(&faults).unwrap();
        }
    }
});

/// Some days, among them every one on which something changes.
fn days(timeline: &Timeline) -> Vec<Date> {
    let first_days = timeline.policies().iter().map(|policy| policy.valid_from);
    [Date::MIN, Date::new(2020, 9, 9).unwrap(), Date::MAX]
        .into_iter()
        .chain(first_days)
        .collect()
}

fn use_it(timeline: &Timeline) {
    for day in days(timeline) {
        match timeline.policy_on(day) {
            Ok(policy) => assert!(policy.valid_from <= day),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
        let known = timeline.known_on(day);
        assert!(known.policies().iter().all(|policy| policy.recorded <= day));
        let _ = known.policy_on(day);
    }
    for interpretation in Interpretation::ALL {
        for reading in interpretation.readings() {
            let _ = timeline.with_reading(interpretation.id, reading.code);
        }
    }
    assert!(timeline.with_reading("I-0", "no_such_reading").is_err());
}

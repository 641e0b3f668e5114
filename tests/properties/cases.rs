//! What holds for any case: no panic, no loss, no order, no guess.

use crate::generated::values::values;
use crate::generated::{any_case, any_day, forget, settings, shuffle, viborg};
use proptest::prelude::*;
use serde_json::Value;
use ungeindsats_core::case::{
    Assignment, Consent, Contact, CustodyHolder, Disclosure, EducationStatus, EmploymentStatus,
    IndicatorRecord, Plan, PlanUpdate, Wish,
};
use ungeindsats_core::{Assessment, Case, Date, Language, Outcome, Outcomes, assess};

/// Rules that may be undetermined although nothing is missing: two things of one day, and nobody has
/// said which came first.
const SAME_DAY: [&str; 3] = [
    "guide.declined_respected",
    "guide.lifecycle",
    "guide.wish_honoured",
];

fn assessed(case: &Case, as_of: Date) -> Assessment {
    assess(case, viborg(), as_of).unwrap()
}

fn document(case: &Case) -> Value {
    serde_json::to_value(case).unwrap()
}

fn case_of(document: &Value) -> Case {
    Case::from_json(&document.to_string()).unwrap()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn every_case_gets_an_answer_from_every_rule(case in any_case(), as_of in any_day()) {
        let assessment = assessed(&case, as_of);
        let mut bare = Vec::new();
        Outcomes::on(viborg(), as_of).unwrap().of(&case, &mut bare);
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
        // A follow-up that is planned is no later fact: the plan says today for which day it is.
        if let Some(plans) = &mut later.plans {
            for updates in plans.iter_mut().filter_map(|plan| plan.updates.as_mut()) {
                updates.push(PlanUpdate { on: tomorrow, ..Default::default() });
            }
            plans.push(Plan { from: tomorrow, ..Default::default() });
        }
        prop_assert_eq!(assessed(&case, as_of).record(), assessed(&later, as_of).record());
    }

    #[test]
    fn an_irrelevant_fact_changes_nothing(case in any_case(), as_of in any_day()) {
        let mut more = case.clone();
        more.education.get_or_insert_default().push(EducationStatus::default());
        more.employment.get_or_insert_default().push(EmploymentStatus::default());
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

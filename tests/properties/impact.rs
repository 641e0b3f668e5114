//! What holds of the effect of any policy on any case: it is what assessing under both sides says, and no more.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::generated::{any_case, any_day, settings, viborg};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use ungeindsats_conformance::policy_file::{RECORD, own};
use ungeindsats_core::policy::Aspect;
use ungeindsats_core::{
    Assessment, Case, Date, Difference, Impact, Language, Outcome, Register, Severity, Timeline,
    assess, assess_register, render,
};

/// Policies that differ in their dates, parameters, readings and rules.
static POLICIES: LazyLock<Vec<Timeline>> = LazyLock::new(|| {
    let lku = Timeline::named("lku").unwrap();
    let supposed = |timeline: &Timeline, name, value| {
        timeline
            .with_parameter(name, &value, "a test", None)
            .unwrap()
    };
    let later = |record: &str| Timeline::from_yaml(&own(record)).unwrap();
    let ends = RECORD.replace("ongoing", "2022-01-01");
    let areas = json!(["uddannelsesvejledning"]);
    let forums =
        json!([{ "forum": "ungekonference", "every_days": 30, "decides_on_guides": false }]);
    vec![
        viborg().known_on(Date::new(2020, 12, 1).unwrap()),
        viborg().with_reading("I-1", "through_year").unwrap(),
        supposed(
            &viborg().with_reading("I-29", "last_of_february").unwrap(),
            "age_until",
            json!(25),
        ),
        supposed(
            &supposed(viborg(), "cross_cutting_areas", json!(1)),
            "uncounted_areas",
            areas,
        ),
        supposed(
            &supposed(viborg(), "forums", forums),
            "offer_within_days",
            json!(60),
        ),
        supposed(&lku, "age_until", json!(28)),
        later(RECORD),
        later(&ends),
        viborg().clone(),
        lku,
    ]
});

fn any_policies() -> impl Strategy<Value = Timeline> {
    select(POLICIES.as_slice())
}

/// What a finding says, with its weight where that is of interest.
type Said = BTreeMap<&'static str, (Outcome, Option<Severity>)>;

fn said(assessment: &Assessment) -> Said {
    let is_concern = |outcome| !matches!(outcome, Outcome::Passed | Outcome::NotApplicable);
    let told = assessment.findings().map(|finding| {
        let outcome = finding.outcome();
        let weight = is_concern(outcome).then_some(finding.severity());
        (finding.rule().id, (outcome, weight))
    });
    told.collect()
}

fn says(case: &Case, timeline: &Timeline, as_of: Date) -> Said {
    said(&assess(case, timeline, as_of).unwrap())
}

/// The register of a few cases, steered and met in ways that some policies accept.
fn any_register() -> impl Strategy<Value = Register> {
    let days = proptest::collection::vec(0..900_u32, 0..40);
    (proptest::collection::vec(any_case(), 0..3), days).prop_map(|(cases, days)| {
        let first = Date::new(2019, 8, 1).unwrap();
        let met: Vec<_> = days
            .iter()
            .map(|day| json!({ "on": first.plus_days(*day) }))
            .collect();
        let mut register = Register::from_json(
            &json!({
                "guides": [],
                "coordinators": [{ "from": "2020-01-01", "until": "2020-10-01" }],
                "meeting_series": [
                    { "forum": "ungekonference", "meetings": met },
                    { "forum": "k_moede", "meetings": met },
                ],
                "steering_group": { "seats": [], "meetings": met },
            })
            .to_string(),
        )
        .unwrap();
        register.cases = Some(cases);
        register
    })
}

/// The impact, unless one of the policies does not cover the day.
fn impact(case: &Case, before: &Timeline, after: &Timeline, as_of: Date) -> Option<Impact> {
    let mut impact = Impact::new(before, after, as_of).ok()?;
    impact.add(1, case);
    Some(impact)
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn a_policy_in_place_of_itself_changes_nothing(
        register in any_register(),
        policies in any_policies(),
        as_of in any_day(),
    ) {
        let Ok(impact) = Impact::of(&register, &policies, &policies, as_of) else { return Ok(()) };
        prop_assert!(impact.is_nothing());
        prop_assert_eq!(impact.changed(), 0);
        prop_assert_eq!(impact.differences().len(), 0);
        for policy in policies.policies() {
            prop_assert!(Difference::between(policy, policy).is_empty());
        }
    }

    /// The transitions are what assessing under either side says; what is brought alone, a timeline that
    /// adopts that one thing brings.
    #[test]
    fn transitions_are_what_both_sides_say(
        case in any_case(),
        before in any_policies(),
        after in any_policies(),
        as_of in any_day(),
    ) {
        let Some(impact) = impact(&case, &before, &after, as_of) else { return Ok(()) };
        let sides = [says(&case, &before, as_of), says(&case, &after, as_of)];
        let aspects = Aspect::between_timelines(&before, &after, as_of);
        let adopting = |aspects: &[Aspect]| says(&case, &before.adopting(&after, aspects), as_of);
        let by_dates = adopting(&[]);
        let tried = aspects.iter().filter(|aspect| **aspect != Aspect::Dates);
        let tried: Vec<_> = tried.map(|aspect| (*aspect, adopting(&[*aspect]))).collect();
        let mut changed = 0;
        for counted in impact.rules().iter().filter(|it| sides[0].contains_key(it.rule.id)) {
            let [was, is] = [sides[0][counted.rule.id], sides[1][counted.rule.id]];
            prop_assert_eq!(&counted.before, &BTreeMap::from([(was.0, 1)]));
            prop_assert_eq!(&counted.after, &BTreeMap::from([(is.0, 1)]));
            prop_assert_eq!(counted.transitions.len(), usize::from(was != is));
            for transition in &counted.transitions {
                changed = 1;
                let (from, to) = (transition.before, transition.after);
                prop_assert_eq!((from.outcome, to.outcome), (was.0, is.0));
                if was.0 == is.0 {
                    prop_assert_eq!((from.severity, to.severity), (was.1, is.1));
                }
                let reaches = |trial: &Said| {
                    let says = trial[counted.rule.id];
                    says.0 == is.0 && (was.0 != is.0 || says.1 == is.1)
                };
                let by_dates = reaches(&by_dates);
                prop_assert_eq!(by_dates, transition.alone.contains_key(&Aspect::Dates));
                for (aspect, trial) in &tried {
                    let told = transition.alone.contains_key(aspect);
                    prop_assert_eq!(told, !by_dates && reaches(trial), "{:?}", aspect);
                }
                let together = u64::from(transition.alone.is_empty());
                prop_assert_eq!(transition.only_together, together);
                prop_assert_eq!(transition.examples.len(), 1);
            }
        }
        prop_assert_eq!(impact.changed(), changed);
        let classified = |timeline| {
            let assessment = assess(&case, timeline, as_of).unwrap();
            let classification = assessment.classification().unwrap().clone();
            (classification.covered_by(), classification.cross_cutting())
        };
        let (was, is) = (classified(&before), classified(&after));
        let coverage = impact.covered_by().iter().map(|it| (it.before, it.after));
        prop_assert_eq!(
            coverage.collect::<Vec<_>>(),
            [(was.0, is.0)].into_iter().filter(|(was, is)| was != is).collect::<Vec<_>>()
        );
        let crosses = impact.cross_cutting().iter().map(|it| (it.before, it.after));
        prop_assert_eq!(
            crosses.collect::<Vec<_>>(),
            [(was.1, is.1)].into_iter().filter(|(was, is)| was != is).collect::<Vec<_>>()
        );
    }

    #[test]
    fn every_difference_together_brings_the_other_side(
        register in any_register(),
        before in any_policies(),
        after in any_policies(),
        as_of in any_day(),
    ) {
        let aspects = Aspect::between_timelines(&before, &after, as_of);
        let adopted = before.adopting(&after, &aspects);
        let Ok(expected) = assess_register(&register, &after, as_of) else { return Ok(()) };
        let found = assess_register(&register, &adopted, as_of).unwrap();
        prop_assert_eq!(said(&found), said(&expected));
        for case in register.cases.iter().flatten() {
            prop_assert_eq!(says(case, &adopted, as_of), says(case, &after, as_of));
        }
        prop_assert!(Aspect::between_timelines(&adopted, &after, as_of).is_empty());
    }

    #[test]
    fn counts_add_up_and_examples_stay_few(
        register in any_register(),
        before in any_policies(),
        after in any_policies(),
        as_of in any_day(),
    ) {
        let Ok(impact) = Impact::new(&before, &after, as_of) else { return Ok(()) };
        let mut impact = impact.naming(1).without_ids();
        impact.add_register(&register);
        let cases = u64::try_from(register.cases.iter().flatten().count()).unwrap();
        prop_assert_eq!(impact.cases(), cases);
        prop_assert!(impact.changed() <= cases);
        for counted in impact.rules() {
            let all = match counted.rule.level() {
                ungeindsats_core::Level::Case => cases,
                _ => 1,
            };
            prop_assert_eq!(counted.before.values().sum::<u64>(), all);
            prop_assert_eq!(counted.after.values().sum::<u64>(), all);
            for transition in &counted.transitions {
                let alone = transition.alone.values().sum::<u64>();
                prop_assert!(alone.checked_add(transition.only_together) >= Some(transition.count));
                prop_assert!(transition.alone.values().all(|count| *count <= transition.count));
                prop_assert!(transition.examples.len() <= 1);
                prop_assert!(transition.examples.iter().all(|example| example.id.is_none()));
            }
        }
        for language in [Language::Da, Language::En] {
            let open = render::impact(&impact, language).contains('{');
            prop_assert!(!open, "a blank is left open");
        }
    }
}

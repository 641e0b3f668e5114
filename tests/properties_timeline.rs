//! What holds for any case over any period: each segment says what an assessment of each of its days says.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may stop where it is surprised"
)]

mod generated;

use generated::{any_case, any_day, settings, viborg};
use proptest::prelude::*;
use proptest::sample::Index;
use ungeindsats_core::record::FindingRecord;
use ungeindsats_core::timeline::{CaseTimeline, Segment};
use ungeindsats_core::{Assessment, Case, Date, assess, timeline};

/// What two days say otherwise. A finding on the state of the case bears the day of its assessment, which
/// is no difference.
fn differences(one: &Assessment, other: &Assessment) -> Vec<String> {
    let [one, other] = [one, other].map(Assessment::record);
    let said = |finding: &FindingRecord, undated: bool| {
        let mut finding = finding.clone();
        if undated {
            finding.date = Date::MAX;
        }
        format!("{finding:?}")
    };
    let pairs = one.findings.iter().zip(&other.findings);
    let told = pairs.map(|(first, second)| {
        let undated = first.date == one.as_of || second.date == other.as_of;
        [said(first, undated), said(second, undated)]
    });
    let others = [
        [
            format!("{:?}", one.classification),
            format!("{:?}", other.classification),
        ],
        [format!("{:?}", one.policy), format!("{:?}", other.policy)],
    ];
    let differing = told.chain(others).filter(|[one, other]| one != other);
    differing.map(|pair| pair.join(" and ")).collect()
}

fn fresh(case: &Case, day: Date) -> Assessment {
    assess(case, viborg(), day).unwrap()
}

fn over(case: &Case, from: Date, days: u32) -> CaseTimeline {
    timeline(case, viborg(), from, from.plus_days(days)).unwrap()
}

/// The days of a period.
fn days(from: Date, until: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(from), |day| Some(day.plus_days(1)))
        .take_while(move |day| *day < until)
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn every_day_of_a_short_period_is_told(case in any_case(), from in any_day(), length in 1..40_u32) {
        let course = over(&case, from, length);
        let mut next = from;
        for segment in course.segments() {
            prop_assert_eq!(segment.days().start, next);
            let told = segment.assessment();
            for day in days(segment.days().start, segment.days().end) {
                prop_assert_eq!(differences(told, &fresh(&case, day)), [""; 0], "{}", day);
            }
            next = segment.days().end;
        }
        prop_assert_eq!(next, from.plus_days(length));
    }

    #[test]
    fn every_day_of_years_is_told(
        case in any_case(),
        from in any_day(),
        looked_at in proptest::collection::vec(0..1500_u32, 12),
    ) {
        let course = over(&case, from, 1500);
        for day in looked_at.into_iter().map(|days| from.plus_days(days)) {
            let segment = course.on(day).unwrap();
            let told = segment.assessment();
            prop_assert_eq!(differences(told, &fresh(&case, day)), [""; 0], "{}", day);
        }
    }

    #[test]
    fn something_changes_between_two_segments(case in any_case(), from in any_day()) {
        let course = over(&case, from, 1500);
        for pair in course.segments().windows(2) {
            let [before, after] = [&pair[0], &pair[1]].map(Segment::assessment);
            prop_assert_ne!(differences(before, after), [""; 0]);
        }
    }

    #[test]
    fn a_part_of_a_period_says_what_the_whole_says(
        case in any_case(),
        from in any_day(),
        cut in any::<Index>(),
    ) {
        let whole = over(&case, from, 400);
        let cut = u32::try_from(cut.index(400)).unwrap();
        let parts = [over(&case, from, cut.max(1)), over(&case, from.plus_days(cut), 400 - cut)];
        for course in parts {
            for segment in course.segments() {
                let day = segment.days().start;
                let same = whole.on(day).unwrap();
                let [part, whole] = [segment, same].map(Segment::assessment);
                prop_assert_eq!(differences(part, whole), [""; 0]);
            }
        }
    }
}

//! What holds for any case over any period: each segment says what an assessment of each of its days says.

use crate::generated::{any_case, any_day, settings, viborg};
use proptest::prelude::*;
use proptest::sample::Index;
use ungeindsats_core::record::AssessmentRecord;
use ungeindsats_core::timeline::{CaseTimeline, Segment};
use ungeindsats_core::{Case, Date, assess, timeline};

/// The rules, and whatever else, of which two days say something else. A finding on the state of the case
/// bears the day of its assessment, which is no difference.
fn differences(one: &AssessmentRecord, other: &AssessmentRecord) -> Vec<String> {
    let pairs = one.findings.iter().zip(&other.findings);
    let differing = pairs.filter(|(first, second)| {
        let undated = first.date == one.as_of || second.date == other.as_of;
        let mut dated = (*second).clone();
        if undated {
            dated.date = first.date;
        }
        **first != dated
    });
    let rules = differing.map(|(first, second)| format!("{first:?} and {second:?}"));
    let others = [
        ("classification", one.classification == other.classification),
        ("policy", one.policy == other.policy),
    ];
    let others = others.into_iter().filter(|(_, same)| !same);
    rules
        .chain(others.map(|(what, _)| what.to_owned()))
        .collect()
}

fn fresh(case: &Case, day: Date) -> AssessmentRecord {
    assess(case, viborg(), day).unwrap().record()
}

fn told(segment: &Segment) -> AssessmentRecord {
    segment.assessment().record()
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
    fn every_day_of_a_short_period_is_told(case in any_case(), from in any_day(), length in 1..20_u32) {
        let course = over(&case, from, length);
        let mut next = from;
        for segment in course.segments() {
            prop_assert_eq!(segment.days().start, next);
            let told = told(segment);
            for day in days(segment.days().start, segment.days().end) {
                prop_assert_eq!(differences(&told, &fresh(&case, day)), [""; 0], "{}", day);
            }
            next = segment.days().end;
        }
        prop_assert_eq!(next, from.plus_days(length));
    }

    #[test]
    fn every_day_of_years_is_told(
        case in any_case(),
        from in any_day(),
        looked_at in proptest::collection::vec(0..1500_u32, 6),
    ) {
        let course = over(&case, from, 1500);
        for day in looked_at.into_iter().map(|days| from.plus_days(days)) {
            let segment = course.on(day).unwrap();
            let told = told(segment);
            prop_assert_eq!(differences(&told, &fresh(&case, day)), [""; 0], "{}", day);
        }
    }

    #[test]
    fn something_changes_between_two_segments(case in any_case(), from in any_day()) {
        let course = over(&case, from, 1500);
        for pair in course.segments().windows(2) {
            let [before, after] = [&pair[0], &pair[1]].map(told);
            prop_assert_ne!(differences(&before, &after), [""; 0]);
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
                let [part, whole] = [segment, same].map(told);
                prop_assert_eq!(differences(&part, &whole), [""; 0]);
            }
        }
    }
}

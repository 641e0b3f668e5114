//! What holds for what falls due, in any case and any register: unmet, it is found the day after, and nothing
//! worse is found unannounced.

use std::cmp::Reverse;

use crate::generated::register::any_register;
use crate::generated::{any_case, any_day, settings, shuffle, viborg};
use proptest::prelude::*;
use proptest::sample::Index;
use ungeindsats_core::deadlines::{Deadline, DeadlineKind, Deadlines};
use ungeindsats_core::{
    Assessment, Case, Date, Finding, Language, Outcome, Register, assess, assess_register,
    deadlines, register_deadlines,
};

fn of_case(case: &Case, from: Date, until: Date) -> Deadlines {
    deadlines(case, viborg(), from, until).unwrap()
}

fn of_register(register: &Register, from: Date, until: Date) -> Deadlines {
    register_deadlines(register, viborg(), from, until).unwrap()
}

/// How bad a finding is; none where nothing is found.
fn weight(finding: Finding<'_>) -> Option<impl Ord + use<>> {
    let finds = matches!(finding.outcome(), Outcome::Failed | Outcome::NeedsJudgement);
    finds.then(|| (finding.outcome(), Reverse(finding.severity())))
}

/// The rules that say something worse on the second of two days.
fn worse<'a>(before: &'a Assessment, after: &'a Assessment) -> impl Iterator<Item = Finding<'a>> {
    let pairs = before.findings().zip(after.findings());
    pairs
        .filter(|(old, new)| weight(*new) > weight(*old))
        .map(|(_, new)| new)
}

/// What a deadline says: of what, and what is found where it is not met.
fn told(deadline: &Deadline) -> (Date, Option<usize>, String) {
    let found = deadline.finding().map(|finding| {
        let said = finding.message(Language::Da);
        (
            finding.rule().id,
            finding.outcome(),
            finding.severity(),
            said,
        )
    });
    let what = format!(
        "{:?} {:?} {found:?}",
        deadline.kind(),
        deadline.covered_by()
    );
    (deadline.due(), deadline.case_index(), what)
}

fn all_told(deadlines: &Deadlines) -> Vec<(Date, Option<usize>, String)> {
    deadlines.all().iter().map(told).collect()
}

/// What the assessments of each day and the day after tell, by trying every day.
fn day_by_day(
    from: Date,
    until: Date,
    index: Option<usize>,
    assess: impl Fn(Date) -> Assessment,
) -> Vec<(Date, Option<usize>, String)> {
    let mut found = Vec::new();
    let (mut due, mut before) = (from, assess(from));
    while due < until {
        let after = assess(due.plus_days(1));
        let layer = |day: &Assessment| day.classification()?.covered_by();
        if layer(&before) != layer(&after) {
            let what = format!("{:?} {:?} None", DeadlineKind::Coverage, layer(&after));
            found.push((due, index, what));
        }
        found.extend(worse(&before, &after).map(|finding| {
            let said = finding.message(Language::Da);
            let rule = (
                finding.rule().id,
                finding.outcome(),
                finding.severity(),
                said,
            );
            let none: Option<()> = None;
            (
                due,
                index,
                format!("{:?} {none:?} {:?}", DeadlineKind::Rule, Some(rule)),
            )
        }));
        (due, before) = (due.plus_days(1), after);
    }
    found
}

/// What is told but that somebody turns 18, which no assessment says.
fn without_of_age(deadlines: &Deadlines) -> Vec<(Date, Option<usize>, String)> {
    let all = deadlines.all().iter();
    all.filter(|it| it.kind() != DeadlineKind::OfAge)
        .map(told)
        .collect()
}

fn case_on(case: &Case) -> impl Fn(Date) -> Assessment + '_ {
    |day| assess(case, viborg(), day).unwrap()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn what_is_told_is_what_every_day_would_tell(
        case in any_case(),
        from in any_day(),
        length in 1..40_u32,
    ) {
        let until = from.plus_days(length);
        let expected = day_by_day(from, until, None, case_on(&case));
        prop_assert_eq!(without_of_age(&of_case(&case, from, until)), expected);
    }

    #[test]
    fn unmet_it_is_found_on_the_day_after_and_not_before(case in any_case(), from in any_day()) {
        let until = from.plus_days(700);
        for deadline in of_case(&case, from, until).all() {
            let due = deadline.due();
            prop_assert!(from <= due && due < until);
            let [on, after] = [due, due.plus_days(1)].map(case_on(&case));
            if let (Some(rule), Some(finding)) = (deadline.rule(), deadline.finding()) {
                let told = finding.record();
                prop_assert_eq!(&told, &after.finding(rule.id).unwrap().record());
                prop_assert!(worse(&on, &after).any(|finding| finding.rule().id == rule.id));
            }
        }
    }

    #[test]
    fn a_period_tells_what_its_parts_tell(
        case in any_case(),
        from in any_day(),
        cut in any::<Index>(),
    ) {
        let until = from.plus_days(700);
        let cut = from.plus_days(1 + u32::try_from(cut.index(699)).unwrap());
        let parts = [of_case(&case, from, cut), of_case(&case, cut, until)];
        prop_assert_eq!(all_told(&of_case(&case, from, until)), parts.map(|part| all_told(&part)).concat());
    }

    #[test]
    fn it_stands_by_day_and_the_same_input_gives_the_same_bytes(
        register in any_register(),
        from in any_day(),
    ) {
        let ask = || of_register(&register, from, from.plus_days(60));
        let days: Vec<_> = ask().all().iter().map(|it| (it.due(), it.case_index())).collect();
        prop_assert!(days.is_sorted());
        let [one, other] = [ask(), ask()].map(|it| serde_json::to_string(&it).unwrap());
        prop_assert_eq!(one, other);
    }

    #[test]
    fn the_order_of_lists_tells_nothing(case in any_case(), from in any_day(), seed in any::<u64>()) {
        let mut shuffled = serde_json::to_value(&case).unwrap();
        shuffle(&mut shuffled, &mut { seed });
        let shuffled = Case::from_json(&shuffled.to_string()).unwrap();
        let until = from.plus_days(400);
        prop_assert_eq!(
            all_told(&of_case(&case, from, until)),
            all_told(&of_case(&shuffled, from, until))
        );
    }

    #[test]
    fn a_register_tells_its_own_and_that_of_each_case(
        register in any_register(),
        from in any_day(),
        length in 1..20_u32,
    ) {
        let until = from.plus_days(length);
        let own = day_by_day(from, until, None, |day| {
            assess_register(&register, viborg(), day).unwrap()
        });
        let cases = register.cases.iter().flatten().enumerate();
        let of_cases = cases.flat_map(|(index, case)| {
            let told = all_told(&of_case(case, from, until)).into_iter();
            told.map(move |(due, _, what)| (due, Some(index), what))
        });
        let mut expected: Vec<_> = own.into_iter().chain(of_cases).collect();
        expected.sort_by_key(|(due, index, _)| (*due, *index));
        prop_assert_eq!(all_told(&of_register(&register, from, until)), expected);
    }
}

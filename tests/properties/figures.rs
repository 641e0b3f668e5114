//! What holds of the figures of any cases: they add up, their order tells nothing, and what is hidden stays so.

use crate::generated::{any_case, any_day, settings, viborg};
use proptest::prelude::*;
use ungeindsats_core::figures::{
    Confidence, Granularity, Heading, Hidden, Published, Regime, ShareOf, ShownCell,
    SuppressedTable, Table, suppress,
};
use ungeindsats_core::private::Id;
use ungeindsats_core::{Case, Date, Figures, Language, render};

fn figures(cases: &[Case], as_of: Date) -> Figures {
    let mut figures = Figures::new(viborg(), as_of).unwrap();
    for case in cases {
        figures.add(case);
    }
    figures
}

/// A list or a cross table of a few small counts.
fn any_table() -> impl Strategy<Value = Table> {
    let shapes = prop_oneof![
        Just((1, 1)),
        Just((2, 1)),
        Just((3, 1)),
        Just((4, 1)),
        Just((2, 2)),
        Just((1, 3))
    ];
    let counts = proptest::collection::vec(0..9_u64, 4);
    (shapes, counts).prop_map(|((rows, columns), counts)| {
        let named = |many: usize| {
            (0..many)
                .map(|name| Heading::own(&name.to_string()))
                .collect()
        };
        let counts: Vec<Vec<u64>> = counts
            .chunks(columns)
            .take(rows)
            .map(<[u64]>::to_vec)
            .collect();
        let across = if columns == 1 { 0 } else { columns };
        Table::of(Heading::own("t"), named(rows), named(across), &counts).unwrap()
    })
}

/// A table of many cells, of which most are small.
fn any_larger_table() -> impl Strategy<Value = Table> {
    (1..7_usize, 2..7_usize).prop_flat_map(|(rows, columns)| {
        let count = prop_oneof![3 => 0..7_u64, 1 => 0..200_u64];
        proptest::collection::vec(proptest::collection::vec(count, columns), rows).prop_map(
            move |counts| {
                let named = |many: usize| {
                    (0..many)
                        .map(|name| Heading::own(&name.to_string()))
                        .collect()
                };
                Table::of(Heading::own("t"), named(rows), named(columns), &counts).unwrap()
            },
        )
    })
}

fn any_regime() -> impl Strategy<Value = Regime> {
    (3..8_u64).prop_map(|limit| Regime::under(limit).unwrap())
}

/// Whether a count may stand in a cell for all that is shown: its count, or the reason why it is hidden.
fn may_be(shown: &ShownCell, regime: Regime, count: u64) -> bool {
    match (shown.count, shown.hidden) {
        (Some(told), _) => told == count,
        (None, Some(Hidden::Small)) => (1..regime.limit()).contains(&count),
        (None, Some(Hidden::Protects)) => count >= regime.limit(),
        _ => true,
    }
}

/// What is shown is true, and nothing small is; and for each hidden cell there is more than one count.
fn keeps_what_it_promises(table: &Table, shown: &SuppressedTable) -> Result<(), TestCaseError> {
    let small = 1..shown.regime().limit();
    for ((cell, real), shown) in table.cells().zip(shown.cells()) {
        prop_assert_eq!(shown.cell, cell);
        prop_assert_eq!(shown.count.is_some(), shown.hidden.is_none());
        if let Some(count) = shown.count {
            prop_assert_eq!(count, real);
            prop_assert!(!small.contains(&count));
            prop_assert_eq!((shown.least, shown.most), (count, Some(count)));
        } else {
            prop_assert!(shown.most.is_none_or(|most| shown.least < most));
            prop_assert!(shown.least <= real && shown.most.is_none_or(|most| real <= most));
        }
    }
    Ok(())
}

/// The greatest count that is tried in a cell.
const MOST: u64 = 40;

/// Every filling of the inner cells that fits what is shown of them, one cell after the other.
fn fillings(
    inner: &[ShownCell],
    regime: Regime,
    so_far: &mut Vec<u64>,
    each: &mut dyn FnMut(&[u64]),
) {
    let Some(cell) = inner.get(so_far.len()) else {
        return each(so_far);
    };
    for count in (0..=MOST).filter(|count| may_be(cell, regime, *count)) {
        so_far.push(count);
        fillings(inner, regime, so_far, each);
        so_far.pop();
    }
}

/// The sum over the inner cells that a cell stands for.
fn sum(cell: &ShownCell, inner: &[ShownCell], counts: &[u64]) -> u64 {
    let meant = |one: &ShownCell| {
        let same = |total: Option<usize>, part: Option<usize>| total.is_none() || total == part;
        same(cell.cell.row, one.cell.row) && same(cell.cell.column, one.cell.column)
    };
    inner
        .iter()
        .zip(counts)
        .filter(|(one, _)| meant(one))
        .map(|(_, count)| count)
        .sum()
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn totals_add_up_to_everybody(cases in proptest::collection::vec(any_case(), 0..12), as_of in any_day()) {
        let figures = figures(&cases, as_of);
        for table in figures.tables() {
            let cells: Vec<_> = table.cells().collect();
            let whole = cells.iter().find(|(cell, _)| cell.row.is_none() && cell.column.is_none());
            let Some((_, whole)) = whole else { continue };
            if !["guides", "loads"].contains(&table.heading().code.as_str()) {
                prop_assert_eq!(*whole, figures.cases());
            }
            for (total, told) in &cells {
                // Over all rows, and over the columns of each crossing.
                let of_rows: u64 = cells.iter()
                    .filter(|(cell, _)| cell.row.is_some() && cell.column == total.column)
                    .map(|(_, count)| count).sum();
                prop_assert!(total.row.is_some() || of_rows == *told);
                let mut first = 0;
                for crossing in table.crossings() {
                    let columns = first..first + crossing.columns.len();
                    first = columns.end;
                    let of_columns: u64 = cells.iter()
                        .filter(|(cell, _)| cell.row == total.row && cell.column.is_some_and(|column| columns.contains(&column)))
                        .map(|(_, count)| count).sum();
                    prop_assert!(total.column.is_some() || of_columns == *told);
                }
            }
        }
    }

    #[test]
    fn the_order_of_the_cases_tells_nothing(
        cases in proptest::collection::vec(any_case(), 0..8),
        as_of in any_day(),
    ) {
        let forth = figures(&cases, as_of);
        let turned: Vec<Case> = cases.iter().rev().cloned().collect();
        let back = figures(&turned, as_of);
        prop_assert_eq!(forth.record(), back.record());
    }

    #[test]
    fn nothing_of_a_case_comes_out(case in any_case(), as_of in any_day()) {
        let mut case = case;
        case.id = Some(Id::from("CANARY-OF-CASE"));
        for assignment in case.guide.iter_mut().flat_map(|guide| guide.assignments.iter_mut().flatten()) {
            assignment.guide = Some(Id::from("CANARY-OF-GUIDE"));
        }
        let figures = figures(&[case], as_of);
        let told = [
            format!("{figures:?}"),
            serde_json::to_string(&figures).unwrap(),
            render::figures(&figures, Language::Da),
            render::figures(&figures, Language::En),
            format!("{:?}", figures.leaving(Regime::UNDER_5)),
        ];
        for told in told {
            prop_assert!(!told.contains("CANARY"));
        }
    }

    /// A few cases make small cells in every table, two crossings and shared totals among them.
    #[test]
    fn what_leaves_the_house_hides_what_is_small(
        cases in proptest::collection::vec(any_case(), 0..20),
        as_of in any_day(),
        regime in any_regime(),
    ) {
        let figures = figures(&cases, as_of);
        for shown in figures.leaving(regime) {
            let table = figures.table(&shown.heading().code).unwrap();
            keeps_what_it_promises(&table, &shown)?;
        }
    }

    #[test]
    fn a_larger_table_hides_what_is_small(table in any_larger_table(), regime in any_regime()) {
        keeps_what_it_promises(&table, &suppress(&table, regime))?;
    }

    /// Whoever tries every filling finds exactly what the answer says can be found, and no more.
    #[test]
    fn what_is_hidden_cannot_be_computed(table in any_table(), regime in any_regime()) {
        let shown = suppress(&table, regime);
        keeps_what_it_promises(&table, &shown)?;
        let cells = shown.cells();
        prop_assume!(cells.iter().all(|cell| cell.hidden != Some(Hidden::WholeTable)));
        let across = !table.crossings().is_empty();
        let inner: Vec<_> = cells.iter()
            .filter(|cell| cell.cell.row.is_some() && cell.cell.column.is_some() == across)
            .copied()
            .collect();
        let mut found: Vec<Vec<u64>> = vec![Vec::new(); cells.len()];
        fillings(&inner, regime, &mut Vec::new(), &mut |counts| {
            let sums: Vec<u64> = cells.iter().map(|cell| sum(cell, &inner, counts)).collect();
            if cells.iter().zip(&sums).all(|(cell, sum)| may_be(cell, regime, *sum)) {
                for (found, sum) in found.iter_mut().zip(sums) {
                    found.push(sum);
                }
            }
        });
        for (cell, found) in cells.iter().zip(found) {
            prop_assert_eq!(found.iter().min().copied(), Some(cell.least));
            match cell.most {
                Some(most) => prop_assert_eq!(found.iter().max().copied(), Some(most)),
                None => prop_assert!(found.iter().max().is_some_and(|most| *most >= MOST)),
            }
            prop_assert!(cell.hidden.is_none() || found.iter().any(|count| *count != found[0]));
        }
    }

    #[test]
    fn an_interval_holds_its_share_and_shrinks_with_what_is_known(
        of in 1..5_000_u64,
        part in 0.0..=1.0_f64,
        beyond in 0..5_000_u64,
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, clippy::as_conversions, reason = "a part of a small number")]
        let count = (part * of as f64) as u64;
        let share = |population, level| ShareOf::counted(count, of, population, level).unwrap();
        let endless = share(None, Confidence::NinetyFive);
        prop_assert!(endless.low <= endless.millionths() && endless.millionths() <= endless.high);
        let drawn = share(Some(of + beyond), Confidence::NinetyFive);
        prop_assert!(endless.low <= drawn.low && drawn.high <= endless.high);
        let surer = share(Some(of + beyond), Confidence::NinetyNine);
        prop_assert!(surer.low <= drawn.low && drawn.high <= surer.high);
        // The others, counted from the other side.
        let others = ShareOf::counted(of - count, of, None, Confidence::NinetyFive).unwrap();
        prop_assert_eq!((others.low, others.high), (1_000_000 - endless.high, 1_000_000 - endless.low));
    }

    /// What is published of a count can come from it, and what is said of it is what counting finds.
    #[test]
    fn a_percentage_comes_from_what_it_is_rounded_of(of in 1..300_u64, count in 0..300_u64, percent in 0..=100_u32) {
        let count = count.min(of);
        let share = ShareOf::counted(count, of, None, Confidence::Ninety).unwrap();
        for decimals in 0..3 {
            let published: Published = share.percent(decimals).parse().unwrap();
            let found = Granularity::of(published, of).unwrap();
            prop_assert!(found.counts.is_some_and(|(least, most)| least <= count && count <= most));
            prop_assert!(found.sum_of_two);
        }
        // Whole percentages: a count fits where it lies within half a percentage point.
        let fits = |count: u64, percent: u64| (200 * count).abs_diff(2 * percent * of) <= of;
        let percent = u64::from(percent);
        let found = Granularity::of(percent.to_string().parse().unwrap(), of).unwrap();
        let fitting: Vec<u64> = (0..=of).filter(|count| fits(*count, percent)).collect();
        prop_assert_eq!(found.counts, fitting.first().copied().zip(fitting.last().copied()));
        let sum = (0..=of).any(|one| (0..=percent).filter(|part| fits(one, *part)).any(|part| {
            (0..=of - one).any(|other| fits(other, percent - part))
        }));
        prop_assert_eq!(found.sum_of_two, sum);
    }
}

//! What is hidden of small tables, and that nobody who tries every filling finds more than is told.

use std::collections::BTreeMap;

use super::*;
use crate::figures::table::Totals;

fn table(counts: &[&[u64]]) -> Table {
    let numbered = |count: usize| (0..count).map(|n| Heading::own(&n.to_string())).collect();
    let counts: Vec<Vec<u64>> = counts.iter().map(|row| row.to_vec()).collect();
    let columns = if counts[0].len() == 1 {
        0
    } else {
        counts[0].len()
    };
    Table::of(
        Heading::own("t"),
        numbered(counts.len()),
        numbered(columns),
        &counts,
    )
    .unwrap()
}

/// What is shown: a count, or why there is none.
fn shown(counts: &[&[u64]], regime: Regime) -> Vec<Result<u64, Hidden>> {
    let table = suppress(&table(counts), regime);
    let cells = table.cells().iter();
    cells
        .map(|cell| cell.count.ok_or_else(|| cell.hidden.unwrap()))
        .collect()
}

#[test]
fn the_limit_itself_is_shown_and_so_is_nobody() {
    let [four, five] = [4, 5].map(|count| shown(&[&[count], &[0], &[50]], Regime::UNDER_5));
    assert_eq!(five, [Ok(5), Ok(0), Ok(50), Ok(55)]);
    assert_eq!(
        four,
        [Err(Hidden::Small), Ok(0), Err(Hidden::Protects), Ok(54)]
    );
    assert_eq!(
        shown(&[&[1], &[2], &[3]], Regime::UNDER_3),
        [Err(Hidden::Small), Err(Hidden::Small), Ok(3), Ok(6)]
    );
}

#[test]
fn two_small_ones_protect_each_other_where_their_sum_leaves_room() {
    assert_eq!(
        shown(&[&[3], &[2], &[50]], Regime::UNDER_5),
        [Err(Hidden::Small), Err(Hidden::Small), Ok(50), Ok(55)]
    );
    // 1 and 1 make 2, which only 1 and 1 do.
    assert_eq!(
        shown(&[&[1], &[1], &[50]], Regime::UNDER_5)[2..],
        [Err(Hidden::Protects), Ok(52)]
    );
}

#[test]
fn a_reason_tells_something_too() {
    // Of 6 with one small and one not, 5 and 1 is the only way: the total has to go as well.
    assert_eq!(
        shown(&[&[1], &[5]], Regime::UNDER_5),
        [Err(Hidden::Small), Ok(5), Err(Hidden::Protects)]
    );
}

#[test]
fn where_nothing_helps_the_whole_table_is_hidden() {
    // Two in all, one of each: a total under 3 tells that it is 1 or 2, and two cells are 2 at least.
    assert_eq!(
        shown(&[&[1], &[1]], Regime::UNDER_3),
        [Err(Hidden::WholeTable); 3]
    );
    let table = suppress(&table(&[&[1], &[1]]), Regime::UNDER_3);
    assert!(
        table
            .cells()
            .iter()
            .all(|cell| (cell.least, cell.most) == (0, None))
    );
}

#[test]
fn a_cross_table_hides_a_rectangle() {
    let shown = shown(
        &[&[2, 20, 30], &[40, 10, 60], &[70, 80, 90]],
        Regime::UNDER_5,
    );
    let hidden: Vec<_> = (0..shown.len())
        .filter(|cell| shown[*cell].is_err())
        .collect();
    // Rows of total and three cells: the first two cells of the first two rows are the cheapest.
    assert_eq!(hidden, [1, 2, 5, 6]);
}

#[test]
fn a_limit_that_would_tell_the_count_is_none() {
    for text in ["under_2", "under_05", "under_+5", "under_", "5", "own"] {
        assert_eq!(text.parse::<Regime>(), Err(NotARegime), "{text}");
    }
    assert_eq!(Regime::under(2), Err(NotARegime));
}

/// The most that stands in a row, so that a test can look through all fillings.
const MOST: u64 = 5;

/// Whether a count may stand in a cell for all that is shown.
fn fits(shown: &ShownCell, regime: Regime, count: u64) -> bool {
    match (shown.count, shown.hidden) {
        (Some(told), _) => told == count,
        (None, Some(Hidden::Small)) => (1..regime.limit()).contains(&count),
        (None, Some(Hidden::Protects)) => count >= regime.limit(),
        _ => true,
    }
}

/// All tables of two rows and two crossings of two columns, of which every filling is looked at.
#[test]
fn what_two_crossings_tell_is_found_by_looking_at_every_filling() {
    let two = |name: &str| Crossing {
        heading: Heading::own(name),
        columns: vec![Heading::own("x"), Heading::own("y")],
    };
    let rows = vec![Heading::own("a"), Heading::own("b")];
    let filled = |totals, of: [[u64; 3]; 2]| {
        let crossings = vec![two("first"), two("second")];
        let mut table = Table::empty(Heading::own("t"), rows.clone(), crossings, totals);
        for (row, [total, first, second]) in of.into_iter().enumerate() {
            for number in 0..total {
                table.count_in(
                    row,
                    &[usize::from(number >= first), usize::from(number >= second)],
                );
            }
        }
        table
    };
    let fillings: Vec<[u64; 3]> = (0..=MOST)
        .flat_map(|total| {
            (0..=total).flat_map(move |first| (0..=total).map(move |second| [total, first, second]))
        })
        .collect();
    let mut seen = 0;
    for (number, one) in fillings.iter().enumerate() {
        for totals in [Totals::SharedRows, Totals::Own] {
            let other = fillings[(number * 37 + 11) % fillings.len()];
            let table = filled(totals, [*one, other]);
            let shown = suppress(&table, Regime::UNDER_3);
            for cell in shown.cells() {
                let real = table.count(cell.cell).unwrap();
                assert!(
                    cell.count
                        .is_none_or(|count| count == real && !(1..3).contains(&count))
                );
                assert!(cell.least <= real && cell.most.is_none_or(|most| real <= most));
                assert!(cell.count.is_some() || cell.most.is_none_or(|most| cell.least < most));
            }
            // A table of which everything is known to lie within reach is looked through whole.
            let within = |cell: &ShownCell| {
                cell.cell.column.is_some() || cell.most.is_some_and(|most| most <= MOST)
            };
            let of_rows = shown.cells().iter().filter(|cell| cell.cell.row.is_some());
            if !of_rows.clone().all(within) || of_rows.clone().all(|cell| cell.hidden.is_none()) {
                continue;
            }
            seen += 1;
            let mut ranges = vec![(u64::MAX, 0); shown.cells().len()];
            for first in &fillings {
                for second in &fillings {
                    let trial = filled(totals, [*first, *second]);
                    let counts: Vec<u64> = trial.cells().map(|(_, count)| count).collect();
                    let mut judged = shown.cells().iter().zip(&counts);
                    if judged.all(|(cell, count)| fits(cell, Regime::UNDER_3, *count)) {
                        for (range, count) in ranges.iter_mut().zip(counts) {
                            *range = (range.0.min(count), range.1.max(count));
                        }
                    }
                }
            }
            let told = shown
                .cells()
                .iter()
                .map(|cell| (cell.least, cell.most.unwrap()));
            assert_eq!(told.collect::<Vec<_>>(), ranges, "{one:?} {other:?}");
        }
    }
    assert!(seen > 20, "{seen}");
}

/// Of two tables with the same rows, every pair of fillings is looked at that agree on the totals.
#[test]
fn what_two_tables_tell_together_is_more_than_one_filling() {
    let shares = Totals::SharedRows;
    let filled = |[a, b]: [[u64; 2]; 2]| {
        let across = Crossing {
            heading: Heading::own("c"),
            columns: vec![Heading::own("x"), Heading::own("y")],
        };
        let rows = vec![Heading::own("a"), Heading::own("b")];
        let mut table = Table::empty(Heading::own("t"), rows, vec![across], shares);
        for (row, columns) in [a, b].into_iter().enumerate() {
            for (column, count) in columns.into_iter().enumerate() {
                (0..count).for_each(|_| table.count_in(row, &[column]));
            }
        }
        table
    };
    let most = 11;
    let numbers = || 0..=most;
    let rows: Vec<[u64; 2]> = numbers()
        .flat_map(|x| numbers().map(move |y| [x, y]))
        .collect();
    let of_total = |total: u64| rows.iter().copied().filter(move |[x, y]| x + y == total);
    let mut hidden_together = 0;
    for (small, large) in [
        (1, 3),
        (1, 9),
        (2, 5),
        (2, 9),
        (1, 1),
        (2, 2),
        (0, 4),
        (2, 8),
    ] {
        for [one, other] in [[0, 3], [1, 1], [2, 7], [1, 4]] {
            let split = |total: u64, first: u64| [first.min(total), total - first.min(total)];
            let first = filled([split(small, one), split(large, other)]);
            let second = filled([split(small, other), split(large, one)]);
            let tables = suppress_together(&[&first, &second], Regime::UNDER_3);
            let whole = |cell: &ShownCell| cell.hidden == Some(Hidden::WholeTable);
            if tables.iter().all(|table| table.cells().iter().all(whole)) {
                continue;
            }
            for total in [0, 3, 6] {
                let [one, other] = [0, 1].map(|table| tables[table].cells()[total].hidden);
                assert_eq!(one, other, "totals are hidden in both or in neither");
            }
            hidden_together += u64::from(tables[0].cells()[0].hidden.is_some());
            // By the totals of the rows, the fillings of each table that fit what it shows.
            let fitting = tables.iter().map(|table| {
                let mut fitting: BTreeMap<[u64; 2], Vec<Vec<u64>>> = BTreeMap::new();
                for total in 0..=small + large {
                    for a in of_total(total) {
                        for b in of_total(small + large - total) {
                            let counts: Vec<u64> =
                                filled([a, b]).cells().map(|(_, count)| count).collect();
                            let mut judged = table.cells().iter().zip(&counts);
                            if judged.all(|(cell, count)| fits(cell, Regime::UNDER_3, *count)) {
                                fitting
                                    .entry([total, small + large - total])
                                    .or_default()
                                    .push(counts);
                            }
                        }
                    }
                }
                fitting
            });
            let fitting: Vec<_> = fitting.collect();
            for (table, (own, others)) in tables
                .iter()
                .zip([(&fitting[0], &fitting[1]), (&fitting[1], &fitting[0])])
            {
                let together = own
                    .iter()
                    .filter(|(totals, _)| others.contains_key(*totals));
                let together: Vec<_> = together.flat_map(|(_, fillings)| fillings).collect();
                for (number, cell) in table.cells().iter().enumerate() {
                    let differs = together
                        .iter()
                        .any(|counts| counts[number] != together[0][number]);
                    assert_eq!(
                        differs,
                        cell.hidden.is_some(),
                        "{first:?} {second:?} {cell:?}"
                    );
                }
            }
        }
    }
    assert!(hidden_together > 5, "{hidden_together}");
}

//! Which cells of a table are hidden: the small ones, and the cheapest others by which each may be another.

use std::collections::{BTreeMap, BTreeSet};

use super::network::{Bounds, Network, Price, Terms};
use super::suppression::{Hidden, Regime};
use super::table::{Cell, Table};

/// Which cells of a table are hidden, and why.
pub(super) type HiddenCells = BTreeMap<Cell, Hidden>;

/// Which cells of each table are hidden, and why; none where only all of them can be.
pub(super) fn hide(tables: &[&Table], regime: Regime) -> Option<Vec<HiddenCells>> {
    let mut hidden: Vec<HiddenCells> = Vec::new();
    // How many there are in all stands in tables of which these know nothing.
    for table in tables {
        let small = table.cells().filter(|(_, count)| regime.hides(*count));
        let small: HiddenCells = small.map(|(cell, _)| (cell, Hidden::Small)).collect();
        if small
            .keys()
            .any(|cell| cell.row.is_none() && table.shares(*cell))
        {
            return None;
        }
        hidden.push(small);
    }
    let small: Vec<Vec<Cell>> = hidden
        .iter()
        .map(|small| small.keys().copied().collect())
        .collect();
    let mut vary: Vec<BTreeSet<Cell>> = vec![BTreeSet::new(); tables.len()];
    // Shared totals first: what varies with them needs nothing else.
    for shared in [true, false] {
        for (number, (table, small)) in tables.iter().zip(&small).enumerate() {
            for cell in small.iter().filter(|cell| table.shares(**cell) == shared) {
                if vary.get(number).is_some_and(|vary| vary.contains(cell)) {
                    continue;
                }
                let alone = || {
                    let cycle = trial(table, regime, hidden.get(number)?).cheapest_cycle(*cell)?;
                    let mut cells = vec![Vec::new(); tables.len()];
                    *cells.get_mut(number)? = cycle;
                    Some(cells)
                };
                let together = || exchange(tables, regime, &hidden, (number, *cell));
                let cells = if shared {
                    together()
                } else {
                    alone().or_else(together)
                };
                for ((hidden, vary), cells) in hidden.iter_mut().zip(&mut vary).zip(cells?) {
                    for cell in cells {
                        hidden.entry(cell).or_insert(Hidden::Protects);
                        vary.insert(cell);
                    }
                }
            }
        }
    }
    Some(hidden)
}

const fn total_of(row: usize) -> Cell {
    Cell {
        row: Some(row),
        column: None,
    }
}

/// By table the cells, at the lowest price, along which one more can stand in the row of a small cell (of the
/// table of that number) and one fewer in another row of every table, or the other way around; and the small
/// cell is one of them. None where the tables share no totals of rows.
fn exchange(
    tables: &[&Table],
    regime: Regime,
    hidden: &[HiddenCells],
    (number, cell): (usize, Cell),
) -> Option<Vec<Vec<Cell>>> {
    let table = tables.first()?;
    let small = cell.row.filter(|row| table.shares(total_of(*row)))?;
    let others = (0..table.rows.len()).filter(|other| *other != small);
    let ways = others.flat_map(|other| [[other, small], [small, other]]);
    let priced = ways.filter_map(|way| {
        let [from, to] = way.map(|row| {
            let count = table.count(total_of(row)).unwrap_or_default();
            let reason = if regime.hides(count) {
                Hidden::Small
            } else {
                Hidden::Protects
            };
            (count, regime.bounds(reason))
        });
        // Nobody is shown, and stays so.
        let leaves_room = from.0 > from.1.least && to.0 >= to.1.least;
        if !leaves_room || to.1.most.is_some_and(|most| to.0 >= most) {
            return None;
        }
        let mut price = Price::default();
        let mut by_table: Vec<Vec<Cell>> = Vec::new();
        for (index, (table, hidden)) in tables.iter().zip(hidden).enumerate() {
            let mut of_table: Vec<Cell> = way.map(total_of).to_vec();
            for total in &of_table {
                if !hidden.contains_key(total) {
                    price = price.plus(price_of(table, *total, table.count(*total)?));
                }
            }
            let network = trial(table, regime, hidden);
            let mut columns = 0..0_usize;
            for (crossing, heading) in table.crossings.iter().enumerate() {
                columns = columns.end..columns.end.saturating_add(heading.columns.len());
                let column = cell.column.filter(|column| columns.contains(column));
                let by = column.filter(|_| index == number).map(|_| cell);
                let (more, cells) = network.move_one(crossing, way, by)?;
                price = price.plus(more);
                of_table.extend(cells);
            }
            by_table.push(of_table);
        }
        Some((price, by_table))
    });
    let cheapest = priced.min_by_key(|(price, _)| *price)?;
    Some(cheapest.1)
}

/// The network of a table in which more may be hidden, at a price, and shared totals stay what they are.
fn trial(table: &Table, regime: Regime, hidden: &HiddenCells) -> Network {
    Network::of(table, |cell, count| {
        let (bounds, price) = match hidden.get(&cell) {
            _ if table.shares(cell) => (Bounds::exactly(count), Price::default()),
            Some(hidden) => (regime.bounds(*hidden), Price::default()),
            None if count < regime.limit() => (Bounds::exactly(count), Price::default()),
            None => (
                regime.bounds(Hidden::Protects),
                price_of(table, cell, count),
            ),
        };
        Terms { bounds, price }
    })
}

fn price_of(table: &Table, cell: Cell, count: u64) -> Price {
    let is_total = cell.row.is_none() || cell.column.is_none() && table.width() > 0;
    Price {
        totals: u64::from(is_total),
        cells: 1,
        counted: count,
    }
}

//! Small cells of a table that leaves the municipality: which are hidden, why, and what can still be computed.
//!
//! A count of at least one and under the limit of the regime is hidden, whether it is a cell or a total.
//! Others are hidden besides, as few as can be found, until no hidden count can be computed from what is
//! shown: for each there are at least two fillings of the table in whole numbers that fit everything
//! shown (the counts, the totals and the reasons themselves) and differ in it. A reader who knows the
//! regime and the reasons is thus reckoned with. Where no choice of cells achieves it, the whole table is
//! hidden. Nobody (a count of 0) is shown: it singles out nobody.
//!
//! It knows one table, and which of its totals stand in other figures too; those are never hidden to
//! protect another. What else is published of the same people it cannot know. Nor does any limit on small
//! counts hide that *all* of a row stand in one column, which tells it of each of them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::network::{Bounds, Network, Price, Terms};
use super::table::{Cell, Crossing, Heading, Table};
use crate::vocabulary::terms;

terms! {
    /// Why a cell is hidden.
    pub enum Hidden {
        /// Its count is at least 1 and under the limit of the regime.
        Small = "small" ("under grænsen", "under the limit"),
        /// Its count, which is not under the limit, would tell a hidden one.
        Protects = "protects" (
            "skjult for at beskytte en anden celle", "hidden to protect another cell"
        ),
        /// A hidden cell could be computed whatever else of the table is hidden, so all of it is.
        WholeTable = "whole_table" ("hele tabellen er skjult", "the whole table is hidden"),
    }
}

/// Below which count a cell is hidden.
///
/// Under 3 and under 5 have names; a limit of one's own is at least 3, because under 2 there is one
/// count only, which the reason would tell.
///
/// ```
/// use ungeindsats_core::figures::Regime;
/// assert_eq!("under_5".parse(), Ok(Regime::UNDER_5));
/// assert_eq!(Regime::under(10).map(|own| own.to_string()).as_deref(), Ok("under_10"));
/// assert!("under_2".parse::<Regime>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regime(u64);

/// A limit that is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a regime is under_3, under_5 or under_ and a greater whole number")]
pub struct NotARegime;

/// A table of which nothing small can be read.
///
/// It holds no count that is hidden.
///
/// ```
/// use ungeindsats_core::figures::{Cell, Heading, Hidden, Regime, Table, suppress};
/// let rows = ["tildelt", "takket nej", "afsluttet"].map(Heading::own).to_vec();
/// let table = Table::of(Heading::own("status"), rows, Vec::new(), &[vec![92], vec![28], vec![3]])?;
/// let shown = suppress(&table, Regime::UNDER_5);
/// let cells: Vec<_> = shown.cells().iter().map(|shown| (shown.count, shown.hidden)).collect();
/// assert_eq!(cells, [
///     (Some(92), None),
///     (None, Some(Hidden::Protects)),
///     (None, Some(Hidden::Small)),
///     (Some(123), None),
/// ]);
/// // Who computes gets no further than that one of the two has 1 to 4, and so the other 27 to 30.
/// assert_eq!((shown.cells()[2].least, shown.cells()[2].most), (1, Some(4)));
/// assert_eq!((shown.cells()[1].least, shown.cells()[1].most), (27, Some(30)));
/// # Ok::<(), ungeindsats_core::figures::NotATable>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuppressedTable {
    heading: Heading,
    rows: Vec<Heading>,
    crossings: Vec<Crossing>,
    regime: Regime,
    cells: Vec<ShownCell>,
}

/// A cell as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownCell {
    /// Which one.
    pub cell: Cell,
    /// The count; none where it is hidden.
    pub count: Option<u64>,
    /// Why it is hidden; none where it is not.
    pub hidden: Option<Hidden>,
    /// The least that it may be for all that the table shows.
    pub least: u64,
    /// The most that it may be for all that the table shows; none where there is no most.
    pub most: Option<u64>,
}

impl Regime {
    /// Counts under 3 are hidden.
    pub const UNDER_3: Self = Self(3);
    /// Counts under 5 are hidden: the usual one.
    pub const UNDER_5: Self = Self(5);

    /// Counts under one's own limit are hidden.
    ///
    /// # Errors
    /// [`NotARegime`] where it is less than 3.
    pub fn under(limit: u64) -> Result<Self, NotARegime> {
        (limit >= 3).then_some(Self(limit)).ok_or(NotARegime)
    }

    /// The least count that is shown, but for 0.
    #[must_use]
    pub fn limit(self) -> u64 {
        self.0
    }

    fn hides(self, count: u64) -> bool {
        (1..self.0).contains(&count)
    }

    /// What is known of a count whose cell is hidden for that reason.
    fn bounds(self, hidden: Hidden) -> Bounds {
        match hidden {
            Hidden::Small => Bounds {
                least: 1,
                most: Some(self.0.saturating_sub(1)),
            },
            Hidden::Protects => Bounds {
                least: self.0,
                most: None,
            },
            Hidden::WholeTable => Bounds::ANY,
        }
    }
}

impl fmt::Display for Regime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "under_{}", self.0)
    }
}

impl FromStr for Regime {
    type Err = NotARegime;

    fn from_str(text: &str) -> Result<Self, NotARegime> {
        let limit = text.strip_prefix("under_").ok_or(NotARegime)?;
        let regime = limit
            .parse()
            .map_err(|_| NotARegime)
            .and_then(Self::under)?;
        // One way to write it: no sign and no leading zero.
        (regime.to_string() == text)
            .then_some(regime)
            .ok_or(NotARegime)
    }
}

impl SuppressedTable {
    /// What the table is called.
    #[must_use]
    pub fn heading(&self) -> &Heading {
        &self.heading
    }

    /// The rows.
    #[must_use]
    pub fn rows(&self) -> &[Heading] {
        &self.rows
    }

    /// What the rows are crossed with.
    #[must_use]
    pub fn crossings(&self) -> &[Crossing] {
        &self.crossings
    }

    /// By which limit.
    #[must_use]
    pub fn regime(&self) -> Regime {
        self.regime
    }

    /// The cells, in the order of [`Table::cells`].
    #[must_use]
    pub fn cells(&self) -> &[ShownCell] {
        &self.cells
    }
}

/// Hides the small cells of a table, and what would tell them.
#[must_use]
pub fn suppress(table: &Table, regime: Regime) -> SuppressedTable {
    let hidden = hide(table, regime).unwrap_or_else(|| {
        let cells = table.cells().map(|(cell, _)| (cell, Hidden::WholeTable));
        cells.collect()
    });
    let network = network(table, regime, &hidden, false);
    let cells = table.cells().map(|(cell, count)| {
        let hidden = hidden.get(&cell).copied();
        // Without a hidden cell there is nothing to compute.
        let range = hidden.and_then(|_| network.range(cell));
        let range = range.unwrap_or(Bounds::exactly(count));
        ShownCell {
            cell,
            count: hidden.is_none().then_some(count),
            hidden,
            least: range.least,
            most: range.most,
        }
    });
    SuppressedTable {
        heading: table.heading.clone(),
        rows: table.rows.clone(),
        crossings: table.crossings.clone(),
        regime,
        cells: cells.collect(),
    }
}

/// Which cells are hidden, and why; none where only the whole table can be.
fn hide(table: &Table, regime: Regime) -> Option<BTreeMap<Cell, Hidden>> {
    let small = table.cells().filter(|(_, count)| regime.hides(*count));
    let small: Vec<Cell> = small.map(|(cell, _)| cell).collect();
    // A small total that other tables tell too is hidden with each of them.
    if small.iter().any(|cell| table.shares(*cell)) {
        return None;
    }
    let mut hidden: BTreeMap<_, _> = small.iter().map(|cell| (*cell, Hidden::Small)).collect();
    for cell in small {
        let cycle = network(table, regime, &hidden, true).cheapest_cycle(cell)?;
        for cell in cycle {
            hidden.entry(cell).or_insert(Hidden::Protects);
        }
    }
    Some(hidden)
}

/// The network of what is shown; `may_hide` more, at a price, or not.
fn network(
    table: &Table,
    regime: Regime,
    hidden: &BTreeMap<Cell, Hidden>,
    may_hide: bool,
) -> Network {
    Network::of(table, |cell, count| {
        let free = Price::default();
        if let Some(hidden) = hidden.get(&cell) {
            let bounds = regime.bounds(*hidden);
            return Terms {
                bounds,
                price: free,
            };
        }
        if may_hide && count >= regime.limit() && !table.shares(cell) {
            let is_total = cell.row.is_none() || cell.column.is_none() && table.width() > 0;
            return Terms {
                bounds: regime.bounds(Hidden::Protects),
                price: Price {
                    totals: u64::from(is_total),
                    cells: 1,
                    counted: count,
                },
            };
        }
        Terms {
            bounds: Bounds::exactly(count),
            price: free,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
                (0..=total)
                    .flat_map(move |first| (0..=total).map(move |second| [total, first, second]))
            })
            .collect();
        let mut seen = 0;
        for (number, one) in fillings.iter().enumerate() {
            for totals in [
                super::super::table::Totals::SharedRows,
                super::super::table::Totals::Own,
            ] {
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
                if !of_rows.clone().all(within) || of_rows.clone().all(|cell| cell.hidden.is_none())
                {
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
}

//! Small cells of a table that leaves the municipality: which are hidden, why, and what can still be computed.
//!
//! A count of at least one and under the limit of the regime is hidden, whether it is a cell or a total.
//! Others are hidden besides, as few as can be found, until no hidden count can be computed from what is
//! shown: for each there are at least two fillings of the table in whole numbers that fit everything
//! shown (the counts, the totals and the reasons themselves) and differ in it. A reader who knows the
//! regime and the reasons is thus reckoned with. Where no choice of cells achieves it, the whole table is
//! hidden. Nobody (a count of 0) is shown: it singles out nobody.
//!
//! Tables that share the totals of their rows are hidden together: a small one among these is hidden in all
//! of them, with another, so that one person more in the one row and one fewer in the other fits all that is
//! shown of every table. Otherwise a total that other tables tell is never hidden. What else is published
//! of the same people it cannot know. Nor does any limit on small counts hide that *all* of a row stand in
//! one column, which tells it of each of them.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::hiding::{HiddenCells, hide};
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

    pub(super) fn hides(self, count: u64) -> bool {
        (1..self.0).contains(&count)
    }

    /// What is known of a count whose cell is hidden for that reason.
    pub(super) fn bounds(self, hidden: Hidden) -> Bounds {
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
    let hidden = hide(&[table], regime).and_then(|hidden| hidden.into_iter().next());
    shown(table, regime, &hidden.unwrap_or_else(|| all_of(table)))
}

/// The same of tables that share the totals of their rows, each of which is hidden in all or in none.
pub(super) fn suppress_together(tables: &[&Table], regime: Regime) -> Vec<SuppressedTable> {
    let hidden = hide(tables, regime);
    let hidden = hidden.unwrap_or_else(|| tables.iter().map(|table| all_of(table)).collect());
    let both = tables.iter().zip(&hidden);
    both.map(|(table, hidden)| shown(table, regime, hidden))
        .collect()
}

fn all_of(table: &Table) -> HiddenCells {
    let cells = table.cells().map(|(cell, _)| (cell, Hidden::WholeTable));
    cells.collect()
}

/// A table without what is hidden of it, and with what can be computed of that.
fn shown(table: &Table, regime: Regime, hidden: &HiddenCells) -> SuppressedTable {
    let network = Network::of(table, |cell, count| Terms {
        bounds: hidden
            .get(&cell)
            .map_or(Bounds::exactly(count), |hidden| regime.bounds(*hidden)),
        price: Price::default(),
    });
    let cells = table.cells().map(|(cell, count)| {
        let hidden = hidden.get(&cell).copied();
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

#[cfg(test)]
mod tests;

//! The one shape of every figure that is counted: rows, what they are crossed with, and their totals.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::text::{Bilingual, Text};

/// What a table, a row or a column is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The code, unique among its like.
    pub code: String,
    /// What people call it.
    pub label: Bilingual,
}

/// Something with which the rows of a table are crossed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crossing {
    /// What it is.
    pub heading: Heading,
    /// Its columns; over them a row adds up to its total, where the table adds up.
    pub columns: Vec<Heading>,
}

/// A cell of a table; no row or no column stands for the total over them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The number of the row, from 0.
    pub row: Option<usize>,
    /// The number of the column, from 0, counted through all crossings.
    pub column: Option<usize>,
}

/// Which totals a table tells, and which of them stand in other tables too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Totals {
    /// None: what its cells count overlaps.
    Untold,
    /// All, and they stand here alone.
    Own,
    /// All, and that of the whole table stands in other tables too.
    SharedWhole,
    /// All, and those of its rows stand in other tables too, as does that of the whole.
    SharedRows,
}

/// A table of counts.
///
/// It may have no crossing (a list), one (a cross table) or two, which share its rows and their totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub(super) heading: Heading,
    pub(super) rows: Vec<Heading>,
    pub(super) crossings: Vec<Crossing>,
    pub(super) totals: Totals,
    counts: Vec<Counts>,
}

/// The counts of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Counts {
    total: u64,
    cells: Vec<u64>,
}

/// Why counts are not a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotATable {
    /// There is no row.
    #[error("a table has at least one row")]
    NoRow,
    /// A row has not one count for each column.
    #[error("each row has one count for each column")]
    Uneven,
    /// A code stands twice among the rows or the columns.
    #[error("each row and each column stands once")]
    Twice,
    /// It is larger than a table that people read.
    #[error("a table has at most {MOST_CELLS} cells")]
    TooLarge,
    /// A total is greater than can be counted.
    #[error("the counts add up to more than can be counted")]
    TooMany,
}

/// The most cells of a table of one's own: to look for what can be computed back grows with their square.
pub const MOST_CELLS: usize = 1_000;

impl Heading {
    pub(super) fn of(code: &str, label: Text) -> Self {
        Self {
            code: code.to_owned(),
            label: label.into(),
        }
    }

    /// A heading of one's own, which is its own label.
    #[must_use]
    pub fn own(code: &str) -> Self {
        let label = Bilingual {
            da: code.to_owned(),
            en: code.to_owned(),
        };
        Self {
            code: code.to_owned(),
            label,
        }
    }
}

impl Table {
    /// A table of one's own counts, which adds up; without columns each row has one count.
    ///
    /// ```
    /// use ungeindsats_core::figures::{Cell, Heading, Table};
    /// let [rows, columns] = [["tildelt", "afsluttet"], ["under 25", "fra 25"]].map(|names| names.map(Heading::own).to_vec());
    /// let table = Table::of(Heading::own("status"), rows, columns, &[vec![60, 32], vec![5, 4]])?;
    /// assert_eq!(table.count(Cell { row: None, column: Some(0) }), Some(65));
    /// # Ok::<(), ungeindsats_core::figures::NotATable>(())
    /// ```
    ///
    /// # Errors
    /// [`NotATable`] where rows and columns do not fit together.
    pub fn of(
        heading: Heading,
        rows: Vec<Heading>,
        columns: Vec<Heading>,
        counts: &[Vec<u64>],
    ) -> Result<Self, NotATable> {
        let width = columns.len().max(1);
        if rows.is_empty() {
            return Err(NotATable::NoRow);
        }
        if rows.len() != counts.len() || counts.iter().any(|row| row.len() != width) {
            return Err(NotATable::Uneven);
        }
        for headings in [&rows, &columns] {
            let codes: BTreeSet<_> = headings.iter().map(|heading| &heading.code).collect();
            if codes.len() != headings.len() {
                return Err(NotATable::Twice);
            }
        }
        if rows.len().saturating_mul(width) > MOST_CELLS {
            return Err(NotATable::TooLarge);
        }
        let all = counts.iter().flatten();
        all.copied()
            .try_fold(0, u64::checked_add)
            .ok_or(NotATable::TooMany)?;
        let crossing = Crossing {
            heading: heading.clone(),
            columns,
        };
        let crossings = if crossing.columns.is_empty() {
            Vec::new()
        } else {
            vec![crossing]
        };
        let mut table = Self::empty(heading, rows, crossings, Totals::Own);
        for (row, counts) in table.counts.iter_mut().zip(counts) {
            row.total = counts.iter().copied().fold(0, u64::saturating_add);
            for (cell, count) in row.cells.iter_mut().zip(counts) {
                *cell = *count;
            }
        }
        Ok(table)
    }

    /// A table in which nothing is counted yet.
    pub(super) fn empty(
        heading: Heading,
        rows: Vec<Heading>,
        crossings: Vec<Crossing>,
        totals: Totals,
    ) -> Self {
        let width = crossings
            .iter()
            .map(|crossing| crossing.columns.len())
            .sum();
        let nothing = Counts {
            total: 0,
            cells: vec![0; width],
        };
        Self {
            heading,
            counts: vec![nothing; rows.len()],
            rows,
            crossings,
            totals,
        }
    }

    /// Sets the count of a row that is crossed with nothing.
    pub(super) fn set_row(&mut self, row: usize, count: u64) {
        if let Some(counts) = self.counts.get_mut(row) {
            counts.total = count;
        }
    }

    /// Counts one more in a row, in one column of each crossing (counted within the crossing).
    pub(super) fn count_in(&mut self, row: usize, columns: &[usize]) {
        let mut first = 0_usize;
        let places: Vec<usize> = (self.crossings.iter().zip(columns))
            .map(|(crossing, column)| {
                let place = first.saturating_add(*column);
                first = first.saturating_add(crossing.columns.len());
                place
            })
            .collect();
        if let Some(counts) = self.counts.get_mut(row) {
            counts.total = counts.total.saturating_add(1);
            for place in places {
                if let Some(count) = counts.cells.get_mut(place) {
                    *count = count.saturating_add(1);
                }
            }
        }
    }

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

    /// The cells that the table tells, with their counts: row by row, the total first, and the totals of
    /// all rows last.
    pub fn cells(&self) -> impl Iterator<Item = (Cell, u64)> + '_ {
        let rows = (0..self.rows.len()).map(Some).chain([None]);
        let columns = move || [None].into_iter().chain((0..self.width()).map(Some));
        let cells = rows.flat_map(move |row| columns().map(move |column| Cell { row, column }));
        cells.filter_map(|cell| Some((cell, self.count(cell)?)))
    }

    /// The count of a cell, if the table tells it. The totals of a single row are that row.
    #[must_use]
    pub fn count(&self, cell: Cell) -> Option<u64> {
        self.tells(cell).then(|| self.sum(cell)).flatten()
    }

    /// The count of a cell, told or not.
    pub(super) fn sum(&self, cell: Cell) -> Option<u64> {
        let of_row = |counts: &Counts| match cell.column {
            None => Some(counts.total),
            Some(column) => counts.cells.get(column).copied(),
        };
        if let Some(row) = cell.row {
            return self.counts.get(row).and_then(of_row);
        }
        let mut counts = self.counts.iter().map(of_row);
        counts.try_fold(0_u64, |sum, count| Some(sum.saturating_add(count?)))
    }

    /// How many columns it has, through all crossings.
    pub(super) fn width(&self) -> usize {
        self.crossings
            .iter()
            .map(|crossing| crossing.columns.len())
            .sum()
    }

    /// Whether its totals are told.
    pub(super) fn adds_up(&self) -> bool {
        self.totals != Totals::Untold
    }

    /// Whether a cell stands in another table too.
    pub(super) fn shares(&self, cell: Cell) -> bool {
        match self.totals {
            Totals::Untold | Totals::Own => false,
            Totals::SharedWhole => cell.row.is_none() && cell.column.is_none(),
            Totals::SharedRows => cell.column.is_none(),
        }
    }

    fn tells(&self, cell: Cell) -> bool {
        match (cell.row, cell.column) {
            (Some(_), Some(_)) => true,
            (Some(_), None) => self.adds_up() || self.crossings.is_empty(),
            (None, _) => self.adds_up() && self.rows.len() > 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_refused() {
        let own = |codes: &[&str]| {
            codes
                .iter()
                .map(|code| Heading::own(code))
                .collect::<Vec<_>>()
        };
        let of = |rows: &[&str], columns: &[&str], counts: &[Vec<u64>]| {
            Table::of(Heading::own("t"), own(rows), own(columns), counts).err()
        };
        assert_eq!(of(&[], &[], &[]), Some(NotATable::NoRow));
        assert_eq!(of(&["a"], &[], &[vec![1, 2]]), Some(NotATable::Uneven));
        assert_eq!(of(&["a", "b"], &[], &[vec![1]]), Some(NotATable::Uneven));
        assert_eq!(
            of(&["a", "a"], &[], &[vec![1], vec![1]]),
            Some(NotATable::Twice)
        );
        assert_eq!(
            of(&["a"], &["x", "x"], &[vec![1, 1]]),
            Some(NotATable::Twice)
        );
        let most = u64::MAX;
        assert_eq!(
            of(&["a", "b"], &[], &[vec![most], vec![1]]),
            Some(NotATable::TooMany)
        );
        let names: Vec<_> = (0..=MOST_CELLS).map(|name| name.to_string()).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let counts = vec![vec![1]; names.len()];
        assert_eq!(of(&names, &[], &counts), Some(NotATable::TooLarge));
        assert_eq!(of(&names[1..], &[], &counts[1..]), None);
    }
}

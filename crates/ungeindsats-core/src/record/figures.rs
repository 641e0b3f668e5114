//! Figures as plain records: tables with their cells, shares, and what may leave the municipality.

use serde::Serialize;

use super::{PolicyReference, reference};
use crate::calendar::Date;
use crate::case::Indsatsomraade;
use crate::figures::{
    AreaShare, Cell, Compared, Confidence, Crossing, Figures, Granularity, Heading, Hidden,
    ShareOf, SuppressedTable, Table,
};
use crate::policy::Share;
use crate::register::RegisterScope;
use crate::render;
use crate::text::{Bilingual, Language};

answers! {
    /// What many cases add up to, for use in the municipality.
    pub struct FiguresRecord {
        /// The day as of which they were counted.
        pub as_of: Date,
        /// The authority by whose policies they were counted.
        pub authority: String,
        /// The policy in force on that day.
        pub policy: PolicyReference,
        /// Whom the register holds; null where nobody has said.
        pub holds: Option<RegisterScope>,
        /// The first of the two days on which support and education are measured; the other is `as_of`.
        pub measured_since: Date,
        /// How many cases were counted.
        pub cases: u64,
        /// The tables: `status`, `guides`, `loads`, `meetings`, `areas`, `support` and `education`.
        pub tables: Vec<TableRecord>,
        /// The shares of the three areas beside those that the policy expects.
        pub area_shares: Vec<AreaShareRecord>,
    }

    /// A table of counts.
    pub struct TableRecord {
        /// Its code.
        pub table: String,
        /// What people call it.
        pub label: Bilingual,
        /// Its rows.
        pub rows: Vec<HeadingRecord>,
        /// What the rows are crossed with: nothing, one thing or two.
        pub crossings: Vec<CrossingRecord>,
        /// Its cells, row by row, the total of a row before its columns, and those of all rows last.
        pub cells: Vec<CellRecord>,
    }

    /// What a row or a column is called.
    pub struct HeadingRecord {
        /// The code.
        pub code: String,
        /// What people call it.
        pub label: Bilingual,
    }

    /// Something with which the rows of a table are crossed.
    pub struct CrossingRecord {
        /// Its code.
        pub crossing: String,
        /// What people call it.
        pub label: Bilingual,
        /// Its columns.
        pub columns: Vec<HeadingRecord>,
    }

    /// A cell.
    pub struct CellRecord {
        /// The code of the row; null for the total of all rows.
        pub row: Option<String>,
        /// The code of what the rows are crossed with; null for the total of a row.
        pub crossing: Option<String>,
        /// The code of the column; null for the total of a row.
        pub column: Option<String>,
        /// How many.
        pub count: u64,
    }

    /// The share of an area of those who are attached to one.
    pub struct AreaShareRecord {
        /// The area.
        pub area: Indsatsomraade,
        /// The share with its interval of 95 per cent; null where nobody is attached to an area.
        pub share: Option<ShareRecord>,
        /// The band that the policy expects of all young people, in per cent; null where it expects none.
        pub expected: Option<Share>,
        /// How the two compare.
        pub compared: Compared,
        /// The same for a person.
        pub says: Bilingual,
    }

    /// A share with the interval of Wilson.
    pub struct ShareRecord {
        /// How many.
        pub count: u64,
        /// Of how many.
        pub of: u64,
        /// Of how many these are some; null where that is taken to be without end.
        pub population: Option<u64>,
        /// How often, in per cent, such an interval holds the share of all.
        pub level: Confidence,
        /// The share in millionths, rounded to the nearest.
        pub millionths: u32,
        /// The lower end of the interval in millionths, rounded down.
        pub low: u32,
        /// The upper end of the interval in millionths, rounded up.
        pub high: u32,
    }

    /// Whether, and how, a published percentage can come from a number of answers.
    pub struct GranularityRecord {
        /// The percentage, with its decimals after a point.
        pub percent: String,
        /// Of how many answers.
        pub of: u64,
        /// The least number of answers of which it is the rounded share; null where no number is.
        pub least_count: Option<u64>,
        /// The greatest number of answers of which it is the rounded share; null where no number is.
        pub most_count: Option<u64>,
        /// Whether it is the sum of the rounded shares of two groups that have no answer in common.
        pub sum_of_two: bool,
        /// The greatest number of answers, at most those stated, of which it can be a rounded share; null
        /// where there is none.
        pub most_answers: Option<u64>,
        /// The same for a person.
        pub says: Bilingual,
    }

    /// A table of which nothing small can be read.
    pub struct SuppressedTableRecord {
        /// Its code.
        pub table: String,
        /// What people call it.
        pub label: Bilingual,
        /// By which limit small cells are hidden: `under_3`, `under_5` or `under_` and another number.
        pub regime: String,
        /// Its rows.
        pub rows: Vec<HeadingRecord>,
        /// What the rows are crossed with: nothing, one thing or two.
        pub crossings: Vec<CrossingRecord>,
        /// Its cells, row by row, the total of a row before its columns, and those of all rows last.
        pub cells: Vec<ShownCellRecord>,
    }

    /// A cell as it is shown.
    pub struct ShownCellRecord {
        /// The code of the row; null for the total of all rows.
        pub row: Option<String>,
        /// The code of what the rows are crossed with; null for the total of a row.
        pub crossing: Option<String>,
        /// The code of the column; null for the total of a row.
        pub column: Option<String>,
        /// How many; null where it is hidden.
        pub count: Option<u64>,
        /// Why it is hidden; null where it is not.
        pub hidden: Option<Hidden>,
        /// The least that it can be for all that the table shows.
        pub least: u64,
        /// The most that it can be for all that the table shows; null where there is no most.
        pub most: Option<u64>,
    }
}

impl Figures {
    /// The figures as a plain record.
    #[must_use]
    pub fn record(&self) -> FiguresRecord {
        FiguresRecord {
            as_of: self.as_of(),
            authority: self.authority().to_owned(),
            policy: reference(self.policy()),
            holds: self.holds(),
            measured_since: self.measured_since(),
            cases: self.cases(),
            tables: self.tables().iter().map(Table::record).collect(),
            area_shares: self.area_shares().iter().map(AreaShare::record).collect(),
        }
    }
}

impl Table {
    /// The table as a plain record.
    #[must_use]
    pub fn record(&self) -> TableRecord {
        let cells = self.cells().map(|(cell, count)| {
            let [row, crossing, column] = codes(self.rows(), self.crossings(), cell);
            CellRecord {
                row,
                crossing,
                column,
                count,
            }
        });
        TableRecord {
            table: self.heading().code.clone(),
            label: self.heading().label.clone(),
            rows: self.rows().iter().map(Into::into).collect(),
            crossings: self.crossings().iter().map(Into::into).collect(),
            cells: cells.collect(),
        }
    }
}

impl SuppressedTable {
    /// The table as a plain record.
    #[must_use]
    pub fn record(&self) -> SuppressedTableRecord {
        let cells = self.cells().iter().map(|shown| {
            let [row, crossing, column] = codes(self.rows(), self.crossings(), shown.cell);
            ShownCellRecord {
                row,
                crossing,
                column,
                count: shown.count,
                hidden: shown.hidden,
                least: shown.least,
                most: shown.most,
            }
        });
        SuppressedTableRecord {
            table: self.heading().code.clone(),
            label: self.heading().label.clone(),
            regime: self.regime().to_string(),
            rows: self.rows().iter().map(Into::into).collect(),
            crossings: self.crossings().iter().map(Into::into).collect(),
            cells: cells.collect(),
        }
    }
}

impl AreaShare {
    /// The share as a plain record.
    #[must_use]
    pub fn record(&self) -> AreaShareRecord {
        AreaShareRecord {
            area: self.area,
            share: self.share.as_ref().map(ShareOf::record),
            expected: self.expected.clone(),
            compared: self.compared,
            says: self.compared.label().into(),
        }
    }
}

impl ShareOf {
    /// The share as a plain record.
    #[must_use]
    pub fn record(&self) -> ShareRecord {
        ShareRecord {
            count: self.count,
            of: self.of,
            population: self.population,
            level: self.level,
            millionths: self.millionths(),
            low: self.low,
            high: self.high,
        }
    }
}

impl Granularity {
    /// The answer as a plain record.
    #[must_use]
    pub fn record(&self) -> GranularityRecord {
        GranularityRecord {
            percent: self.published.to_string(),
            of: self.of,
            least_count: self.counts.map(|(least, _)| least),
            most_count: self.counts.map(|(_, most)| most),
            sum_of_two: self.sum_of_two,
            most_answers: self.most_answers,
            says: Bilingual {
                da: render::granularity(self, Language::Da),
                en: render::granularity(self, Language::En),
            },
        }
    }
}

impl From<&Heading> for HeadingRecord {
    fn from(heading: &Heading) -> Self {
        Self {
            code: heading.code.clone(),
            label: heading.label.clone(),
        }
    }
}

impl From<&Crossing> for CrossingRecord {
    fn from(crossing: &Crossing) -> Self {
        Self {
            crossing: crossing.heading.code.clone(),
            label: crossing.heading.label.clone(),
            columns: crossing.columns.iter().map(Into::into).collect(),
        }
    }
}

/// The codes of the row, the crossing and the column of a cell.
fn codes(rows: &[Heading], crossings: &[Crossing], cell: Cell) -> [Option<String>; 3] {
    let row = cell.row.and_then(|row| rows.get(row));
    let mut columns = crossings.iter().flat_map(|crossing| {
        let columns = crossing.columns.iter();
        columns.map(|column| (&crossing.heading, column))
    });
    let (crossing, column) = cell.column.and_then(|number| columns.nth(number)).unzip();
    [row, crossing, column].map(|heading| heading.map(|heading| heading.code.clone()))
}

macro_rules! written_as_records {
    ($($answer:ident),+) => {$(
        impl Serialize for $answer {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.record().serialize(serializer)
            }
        }
    )+};
}

written_as_records!(Figures, Table, SuppressedTable, ShareOf, Granularity);

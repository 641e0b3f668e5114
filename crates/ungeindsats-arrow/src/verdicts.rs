//! What every rule says of every case, column by column.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{Array, ArrayRef, DictionaryArray, Int8Array, RecordBatch, StringArray};
use arrow_schema::{ArrowError, Field, Schema};
use rayon::prelude::*;
use ungeindsats_core::{Date, InputError, Level, NotCovered, Outcome, Outcomes, Rule, Timeline};

use crate::cases::Cases;

/// Stands where a row could not be read.
const UNREAD: i8 = -1;

/// Under this name polars keeps the categories of an Enum, each behind its length: with it, a column that leaves
/// stays as small as it is, a byte for each row.
const FIXED_CATEGORIES: &str = "_PL_ENUM_VALUES2";

/// How many rows one core takes at a time.
const AT_A_TIME: usize = 64;

/// What every rule of a case says of some cases.
#[derive(Clone, Debug)]
pub struct Verdicts {
    rows: usize,
    /// For each rule, the place in [`Outcome::ALL`] of what it says of each row; [`UNREAD`] where the row could
    /// not be read. These are the categories of the columns that leave, as they are.
    columns: Vec<Vec<i8>>,
    unreadable: Vec<(usize, InputError)>,
}

/// The rules of a case, in the order of the columns.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    let rules = Rule::ALL.iter().copied();
    rules.filter(|rule| rule.level() == Level::Case)
}

/// Asks every rule of a case about the cases of some rows, on all cores.
///
/// A row that cannot be read is told in [`Verdicts::unreadable`]; the others are assessed all the same.
///
/// # Errors
/// [`NotCovered`] where no policy is in force on the day.
pub fn verdicts(
    cases: &Cases,
    rows: Range<usize>,
    timeline: &Timeline,
    as_of: Date,
) -> Result<Verdicts, NotCovered> {
    let mut verdicts = Verdicts::default();
    verdicts.ask(cases, rows, &Outcomes::on(timeline, as_of)?);
    Ok(verdicts)
}

impl Default for Verdicts {
    /// What is said of no rows: of each rule nothing.
    fn default() -> Self {
        Self {
            rows: 0,
            columns: vec![Vec::new(); rules().count()],
            unreadable: Vec::new(),
        }
    }
}

impl Verdicts {
    /// Makes room for the verdicts of so many rows more.
    pub(crate) fn reserve(&mut self, rows: usize) {
        for column in &mut self.columns {
            column.reserve_exact(rows);
        }
    }

    /// Asks about some rows more, on all cores, and tells how many there were.
    pub(crate) fn ask(
        &mut self,
        cases: &Cases,
        rows: Range<usize>,
        outcomes: &Outcomes<'_>,
    ) -> usize {
        let rows = rows.start.min(cases.len())..rows.end.min(cases.len());
        let (before, more) = (self.rows, rows.len());
        self.rows = before.saturating_add(more);
        for column in &mut self.columns {
            column.resize(self.rows, UNREAD);
        }
        let ends = self.columns.iter_mut().map(|column| {
            let end = column.get_mut(before..).unwrap_or_default();
            end.chunks_mut(AT_A_TIME)
        });
        let mut ends: Vec<_> = ends.collect();
        let blocks = rows.clone().step_by(AT_A_TIME).map(|from| Block {
            rows: from..from.saturating_add(AT_A_TIME).min(rows.end),
            columns: ends.iter_mut().filter_map(Iterator::next).collect(),
        });
        let blocks: Vec<Block<'_>> = blocks.collect();
        let unreadable = blocks
            .into_par_iter()
            .map(|block| block.fill(cases, outcomes));
        let unreadable: Vec<_> = unreadable.collect();
        let unreadable = unreadable.into_iter().flatten().map(|(row, error)| {
            let row = row.saturating_sub(rows.start).saturating_add(before);
            (row, error)
        });
        self.unreadable.extend(unreadable);
        more
    }

    /// Of how many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The rows that could not be read, counted from the first of these, with the place and what was expected
    /// there.
    #[must_use]
    pub fn unreadable(&self) -> &[(usize, InputError)] {
        &self.unreadable
    }

    /// What the rule of that place in [`rules`] says of each row; none where the row could not be read.
    pub fn of_rule(&self, rule: usize) -> impl Iterator<Item = Option<Outcome>> + '_ {
        self.column(rule).iter().map(|said| outcome(*said))
    }

    /// How often the rule of that place in [`rules`] says each outcome, in the order of [`Outcome::ALL`].
    pub(crate) fn counts(&self, rule: usize) -> Vec<usize> {
        let places = (0..).take(Outcome::ALL.len());
        let counts = places.map(|place: i8| times(place, self.column(rule)));
        counts.collect()
    }

    fn column(&self, rule: usize) -> &[i8] {
        self.columns.get(rule).map_or(&[], Vec::as_slice)
    }

    /// A column for each rule, named by its id, of the codes of the outcomes as categories, which stand in order
    /// from the mildest to the worst; null where the row could not be read.
    ///
    /// # Errors
    /// [`ArrowError`] where there are more rows than a column holds.
    pub fn to_record_batch(&self) -> Result<RecordBatch, ArrowError> {
        let codes = || Outcome::ALL.iter().map(|outcome| outcome.code());
        let listed: ArrayRef = Arc::new(StringArray::from_iter_values(codes()));
        let lengths = codes().map(|code| format!("{};{code}", code.len()));
        let fixed = HashMap::from([(FIXED_CATEGORIES.to_owned(), lengths.collect())]);
        let rules: Vec<_> = rules().collect();
        let columns = rules.par_iter().zip(&self.columns).map(|(rule, column)| {
            let unread = column.contains(&UNREAD);
            let read = || column.iter().map(|said| *said != UNREAD).collect();
            let keys = Int8Array::new(column.clone().into(), unread.then(read));
            let column: ArrayRef = Arc::new(DictionaryArray::<Int8Type>::try_new(
                keys,
                Arc::clone(&listed),
            )?);
            let field = Field::new(rule.id, column.data_type().clone(), true)
                .with_dict_is_ordered(true)
                .with_metadata(fixed.clone());
            Ok((field, column))
        });
        let (fields, columns): (Vec<_>, Vec<_>) = columns
            .collect::<Result<Vec<_>, ArrowError>>()?
            .into_iter()
            .unzip();
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns)
    }
}

/// Some rows, and the stretch of each column that is theirs.
struct Block<'a> {
    rows: Range<usize>,
    columns: Vec<&'a mut [i8]>,
}

impl Block<'_> {
    /// Asks about its rows, and gives those that cannot be read.
    fn fill(mut self, cases: &Cases, outcomes: &Outcomes<'_>) -> Vec<(usize, InputError)> {
        let mut said = Vec::with_capacity(self.columns.len());
        let mut unreadable = Vec::new();
        for (at, row) in self.rows.enumerate() {
            match cases.case(row) {
                Ok(case) => outcomes.of(&case, &mut said),
                Err(error) => {
                    unreadable.push((row, error));
                    continue;
                }
            }
            for (column, outcome) in self.columns.iter_mut().zip(&said) {
                if let Some(slot) = column.get_mut(at) {
                    *slot = place(*outcome);
                }
            }
        }
        unreadable
    }
}

/// The place of an outcome in the list of all.
fn place(outcome: Outcome) -> i8 {
    let place = Outcome::ALL.iter().position(|one| *one == outcome);
    place
        .and_then(|place| i8::try_from(place).ok())
        .unwrap_or(UNREAD)
}

/// How often a place stands in a column; so many at a time as a byte can count, for a register has millions.
fn times(place: i8, column: &[i8]) -> usize {
    let of_few = |few: &[i8]| {
        let found = few.iter().map(|said| u8::from(*said == place));
        usize::from(found.fold(0, u8::wrapping_add))
    };
    column.chunks(u8::MAX.into()).map(of_few).sum()
}

/// The outcome of a place in the list of all.
fn outcome(place: i8) -> Option<Outcome> {
    let place = usize::try_from(place).ok()?;
    Outcome::ALL.get(place).copied()
}

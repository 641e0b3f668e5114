//! What every rule says of every case, column by column.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, RecordBatch, StringArray};
use arrow_schema::ArrowError;
use rayon::prelude::*;
use ungeindsats_core::{
    Case, Date, InputError, Level, NotCovered, Outcome, Rule, Timeline, outcomes,
};

use crate::cases::Cases;

/// Stands where a row could not be read.
const UNREAD: i8 = -1;

/// How many rows one core takes at a time.
const AT_A_TIME: usize = 256;

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
    timeline.policy_on(as_of)?;
    let rows = rows.start.min(cases.len())..rows.end.min(cases.len());
    let starts: Vec<_> = rows.clone().step_by(AT_A_TIME).collect();
    let parts: Vec<Verdicts> = starts
        .into_par_iter()
        .map(|from| {
            let until = from.saturating_add(AT_A_TIME).min(rows.end);
            Verdicts::of(cases, from..until, timeline, as_of)
        })
        .collect();
    let mut all = Verdicts::default();
    for part in parts {
        all.append(part);
    }
    Ok(all)
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
    fn of(cases: &Cases, rows: Range<usize>, timeline: &Timeline, as_of: Date) -> Self {
        let mut verdicts = Self {
            rows: rows.len(),
            ..Self::default()
        };
        for column in &mut verdicts.columns {
            column.reserve(rows.len());
        }
        let mut said = Vec::with_capacity(verdicts.columns.len());
        for (at, row) in rows.enumerate() {
            let read = cases.case(row);
            let answered = read.map(|case: Case| outcomes(&case, timeline, as_of, &mut said));
            match answered {
                Ok(Ok(())) => {
                    for (column, outcome) in verdicts.columns.iter_mut().zip(&said) {
                        column.push(place(*outcome));
                    }
                    continue;
                }
                Err(error) => verdicts.unreadable.push((at, error)),
                // The day is covered for one case as for all, and that was asked before.
                Ok(Err(_)) => {}
            }
            for column in &mut verdicts.columns {
                column.push(UNREAD);
            }
        }
        verdicts
    }

    /// Takes in the verdicts of the rows that come after these.
    pub fn append(&mut self, mut after: Self) {
        let unreadable = after.unreadable.drain(..);
        let moved = unreadable.map(|(row, error)| (row.saturating_add(self.rows), error));
        self.unreadable.extend(moved);
        self.rows = self.rows.saturating_add(after.rows);
        for (column, more) in self.columns.iter_mut().zip(&mut after.columns) {
            column.append(more);
        }
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
        let column = self.columns.get(rule).map_or(&[][..], Vec::as_slice);
        column.iter().map(|said| outcome(*said))
    }

    /// A column for each rule, named by its id, of the codes of the outcomes as categories; null where the row
    /// could not be read.
    ///
    /// # Errors
    /// [`ArrowError`] where there are more rows than a column holds.
    pub fn to_record_batch(&self) -> Result<RecordBatch, ArrowError> {
        let codes = Outcome::ALL.iter().map(|outcome| outcome.code());
        let codes: ArrayRef = Arc::new(StringArray::from_iter_values(codes));
        let columns = rules().zip(&self.columns).map(|(rule, column)| {
            let unread = column.contains(&UNREAD);
            let read = || column.iter().map(|said| *said != UNREAD).collect();
            let keys = Int8Array::new(column.clone().into(), unread.then(read));
            let column = DictionaryArray::<Int8Type>::try_new(keys, Arc::clone(&codes))?;
            let column: ArrayRef = Arc::new(column);
            Ok((rule.id, column))
        });
        RecordBatch::try_from_iter(columns.collect::<Result<Vec<_>, ArrowError>>()?)
    }
}

/// The place of an outcome in the list of all.
fn place(outcome: Outcome) -> i8 {
    let place = Outcome::ALL.iter().position(|one| *one == outcome);
    place
        .and_then(|place| i8::try_from(place).ok())
        .unwrap_or(UNREAD)
}

/// The outcome of a place in the list of all.
fn outcome(place: i8) -> Option<Outcome> {
    let place = usize::try_from(place).ok()?;
    Outcome::ALL.get(place).copied()
}

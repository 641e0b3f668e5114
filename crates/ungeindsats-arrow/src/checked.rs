//! A register in columns that was checked: how often each rule said what, where, and what was not asked.

use std::collections::BTreeSet;
use std::iter;
use std::ops::Range;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, LargeStringArray, RecordBatch};
use arrow_cast::cast;
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema};
use arrow_select::concat::concat;
use ungeindsats_core::text::Text;
use ungeindsats_core::{
    Assessment, Date, InputError, Level, NotCovered, Outcome, Outcomes, Rule, Timeline, assess,
};

use crate::cases::Cases;
use crate::verdicts::{Verdicts, rules};

/// The answers for a register: batch by batch it is added and assessed, and then looked into.
///
/// ```
/// # use arrow_array::{ArrayRef, RecordBatch, StringArray};
/// # use std::sync::Arc;
/// use ungeindsats_arrow::{Cases, Checked, NullUntil};
/// use ungeindsats_core::{Outcome, Timeline};
/// # let births: ArrayRef = Arc::new(StringArray::from(vec!["1991-01-08"]));
/// # let batch = RecordBatch::try_from_iter([("birth_date", births)])?;
/// let mut checked = Checked::by(Timeline::named("viborg")?, "2021-01-08".parse()?)?;
/// checked.add(Cases::of(&batch, NullUntil::Unknown)?, None)?;
/// while checked.advance(8192)? > 0 {} // here a caller may stop, or tell how far it is
/// let upper = checked.counts().find(|counts| counts.rule.id == "target_group.upper_boundary");
/// assert_eq!(upper.map(|counts| counts.of(Outcome::Failed)), Some(1));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Checked {
    timeline: Timeline,
    as_of: Date,
    parts: Vec<Part>,
    verdicts: Verdicts,
}

/// The rows of one batch.
#[derive(Clone, Debug)]
struct Part {
    rows: Range<usize>,
    cases: Cases,
    keys: Option<Keys>,
}

/// By what the owner of a batch knows its rows: as it came, and as text.
#[derive(Clone, Debug)]
struct Keys(ArrayRef, LargeStringArray);

/// How often a rule said what.
#[derive(Clone, Debug)]
pub struct Counts {
    /// The rule.
    pub rule: &'static Rule,
    /// How often each outcome, in the order of [`Outcome::ALL`].
    counts: Vec<usize>,
}

/// A rule that says nothing of the register, and why.
#[derive(Clone, Debug)]
pub struct NotRun {
    /// The rule.
    pub rule: &'static Rule,
    /// Why it says nothing.
    pub reason: NotRunReason,
    /// What it would have to know, as JSON pointers in which each `*` is any item; none for other reasons.
    pub missing: Vec<String>,
}

/// Why a rule says nothing of a register in columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotRunReason {
    /// It asks of a register as a whole, and not of its cases.
    AsksOfARegister,
    /// The policy of the day does not have it, and no row has an event of a day whose policy does.
    NotInForce,
    /// No row holds the facts by which it could tell.
    FactsMissing,
}

impl NotRunReason {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsksOfARegister => "asks_of_a_register",
            Self::NotInForce => "not_in_force",
            Self::FactsMissing => "facts_missing",
        }
    }

    /// The reason as people say it.
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::AsksOfARegister => Text::new(
                "spørger til registeret som helhed",
                "asks of the register as a whole",
            ),
            Self::NotInForce => {
                Text::new("er ikke i kraft på datoen", "is not in force on the date")
            }
            Self::FactsMissing => {
                Text::new("ingen række har oplysningerne", "no row holds the facts")
            }
        }
    }
}

impl Counts {
    /// How often it said that.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> usize {
        let mut counts = Outcome::ALL.iter().zip(&self.counts);
        let found = counts.find(|(one, _)| **one == outcome);
        found.map_or(0, |(_, count)| *count)
    }

    /// Of how many rows it said anything but that it does not concern them.
    #[must_use]
    pub fn concerned(&self) -> usize {
        let all: usize = self.counts.iter().sum();
        all.saturating_sub(self.of(Outcome::NotApplicable))
    }
}

impl Checked {
    /// An empty register, to be assessed as of a day by an authority's policies.
    ///
    /// # Errors
    /// [`NotCovered`] where no policy is in force on the day.
    pub fn by(timeline: Timeline, as_of: Date) -> Result<Self, NotCovered> {
        timeline.policy_on(as_of)?;
        Ok(Self {
            timeline,
            as_of,
            parts: Vec::new(),
            verdicts: Verdicts::default(),
        })
    }

    /// Adds the cases of a batch, and the column by which its owner knows them.
    ///
    /// # Errors
    /// [`ArrowError`] where the keys cannot be written as text.
    pub fn add(&mut self, cases: Cases, keys: Option<&ArrayRef>) -> Result<(), ArrowError> {
        let from = self.parts.last().map_or(0, |part| part.rows.end);
        let rows = from..from.saturating_add(cases.len());
        let keys = keys.map(|keys| {
            let text = cast(keys, &DataType::LargeUtf8)?;
            Ok::<_, ArrowError>(Keys(Arc::clone(keys), text.as_string().clone()))
        });
        let keys = keys.transpose()?;
        self.verdicts.reserve(cases.len());
        self.parts.push(Part { rows, cases, keys });
        Ok(())
    }

    /// Assesses the next rows that were added and not assessed yet, at most so many, and tells how many.
    ///
    /// # Errors
    /// [`NotCovered`], which [`Checked::by`] has ruled out.
    pub fn advance(&mut self, at_most: usize) -> Result<usize, NotCovered> {
        let done = self.verdicts.len();
        let Some(part) = part(&self.parts, done) else {
            return Ok(0);
        };
        let from = done.saturating_sub(part.rows.start);
        let rows = from..from.saturating_add(at_most.max(1));
        let outcomes = Outcomes::on(&self.timeline, self.as_of)?;
        Ok(self.verdicts.ask(&part.cases, rows, &outcomes))
    }

    /// By whose policies it is assessed.
    #[must_use]
    pub fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// The day as of which it is assessed.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// What every rule says of every row that was assessed.
    #[must_use]
    pub fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// What every rule says of every row, a column for each rule ([`Verdicts::to_record_batch`]), after the column
    /// of keys under that name, where there is one.
    ///
    /// # Errors
    /// [`ArrowError`] where there are more rows than a column holds.
    pub fn to_record_batch(&self, key: &str) -> Result<RecordBatch, ArrowError> {
        let verdicts = self.verdicts.to_record_batch()?;
        let keys = self.parts.iter().filter_map(|part| part.keys.as_ref());
        let keys: Vec<&dyn Array> = keys.map(|Keys(keys, _)| keys.as_ref()).collect();
        if keys.is_empty() {
            return Ok(verdicts);
        }
        let keys = concat(&keys)?;
        let known_by = Arc::new(Field::new(key, keys.data_type().clone(), true));
        let schema = verdicts.schema();
        let fields: Fields = iter::once(known_by)
            .chain(schema.fields().iter().cloned())
            .collect();
        let columns = iter::once(keys).chain(verdicts.columns().iter().cloned());
        RecordBatch::try_new(Arc::new(Schema::new(fields)), columns.collect())
    }

    /// The rows that could not be read, each from 0, with the place and what was expected there.
    #[must_use]
    pub fn unreadable(&self) -> &[(usize, InputError)] {
        self.verdicts.unreadable()
    }

    /// How often each rule said what of the rows that could be read, in the order of the rules.
    pub fn counts(&self) -> impl Iterator<Item = Counts> + '_ {
        rules().enumerate().map(|(place, rule)| Counts {
            rule,
            counts: self.verdicts.counts(place),
        })
    }

    /// Where rules say this: each row with the rule, in the order of the rows. `asked` narrows it to some rules.
    pub fn found<'a>(
        &'a self,
        outcome: Outcome,
        asked: impl Fn(&Rule) -> bool + 'a,
    ) -> Vec<(usize, &'static Rule)> {
        let mut found = Vec::new();
        for (place, rule) in rules().enumerate().filter(|(_, rule)| asked(rule)) {
            let said = self.verdicts.of_rule(place).enumerate();
            let rows = said.filter(|(_, said)| *said == Some(outcome));
            found.extend(rows.map(|(row, _)| (row, rule)));
        }
        // The rules lie in their order already, and stay in it within a row.
        found.sort_by_key(|(row, _)| *row);
        found
    }

    /// What every rule says of a row, with reasons; none where it could not be read, or is not there.
    #[must_use]
    pub fn assess(&self, row: usize) -> Option<Assessment> {
        let part = part(&self.parts, row)?;
        let case = part.cases.case(row.saturating_sub(part.rows.start)).ok()?;
        assess(&case, &self.timeline, self.as_of).ok()
    }

    /// The key of a row; none where it has none, or no column of keys was given.
    #[must_use]
    pub fn key(&self, row: usize) -> Option<&str> {
        let part = part(&self.parts, row)?;
        let Keys(_, keys) = part.keys.as_ref()?;
        let at = row.checked_sub(part.rows.start)?;
        keys.is_valid(at).then(|| keys.value(at))
    }

    /// The rules that say nothing of this register, and why.
    #[must_use]
    pub fn not_run(&self) -> Vec<NotRun> {
        let in_force = self.timeline.policy_on(self.as_of);
        let in_force = in_force.map(|policy| &policy.rules).ok();
        let counts: Vec<Counts> = self.counts().collect();
        let mut not_run = Vec::new();
        for rule in Rule::ALL.iter().copied() {
            let counts = counts.iter().find(|counts| counts.rule.id == rule.id);
            let said = |outcome| counts.map_or(0, |counts| counts.of(outcome));
            let concerned = counts.map_or(0, Counts::concerned);
            let reason = if rule.level() != Level::Case {
                NotRunReason::AsksOfARegister
            } else if concerned == 0 && !in_force.is_some_and(|rules| rules.contains(rule.id)) {
                NotRunReason::NotInForce
            } else if concerned > 0 && said(Outcome::Undetermined) == concerned {
                NotRunReason::FactsMissing
            } else {
                continue;
            };
            let missing = match reason {
                NotRunReason::FactsMissing => self.missing(rule),
                _ => Vec::new(),
            };
            not_run.push(NotRun {
                rule,
                reason,
                missing,
            });
        }
        not_run
    }

    /// What a rule lacks in the first rows in which it cannot tell.
    fn missing(&self, rule: &Rule) -> Vec<String> {
        let rows = self.found(Outcome::Undetermined, |one| one.id == rule.id);
        let lacking = rows.iter().take(100).filter_map(|(row, _)| {
            let assessment = self.assess(*row)?;
            Some(assessment.finding(rule.id)?.missing())
        });
        let missing: BTreeSet<String> = lacking.flatten().map(|it| of_any_item(&it)).collect();
        missing.into_iter().collect()
    }
}

/// The part in which a row lies.
fn part(parts: &[Part], row: usize) -> Option<&Part> {
    // They lie in the order of their rows; one without rows ends where it begins.
    let at = parts.partition_point(|part| part.rows.end <= row);
    parts.get(at)
}

/// A pointer in which each index is any.
fn of_any_item(pointer: &str) -> String {
    let steps = pointer.split('/').map(|step| {
        let is_index = !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
        if is_index { "*" } else { step }
    });
    steps.collect::<Vec<_>>().join("/")
}

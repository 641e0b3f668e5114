//! The figures: many cases counted into the tables of the status, shares of a survey, and what may leave the house.
//!
//! Counted are tables ([`Figures`]): the status of the guides, the guides and their loads, the meetings, the
//! three areas, and support and education over time. Of a survey, [`ShareOf`] tells a share with its
//! interval and [`Granularity`] whether a published percentage can come from the stated answers. What leaves
//! the municipality goes through [`suppress`] or [`Figures::leaving`].

mod areas;
mod effect;
mod granularity;
mod guides;
mod hiding;
mod meetings;
mod network;
mod status;
mod suppression;
mod survey;
mod table;

pub use areas::{AreaShare, Compared};
pub use effect::Reached;
pub use granularity::{Granularity, MOST_DECIMALS, NotAPercentage, Published};
use suppression::suppress_together;
pub use suppression::{Hidden, NotARegime, Regime, ShownCell, SuppressedTable, suppress};
pub use survey::{Confidence, MILLION, MOST_PEOPLE, NotAShare, ShareOf};
pub use table::{Cell, Crossing, Heading, MOST_CELLS, NotATable, Table};

use crate::assess::facts;
use crate::calendar::Date;
use crate::case::Case;
use crate::policy::{NotCovered, Policy, Timeline};
use crate::register::{Register, RegisterScope};
use crate::rules::notes::{Notes, Stop};
use crate::text::Text;
use effect::Effect;
use guides::Guides;
use meetings::Meetings;

const YES: (&str, Text) = ("yes", Text::new("ja", "yes"));
const NO: (&str, Text) = ("no", Text::new("nej", "no"));
const CANNOT_TELL: (&str, Text) = ("unknown", Text::new("kan ikke afgøres", "cannot be told"));

/// The number of the column for an answer: yes, no, or that it cannot be told.
const fn told(answer: Result<bool, Stop>) -> usize {
    match answer {
        Ok(true) => 0,
        Ok(false) => 1,
        Err(Stop::Missing | Stop::NotApplicable) => 2,
    }
}

/// The figures of a register, counted case by case as of a day.
///
/// Memory grows with the guides and never with the cases, so that a register of any size can pass. What
/// cannot be told of a case is counted as such, in a cell of its own. Nothing of a case is kept but counts.
///
/// ```
/// use ungeindsats_core::figures::Cell;
/// use ungeindsats_core::{Case, Figures, Timeline};
/// let mut figures = Figures::new(&Timeline::named("viborg")?, "2021-01-08".parse()?)?;
/// for line in [
///     r#"{ "individual_assessments": [{ "on": "2020-10-01", "in_target_group": true }],
///          "guide": { "assignments": [{ "guide": "g", "from": "2020-10-14", "until": "ongoing" }] } }"#,
///     r#"{ "id": "ung-2" }"#,
/// ] {
///     figures.add(&Case::from_json(line)?);
/// }
/// let status = figures.table("status").ok_or("no such table")?;
/// let told = |row: &str| status.rows().iter().position(|heading| heading.code == row);
/// let of = |row| status.count(Cell { row: told(row), column: None });
/// assert_eq!(of("assigned"), Some(1));
/// assert_eq!(of("target_group_unknown"), Some(1)); // nobody has said: unknown is not no
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Figures {
    timeline: Timeline,
    policy: Policy,
    as_of: Date,
    holds: Option<RegisterScope>,
    cases: u64,
    status: Table,
    guides: Guides,
    meetings: Meetings,
    areas: Table,
    effect: Effect,
}

impl Figures {
    /// Nothing counted yet, as of a day. Support and education are measured on that day and on the first
    /// day of the timeline.
    ///
    /// # Errors
    /// [`NotCovered`] where no policy is in force on the day.
    pub fn new(timeline: &Timeline, as_of: Date) -> Result<Self, NotCovered> {
        let policy = timeline.policy_on(as_of)?.clone();
        let first = timeline
            .policies()
            .first()
            .map_or(as_of, |first| first.valid_from);
        Ok(Self {
            timeline: timeline.clone(),
            policy,
            as_of,
            holds: None,
            cases: 0,
            status: status::empty(),
            guides: Guides::default(),
            meetings: Meetings::new(timeline, as_of),
            areas: areas::empty(),
            effect: Effect::new(first, as_of),
        })
    }

    /// The figures of a register.
    ///
    /// # Errors
    /// As [`Figures::new`].
    pub fn of(register: &Register, timeline: &Timeline, as_of: Date) -> Result<Self, NotCovered> {
        let mut figures = Self::new(timeline, as_of)?;
        figures.add_register(register);
        Ok(figures)
    }

    /// Measures support and education from another day on, which drops what was counted of them so far.
    /// None where that day is after the day of the figures.
    #[must_use]
    pub fn measured_from(self, from: Date) -> Option<Self> {
        let effect = Effect::new(from, self.as_of);
        (from <= self.as_of).then_some(Self { effect, ..self })
    }

    /// Says whom the register holds, of whom the areas' shares are told.
    #[must_use]
    pub fn holding(self, holds: RegisterScope) -> Self {
        Self {
            holds: Some(holds),
            ..self
        }
    }

    /// Counts a case.
    pub fn add(&mut self, case: &Case) {
        let Ok(facts) = facts(case, &self.timeline, self.as_of) else {
            return;
        };
        // What is counted over many cases leaves no note.
        let mut notes = Notes::bare();
        status::add(&mut self.status, &facts, &mut notes);
        self.guides.add(&facts, &mut notes);
        areas::add(&mut self.areas, &facts, &mut notes);
        self.meetings.add(case);
        self.effect.add(case);
        self.cases = self.cases.saturating_add(1);
    }

    /// Counts the cases of a register, which says whom it holds.
    pub fn add_register(&mut self, register: &Register) {
        self.holds = register.holds.or(self.holds);
        for case in register.cases.as_deref().unwrap_or_default() {
            self.add(case);
        }
    }

    /// The day as of which they are counted.
    #[must_use]
    pub fn as_of(&self) -> Date {
        self.as_of
    }

    /// The first of the two days on which support and education are measured; the other is that of the
    /// figures.
    #[must_use]
    pub fn measured_since(&self) -> Date {
        self.effect.from
    }

    /// The policy in force on the day.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The authority by whose policies they are counted.
    #[must_use]
    pub fn authority(&self) -> &str {
        self.timeline.authority()
    }

    /// Whom the register holds, if that is stated.
    #[must_use]
    pub fn holds(&self) -> Option<RegisterScope> {
        self.holds
    }

    /// How many cases were counted.
    #[must_use]
    pub fn cases(&self) -> u64 {
        self.cases
    }

    /// The tables, for use in the municipality: `status`, `guides`, `loads`, `meetings`, `areas`,
    /// `support` and `education`.
    #[must_use]
    pub fn tables(&self) -> Vec<Table> {
        vec![
            self.status.clone(),
            self.guides.table(),
            self.guides.loads(),
            self.meetings.table.clone(),
            self.areas.clone(),
            self.effect.support.clone(),
            self.effect.education.clone(),
        ]
    }

    /// The table of that code, if there is one.
    #[must_use]
    pub fn table(&self, code: &str) -> Option<Table> {
        let mut tables = self.tables().into_iter();
        tables.find(|table| table.heading().code == code)
    }

    /// The shares of the areas, in their order, beside those that the policy expects.
    #[must_use]
    pub fn area_shares(&self) -> Vec<AreaShare> {
        areas::shares(&self.areas, &self.policy, self.holds)
    }

    /// The tables as they may leave the municipality: small cells are hidden, with what would tell them.
    ///
    /// Totals that stand in several tables are hidden in all of them or shown in all of them, so that they
    /// can be read beside each other. `loads` stays behind: with the number of guides and of those who have
    /// one, hidden loads could be computed.
    #[must_use]
    pub fn leaving(&self, regime: Regime) -> Vec<SuppressedTable> {
        let alone = [
            &self.status,
            &self.guides.table(),
            &self.meetings.table,
            &self.areas,
        ];
        let alone = alone.map(|table| suppress(table, regime));
        let effect = suppress_together(&[&self.effect.support, &self.effect.education], regime);
        alone.into_iter().chain(effect).collect()
    }
}

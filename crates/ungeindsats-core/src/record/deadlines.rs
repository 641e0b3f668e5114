//! What falls due, as plain records.

use serde::Serialize;

use super::FindingRecord;
use crate::calendar::Date;
use crate::deadlines::{Deadline, DeadlineKind, Deadlines};
use crate::rules::Coverage;
use crate::text::Bilingual;

answers! {
    days hidden:

    /// What falls due over a period.
    pub struct DeadlinesRecord {
        /// The first day.
        pub from: Date,
        /// The first day after the period.
        pub until: Date,
        /// The authority by whose policies it was asked.
        pub authority: String,
        /// What falls due, by day.
        pub deadlines: Vec<DeadlineRecord>,
    }

    /// A day by which something is to be done, or after which something is no longer as it was.
    pub struct DeadlineRecord {
        /// The last day on which it can be met, or on which it still is as it was.
        pub due: Date,
        /// What kind of thing falls due.
        pub kind: DeadlineKind,
        /// The index of the case in its register, from 0; null for a deadline of a case by itself, or of the
        /// register's own.
        pub case_index: Option<usize>,
        /// What it is about, for a person.
        pub title: Bilingual,
        /// What the rule finds on the day after, unless it is met; null where no rule asks it.
        pub finding: Option<FindingRecord>,
        /// The layer that covers the young person from the day after; null where that does not change.
        pub covered_by: Option<Coverage>,
    }
}

impl Deadlines {
    /// The answer as a plain record.
    #[must_use]
    pub fn record(&self) -> DeadlinesRecord {
        let period = self.period();
        DeadlinesRecord {
            from: period.start,
            until: period.end,
            authority: self.policies().authority().to_owned(),
            deadlines: self.all().iter().map(Deadline::record).collect(),
        }
    }
}

impl Deadline {
    /// The deadline as a plain record.
    #[must_use]
    pub fn record(&self) -> DeadlineRecord {
        DeadlineRecord {
            due: self.due(),
            kind: self.kind(),
            case_index: self.case_index(),
            title: self.title().into(),
            finding: self.finding().map(|finding| finding.record()),
            covered_by: self.covered_by(),
        }
    }
}

impl Serialize for Deadlines {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

//! What the rules say over time, as plain records.

use serde::Serialize;

use super::{ClassificationRecord, FindingRecord, PolicyReference};
use crate::calendar::Date;
use crate::timeline::{CaseTimeline, Change};

answers! {
    days hidden:

    /// What every rule says of one case over a period.
    pub struct TimelineRecord {
        /// The first day.
        pub from: Date,
        /// The first day after the period.
        pub until: Date,
        /// The authority by whose policies it was assessed.
        pub authority: String,
        /// The segments, in order: each begins where the one before it ends.
        pub segments: Vec<SegmentRecord>,
    }

    /// A stretch of days on each of which every rule says the same.
    pub struct SegmentRecord {
        /// The first day.
        pub from: Date,
        /// The first day after the segment.
        pub until: Date,
        /// The policy in force, with its revision.
        pub policy: PolicyReference,
        /// Where the person stands, which is no verdict.
        pub classification: Option<ClassificationRecord>,
        /// The ids of the rules that say something else to a person than in the segment before.
        pub changes: Vec<String>,
        /// One finding for each rule, as of the first day.
        pub findings: Vec<FindingRecord>,
    }
}

impl CaseTimeline {
    /// The timeline as a plain record.
    #[must_use]
    pub fn record(&self) -> TimelineRecord {
        let mut changes = self.changes().peekable();
        let segments = self.segments().iter().map(|segment| {
            let days = segment.days();
            let record = segment.assessment().record();
            let change = changes.next_if(|change| change.day() == days.start);
            SegmentRecord {
                from: days.start,
                until: days.end,
                policy: record.policy,
                classification: record.classification,
                changes: change
                    .iter()
                    .flat_map(Change::findings)
                    .map(|(_, new)| new.rule().id.to_owned())
                    .collect(),
                findings: record.findings,
            }
        });
        let segments = segments.collect();
        let period = self.period();
        TimelineRecord {
            from: period.start,
            until: period.end,
            authority: self.policies().authority().to_owned(),
            segments,
        }
    }
}

impl Serialize for CaseTimeline {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

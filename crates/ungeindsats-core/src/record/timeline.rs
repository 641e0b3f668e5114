//! What the rules say over time, as plain records.

use super::{ClassificationRecord, FindingRecord, PolicyReference};
use crate::calendar::Date;
use crate::timeline::CaseTimeline;

answers! {
    /// What every rule says of one case over a period.
    pub struct TimelineRecord {
        /// The first day.
        pub from: Date,
        /// The first day after it.
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
        /// The first day after it.
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
        let mut upcoming = self.changes().peekable();
        let segments = self.segments().iter().map(|segment| {
            let days = segment.days();
            let record = segment.assessment().record();
            let next = upcoming.next_if(|(day, _)| *day == days.start);
            let changed = next.into_iter().flat_map(|(_, findings)| findings);
            SegmentRecord {
                from: days.start,
                until: days.end,
                policy: record.policy,
                classification: record.classification,
                changes: changed
                    .map(|finding| finding.rule().id.to_owned())
                    .collect(),
                findings: record.findings,
            }
        });
        let segments = segments.collect();
        let authority = self.segments().first().map_or_else(String::new, |segment| {
            segment.assessment().timeline().authority().to_owned()
        });
        let period = self.period();
        TimelineRecord {
            from: period.start,
            until: period.end,
            authority,
            segments,
        }
    }
}

//! What falls due, as plain records.

use super::FindingRecord;
use crate::calendar::Date;
use crate::deadlines::{Deadline, FallsDue};
use crate::private::Id;
use crate::rules::Coverage;
use crate::text::Bilingual;
use crate::vocabulary::terms;

terms! {
    /// What kind of thing falls due.
    pub enum DeadlineKind {
        /// What a rule asks.
        Rule = "rule" ("en regel", "a rule"),
        /// Another layer covers the young person by age, or none any more.
        Coverage = "coverage" ("omfattet efter alder", "coverage by age"),
        /// The young person turns 18.
        OfAge = "of_age" ("myndig", "of age"),
    }
}

answers! {
    /// A day by which something is to be done, or after which something is no longer as it was.
    pub struct DeadlineRecord {
        /// The last day on which it can be met, or on which it still is as it was.
        pub due: Date,
        /// What kind of thing falls due.
        pub kind: DeadlineKind,
        /// JSON pointer to the case in its register; null for a deadline of one case, or of the register itself.
        pub case: Option<String>,
        /// The id by which the owner of the register knows the case.
        pub case_id: Option<Id>,
        /// What it is about, for a person.
        pub title: Bilingual,
        /// What is to be done; null where there is nothing to do.
        pub remedy: Option<Bilingual>,
        /// What the rule finds on the day after, unless it is met; null where no rule asks it.
        pub finding: Option<FindingRecord>,
        /// The layer that covers the young person from the day after; null where that does not change.
        pub covered_by: Option<Coverage>,
    }
}

impl Deadline {
    /// The deadline as a plain record.
    #[must_use]
    pub fn record(&self) -> DeadlineRecord {
        let (kind, finding, covered_by) = match self.falls_due() {
            FallsDue::Rule(finding) => (DeadlineKind::Rule, Some((**finding).clone()), None),
            FallsDue::Coverage(layer) => (DeadlineKind::Coverage, None, Some(*layer)),
            FallsDue::OfAge => (DeadlineKind::OfAge, None, None),
        };
        DeadlineRecord {
            due: self.due(),
            kind,
            case: self.case_index().map(|index| format!("/cases/{index}")),
            case_id: self.case_id().cloned(),
            title: self.title(),
            remedy: self.remedy().cloned(),
            finding,
            covered_by,
        }
    }
}

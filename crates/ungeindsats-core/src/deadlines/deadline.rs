//! One deadline: what falls due, and how it is told.

use std::fmt;
use std::sync::Arc;

use crate::assessment::{Assessment, Finding};
use crate::calendar::Date;
use crate::rules::{Coverage, Rule};
use crate::text::{Language, Text};
use crate::vocabulary::terms;

terms! {
    /// What kind of thing falls due.
    pub enum DeadlineKind {
        /// What a rule asks.
        Rule = "rule" ("en regel", "a rule"),
        /// Another layer covers the young person by age, or none any more.
        Coverage = "coverage" ("omfattet efter alder", "covered by age"),
        /// The young person turns 18.
        OfAge = "of_age" ("myndig", "of age"),
    }
}

/// A day by which something is to be done, or after which something is no longer as it was.
///
/// Its day may tell a birthday, so that it is kept like the case itself; `Debug` does not show it.
#[derive(Clone)]
pub struct Deadline {
    pub(super) due: Date,
    pub(super) case_index: Option<usize>,
    pub(super) falls_due: FallsDue,
}

#[derive(Clone)]
pub(super) enum FallsDue {
    /// What this rule says in the assessment of the day after.
    Rule(&'static Rule, Arc<Assessment>),
    Coverage(Coverage),
    OfAge,
}

impl Deadline {
    /// The last day on which it can be met, or on which it still is as it was.
    #[must_use]
    pub fn due(&self) -> Date {
        self.due
    }

    /// What kind of thing falls due.
    #[must_use]
    pub fn kind(&self) -> DeadlineKind {
        match self.falls_due {
            FallsDue::Rule(..) => DeadlineKind::Rule,
            FallsDue::Coverage(_) => DeadlineKind::Coverage,
            FallsDue::OfAge => DeadlineKind::OfAge,
        }
    }

    /// The index of the case in its register, from 0; none for a deadline of a case by itself, or of the
    /// register's own.
    #[must_use]
    pub fn case_index(&self) -> Option<usize> {
        self.case_index
    }

    /// The rule that asks it; none where no rule does.
    #[must_use]
    pub fn rule(&self) -> Option<&'static Rule> {
        match self.falls_due {
            FallsDue::Rule(rule, _) => Some(rule),
            FallsDue::Coverage(_) | FallsDue::OfAge => None,
        }
    }

    /// What the rule finds on the day after, unless it is met; none where no rule asks it.
    #[must_use]
    pub fn finding(&self) -> Option<Finding<'_>> {
        self.assessment()?.finding(self.rule()?.id)
    }

    /// The assessment of the day after, of which that is a finding; cheap to share.
    #[must_use]
    pub fn assessment(&self) -> Option<&Arc<Assessment>> {
        match &self.falls_due {
            FallsDue::Rule(_, assessment) => Some(assessment),
            FallsDue::Coverage(_) | FallsDue::OfAge => None,
        }
    }

    /// The layer that covers the young person from the day after; none where that does not change.
    #[must_use]
    pub fn covered_by(&self) -> Option<Coverage> {
        match self.falls_due {
            FallsDue::Coverage(layer) => Some(layer),
            FallsDue::Rule(..) | FallsDue::OfAge => None,
        }
    }

    /// What it is about, for a person: what the rule asks, or what is so from the day after.
    #[must_use]
    pub fn title(&self) -> Text {
        match self.falls_due {
            FallsDue::Rule(rule, _) => rule.title,
            FallsDue::Coverage(layer) => becomes(layer),
            FallsDue::OfAge => Text::new("Den unge fylder 18 år", "The young person turns 18"),
        }
    }

    /// Its title, and of a register also the number of the case.
    pub(crate) fn headline(&self, language: Language) -> String {
        let title = self.title().in_language(language);
        match (
            self.case_index.map(|index| index.saturating_add(1)),
            language,
        ) {
            (None, _) => title.to_owned(),
            (Some(number), Language::Da) => format!("Sag nr. {number}: {title}"),
            (Some(number), Language::En) => format!("Case no. {number}: {title}"),
        }
    }

    /// By day; what the register itself owes first, then case by case, birthdays before rules.
    pub(super) fn rank(&self) -> impl Ord + use<> {
        let place = |rule: &Rule| Rule::ALL.iter().position(|other| other.id == rule.id);
        (self.due, self.case_index, self.rule().map(place))
    }
}

/// What is so by age from the day after.
const fn becomes(layer: Coverage) -> Text {
    match layer {
        Coverage::Law => Text::new(
            "Den unge bliver efter alder omfattet af loven",
            "By age the young person becomes covered by the law",
        ),
        Coverage::Municipal => Text::new(
            "Den unge bliver efter alder omfattet af kommunens udvidelse",
            "By age the young person becomes covered by the municipality's extension",
        ),
        Coverage::TooYoung | Coverage::TooOld => Text::new(
            "Den unge er efter alder ikke længere omfattet",
            "By age the young person is no longer covered",
        ),
    }
}

impl fmt::Debug for Deadline {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.rule().map_or(self.kind().code(), |rule| rule.id);
        write!(f, "Deadline({what}, day hidden)")
    }
}

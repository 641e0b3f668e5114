//! How many guides there are, and of how many young people each is the guide.
//!
//! A guide is counted who is the guide of somebody on the day. Which guide it is, nobody is told. The
//! loads stay in the municipality whatever the regime: their number and their sum are told elsewhere, so
//! that two hidden ones could be computed.

use std::collections::BTreeMap;

use super::table::{Heading, Table, Totals};
use crate::private::Id;
use crate::rules::Facts;
use crate::rules::loads::GuidesOfCase;
use crate::rules::notes::{Notes, Nothing};
use crate::text::Text;

/// The guides, with of how many young people each certainly is the guide.
///
/// This grows with the guides, and not with the cases.
#[derive(Clone, Debug, Default)]
pub(super) struct Guides {
    young_people: BTreeMap<Id, u64>,
    unnamed: u64,
    uncertain: u64,
}

impl Guides {
    pub(super) fn add(&mut self, case: &Facts<'_>, notes: &mut Notes<Nothing>) {
        let guides = GuidesOfCase::of(case, notes, |_, _| {});
        let certain = guides.named.iter().filter(|(_, certain)| *certain);
        for (guide, _) in certain {
            let count = match self.young_people.get_mut(*guide) {
                Some(count) => count,
                None => self.young_people.entry((*guide).clone()).or_default(),
            };
            *count = count.saturating_add(1);
        }
        let uncertain = guides.named.iter().any(|(_, certain)| !certain);
        self.unnamed = self.unnamed.saturating_add(u64::from(guides.unnamed));
        self.uncertain = self.uncertain.saturating_add(u64::from(uncertain));
    }

    /// How many guides there are, and of how many young people it cannot be told.
    pub(super) fn table(&self) -> Table {
        let rows = [
            ("guides", Text::new("guider i alt", "guides in all")),
            (
                "guide_unnamed",
                Text::new(
                    "unge, hvor det ikke er kendt, om eller hvem der er guide",
                    "young people of whom it is not known whether or who is the guide",
                ),
            ),
            (
                "assignment_uncertain",
                Text::new(
                    "unge, hvor det ikke er kendt, om en navngiven guide stadig er det",
                    "young people of whom it is not known whether a named guide still is theirs",
                ),
            ),
        ];
        let guides = u64::try_from(self.young_people.len()).unwrap_or(u64::MAX);
        list(
            "guides",
            Text::new("Guider", "Guides"),
            &rows,
            &[guides, self.unnamed, self.uncertain],
        )
    }

    /// How many guides have how many young people.
    pub(super) fn loads(&self) -> Table {
        let mut guides: BTreeMap<u64, u64> = BTreeMap::new();
        for load in self.young_people.values() {
            let count = guides.entry(*load).or_default();
            *count = count.saturating_add(1);
        }
        let headings = guides.keys().map(|load| Heading::own(&load.to_string()));
        let heading = Heading::of(
            "loads",
            Text::new(
                "Guider efter antal unge",
                "Guides by number of young people",
            ),
        );
        let mut table = Table::empty(heading, headings.collect(), Vec::new(), Totals::Own);
        for (row, count) in guides.into_values().enumerate() {
            table.set_row(row, count);
        }
        table
    }
}

/// A list of counts that do not add up.
fn list(code: &str, label: Text, rows: &[(&str, Text)], counts: &[u64]) -> Table {
    let rows = rows.iter().map(|(code, label)| Heading::of(code, *label));
    let mut table = Table::empty(
        Heading::of(code, label),
        rows.collect(),
        Vec::new(),
        Totals::Untold,
    );
    for (row, count) in counts.iter().enumerate() {
        table.set_row(row, *count);
    }
    table
}

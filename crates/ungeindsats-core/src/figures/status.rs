//! Where the guide courses stand, as the status of January 2021 tells it, with what it is told as a share of.
//!
//! One table over all cases: a row for each status of those who were assessed within the target group, and
//! rows for the others, so that it adds up to everybody. It is crossed with whether the young person ever
//! had a guide and whether they ever wished one: the totals of these columns are the two denominators.
//! Someone who declined may have had a guide before, so no status tells either.

use super::table::{Crossing, Heading, Table, Totals};
use super::{CANNOT_TELL, NO, YES, told};
use crate::rules::notes::{Notes, Nothing, Stop};
use crate::rules::{Facts, GuideStatus};
use crate::text::Text;

/// The rows after those of the statuses.
const REST: [(&str, Text); 3] = [
    (
        "status_unknown",
        Text::new(
            "guidestatus kan ikke afgøres",
            "guide status cannot be told",
        ),
    ),
    (
        "not_in_target_group",
        Text::new(
            "ikke vurderet i målgruppen",
            "not assessed within the target group",
        ),
    ),
    (
        "target_group_unknown",
        Text::new("målgruppe kan ikke afgøres", "target group cannot be told"),
    ),
];

pub(super) fn empty() -> Table {
    let statuses = GuideStatus::ALL.iter();
    let statuses = statuses.map(|status| Heading::of(status.code(), status.label()));
    let rest = REST.iter().map(|(code, label)| Heading::of(code, *label));
    let crossing = |code, label| Crossing {
        heading: Heading::of(code, label),
        columns: [YES, NO, CANNOT_TELL]
            .map(|(code, label)| Heading::of(code, label))
            .to_vec(),
    };
    let crossings = vec![
        crossing(
            "had_guide",
            Text::new("har eller har haft en guide", "has or had a guide"),
        ),
        crossing(
            "wished_guide",
            Text::new("har ønsket en guide", "wished a guide"),
        ),
    ];
    let heading = Heading::of("status", Text::new("Guidestatus", "Guide status"));
    Table::empty(
        heading,
        statuses.chain(rest).collect(),
        crossings,
        Totals::SharedWhole,
    )
}

pub(super) fn add(table: &mut Table, case: &Facts<'_>, notes: &mut Notes<Nothing>) {
    let rest = |number: usize| GuideStatus::ALL.len().saturating_add(number);
    let row = match case.assessed_within(notes) {
        Ok(true) => match case.guide_status(notes) {
            Ok(status) => GuideStatus::ALL.iter().position(|other| *other == status),
            Err(Stop::Missing | Stop::NotApplicable) => Some(rest(0)),
        },
        Ok(false) => Some(rest(1)),
        Err(Stop::Missing | Stop::NotApplicable) => Some(rest(2)),
    };
    let columns = [case.had_guide(notes), case.wished_guide(notes)].map(told);
    if let Some(row) = row {
        table.count_in(row, &columns);
    }
}

//! How many are attached to each of the three areas, and their shares beside those that were expected.
//!
//! The expected shares are of *all* young people of the municipality, so they say nothing of any other
//! register, and that is said beside each share. As in the rule `organisation.distribution`, a share is
//! noticed only where its interval of 95 per cent and the expected band have no point in common, and is told
//! only if those whose attachment is unknown could not change that.

use std::cmp::Ordering;

use super::CANNOT_TELL;
use super::survey::{Confidence, ShareOf};
use super::table::{Cell, Heading, Table, Totals};
use crate::case::Indsatsomraade;
use crate::policy::{Policy, Share};
use crate::register::RegisterScope;
use crate::rules::Facts;
use crate::rules::notes::{Notes, Nothing, Stop};
use crate::rules::shares::side_of;
use crate::text::Text;
use crate::vocabulary::terms;

terms! {
    /// How the share of an area compares with the one that was expected.
    pub enum Compared {
        /// Its interval and the expected band have a point in common.
        AsExpected = "as_expected" ("som forventet", "as expected"),
        /// Its interval lies below the expected band.
        Below = "below" ("under det forventede", "below what was expected"),
        /// Its interval lies above the expected band.
        Above = "above" ("over det forventede", "above what was expected"),
        /// It depends on those whose attachment is not known, or nobody is attached.
        CannotTell = "cannot_tell" ("kan ikke afgøres", "cannot be told"),
        /// The policy expects no share.
        NothingExpected = "nothing_expected" ("der var ingen forventning", "nothing was expected"),
        /// The register does not hold all young people, of whom the shares were expected.
        NotEverybody = "not_everybody" (
            "kan ikke sammenlignes: registeret omfatter ikke alle unge",
            "not comparable: the register does not hold all young people"
        ),
        /// Nobody has said whom the register holds.
        ScopeUnknown = "scope_unknown" (
            "kan ikke sammenlignes: det er ikke oplyst, hvem registeret omfatter",
            "not comparable: it is not stated whom the register holds"
        ),
    }
}

/// The share of an area of those who are attached to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaShare {
    /// The area.
    pub area: Indsatsomraade,
    /// Its share of those attached; none where nobody is.
    pub share: Option<ShareOf>,
    /// The band in per cent that the policy expects of all young people; none where it expects none.
    pub expected: Option<Share>,
    /// How the two compare.
    pub compared: Compared,
}

pub(super) fn empty() -> Table {
    let areas = Indsatsomraade::ALL.iter();
    let areas = areas.map(|area| Heading::of(area.code(), area.label()));
    let none = Heading::of("none", Text::new("ikke tilknyttet", "attached to none"));
    let (code, label) = CANNOT_TELL;
    let heading = Heading::of(
        "areas",
        Text::new("Tilknyttet et indsatsområde", "Attached to an area"),
    );
    let rows = areas.chain([none, Heading::of(code, label)]).collect();
    Table::empty(heading, rows, Vec::new(), Totals::SharedWhole)
}

pub(super) fn add(table: &mut Table, case: &Facts<'_>, notes: &mut Notes<Nothing>) {
    let none = Indsatsomraade::ALL.len();
    let row = match case.area_on(notes, case.as_of) {
        Ok(area) => Indsatsomraade::ALL.iter().position(|other| *other == area),
        Err(Stop::NotApplicable) => Some(none),
        Err(Stop::Missing) => Some(none.saturating_add(1)),
    };
    if let Some(row) = row {
        table.count_in(row, &[]);
    }
}

/// The shares, in the order of the areas.
pub(super) fn shares(
    table: &Table,
    policy: &Policy,
    holds: Option<RegisterScope>,
) -> Vec<AreaShare> {
    let count = |row: usize| {
        let cell = Cell {
            row: Some(row),
            column: None,
        };
        table.count(cell).unwrap_or_default()
    };
    let areas = Indsatsomraade::ALL.len();
    let attached = (0..areas).map(count).fold(0, u64::saturating_add);
    let unknown = count(areas.saturating_add(1));
    let practices = &policy.parameters.areas.value;
    let share = |(row, area): (usize, &Indsatsomraade)| {
        let practice = practices.iter().find(|practice| practice.area == *area);
        let expected = practice.and_then(|practice| practice.expected_share_percent.clone());
        let compared = match (holds, &expected) {
            (_, None) => Compared::NothingExpected,
            (None, Some(_)) => Compared::ScopeUnknown,
            (Some(RegisterScope::AllYoungPeople), Some(band)) => {
                compare(band, count(row), attached, unknown)
            }
            (Some(_), Some(_)) => Compared::NotEverybody,
        };
        AreaShare {
            area: *area,
            share: ShareOf::counted(count(row), attached, None, Confidence::NinetyFive).ok(),
            expected,
            compared,
        }
    };
    Indsatsomraade::ALL.iter().enumerate().map(share).collect()
}

fn compare(band: &Share, count: u64, attached: u64, unknown: u64) -> Compared {
    let number = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let side = |count: u64, of: u64| side_of(band, number(count), number(of));
    let all = attached.saturating_add(unknown);
    let found = side(count, attached);
    // Were all the others in this area, or all of them in another.
    let open = [count.saturating_add(unknown), count];
    if attached == 0 || open.iter().any(|count| side(*count, all) != found) {
        return Compared::CannotTell;
    }
    match found {
        Ordering::Less => Compared::Below,
        Ordering::Equal => Compared::AsExpected,
        Ordering::Greater => Compared::Above,
    }
}

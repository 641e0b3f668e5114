//! Whether the need is cross-cutting: how many areas that count have an open case, and since when.

use smallvec::SmallVec;

use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Kept, Notes, Stop};
use super::place::{At, fact};
use crate::calendar::Date;
use crate::case::{Administration, Contact, Fagomraade};
use crate::policy::{CountedAreas, DistinctBy};
use crate::text::Text;

/// What makes one area distinct from another (interpretation I-4).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Distinct {
    Fagomraade(Fagomraade),
    Administration(Administration),
}

/// For what a contact counts on the day of the assessment.
enum Counts {
    For(Distinct, Date),
    Nothing,
    /// That cannot be told.
    Unknown,
}

impl Facts<'_> {
    /// The day since which the need is cross-cutting; `None` where it is not.
    ///
    /// Open contacts of enough distinct areas decide at once. Where there are too few, a contact of
    /// which something is unknown leaves the question open.
    pub(crate) fn cross_cutting(&self, notes: &mut Notes<impl Kept>) -> Result<Option<Date>, Stop> {
        notes.ask(
            Text::new(
                "behovet går på tværs af områder",
                "the need is cross-cutting",
            ),
            |notes| {
                let case = self.case;
                let contacts = self.until_now(notes, fact!(case.contacts))?;
                let mut open: SmallVec<[(Distinct, Date); 8]> = SmallVec::new();
                let mut unknown: SmallVec<[At<'_, Contact>; 4]> = SmallVec::new();
                for contact in contacts {
                    match self.counts(contact) {
                        Counts::For(unit, from) => {
                            let [begin, end] = contact.ends();
                            for place in [fact!(contact.area).place, begin, end] {
                                notes.read(place);
                            }
                            match open.iter_mut().find(|(seen, _)| *seen == unit) {
                                Some((_, first)) => *first = from.min(*first),
                                None => open.push((unit, from)),
                            }
                        }
                        Counts::Nothing => {}
                        Counts::Unknown => unknown.push(contact),
                    }
                }
                open.sort_unstable_by_key(|(_, from)| *from);
                let needed = self.areas_needed();
                let since = needed.checked_sub(1).and_then(|last| open.get(last));
                if let Some((_, since)) = since {
                    return Ok(Some(*since));
                }
                // A contact of an area that is counted already cannot add another.
                unknown.retain(|contact| {
                    let unit = contact.value.area.and_then(|area| self.unit(area));
                    unit.is_none_or(|unit| open.iter().all(|(seen, _)| *seen != unit))
                });
                if open.len().saturating_add(unknown.len()) < needed {
                    return Ok(None);
                }
                unknown
                    .into_iter()
                    .for_each(|contact| lacks(notes, contact));
                Err(Stop::Missing)
            },
        )
    }

    /// Ends the check as not applicable where the need is not cross-cutting; else the day since.
    pub(crate) fn only_cross_cutting(&self, notes: &mut Notes<impl Kept>) -> Result<Date, Stop> {
        self.cross_cutting(notes)?.ok_or(Stop::NotApplicable)
    }

    fn areas_needed(&self) -> usize {
        let areas = self.policy.parameters.cross_cutting_areas.value;
        usize::try_from(areas).unwrap_or(usize::MAX)
    }

    fn counts(&self, contact: At<'_, Contact>) -> Counts {
        let Contact { area, from, .. } = contact.value;
        let open = contact.span().holds_on(self.as_of);
        match (open, area.map(|area| self.unit(area))) {
            (Some(false), _) | (_, Some(None)) => Counts::Nothing,
            (Some(true), Some(Some(unit))) => {
                from.map_or(Counts::Unknown, |from| Counts::For(unit, from))
            }
            _ => Counts::Unknown,
        }
    }

    /// Whether an area counts at all (interpretation I-5).
    pub(super) fn is_counted(&self, area: Fagomraade) -> bool {
        let uncounted = &self.policy.parameters.uncounted_areas.value;
        self.policy.readings.counted_areas == CountedAreas::All || !uncounted.contains(&area)
    }

    /// What an area counts as; `None` for one that does not count.
    fn unit(&self, area: Fagomraade) -> Option<Distinct> {
        let parameters = &self.policy.parameters;
        match self.policy.readings.distinct_by {
            _ if !self.is_counted(area) => None,
            DistinctBy::Fagomraade => Some(Distinct::Fagomraade(area)),
            DistinctBy::Administration => parameters
                .administration(area)
                .map(Distinct::Administration),
        }
    }
}

/// Notes what of a contact is not known.
fn lacks(notes: &mut Notes<impl Kept>, contact: At<'_, Contact>) {
    let [begin, end] = contact.ends();
    let Contact { area, from, until } = contact.value;
    let places = [
        (area.is_none(), fact!(contact.area).place),
        (from.is_none(), begin),
        (until.is_none(), end),
    ];
    for (_, place) in places.into_iter().filter(|(unknown, _)| *unknown) {
        notes.lacks(place);
    }
}

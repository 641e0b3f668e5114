//! Where a person stands, which is no verdict: being outside the target group is no breach.

use std::ops::Range;

use crate::case::Indsatsomraade;
use crate::rules::notes::{Notes, Stop};
use crate::rules::place::fact;
use crate::rules::{Coverage, Facts};

/// Where a person stands on the day of the assessment.
#[derive(Clone, Debug)]
pub struct Classification {
    pub(crate) covered_by: Classified<Coverage>,
    pub(crate) cross_cutting: Classified<bool>,
    pub(crate) suggested_areas: Classified<Areas>,
    pub(crate) attached_to: Classified<Areas>,
}

/// Areas in their own order, each at most once.
pub(crate) type Areas = [Option<Indsatsomraade>; 3];

/// A classification with the facts that were read and those that are missing.
#[derive(Clone, Debug)]
pub(crate) struct Classified<T> {
    /// `None` where it cannot be told.
    pub(crate) value: Option<T>,
    pub(crate) read: Range<usize>,
    pub(crate) missing: Range<usize>,
}

impl Classification {
    /// Which layer covers the person by age; `None` where the birth date is unknown.
    #[must_use]
    pub fn covered_by(&self) -> Option<Coverage> {
        self.covered_by.value
    }

    /// Whether the need is cross-cutting; `None` where the contacts do not tell.
    #[must_use]
    pub fn cross_cutting(&self) -> Option<bool> {
        self.cross_cutting.value
    }

    /// The areas that the indicators suggest; `None` where no indicators are known.
    ///
    /// They suggest and never decide.
    #[must_use]
    pub fn suggested_areas(&self) -> Option<Vec<Indsatsomraade>> {
        self.suggested_areas.value.map(listed)
    }

    /// The area of the attachment in force, or an empty list where there is none; `None` where the
    /// attachments do not tell.
    #[must_use]
    pub fn attached_to(&self) -> Option<Vec<Indsatsomraade>> {
        self.attached_to.value.map(listed)
    }

    /// What it says.
    pub(crate) fn values(&self) -> impl PartialEq {
        let Self {
            covered_by,
            cross_cutting,
            suggested_areas,
            attached_to,
        } = self;
        (
            (covered_by.value, cross_cutting.value),
            (suggested_areas.value, attached_to.value),
        )
    }

    /// The stretches of the assessment's lists on which it rests: facts read, and facts missing.
    pub(crate) fn rests_on(&self) -> [[&Range<usize>; 2]; 4] {
        let Self {
            covered_by,
            cross_cutting,
            suggested_areas,
            attached_to,
        } = self;
        [
            covered_by.notes(),
            cross_cutting.notes(),
            suggested_areas.notes(),
            attached_to.notes(),
        ]
    }

    pub(crate) fn of(facts: &Facts<'_>, notes: &mut Notes) -> Self {
        Self {
            covered_by: classify(notes, |notes| facts.coverage(notes)),
            cross_cutting: classify(notes, |notes| {
                facts.cross_cutting(notes).map(|since| since.is_some())
            }),
            suggested_areas: classify(notes, |notes| suggested(facts, notes)),
            attached_to: classify(notes, |notes| attached(facts, notes)),
        }
    }
}

pub(crate) fn listed(areas: Areas) -> Vec<Indsatsomraade> {
    areas.into_iter().flatten().collect()
}

fn classify<T>(
    notes: &mut Notes,
    look: impl FnOnce(&mut Notes) -> Result<T, Stop>,
) -> Classified<T> {
    let (read, missing) = (notes.read.len(), notes.missing.len());
    let value = look(notes).ok();
    Classified {
        value,
        read: read..notes.read.len(),
        missing: missing..notes.missing.len(),
    }
}

impl<T> Classified<T> {
    const fn notes(&self) -> [&Range<usize>; 2] {
        [&self.read, &self.missing]
    }
}

fn suggested(facts: &Facts<'_>, notes: &mut Notes) -> Result<Areas, Stop> {
    let mut areas = [None; 3];
    for record in facts.indicators(notes)? {
        let area = notes.get(fact!(record.indicator))?.area();
        for (slot, known) in areas.iter_mut().zip(Indsatsomraade::ALL) {
            if *known == area {
                *slot = Some(area);
            }
        }
    }
    Ok(areas)
}

fn attached(facts: &Facts<'_>, notes: &mut Notes) -> Result<Areas, Stop> {
    let Some(attachment) = facts.attachment_on(notes, facts.as_of)? else {
        return Ok([None; 3]);
    };
    let area = notes.get(fact!(attachment.area))?;
    Ok([Some(area), None, None])
}

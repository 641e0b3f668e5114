//! The 74 guides of the published figures, and how many young people each of them follows.

use std::iter::repeat_n;

use ungeindsats_core::case::{Fagomraade, Indsatsomraade, Role};
use ungeindsats_core::private::Id;

use super::chance::Chance;
use super::composition::Course;

/// A guide, by the number of the pseudonym and the indsatsområde of the young people they follow.
#[derive(Clone, Copy)]
pub(super) struct Guide {
    number: u32,
    area: Indsatsomraade,
}

/// How many guides of an area follow how many young people.
///
/// 74 guides for the 92 young people who have one, area by area as in the composition.
const CASELOADS: [(Indsatsomraade, usize, usize); 8] = [
    (Indsatsomraade::Potentiale, 6, 1),
    (Indsatsomraade::Potentiale, 1, 2),
    (Indsatsomraade::Komplekse, 48, 1),
    (Indsatsomraade::Komplekse, 9, 2),
    (Indsatsomraade::Komplekse, 1, 3),
    (Indsatsomraade::Komplekse, 1, 4),
    (Indsatsomraade::Specialomraadet, 5, 1),
    (Indsatsomraade::Specialomraadet, 3, 2),
];

impl Guide {
    /// The pseudonym.
    pub(super) fn id(self) -> Id {
        Id(format!("guide-{:02}", self.number))
    }

    /// What the guide is in the municipality: the default in areas 1 and 3, anything in area 2.
    pub(super) fn role(self) -> Role {
        let in_turn = self.number % 4;
        match self.area {
            Indsatsomraade::Potentiale if in_turn == 0 => Role::Sagsbehandler,
            Indsatsomraade::Potentiale => Role::UuVejleder,
            Indsatsomraade::Specialomraadet => Role::Myndighedssagsbehandler,
            _ => match in_turn {
                0 => Role::Sagsbehandler,
                1 => Role::Myndighedssagsbehandler,
                2 => Role::UuVejleder,
                _ => Role::Driftsmedarbejder,
            },
        }
    }

    /// The fagområde from which the guide comes, as it goes with the role.
    pub(super) fn comes_from(self) -> Fagomraade {
        match self.role() {
            Role::UuVejleder => Fagomraade::Uddannelsesvejledning,
            Role::Sagsbehandler => Fagomraade::Beskaeftigelse,
            Role::Myndighedssagsbehandler if self.number.is_multiple_of(2) => Fagomraade::Familie,
            Role::Myndighedssagsbehandler => Fagomraade::Social,
            _ => Fagomraade::SundhedOgOmsorg,
        }
    }
}

/// Every guide, with the number of young people whom they follow.
pub(super) fn guides() -> impl Iterator<Item = (Guide, usize)> {
    CASELOADS
        .iter()
        .flat_map(|&(area, guides, load)| repeat_n((area, load), guides))
        .zip(1..)
        .map(|((area, load), number)| (Guide { number, area }, load))
}

/// Another guide of the same area as the guide of that pseudonym: the next one, else the first.
pub(super) fn colleague_of(id: &Id) -> Option<Guide> {
    let (guide, _) = guides().find(|(guide, _)| guide.id() == *id)?;
    let colleagues = || {
        guides()
            .map(|(other, _)| other)
            .filter(|other| other.area == guide.area && other.number != guide.number)
    };
    colleagues()
        .find(|other| other.number > guide.number)
        .or_else(|| colleagues().next())
}

/// From where guides are allotted.
pub(super) struct Desk {
    /// Every guide, once for each young person whom they still can take.
    free: Vec<Guide>,
    /// Every guide once, for the courses that have ended.
    former: Vec<Guide>,
}

impl Desk {
    /// The desk before anybody has a guide.
    pub(super) fn open(chance: &mut Chance) -> Self {
        let free = guides()
            .flat_map(|(guide, load)| repeat_n(guide, load))
            .collect();
        let former = guides().map(|(guide, _)| guide).collect();
        Self {
            free: chance.shuffled(free),
            former: chance.shuffled(former),
        }
    }

    /// The guide of a young person of that area, where their course is one with a guide.
    pub(super) fn guide_for(&mut self, course: Course, area: Indsatsomraade) -> Option<Guide> {
        match course {
            Course::Assigned => take(&mut self.free, area),
            Course::Ended(_) => take(&mut self.former, area),
            Course::Declined | Course::NotRelevant => None,
        }
    }
}

fn take(guides: &mut Vec<Guide>, area: Indsatsomraade) -> Option<Guide> {
    let at = guides.iter().position(|guide| guide.area == area)?;
    Some(guides.swap_remove(at))
}

//! Which areas take part in a meeting or a plan, and whether they are several.
//!
//! The young person, custody holders and the coordinator take part on behalf of no area.

use smallvec::SmallVec;

use super::dated::Lasting;
use super::notes::{Kept, Notes, Stop};
use super::place::{At, Place, fact};
use crate::calendar::Date;
use crate::case::{Fagomraade, Meeting, Participant, Plan, PlanEffort, Role};
use crate::text::Text;

/// The areas that take part, with where that stands and what of it is unknown.
#[derive(Default)]
pub(crate) struct Participation {
    /// Each area once, in the order of the list of areas.
    pub(crate) areas: SmallVec<[Fagomraade; 8]>,
    read: SmallVec<[Place; 16]>,
    unknown: SmallVec<[Place; 4]>,
}

impl Participation {
    /// The areas of those who took part in a meeting, and of the employee who presented the case.
    pub(crate) fn in_meeting(meeting: At<'_, Meeting>) -> Self {
        let mut found = Self::default();
        match &meeting.value.participants {
            Some(value) => {
                let place = fact!(meeting.participants).place;
                found.read.push(place);
                for participant in (At { value, place }).items() {
                    found.take_participant(participant);
                }
            }
            None => found.unknown.push(fact!(meeting.participants).place),
        }
        found.take_area(fact!(meeting.presented_by));
        found.in_order()
    }

    /// The areas with an effort in the plan that runs on a day.
    pub(crate) fn in_plan(plan: At<'_, Plan>, day: impl PartialOrd<Date> + Copy) -> Self {
        let mut found = Self::default();
        match &plan.value.efforts {
            Some(value) => {
                let place = fact!(plan.efforts).place;
                found.read.push(place);
                for effort in (At { value, place }).items() {
                    found.take_effort(effort, day);
                }
            }
            None => found.unknown.push(fact!(plan.efforts).place),
        }
        found.in_order()
    }

    /// Whether two areas or more take part: two that are known suffice.
    pub(crate) fn of_several_areas(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new("flere områder deltager", "several areas take part"),
            |notes| {
                for place in &self.read {
                    notes.read(*place);
                }
                let several = self.areas.len() >= 2;
                if !several {
                    self.all_known(notes)?;
                }
                Ok(several)
            },
        )
    }

    /// That nobody takes part of whom the area is unknown.
    pub(crate) fn all_known(&self, notes: &mut Notes<impl Kept>) -> Result<(), Stop> {
        for place in &self.unknown {
            notes.lacks(*place);
        }
        if self.unknown.is_empty() {
            Ok(())
        } else {
            Err(Stop::Missing)
        }
    }

    fn take_participant(&mut self, participant: At<'_, Participant>) {
        let role = fact!(participant.role);
        match participant.value.role {
            Some(Role::Ung | Role::Foraeldremyndighedsindehaver | Role::Ungekoordinator) => {
                self.read.push(role.place);
            }
            Some(_) => {
                self.read.push(role.place);
                self.take_area(fact!(participant.area));
            }
            None => self.unknown.push(role.place),
        }
    }

    fn take_effort(&mut self, effort: At<'_, PlanEffort>, day: impl PartialOrd<Date> + Copy) {
        let [from, until] = effort.ends();
        match effort.span().holds_on(day) {
            Some(true) => {
                self.read.extend([from, until]);
                self.take_area(fact!(effort.area));
            }
            Some(false) => {}
            None => {
                let PlanEffort {
                    from: begun,
                    until: ended,
                    ..
                } = effort.value;
                let ends = [(begun.is_none(), from), (ended.is_none(), until)];
                let unknown = ends.into_iter().filter(|(unknown, _)| *unknown);
                self.unknown.extend(unknown.map(|(_, place)| place));
            }
        }
    }

    fn take_area(&mut self, area: At<'_, Option<Fagomraade>>) {
        match area.value {
            Some(known) => {
                self.read.push(area.place);
                self.areas.push(*known);
            }
            None => self.unknown.push(area.place),
        }
    }

    fn in_order(mut self) -> Self {
        self.areas.sort_unstable();
        self.areas.dedup();
        self
    }
}

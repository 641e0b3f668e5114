//! Where the guide course of a young person stands on a day, in the words of the published status.

use super::course::{Course, Lawful, State};
use super::facts::Facts;
use super::notes::{Notes, Stop};
use crate::vocabulary::terms;

terms! {
    /// Where a guide course stands. The first four are those of the published status; in the others
    /// the young person still waits for something.
    pub enum GuideStatus {
        /// A guide is assigned.
        Assigned = "assigned" ("tildelt guide", "guide assigned"),
        /// The young person declined.
        Declined = "declined" ("takket nej til guide", "declined a guide"),
        /// A guide was assessed as not relevant.
        NotRelevant = "not_relevant" ("guide vurderet ikke relevant", "guide assessed as not relevant"),
        /// The course has ended.
        Ended = "ended" ("afsluttet guideforløb", "guide course ended"),
        /// Nothing was offered yet, or not since the round began.
        NotOffered = "not_offered" ("endnu ikke tilbudt en guide", "no guide offered yet"),
        /// An offer was made, and no guide is assigned yet.
        Offered = "offered" ("tilbudt, men ikke tildelt, en guide", "a guide offered, none assigned"),
        /// A guide ended but not the course: another is to follow.
        BetweenGuides = "between_guides" ("mellem to guider", "between two guides"),
    }
}

impl GuideStatus {
    /// Whether it is one of the four of the published status.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(
            self,
            Self::Assigned | Self::Declined | Self::NotRelevant | Self::Ended
        )
    }
}

impl From<State> for GuideStatus {
    fn from(state: State) -> Self {
        match state {
            State::Fresh | State::Open => Self::NotOffered,
            State::Offered => Self::Offered,
            State::Declined => Self::Declined,
            State::NotRelevant => Self::NotRelevant,
            State::Assigned(_) => Self::Assigned,
            State::BetweenGuides => Self::BetweenGuides,
            State::Ended => Self::Ended,
        }
    }
}

impl Facts<'_> {
    /// The status on the day of the assessment. A guide who runs settles it, whatever else is unknown.
    pub(super) fn guide_status(&self, notes: &mut Notes) -> Result<GuideStatus, Stop> {
        if notes.attempt(|notes| self.has_guide(notes)) == Some(true) {
            return Ok(GuideStatus::Assigned);
        }
        let mut course = Course::new();
        for (_, step) in self.guide_steps(notes)? {
            if course.take(step) == Lawful::Unknown {
                return Err(self.unsaid_of_steps(notes)?);
            }
        }
        let mut possible = course.states().map(GuideStatus::from);
        let first = possible.next().unwrap_or(GuideStatus::NotOffered);
        if possible.all(|other| other == first) {
            Ok(first)
        } else {
            Err(self.unsaid_of_steps(notes)?)
        }
    }
}

//! Where the guide course of a young person stands on a day, in the words of the published status.

use smallvec::SmallVec;

use super::dated::{end_by, happened};
use super::facts::Facts;
use super::notes::{Kept, Notes, Stop};
use super::place::fact;
use crate::calendar::{Date, Until};
use crate::case::Answer;
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
        /// Nothing was offered, and nothing else came out yet.
        NotOffered = "not_offered" ("endnu ikke tilbudt en guide", "no guide offered yet"),
        /// An offer was made, and nothing came out of it yet.
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

/// What came out of a course on a day; unknown where a guide ended and nobody has said why.
type CameOut = (Date, Option<GuideStatus>);

/// What counts where several things came out on one day.
const ON_ONE_DAY: [Option<GuideStatus>; 5] = [
    Some(GuideStatus::Ended),
    None,
    Some(GuideStatus::BetweenGuides),
    Some(GuideStatus::NotRelevant),
    Some(GuideStatus::Declined),
];

impl Facts<'_> {
    /// The status on the day of the assessment.
    ///
    /// A guide who runs settles it, whatever else is unknown. Otherwise what came out last stands until
    /// something else does: a wish or an offer after a no leaves the no standing.
    pub(crate) fn guide_status(&self, notes: &mut Notes<impl Kept>) -> Result<GuideStatus, Stop> {
        if notes.attempt(|notes| self.has_guide(notes)) == Some(true) {
            return Ok(GuideStatus::Assigned);
        }
        let came_out = self.came_out(notes)?;
        let Some(day) = came_out.iter().map(|(day, _)| *day).max() else {
            return self.offered(notes);
        };
        let of_day = |status: &Option<GuideStatus>| came_out.contains(&(day, *status));
        match ON_ONE_DAY.into_iter().find(of_day).flatten() {
            Some(status) => Ok(status),
            None => Err(self.lacks_end_reason(notes, day)?),
        }
    }

    /// Whether the young person was assessed within the target group by the day of the assessment.
    pub(crate) fn assessed_within(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let assessments = self.individual_assessments(notes)?;
        notes.any(assessments, |notes, assessment| {
            let within = notes.get(fact!(assessment.in_target_group));
            if within == Ok(false) {
                return Ok(false);
            }
            let assessed = happened(notes, fact!(assessment.on));
            Ok(within? && assessed?)
        })
    }

    /// Whether a guide was ever assigned by the day of the assessment, for a day at least.
    pub(crate) fn had_guide(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let assignments = self.assignments(notes)?;
        notes.any(assignments, |notes, assignment| {
            let from = notes.get(fact!(assignment.from))?;
            let ended = end_by(notes, fact!(assignment.until), self.as_of)?;
            Ok(ended.is_none_or(|day| from < day))
        })
    }

    /// Whether the young person ever wished a guide by the day of the assessment.
    pub(crate) fn wished_guide(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let guide = self.guide(notes)?;
        let wishes = self.until_now(notes, fact!(guide.wishes))?;
        notes.any(wishes, |notes, wish| {
            notes.both(
                |notes| notes.get(fact!(wish.wants_guide)),
                |notes| happened(notes, fact!(wish.on)),
            )
        })
    }

    fn came_out(&self, notes: &mut Notes<impl Kept>) -> Result<SmallVec<[CameOut; 8]>, Stop> {
        let guide = self.guide(notes)?;
        let mut came_out: SmallVec<[CameOut; 8]> = SmallVec::new();
        for offer in self.until_now(notes, fact!(guide.offers))? {
            if notes.get(fact!(offer.answer))? == Answer::Declined {
                let answered = notes.get(fact!(offer.answered_on))?;
                came_out.push((answered, Some(GuideStatus::Declined)));
            }
        }
        for entry in self.until_now(notes, fact!(guide.not_relevant))? {
            let on = notes.get(fact!(entry.on))?;
            came_out.push((on, Some(GuideStatus::NotRelevant)));
        }
        for assignment in self.until_now(notes, fact!(guide.assignments))? {
            let from = notes.get(fact!(assignment.from))?;
            let ended = end_by(notes, fact!(assignment.until), self.as_of)?;
            // An assignment that ended on the day on which it began never ran.
            let Some(day) = ended.filter(|day| from < *day) else {
                continue;
            };
            let status = assignment.value.end_reason.map(|reason| {
                if reason.ends_course() {
                    GuideStatus::Ended
                } else {
                    GuideStatus::BetweenGuides
                }
            });
            came_out.push((day, status));
        }
        came_out.retain(|(day, _)| *day <= self.as_of);
        Ok(came_out)
    }

    /// Whether there was an offer, where nothing has come out yet.
    fn offered(&self, notes: &mut Notes<impl Kept>) -> Result<GuideStatus, Stop> {
        let guide = self.guide(notes)?;
        let offers = self.until_now(notes, fact!(guide.offers))?;
        let offered = notes.any(offers, |notes, offer| happened(notes, fact!(offer.on)))?;
        Ok(if offered {
            GuideStatus::Offered
        } else {
            GuideStatus::NotOffered
        })
    }

    /// Notes that of a guide who ended on a day nobody has said why.
    fn lacks_end_reason(&self, notes: &mut Notes<impl Kept>, day: Date) -> Result<Stop, Stop> {
        for assignment in self.assignments(notes)? {
            if assignment.value.until == Some(Until::Day(day)) {
                let _known_or_missing = notes.get(fact!(assignment.end_reason));
            }
        }
        Ok(Stop::Missing)
    }
}

//! What of a case happened on a day, and what lasts for a period.

use super::notes::{Kept, Notes, Stop};
use super::place::{At, Place, fact};
use crate::calendar::{Date, Span, Until};
use crate::case::{
    Assignment, Attachment, AttendanceFollowUp, CaseworkerTerm, Consent, Contact, CustodyHolder,
    Disclosure, IndicatorRecord, IndividualAssessment, KnownNeed, Meeting, NeedAssessment,
    NotRelevant, Offer, Plan, PlanEffort, PlanUpdate, Referral, SanctionNotice, StartedEffort,
    SupportArrangement, Wish,
};
use crate::register::{CoordinatorTerm, ForumMeeting, GuideOnRegister, SeatTerm, SteeringMeeting};
use crate::text::Text;

/// Something that happened, or began, on a day.
pub(crate) trait Dated {
    /// The day, if it is known.
    fn day(&self) -> Option<Date>;
}

macro_rules! dated {
    ($($name:ident by $field:ident),+ $(,)?) => {$(
        impl Dated for $name {
            fn day(&self) -> Option<Date> {
                self.$field
            }
        }
    )+};
}

dated! {
    Assignment by from, Attachment by from, AttendanceFollowUp by on, CaseworkerTerm by from, Consent by from,
    Contact by from, CoordinatorTerm by from, CustodyHolder by from, Disclosure by on, ForumMeeting by on,
    IndicatorRecord by recorded_on, IndividualAssessment by on, KnownNeed by since, Meeting by on,
    NeedAssessment by on, NotRelevant by on, Offer by on, Plan by from, PlanEffort by from, PlanUpdate by on,
    Referral by on, SanctionNotice by on, SeatTerm by from, StartedEffort by from, SteeringMeeting by on,
    SupportArrangement by from, Wish by on,
}

/// Something of the case that lasts for a period.
pub(crate) trait Lasting: Copy {
    fn span(self) -> Span;

    /// The places of its two ends.
    fn ends(self) -> [Place; 2];

    /// Whether it holds on a day; an unknown end that leaves it open is noted as missing.
    fn holds_on(
        self,
        notes: &mut Notes<impl Kept>,
        day: impl PartialOrd<Date> + Copy,
    ) -> Result<bool, Stop> {
        notes.ask(
            Text::new("det gælder på dagen", "it holds on the day"),
            |notes| {
                let holds = self.span().holds_on(day);
                if holds.is_some() {
                    self.read_ends(notes);
                } else {
                    self.need_ends(notes);
                }
                holds.ok_or(Stop::Missing)
            },
        )
    }

    /// Notes the ends that are known as read.
    fn read_ends(self, notes: &mut Notes<impl Kept>) {
        let known = [self.span().from.is_some(), self.span().until.is_some()];
        for (place, _) in self
            .ends()
            .into_iter()
            .zip(known)
            .filter(|(_, known)| *known)
        {
            notes.read(place);
        }
    }

    /// Notes the ends that are known as read and the others as missing.
    fn need_ends(self, notes: &mut Notes<impl Kept>) {
        self.read_ends(notes);
        let known = [self.span().from.is_some(), self.span().until.is_some()];
        for (place, _) in self
            .ends()
            .into_iter()
            .zip(known)
            .filter(|(_, known)| !*known)
        {
            notes.lacks(place);
        }
    }
}

macro_rules! lasting {
    ($($name:ident),+ $(,)?) => {$(
        impl Lasting for At<'_, $name> {
            fn span(self) -> Span {
                self.value.span()
            }

            fn ends(self) -> [Place; 2] {
                let this = self;
                [fact!(this.from).place, fact!(this.until).place]
            }
        }
    )+};
}

lasting!(
    Assignment,
    Attachment,
    CaseworkerTerm,
    Consent,
    Contact,
    CoordinatorTerm,
    CustodyHolder,
    GuideOnRegister,
    Plan,
    PlanEffort,
    SeatTerm,
    StartedEffort
);

/// A meeting lasts from its day until what was agreed there is closed.
impl Lasting for At<'_, Meeting> {
    fn span(self) -> Span {
        Span {
            from: self.value.on,
            until: self.value.until,
        }
    }

    fn ends(self) -> [Place; 2] {
        let this = self;
        [fact!(this.on).place, fact!(this.until).place]
    }
}

/// The day on which a period ended, if it has by then; `None` while it runs.
pub(crate) fn ended_by(
    notes: &mut Notes<impl Kept>,
    until: At<'_, Option<Until>>,
    as_of: impl PartialOrd<Date> + Copy,
) -> Result<Option<Date>, Stop> {
    notes.ask(Text::new("det er ophørt", "it has ended"), |notes| {
        end_by(notes, until, as_of)
    })
}

/// The same where the ends of several periods answer one question.
pub(crate) fn end_by(
    notes: &mut Notes<impl Kept>,
    until: At<'_, Option<Until>>,
    as_of: impl PartialOrd<Date> + Copy,
) -> Result<Option<Date>, Stop> {
    Ok(match notes.get(until)? {
        Until::Day(day) if as_of >= day => Some(day),
        Until::Day(_) | Until::Ongoing => None,
    })
}

/// That something happened: it is on record with its day.
pub(crate) fn happened(
    notes: &mut Notes<impl Kept>,
    on: At<'_, Option<Date>>,
) -> Result<bool, Stop> {
    notes.get(on).map(|_| true)
}

//! The meetings at which a case was discussed, each seen by the policy of its own day.

use super::Severity;
use super::as_of::AsOf;
use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop};
use super::place::{At, fact};
use crate::calendar::{Date, DayOrNone};
use crate::case::{Answer, Meeting};
use crate::policy::ForumPractice;
use crate::text::Text;

/// A meeting at which the case was discussed.
pub(crate) struct Discussed<'a> {
    pub(crate) meeting: At<'a, Meeting>,
    pub(crate) on: Date,
    /// The case on the day of the meeting, by the policy of that day.
    pub(crate) then: Facts<'a>,
}

/// A meeting of a forum that existed on its day.
pub(crate) struct Held<'a> {
    pub(crate) meeting: At<'a, Meeting>,
    pub(crate) on: Date,
    /// The case on the day of the meeting, by the policy of that day.
    pub(crate) then: Facts<'a>,
    /// How that policy holds the forum.
    pub(crate) practice: &'a ForumPractice,
}

/// Asked of each meeting by the policy of its day.
pub(crate) const FORUM_IN_FORCE: Text = Text::new(
    "mødets forum fandtes den dag",
    "the forum of the meeting existed on that day",
);

impl<'a> Facts<'a> {
    /// The meetings so far.
    pub(crate) fn meetings<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Meeting>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new(
                "sagen er drøftet på et møde",
                "the case was discussed at a meeting",
            ),
            |notes| self.until_now(notes, fact!(case.meetings)),
        )
    }

    /// Judges each meeting by the policy of its day, with the case as it stood then.
    pub(crate) fn each_meeting<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut check: impl FnMut(&mut Notes<K>, Discussed<'a>) -> Ruling,
    ) -> Ruling {
        let meetings = self.meetings(notes)?;
        notes.each(meetings, |notes, meeting| {
            let on = notes.day(fact!(meeting.on))?;
            let policy = self.policy_for(notes, on)?;
            notes.fill("day", Argument::Day(on));
            let then = Facts::by(policy, self.timeline, self.case, on);
            check(notes, Discussed { meeting, on, then })
        })
    }

    /// Judges each meeting of a forum that existed on its day.
    pub(crate) fn each_held<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut check: impl FnMut(&mut Notes<K>, Held<'a>) -> Ruling,
    ) -> Ruling {
        self.each_meeting(notes, |notes, discussed| {
            let Discussed { meeting, on, then } = discussed;
            let practice = notes.ask(FORUM_IN_FORCE, |notes| {
                let forum = notes.get(fact!(meeting.forum))?;
                Ok(then.policy.parameters.forum(forum))
            })?;
            let Some(practice) = practice else {
                return NOT_APPLICABLE;
            };
            check(
                notes,
                Held {
                    meeting,
                    on,
                    then,
                    practice,
                },
            )
        })
    }

    /// Judges each meeting of the forum that coordinates: the one that decides about guides.
    pub(crate) fn each_coordinating<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut check: impl FnMut(&mut Notes<K>, Held<'a>) -> Ruling,
    ) -> Ruling {
        self.each_held(notes, |notes, held| {
            let coordinates = Text::new(
                "det er det forum, der koordinerer",
                "it is the forum that coordinates",
            );
            if !notes.ask(coordinates, |_| Ok(held.practice.decides_on_guides))? {
                return NOT_APPLICABLE;
            }
            check(notes, held)
        })
    }

    /// Whether no guide is owed: one had begun before that day, the young person has said no, or a
    /// guide was assessed as not relevant. Either settles it, whatever is unknown of the rest.
    pub(crate) fn needs_no_new_guide(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        let looks = [
            Self::has_older_guide,
            Self::said_no,
            Self::found_not_relevant,
        ];
        notes.ask(
            Text::new("ingen ny guide er nødvendig", "no new guide is owed"),
            |notes| notes.any_of(looks.into_iter(), |notes, look| look(self, notes)),
        )
    }

    fn has_older_guide(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "en guide var tildelt i forvejen",
                "a guide had been assigned before",
            ),
            |notes| {
                let assignments = self.assignments(notes)?;
                notes.any(assignments, |notes, assignment| {
                    notes.both(
                        |notes| Ok(notes.get(fact!(assignment.from))? < self.as_of),
                        |notes| assignment.holds_on(notes, self.as_of),
                    )
                })
            },
        )
    }

    /// Whether the young person's newest word, as an answer or a wish, is a no to a guide.
    ///
    /// A yes of the same day does not take a no back.
    fn said_no(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "den unge har sagt nej til en guide",
                "the young person has said no to a guide",
            ),
            |notes| {
                let guide = self.guide(notes)?;
                let offers = self.until_now(notes, fact!(guide.offers))?;
                let wishes = self.until_now(notes, fact!(guide.wishes))?;
                let by_answer = notes.newest(offers, |notes, offer| {
                    let answer = notes.get(fact!(offer.answer))?;
                    if answer == Answer::Pending {
                        return Ok(None);
                    }
                    let on = notes.get(fact!(offer.answered_on))?;
                    Ok((on <= self.as_of).then_some((on, answer == Answer::Declined)))
                });
                let by_wish = notes.newest(wishes, |notes, wish| {
                    let on = notes.get(fact!(wish.on))?;
                    Ok(Some((on, !notes.get(fact!(wish.wants_guide))?)))
                });
                Ok(by_answer?.max(by_wish?).is_some_and(|(_, no)| no))
            },
        )
    }
}

impl Held<'_> {
    /// Whether the young person got a guide there: the meeting says so, or one began on its day.
    pub(crate) fn gave_guide(
        &self,
        notes: &mut Notes<impl Kept>,
        says: At<'_, Option<bool>>,
    ) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "mødet gav den unge en guide",
                "the meeting gave the young person a guide",
            ),
            |notes| {
                notes.either(
                    |notes| notes.get(says),
                    |notes| {
                        let assignments = self.then.assignments(notes)?;
                        notes.any(assignments, |notes, assignment| {
                            Ok(notes.get(fact!(assignment.from))? == self.on)
                        })
                    },
                )
            },
        )
    }

    /// Whether what is asked about happened on the day of the meeting or later, and not after `as_of`.
    pub(crate) fn followed_by(
        &self,
        notes: &mut Notes<impl Kept>,
        question: Text,
        on: At<'_, Option<DayOrNone>>,
        as_of: AsOf<'_>,
    ) -> Result<bool, Stop> {
        notes.ask(question, |notes| {
            let day = notes.get(on)?.by(as_of);
            Ok(day.is_some_and(|day| self.on <= day))
        })
    }

    /// Whether the policy of that day has a coordinating caseworker named at every meeting.
    pub(crate) fn names_caseworker(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new(
                "mødet skal udpege en koordinerende sagsbehandler",
                "the meeting is to name a coordinating caseworker",
            ),
            |_| Ok(self.then.policy.parameters.coordinating_caseworker.value),
        )
    }

    /// Whether what the meeting agreed may still be pending on that day (interpretation I-30).
    pub(crate) fn is_fresh(&self, as_of: AsOf<'_>) -> bool {
        let days = self.then.policy.parameters.after_meeting_days.value;
        as_of <= self.on.plus_days(days)
    }

    /// While what the meeting agreed may be pending, what is not done yet is advice and no violation.
    pub(crate) fn weigh_while_fresh(&self, notes: &mut Notes<impl Kept>, as_of: AsOf<'_>) {
        let pending = Text::new(
            "det aftalte kan stadig vente",
            "what was agreed may still be pending",
        );
        if notes.ask(pending, |_| Ok(self.is_fresh(as_of))) == Ok(true) {
            notes.weigh(Severity::Advice);
        }
    }
}

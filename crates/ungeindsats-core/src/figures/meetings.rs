//! How many young people were discussed at each forum in the time of each policy.
//!
//! A young person who was discussed twice at a forum in one period counts once there, and also in every
//! other cell where they were discussed: the cells overlap, so there are no totals.

use super::table::{Crossing, Heading, Table, Totals};
use super::{CANNOT_TELL, YES};
use crate::calendar::{Date, Until};
use crate::case::{Case, Forum, Meeting};
use crate::policy::Timeline;
use crate::text::{Bilingual, Language, Text};
use crate::words;

/// A period in which one policy was in force, until the day of the figures at most.
#[derive(Clone, Debug)]
struct Period {
    from: Date,
    /// The first day after it.
    until: Date,
}

/// The young people discussed, by forum and period.
#[derive(Clone, Debug)]
pub(super) struct Meetings {
    pub(super) table: Table,
    periods: Vec<Period>,
}

impl Meetings {
    pub(super) fn new(timeline: &Timeline, as_of: Date) -> Self {
        let so_far = timeline
            .policies()
            .iter()
            .filter(|policy| policy.valid_from <= as_of);
        let periods: Vec<Period> = so_far
            .map(|policy| Period {
                from: policy.valid_from,
                until: policy.valid_until.day_or_max().min(as_of.day_after()),
            })
            .collect();
        let rows = Forum::ALL.iter().flat_map(|forum| {
            periods.iter().map(|period| Heading {
                code: format!("{}/{}", forum.code(), period.from),
                label: Bilingual {
                    da: period.label(*forum, Language::Da),
                    en: period.label(*forum, Language::En),
                },
            })
        });
        let heading = Heading::of(
            "meetings",
            Text::new(
                "Unge drøftet på et mødeforum",
                "Young people discussed at a forum",
            ),
        );
        let discussed = Crossing {
            heading: Heading::of("discussed", Text::new("drøftet", "discussed")),
            columns: [YES, CANNOT_TELL]
                .map(|(code, label)| Heading::of(code, label))
                .to_vec(),
        };
        Self {
            table: Table::empty(heading, rows.collect(), vec![discussed], Totals::Untold),
            periods,
        }
    }

    pub(super) fn add(&mut self, case: &Case) {
        let cells = Forum::ALL
            .iter()
            .flat_map(|forum| self.periods.iter().map(move |period| (*forum, period)));
        for (row, (forum, period)) in cells.enumerate() {
            match period.discussed(case, forum) {
                Some(true) => self.table.count_in(row, &[0]),
                Some(false) => {}
                None => self.table.count_in(row, &[1]),
            }
        }
    }
}

impl Period {
    fn label(&self, forum: Forum, language: Language) -> String {
        let forum = forum.label().in_language(language);
        format!(
            "{forum}, {}",
            words::period(self.from, Until::Day(self.until), language)
        )
    }

    /// Whether a case was discussed at a forum in this time; none where it cannot be told.
    fn discussed(&self, case: &Case, forum: Forum) -> Option<bool> {
        let meetings = case.meetings.as_ref()?;
        let mut unknown = false;
        for meeting in meetings {
            match self.holds(meeting, forum) {
                // One that is known suffices, whatever is unknown of the others.
                Some(true) => return Some(true),
                Some(false) => {}
                None => unknown = true,
            }
        }
        (!unknown).then_some(false)
    }

    fn holds(&self, meeting: &Meeting, forum: Forum) -> Option<bool> {
        let there = meeting.forum.map(|other| other == forum);
        let then = meeting.on.map(|on| self.from <= on && on < self.until);
        match (there, then) {
            (Some(false), _) | (_, Some(false)) => Some(false),
            (Some(true), Some(true)) => Some(true),
            _ => None,
        }
    }
}

//! Support and education on two days, of those with a guide or a K-møde and of those without.
//!
//! The status of January 2021 (Fremadrettet fokus) asks for them. The two days are the same for everybody,
//! so that what time alone brings it brings to both groups. The library counts and claims no cause: who is
//! given a guide is not drawn by lot. No source says which support is self-support, so each kind is told.

use super::CANNOT_TELL;
use super::table::{Crossing, Heading, Table, Totals};
use crate::calendar::{Date, Span, Until};
use crate::case::{Case, EducationKind, EducationStatus, EmploymentKind, EmploymentStatus, Forum};
use crate::text::{Bilingual, Language, Text};
use crate::vocabulary::terms;
use crate::words;

terms! {
    /// Whether a young person had a guide or a K-møde by the day of the figures.
    pub enum Reached {
        /// A guide or a K-møde, for the first time on the first of the two days or later.
        Since = "since" ("guide eller K-møde i perioden", "a guide or a K-møde in the period"),
        /// A guide or a K-møde before the first of the two days already.
        Before = "before" ("guide eller K-møde før perioden", "a guide or a K-møde before the period"),
        /// Neither.
        Without = "without" ("hverken guide eller K-møde", "neither a guide nor a K-møde"),
        /// It cannot be told.
        CannotTell = "cannot_tell" ("kan ikke afgøres", "cannot be told"),
    }
}

/// What may stand in a column beside the kinds.
const BESIDE: [(&str, Text); 3] = [
    (
        "several",
        Text::new("flere på én gang", "several at a time"),
    ),
    ("none", Text::new("intet registreret", "nothing recorded")),
    CANNOT_TELL,
];

/// A period with what it says.
trait Holds {
    /// How many things it may say.
    const KINDS: usize;

    /// Their codes and names, in their order.
    fn kinds() -> Vec<Heading>;

    fn span(&self) -> Span;

    /// The number of what it says among the kinds.
    fn kind(&self) -> Option<usize>;
}

macro_rules! holds {
    ($($status:ident of $kind:ident),+) => {$(
        impl Holds for $status {
            const KINDS: usize = $kind::ALL.len();

            fn kinds() -> Vec<Heading> {
                $kind::ALL.iter().map(|kind| Heading::of(kind.code(), kind.label())).collect()
            }

            fn span(&self) -> Span {
                self.span()
            }

            fn kind(&self) -> Option<usize> {
                $kind::ALL.iter().position(|kind| Some(*kind) == self.status)
            }
        }
    )+};
}

holds!(EducationStatus of EducationKind, EmploymentStatus of EmploymentKind);

/// The two tables.
#[derive(Clone, Debug)]
pub(super) struct Effect {
    pub(super) support: Table,
    pub(super) education: Table,
    /// The first of the two days.
    pub(super) from: Date,
    as_of: Date,
}

impl Effect {
    pub(super) fn new(from: Date, as_of: Date) -> Self {
        let support = Heading::of("support", Text::new("Forsørgelse", "Support"));
        let education = Heading::of("education", Text::new("Uddannelse", "Education"));
        Self {
            support: empty::<EmploymentStatus>(support, from, as_of),
            education: empty::<EducationStatus>(education, from, as_of),
            from,
            as_of,
        }
    }

    pub(super) fn add(&mut self, case: &Case) {
        let reached = self.reached(case);
        let Some(row) = Reached::ALL.iter().position(|other| *other == reached) else {
            return;
        };
        let days = [self.from, self.as_of];
        let columns = days.map(|day| on(case.employment.as_deref(), day));
        self.support.count_in(row, &columns);
        let columns = days.map(|day| on(case.education.as_deref(), day));
        self.education.count_in(row, &columns);
    }

    /// Whether a guide or a K-møde reached the young person, and on which side of the first day.
    fn reached(&self, case: &Case) -> Reached {
        let guides = case
            .guide
            .as_ref()
            .and_then(|guide| guide.assignments.as_ref());
        let guides = guides.map(|assignments| {
            let begun = assignments.iter().map(|one| match (one.from, one.until) {
                (Some(from), _) if from > self.as_of => Some(None),
                // One that ended on the day on which it began never ran.
                (Some(from), Some(Until::Day(until))) if until <= from => Some(None),
                (Some(from), Some(_)) => Some(Some(from)),
                _ => None,
            });
            begun.collect::<Vec<_>>()
        });
        let meetings = case.meetings.as_ref().map(|meetings| {
            let held = meetings
                .iter()
                .map(|meeting| match (meeting.forum, meeting.on) {
                    (Some(forum), _) if forum != Forum::KMoede => Some(None),
                    (_, Some(on)) if on > self.as_of => Some(None),
                    (Some(_), Some(on)) => Some(Some(on)),
                    _ => None,
                });
            held.collect::<Vec<_>>()
        });
        let all_known = |list: &Option<Vec<Option<_>>>| {
            list.as_ref()
                .is_some_and(|list| list.iter().all(Option::is_some))
        };
        let known = all_known(&guides) && all_known(&meetings);
        let days = [guides, meetings].into_iter().flatten().flatten().flatten();
        let first: Option<Date> = days.flatten().min();
        match first {
            Some(first) if first < self.from => Reached::Before,
            // What is unknown may have come earlier still, or at all.
            _ if !known => Reached::CannotTell,
            Some(_) => Reached::Since,
            None => Reached::Without,
        }
    }
}

fn empty<T: Holds>(heading: Heading, from: Date, as_of: Date) -> Table {
    let rows = Reached::ALL
        .iter()
        .map(|row| Heading::of(row.code(), row.label()));
    let beside = BESIDE.map(|(code, label)| Heading::of(code, label));
    let columns: Vec<_> = T::kinds().into_iter().chain(beside).collect();
    let crossing = |code: &str, day: Date| Crossing {
        heading: Heading {
            code: code.to_owned(),
            label: Bilingual {
                da: words::day(day, Language::Da),
                en: words::day(day, Language::En),
            },
        },
        columns: columns.clone(),
    };
    let crossings = vec![crossing("before", from), crossing("after", as_of)];
    Table::empty(heading, rows.collect(), crossings, Totals::SharedRows)
}

/// The number of the column for what is recorded of a day.
fn on<T: Holds>(recorded: Option<&[T]>, day: Date) -> usize {
    let [several, none, cannot_tell] =
        [0, 1, 2].map(|beside: usize| T::KINDS.saturating_add(beside));
    let Some(recorded) = recorded else {
        return cannot_tell;
    };
    let (mut found, mut more, mut unknown) = (None, false, false);
    for status in recorded {
        match (status.span().holds_on(day), status.kind()) {
            (Some(false), _) => {}
            (Some(true), Some(kind)) => {
                more |= found.replace(kind).is_some_and(|other| other != kind);
            }
            _ => unknown = true,
        }
    }
    match found {
        // Two that are known are several, whatever is unknown of a third.
        _ if more => several,
        _ if unknown => cannot_tell,
        found => found.unwrap_or(none),
    }
}

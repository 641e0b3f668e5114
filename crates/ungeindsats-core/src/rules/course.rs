//! The steps of a guide course, and where each lawfully leads.

use smallvec::{SmallVec, smallvec};

use crate::text::Text;

/// A step of the course. The order is that in which the steps of one day are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// A need was assessed or a wish expressed.
    Opened,
    Offered,
    /// The young person declined. Of a wish on the same day nobody has said which came first.
    Declined {
        wished_that_day: bool,
    },
    NotRelevant,
    /// A guide ended, and with it the course or not; `None` where the reason is unknown.
    Ended {
        course: Option<bool>,
    },
    Assigned,
}

/// Where the course stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Fresh,
    Open,
    Offered,
    Declined,
    NotRelevant,
    /// How many guides run; more than one is another rule's matter.
    Assigned(usize),
    /// A guide ended but not the course: another may follow.
    BetweenGuides,
    Ended,
}

/// Whether a step is lawful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lawful {
    Yes,
    /// It is not, from where the course stood.
    No(State),
    /// It depends on what nobody has said.
    Unknown,
}

/// Where the course may stand: in more than one state where something is unknown.
pub(super) struct Course(SmallVec<[State; 2]>);

impl Course {
    pub(super) fn new() -> Self {
        Self(smallvec![State::Fresh])
    }

    /// Takes a step. After an unlawful one the course is taken to go on from where it leads.
    pub(super) fn take(&mut self, step: Step) -> Lawful {
        let before = std::mem::take(&mut self.0);
        let mut lawful = 0_usize;
        for state in &before {
            let Some(next) = state.after(step) else {
                continue;
            };
            lawful = lawful.saturating_add(1);
            for state in step.splits(next) {
                if !self.0.contains(&state) {
                    self.0.push(state);
                }
            }
        }
        if lawful == before.len() {
            return Lawful::Yes;
        }
        if lawful > 0 {
            return Lawful::Unknown;
        }
        self.0.extend(step.splits(step.leads_to()));
        Lawful::No(before.first().copied().unwrap_or(State::Fresh))
    }
}

impl State {
    /// Where a lawful step leads; `None` where it is not lawful.
    fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Open | Self::Offered, Step::Opened)
            | (
                Self::Assigned(_) | Self::BetweenGuides,
                Step::Opened | Step::Offered | Step::Declined { .. },
            ) => Some(self),
            (_, Step::Opened) => Some(Self::Open),
            (Self::Fresh | Self::Open | Self::Offered, Step::Offered) => Some(Self::Offered),
            (Self::Offered, Step::Declined { .. }) => Some(Self::Declined),
            (
                Self::Fresh | Self::Open | Self::Offered | Self::Declined | Self::NotRelevant,
                Step::NotRelevant,
            ) => Some(Self::NotRelevant),
            (Self::Open | Self::Offered | Self::BetweenGuides, Step::Assigned) => {
                Some(Self::Assigned(1))
            }
            (Self::Assigned(guides), Step::Assigned) => {
                Some(Self::Assigned(guides.saturating_add(1)))
            }
            (Self::Assigned(guides), Step::Ended { .. }) if guides > 1 => {
                Some(Self::Assigned(guides.saturating_sub(1)))
            }
            (Self::Assigned(_), Step::Ended { .. }) => Some(step.leads_to()),
            _ => None,
        }
    }

    /// Where the course stands, for a person.
    pub(super) const fn label(self) -> Text {
        match self {
            Self::Fresh => Text::new("intet skridt endnu", "no step yet"),
            Self::Open => Text::new(
                "et vurderet behov eller et ønske",
                "an assessed need or a wish",
            ),
            Self::Offered => Text::new("et tilbud om en guide", "an offer of a guide"),
            Self::Declined => Text::new("et nej fra den unge", "a no from the young person"),
            Self::NotRelevant => Text::new(
                "en vurdering som ikke relevant",
                "an assessment as not relevant",
            ),
            Self::Assigned(_) => {
                Text::new("en guide, der stadig er tildelt", "a guide who still runs")
            }
            Self::BetweenGuides => Text::new(
                "en guide, der er afsluttet uden at forløbet er det",
                "a guide who ended while the course goes on",
            ),
            Self::Ended => Text::new("et afsluttet forløb", "an ended course"),
        }
    }
}

impl Step {
    /// Where the course stands after this step, lawful or not.
    const fn leads_to(self) -> State {
        match self {
            Self::Opened => State::Open,
            Self::Offered => State::Offered,
            Self::Declined { .. } => State::Declined,
            Self::NotRelevant => State::NotRelevant,
            Self::Ended { course: Some(true) } => State::Ended,
            Self::Ended { .. } => State::BetweenGuides,
            Self::Assigned => State::Assigned(1),
        }
    }

    /// Every state in which the course may stand where the known part of the step leads to `state`.
    fn splits(self, state: State) -> SmallVec<[State; 2]> {
        match (self, state) {
            (Self::Ended { course: None }, State::BetweenGuides) => smallvec![state, State::Ended],
            (
                Self::Declined {
                    wished_that_day: true,
                },
                State::Declined,
            ) => {
                smallvec![state, State::Open]
            }
            _ => smallvec![state],
        }
    }

    /// The step, for a person.
    pub(super) const fn label(self) -> Text {
        match self {
            Self::Opened => Text::new("et forløb blev åbnet", "a round was opened"),
            Self::Offered => Text::new("en guide blev tilbudt", "a guide was offered"),
            Self::Declined { .. } => Text::new("den unge takkede nej", "the young person declined"),
            Self::NotRelevant => Text::new(
                "en guide blev vurderet ikke relevant",
                "a guide was assessed as not relevant",
            ),
            Self::Ended { .. } => Text::new("en guide blev afsluttet", "a guide ended"),
            Self::Assigned => Text::new("en guide blev tildelt", "a guide was assigned"),
        }
    }
}

//! A guide course takes lawful steps only.
//!
//! A round begins with an assessed need or a wish, goes through an offer to a no or an assignment, and
//! an assignment ends. A guide may be assessed as not relevant before one is assigned. After a no, an
//! end or "not relevant" a new round begins with a wish or an assessment. A change of guide goes on in
//! the same round. Steps of one day are taken in this order: assessments and wishes, offers, answers,
//! not relevant, ends, assignments.

use smallvec::SmallVec;

use super::super::facts::ended_by;
use super::super::notes::{Argument, NOT_APPLICABLE, Notes, Ruling, Stop, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::Answer;
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) const RULE: Rule = Rule {
    id: "guide.lifecycle",
    title: Text::new(
        "Guideforløbet tager kun lovlige skridt",
        "The guide course takes lawful steps only",
    ),
    severity: Severity::Violation,
    authority: Authority::Policy,
    sources: &[
        status("Ungeguiden"),
        organisering("Kontaktperson og uddannelsesplan"),
        interpretation("I-7"),
    ],
    parameters: &[],
    interpretations: &["I-7"],
    says: Says {
        passed: Text::new(
            "Guideforløbets skridt følger efter hinanden, som de skal.",
            "The steps of the guide course follow each other as they must.",
        ),
        failed: Some(Text::new(
            "Den {day}: {step} uden det skridt, der skal komme før.",
            "On {day}: {step} without the step that must come before.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er et guideforløb.",
            "The rule applies only where there is a guide course.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret datoerne, eller registrér det skridt, der mangler.",
        "Correct the dates, or record the step that is missing.",
    ),
    check: Check::Events(lifecycle),
};

/// A step of the course. The order is that in which the steps of one day are taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    /// A need was assessed or a wish expressed.
    Opened,
    Offered,
    Declined,
    NotRelevant,
    Ended {
        course: bool,
    },
    Assigned,
}

/// Where the course stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
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

impl State {
    /// Where a lawful step leads; `None` where it is not lawful.
    fn after(self, step: Step) -> Option<Self> {
        match (self, step) {
            (Self::Open | Self::Offered, Step::Opened)
            | (Self::Assigned(_) | Self::BetweenGuides, Step::Opened | Step::Offered) => Some(self),
            (_, Step::Opened) => Some(Self::Open),
            (Self::Fresh | Self::Open | Self::Offered, Step::Offered) => Some(Self::Offered),
            (Self::Offered, Step::Declined) => Some(Self::Declined),
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
            (Self::Assigned(guides), Step::Ended { course }) => Some(match guides {
                2.. => Self::Assigned(guides.saturating_sub(1)),
                _ if course => Self::Ended,
                _ => Self::BetweenGuides,
            }),
            _ => None,
        }
    }
}

impl Step {
    /// Where the course stands after this step, lawful or not.
    const fn leads_to(self) -> State {
        match self {
            Self::Opened => State::Open,
            Self::Offered => State::Offered,
            Self::Declined => State::Declined,
            Self::NotRelevant => State::NotRelevant,
            Self::Ended { course: true } => State::Ended,
            Self::Ended { course: false } => State::BetweenGuides,
            Self::Assigned => State::Assigned(1),
        }
    }

    const fn label(self) -> Text {
        match self {
            Self::Opened => Text::new("et forløb blev åbnet", "a round was opened"),
            Self::Offered => Text::new("en guide blev tilbudt", "a guide was offered"),
            Self::Declined => Text::new("den unge takkede nej", "the young person declined"),
            Self::NotRelevant => Text::new(
                "en guide blev vurderet ikke relevant",
                "a guide was assessed as not relevant",
            ),
            Self::Ended { .. } => Text::new("en guide blev afsluttet", "a guide ended"),
            Self::Assigned => Text::new("en guide blev tildelt", "a guide was assigned"),
        }
    }
}

/// Every step up to the day of the assessment. All five lists must be known: a step that nobody
/// has recorded might be the one that makes the next lawful.
fn steps(facts: &Facts<'_>, notes: &mut Notes) -> Result<SmallVec<[(Date, Step); 16]>, Stop> {
    let guide = facts.guide(notes)?;
    let mut steps = SmallVec::new();
    for need in facts.until_now(notes, fact!(guide.need_assessments))? {
        if notes.get(fact!(need.needs_guide))? {
            steps.push((notes.get(fact!(need.on))?, Step::Opened));
        }
    }
    for wish in facts.until_now(notes, fact!(guide.wishes))? {
        if notes.get(fact!(wish.wants_guide))? {
            steps.push((notes.get(fact!(wish.on))?, Step::Opened));
        }
    }
    for offer in facts.until_now(notes, fact!(guide.offers))? {
        steps.push((notes.get(fact!(offer.on))?, Step::Offered));
        if notes.get(fact!(offer.answer))? == Answer::Declined {
            steps.push((notes.get(fact!(offer.answered_on))?, Step::Declined));
        }
    }
    for entry in facts.until_now(notes, fact!(guide.not_relevant))? {
        steps.push((notes.get(fact!(entry.on))?, Step::NotRelevant));
    }
    for assignment in facts.until_now(notes, fact!(guide.assignments))? {
        let from = notes.get(fact!(assignment.from))?;
        let ended = ended_by(notes, fact!(assignment.until), facts.as_of)?;
        // An assignment that ended on the day on which it began never ran.
        if ended.is_some_and(|day| day <= from) {
            continue;
        }
        steps.push((from, Step::Assigned));
        if let Some(day) = ended {
            let course = notes.get(fact!(assignment.end_reason))?.ends_course();
            steps.push((day, Step::Ended { course }));
        }
    }
    steps.retain(|(day, _)| *day <= facts.as_of);
    Ok(steps)
}

fn lifecycle(facts: &Facts<'_>, notes: &mut Notes) -> Ruling {
    let mut steps = steps(facts, notes)?;
    if steps.is_empty() {
        return NOT_APPLICABLE;
    }
    steps.sort_unstable();
    let mut state = State::Fresh;
    let mut unlawful = None;
    for (day, step) in steps {
        let lawful = state.after(step);
        if lawful.is_none() && facts.policy_for(notes, day).is_ok() {
            unlawful = unlawful.or(Some((day, step)));
        }
        // After an unlawful step the course is taken to go on from where it led.
        state = lawful.unwrap_or(step.leads_to());
    }
    let Some((day, step)) = unlawful else {
        return holds(true);
    };
    facts.policy_for(notes, day)?;
    notes.fill("day", Argument::Day(day));
    notes.fill("step", Argument::Term(step.label()));
    holds(false)
}

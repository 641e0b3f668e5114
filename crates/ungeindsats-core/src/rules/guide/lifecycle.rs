//! The steps of a guide course come in their proper order.
//!
//! A round begins with an assessed need or a wish, goes through an offer to a no or an assignment, and
//! an assignment ends. A guide may be assessed as not relevant before one is assigned. After a no, an
//! end or "not relevant" a new round begins with a wish or an assessment. A change of guide goes on in
//! the same round. Steps of one day are taken in this order: assessments and wishes, offers, answers,
//! not relevant, ends, assignments.

use smallvec::SmallVec;

use super::super::course::{Course, Lawful, Step};
use super::super::dated::end_by;
use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, asked, holds};
use super::super::place::fact;
use super::super::{Authority, Check, Facts, Outcome, Rule, Says, Severity};
use crate::calendar::Date;
use crate::case::{Answer, GuideEnd};
use crate::source::{interpretation, organisering, status};
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "guide.lifecycle",
    title: Text::new(
        "Guideforløbets skridt kommer i den rette orden",
        "The steps of the guide course come in their proper order",
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
            "Den {day}: {step}. Det skridt kan ikke følge efter {state}.",
            "On {day}: {step}. That step cannot follow {state}.",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er et guideforløb.",
            "The rule applies only where there is a guide course.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret datoerne, eller registrér det skridt, der mangler imellem.",
        "Correct the dates, or record the step that is missing between.",
    ),
    check: Check::Events(asked!(lifecycle)),
};

const SAME_DAY: Text = Text::new(
    "Kan ikke afgøres: ønske og nej er fra samme dag, og hvad der kom først, er ikke noteret.",
    "Cannot be told: wish and no are of the same day, and which came first is not recorded.",
);

/// Every step up to the day of the assessment. All five lists must be known: a step that nobody
/// has recorded might be the one that makes the next lawful.
fn steps(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
) -> Result<SmallVec<[(Date, Step); 16]>, Stop> {
    let guide = facts.guide(notes)?;
    let mut steps = SmallVec::new();
    for need in facts.until_now(notes, fact!(guide.need_assessments))? {
        if notes.get(fact!(need.needs_guide))? {
            steps.push((notes.get(fact!(need.on))?, Step::Opened));
        }
    }
    let mut wished: SmallVec<[Date; 4]> = SmallVec::new();
    for wish in facts.until_now(notes, fact!(guide.wishes))? {
        if notes.get(fact!(wish.wants_guide))? {
            let on = notes.get(fact!(wish.on))?;
            wished.push(on);
            steps.push((on, Step::Opened));
        }
    }
    for offer in facts.until_now(notes, fact!(guide.offers))? {
        steps.push((notes.get(fact!(offer.on))?, Step::Offered));
        if notes.get(fact!(offer.answer))? == Answer::Declined {
            let answered = notes.get(fact!(offer.answered_on))?;
            let wished_that_day = wished.contains(&answered);
            steps.push((answered, Step::Declined { wished_that_day }));
        }
    }
    for entry in facts.until_now(notes, fact!(guide.not_relevant))? {
        steps.push((notes.get(fact!(entry.on))?, Step::NotRelevant));
    }
    for assignment in facts.until_now(notes, fact!(guide.assignments))? {
        let from = notes.get(fact!(assignment.from))?;
        let ended = end_by(notes, fact!(assignment.until), facts.as_of)?;
        // An assignment that ended on the day on which it began never ran.
        if ended.is_some_and(|day| day <= from) {
            continue;
        }
        steps.push((from, Step::Assigned));
        if let Some(day) = ended {
            let reason = notes.attempt(|notes| notes.get(fact!(assignment.end_reason)));
            let course = reason.map(GuideEnd::ends_course);
            steps.push((day, Step::Ended { course }));
        }
    }
    steps.retain(|(day, _)| *day <= facts.as_of);
    Ok(steps)
}

/// Notes what nobody has said: the reasons of ends, or which came first of a wish and a no.
fn lacks(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Result<Stop, Stop> {
    let mut unsaid = false;
    for assignment in facts.assignments(notes)? {
        let ended = end_by(notes, fact!(assignment.until), facts.as_of)?;
        unsaid |= ended.is_some() && notes.get(fact!(assignment.end_reason)).is_err();
    }
    if !unsaid {
        notes.say(Outcome::Undetermined, SAME_DAY);
    }
    Ok(Stop::Missing)
}

fn lifecycle(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    notes.ask(
        Text::new(
            "hvert skridt i forløbet følger af det forrige",
            "each step of the course follows from the one before",
        ),
        |notes| in_order(facts, notes),
    )
}

fn in_order(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let mut steps = steps(facts, notes)?;
    steps.sort_unstable();
    let Some((latest, _)) = steps.last().copied() else {
        return NOT_APPLICABLE;
    };
    let mut course = Course::new();
    let mut unlawful = None;
    let mut judged = false;
    for (day, step) in steps {
        let lawful = course.take(step);
        let under_a_policy = facts.judging(notes, day).is_some();
        judged |= under_a_policy;
        match lawful {
            Lawful::Unknown if unlawful.is_none() => return Err(lacks(facts, notes)?),
            Lawful::No(state) if under_a_policy => {
                unlawful = unlawful.or(Some((day, step, state)));
            }
            _ => {}
        }
    }
    if !judged {
        facts.policy_for(notes, latest)?;
    }
    let Some((day, step, state)) = unlawful else {
        return holds(true);
    };
    notes.judge_on(day);
    notes.fill("day", Argument::Day(day));
    notes.fill("step", Argument::Term(step.label()));
    notes.fill("state", Argument::Term(state.label()));
    holds(false)
}

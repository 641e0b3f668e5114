//! The plans of a case: which have begun and which are in force, what they aim at and what they hold.

use super::Outcome;
use super::dated::Lasting;
use super::facts::Facts;
use super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, Stop, Thing, holds};
use super::place::{At, fact};
use crate::case::{Fagomraade, Goal, Plan, PlanEffort};
use crate::text::Text;

impl<'a> Facts<'a> {
    /// The plans that have begun.
    pub(crate) fn plans<K: Kept>(
        &self,
        notes: &mut Notes<K>,
    ) -> Result<impl Iterator<Item = At<'a, Plan>> + Clone + use<'a, K>, Stop> {
        let case = self.case;
        notes.list(
            Text::new("en plan er begyndt", "a plan has begun"),
            |notes| self.until_now(notes, fact!(case.plans)),
        )
    }

    /// Whether a plan is in force on the day of the assessment.
    pub(crate) fn has_plan(&self, notes: &mut Notes<impl Kept>) -> Result<bool, Stop> {
        notes.ask(
            Text::new("der er en plan i kraft", "a plan is in force"),
            |notes| {
                let plans = self.plans(notes)?;
                notes.any(plans, |notes, plan| plan.holds_on(notes, self.as_of))
            },
        )
    }

    /// Judges each plan that is in force on the day of the assessment; not applicable where none is.
    pub(crate) fn each_plan_in_force<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut check: impl FnMut(&mut Notes<K>, At<'a, Plan>) -> Ruling,
    ) -> Ruling {
        let plans = self.plans(notes)?;
        notes.each(plans, |notes, plan| {
            if !plan.holds_on(notes, self.as_of)? {
                return NOT_APPLICABLE;
            }
            check(notes, plan)
        })
    }

    /// Judges each delindsats of each plan in force. The message may name the area of one.
    pub(crate) fn each_effort_in_force<K: Kept>(
        &self,
        notes: &mut Notes<K>,
        mut check: impl FnMut(&mut Notes<K>, At<'a, Plan>, At<'a, PlanEffort>) -> Ruling,
    ) -> Ruling {
        self.each_plan_in_force(notes, |notes, plan| {
            let efforts = notes.know(fact!(plan.efforts))?;
            notes.each(efforts.items(), |notes, effort| {
                let ruling = check(notes, plan, effort);
                if matches!(ruling, Ok(Outcome::Failed | Outcome::NeedsJudgement)) {
                    name_area(notes, fact!(effort.area));
                }
                ruling
            })
        })
    }

    /// Whether each plan in force has, for each of several aims, a goal that serves it.
    pub(crate) fn each_aim_has_a_goal<T: Copy + Thing, K: Kept>(
        &self,
        notes: &mut Notes<K>,
        aims: &[T],
        serves: impl Fn(&mut Notes<K>, At<'a, Goal>, T) -> Result<bool, Stop>,
    ) -> Ruling {
        self.each_plan_in_force(notes, |notes, plan| {
            notes.ask(
                Text::new(
                    "planen har de mål, den skal",
                    "the plan has the goals that it is to",
                ),
                |notes| {
                    let goals = notes.know(fact!(plan.goals))?;
                    notes.each(aims.iter().copied(), |notes, aim| {
                        holds(notes.any(goals.items(), |notes, goal| serves(notes, goal, aim))?)
                    })
                },
            )
        })
    }
}

/// Names an area in the message, or says that nobody has recorded which it is.
pub(crate) fn name_area(notes: &mut Notes<impl Kept>, area: At<'_, Option<Fagomraade>>) {
    let known = notes.attempt(|notes| notes.get(area));
    let unknown = Text::new("område ikke oplyst", "area not recorded");
    notes.fill(
        "area",
        Argument::Term(known.map_or(unknown, Fagomraade::label)),
    );
}

/// Judges whether a plan holds each of several things that it is to hold.
///
/// One of which nobody knows whether the plan is to hold it does no harm where the plan holds it and
/// something else is known to be held to account.
pub(crate) fn each_is_held<T: Copy + Thing, K: Kept>(
    notes: &mut Notes<K>,
    things: impl Iterator<Item = T> + Clone,
    is_to_be: impl Fn(&mut Notes<K>, T) -> Result<bool, Stop>,
    is_held: impl Fn(&mut Notes<K>, T) -> Result<bool, Stop>,
) -> Ruling {
    let certain = things
        .clone()
        .any(|thing| notes.in_passing(|notes| is_to_be(notes, thing)) == Ok(true));
    notes.each(things, |notes, thing| {
        let is_to_be = is_to_be(notes, thing);
        let held = |notes: &mut _| is_held(notes, thing) == Ok(true);
        let harmless = is_to_be.is_err() && certain && notes.in_passing(held);
        if is_to_be == Ok(false) || harmless {
            return NOT_APPLICABLE;
        }
        is_to_be?;
        holds(is_held(notes, thing)?)
    })
}

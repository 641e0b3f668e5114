//! The dates of a plan stand in order.
//!
//! A plan and a delindsats end no earlier than they begin, a delindsats begins before the day on which its
//! plan is to end, and a follow-up is planned no earlier than the plan begins. No text says so; without it
//! the dates of the least that a plan holds (interpretation I-18) tell nothing. A delindsats may be older
//! than the plan, and one that was still to come when the plan was closed is no error.

use super::super::notes::{Argument, Kept, NOT_APPLICABLE, Notes, Ruling, asked, holds};
use super::super::place::{At, fact};
use super::super::{Authority, Check, Facts, Rule, Says, Severity};
use crate::calendar::{Date, Until};
use crate::case::{Plan, PlanEffort};
use crate::source::interpretation;
use crate::text::Text;

pub(crate) static RULE: Rule = Rule {
    id: "plan.dates_in_order",
    title: Text::new(
        "Planens datoer står i rækkefølge",
        "The dates of the plan stand in order",
    ),
    severity: Severity::Violation,
    authority: Authority::Interpretation,
    sources: &[interpretation("I-18")],
    parameters: &[],
    interpretations: &["I-18"],
    says: Says {
        passed: Text::new(
            "Planens datoer står i rækkefølge.",
            "The dates of the plan stand in order.",
        ),
        failed: Some(Text::new(
            "Datoerne passer ikke sammen: {what} (den {first} og den {second}).",
            "The dates do not fit together: {what} ({first} and {second}).",
        )),
        not_applicable: Text::new(
            "Reglen gælder kun, når der er lavet en {plan}.",
            "The rule applies only where an {plan} was made.",
        ),
        needs_judgement: None,
    },
    remedy: Text::new(
        "Ret den dato, der er forkert.",
        "Correct the date that is wrong.",
    ),
    check: Check::State(asked!(dates_in_order)),
};

/// The verdict on two days; the message tells both and what is wrong with them.
fn judge(
    notes: &mut Notes<impl Kept>,
    [first, second]: [Date; 2],
    in_order: bool,
    wrong: Text,
) -> Ruling {
    notes.fill("first", Argument::Day(first));
    notes.fill("second", Argument::Day(second));
    notes.fill("what", Argument::Term(wrong));
    holds(in_order)
}

/// That something ends no earlier than it begins.
fn ends_after_it_begins(
    notes: &mut Notes<impl Kept>,
    from: At<'_, Option<Date>>,
    until: At<'_, Option<Until>>,
    wrong: Text,
) -> Ruling {
    let Until::Day(until) = notes.get(until)? else {
        return holds(true);
    };
    let from = notes.get(from)?;
    judge(notes, [from, until], from <= until, wrong)
}

fn own_dates(_: &Facts<'_>, notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    let wrong = Text::new(
        "planen slutter, før den begynder",
        "the plan ends before it begins",
    );
    notes.ask(
        Text::new(
            "planens dage er i rækkefølge",
            "the days of the plan are in order",
        ),
        |notes| ends_after_it_begins(notes, fact!(plan.from), fact!(plan.until), wrong),
    )
}

fn own_dates_of_effort(
    _: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    _: At<'_, Plan>,
    effort: At<'_, PlanEffort>,
) -> Ruling {
    let wrong = Text::new(
        "en delindsats slutter, før den begynder",
        "an effort ends before it begins",
    );
    notes.ask(
        Text::new(
            "delindsatsens dage er i rækkefølge",
            "the days of the effort are in order",
        ),
        |notes| ends_after_it_begins(notes, fact!(effort.from), fact!(effort.until), wrong),
    )
}

/// That an effort begins before the plan is to end; a plan that has ended expects none any more.
fn begins_within_plan(
    facts: &Facts<'_>,
    notes: &mut Notes<impl Kept>,
    plan: At<'_, Plan>,
    effort: At<'_, PlanEffort>,
) -> Ruling {
    let until = match notes.get(fact!(plan.until))? {
        Until::Day(day) if day > facts.as_of => day,
        Until::Day(_) | Until::Ongoing => return NOT_APPLICABLE,
    };
    let wrong = Text::new(
        "en delindsats begynder først, når planen er slut",
        "an effort begins only when the plan has ended",
    );
    notes.ask(
        Text::new(
            "delindsatsen begynder, før planen slutter",
            "the effort begins before the plan ends",
        ),
        |notes| {
            let from = notes.get(fact!(effort.from))?;
            judge(notes, [from, until], from < until, wrong)
        },
    )
}

fn efforts(facts: &Facts<'_>, notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    let efforts = notes.know(fact!(plan.efforts))?;
    notes.each(efforts.items(), |notes, effort| {
        let checks = [own_dates_of_effort, begins_within_plan].into_iter();
        notes.each_of(checks, |notes, check| check(facts, notes, plan, effort))
    })
}

fn follow_ups(_: &Facts<'_>, notes: &mut Notes<impl Kept>, plan: At<'_, Plan>) -> Ruling {
    let follow_ups = notes.know(fact!(plan.follow_ups))?;
    notes.each(follow_ups.items(), |notes, follow_up| {
        let wrong = Text::new(
            "en opfølgning er planlagt, før planen begynder",
            "a follow-up is planned before the plan begins",
        );
        notes.ask(
            Text::new(
                "den er planlagt efter planens begyndelse",
                "it is planned after the plan begins",
            ),
            |notes| {
                let from = notes.get(fact!(plan.from))?;
                let planned = notes.get(fact!(follow_up.planned_on))?;
                judge(notes, [planned, from], from <= planned, wrong)
            },
        )
    })
}

fn dates_in_order(facts: &Facts<'_>, notes: &mut Notes<impl Kept>) -> Ruling {
    let plans = facts.plans(notes)?;
    notes.each(plans, |notes, plan| {
        // A plan without a first day may be of a later one.
        notes.day(fact!(plan.from))?;
        notes.each_of(
            [own_dates, efforts, follow_ups].into_iter(),
            |notes, check| check(facts, notes, plan),
        )
    })
}

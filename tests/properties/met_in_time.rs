//! A deadline that is met in time removes its finding: rule by rule, with what meets it.

use crate::generated::{settings, viborg};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};
use ungeindsats_core::{
    Assessment, Case, Date, Level, Outcome, Register, Rule, assess, assess_register, deadlines,
    deadlines::{Deadline, Deadlines},
    register_deadlines,
};

/// A rule, facts of which something falls due some time after a day, and what meets it when it is
/// recorded on a day until then.
struct Due {
    rule: &'static str,
    unmet: fn(Date) -> Value,
    meet: fn(&mut Value, Met),
}

/// On which day it is met, and by which it was due.
#[derive(Clone, Copy)]
struct Met {
    on: Date,
    due: Date,
}

fn ago(day: Date, days: u32) -> Date {
    let before = day.naive() - chrono::Days::new(days.into());
    Date::try_from(before).unwrap()
}

/// The birth date of who turns so many years on that day.
fn born(turns: Date, years: u32) -> Date {
    let born = turns.naive() - chrono::Months::new(years * 12);
    Date::try_from(born).unwrap()
}

fn add(document: &mut Value, list: &str, item: Value) {
    document
        .pointer_mut(list)
        .unwrap()
        .as_array_mut()
        .unwrap()
        .push(item);
}

fn set(document: &mut Value, place: &str, value: impl Into<Value>) {
    let (parent, field) = place.rsplit_once('/').unwrap();
    document.pointer_mut(parent).unwrap()[field] = value.into();
}

impl From<Met> for Value {
    fn from(met: Met) -> Self {
        json!(met.on)
    }
}

/// Open cases in two areas from that day.
fn cross_cutting(since: Date) -> Value {
    json!({
        "birth_date": "2002-05-01",
        "contacts": [
            { "area": "social", "from": ago(since, 100), "until": "ongoing" },
            { "area": "beskaeftigelse", "from": since, "until": "ongoing" },
        ],
        "guide": { "wishes": [], "offers": [], "not_relevant": [], "assignments": [] },
        "meetings": [],
        "plans": [],
    })
}

/// Turns 30 in a hundred days, with a guide and a plan.
fn leaves(day: Date) -> Value {
    json!({
        "birth_date": born(day.plus_days(100), 30),
        "residence": { "from": ago(day, 2000), "until": "ongoing" },
        "guide": { "assignments": [{ "from": ago(day, 50), "until": "ongoing" }] },
        "plans": [{ "from": ago(day, 50), "until": "ongoing" }],
        "meetings": [],
    })
}

fn close_guide(case: &mut Value, met: Met) {
    set(case, "/guide/assignments/0/until", met);
    set(case, "/guide/assignments/0/end_reason", "left_target_group");
}

fn close_plan(case: &mut Value, met: Met) {
    set(case, "/plans/0/until", met);
    set(case, "/plans/0/end_reason", "left_target_group");
}

/// A K-møde on that day.
fn meeting(on: Date, what: &str, said: Value) -> Value {
    let mut meeting = json!({ "forum": "k_moede", "on": on });
    meeting[what] = said;
    json!({ "meetings": [meeting], "plans": [] })
}

/// A consent from that day.
fn consent(from: Date, kind: &str) -> Value {
    json!({
        "consents": [{ "id": "s", "kind": kind, "from": from, "until": "ongoing" }],
        "disclosures": [],
    })
}

/// The old consent ends, and another is given.
fn renew(case: &mut Value, met: Met) {
    let mut renewed = case["consents"][0].clone();
    renewed["from"] = met.into();
    set(case, "/consents/0/until", met);
    add(case, "/consents", renewed);
}

/// Days of meetings so many days apart, from a first one until before a day.
fn every(days: u32, first: Date, until: Date) -> Vec<Value> {
    let days = std::iter::successors(Some(first), |day| Some(day.plus_days(days)));
    days.take_while(|day| *day < until)
        .map(|on| json!({ "on": on }))
        .collect()
}

const ALL: &[Due] = &[
    Due {
        rule: "consent.review_due",
        unmet: |day| consent(day, "across_areas"),
        meet: renew,
    },
    Due {
        rule: "consent.health_lapses",
        unmet: |day| consent(day, "health_disclosure"),
        meet: renew,
    },
    Due {
        rule: "consent.own_after_18",
        unmet: |day| {
            json!({
                "birth_date": born(day.plus_days(90), 18),
                "consents": [{ "from": ago(day, 200), "until": "ongoing", "giver": "custody_holder" }],
            })
        },
        meet: |case, met| {
            set(case, "/consents/0/until", met);
            let own = json!({ "from": met.on, "until": "ongoing", "giver": "young_person" });
            add(case, "/consents", own);
        },
    },
    Due {
        rule: "consent.ends_with_plan",
        unmet: |day| {
            let end = day.plus_days(50);
            json!({
                "plans": [{ "from": ago(day, 200), "until": end }],
                "consents": [{ "from": ago(day, 200), "until": "ongoing", "purposes": ["shared_plan"] }],
            })
        },
        meet: |case, met| set(case, "/consents/0/until", met),
    },
    Due {
        rule: "plan.exists",
        unmet: cross_cutting,
        meet: |case, met| {
            add(
                case,
                "/plans",
                json!({ "from": met.on, "until": "ongoing" }),
            );
        },
    },
    Due {
        rule: "plan.follow_up",
        unmet: |day| {
            let planned = json!([{ "planned_on": day.plus_days(40) }]);
            json!({ "plans": [{ "from": ago(day, 50), "until": "ongoing", "follow_ups": planned }] })
        },
        meet: |case, met| {
            let next = json!({ "planned_on": met.due.plus_days(30) });
            add(case, "/plans/0/follow_ups", next);
        },
    },
    Due {
        rule: "plan.kept_current",
        unmet: |day| {
            let since = ago(day, 200);
            json!({ "plans": [{
                "from": since,
                "until": "ongoing",
                "efforts": [{ "area": "social", "from": since, "until": "ongoing" }],
                "updates": [{ "on": ago(day, 5), "area": "social" }],
            }] })
        },
        meet: |case, met| {
            add(
                case,
                "/plans/0/updates",
                json!({ "on": met.on, "area": "social" }),
            );
        },
    },
    Due {
        rule: "plan.closed_on_leaving",
        unmet: leaves,
        meet: close_plan,
    },
    Due {
        rule: "guide.wish_honoured",
        unmet: |day| {
            let mut case = cross_cutting(day);
            add(
                &mut case,
                "/guide/wishes",
                json!({ "on": day, "wants_guide": true }),
            );
            case
        },
        meet: |case, met| {
            let assigned = json!({ "from": met.on, "until": "ongoing" });
            add(case, "/guide/assignments", assigned);
        },
    },
    Due {
        rule: "guide.offered",
        unmet: cross_cutting,
        meet: |case, met| add(case, "/guide/offers", json!({ "on": met.on })),
    },
    Due {
        rule: "guide.ended_on_leaving",
        unmet: leaves,
        meet: close_guide,
    },
    Due {
        rule: "target_group.effort_outside_age",
        unmet: leaves,
        meet: |case, met| {
            close_guide(case, met);
            close_plan(case, met);
        },
    },
    Due {
        rule: "meeting.feedback",
        unmet: |day| {
            let none = json!({ "on": "none", "by": "koordinerende_sagsbehandler" });
            meeting(day, "feedback", none)
        },
        meet: |case, met| set(case, "/meetings/0/feedback/on", met),
    },
    Due {
        rule: "meeting.plan_progress",
        unmet: |day| meeting(day, "plan_updated_on", json!("none")),
        meet: |case, met| set(case, "/meetings/0/plan_updated_on", met),
    },
    Due {
        rule: "meeting.follow_up_held",
        unmet: |day| {
            let planned = json!({ "planned_on": day.plus_days(20), "held_on": "none" });
            meeting(day, "follow_up", planned)
        },
        meet: |case, met| set(case, "/meetings/0/follow_up/held_on", met),
    },
    Due {
        rule: "organisation.cadence",
        unmet: |day| {
            let first = Date::new(2020, 9, 9).unwrap();
            let meetings = every(14, first, day);
            json!({ "meeting_series": [{ "forum": "k_moede", "meetings": meetings }] })
        },
        meet: |register, met| {
            add(
                register,
                "/meeting_series/0/meetings",
                json!({ "on": met.on }),
            );
        },
    },
    Due {
        rule: "organisation.steering_cadence",
        unmet: |day| {
            let first = Date::new(2020, 10, 1).unwrap();
            let so_far = |on: &Date| on.plus_months(1) <= day;
            let months = std::iter::successors(Some(first), |on| Some(on.plus_months(1)));
            let meetings: Vec<_> = months
                .take_while(so_far)
                .map(|on| json!({ "on": on }))
                .collect();
            json!({ "steering_group": { "meetings": meetings } })
        },
        meet: |register, met| {
            add(
                register,
                "/steering_group/meetings",
                json!({ "on": met.on }),
            );
        },
    },
    Due {
        rule: "organisation.coordinator_exists",
        unmet: |day| {
            let end = day.plus_days(60);
            json!({ "coordinators": [{ "coordinator": "k", "from": "2019-08-01", "until": end }] })
        },
        meet: |register, met| {
            let next = json!({ "coordinator": "n", "from": met.on, "until": "ongoing" });
            add(register, "/coordinators", next);
        },
    },
];

impl Due {
    fn is_of_register(&self) -> bool {
        Rule::find(self.rule).unwrap().level() == Level::Register
    }

    fn ahead(&self, document: &Value, from: Date) -> Deadlines {
        let (document, until) = (document.to_string(), from.plus_days(500));
        if self.is_of_register() {
            let register = Register::from_json(&document).unwrap();
            register_deadlines(&register, viborg(), from, until).unwrap()
        } else {
            deadlines(&Case::from_json(&document).unwrap(), viborg(), from, until).unwrap()
        }
    }

    fn assessed(&self, document: &Value, on: Date) -> Assessment {
        let document = document.to_string();
        if self.is_of_register() {
            assess_register(&Register::from_json(&document).unwrap(), viborg(), on).unwrap()
        } else {
            assess(&Case::from_json(&document).unwrap(), viborg(), on).unwrap()
        }
    }

    /// The first day by which the rule asks something.
    fn first(&self, document: &Value, from: Date) -> Option<Date> {
        let ahead = self.ahead(document, from);
        let of_rule = |rule: Option<&Rule>| rule.is_some_and(|rule| rule.id == self.rule);
        let mut asked = ahead.all().iter().filter(|it| of_rule(it.rule()));
        asked.next().map(Deadline::due)
    }

    fn outcome(&self, document: &Value, on: Date) -> Outcome {
        self.assessed(document, on)
            .finding(self.rule)
            .unwrap()
            .outcome()
    }
}

/// A day on which both periods of the rules that fall due are in force.
fn day() -> impl Strategy<Value = Date> {
    (0..1500_u32).prop_map(|days| Date::new(2020, 10, 1).unwrap().plus_days(days))
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn met_in_time_nothing_is_found(which in any::<Index>(), day in day(), early in 0..10_u32) {
        let asked = which.get(ALL);
        let unmet = (asked.unmet)(day);
        let due = asked.first(&unmet, day).unwrap();
        let after = due.plus_days(1);
        prop_assert_eq!(asked.outcome(&unmet, after), Outcome::Failed, "{}", asked.rule);
        let mut met = unmet;
        let on = ago(due, early).max(day);
        (asked.meet)(&mut met, Met { on, due });
        let found = asked.outcome(&met, after);
        prop_assert!(
            matches!(found, Outcome::Passed | Outcome::NotApplicable),
            "{}, due {due}, met {on}: {found:?}", asked.rule
        );
        prop_assert_ne!(asked.first(&met, day), Some(due), "{}", asked.rule);
    }
}

//! The cases of the question "what if": a small register, two policies, and what must become of it.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON value does not have reads as null"
)]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use ungeindsats_core::{Date, Impact, Language, Register, Timeline, render};

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImpactCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the effect is what it is, in a sentence.
    pub why: String,
    /// The day of the assessment.
    pub as_of: Date,
    /// The policies before.
    pub before: Side,
    /// The policies after.
    pub after: Side,
    /// The facts of the register.
    pub register: Value,
    /// What must become of it.
    pub expect: ExpectedImpact,
}

/// A shipped policy, as it was known, read and changed.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Its name.
    pub policy: String,
    /// The day on which it was known so.
    #[serde(default)]
    pub known_on: Option<Date>,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// Parameters with another value.
    #[serde(default)]
    pub parameters: Vec<Supposed>,
}

/// A parameter with another value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supposed {
    /// The parameter.
    pub name: String,
    /// The value.
    pub value: Value,
    /// The policy in which it is changed; all where none is named.
    #[serde(default)]
    pub policy: Option<String>,
}

/// What must become of a register; of a list or a transition, what is empty is left out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedImpact {
    /// For how many cases some rule says something else.
    pub changed: u64,
    /// From one layer to another.
    #[serde(default)]
    pub covered_by: Vec<Value>,
    /// From one answer to another to whether the need is cross-cutting.
    #[serde(default)]
    pub cross_cutting: Vec<Value>,
    /// By rule, from one outcome to another: every rule that says something else of anyone.
    #[serde(default)]
    pub rules: BTreeMap<String, Vec<Value>>,
}

impl Side {
    fn timeline(&self) -> Result<Timeline, Broken> {
        let mut timeline = timeline(&self.policy, &self.readings)?;
        if let Some(day) = self.known_on {
            timeline = timeline.known_on(day);
        }
        for supposed in &self.parameters {
            let policy = supposed.policy.as_deref();
            timeline = timeline
                .with_parameter(
                    &supposed.name,
                    &supposed.value,
                    "a case of the suite",
                    policy,
                )
                .map_err(Broken::saying)?;
        }
        Ok(timeline)
    }
}

impl QuestionCase for ImpactCase {
    const QUESTION: &'static str = "impact";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let register = Register::from_json(&self.register.to_string()).map_err(Broken::saying)?;
        let (before, after) = (self.before.timeline()?, self.after.timeline()?);
        let impact = Impact::of(&register, &before, &after, self.as_of).map_err(Broken::saying)?;

        let record = serde_json::to_value(&impact).map_err(Broken::saying)?;

        let mut differences = Differences::default();
        let expect = &self.expect;
        let mut compare = |what: &str, expected: Value, found: Value| {
            differences.compare(what, &expected.to_string(), &found.to_string());
        };
        compare("changed", expect.changed.into(), record["changed"].clone());
        for (what, expected) in [
            ("covered_by", &expect.covered_by),
            ("cross_cutting", &expect.cross_cutting),
        ] {
            compare(what, expected.clone().into(), brief(&record[what]));
        }
        let mut expected = expect.rules.clone();
        for rule in record["rules"].as_array().into_iter().flatten() {
            let id = rule["rule"].as_str().unwrap_or_default();
            let expected = expected.remove(id).unwrap_or_default();
            compare(id, expected.into(), brief(&rule["transitions"]));
        }
        for (rule, transitions) in expected {
            compare(&rule, transitions.into(), Value::Null);
        }
        for language in [Language::Da, Language::En] {
            let page = render::impact(&impact, language);
            for line in page.lines().filter(|line| !line.is_empty()) {
                differences.read(line.trim_start());
            }
        }
        differences.told()
    }
}

/// Transitions as the suite writes them: briefly, and without what is empty.
fn brief(transitions: &Value) -> Value {
    let transitions = transitions.as_array().into_iter().flatten();
    transitions.map(transition).collect()
}

fn transition(told: &Value) -> Value {
    let list = |name: &str| told[name].as_array().cloned().unwrap_or_default();
    let alone = list("alone").into_iter().map(|cause| {
        let name = cause["name"].as_str().unwrap_or_default();
        (name.to_owned(), cause["count"].clone())
    });
    let alone: Map<String, Value> = alone.collect();
    let examples: Value = list("examples")
        .iter()
        .map(|example| match &example["id"] {
            Value::Null => example["position"].clone(),
            id => id.clone(),
        })
        .collect();
    let mut brief = Map::new();
    for name in ["before", "after", "count"] {
        brief.insert(name.to_owned(), told[name].clone());
    }
    let others = [
        ("severity_before", told["severity_before"].clone()),
        ("severity_after", told["severity_after"].clone()),
        ("alone", alone.into()),
        ("only_together", told["only_together"].clone()),
        ("examples", examples),
    ];
    for (name, value) in others {
        let empty = [json!(null), json!({}), json!(0), json!([])].contains(&value);
        if !empty {
            brief.insert(name.to_owned(), value);
        }
    }
    brief.into()
}

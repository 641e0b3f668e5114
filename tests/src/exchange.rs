//! What a door is asked and must answer: every case of the suite as a question in JSON.
//!
//! Of an answer its digest is kept: a door that gives the same bytes gives the same answer.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use ungeindsats_json::{Policy, PolicyChoice, ReadOtherwise, Supposed, tell};

use crate::candidates::CandidatesCase;
use crate::case::{Broken, load};
use crate::deadlines::DeadlinesCase;
use crate::figures::{FiguresCase, OwnTable};
use crate::hostile::{hostile, mangled};
use crate::impact::{ImpactCase, Side};
use crate::questions::{QuestionCase, cases};
use crate::receipt::{Assessed, ReceiptCase};
use crate::sharing::SharingCase;
use crate::timeline::TimelineCase;
use crate::why::WhyCase;

/// What a door is asked, and what it must answer.
#[derive(Clone, Debug, Serialize)]
pub struct Exchange {
    /// Where the case stands, such as `guide.one_active/two_at_once`.
    pub name: String,
    /// Which policy is opened; null where none is needed.
    pub policy: Value,
    /// The question, or without a policy the topic.
    pub question: Value,
    /// The document of which it is asked.
    pub document: String,
    /// Whether the answer is a fault.
    pub refused: bool,
    /// SHA-256 of the answer, or of the fault, in hexadecimal.
    pub digest: String,
}

/// Every exchange: the cases of the suite in the order of their files, then hostile documents.
///
/// # Errors
/// [`Broken`] where a file cannot be read.
pub fn exchanges(folder: &Path) -> Result<Vec<Exchange>, Broken> {
    let mut all = Vec::new();
    for file in load(folder)? {
        for case in file.cases {
            let policy = policy(&case.policy, &case.readings);
            let (verb, document) = of(("assess", &case.case), ("assess_register", &case.register))?;
            let question = json!({ verb: { "as_of": case.as_of } });
            let name = format!("{}/{}", file.rule, case.id);
            all.push(Exchange::new(name, policy, question, document));
        }
    }
    every::<CandidatesCase>(folder, &mut all)?;
    every::<DeadlinesCase>(folder, &mut all)?;
    every::<FiguresCase>(folder, &mut all)?;
    every::<ImpactCase>(folder, &mut all)?;
    every::<ReceiptCase>(folder, &mut all)?;
    every::<SharingCase>(folder, &mut all)?;
    every::<TimelineCase>(folder, &mut all)?;
    every::<WhyCase>(folder, &mut all)?;
    all.extend(hostile());
    all.extend(mangled(&folder.join("../../fuzz/corpus/case_reader"))?);
    Ok(all)
}

/// A case of a question as a door is asked it.
trait Exchanged: QuestionCase {
    /// The policy, the question and the document.
    fn exchanged(&self) -> Result<(Value, Value, String), Broken>;
}

fn every<C: Exchanged>(folder: &Path, all: &mut Vec<Exchange>) -> Result<(), Broken> {
    for (name, case) in cases::<C>(folder)? {
        let (policy, question, document) = case.exchanged()?;
        all.push(Exchange::new(name, policy, question, document));
    }
    Ok(())
}

impl Exchange {
    pub(crate) fn new(name: String, policy: Value, question: Value, document: String) -> Self {
        let asked = question.to_string();
        let answer = match &policy {
            Value::Null => tell(asked.as_bytes()),
            policy => Policy::open(policy.to_string().as_bytes())
                .and_then(|policy| policy.ask(asked.as_bytes(), document.as_bytes())),
        };
        let refused = answer.is_err();
        let answer = answer.unwrap_or_else(|fault| fault.to_json());
        Self {
            name,
            policy,
            question,
            document,
            refused,
            digest: digest(answer.as_bytes()),
        }
    }
}

impl Exchanged for CandidatesCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let question = json!({ "guide_candidates": self.ask });
        let policy = policy(&self.policy, &self.readings);
        Ok((policy, question, self.register.to_string()))
    }
}

impl Exchanged for DeadlinesCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let (verb, document) = of(
            ("deadlines", &self.case),
            ("register_deadlines", &self.register),
        )?;
        let question = json!({ verb: { "from": self.from, "until": self.until } });
        Ok((policy(&self.policy, &self.readings), question, document))
    }
}

impl Exchanged for FiguresCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        if let Some(register) = &self.register {
            let name = self.policy.as_deref().unwrap_or("viborg");
            let counted = json!({ "as_of": self.as_of, "measured_from": self.measured_from });
            let question = match &self.regime {
                None => json!({ "figures": counted }),
                Some(regime) => {
                    json!({ "figures_leaving": { "figures": counted, "regime": regime } })
                }
            };
            return Ok((
                policy(name, &BTreeMap::new()),
                question,
                register.to_string(),
            ));
        }
        let topic = match (&self.table, self.count, &self.percent) {
            (Some(table), _, _) => self.suppressed(table)?,
            (_, Some(count), _) => json!({ "share": {
                "count": count,
                "of": self.of,
                "population": self.population,
                "level": self.level.map_or("95", |level| level.code()),
            } }),
            (_, _, Some(percent)) => {
                json!({ "granularity": { "percent": percent, "of": self.of } })
            }
            _ => return Err(Broken::saying("a case asks one thing")),
        };
        Ok((Value::Null, topic, String::new()))
    }
}

impl FiguresCase {
    fn suppressed(&self, table: &Value) -> Result<Value, Broken> {
        let table = OwnTable::read(table)?;
        Ok(json!({ "suppress": {
            "table": "own",
            "rows": table.rows,
            "columns": table.columns,
            "counts": table.counts,
            "regime": self.regime,
        } }))
    }
}

impl Exchanged for ImpactCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let question = json!({ "impact": { "after": side(&self.after), "as_of": self.as_of } });
        Ok((side(&self.before), question, self.register.to_string()))
    }
}

impl Exchanged for ReceiptCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let receipt = self.stored()?;
        let is = self.is.clone().over(&self.was);
        let (verb, document) = of(("verify", &is.case), ("verify_register", &is.register))?;
        Ok((
            assessed(&is),
            json!({ verb: { "receipt": receipt } }),
            document,
        ))
    }
}

impl Exchanged for SharingCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let question = json!({ "sharing": self.ask });
        let policy = policy(&self.policy, &self.readings);
        Ok((policy, question, self.case.to_string()))
    }
}

impl Exchanged for TimelineCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let question = json!({ "timeline": { "from": self.from, "until": self.until } });
        let policy = policy(&self.policy, &self.readings);
        Ok((policy, question, self.case.to_string()))
    }
}

impl Exchanged for WhyCase {
    fn exchanged(&self) -> Result<(Value, Value, String), Broken> {
        let (verb, document) = of(("why", &self.case), ("why_register", &self.register))?;
        let ways = self.expect.ways.is_some();
        let question = match verb {
            "why" => json!({ "rule": self.rule, "as_of": self.as_of, "ways": ways }),
            _ => json!({ "rule": self.rule, "as_of": self.as_of }),
        };
        let policy = policy(&self.policy, &self.readings);
        Ok((policy, json!({ verb: question }), document))
    }
}

/// SHA-256 of an answer, in hexadecimal.
#[must_use]
pub fn digest(answer: &[u8]) -> String {
    let digits = Sha256::digest(answer);
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    digits.collect::<Vec<_>>().concat()
}

/// The one of two questions whose document is there.
fn of<'a>(
    (case_verb, case): (&'a str, &Option<Value>),
    (register_verb, register): (&'a str, &Option<Value>),
) -> Result<(&'a str, String), Broken> {
    match (case, register) {
        (Some(case), None) => Ok((case_verb, case.to_string())),
        (None, Some(register)) => Ok((register_verb, register.to_string())),
        _ => Err(Broken::saying(
            "holds neither a case nor a register, or both",
        )),
    }
}

/// A shipped policy, with some interpretations read in another way.
fn chosen(name: &str, readings: &BTreeMap<String, String>) -> PolicyChoice {
    let otherwise = readings
        .iter()
        .map(|(interpretation, reading)| ReadOtherwise {
            interpretation: interpretation.clone(),
            reading: reading.clone(),
        });
    PolicyChoice {
        shipped: Some(name.to_owned()),
        readings: otherwise.collect(),
        ..PolicyChoice::default()
    }
}

pub(crate) fn policy(name: &str, readings: &BTreeMap<String, String>) -> Value {
    json!(chosen(name, readings))
}

fn side(side: &Side) -> Value {
    let supposed = side.parameters.iter().map(|it| Supposed {
        name: it.name.clone(),
        value: it.value.clone(),
        source: "a case of the suite".to_owned(),
        policy: it.policy.clone(),
    });
    json!(PolicyChoice {
        known_on: side.known_on,
        parameters: supposed.collect(),
        ..chosen(&side.policy, &side.readings)
    })
}

fn assessed(assessed: &Assessed) -> Value {
    let name = assessed.policy.as_deref().unwrap_or("viborg");
    json!(PolicyChoice {
        known_on: assessed.known_on,
        ..chosen(name, &assessed.readings)
    })
}

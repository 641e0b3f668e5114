//! The cases of receipts: what was assessed, what has changed since, and what must be told of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;
use ungeindsats_core::receipt::{Agreement, Subject};
use ungeindsats_core::record::VerificationRecord;
use ungeindsats_core::{Case, Date, Receipt, Register, Timeline};

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why it is told so, in a sentence.
    pub why: String,
    /// The day as of which it is assessed.
    pub as_of: Date,
    /// What was assessed, and by what.
    pub was: Assessed,
    /// What is verified, where it is not that.
    #[serde(default)]
    pub is: Assessed,
    /// What was altered in the stored receipt, by JSON pointer.
    #[serde(default)]
    pub altered: BTreeMap<String, Value>,
    /// What must be told.
    pub expect: ExpectedVerification,
}

/// What is assessed, and by what.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assessed {
    /// The shipped policy.
    #[serde(default)]
    pub policy: Option<String>,
    /// The day on which the policy is known.
    #[serde(default)]
    pub known_on: Option<Date>,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The facts of a case.
    #[serde(default)]
    pub case: Option<Value>,
    /// The facts of a register.
    #[serde(default)]
    pub register: Option<Value>,
}

/// What must be told of a receipt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedVerification {
    /// Whether what is assessed again agrees with it.
    pub agreement: Agreement,
    /// The changes, each as its code, the policy, what was and what is; `-` where there is none, and
    /// `{version}` for that of the library.
    #[serde(default)]
    pub changes: Vec<String>,
    /// The rules that say something else, each as its id, what it said and what it says.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// Rules that must be among those, where there are too many to list.
    #[serde(default)]
    pub among: Vec<String>,
}

impl Assessed {
    /// The same, with what is not said taken from what was.
    pub(crate) fn over(self, was: &Self) -> Self {
        let (case, register) = match (self.case, self.register) {
            (None, None) => (was.case.clone(), was.register.clone()),
            said => said,
        };
        Self {
            policy: self.policy.or_else(|| was.policy.clone()),
            case,
            register,
            ..self
        }
    }

    /// Does something with what is assessed, and the timeline by which it is.
    fn with<T>(
        &self,
        ask: impl FnOnce(Subject<'_>, &Timeline) -> Result<T, Broken>,
    ) -> Result<T, Broken> {
        let policy = self.policy.as_deref().unwrap_or("viborg");
        let mut timeline = timeline(policy, &self.readings)?;
        if let Some(day) = self.known_on {
            timeline = timeline.known_on(day);
        }
        match (&self.case, &self.register) {
            (Some(case), None) => {
                let case = Case::from_json(&case.to_string()).map_err(Broken::saying)?;
                ask(Subject::Case(&case), &timeline)
            }
            (None, Some(register)) => {
                let text = register.to_string();
                let register = Register::from_json(&text).map_err(Broken::saying)?;
                ask(Subject::Register(&register), &timeline)
            }
            _ => Err(Broken::saying(
                "holds neither a case nor a register, or both",
            )),
        }
    }
}

impl ReceiptCase {
    /// Takes the receipt, stores it and alters it.
    pub(crate) fn stored(&self) -> Result<Value, Broken> {
        let receipt = self.was.with(|subject, timeline| {
            Receipt::of(subject, timeline, self.as_of).map_err(Broken::saying)
        })?;
        let mut stored = serde_json::to_value(&receipt).map_err(Broken::saying)?;
        for (pointer, value) in &self.altered {
            let place = stored.pointer_mut(pointer);
            *place.ok_or_else(|| Broken::saying(format!("a receipt has no {pointer}")))? =
                value.clone();
        }
        Ok(stored)
    }

    /// Takes the receipt, stores it, alters it, reads it and verifies.
    ///
    /// # Errors
    /// [`Broken`] where one of that cannot be done.
    pub fn verified(&self) -> Result<VerificationRecord, Broken> {
        let stored = self.stored()?.to_string();
        let receipt = Receipt::from_json(&stored).map_err(Broken::saying)?;
        let is = self.is.clone().over(&self.was);
        is.with(|subject, timeline| receipt.verify(subject, timeline).map_err(Broken::saying))
    }
}

impl QuestionCase for ReceiptCase {
    const QUESTION: &'static str = "receipt";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let found = self.verified()?;
        let mut differences = Differences::default();
        let expect = &self.expect;
        differences.compare("agreement", expect.agreement.code(), found.agreement.code());
        let or_none = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        let changes: Vec<_> = found
            .changes
            .iter()
            .map(|change| {
                let (policy, was, now) = (&change.policy, &change.was, &change.now);
                let texts = [policy, was, now].map(or_none).join(" ");
                format!("{} {texts}", change.change.code())
            })
            .collect();
        let version = |change: &String| change.replace("{version}", env!("CARGO_PKG_VERSION"));
        let expected: Vec<_> = expect.changes.iter().map(version).collect();
        differences.compare_sets("changes", &expected, &changes);
        let mut outcomes: Vec<_> = found
            .outcomes
            .iter()
            .map(|change| {
                let now = change.now.map_or("-", |now| now.code());
                format!("{} {} {now}", change.rule, change.was.code())
            })
            .collect();
        if !expect.among.is_empty() {
            outcomes.retain(|change| expect.among.contains(change));
        }
        let expected = [expect.outcomes.as_slice(), &expect.among].concat();
        differences.compare_sets("outcomes", &expected, &outcomes);
        let said = found.changes.iter().map(|change| &change.says);
        let said = said.chain(found.outcomes.iter().map(|change| &change.says));
        for text in said.chain([&found.message]) {
            differences.read(&text.da);
            differences.read(&text.en);
        }
        differences.told()
    }
}

//! One case of the suite: facts, a day, and what one rule must say of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde::Deserialize;
use ungeindsats_core::text::Bilingual;
use ungeindsats_core::{
    Assessment, Case, Date, Language, Outcome, Register, Severity, Timeline, assess,
    assess_register,
};

use crate::questions::FOLDERS;

/// The cases of one rule.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CaseFile {
    /// The id of the rule.
    pub rule: String,
    /// Its cases.
    pub cases: Vec<TestCase>,
    /// Where the file lies below the folder of the cases.
    #[serde(skip)]
    pub path: PathBuf,
}

/// What a case shows of its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// The rule is met.
    Passes,
    /// The rule is not met.
    Fails,
    /// A day, or a step, on which the answer turns.
    Boundary,
    /// The rule does not concern the case.
    NotApplicable,
    /// Facts are missing.
    Undetermined,
    /// A person must decide.
    Judgement,
}

/// One case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestCase {
    /// Its id, stable within the file.
    pub id: String,
    /// What it shows.
    pub kind: Kind,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The shipped policy by which it is judged.
    pub policy: String,
    /// Interpretations read in another way than the policy does.
    #[serde(default)]
    pub readings: BTreeMap<String, String>,
    /// The day of the assessment.
    pub as_of: Date,
    /// The facts of a case, for a rule that speaks of one.
    #[serde(default)]
    pub case: Option<serde_json::Value>,
    /// The facts of a register, for a rule that speaks of one.
    #[serde(default)]
    pub register: Option<serde_json::Value>,
    /// What the rule must say.
    pub expect: Expected,
}

/// What a rule must say of a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    /// The outcome.
    pub outcome: Outcome,
    /// What a person reads, where that is not the rule's ordinary text.
    #[serde(default)]
    pub message: Option<Bilingual>,
    /// The severity, where it matters.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// JSON pointers to the facts read, in any order.
    pub facts: Vec<String>,
    /// JSON pointers to the facts missing, in any order.
    #[serde(default)]
    pub missing: Vec<String>,
    /// The day that decided, where it matters.
    #[serde(default)]
    pub date: Option<Date>,
    /// The policy that judged, where it matters.
    #[serde(default)]
    pub policy: Option<String>,
}

/// A case, or a file of cases, that does not hold.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Broken(String);

/// Reads the cases of every rule below a folder, in the order of the files.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read.
pub fn load(folder: &Path) -> Result<Vec<CaseFile>, Broken> {
    let of_rules = |path: &Path| !FOLDERS.iter().any(|folder| path.starts_with(folder));
    read_below(folder, of_rules, |file, path| CaseFile { path, ..file })
}

/// Reads the files below a folder that are wanted, in the order of their paths.
pub(crate) fn read_below<T: serde::de::DeserializeOwned>(
    folder: &Path,
    wanted: impl Fn(&Path) -> bool,
    at: impl Fn(T, PathBuf) -> T,
) -> Result<Vec<T>, Broken> {
    let broken =
        |path: &Path, error: &dyn std::fmt::Display| Broken(format!("{}: {error}", path.display()));
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inside) = folders.pop() {
        let entries = fs::read_dir(&inside).map_err(|error| broken(&inside, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| broken(&inside, &error))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let below = path.strip_prefix(folder).unwrap_or(&path).to_owned();
            if !wanted(&below) {
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| broken(&path, &error))?;
            let file = serde_saphyr::from_str(&text).map_err(|error| broken(&path, &error))?;
            files.insert(below.clone(), at(file, below));
        }
    }
    Ok(files.into_values().collect())
}

/// A shipped policy, with some interpretations read in another way.
///
/// # Errors
/// [`Broken`] where there is no such policy, interpretation or reading.
pub fn timeline(policy: &str, readings: &BTreeMap<String, String>) -> Result<Timeline, Broken> {
    // Read once: thousands of cases are judged by the same two files.
    static SHIPPED: LazyLock<BTreeMap<&str, Timeline>> = LazyLock::new(|| {
        let named = |name: &&'static str| Some((*name, Timeline::named(name).ok()?));
        Timeline::SHIPPED.iter().filter_map(named).collect()
    });
    let shipped = SHIPPED.get(policy);
    let mut timeline = shipped
        .ok_or_else(|| Broken(format!("no policy {policy} ships with the library")))?
        .clone();
    for (id, code) in readings {
        timeline = timeline.with_reading(id, code).map_err(Broken::saying)?;
    }
    Ok(timeline)
}

/// What differs between what is expected and what was found.
#[derive(Default)]
pub(crate) struct Differences(Vec<String>);

impl Differences {
    /// Compares one thing.
    pub(crate) fn compare(&mut self, what: &str, expected: &str, found: &str) {
        if expected != found {
            self.0
                .push(format!("{what}: expected {expected}, found {found}"));
        }
    }

    /// Compares lists of which the order does not matter.
    pub(crate) fn compare_sets(&mut self, what: &str, expected: &[String], found: &[String]) {
        self.compare(what, &sorted(expected), &sorted(found));
    }

    /// Looks for a blank that a message leaves open.
    pub(crate) fn read(&mut self, message: &str) {
        let blank = ["{", "  ", " .", " ,", "()"]
            .iter()
            .any(|sign| message.contains(sign));
        if message.is_empty() || blank {
            self.0.push(format!("a blank is left open: {message}"));
        }
    }

    /// An error with every difference, if there is one.
    pub(crate) fn told(self) -> Result<(), Broken> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Broken(self.0.join("\n")))
        }
    }
}

impl Broken {
    /// What another error says.
    pub(crate) fn saying(error: impl std::fmt::Display) -> Self {
        Self(error.to_string())
    }
}

impl TestCase {
    fn assess(&self, timeline: &Timeline) -> Result<Assessment, Broken> {
        let assessed = match (&self.case, &self.register) {
            (Some(case), None) => {
                let case = Case::from_json(&case.to_string()).map_err(Broken::saying)?;
                assess(&case, timeline, self.as_of)
            }
            (None, Some(register)) => {
                let register =
                    Register::from_json(&register.to_string()).map_err(Broken::saying)?;
                assess_register(&register, timeline, self.as_of)
            }
            _ => {
                return Err(Broken(
                    "holds neither a case nor a register, or both".to_owned(),
                ));
            }
        };
        assessed.map_err(Broken::saying)
    }

    /// Assesses the facts and compares what the rule says with what is expected.
    ///
    /// # Errors
    /// [`Broken`] with every difference.
    pub fn run(&self, rule: &str) -> Result<(), Broken> {
        let timeline = timeline(&self.policy, &self.readings)?;
        let assessment = self.assess(&timeline)?;
        let finding = assessment
            .finding(rule)
            .ok_or_else(|| Broken(format!("there is no rule {rule}")))?;

        let mut differences = Differences::default();
        let expect = &self.expect;
        differences.compare("outcome", expect.outcome.code(), finding.outcome().code());
        differences.compare_sets("facts", &expect.facts, &finding.facts());
        differences.compare_sets("missing", &expect.missing, &finding.missing());
        if let Some(severity) = expect.severity {
            differences.compare("severity", severity.code(), finding.severity().code());
        }
        if let Some(date) = expect.date {
            differences.compare("date", &date.to_string(), &finding.date().to_string());
        }
        if let Some(policy) = &expect.policy {
            let found = finding.policy().map(|policy| policy.id.as_str());
            differences.compare("policy", policy, found.unwrap_or_default());
        }
        for language in [Language::Da, Language::En] {
            let message = finding.message(language);
            differences.read(&message);
            if let Some(expected) = &expect.message {
                differences.compare("message", expected.in_language(language), &message);
            }
        }
        differences.told()
    }
}

fn sorted(pointers: &[String]) -> String {
    let mut pointers = pointers.to_vec();
    pointers.sort();
    pointers.join(" ")
}

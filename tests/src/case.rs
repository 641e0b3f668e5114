//! One case of the suite: facts, a day, and what one rule must say of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use ungeindsats_core::{
    Assessment, Case, Date, Language, Outcome, Register, Severity, Timeline, assess,
    assess_register,
};

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

/// Reads every file below a folder, in the order of their names.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read.
pub fn load(folder: &Path) -> Result<Vec<CaseFile>, Broken> {
    let broken =
        |path: &Path, error: &dyn std::fmt::Display| Broken(format!("{}: {error}", path.display()));
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(inside) = folders.pop() {
        let entries = fs::read_dir(&inside).map_err(|error| broken(&inside, &error))?;
        for entry in entries {
            let path = entry.map_err(|error| broken(&inside, &error))?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).map_err(|error| broken(&path, &error))?;
            let mut file: CaseFile =
                serde_saphyr::from_str(&text).map_err(|error| broken(&path, &error))?;
            path.strip_prefix(folder)
                .unwrap_or(&path)
                .clone_into(&mut file.path);
            files.push(file);
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(files)
}

impl TestCase {
    fn assess(&self, timeline: &Timeline) -> Result<Assessment, Broken> {
        let says = |error: &dyn std::fmt::Display| Broken(error.to_string());
        let assessed = match (&self.case, &self.register) {
            (Some(case), None) => {
                let case = Case::from_json(&case.to_string()).map_err(|error| says(&error))?;
                assess(&case, timeline, self.as_of)
            }
            (None, Some(register)) => {
                let register =
                    Register::from_json(&register.to_string()).map_err(|error| says(&error))?;
                assess_register(&register, timeline, self.as_of)
            }
            _ => {
                return Err(Broken(
                    "holds neither a case nor a register, or both".to_owned(),
                ));
            }
        };
        assessed.map_err(|error| says(&error))
    }

    /// Assesses the facts and compares what the rule says with what is expected.
    ///
    /// # Errors
    /// [`Broken`] with every difference.
    pub fn run(&self, rule: &str) -> Result<(), Broken> {
        let says = |error: &dyn std::fmt::Display| Broken(error.to_string());
        let mut timeline = Timeline::named(&self.policy).map_err(|error| says(&error))?;
        for (id, code) in &self.readings {
            timeline = timeline
                .with_reading(id, code)
                .map_err(|error| says(&error))?;
        }
        let assessment = self.assess(&timeline)?;
        let finding = assessment
            .finding(rule)
            .ok_or_else(|| Broken(format!("there is no rule {rule}")))?;

        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: String, found: String| {
            if expected != found {
                differences.push(format!("{what}: expected {expected}, found {found}"));
            }
        };
        let expect = &self.expect;
        compare(
            "outcome",
            expect.outcome.code().into(),
            finding.outcome().code().into(),
        );
        compare("facts", sorted(&expect.facts), sorted(&finding.facts()));
        compare(
            "missing",
            sorted(&expect.missing),
            sorted(&finding.missing()),
        );
        if let Some(severity) = expect.severity {
            compare(
                "severity",
                severity.code().into(),
                finding.severity().code().into(),
            );
        }
        if let Some(date) = expect.date {
            compare("date", date.to_string(), finding.date().to_string());
        }
        if let Some(policy) = &expect.policy {
            let found = finding.policy().map(|policy| policy.id.clone());
            compare("policy", policy.clone(), found.unwrap_or_default());
        }
        for language in [Language::Da, Language::En] {
            let message = finding.message(language);
            let blank = ["{", "  ", " .", " ,", "()"]
                .iter()
                .any(|sign| message.contains(sign));
            if message.is_empty() || blank {
                differences.push(format!("a blank is left open: {message}"));
            }
        }
        if differences.is_empty() {
            Ok(())
        } else {
            Err(Broken(differences.join("\n")))
        }
    }
}

fn sorted(pointers: &[String]) -> String {
    let mut pointers = pointers.to_vec();
    pointers.sort();
    pointers.join(" ")
}

//! What a person should look at, as a problem document (RFC 9457) that a service answers with.

use serde::Serialize;
use ungeindsats_core::{Assessment, Date, Finding, Language, Outcome, Severity};

/// What of a case somebody should look at. It is a problem document (RFC 9457,
/// `application/problem+json`) without personal data; its texts may tell a date of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProblemRecord {
    /// The address that tells what kind of problem it is.
    #[serde(rename = "type")]
    pub page: String,
    /// The kind of problem, for a person.
    pub title: String,
    /// The status with which a service would answer (RFC 9110).
    pub status: u16,
    /// How many rules say what, for a person.
    pub detail: String,
    /// The day of the assessment.
    pub as_of: Date,
    /// The id of the policy in force on that day.
    pub policy: String,
    /// What each of the rules says.
    pub errors: Vec<Concern>,
}

/// What one rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Concern {
    /// The address of the rule's page in the reference.
    #[serde(rename = "type")]
    pub page: String,
    /// The id of the rule.
    pub rule: String,
    /// What the rule asks.
    pub title: String,
    /// What it says of the case.
    pub detail: String,
    /// What can be done.
    pub remedy: Option<String>,
    /// What it says, in code.
    pub outcome: Outcome,
    /// How much it weighs.
    pub severity: Severity,
    /// JSON pointers to what is missing, or else to the facts that were read.
    pub pointers: Vec<String>,
}

impl ProblemRecord {
    /// The rules that are not met, that cannot be told or that need a person's judgement; none where all
    /// others are met or do not concern the case.
    #[must_use]
    pub fn of(assessment: &Assessment, language: Language) -> Option<Self> {
        let errors: Vec<_> = assessment
            .concerns()
            .map(|finding| Concern::of(finding, language))
            .collect();
        if errors.is_empty() {
            return None;
        }
        let count = |outcome| errors.iter().filter(|it| it.outcome == outcome).count();
        let [failed, judgement, unknown] = [
            Outcome::Failed,
            Outcome::NeedsJudgement,
            Outcome::Undetermined,
        ]
        .map(count);
        let (title, detail) = match language {
            Language::Da => (
                "Sagen skal ses efter",
                format!(
                    "Ikke opfyldt: {failed}. Kræver et skøn: {judgement}. Kan ikke afgøres: {unknown}."
                ),
            ),
            Language::En => (
                "The case should be looked at",
                format!(
                    "Not met: {failed}. Needs judgement: {judgement}. Cannot be told: {unknown}."
                ),
            ),
        };
        Some(Self {
            page: concat!(
                env!("CARGO_PKG_REPOSITORY"),
                "/blob/main/docs/embedding.md#findings"
            )
            .to_owned(),
            title: title.to_owned(),
            status: 422,
            detail,
            as_of: assessment.as_of(),
            policy: assessment.record().policy.id,
            errors,
        })
    }
}

impl Concern {
    fn of(finding: Finding<'_>, language: Language) -> Self {
        let rule = finding.rule();
        let missing = finding.missing();
        Self {
            page: rule.page(),
            rule: rule.id.to_owned(),
            title: rule.title.in_language(language).to_owned(),
            detail: finding.message(language),
            remedy: finding.remedy(language),
            outcome: finding.outcome(),
            severity: finding.severity(),
            pointers: if missing.is_empty() {
                finding.facts()
            } else {
                missing
            },
        }
    }
}

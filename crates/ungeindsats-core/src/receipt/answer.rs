//! What of an answer counts when it is compared with another: verdicts and what they rest on.

use serde::Serialize;

use crate::assessment::{Assessment, Finding};
use crate::calendar::Date;
use crate::case::Indsatsomraade;
use crate::digest::Digest;
use crate::record::{Basis, ClassificationRecord};
use crate::rules::{Coverage, Outcome, Rule, Severity};

/// The answer, without its wording. Its fields and their names are part of the format.
#[derive(Serialize)]
struct Answer {
    classification: Option<Standing>,
    findings: Vec<Verdict>,
}

#[derive(Serialize)]
struct Standing {
    covered_by: Told<Option<Coverage>>,
    cross_cutting: Told<Option<bool>>,
    suggested_areas: Told<Option<Vec<Indsatsomraade>>>,
    attached_to: Told<Option<Vec<Indsatsomraade>>>,
}

#[derive(Serialize)]
struct Told<T> {
    value: T,
    facts: Vec<String>,
    missing: Vec<String>,
}

#[derive(Serialize)]
struct Verdict {
    rule: &'static str,
    outcome: Outcome,
    severity: Severity,
    date: Date,
    facts: Vec<String>,
    missing: Vec<String>,
}

/// The digest of what the rules that count said of it, in whatever order the library asks them.
pub(super) fn digest(assessment: &Assessment, counts: impl Fn(&Rule) -> bool) -> Digest {
    let findings = assessment.findings();
    let mut findings: Vec<_> = findings
        .filter(|finding| counts(finding.rule()))
        .map(Verdict::from)
        .collect();
    findings.sort_by_key(|verdict| verdict.rule);
    Digest::of(&Answer {
        classification: assessment.standing().map(Into::into),
        findings,
    })
}

impl From<Finding<'_>> for Verdict {
    fn from(finding: Finding<'_>) -> Self {
        Self {
            rule: finding.rule().id,
            outcome: finding.outcome(),
            severity: finding.severity(),
            date: finding.date(),
            facts: finding.facts(),
            missing: finding.missing(),
        }
    }
}

impl From<ClassificationRecord> for Standing {
    fn from(record: ClassificationRecord) -> Self {
        Self {
            covered_by: Told::of(record.covered_by.value, record.covered_by.basis),
            cross_cutting: Told::of(record.cross_cutting.value, record.cross_cutting.basis),
            suggested_areas: Told::of(record.suggested_areas.value, record.suggested_areas.basis),
            attached_to: Told::of(record.attached_to.value, record.attached_to.basis),
        }
    }
}

impl<T> Told<T> {
    fn of(value: T, basis: Basis) -> Self {
        Self {
            value,
            facts: basis.facts,
            missing: basis.missing,
        }
    }
}

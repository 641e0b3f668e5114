//! What the suite lacks: a rule without its kinds of case, a language, a source, a place.

use std::collections::BTreeSet;

use ungeindsats_core::rules::Says;
use ungeindsats_core::text::Text;
use ungeindsats_core::{Outcome, Rule, Timeline};

use crate::case::{CaseFile, Kind};

/// Every gap, in words; a suite without gaps gives none.
#[must_use]
pub fn gaps(files: &[CaseFile]) -> Vec<String> {
    let mut gaps = Vec::new();
    for rule in Rule::ALL {
        let of_rule: Vec<_> = files.iter().filter(|file| file.rule == rule.id).collect();
        match of_rule.as_slice() {
            [file] => gaps.extend(file_gaps(rule, file)),
            [] => gaps.push(format!("{}: has no cases", rule.id)),
            _ => gaps.push(format!("{}: has cases in several files", rule.id)),
        }
        gaps.extend(text_gaps(rule));
        gaps.extend(source_gaps(rule));
    }
    let unknown = files.iter().filter(|file| Rule::find(&file.rule).is_none());
    gaps.extend(unknown.map(|file| format!("{}: there is no such rule", file.rule)));
    gaps
}

fn file_gaps(rule: &Rule, file: &CaseFile) -> Vec<String> {
    let mut gaps = Vec::new();
    let mut gap = |what: String| gaps.push(format!("{}: {what}", rule.id));
    let place = format!("{}.yaml", rule.id.replacen('.', "/", 1));
    if file.path.to_string_lossy() != place {
        gap(format!(
            "its cases lie in {} and not in {place}",
            file.path.display()
        ));
    }
    let mut needed = vec![
        Kind::Passes,
        Kind::Boundary,
        Kind::NotApplicable,
        Kind::Undetermined,
    ];
    needed.extend(rule.says.failed.map(|_| Kind::Fails));
    needed.extend(rule.says.needs_judgement.map(|_| Kind::Judgement));
    if rule.says.failed.or(rule.says.needs_judgement).is_none() {
        gap("can neither fail nor ask for judgement".to_owned());
    }
    for kind in needed {
        if !file.cases.iter().any(|case| case.kind == kind) {
            gap(format!("has no case of kind {kind:?}"));
        }
    }
    let mut seen = BTreeSet::new();
    for case in &file.cases {
        if !seen.insert(&case.id) {
            gap(format!("the id {} stands twice", case.id));
        }
        if case.why.trim().is_empty() {
            gap(format!("{} does not say why", case.id));
        }
        if !agrees(case.kind, case.expect.outcome) {
            gap(format!(
                "{} is of kind {:?} but expects another outcome",
                case.id, case.kind
            ));
        }
    }
    gaps
}

/// Whether a case of that kind may expect that outcome.
fn agrees(kind: Kind, outcome: Outcome) -> bool {
    match kind {
        Kind::Passes => outcome == Outcome::Passed,
        Kind::Fails => outcome == Outcome::Failed,
        Kind::NotApplicable => outcome == Outcome::NotApplicable,
        Kind::Undetermined => outcome == Outcome::Undetermined,
        Kind::Judgement => outcome == Outcome::NeedsJudgement,
        Kind::Boundary => true,
    }
}

/// A text that is blank in a language, or the same in both.
fn text_gaps(rule: &Rule) -> Vec<String> {
    let Says {
        passed,
        failed,
        not_applicable,
        needs_judgement,
    } = rule.says;
    let texts = [
        ("title", Some(rule.title)),
        ("passed", Some(passed)),
        ("failed", failed),
        ("not_applicable", Some(not_applicable)),
        ("needs_judgement", needs_judgement),
        ("remedy", Some(rule.remedy)),
    ];
    let lacks = |text: Text| text.da.is_empty() || text.en.is_empty() || text.da == text.en;
    texts
        .into_iter()
        .filter(|(_, text)| text.is_some_and(lacks))
        .map(|(name, _)| format!("{}: the text {name} lacks a language", rule.id))
        .collect()
}

/// A rule without a source, or with one in a document that is not declared.
fn source_gaps(rule: &Rule) -> Vec<String> {
    let documents: Vec<String> = Timeline::named("viborg")
        .map(|viborg| {
            viborg
                .documents()
                .iter()
                .map(|document| document.id.clone())
                .collect()
        })
        .unwrap_or_default();
    let mut gaps: Vec<_> = rule
        .sources
        .iter()
        .filter(|source| !documents.iter().any(|id| id == source.document))
        .map(|source| format!("{}: cites an unknown document {}", rule.id, source.document))
        .collect();
    if rule.sources.is_empty() {
        gaps.push(format!("{}: has no source", rule.id));
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{folder, load};

    fn files() -> Vec<CaseFile> {
        load(&folder()).unwrap()
    }

    fn told(files: &[CaseFile], gap: &str) -> bool {
        gaps(files).iter().any(|told| told.contains(gap))
    }

    #[test]
    fn a_rule_without_cases_is_a_gap() {
        let mut files = files();
        files.retain(|file| file.rule != "guide.one_active");
        assert_eq!(gaps(&files), ["guide.one_active: has no cases"]);
        assert_eq!(gaps(&[]).len(), Rule::ALL.len());
    }

    #[test]
    fn a_missing_kind_is_a_gap() {
        for kind in [
            Kind::Passes,
            Kind::Fails,
            Kind::Boundary,
            Kind::NotApplicable,
            Kind::Undetermined,
            Kind::Judgement,
        ] {
            let mut files = files();
            for file in files.iter_mut().filter(|file| file.rule == "guide.basis") {
                file.cases.retain(|case| case.kind != kind);
            }
            let gap = format!("guide.basis: has no case of kind {kind:?}");
            assert_eq!(gaps(&files), [gap]);
        }
    }

    #[test]
    fn a_kind_that_expects_another_outcome_is_a_gap() {
        let mut files = files();
        for file in files.iter_mut().filter(|file| file.rule == "guide.basis") {
            for case in &mut file.cases {
                case.expect.outcome = Outcome::Passed;
            }
        }
        assert!(told(&files, "is of kind Fails but expects another outcome"));
    }

    #[test]
    fn a_misplaced_file_a_repeated_id_and_an_unknown_rule_are_gaps() {
        let mut files = files();
        for file in files.iter_mut().filter(|file| file.rule == "guide.basis") {
            file.path = "basis.yaml".into();
            if let [first, second, ..] = file.cases.as_mut_slice() {
                second.id.clone_from(&first.id);
                first.why.clear();
            }
        }
        assert!(told(&files, "guide.basis: its cases lie in basis.yaml"));
        assert!(told(&files, "stands twice"));
        assert!(told(&files, "does not say why"));
        for file in files.iter_mut().filter(|file| file.rule == "guide.basis") {
            file.rule = "guide.moon".to_owned();
        }
        assert!(told(&files, "guide.moon: there is no such rule"));
    }
}

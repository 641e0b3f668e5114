//! What the trace of a verdict says: for every case of the suite what the assessment says, and why in words.

use ungeindsats_conformance::{TestCase, folder, load, timeline};
use ungeindsats_core::record::FindingRecord;
use ungeindsats_core::why::{Condition, Why, why_of_register};
use ungeindsats_core::{Case, Language, Register};
use ungeindsats_core::{assess, assess_register, why};

/// What the rule says of a case, and why.
fn told(rule: &str, test: &TestCase) -> (FindingRecord, Why) {
    let (timeline, day) = (timeline(&test.policy, &test.readings).unwrap(), test.as_of);
    let facts = test.case.as_ref().or(test.register.as_ref()).unwrap();
    let document = facts.to_string();
    let (assessment, why) = if test.case.is_some() {
        let case = Case::from_json(&document).unwrap();
        let assessment = assess(&case, &timeline, day).unwrap();
        (assessment, why(&case, &timeline, day, rule).unwrap())
    } else {
        let register = Register::from_json(&document).unwrap();
        let assessment = assess_register(&register, &timeline, day).unwrap();
        let why = why_of_register(&register, &timeline, day, rule).unwrap();
        (assessment, why)
    };
    (assessment.finding(rule).unwrap().record(), why)
}

/// Every case of the suite for which this tells something, with what it tells.
fn told_of(tell: impl Fn(&FindingRecord, &Why) -> Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    for file in load(&folder()).unwrap() {
        for test in &file.cases {
            let (finding, why) = told(&file.rule, test);
            let told = tell(&finding, &why);
            all.extend(
                told.iter()
                    .map(|it| format!("{}/{}: {it}", file.rule, test.id)),
            );
        }
    }
    all
}

/// Every condition of a tree.
fn all(conditions: &[Condition]) -> Vec<&Condition> {
    let within = conditions
        .iter()
        .flat_map(|condition| all(condition.within()));
    conditions.iter().chain(within).collect()
}

#[test]
fn the_trace_of_a_verdict_says_what_the_assessment_says() {
    let differing = told_of(|finding, why| {
        let same = why.finding().record() == *finding;
        (!same)
            .then(|| finding.message.en.clone())
            .into_iter()
            .collect()
    });
    assert_eq!(differing, [""; 0]);
}

#[test]
fn every_verdict_of_a_rule_in_force_is_traced_in_words() {
    let not_in_force = "The rule is not in force under the policy on this date.";
    let bare = told_of(|finding, why| {
        let conditions = why.conditions();
        let in_words = all(&conditions).iter().any(|it| it.is_in_words());
        let bare = !in_words && finding.message.en != not_in_force;
        bare.then(|| finding.message.en.clone())
            .into_iter()
            .collect()
    });
    assert_eq!(bare, [""; 0]);
}

#[test]
fn a_condition_is_a_plain_statement_in_both_languages() {
    let odd = told_of(|_, why| {
        let conditions = why.conditions();
        let languages = [Language::Da, Language::En];
        let said = all(&conditions).into_iter();
        let said = said.flat_map(|it| languages.map(|language| it.says(language)));
        said.filter(|text| text.is_empty() || text.ends_with('.') || text.contains('{'))
            .collect()
    });
    assert_eq!(odd, [""; 0]);
}

#[test]
fn what_is_missing_stands_with_the_condition_that_lacks_it() {
    let unplaced = told_of(|finding, why| {
        let conditions = why.conditions();
        let placed: Vec<_> = all(&conditions)
            .iter()
            .flat_map(|it| it.missing())
            .collect();
        let missing = finding.missing.iter().filter(|fact| !placed.contains(fact));
        missing.cloned().collect()
    });
    assert_eq!(unplaced, [""; 0]);
}

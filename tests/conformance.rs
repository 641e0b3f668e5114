//! Runs every case of the suite as a test of its own, and one test that the suite has no gaps.

use std::collections::BTreeSet;

use libtest_mimic::{Arguments, Failed, Trial};
use ungeindsats_conformance::{
    Broken, DeadlinesCase, ExpectedDeadline, ExpectedDeadlines, QuestionCase, TimelineCase, folder,
    gaps, load, load_question, load_sharing,
};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files = load(&folder())?;
    let mut trials = vec![Trial::test("the suite has no gaps", || {
        let found = gaps(&load(&folder())?);
        if found.is_empty() {
            Ok(())
        } else {
            Err(Failed::from(found.join("\n")))
        }
    })];
    trials.push(Trial::test(
        "what falls due has cases of every sort",
        || {
            let told = sorts_of_deadlines()?;
            let lacking: Vec<_> = SORTS.iter().filter(|sort| !told.contains(**sort)).collect();
            if lacking.is_empty() {
                Ok(())
            } else {
                Err(Failed::from(format!("no case of {lacking:?}")))
            }
        },
    ));
    for file in files {
        for case in file.cases {
            let rule = file.rule.clone();
            trials.push(Trial::test(format!("{rule}/{}", case.id), move || {
                case.run(&rule)
                    .map_err(|broken| Failed::from(format!("{}\n{broken}", case.why)))
            }));
        }
    }
    for file in load_sharing(&folder())? {
        let name = file.name();
        for case in file.cases {
            trials.push(Trial::test(format!("{name}/{}", case.id), move || {
                case.run()
                    .map_err(|broken| Failed::from(format!("{}\n{broken}", case.why)))
            }));
        }
    }
    trials.extend(of_question::<TimelineCase>()?);
    trials.extend(of_question::<DeadlinesCase>()?);
    libtest_mimic::run(&Arguments::from_args(), trials).exit()
}

/// What is told of what falls due, at the least: turning 15, 18, 25 and 30, the review of a consent, its
/// lapse, the follow-up of a plan, the next K-møde and the feedback after one.
const SORTS: [&str; 9] = [
    "law",
    "of_age",
    "municipal",
    "too_old",
    "consent.review_due",
    "consent.health_lapses",
    "plan.follow_up",
    "organisation.cadence",
    "meeting.feedback",
];

/// The rules and layers of the deadlines that the cases expect.
fn sorts_of_deadlines() -> Result<BTreeSet<String>, Broken> {
    let files = load_question::<DeadlinesCase>(&folder())?;
    let cases = files.into_iter().flat_map(|file| file.cases);
    let told = cases.flat_map(|case| match case.expect {
        ExpectedDeadlines::Told { deadlines } => deadlines,
        ExpectedDeadlines::Refused { .. } => Vec::new(),
    });
    let sort = |deadline: ExpectedDeadline| {
        let layer = deadline.covered_by.map(|layer| layer.code().to_owned());
        let kind = || deadline.kind.code().to_owned();
        deadline.rule.or(layer).unwrap_or_else(kind)
    };
    Ok(told.map(sort).collect())
}

/// Every case of a question.
fn of_question<C: QuestionCase + Send + 'static>() -> Result<Vec<Trial>, Broken> {
    let mut trials = Vec::new();
    for file in load_question::<C>(&folder())? {
        let name = file.name();
        for case in file.cases {
            trials.push(Trial::test(format!("{name}/{}", case.id()), move || {
                case.run()
                    .map_err(|broken| Failed::from(format!("{}\n{broken}", case.why())))
            }));
        }
    }
    Ok(trials)
}

//! Runs every case of the suite as a test of its own, and one test that the suite has no gaps.

use libtest_mimic::{Arguments, Failed, Trial};
use ungeindsats_conformance::{
    Broken, DeadlinesCase, QuestionCase, TimelineCase, folder, gaps, load, load_question,
    load_sharing,
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

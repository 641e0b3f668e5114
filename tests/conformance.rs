//! Runs every case of the suite as a test of its own, and one test that the suite has no gaps.

use libtest_mimic::{Arguments, Failed, Trial};
use ungeindsats_conformance::deadlines::sorts_without_a_case;
use ungeindsats_conformance::{folder, gaps, load, questions};

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
            let lacking = sorts_without_a_case(&folder())?;
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
    for case in questions(&folder())?
        .into_iter()
        .flat_map(|question| question.cases)
    {
        trials.push(Trial::test(case.name.clone(), move || {
            case.run().map_err(Failed::from)
        }));
    }
    libtest_mimic::run(&Arguments::from_args(), trials).exit()
}

//! `cargo xtask conformance`: every case of the suite in Rust, and what the suite lacks.

use anyhow::{Result, ensure};
use ungeindsats_conformance::{folder, gaps, load, questions};
use ungeindsats_core::Rule;

pub(crate) fn run() -> Result<()> {
    let files = load(&folder())?;
    let mut failures = 0_usize;
    for file in &files {
        for case in &file.cases {
            if let Err(broken) = case.run(&file.rule) {
                failures = failures.saturating_add(1);
                println!("{}/{}: {}\n{broken}\n", file.rule, case.id, case.why);
            }
        }
    }
    let questions = questions(&folder())?;
    for case in questions.iter().flat_map(|question| &question.cases) {
        if let Err(broken) = case.run() {
            failures = failures.saturating_add(1);
            println!("{}: {broken}\n", case.name);
        }
    }
    let gaps = gaps(&files);
    for gap in &gaps {
        println!("gap: {gap}");
    }
    let cases: usize = files.iter().map(|file| file.cases.len()).sum();
    println!(
        "{} rules, {cases} cases, {} gaps",
        Rule::ALL.len(),
        gaps.len()
    );
    for question in &questions {
        println!("{}: {} cases", question.name, question.cases.len());
    }
    ensure!(failures == 0, "{failures} cases differ");
    ensure!(gaps.is_empty(), "the suite has gaps");
    Ok(())
}

//! `cargo xtask conformance`: every case of the suite in Rust, and what the suite lacks.

use anyhow::{Result, ensure};
use ungeindsats_conformance::{
    DeadlinesCase, QuestionCase, TimelineCase, folder, gaps, load, load_question, load_sharing,
};
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
    let sharing = load_sharing(&folder())?;
    for file in &sharing {
        for case in &file.cases {
            if let Err(broken) = case.run() {
                failures = failures.saturating_add(1);
                println!("{}/{}: {}\n{broken}\n", file.name(), case.id, case.why);
            }
        }
    }
    let (timeline_cases, broken) = ask::<TimelineCase>()?;
    failures = failures.saturating_add(broken);
    let (deadlines_cases, broken) = ask::<DeadlinesCase>()?;
    failures = failures.saturating_add(broken);
    let gaps = gaps(&files);
    for gap in &gaps {
        println!("gap: {gap}");
    }
    let cases: usize = files.iter().map(|file| file.cases.len()).sum();
    let sharing_cases: usize = sharing.iter().map(|file| file.cases.len()).sum();
    println!(
        "{} rules, {cases} cases, {} gaps; {sharing_cases} sharing cases, {timeline_cases} timelines, \
         {deadlines_cases} cases of deadlines",
        Rule::ALL.len(),
        gaps.len()
    );
    ensure!(failures == 0, "{failures} cases differ");
    ensure!(gaps.is_empty(), "the suite has gaps");
    Ok(())
}

/// How many cases of a question there are, and how many of them differ; each of these is printed.
fn ask<C: QuestionCase>() -> Result<(usize, usize)> {
    let (mut cases, mut failures) = (0_usize, 0_usize);
    for file in load_question::<C>(&folder())? {
        for case in &file.cases {
            cases = cases.saturating_add(1);
            if let Err(broken) = case.run() {
                failures = failures.saturating_add(1);
                println!("{}/{}: {}\n{broken}\n", file.name(), case.id(), case.why());
            }
        }
    }
    Ok((cases, failures))
}

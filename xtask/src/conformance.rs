//! `cargo xtask conformance`: every case of the suite in Rust, and what the suite lacks.

use anyhow::{Result, ensure};
use ungeindsats_conformance::{folder, gaps, load, load_candidates, load_impact, load_sharing};
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
    let candidates = load_candidates(&folder())?;
    for file in &candidates {
        for case in &file.cases {
            if let Err(broken) = case.run() {
                failures = failures.saturating_add(1);
                println!("{}/{}: {}\n{broken}\n", file.name(), case.id, case.why);
            }
        }
    }
    let impact = load_impact(&folder())?;
    for file in &impact {
        for case in &file.cases {
            if let Err(broken) = case.run() {
                failures = failures.saturating_add(1);
                println!("{}/{}: {}\n{broken}\n", file.name(), case.id, case.why);
            }
        }
    }
    let gaps = gaps(&files);
    for gap in &gaps {
        println!("gap: {gap}");
    }
    let cases: usize = files.iter().map(|file| file.cases.len()).sum();
    let sharing_cases: usize = sharing.iter().map(|file| file.cases.len()).sum();
    let candidates_cases: usize = candidates.iter().map(|file| file.cases.len()).sum();
    let impact_cases: usize = impact.iter().map(|file| file.cases.len()).sum();
    println!(
        "{} rules, {cases} cases, {} gaps; {sharing_cases} sharing cases, \
         {candidates_cases} cases of candidates, {impact_cases} of what if",
        Rule::ALL.len(),
        gaps.len()
    );
    ensure!(failures == 0, "{failures} cases differ");
    ensure!(gaps.is_empty(), "the suite has gaps");
    Ok(())
}

//! The doors of Rust on the register of the peers: lines of JSON, cases in memory, Arrow columns.

use std::fs::{self, File};
use std::hint::black_box;
use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};
use arrow_ipc::reader::FileReader;
use arrow_select::concat::concat_batches;
use rayon::ThreadPoolBuilder;
use serde_json::json;
use ungeindsats_arrow::{Cases, NullUntil, verdicts};
use ungeindsats_core::{Case, Date, Outcomes, Timeline, assess, input};
use ungeindsats_json::Policy;

/// How often each is measured, after once that is not counted; the median counts.
const RUNS: usize = 7;

fn main() -> Result<()> {
    let folder: PathBuf = std::env::args_os()
        .nth(1)
        .context("where do the facts lie?")?
        .into();
    let lines = fs::read(folder.join("register.ndjson"))?;
    let viborg = Timeline::named("viborg")?;
    let as_of: Date = "2021-01-08".parse()?;
    let cases = input::cases(&lines[..])
        .map(|(_, case)| case)
        .collect::<Result<Vec<_>, _>>()?;
    let per_case = |work: &dyn Fn() -> Result<()>| nanoseconds(cases.len(), work);

    // serde_json gets its lines ready; of ours each is found, too.
    let ready: Vec<_> = lines.trim_ascii().split(|byte| *byte == b'\n').collect();
    let parse = per_case(&|| {
        for line in &ready {
            black_box(serde_json::from_slice::<Case>(line)?);
        }
        Ok(())
    })?;
    let parse_text = per_case(&|| {
        for line in &ready {
            black_box(serde_json::from_str::<Case>(str::from_utf8(line)?)?);
        }
        Ok(())
    })?;
    let outcomes = Outcomes::on(&viborg, as_of)?;
    let ndjson_outcomes = per_case(&|| {
        let mut said = Vec::new();
        for (_, case) in input::cases(&lines[..]) {
            outcomes.of(&case?, &mut said);
            black_box(&said);
        }
        Ok(())
    })?;
    let ndjson_findings = per_case(&|| {
        for (_, case) in input::cases(&lines[..]) {
            black_box(assess(&case?, &viborg, as_of)?);
        }
        Ok(())
    })?;
    let core_outcomes = per_case(&|| {
        let mut said = Vec::new();
        for case in &cases {
            outcomes.of(case, &mut said);
            black_box(&said);
        }
        Ok(())
    })?;
    let core_findings = per_case(&|| {
        for case in &cases {
            black_box(assess(case, &viborg, as_of)?);
        }
        Ok(())
    })?;

    let file = FileReader::try_new(File::open(folder.join("register.arrow"))?, None)?;
    let schema = file.schema();
    let batch = concat_batches(&schema, &file.collect::<Result<Vec<_>, _>>()?)?;
    let columns = |threads| -> Result<f64> {
        let threads = ThreadPoolBuilder::new().num_threads(threads).build()?;
        per_case(&|| {
            let cases = Cases::of(&batch, NullUntil::Ongoing)?;
            let said = threads.install(|| verdicts(&cases, 0..cases.len(), &viborg, as_of))?;
            black_box(said.to_record_batch()?);
            Ok(())
        })
    };
    // What the foreign doors are asked, of the cases that they are asked about.
    let some = fs::read(folder.join("some.ndjson"))?;
    let some: Vec<_> = some.trim_ascii().split(|byte| *byte == b'\n').collect();
    let policy = Policy::open(br#"{ "shipped": "viborg" }"#)?;
    let json_ask = nanoseconds(some.len(), &|| {
        for line in &some {
            black_box(policy.ask(br#"{ "assess": { "as_of": "2021-01-08" } }"#, line)?);
        }
        Ok(())
    })?;
    let measured = json!({
        "json/ask": json_ask,
        "serde_json": parse,
        "serde_json/text": parse_text,
        "ndjson/outcomes": ndjson_outcomes,
        "ndjson/findings": ndjson_findings,
        "core/outcomes": core_outcomes,
        "core/findings": core_findings,
        "arrow/one_thread": columns(1)?,
        "arrow/two_threads": columns(2)?,
    });
    println!("{}", json!({ "measured": measured, "versions": {} }));
    Ok(())
}

/// The median time for each case.
fn nanoseconds(cases: usize, work: &dyn Fn() -> Result<()>) -> Result<f64> {
    work()?;
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        work()?;
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let cases = f64::from(u32::try_from(cases)?);
    Ok(times[RUNS / 2].as_secs_f64() * 1e9 / cases)
}

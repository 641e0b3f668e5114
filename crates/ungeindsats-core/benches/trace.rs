//! Why each rule says what it says against what it says, alone and with its facts, of the same cases, in one run.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macro writes an undocumented function; a benchmark may stop on bad data"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ungeindsats_core::why::trace;
use ungeindsats_core::{Case, Date, Outcomes, Timeline, assess, input};

const REGISTER: &[u8] = include_bytes!("../../../examples/data/viborg-2021-01-08.ndjson");

fn traces(criterion: &mut Criterion) {
    let viborg = Timeline::named("viborg").unwrap();
    let as_of = Date::new(2021, 1, 8).unwrap();
    let cases: Vec<Case> = input::cases(REGISTER)
        .map(|(_, case)| case.unwrap())
        .collect();
    let mut group = criterion.benchmark_group("trace");
    group.bench_function("verdicts", |bencher| {
        let outcomes = Outcomes::on(&viborg, as_of).unwrap();
        let mut verdicts = Vec::new();
        bencher.iter(|| {
            for case in &cases {
                outcomes.of(case, &mut verdicts);
                black_box(&verdicts);
            }
        });
    });
    group.bench_function("findings", |bencher| {
        bencher.iter(|| {
            for case in &cases {
                black_box(assess(case, &viborg, as_of).unwrap());
            }
        });
    });
    group.bench_function("traces", |bencher| {
        bencher.iter(|| {
            for case in &cases {
                black_box(trace(case, &viborg, as_of).unwrap());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, traces);
criterion_main!(benches);

//! The NDJSON path against serde_json parsing the same bytes into the same types, in one run.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macro writes an undocumented function; a benchmark may stop on bad data"
)]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ungeindsats_core::{Case, Date, Outcomes, Timeline, assess, input};

const REGISTER: &[u8] = include_bytes!("../../../examples/data/viborg-2021-01-08.ndjson");

fn ndjson(criterion: &mut Criterion) {
    let viborg = Timeline::named("viborg").unwrap();
    let as_of = Date::new(2021, 1, 8).unwrap();
    let mut group = criterion.benchmark_group("ndjson");
    group.throughput(Throughput::Bytes(u64::try_from(REGISTER.len()).unwrap()));
    group.bench_function("serde_json_parse", |bencher| {
        // It gets its lines ready; of ours each is found, too.
        let ready: Vec<_> = REGISTER.trim_ascii().split(|byte| *byte == b'\n').collect();
        bencher.iter(|| {
            for line in &ready {
                black_box(serde_json::from_slice::<Case>(line).unwrap());
            }
        });
    });
    group.bench_function("outcomes", |bencher| {
        let outcomes = Outcomes::on(&viborg, as_of).unwrap();
        let mut verdicts = Vec::new();
        bencher.iter(|| {
            for (_, case) in input::cases(REGISTER) {
                outcomes.of(&case.unwrap(), &mut verdicts);
                black_box(&verdicts);
            }
        });
    });
    group.bench_function("findings", |bencher| {
        bencher.iter(|| {
            for (_, case) in input::cases(REGISTER) {
                black_box(assess(&case.unwrap(), &viborg, as_of).unwrap());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, ndjson);
criterion_main!(benches);

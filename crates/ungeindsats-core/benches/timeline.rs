//! Timelines of ten years against those of one year of the same cases: the cost grows with what changes.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    reason = "criterion's macro writes an undocumented function; a benchmark may stop on bad data"
)]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ungeindsats_core::{Case, Date, Timeline, input, timeline};

const REGISTER: &[u8] = include_bytes!("../../../examples/data/viborg-2021-01-08.ndjson");

fn timelines(criterion: &mut Criterion) {
    let viborg = Timeline::named("viborg").unwrap();
    let cases: Vec<Case> = input::cases(REGISTER)
        .map(|(_, case)| case.unwrap())
        .collect();
    let from = Date::new(2020, 1, 1).unwrap();
    let mut group = criterion.benchmark_group("timeline");
    group.sample_size(20);
    for (name, years) in [("one_year", 1_u32), ("ten_years", 10)] {
        let until = from.plus_months(years.saturating_mul(12));
        group.bench_function(name, |bencher| {
            bencher.iter(|| {
                for case in &cases {
                    black_box(timeline(case, &viborg, from, until).unwrap());
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, timelines);
criterion_main!(benches);

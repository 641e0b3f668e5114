//! How many cases every property sees, which, and by whose policies they are judged.

use std::sync::LazyLock;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;
use ungeindsats_core::Timeline;

/// Viborg's policies, read once for all that is generated.
pub(crate) fn viborg() -> &'static Timeline {
    static VIBORG: LazyLock<Timeline> = LazyLock::new(|| Timeline::named("viborg").unwrap());
    &VIBORG
}

/// The same two thousand cases on every run, so that a change is judged and not chance;
/// `PROPTEST_RNG_SEED` and `PROPTEST_CASES` look elsewhere, further or less far.
pub(crate) fn settings() -> ProptestConfig {
    let asked = ProptestConfig::default();
    let said_how_many = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if said_how_many { asked.cases } else { 2000 },
        rng_seed: match asked.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_210_108),
            fixed @ RngSeed::Fixed(_) => fixed,
        },
        failure_persistence: None,
        ..asked
    }
}

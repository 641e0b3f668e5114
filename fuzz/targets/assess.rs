//! Any case on any day, and over the days after it: every rule answers, and the answer can be written down in
//! every form.
#![no_main]

use std::sync::LazyLock;

use arbitrary::Arbitrary;
use libfuzzer_sys::fuzz_target;
use ungeindsats_core::{
    Case, Date, Language, Outcomes, Timeline, assess, deadlines, render, timeline,
};

/// What a caller gives the library.
#[derive(Arbitrary, Debug)]
struct Question {
    case: Case,
    as_of: Date,
    policy: Shipped,
}

#[derive(Arbitrary, Clone, Copy, Debug)]
enum Shipped {
    Lku,
    Viborg,
}

static LKU: LazyLock<Timeline> = LazyLock::new(|| Timeline::named("lku").unwrap());
static VIBORG: LazyLock<Timeline> = LazyLock::new(|| Timeline::named("viborg").unwrap());

impl Shipped {
    fn timeline(self) -> &'static Timeline {
        match self {
            Self::Lku => &LKU,
            Self::Viborg => &VIBORG,
        }
    }
}

fuzz_target!(|question: Question| {
    let Question {
        case,
        as_of,
        policy,
    } = question;
    let outcomes = Outcomes::on(policy.timeline(), as_of);
    let assessment = match assess(&case, policy.timeline(), as_of) {
        Ok(assessment) => assessment,
        Err(not_covered) => return assert_eq!(outcomes.err(), Some(not_covered)),
    };
    let mut bare = Vec::new();
    outcomes.unwrap().of(&case, &mut bare);
    let told: Vec<_> = assessment
        .findings()
        .map(|finding| finding.outcome())
        .collect();
    assert_eq!(told, bare);

    let record = assessment.record();
    assert_eq!(record.findings.len(), told.len());
    serde_json::to_string(&record).unwrap();
    assert!(render::html(&assessment).ends_with("</section>"));
    let until = as_of.plus_days(100);
    let course = timeline(&case, policy.timeline(), as_of, until);
    let ahead = deadlines(&case, policy.timeline(), as_of, until);
    for language in [Language::Da, Language::En] {
        assert!(!render::text(&assessment, language).is_empty());
        if let (Ok(course), Ok(ahead)) = (&course, &ahead) {
            assert!(!render::timeline(course, language).is_empty());
            assert!(!render::deadlines(ahead, language).is_empty());
        }
    }
});

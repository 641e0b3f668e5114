//! The interpretations themselves, by number: what is asked and why it is read so.

mod consent;
mod data;
mod guide;
mod organisation;
mod plan;
mod target_group;

use super::{Interpretation, Reading};
use crate::text::Text;

/// The interpretations, by number. The first reading is the default.
pub(super) const INTERPRETATIONS: &[Interpretation] = &[
    target_group::I_1,
    target_group::I_2,
    target_group::I_3,
    target_group::I_4,
    target_group::I_5,
    guide::I_6,
    guide::I_7,
    guide::I_8,
    guide::I_9,
    guide::I_10,
    consent::I_11,
    consent::I_12,
    consent::I_13,
    consent::I_14,
    consent::I_15,
    consent::I_16,
    consent::I_17,
    plan::I_18,
    plan::I_19,
    plan::I_20,
    plan::I_22,
    data::I_23,
    target_group::I_24,
    target_group::I_25,
    data::I_27,
    target_group::I_28,
    target_group::I_29,
    plan::I_30,
    guide::I_31,
    plan::I_32,
    organisation::I_33,
    organisation::I_34,
    organisation::I_35,
    organisation::I_36,
    guide::I_37,
    plan::I_38,
    guide::I_39,
    guide::I_40,
];

/// An interpretation; the texts are Danish and English.
const fn record(
    id: &'static str,
    [question, question_en]: [&'static str; 2],
    readings: fn() -> Vec<Reading>,
    [reason, reason_en]: [&'static str; 2],
) -> Interpretation {
    Interpretation {
        id,
        question: Text::new(question, question_en),
        reason: Text::new(reason, reason_en),
        readings,
    }
}

/// The one reading that this version of the library applies.
fn only(code: &'static str, da: &'static str, en: &'static str) -> Vec<Reading> {
    let says = Text::new(da, en);
    vec![Reading { code, says }]
}

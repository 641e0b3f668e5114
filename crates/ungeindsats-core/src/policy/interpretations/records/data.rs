//! The interpretations of what the library reads of a case, and what it never does.

use super::super::Interpretation;
use super::{only, record};

pub(super) const I_23: Interpretation = record(
    "I-23",
    [
        "Læser biblioteket fritekst?",
        "Does the library read free text?",
    ],
    || {
        only(
            "never",
            "nej, den læses, bedømmes og gentages aldrig",
            "no, it is never read, judged or repeated",
        )
    },
    [
        "Den kan indeholde alt om et menneske.",
        "It may hold anything about a person.",
    ],
);

pub(super) const I_27: Interpretation = record(
    "I-27",
    [
        "Skal en sag have et CPR-nummer?",
        "Must a case have a CPR number?",
    ],
    || {
        only(
            "pseudonym_suffices",
            "nej, et pseudonym er nok",
            "no, a pseudonym is enough",
        )
    },
    ["Ingen regel her læser det.", "No rule here reads it."],
);

//! The interpretations of consents: form, term, giver and reach.

use super::super::{CustodyHoldersConsent, FormOfConsent, Interpretation, MinorsConsent};
use super::{only, record};

pub(super) const I_11: Interpretation = record(
    "I-11",
    [
        "Hvilken form har et samtykke på tværs?",
        "Which form has a consent across areas?",
    ],
    FormOfConsent::readings,
    ["Det skal kunne påvises.", "It must be possible to show it."],
);

pub(super) const I_12: Interpretation = record(
    "I-12",
    ["Hvornår udløber et samtykke?", "When does a consent lapse?"],
    || {
        only(
            "health_one_year_else_reminder",
            "til sundhedspersoners videregivelse efter et år; ellers en påmindelse efter 12 måneder",
            "to a health professional's disclosure after a year; otherwise a reminder after 12 months",
        )
    },
    [
        "Ingen almindelig etårsregel blev fundet.",
        "No general one-year rule was found.",
    ],
);

pub(super) const I_13: Interpretation = record(
    "I-13",
    [
        "Dækker et samtykke et nyt område?",
        "Does a consent cover a new area?",
    ],
    || {
        only(
            "new_consent",
            "nej, et nyt område kræver et nyt samtykke",
            "no, a new area needs a new consent",
        )
    },
    [
        "Samtykket nævner dem, der modtager.",
        "The consent names those who receive.",
    ],
);

pub(super) const I_14: Interpretation = record(
    "I-14",
    [
        "Hvad binder til samtykke mellem områder i samme kommune?",
        "What asks for consent between areas of one municipality?",
    ],
    || {
        only(
            "municipal_policy",
            "Viborgs politik, ikke loven",
            "Viborg's policy, not the law",
        )
    },
    [
        "Dokumentet pålægger kontaktpersonen at indhente det.",
        "The document lets the contact person obtain it.",
    ],
);

pub(super) const I_15: Interpretation = record(
    "I-15",
    [
        "Hvem samtykker, når den unge er 15-17 år?",
        "Who consents for a person of 15 to 17?",
    ],
    MinorsConsent::readings,
    [
        "Ingen særlig aldersgrænse for deling mellem kommunale områder blev fundet.",
        "No age of its own was found for sharing between municipal areas.",
    ],
);

pub(super) const I_16: Interpretation = record(
    "I-16",
    [
        "Skal begge forældremyndighedsindehavere samtykke?",
        "Must both custody holders consent?",
    ],
    || only("one_suffices", "nej, en er nok", "no, one is enough"),
    [
        "Teksterne kræver ikke begge.",
        "The texts do not ask for both.",
    ],
);

pub(super) const I_17: Interpretation = record(
    "I-17",
    [
        "Gælder en forældremyndighedsindehavers samtykke efter det 18. år?",
        "Does a custody holder's consent hold after 18?",
    ],
    CustodyHoldersConsent::readings,
    ["Forældremyndigheden ophører.", "The custody ends."],
);

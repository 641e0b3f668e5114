//! The interpretations of the plan, and what follows a meeting.

use super::super::Interpretation;
use super::{only, record};

pub(super) const I_18: Interpretation = record(
    "I-18",
    [
        "Hvad er det mindste, en plan indeholder?",
        "What is the least that a plan holds?",
    ],
    || {
        only(
            "goals_efforts_follow_up_voice",
            "mål for uddannelse og job, en indsats for hvert område med en sag, ansvarlige, en opfølgningsdato og den unges egen stemme",
            "goals for education and job, an effort per area with a case, those responsible, a follow-up date and the young person's own voice",
        )
    },
    [
        "Formen er ellers kommunens.",
        "Its form is otherwise the municipality's.",
    ],
);

pub(super) const I_19: Interpretation = record(
    "I-19",
    ["Hvornår er mål i konflikt?", "When are goals in conflict?"],
    || {
        only(
            "sub_goals_point_to_overall",
            "når et delmål ikke peger på et overordnet mål",
            "where a sub-goal does not point to an overall goal",
        )
    },
    [
        "Det kan ses uden at læse fritekst.",
        "It can be seen without reading free text.",
    ],
);

pub(super) const I_20: Interpretation = record(
    "I-20",
    [
        "Hvor ofte følges der op på planen?",
        "How often is the plan followed up?",
    ],
    || {
        only(
            "three_months",
            "mindst hver tredje måned",
            "at least every third month",
        )
    },
    [
        "Teksten siger, at den holdes ajour, men ikke hvor tit.",
        "The text says that it is kept current, but not how often.",
    ],
);

pub(super) const I_22: Interpretation = record(
    "I-22",
    [
        "Samles den unges planer i én?",
        "Are the young person's plans merged?",
    ],
    || {
        only(
            "linked_not_merged",
            "nej, de henviser til hinanden",
            "no, they link to each other",
        )
    },
    ["Ingen regel slår dem sammen.", "No rule merges them."],
);

pub(super) const I_30: Interpretation = record(
    "I-30",
    [
        "Hvor længe efter et møde må det, der blev aftalt, stå åbent?",
        "For how long after a meeting may what was agreed be pending?",
    ],
    || {
        only(
            "policy_days",
            "politikkens antal dage; indtil da er det en anbefaling",
            "the policy's number of days; until then it is advice",
        )
    },
    [
        "Teksten sætter ingen frist; det næste K-møde holdes efter 14 dage.",
        "The text sets no term; the next K-møde is held after 14 days.",
    ],
);

pub(super) const I_32: Interpretation = record(
    "I-32",
    [
        "Hvor længe må en plan mangle, når den unge skal have en?",
        "For how long may a plan be missing where there is to be one?",
    ],
    || {
        only(
            "plan_interval",
            "politikkens interval for planen; indtil da er det en anbefaling",
            "the policy's interval for the plan; until then it is advice",
        )
    },
    [
        "Teksten sætter ingen frist; en plan, der har manglet så længe, som der højst må gå mellem to opfølgninger, er ikke undervejs.",
        "The text sets no term; a plan that has been missing for the longest time between two follow-ups is not on its way.",
    ],
);

pub(super) const I_38: Interpretation = record(
    "I-38",
    [
        "Hvilke fagområder skal kunne skrive i planen?",
        "Which fields must be able to write in the plan?",
    ],
    || {
        only(
            "those_involved",
            "de involverede: områder med en delindsats eller med en åben sag, der tæller",
            "those involved: areas with an effort, or with an open case that counts",
        )
    },
    [
        "Teksten siger alle fagområder; et område, som intet samtykke nævner, skal ikke have adgang til den unges plan.",
        "The text says all fields; an area that no consent names is not to have access to the young person's plan.",
    ],
);

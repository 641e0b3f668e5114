//! The free texts: short phrases that anybody could have written, about nobody.

/// Why the assessment came out as it did.
pub(super) const ASSESSED: [&str; 4] = [
    "Samlet vurdering af ressourcer, netværk og udfordringer.",
    "Vurderet på baggrund af samtale og oplysninger i sagen.",
    "Behov for støtte fra flere fagområder er drøftet med den unge.",
    "Vurderet i samarbejde mellem de involverede fagområder.",
];

/// Why the young person declined a guide.
pub(super) const DECLINED: [&str; 4] = [
    "Ønsker ikke flere kontaktpersoner.",
    "Har i forvejen den støtte, der er brug for.",
    "Vil gerne klare det selv.",
    "Ønsker at vente.",
];

/// Why a guide was assessed as not relevant.
pub(super) const NOT_RELEVANT: [&str; 4] = [
    "Forløbet er tilstrækkeligt koordineret.",
    "Støttes af eget netværk og vejledning.",
    "Støttes allerede gennem eksisterende ordning.",
    "Er i gang med uddannelse og har ikke behov.",
];

/// What the young person says about the plan.
pub(super) const YOUTH_VIEW: [&str; 4] = [
    "Er med på planen.",
    "Vil gerne i gang med uddannelse.",
    "Vil helst begynde i det små.",
    "Ønsker et fritidsjob ved siden af.",
];

/// Goals for education, on the short term.
pub(super) const EDUCATION_GOALS: [&str; 4] = [
    "Afklaring af uddannelsesønske.",
    "Stabilt fremmøde i skolen.",
    "Besøg på et uddannelsessted.",
    "Begynde på FGU.",
];

/// Goals for a job, on the long term.
pub(super) const JOB_GOALS: [&str; 4] = [
    "Job ved siden af uddannelse.",
    "Job på særlige vilkår.",
    "Fast tilknytning til arbejdsmarkedet.",
    "Selvforsørgelse.",
];

/// Goals across efforts.
pub(super) const SHARED_GOALS: [&str; 3] = [
    "En stabil hverdag.",
    "Ét samlet forløb med samme retning.",
    "Større selvstændighed i hverdagen.",
];

/// What was agreed at a meeting.
pub(super) const AGREED: [&str; 5] = [
    "Indkalder til fælles samtale.",
    "Undersøger mulighed for praktik.",
    "Ajourfører planen.",
    "Følger op på kontakten til skolen.",
    "Afklarer behov for støtte.",
];

/// Why another role than the area's default was chosen.
pub(super) const ROLE_REASON: &str = "Kender den unge i forvejen.";

//! The interpretations of who is in the target group, and where they belong.

use super::super::{
    CountedAreas, DistinctBy, Interpretation, LeaplingBirthday, Leaving, LowerAge, UpperAge,
};
use super::{only, record};

pub(super) const I_1: Interpretation = record(
    "I-1",
    [
        "Hvor ligger den øvre aldersgrænse, når dokumentet skriver 15-30 år?",
        "Where is the upper bound where the document writes ages 15 to 30?",
    ],
    UpperAge::readings,
    [
        "Dokumentet skriver 15-25 år om en lov for unge under 25, og undersøgelsen i 2020 spurgte de 18-29-årige.",
        "The document writes 15-25 of an act for people under 25, and the survey of 2020 asked those aged 18 to 29.",
    ],
);

pub(super) const I_2: Interpretation = record(
    "I-2",
    [
        "Fra hvilken dag er en ung fyldt 15 med i målgruppen?",
        "From which day is a person of 15 in the target group?",
    ],
    LowerAge::readings,
    [
        "En alder nås på fødselsdagen.",
        "An age is reached on the birthday.",
    ],
);

pub(super) const I_3: Interpretation = record(
    "I-3",
    [
        "Hvad er grundlaget for indsatsen fra 25 år?",
        "On what does the effort rest from 25?",
    ],
    || {
        only(
            "municipal_policy_only",
            "alene kommunens politik; loven nævnes ikke",
            "the municipality's policy alone; the act is not cited",
        )
    },
    [
        "Loven gælder unge under 25; udvidelsen er byrådets.",
        "The act covers people under 25; the extension is the council's.",
    ],
);

pub(super) const I_4: Interpretation = record(
    "I-4",
    [
        "Hvad gør flere afdelinger til flere?",
        "What makes several departments several?",
    ],
    DistinctBy::readings,
    [
        "Et fagområde med en åben sag er det mindste, der kan koordineres med et andet.",
        "A field with an open case is the least that can be coordinated with another.",
    ],
);

pub(super) const I_5: Interpretation = record(
    "I-5",
    [
        "Tæller almindelig skolegang og UU-vejledning som en afdeling?",
        "Do ordinary schooling and UU guidance count as a department?",
    ],
    CountedAreas::readings,
    [
        "De er for alle unge og siger intet om et behov for støtte.",
        "They are for all young people and say nothing about a need of support.",
    ],
);

pub(super) const I_24: Interpretation = record(
    "I-24",
    [
        "Hvad hedder området, når jobcenteret skifter navn?",
        "What is the area called when the job centre changes its name?",
    ],
    || only("employment", "beskæftigelse", "employment"),
    [
        "Navnet er en betegnelse med datoer.",
        "The name is a label with dates.",
    ],
);

pub(super) const I_25: Interpretation = record(
    "I-25",
    [
        "Afgør biblioteket, hvilket indsatsområde en ung hører til?",
        "Does the library decide to which area a young person belongs?",
    ],
    || {
        only(
            "professional_judgement",
            "nej, kun om vurderingen er gjort, dateret, begrundet og overholdt",
            "no, only whether the judgement is made, dated, reasoned and kept to",
        )
    },
    [
        "Der vil altid være gråzoner, og en individuel vurdering går forud.",
        "There are always grey zones, and an individual assessment comes first.",
    ],
);

pub(super) const I_28: Interpretation = record(
    "I-28",
    [
        "Hvad sker der med det igangværende, når den unge forlader målgruppen?",
        "What becomes of what is running when the young person leaves the target group?",
    ],
    Leaving::readings,
    [
        "Indsatsen gælder målgruppen; en grund gør slutningen synlig.",
        "The effort is for the target group; a reason makes the end visible.",
    ],
);

pub(super) const I_29: Interpretation = record(
    "I-29",
    [
        "Hvornår fylder den, der er født 29. februar, år i et almindeligt år?",
        "When does a person born on 29 February reach an age in a common year?",
    ],
    LeaplingBirthday::readings,
    [
        "Ingen dansk regel blev fundet; den 1. marts er et helt år gået.",
        "No Danish rule was found; on 1 March a whole year has passed.",
    ],
);

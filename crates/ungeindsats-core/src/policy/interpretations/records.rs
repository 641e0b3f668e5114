//! The interpretations themselves, by number: what is asked and why it is read so.

use super::{
    CountedAreas, DistinctBy, Interpretation, LeaplingBirthday, Leaving, LowerAge,
    NotRelevantOffer, OfferDeadline, Reading, SamePerson, UpperAge,
};
use crate::text::Text;

/// The interpretations, by number. The first reading is the default.
pub(super) const INTERPRETATIONS: &[Interpretation] = &[
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
        "I-6",
        [
            "Hvor hurtigt skal en guide tilbydes?",
            "How soon must a guide be offered?",
        ],
        OfferDeadline::readings,
        [
            "Teksten sætter ingen frist; K-møderne holdes hver 14. dag.",
            "The text sets no term; the K-møder are held every 14 days.",
        ],
    ),
    record(
        "I-7",
        [
            "Skal en ung, for hvem en guide er vurderet ikke relevant, have et tilbud?",
            "Is an offer owed where a guide was assessed as not relevant?",
        ],
        NotRelevantOffer::readings,
        [
            "Takket nej, ikke relevant og afsluttet er almindelige slutninger i statusopgørelsen, hver med dato og grund.",
            "Declined, not relevant and ended are ordinary ends in the published status, each with a date and a reason.",
        ],
    ),
    record(
        "I-8",
        [
            "Hvornår er en guide udpeget på et K-møde den unges guide?",
            "When is a guide appointed at a K-møde the young person's guide?",
        ],
        || {
            only(
                "provisional_until_yes",
                "foreløbigt; den unges ja afgør det",
                "provisionally; the young person's yes decides",
            )
        },
        [
            "Den unge inddrages i valget.",
            "The young person takes part in the choice.",
        ],
    ),
    record(
        "I-9",
        [
            "Må samme person være guide og koordinerende sagsbehandler?",
            "May one person be guide and coordinating caseworker?",
        ],
        SamePerson::readings,
        [
            "De er to roller i teksten, men intet siger, at de skal være to personer.",
            "They are two roles in the text, but nothing says that they must be two persons.",
        ],
    ),
    record(
        "I-10",
        [
            "Skal guiden komme fra et område, der har en sag?",
            "Must the guide come from an area that has a case?",
        ],
        || only("any_area", "nej", "no"),
        [
            "Den bedste relation kan være et andet sted.",
            "The best relation may be elsewhere.",
        ],
    ),
    record(
        "I-11",
        [
            "Hvilken form har et samtykke på tværs?",
            "Which form has a consent across areas?",
        ],
        || {
            only(
                "written_or_digital_dated",
                "skriftligt eller digitalt, dateret og for hvert modtagende område",
                "in writing or digital, dated, for each receiving area",
            )
        },
        ["Det skal kunne påvises.", "It must be possible to show it."],
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
        "I-15",
        [
            "Hvem samtykker, når den unge er 15-17 år?",
            "Who consents for a person of 15 to 17?",
        ],
        || {
            only(
                "own_consent",
                "den unge selv; forældremyndighedsindehaverens inddragelse registreres",
                "the young person; the custody holder's involvement is recorded",
            )
        },
        [
            "Ingen særlig aldersgrænse for deling mellem kommunale områder blev fundet.",
            "No age of its own was found for sharing between municipal areas.",
        ],
    ),
    record(
        "I-16",
        [
            "Skal begge forældremyndighedsindehavere samtykke?",
            "Must both custody holders consent?",
        ],
        || {
            only(
                "one_suffices",
                "en er nok; er den anden ukendt, bemærkes det",
                "one is enough; where the other is unknown, it is noted",
            )
        },
        [
            "Teksterne kræver ikke begge.",
            "The texts do not ask for both.",
        ],
    ),
    record(
        "I-17",
        [
            "Gælder en forældremyndighedsindehavers samtykke efter det 18. år?",
            "Does a custody holder's consent hold after 18?",
        ],
        || only("ends_at_18", "nej", "no"),
        ["Forældremyndigheden ophører.", "The custody ends."],
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
    record(
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
    ),
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

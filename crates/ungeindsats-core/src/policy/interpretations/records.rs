//! The interpretations themselves, by number: what is asked and why it is read so.

use super::{
    CountedAreas, DistinctBy, Interpretation, LeaplingBirthday, Leaving, LowerAge,
    NotRelevantOffer, OfferDeadline, Reading, SamePerson, UpperAge,
};
use crate::text::Text;

/// The records, by number. The first reading is the default.
pub(super) const INTERPRETATIONS: &[Interpretation] = &[
    Interpretation {
        id: "I-1",
        question: Text::new(
            "Hvor ligger den øvre aldersgrænse, når dokumentet skriver 15-30 år?",
            "Where is the upper bound where the document writes ages 15 to 30?",
        ),
        readings: UpperAge::readings,
        reason: Text::new(
            "Dokumentet skriver 15-25 år om en lov for unge under 25, og undersøgelsen i 2020 spurgte de 18-29-årige.",
            "The document writes 15-25 of an act for people under 25, and the survey of 2020 asked those aged 18 to 29.",
        ),
    },
    Interpretation {
        id: "I-2",
        question: Text::new(
            "Fra hvilken dag er en ung fyldt 15 med i målgruppen?",
            "From which day is a person of 15 in the target group?",
        ),
        readings: LowerAge::readings,
        reason: Text::new(
            "En alder nås på fødselsdagen.",
            "An age is reached on the birthday.",
        ),
    },
    Interpretation {
        id: "I-3",
        question: Text::new(
            "Hvad er grundlaget for indsatsen fra 25 år?",
            "On what does the effort rest from 25?",
        ),
        readings: || {
            only(
                "municipal_policy_only",
                Text::new(
                    "alene kommunens politik; loven nævnes ikke",
                    "the municipality's policy alone; the act is not cited",
                ),
            )
        },
        reason: Text::new(
            "Loven gælder unge under 25; udvidelsen er byrådets.",
            "The act covers people under 25; the extension is the council's.",
        ),
    },
    Interpretation {
        id: "I-4",
        question: Text::new(
            "Hvad gør flere afdelinger til flere?",
            "What makes several departments several?",
        ),
        readings: DistinctBy::readings,
        reason: Text::new(
            "Et fagområde med en åben sag er det mindste, der kan koordineres med et andet.",
            "A field with an open case is the least that can be coordinated with another.",
        ),
    },
    Interpretation {
        id: "I-5",
        question: Text::new(
            "Tæller almindelig skolegang og UU-vejledning som en afdeling?",
            "Do ordinary schooling and UU guidance count as a department?",
        ),
        readings: CountedAreas::readings,
        reason: Text::new(
            "De er for alle unge og siger intet om et behov for støtte.",
            "They are for all young people and say nothing about a need of support.",
        ),
    },
    Interpretation {
        id: "I-6",
        question: Text::new(
            "Hvor hurtigt skal en guide tilbydes?",
            "How soon must a guide be offered?",
        ),
        readings: OfferDeadline::readings,
        reason: Text::new(
            "Teksten sætter ingen frist; K-møderne holdes hver 14. dag.",
            "The text sets no term; the K-møder are held every 14 days.",
        ),
    },
    Interpretation {
        id: "I-7",
        question: Text::new(
            "Skal en ung, for hvem en guide er vurderet ikke relevant, have et tilbud?",
            "Is an offer owed where a guide was assessed as not relevant?",
        ),
        readings: NotRelevantOffer::readings,
        reason: Text::new(
            "Takket nej, ikke relevant og afsluttet er almindelige slutninger i statusopgørelsen, hver med dato og grund.",
            "Declined, not relevant and ended are ordinary ends in the published status, each with a date and a reason.",
        ),
    },
    Interpretation {
        id: "I-8",
        question: Text::new(
            "Hvornår er en guide udpeget på et K-møde den unges guide?",
            "When is a guide appointed at a K-møde the young person's guide?",
        ),
        readings: || {
            only(
                "provisional_until_yes",
                Text::new(
                    "foreløbigt; den unges ja afgør det",
                    "provisionally; the young person's yes decides",
                ),
            )
        },
        reason: Text::new(
            "Den unge inddrages i valget.",
            "The young person takes part in the choice.",
        ),
    },
    Interpretation {
        id: "I-9",
        question: Text::new(
            "Må samme person være guide og koordinerende sagsbehandler?",
            "May one person be guide and coordinating caseworker?",
        ),
        readings: SamePerson::readings,
        reason: Text::new(
            "De er to roller i teksten, men intet siger, at de skal være to personer.",
            "They are two roles in the text, but nothing says that they must be two persons.",
        ),
    },
    Interpretation {
        id: "I-10",
        question: Text::new(
            "Skal guiden komme fra et område, der har en sag?",
            "Must the guide come from an area that has a case?",
        ),
        readings: || only("any_area", Text::new("nej", "no")),
        reason: Text::new(
            "Den bedste relation kan være et andet sted.",
            "The best relation may be elsewhere.",
        ),
    },
    Interpretation {
        id: "I-11",
        question: Text::new(
            "Hvilken form har et samtykke på tværs?",
            "Which form has a consent across areas?",
        ),
        readings: || {
            only(
                "written_or_digital_dated",
                Text::new(
                    "skriftligt eller digitalt, dateret og for hvert modtagende område",
                    "in writing or digital, dated, for each receiving area",
                ),
            )
        },
        reason: Text::new("Det skal kunne påvises.", "It must be possible to show it."),
    },
    Interpretation {
        id: "I-12",
        question: Text::new("Hvornår udløber et samtykke?", "When does a consent lapse?"),
        readings: || {
            only(
                "health_one_year_else_reminder",
                Text::new(
                    "til sundhedspersoners videregivelse efter et år; ellers en påmindelse efter 12 måneder",
                    "to a health professional's disclosure after a year; otherwise a reminder after 12 months",
                ),
            )
        },
        reason: Text::new(
            "Ingen almindelig etårsregel blev fundet.",
            "No general one-year rule was found.",
        ),
    },
    Interpretation {
        id: "I-13",
        question: Text::new(
            "Dækker et samtykke et nyt område?",
            "Does a consent cover a new area?",
        ),
        readings: || {
            only(
                "new_consent",
                Text::new(
                    "nej, et nyt område kræver et nyt samtykke",
                    "no, a new area needs a new consent",
                ),
            )
        },
        reason: Text::new(
            "Samtykket nævner dem, der modtager.",
            "The consent names those who receive.",
        ),
    },
    Interpretation {
        id: "I-14",
        question: Text::new(
            "Hvad binder til samtykke mellem områder i samme kommune?",
            "What asks for consent between areas of one municipality?",
        ),
        readings: || {
            only(
                "municipal_policy",
                Text::new(
                    "Viborgs politik, ikke loven",
                    "Viborg's policy, not the law",
                ),
            )
        },
        reason: Text::new(
            "Dokumentet pålægger kontaktpersonen at indhente det.",
            "The document lets the contact person obtain it.",
        ),
    },
    Interpretation {
        id: "I-15",
        question: Text::new(
            "Hvem samtykker, når den unge er 15-17 år?",
            "Who consents for a person of 15 to 17?",
        ),
        readings: || {
            only(
                "own_consent",
                Text::new(
                    "den unge selv; forældremyndighedsindehaverens inddragelse registreres",
                    "the young person; the custody holder's involvement is recorded",
                ),
            )
        },
        reason: Text::new(
            "Ingen særlig aldersgrænse for deling mellem kommunale områder blev fundet.",
            "No age of its own was found for sharing between municipal areas.",
        ),
    },
    Interpretation {
        id: "I-16",
        question: Text::new(
            "Skal begge forældremyndighedsindehavere samtykke?",
            "Must both custody holders consent?",
        ),
        readings: || {
            only(
                "one_suffices",
                Text::new(
                    "en er nok; er den anden ukendt, bemærkes det",
                    "one is enough; where the other is unknown, it is noted",
                ),
            )
        },
        reason: Text::new(
            "Teksterne kræver ikke begge.",
            "The texts do not ask for both.",
        ),
    },
    Interpretation {
        id: "I-17",
        question: Text::new(
            "Gælder en forældremyndighedsindehavers samtykke efter det 18. år?",
            "Does a custody holder's consent hold after 18?",
        ),
        readings: || only("ends_at_18", Text::new("nej", "no")),
        reason: Text::new("Forældremyndigheden ophører.", "The custody ends."),
    },
    Interpretation {
        id: "I-18",
        question: Text::new(
            "Hvad er det mindste, en plan indeholder?",
            "What is the least that a plan holds?",
        ),
        readings: || {
            only(
                "goals_efforts_follow_up_voice",
                Text::new(
                    "mål for uddannelse og job, en indsats for hvert område med en sag, ansvarlige, en opfølgningsdato og den unges egen stemme",
                    "goals for education and job, an effort per area with a case, those responsible, a follow-up date and the young person's own voice",
                ),
            )
        },
        reason: Text::new(
            "Formen er ellers kommunens.",
            "Its form is otherwise the municipality's.",
        ),
    },
    Interpretation {
        id: "I-19",
        question: Text::new("Hvornår er mål i konflikt?", "When are goals in conflict?"),
        readings: || {
            only(
                "sub_goals_point_to_overall",
                Text::new(
                    "når et delmål ikke peger på et overordnet mål",
                    "where a sub-goal does not point to an overall goal",
                ),
            )
        },
        reason: Text::new(
            "Det kan ses uden at læse fritekst.",
            "It can be seen without reading free text.",
        ),
    },
    Interpretation {
        id: "I-20",
        question: Text::new(
            "Hvor ofte følges der op på planen?",
            "How often is the plan followed up?",
        ),
        readings: || {
            only(
                "three_months",
                Text::new("mindst hver tredje måned", "at least every third month"),
            )
        },
        reason: Text::new(
            "Teksten siger, at den holdes ajour, men ikke hvor tit.",
            "The text says that it is kept current, but not how often.",
        ),
    },
    Interpretation {
        id: "I-22",
        question: Text::new(
            "Samles den unges planer i én?",
            "Are the young person's plans merged?",
        ),
        readings: || {
            only(
                "linked_not_merged",
                Text::new(
                    "nej, de henviser til hinanden",
                    "no, they link to each other",
                ),
            )
        },
        reason: Text::new("Ingen regel slår dem sammen.", "No rule merges them."),
    },
    Interpretation {
        id: "I-23",
        question: Text::new(
            "Læser biblioteket fritekst?",
            "Does the library read free text?",
        ),
        readings: || {
            only(
                "never",
                Text::new(
                    "nej, den læses, bedømmes og gentages aldrig",
                    "no, it is never read, judged or repeated",
                ),
            )
        },
        reason: Text::new(
            "Den kan indeholde alt om et menneske.",
            "It may hold anything about a person.",
        ),
    },
    Interpretation {
        id: "I-24",
        question: Text::new(
            "Hvad hedder området, når jobcenteret skifter navn?",
            "What is the area called when the job centre changes its name?",
        ),
        readings: || only("employment", Text::new("beskæftigelse", "employment")),
        reason: Text::new(
            "Navnet er en betegnelse med datoer.",
            "The name is a label with dates.",
        ),
    },
    Interpretation {
        id: "I-25",
        question: Text::new(
            "Afgør biblioteket, hvilket indsatsområde en ung hører til?",
            "Does the library decide to which area a young person belongs?",
        ),
        readings: || {
            only(
                "professional_judgement",
                Text::new(
                    "nej, kun om vurderingen er gjort, dateret, begrundet og overholdt",
                    "no, only whether the judgement is made, dated, reasoned and kept to",
                ),
            )
        },
        reason: Text::new(
            "Der vil altid være gråzoner, og en individuel vurdering går forud.",
            "There are always grey zones, and an individual assessment comes first.",
        ),
    },
    Interpretation {
        id: "I-27",
        question: Text::new(
            "Skal en sag have et CPR-nummer?",
            "Must a case have a CPR number?",
        ),
        readings: || {
            only(
                "pseudonym_suffices",
                Text::new("nej, et pseudonym er nok", "no, a pseudonym is enough"),
            )
        },
        reason: Text::new("Ingen regel her læser det.", "No rule here reads it."),
    },
    Interpretation {
        id: "I-28",
        question: Text::new(
            "Hvad sker der med det igangværende, når den unge forlader målgruppen?",
            "What becomes of what is running when the young person leaves the target group?",
        ),
        readings: Leaving::readings,
        reason: Text::new(
            "Indsatsen gælder målgruppen; en grund gør slutningen synlig.",
            "The effort is for the target group; a reason makes the end visible.",
        ),
    },
    Interpretation {
        id: "I-29",
        question: Text::new(
            "Hvornår fylder den, der er født 29. februar, år i et almindeligt år?",
            "When does a person born on 29 February reach an age in a common year?",
        ),
        readings: LeaplingBirthday::readings,
        reason: Text::new(
            "Ingen dansk regel blev fundet; den 1. marts er et helt år gået.",
            "No Danish rule was found; on 1 March a whole year has passed.",
        ),
    },
];

/// The one reading that this version of the library applies.
fn only(code: &'static str, says: Text) -> Vec<Reading> {
    vec![Reading { code, says }]
}

#[cfg(test)]
mod tests {
    use super::super::Readings;
    use super::*;

    #[test]
    fn every_reading_that_is_listed_with_another_can_be_chosen() {
        for interpretation in Interpretation::ALL {
            let readings = interpretation.readings();
            for reading in &readings {
                let chosen = Readings::default()
                    .choose(interpretation.id, reading.code)
                    .is_ok();
                assert_eq!(
                    chosen,
                    readings.len() > 1,
                    "{} {}",
                    interpretation.id,
                    reading.code
                );
            }
        }
    }

    #[test]
    fn the_first_reading_is_the_default() {
        for interpretation in Interpretation::ALL {
            let mut readings = Readings::default();
            if readings
                .choose(interpretation.id, interpretation.readings()[0].code)
                .is_ok()
            {
                assert_eq!(readings, Readings::default(), "{}", interpretation.id);
            }
        }
    }
}

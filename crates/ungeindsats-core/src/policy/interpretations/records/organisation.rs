//! The interpretations of the organisation: when a meeting is due, and when a share differs.

use super::super::Interpretation;
use super::{only, record};

pub(super) const I_33: Interpretation = record(
    "I-33",
    [
        "Skal et mødeforum mødes, når fristen løber ud på en helligdag?",
        "Must a forum meet where the term runs out on a public holiday?",
    ],
    || {
        only(
            "one_more_term",
            "nej, mødet må falde ud, og fristen løber én gang til",
            "no, the meeting may fall out and the term runs once more",
        )
    },
    [
        "Teksterne nævner ingen undtagelser; et møde hver uge eller hver 14. dag ligger på en fast ugedag.",
        "The texts name no exception; a meeting every week or every 14 days lies on a fixed weekday.",
    ],
);

pub(super) const I_34: Interpretation = record(
    "I-34",
    [
        "Hvad er månedlige møder i styregruppen?",
        "What are monthly meetings of the steering group?",
    ],
    || {
        only(
            "each_calendar_month",
            "hver hele kalendermåned har et møde",
            "each whole calendar month has a meeting",
        )
    },
    [
        "Det er den ligefremme læsning; fra møde til møde kan der så gå mere end en måned.",
        "It is the plain reading; between two meetings more than a month may then pass.",
    ],
);

pub(super) const I_35: Interpretation = record(
    "I-35",
    [
        "Hvornår afviger et områdes andel fra den forventede?",
        "When does the share of an area differ from the expected one?",
    ],
    || {
        only(
            "interval_apart",
            "når andelens 95 %-interval (Wilson) ikke rører det forventede spænd",
            "when the share's 95 % interval (Wilson) does not touch the expected band",
        )
    },
    [
        "Andelene er et skøn forud for indsatsen og svinger fra år til år.",
        "The shares were estimated before the effort began and vary from year to year.",
    ],
);

pub(super) const I_36: Interpretation = record(
    "I-36",
    [
        "Gælder det, som dokumentet fra 2019 siger, også efter den 9. september 2020, når det nyere dokument ikke nævner det?",
        "Does what the document of 2019 says hold after 9 September 2020 where the newer document does not mention it?",
    ],
    || {
        only(
            "until_replaced",
            "ja, indtil noget andet er sagt",
            "yes, until something else is said",
        )
    },
    [
        "Det nyere dokument beskriver det, der er ændret, og ophæver udtrykkeligt tre mødefora; resten tager det ikke tilbage.",
        "The newer document describes what changed and closes three forums by name; the rest it does not take back.",
    ],
);

//! The interpretations of the guide: offer, appointment, roles and load.

use super::super::{Interpretation, NotRelevantOffer, OfferDeadline, SamePerson};
use super::{only, record};

pub(super) const I_6: Interpretation = record(
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
);

pub(super) const I_7: Interpretation = record(
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
);

pub(super) const I_8: Interpretation = record(
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
);

pub(super) const I_9: Interpretation = record(
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
);

pub(super) const I_10: Interpretation = record(
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
);

pub(super) const I_31: Interpretation = record(
    "I-31",
    [
        "Hvornår er en guides antal af unge værd at bemærke?",
        "When is the number of young people of one guide worth a notice?",
    ],
    || {
        only(
            "policy_number",
            "fra politikkens antal; det er aldrig mere end en bemærkning",
            "from the policy's number on; it is never more than a notice",
        )
    },
    [
        "Ingen tekst sætter et loft; i januar 2021 var der 74 guider til 92 unge.",
        "No text sets a limit; in January 2021 there were 74 guides for 92 young people.",
    ],
);

pub(super) const I_37: Interpretation = record(
    "I-37",
    [
        "Hvem tildeler en guide i indsatsområde 3?",
        "Who assigns a guide in area 3?",
    ],
    || {
        only(
            "specialist_department",
            "den specialafdeling, der har den unge",
            "the specialist department that has the young person",
        )
    },
    [
        "Teksten siger, hvem der som udgangspunkt er guide der, og at sagsgangen bliver i fagområderne, men ikke hvem der tildeler.",
        "The text says who is the guide there by default and that the casework stays in the fields, but not who assigns.",
    ],
);

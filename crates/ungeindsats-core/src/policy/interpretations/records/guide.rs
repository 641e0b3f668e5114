//! The interpretations of the guide: offer, appointment, roles, load, and who is proposed.

use super::super::{Interpretation, NotRelevantOffer, OfferDeadline, OrderOfGuides, SamePerson};
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

pub(super) const I_39: Interpretation = record(
    "I-39",
    [
        "I hvilken rækkefølge foreslås dem, der kunne være den unges guide?",
        "In which order are those proposed who could be the young person's guide?",
    ],
    OrderOfGuides::readings,
    [
        "Teksten nævner tre grunde som eksempler og ordner dem ikke. Den unge inddrages i valget, så ønsket står først; samme kontaktperson fastholdes gennem hele forløbet, så den nuværende står næst; en relation er én persons, et område rummer mange. Grunde lægges aldrig sammen: den første, der skiller to, afgør, hvem der står forrest, og hvor ingen gør det, deler de plads.",
        "The text names three bases as examples and does not order them. The young person takes part in the choice, so the wish stands first; the same contact person is kept through the whole course, so the present one stands next; a relation is one person's, an area holds many. Grounds are never added up: the first that parts two decides who stands first, and where none does they share a place.",
    ],
);

pub(super) const I_40: Interpretation = record(
    "I-40",
    [
        "Hvem kan slet ikke foreslås som den unges guide?",
        "Who cannot be proposed as the young person's guide at all?",
    ],
    || {
        only(
            "not_a_guide_or_asked_to_leave",
            "den, der ikke er guide på dagen, og den, hvis forløb sluttede, fordi den unge ønskede en anden, indtil den unge igen ønsker eller får vedkommende; den koordinerende sagsbehandler kun, hvor I-9 ikke tillader det",
            "whoever is not a guide on the day, and whoever's course ended because the young person wished another, until the young person wishes or gets them again; the coordinating caseworker only where I-9 does not allow it",
        )
    },
    [
        "Teksten udelukker ingen ved navn; den unge inddrages i valget, og et ønske om en anden vejer tungere end enhver grund.",
        "The text excludes nobody by name; the young person takes part in the choice, and a wish for another weighs more than any basis.",
    ],
);

//! What the proposal and each candidate say in short, for a person.

use super::grounds::Ground;
use super::order::{Place, Unplaced};
use super::proposal::{Candidate, OtherYoungPeople};
use super::tell::{Teller, with};
use crate::rules::notes::{Argument, Arguments};
use crate::text::{Bilingual, Language, Text};
use crate::words;

/// The candidates on their places, each with a message.
pub(super) fn candidates(teller: &Teller<'_>, placed: Vec<(Place, Unplaced)>) -> Vec<Candidate> {
    let numbers: Vec<_> = placed.iter().map(|(place, _)| place.number).collect();
    let candidate = |(place, known): (Place, Unplaced)| {
        let sharing = numbers.iter().filter(|number| **number == place.number);
        let shared_with = number(sharing.count().saturating_sub(1));
        Candidate {
            place: place.number,
            shared_with,
            behind_on: place.behind_on.to_vec(),
            message: of_candidate(teller, place, shared_with, &known),
            facts: known.basis.facts(),
            missing: known.basis.missing(),
            guide: known.guide,
            terms: known.terms,
            grounds: known.grounds,
            unknown: known.unknown,
            load: known.load,
            look_at: known.look_at,
        }
    };
    placed.into_iter().map(candidate).collect()
}

fn of_candidate(
    teller: &Teller<'_>,
    place: Place,
    shared_with: u32,
    known: &Unplaced,
) -> Bilingual {
    let mut says = teller.tell(PLACE, &with("place", Argument::count(place.number)));
    let others = with("others", Argument::count(shared_with));
    let shared = match shared_with {
        0 => None,
        1 => Some(SHARED_WITH_ONE),
        _ => Some(SHARED_WITH_SEVERAL),
    };
    let shared = shared.map(|text| teller.tell(text, &others));
    let grounds = known.grounds.iter().map(|reason| reason.says.clone());
    let looks = known.look_at.iter().map(|reason| reason.says.clone());
    let sentences = shared
        .into_iter()
        .chain(naming(BEHIND_ON, place.behind_on))
        .chain(grounds)
        .chain([known.load.says.clone()])
        .chain(looks)
        .chain(naming(UNKNOWN, &known.unknown));
    sentences.for_each(|sentence| add(&mut says, &sentence));
    says
}

/// The proposal in short.
pub(super) fn of_proposal(
    teller: &Teller<'_>,
    proposed: &[Candidate],
    excluded: usize,
) -> Bilingual {
    let count = |count| with("count", Argument::Count(count));
    let text = match proposed.len() {
        0 => NOBODY,
        1 => ONE,
        _ => SEVERAL,
    };
    let mut says = teller.tell(text, &count(proposed.len()));
    let excluded_text = match excluded {
        0 => None,
        1 => Some(ONE_EXCLUDED),
        _ => Some(SEVERAL_EXCLUDED),
    };
    let tied = proposed.iter().any(|candidate| candidate.shared_with > 0);
    let sentences = [
        excluded_text,
        tied.then_some(TIES),
        (!proposed.is_empty()).then_some(A_PERSON_CHOOSES),
    ];
    for text in sentences.into_iter().flatten() {
        add(&mut says, &teller.tell(text, &count(excluded)));
    }
    says
}

/// The least and the most other young people with a guide, in words.
pub(super) fn of_load(teller: &Teller<'_>, (least, most): (usize, usize)) -> OtherYoungPeople {
    let arguments: Arguments = [
        Some(("least", Argument::Count(least))),
        Some(("most", Argument::Count(most))),
        None,
        None,
    ];
    let text = match (least, most) {
        (0, 0) => NO_OTHERS,
        (1, 1) => ONE_OTHER,
        (least, most) if least == most => OTHERS,
        _ => BETWEEN,
    };
    OtherYoungPeople {
        at_least: number(least),
        at_most: number(most),
        says: teller.tell(text, &arguments),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A sentence that names grounds; none where there are none.
fn naming(text: Text, grounds: &[Ground]) -> Option<Bilingual> {
    let filled = |language| {
        let labels = grounds.iter().map(|ground| ground.label());
        let labels: Vec<_> = labels
            .map(|label| label.in_language(language).to_owned())
            .collect();
        words::fill(text.in_language(language), |_| {
            words::list(&labels, language)
        })
    };
    (!grounds.is_empty()).then(|| Bilingual {
        da: filled(Language::Da),
        en: filled(Language::En),
    })
}

fn add(says: &mut Bilingual, sentence: &Bilingual) {
    for (text, more) in [(&mut says.da, &sentence.da), (&mut says.en, &sentence.en)] {
        text.push(' ');
        text.push_str(more);
    }
}

const PLACE: Text = Text::new("Plads {place}.", "Place {place}.");

const SHARED_WITH_ONE: Text = Text::new("Delt med én anden.", "Shared with one other.");

const SHARED_WITH_SEVERAL: Text =
    Text::new("Delt med {others} andre.", "Shared with {others} others.");

const BEHIND_ON: Text = Text::new(
    "Det, der skiller fra pladsen før, er {grounds}.",
    "What parts it from the place before is {grounds}.",
);

const UNKNOWN: Text = Text::new(
    "Det er ikke kendt, om dette taler for: {grounds}.",
    "It is not known whether this speaks for them: {grounds}.",
);

const NO_OTHERS: Text = Text::new(
    "Har ingen andre unge den {on}.",
    "Has no other young people on {on}.",
);

const ONE_OTHER: Text = Text::new(
    "Har én anden ung den {on}.",
    "Has one other young person on {on}.",
);

const OTHERS: Text = Text::new(
    "Har {least} andre unge den {on}.",
    "Has {least} other young people on {on}.",
);

const BETWEEN: Text = Text::new(
    "Har mindst {least} og højst {most} andre unge den {on}; resten er ikke kendt.",
    "Has at least {least} and at most {most} other young people on {on}; the rest is not known.",
);

const NOBODY: Text = Text::new(
    "Ingen på registerets liste kan foreslås som {guide} den {on}.",
    "Nobody on the register's list can be proposed as a {guide} on {on}.",
);

const ONE: Text = Text::new(
    "Én kan foreslås som {guide} den {on}.",
    "One can be proposed as a {guide} on {on}.",
);

const SEVERAL: Text = Text::new(
    "{count} kan foreslås som {guide} den {on}.",
    "{count} can be proposed as a {guide} on {on}.",
);

const ONE_EXCLUDED: Text = Text::new("Én er udelukket.", "One is excluded.");

const SEVERAL_EXCLUDED: Text = Text::new("{count} er udelukket.", "{count} are excluded.");

const TIES: Text = Text::new(
    "De, der deler en plads, står lige; de er opstillet efter id, som intet siger.",
    "Those who share a place stand equal; they are listed by id, which says nothing.",
);

const A_PERSON_CHOOSES: Text = Text::new(
    "Det er et forslag: den, der tildeler, vælger sammen med den unge.",
    "It is a proposal: whoever assigns the guide chooses, together with the young person.",
);

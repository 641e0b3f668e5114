//! How the proposal is made: each guide is asked about, and those whom nothing excludes are put in order.

use super::Question;
use super::bars::{BARS, Check, DOUBTS, Exclusion, Look};
use super::course::View;
use super::grounds::{ASKED, steps};
use super::messages;
use super::order::{Unplaced, in_order};
use super::person::{People, Person};
use super::proposal::{Excluded, Proposal, Reason};
use super::remarks::Remarks;
use super::tell::{Answered, Basis, Teller, ask};
use crate::record;
use crate::rules::loads::Loads;
use crate::rules::notes::Notes;
use crate::rules::{Facts, RegisterFacts};
use crate::source::{Citation, interpretation, organisering, status};

const SOURCES: &[Citation] = &[
    organisering("Kontaktperson og uddannelsesplan"),
    organisering("1. indsatsområde"),
    organisering("2. indsatsområde"),
    organisering("3. indsatsområde"),
    status("Ungeguiden"),
    interpretation("I-10"),
    interpretation("I-39"),
    interpretation("I-40"),
];

/// Who of the register's guides could be the guide of the case.
pub(super) fn propose(
    register: &RegisterFacts<'_>,
    case: Facts<'_>,
    question: &Question,
) -> Proposal {
    let policy = case.policy;
    let place = case.case.place;
    let teller = Teller {
        policy,
        on: question.on,
    };
    let view = View {
        facts: case,
        question,
    };
    let mut remarks = Remarks::new(&teller);
    remarks.of_case(&view);
    let people = people(register, &view, &mut remarks);
    let others = register.cases(&mut Notes::bare());
    let others = others.into_iter().flatten();
    let others = others.filter(|other| other.case.place != place);
    let loads = Loads::over(others.clone());
    let (mut unplaced, mut excluded) = (Vec::new(), Vec::new());
    for person in &people {
        match judge(&view, &teller, &loads, person) {
            Ok(candidate) => unplaced.push(candidate),
            Err(barred) => excluded.push(barred),
        }
    }
    let placed = in_order(unplaced, steps(policy.readings.order_of_guides));
    let proposed = messages::candidates(&teller, placed);
    if proposed.iter().any(|candidate| !candidate.load.is_known()) {
        let mut notes = Notes::keeping();
        let _missing = Loads::lacks(others, &mut notes);
        remarks.basis.lacks(&notes.missing);
    }
    Proposal {
        case: place.to_string(),
        on: question.on,
        predominant_contact: question.predominant_contact,
        primary_challenge: question.primary_challenge,
        best_relation: question.best_relation.clone(),
        message: messages::of_proposal(&teller, &proposed, excluded.len()),
        proposed,
        excluded,
        facts: remarks.basis.facts(),
        missing: remarks.basis.missing(),
        remarks: remarks.said,
        sources: SOURCES.iter().copied().map(Into::into).collect(),
        policy: record::reference(policy),
    }
}

/// The guides of the register, by id, and what must be remarked about their list.
fn people<'a>(
    register: &RegisterFacts<'a>,
    view: &View<'_>,
    remarks: &mut Remarks<'_>,
) -> Vec<Person<'a>> {
    let mut notes = Notes::keeping();
    if let Ok(people) = People::of(register, &mut notes) {
        remarks.of_people(view, &people);
        people.named
    } else {
        remarks.guides_unknown(notes);
        Vec::new()
    }
}

/// What speaks against a person: what excludes them, or what must be looked at.
#[derive(Default)]
struct Against {
    because: Vec<Reason<Exclusion>>,
    excluded_on: Basis,
    look_at: Vec<Reason<Look>>,
    looked_at_on: Basis,
}

impl Against {
    fn of(view: &View<'_>, teller: &Teller<'_>, person: &Person<'_>) -> Self {
        let mut against = Self::default();
        for bar in &BARS {
            let answered = bar.of(view, person);
            if answered.holds == Some(true) {
                against.because.push(bar.reason(teller, &answered));
                against.excluded_on.add(&answered);
            }
            against.look_at_unknown(teller, bar, &answered);
        }
        for doubt in &DOUBTS {
            let answered = doubt.of(view, person);
            if answered.holds == Some(true) {
                against.look_at.push(doubt.reason(teller, &answered));
                against.looked_at_on.add(&answered);
            }
            against.look_at_unknown(teller, doubt, &answered);
        }
        against
    }

    fn look_at_unknown<T>(&mut self, teller: &Teller<'_>, check: &Check<T>, answered: &Answered) {
        if let (None, Some((look, says))) = (answered.holds, check.unknown) {
            let reason = teller.reason(look, says, &answered.arguments, check.sources);
            self.look_at.push(reason);
            self.looked_at_on.add(answered);
        }
    }
}

impl<T: Copy> Check<T> {
    fn of(&self, view: &View<'_>, person: &Person<'_>) -> Answered {
        ask(|notes| (self.ask)(view, person, notes))
    }

    fn reason(&self, teller: &Teller<'_>, answered: &Answered) -> Reason<T> {
        teller.reason(self.code, self.says, &answered.arguments, self.sources)
    }
}

/// A candidate without a place yet, or a person who is excluded.
fn judge(
    view: &View<'_>,
    teller: &Teller<'_>,
    loads: &Loads<'_>,
    person: &Person<'_>,
) -> Result<Unplaced, Excluded> {
    let against = Against::of(view, teller, person);
    let guide = person.id.clone();
    let terms = person.pointers();
    if !against.because.is_empty() {
        return Err(Excluded {
            guide,
            terms,
            because: against.because,
            facts: against.excluded_on.facts(),
        });
    }
    let mut basis = against.looked_at_on;
    let (mut grounds, mut unknown) = (Vec::new(), Vec::new());
    for asked in &ASKED {
        let answered = ask(|notes| (asked.ask)(view, person, notes));
        basis.add(&answered);
        match answered.holds {
            Some(true) => grounds.push(teller.reason(
                asked.ground,
                asked.says,
                &answered.arguments,
                asked.sources,
            )),
            Some(false) => {}
            None => unknown.push(asked.ground),
        }
    }
    if let Some(load) = loads.of(person.id) {
        let mut notes = Notes::keeping();
        load.read(&mut notes);
        basis.add_notes(notes);
    }
    Ok(Unplaced {
        guide,
        terms,
        grounds,
        unknown,
        load: messages::of_load(teller, loads.least_and_most(person.id)),
        look_at: against.look_at,
        basis,
    })
}

//! What holds of the question of candidates for any register: an order that is sure, and no exclusion without a fact.

use std::collections::{BTreeMap, BTreeSet};

use crate::generated::{any_case, forget, settings, shuffle, viborg};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use ungeindsats_core::candidates::{
    Candidate, CandidatesError, Exclusion, Ground, Proposal, Question, Reason, guide_candidates,
};
use ungeindsats_core::case::{Assignment, CaseworkerTerm, Contact, Fagomraade, GuideCourse, Wish};
use ungeindsats_core::policy::Timeline;
use ungeindsats_core::private::Id;
use ungeindsats_core::{Case, Date, Register};

const ON: &str = "2021-01-08";
const GUIDES: [&str; 5] = ["g1", "g2", "g3", "g4", ""];
const DAYS: [&str; 6] = [
    "2019-09-01",
    "2020-06-01",
    "2020-12-01",
    "2021-01-07",
    ON,
    "2021-01-09",
];
const AREAS: [&str; 3] = ["social", "familie", "ppl"];
const ROLES: [&str; 2] = ["uu_vejleder", "driftsmedarbejder"];
const ENDS: [&str; 5] = [
    "wishes_another_guide",
    "better_match",
    "goal_reached",
    "change_of_area",
    "not_stated",
];

fn maybe(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    prop_oneof![12 => value, 1 => Just(Value::Null)]
}

fn one_of(values: &'static [&'static str]) -> impl Strategy<Value = Value> {
    maybe(select(values).prop_map(|value| json!(value)))
}

fn until() -> impl Strategy<Value = Value> {
    maybe(
        prop_oneof![3 => Just(json!("ongoing")), 2 => select(&DAYS[..]).prop_map(|day| json!(day))],
    )
}

fn term() -> impl Strategy<Value = Value> {
    (one_of(&GUIDES), one_of(&ROLES), one_of(&AREAS), one_of(&DAYS), until()).prop_map(
        |(id, role, area, from, until)| {
            json!({ "id": id, "role": role, "area": area, "from": from, "until": until })
        },
    )
}

fn assignments(most: usize) -> impl Strategy<Value = Value> {
    let assignment = (one_of(&GUIDES), one_of(&DAYS), until(), one_of(&ENDS)).prop_map(
        |(guide, from, until, reason)| {
            json!({ "guide": guide, "from": from, "until": until, "end_reason": reason })
        },
    );
    vec(assignment, 0..most).prop_map(|list| json!(list))
}

/// A case of which much is known that matters for the choice of a guide.
fn likely_case() -> impl Strategy<Value = Value> {
    let wish = (one_of(&DAYS), one_of(&GUIDES), any::<bool>()).prop_map(
        |(on, guide, wants)| json!({ "on": on, "wants_guide": wants, "preferred_guide": guide }),
    );
    let contact = (one_of(&AREAS), one_of(&DAYS), until())
        .prop_map(|(area, from, until)| json!({ "area": area, "from": from, "until": until }));
    let caseworker = (one_of(&GUIDES), one_of(&DAYS), until())
        .prop_map(|(who, from, until)| json!({ "caseworker": who, "from": from, "until": until }));
    (vec(wish, 0..3), assignments(4), vec(contact, 0..4), vec(caseworker, 0..3)).prop_map(
        |(wishes, assignments, contacts, caseworkers)| {
            json!({
                "birth_date": "2001-05-01",
                "residence": { "until": "ongoing" },
                "contacts": contacts,
                "attachments": [{ "area": "1_umiddelbart_potentiale", "from": "2020-01-01", "until": "ongoing" }],
                "coordinating_caseworkers": caseworkers,
                "guide": {
                    "wishes": wishes, "offers": [], "not_relevant": [], "assignments": assignments,
                },
            })
        },
    )
}

/// A register of few guides and few young people, and one of them of the synthetic register or any at all.
fn any_register() -> impl Strategy<Value = Value> {
    let others = vec(assignments(3), 0..6).prop_map(|others| {
        let case = |assignments| json!({ "guide": { "assignments": assignments } });
        others.into_iter().map(case).collect::<Vec<_>>()
    });
    let asked = prop_oneof![
        4 => likely_case(),
        1 => any_case().prop_map(|case| serde_json::to_value(case).unwrap()),
    ];
    (vec(term(), 0..8), asked, others).prop_map(|(guides, mut asked, others)| {
        asked["id"] = json!("asked");
        let cases: Vec<_> = [asked].into_iter().chain(others).collect();
        without_nulls(json!({ "guides": guides, "cases": cases }))
    })
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let known = fields.into_iter().filter(|(_, value)| !value.is_null());
            known
                .map(|(name, value)| (name, without_nulls(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        value => value,
    }
}

fn any_question() -> impl Strategy<Value = Question> {
    let area = || proptest::option::of(select(&[Fagomraade::Social, Fagomraade::Familie][..]));
    let relation = proptest::option::of(select(&GUIDES[..]));
    (area(), area(), relation).prop_map(|(predominant_contact, primary_challenge, relation)| {
        Question {
            case: "asked".into(),
            on: ON.parse().unwrap(),
            predominant_contact,
            primary_challenge,
            best_relation: relation.map(Into::into),
        }
    })
}

/// Viborg's policies, one of the two that read I-39 or I-9 in the other way, or as they are.
fn any_timeline() -> impl Strategy<Value = Timeline> {
    let read = |id, reading| viborg().clone().with_reading(id, reading).unwrap();
    select(vec![
        viborg().clone(),
        read("I-39", "bases_alike"),
        read("I-9", "not_allowed"),
    ])
}

fn ask(document: &Value, timeline: &Timeline, question: &Question) -> Proposal {
    let register = Register::from_json(&document.to_string()).unwrap();
    guide_candidates(&register, timeline, question).unwrap()
}

/// For each guide who is excluded, why. Whether they are a guide no more or not yet may change where their days
/// contradict each other; either way they are none.
fn excluded(proposal: &Proposal) -> BTreeMap<&Id, BTreeSet<Exclusion>> {
    let because = |reasons: &[Reason<Exclusion>]| {
        let codes = reasons.iter().map(|reason| reason.code);
        codes
            .map(|code| match code {
                Exclusion::NotYetAGuide => Exclusion::NoLongerAGuide,
                code => code,
            })
            .collect()
    };
    let excluded = proposal.excluded.iter();
    excluded
        .map(|guide| (&guide.guide, because(&guide.because)))
        .collect()
}

fn grounds(candidate: &Candidate) -> BTreeSet<Ground> {
    candidate.grounds.iter().map(|reason| reason.code).collect()
}

/// What the answer says whatever the order of the lists: the pointers tell that order.
fn without_pointers(proposal: &Proposal) -> Value {
    let mut value = serde_json::to_value(proposal).unwrap();
    for name in ["case", "facts", "missing"] {
        value[name] = Value::Null;
    }
    for list in ["proposed", "excluded"] {
        for guide in value[list].as_array_mut().unwrap() {
            for name in ["terms", "facts", "missing"] {
                guide[name] = Value::Null;
            }
        }
    }
    value
}

/// Adds something to a list that is known.
fn add<T: Clone>(list: &mut Option<Vec<T>>, item: &T) {
    if let Some(list) = list {
        list.push(item.clone());
    }
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn each_guide_is_proposed_or_excluded(
        register in any_register(), timeline in any_timeline(), question in any_question(),
    ) {
        let proposal = ask(&register, &timeline, &question);
        let listed = register["guides"].as_array().unwrap().iter();
        let listed: BTreeSet<_> = listed.filter_map(|term| term["id"].as_str()).filter(|id| !id.is_empty()).collect();
        let proposed = proposal.proposed.iter().map(|candidate| &candidate.guide);
        let told: Vec<_> = proposed.chain(proposal.excluded.iter().map(|guide| &guide.guide)).collect();
        prop_assert_eq!(told.len(), listed.len());
        prop_assert_eq!(told.into_iter().map(|id| id.0.as_str()).collect::<BTreeSet<_>>(), listed);
        prop_assert!(proposal.excluded.iter().all(|guide| !guide.because.is_empty()));
        prop_assert!(proposal.excluded.is_sorted_by_key(|guide| &guide.guide));
    }

    #[test]
    fn places_count_who_stands_before(
        register in any_register(), timeline in any_timeline(), question in any_question(),
    ) {
        let proposal = ask(&register, &timeline, &question);
        let proposed = &proposal.proposed;
        prop_assert!(proposed.is_sorted_by_key(|candidate| (candidate.place, &candidate.guide)));
        for candidate in proposed {
            let place = candidate.place;
            let before = proposed.iter().filter(|other| other.place < place).count();
            let here: Vec<_> = proposed.iter().filter(|other| other.place == place).collect();
            prop_assert_eq!(usize::try_from(place).unwrap(), before + 1);
            prop_assert_eq!(usize::try_from(candidate.shared_with).unwrap(), here.len() - 1);
            prop_assert!(here.iter().all(|other| other.behind_on == candidate.behind_on));
            prop_assert_eq!(candidate.behind_on.is_empty(), place == 1);
        }
    }

    /// Of two places the earlier has the first ground that parts them; it never is outweighed by others.
    #[test]
    fn the_first_ground_that_parts_two_decides(register in any_register(), question in any_question()) {
        let proposal = ask(&register, viborg(), &question);
        let lacks = |candidate: &Candidate| {
            let grounds = grounds(candidate);
            Ground::ALL.iter().map(|ground| !grounds.contains(ground)).collect::<Vec<_>>()
        };
        for (first, second) in proposal.proposed.iter().zip(proposal.proposed.iter().skip(1)) {
            prop_assert!(lacks(first) <= lacks(second));
            let parted = first.place < second.place;
            let differing = Ground::ALL.iter().zip(lacks(first).iter().zip(lacks(second)))
                .find(|(_, (first, second))| **first != *second)
                .map(|(ground, _)| *ground);
            match differing {
                Some(ground) => prop_assert_eq!(&second.behind_on, &[ground]),
                None if parted => {
                    prop_assert_eq!(&second.behind_on, &[Ground::Load]);
                    let before = proposal.proposed.iter().filter(|other| other.place == first.place);
                    prop_assert!(before.map(|other| other.load.at_most).max() < Some(second.load.at_least));
                }
                None => {}
            }
        }
    }

    #[test]
    fn the_order_of_lists_tells_nothing(
        register in any_register(), timeline in any_timeline(), question in any_question(), seed in any::<u64>(),
    ) {
        let mut shuffled = register.clone();
        shuffle(&mut shuffled, &mut { seed });
        let [before, after] = [&register, &shuffled].map(|register| ask(register, &timeline, &question));
        prop_assert_eq!(without_pointers(&before), without_pointers(&after));
    }

    #[test]
    fn the_same_input_gives_the_same_bytes(register in any_register(), question in any_question()) {
        let say = || serde_json::to_string(&ask(&register, viborg(), &question)).unwrap();
        prop_assert_eq!(say(), say());
    }

    /// Forgetting a fact excludes nobody, speaks for nobody, and makes no load surer.
    #[test]
    fn absence_never_decides(
        register in any_register(), timeline in any_timeline(), question in any_question(), seed in any::<u64>(),
    ) {
        let mut forgotten = register.clone();
        let place = forget(&mut forgotten, &mut { seed });
        if place == "cases" || place == "cases/0/id" {
            return Ok(());
        }
        let [before, after] = [&register, &forgotten].map(|register| ask(register, &timeline, &question));
        let was = excluded(&before);
        for (guide, because) in excluded(&after) {
            let was = was.get(guide);
            prop_assert!(was.is_some_and(|was| was.is_superset(&because)), "without {}: {:?}", place, because);
        }
        for after in &after.proposed {
            let Some(before) = before.proposed.iter().find(|before| before.guide == after.guide) else { continue };
            prop_assert!(grounds(before).is_superset(&grounds(after)), "without {}", place);
            prop_assert!(after.load.at_least <= before.load.at_least, "without {}", place);
            prop_assert!(before.load.at_most <= after.load.at_most, "without {}", place);
        }
    }

    #[test]
    fn what_is_dated_later_changes_nothing(register in any_register(), question in any_question()) {
        let mut later: Register = Register::from_json(&register.to_string()).unwrap();
        let tomorrow = Some(question.on.plus_days(1));
        let g1 = Some(Id::from("g1"));
        let wish = Wish { on: tomorrow, preferred_guide: g1.clone(), ..Default::default() };
        let assignment = Assignment { from: tomorrow, guide: g1.clone(), ..Default::default() };
        let contact = Contact { from: tomorrow, ..Default::default() };
        let caseworker = CaseworkerTerm { from: tomorrow, caseworker: g1, ..Default::default() };
        for case in later.cases.iter_mut().flatten() {
            let Case { guide, contacts, coordinating_caseworkers, .. } = case;
            if let Some(GuideCourse { wishes, assignments, .. }) = guide {
                add(wishes, &wish);
                add(assignments, &assignment);
            }
            add(contacts, &contact);
            add(coordinating_caseworkers, &caseworker);
        }
        let after = guide_candidates(&later, viborg(), &question).unwrap();
        prop_assert_eq!(ask(&register, viborg(), &question), after);
    }
}

#[test]
fn a_case_is_asked_about_by_its_own_id_and_on_a_day_that_a_policy_covers() {
    let question = Question {
        case: "u".into(),
        on: Date::new(2021, 1, 8).unwrap(),
        predominant_contact: None,
        primary_challenge: None,
        best_relation: None,
    };
    let ask = |register: Value, question: &Question| {
        let register = Register::from_json(&register.to_string()).unwrap();
        guide_candidates(&register, viborg(), question).unwrap_err()
    };
    for register in [
        json!({}),
        json!({ "cases": [] }),
        json!({ "cases": [{}, { "id": "v" }] }),
    ] {
        assert_eq!(ask(register, &question), CandidatesError::NoSuchCase);
    }
    let twice = json!({ "cases": [{ "id": "u" }, { "id": "v" }, { "id": "u" }] });
    assert_eq!(ask(twice, &question), CandidatesError::SeveralSuchCases);
    let nobody = Question {
        case: "".into(),
        ..question.clone()
    };
    let blank = json!({ "cases": [{ "id": "" }] });
    assert_eq!(ask(blank, &nobody), CandidatesError::NoSuchCase);
    let too_early = Question {
        on: Date::new(2019, 7, 31).unwrap(),
        ..question
    };
    let error = ask(json!({ "cases": [{ "id": "u" }] }), &too_early);
    assert!(
        error.to_string().contains("in force from 2019-08-01"),
        "{error}"
    );
}

/// A register of many young people without a known guide: no list of places grows with it.
#[test]
fn an_answer_stays_small_whatever_the_register() {
    let cases: Vec<_> = (0..5000)
        .map(|number| {
            json!({ "id": format!("u{number}"), "guide": { "assignments": [
            { "guide": "g1", "from": "2020-02-01", "until": "ongoing" },
            { "from": "2020-02-01", "until": "ongoing" },
        ] } })
        })
        .collect();
    let guides = [json!({ "id": "g1", "from": "2019-08-01", "until": "ongoing" })];
    let register = json!({ "guides": guides, "cases": cases });
    let question = Question {
        case: "u0".into(),
        on: ON.parse().unwrap(),
        predominant_contact: None,
        primary_challenge: None,
        best_relation: None,
    };
    let proposal = ask(&register, viborg(), &question);
    let [candidate] = proposal.proposed.as_slice() else {
        panic!("one is proposed")
    };
    assert_eq!(
        (candidate.load.at_least, candidate.load.at_most),
        (4999, 4999)
    );
    let other =
        |pointer: &&String| pointer.starts_with("/cases/") && !pointer.starts_with("/cases/0/");
    assert_eq!(candidate.facts.iter().filter(other).count(), 3 * 20);
    assert!(
        proposal.missing.len() <= 60,
        "{} places",
        proposal.missing.len()
    );
}

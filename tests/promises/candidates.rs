//! What a proposal of guides says to a person, and that the cases show every word of it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use ungeindsats_conformance::candidates::CandidatesCase;
use ungeindsats_conformance::folder;
use ungeindsats_conformance::questions::cases;
use ungeindsats_core::candidates::{
    Exclusion, Ground, Look, Proposal, Question, Remark, guide_candidates,
};
use ungeindsats_core::case::Fagomraade;
use ungeindsats_core::{Register, Timeline};

/// What is proposed by Viborg's policy.
fn proposed(register: &Value, question: &Question) -> Proposal {
    let register = Register::from_json(&register.to_string()).unwrap();
    guide_candidates(&register, &Timeline::named("viborg").unwrap(), question).unwrap()
}

/// Four guides and three young people: a wish, a best relation, one who ended, and one of whom little is known.
fn proposal(on: &str) -> Proposal {
    let guided = |guide: &str| json!({ "guide": { "assignments": [{ "guide": guide, "from": "2019-09-01", "until": "ongoing" }] } });
    let register = json!({
        "guides": [
            { "id": "anna", "area": "familie", "role": "sagsbehandler", "from": "2019-08-01", "until": "ongoing" },
            { "id": "bo", "area": "social", "role": "sagsbehandler", "from": "2019-08-01", "until": "ongoing" },
            { "id": "carl", "area": "social", "role": "sagsbehandler", "from": "2019-08-01", "until": "2019-12-01" },
            { "id": "dea", "from": "2019-08-01" },
        ],
        "cases": [
            {
                "id": "ung-001",
                "birth_date": "2001-05-01",
                "residence": { "until": "ongoing" },
                "contacts": [
                    { "area": "social", "from": "2019-09-01", "until": "ongoing" },
                    { "area": "familie", "from": "2019-09-01", "until": "ongoing" },
                ],
                "attachments": [],
                "coordinating_caseworkers": [],
                "guide": {
                    "wishes": [{ "on": "2020-01-05", "wants_guide": true, "preferred_guide": "bo" }],
                    "offers": [], "not_relevant": [], "assignments": [],
                },
            },
            guided("bo"),
            guided("bo"),
        ],
    });
    let question = Question {
        case: "ung-001".into(),
        on: on.parse().unwrap(),
        predominant_contact: Some(Fagomraade::Social),
        primary_challenge: None,
        best_relation: Some("anna".into()),
    };
    proposed(&register, &question)
}

#[test]
fn the_proposal_and_each_candidate_say_their_reasons() {
    let proposal = proposal("2021-01-08");
    assert_eq!(
        proposal.message.da,
        "3 kan foreslås som ungeguide den 8. januar 2021. Én er udelukket. Det er et forslag: den, der \
         tildeler, vælger sammen med den unge."
    );
    let says: Vec<_> = proposal
        .proposed
        .iter()
        .map(|candidate| (candidate.guide.0.as_str(), candidate.message.en.as_str()))
        .collect();
    assert_eq!(
        says,
        [
            (
                "bo",
                "Place 1. The young person wished this youth guide on 5 January 2020. Comes from the area that, \
                 as was told, has the predominant contact to the young person: social services. Comes from an \
                 area that has an open case about the young person: social services. Has 2 other young people \
                 on 8 January 2021. It is not known whether this speaks for them: the primary challenge."
            ),
            (
                "anna",
                "Place 2. What parts it from the place before is the young person's own wish. Is, as was told, \
                 the person to whom the young person has the best relation. Comes from an area that has an open \
                 case about the young person: family services. Has no other young people on 8 January 2021. It \
                 is not known whether this speaks for them: the primary challenge."
            ),
            (
                "dea",
                "Place 3. What parts it from the place before is the best relation. Has no other young people \
                 on 8 January 2021. Look whether they are a youth guide on 8 January 2021: that is not known. \
                 It is not known whether this speaks for them: the predominant contact, the primary challenge \
                 and coming from an area with an open case."
            ),
        ]
    );
    assert_eq!(
        proposal.excluded[0].because[0].says.da,
        "Er ikke ungeguide mere fra den 1. december 2019."
    );
}

#[test]
fn it_speaks_in_the_words_of_the_policy_of_the_day() {
    let proposal = proposal("2020-01-08");
    assert_eq!(
        proposal.proposed[0].grounds[0].says.da,
        "Den unge ønskede denne kontaktperson den 5. januar 2020."
    );
    assert_eq!(proposal.policy.id, "viborg-2019");
}

#[test]
fn ids_stand_in_their_fields_and_nowhere_else() {
    let proposal = proposal("2021-01-08");
    let record = serde_json::to_string(&proposal).unwrap();
    for (id, fields) in [("bo", 1), ("anna", 2), ("carl", 1), ("dea", 1)] {
        assert_eq!(record.matches(&format!("\"{id}\"")).count(), fields, "{id}");
        assert!(!format!("{proposal:?}").contains(&format!("\"{id}\"")));
    }
    assert_eq!(proposal.proposed[0].terms, ["/guides/1"]);
    assert_eq!(proposal.case, "/cases/0");
}

#[test]
fn the_grounds_name_their_sources() {
    let proposal = proposal("2021-01-08");
    let of = |ground: Ground| {
        let candidates = proposal.proposed.iter();
        let mut grounds = candidates.flat_map(|candidate| &candidate.grounds);
        let reason = grounds.find(|reason| reason.code == ground).unwrap();
        let sources = reason.sources.iter();
        sources
            .map(|source| source.heading.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of(Ground::Wish),
        ["Kontaktperson og uddannelsesplan", "Ungeguiden"]
    );
    assert_eq!(
        of(Ground::BestRelation),
        ["Kontaktperson og uddannelsesplan", "2. indsatsområde"]
    );
    assert!(
        proposal
            .sources
            .iter()
            .any(|source| source.heading == "I-39")
    );
}

#[test]
fn the_cases_show_every_ground_exclusion_look_and_remark() {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let mut count = 0_usize;
    for (_, case) in cases::<CandidatesCase>(&folder()).unwrap() {
        count += 1;
        for candidate in &case.expect.proposed {
            seen.extend(candidate.grounds.iter().map(|ground| ground.code()));
            seen.extend(candidate.behind_on.iter().map(|ground| ground.code()));
            seen.extend(candidate.look_at.iter().map(|look| look.code()));
        }
        let excluded = case
            .expect
            .excluded
            .iter()
            .flat_map(|excluded| &excluded.because);
        seen.extend(excluded.map(|exclusion| exclusion.code()));
        seen.extend(case.expect.remarks.iter().map(|remark| remark.code()));
    }
    assert!(count >= 100, "only {count} cases were found");
    let all = Ground::ALL.iter().map(|ground| ground.code());
    let all = all.chain(Exclusion::ALL.iter().map(|exclusion| exclusion.code()));
    let all = all.chain(Look::ALL.iter().map(|look| look.code()));
    let all: BTreeSet<_> = all
        .chain(Remark::ALL.iter().map(|remark| remark.code()))
        .collect();
    let missing: Vec<_> = all.difference(&seen).collect();
    assert!(missing.is_empty(), "no case shows {missing:?}");
}

/// A proposal for a young person, by guides who are alike but for when they stop, and by whom other young people
/// have as a guide, and until when.
fn among(guides: &[(&str, &str)], others_have: &[(&str, Option<&str>)]) -> Proposal {
    let guides = guides.iter().map(|(id, until)| {
        json!({ "id": id, "area": "social", "role": "sagsbehandler", "from": "2019-08-01", "until": until })
    });
    let assignments = others_have
        .iter()
        .map(|(guide, until)| json!({ "guide": guide, "from": "2019-09-01", "until": until }));
    let others = assignments.map(|one| json!({ "guide": { "assignments": [one] } }));
    let young = json!({
        "id": "ung-001", "birth_date": "2001-05-01", "contacts": [], "attachments": [],
        "residence": { "from": "2001-05-01", "until": "ongoing" }, "coordinating_caseworkers": [],
        "guide": { "wishes": [], "offers": [], "not_relevant": [], "assignments": [] },
    });
    let cases: Vec<_> = [young].into_iter().chain(others).collect();
    let register = json!({ "guides": guides.collect::<Vec<_>>(), "cases": cases });
    let question = Question {
        case: "ung-001".into(),
        on: "2021-01-08".parse().unwrap(),
        predominant_contact: Some(Fagomraade::Familie),
        primary_challenge: Some(Fagomraade::Familie),
        best_relation: Some("".into()),
    };
    proposed(&register, &question)
}

#[test]
fn a_proposal_counts_in_words() {
    const NOW: &str = "ongoing";
    const THEN: &str = "2020-01-01";
    for (guides, starts, excluded, tied) in [
        (
            vec![],
            "Nobody on the register's list can be proposed",
            None,
            false,
        ),
        (vec![("a", NOW)], "One can be proposed", None, false),
        (
            vec![("a", NOW), ("b", NOW)],
            "2 can be proposed",
            None,
            true,
        ),
        (
            vec![("a", THEN)],
            "Nobody",
            Some(" One is excluded."),
            false,
        ),
        (
            vec![("a", NOW), ("b", THEN), ("c", THEN)],
            "One",
            Some(" 2 are excluded."),
            false,
        ),
    ] {
        let says = among(&guides, &[]).message.en;
        assert!(says.starts_with(starts), "{says}");
        assert_eq!(says.contains("excluded"), excluded.is_some(), "{says}");
        assert!(says.contains(excluded.unwrap_or_default()), "{says}");
        assert_eq!(says.contains("stand equal"), tied, "{says}");
        let chosen = says.contains("It is a proposal");
        assert_eq!(
            chosen,
            guides.iter().any(|(_, until)| *until == NOW),
            "{says}"
        );
    }
}

#[test]
fn a_candidate_counts_in_words() {
    let guides = [("a", "ongoing"), ("b", "ongoing"), ("c", "ongoing")];
    let said = |proposal: &Proposal, guide: &str| {
        let found = proposal.proposed.iter().find(|it| it.guide.0 == guide);
        found.unwrap().message.en.clone()
    };
    let proposal = among(&guides[..2], &[]);
    assert!(said(&proposal, "a").contains("Shared with one other."));
    assert!(said(&proposal, "a").contains("Has no other young people"));
    let proposal = among(&guides, &[]);
    assert!(said(&proposal, "a").contains("Shared with 2 others."));
    let now = Some("ongoing");
    let proposal = among(&guides, &[("a", now), ("b", now), ("b", now)]);
    assert!(!said(&proposal, "a").contains("Shared"));
    assert!(said(&proposal, "a").contains("Has one other young person"));
    assert!(said(&proposal, "b").contains("Has 2 other young people"));
    assert!(said(&proposal, "c").contains("Has no other young people"));
    assert_eq!(proposal.proposed[0].guide.0, "c");
}

#[test]
fn a_ground_holds_or_does_not_or_is_not_known() {
    let proposal = proposal("2021-01-08");
    let bo = &proposal.proposed[0];
    assert_eq!(bo.holds(Ground::Wish), Some(true));
    assert_eq!(bo.holds(Ground::BestRelation), Some(false));
    assert_eq!(bo.holds(Ground::PrimaryChallenge), None);
}

#[test]
fn loads_that_touch_one_by_one_share_a_place() {
    let guides = [
        ("a", "ongoing"),
        ("b", "ongoing"),
        ("c", "ongoing"),
        ("d", "ongoing"),
    ];
    let now = Some("ongoing");
    // Of a it is not known whether they have none or two; b has one, c two, and d three.
    let others = [
        ("a", None),
        ("a", None),
        ("b", now),
        ("c", now),
        ("c", now),
        ("d", now),
        ("d", now),
        ("d", now),
    ];
    let proposal = among(&guides, &others);
    let places: Vec<_> = proposal
        .proposed
        .iter()
        .map(|it| {
            (
                it.guide.0.as_str(),
                it.place,
                it.load.at_least,
                it.load.at_most,
            )
        })
        .collect();
    assert_eq!(
        places,
        [
            ("a", 1, 0, 2),
            ("b", 1, 1, 1),
            ("c", 1, 2, 2),
            ("d", 4, 3, 3)
        ]
    );
    let says = &proposal.proposed[0].message.en;
    assert!(
        says.contains("Has at least 0 and at most 2 other young people"),
        "{says}"
    );
}

#[test]
fn what_is_missing_of_nobody_who_is_proposed_is_not_asked_for() {
    let guides = [("a", "ongoing"), ("z", "2020-01-01")];
    let known = among(&guides, &[("z", None)]);
    assert_eq!(known.proposed[0].load.at_most, 0);
    assert_eq!(known.missing, Vec::<String>::new());
    let unknown = among(&guides, &[("a", None)]);
    assert_eq!(unknown.missing, ["/cases/1/guide/assignments/0/until"]);
}

#[test]
fn a_term_that_ended_on_the_day_it_began_does_not_begin_later() {
    let day = "2021-01-08";
    let register = json!({
        "guides": [{ "id": "a", "area": "social", "role": "sagsbehandler", "from": day, "until": day }],
        "cases": [{ "id": "ung-001" }],
    });
    let question = Question {
        case: "ung-001".into(),
        on: day.parse().unwrap(),
        predominant_contact: None,
        primary_challenge: None,
        best_relation: None,
    };
    let proposal = proposed(&register, &question);
    let because = proposal.excluded[0].because.iter();
    let says: Vec<_> = because.map(|reason| reason.says.en.as_str()).collect();
    assert_eq!(says, ["Is a youth guide no more from 8 January 2021."]);
}

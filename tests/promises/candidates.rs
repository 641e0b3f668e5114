//! What a proposal of guides says to a person, and that the cases show every word of it.

use std::collections::BTreeSet;

use serde_json::json;
use ungeindsats_conformance::candidates::CandidatesCase;
use ungeindsats_conformance::folder;
use ungeindsats_conformance::questions::cases;
use ungeindsats_core::candidates::{
    Exclusion, Ground, Look, Proposal, Question, Remark, guide_candidates,
};
use ungeindsats_core::case::Fagomraade;
use ungeindsats_core::{Register, Timeline};

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
    let register = Register::from_json(&register.to_string()).unwrap();
    guide_candidates(&register, &Timeline::named("viborg").unwrap(), &question).unwrap()
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

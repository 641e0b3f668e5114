//! What the trace of a verdict says: for every case of the suite what the assessment says, and why in words.

use ungeindsats_conformance::{TestCase, folder, load, timeline};
use ungeindsats_core::record::FindingRecord;
use ungeindsats_core::why::{Condition, Why, trace, ways_to_pass, why_of_register};
use ungeindsats_core::{Case, Language, Register, Timeline, assess, assess_register, render, why};

/// What the rule says of a case, and why.
fn told(rule: &str, test: &TestCase) -> (FindingRecord, Why) {
    let (timeline, day) = (timeline(&test.policy, &test.readings).unwrap(), test.as_of);
    let facts = test.case.as_ref().or(test.register.as_ref()).unwrap();
    let document = facts.to_string();
    let (assessment, why) = if test.case.is_some() {
        let case = Case::from_json(&document).unwrap();
        let assessment = assess(&case, &timeline, day).unwrap();
        (assessment, why(&case, &timeline, day, rule).unwrap())
    } else {
        let register = Register::from_json(&document).unwrap();
        let assessment = assess_register(&register, &timeline, day).unwrap();
        let why = why_of_register(&register, &timeline, day, rule).unwrap();
        (assessment, why)
    };
    (assessment.finding(rule).unwrap().record(), why)
}

/// Every case of the suite for which this tells something, with what it tells.
fn told_of(tell: impl Fn(&FindingRecord, &Why) -> Vec<String>) -> Vec<String> {
    let mut all = Vec::new();
    for file in load(&folder()).unwrap() {
        for test in &file.cases {
            let (finding, why) = told(&file.rule, test);
            let told = tell(&finding, &why);
            all.extend(
                told.iter()
                    .map(|it| format!("{}/{}: {it}", file.rule, test.id)),
            );
        }
    }
    all
}

/// Every condition of a tree.
fn all(conditions: &[Condition]) -> Vec<&Condition> {
    let within = conditions
        .iter()
        .flat_map(|condition| all(condition.within()));
    conditions.iter().chain(within).collect()
}

#[test]
fn the_trace_of_a_verdict_says_what_the_assessment_says() {
    let differing = told_of(|finding, why| {
        let same = why.finding().record() == *finding;
        (!same)
            .then(|| finding.message.en.clone())
            .into_iter()
            .collect()
    });
    assert_eq!(differing, [""; 0]);
}

#[test]
fn every_verdict_of_a_rule_in_force_is_traced_in_words() {
    let not_in_force = "The rule is not in force under the policy on this date.";
    let bare = told_of(|finding, why| {
        let conditions = why.conditions();
        let in_words = all(&conditions).iter().any(|it| it.is_in_words());
        let bare = !in_words && finding.message.en != not_in_force;
        bare.then(|| finding.message.en.clone())
            .into_iter()
            .collect()
    });
    assert_eq!(bare, [""; 0]);
}

#[test]
fn a_condition_is_a_plain_statement_in_both_languages() {
    let odd = told_of(|_, why| {
        let conditions = why.conditions();
        let languages = [Language::Da, Language::En];
        let said = all(&conditions).into_iter();
        let said = said.flat_map(|it| languages.map(|language| it.says(language)));
        said.filter(|text| text.is_empty() || text.ends_with('.') || text.contains('{'))
            .collect()
    });
    assert_eq!(odd, [""; 0]);
}

#[test]
fn what_is_missing_stands_with_the_condition_that_lacks_it() {
    let unplaced = told_of(|finding, why| {
        let conditions = why.conditions();
        let placed: Vec<_> = all(&conditions)
            .iter()
            .flat_map(|it| it.missing())
            .collect();
        let missing = finding.missing.iter().filter(|fact| !placed.contains(fact));
        missing.cloned().collect()
    });
    assert_eq!(unplaced, [""; 0]);
}

/// What a page of why says of a case, on a day of which Viborg's second policy speaks.
fn page(rule: &str, case: &str) -> String {
    let viborg = Timeline::named("viborg").unwrap();
    let case = Case::from_json(case).unwrap();
    let day = "2021-01-08".parse().unwrap();
    let told = why(&case, &viborg, day, rule).unwrap();
    assert_eq!(
        format!("{told:?}"),
        format!("Why({rule}: {})", told.finding().outcome().code())
    );
    let ways = ways_to_pass(&case, &viborg, day, rule).unwrap();
    render::why(&told, Some(&ways), Language::En)
}

#[test]
fn the_page_says_what_was_asked_what_is_missing_and_what_would_do() {
    for (rule, case, lines) in [
        (
            "consent.informed",
            r#"{ "consents": [{ "from": "2020-10-01", "told_purpose": true }] }"#,
            [
                "      missing: whether it was told that it can be withdrawn (consent no. 1)",
                "    – whether it was told that it can be withdrawn (consent no. 1): yes (is not recorded)",
            ],
        ),
        (
            "guide.one_active",
            r#"{ "guide": { "assignments": [
                { "from": "2020-01-01", "until": "2020-06-02" }, { "from": "2020-06-01", "until": "ongoing" } ] } }"#,
            [
                "    – end (assignment of a guide no. 1): 1 June 2020, or another value (is recorded otherwise)",
                "    – first day (assignment of a guide no. 2): 2 June 2020, or another value (is recorded otherwise)",
            ],
        ),
        (
            "plan.efforts_serve_goals",
            r#"{ "plans": [{ "from": "2020-10-01", "until": "ongoing", "goals": [{ "id": "m1" }],
                "efforts": [{ "area": "social", "goals": [] }] }] }"#,
            [
                "    the effort points to a goal of the plan (effort no. 1 (plan no. 1)): no",
                "    – goal (effort no. 1, plan no. 1): the same as its own id (goal no. 1, plan no. 1) (is recorded otherwise)",
            ],
        ),
        (
            "guide.status_has_date_and_reason",
            r#"{ "guide": { "offers": [{ "on": "2020-10-01", "answer": "declined", "answered_on": "2020-10-05",
                "decline_reason": "" }], "not_relevant": [], "assignments": [] } }"#,
            [
                "  a guide has been assigned: no",
                "    – reason for declining (offer of a guide no. 1): filled in (is recorded otherwise)",
            ],
        ),
        (
            "consent.specific",
            r#"{ "consents": [{ "from": "2020-10-01", "purposes": [], "giving_areas": ["social"],
                "receiving_areas": ["familie"], "information": ["education"] }] }"#,
            [
                "    it names a purpose: no",
                "    – purposes (consent no. 1): the shared plan, or another value (is recorded otherwise)",
            ],
        ),
        (
            "consent.covers_participants",
            "{}",
            [
                "  age, until (years) = 30 (age_until, from 9 September 2020)",
                "  Not everything was tried or is shown; there may be other ways.",
            ],
        ),
    ] {
        let page = page(rule, case);
        for line in lines {
            assert!(
                page.lines().any(|it| it == line),
                "{line}\nis no line of\n{page}"
            );
        }
        assert_eq!(
            page.contains("Not everything was tried"),
            rule == "consent.covers_participants"
        );
    }
}

#[test]
fn a_condition_tells_what_was_read_for_it() {
    let viborg = Timeline::named("viborg").unwrap();
    let case = r#"{ "consents": [{ "from": "2020-10-01", "told_purpose": true, "told_withdrawal": true }] }"#;
    let case = Case::from_json(case).unwrap();
    let told = why(
        &case,
        &viborg,
        "2021-01-08".parse().unwrap(),
        "consent.informed",
    )
    .unwrap();
    let conditions = told.conditions();
    let each: Vec<_> = all(&conditions)
        .iter()
        .map(|it| (it.place().unwrap_or_default(), it.is_in_words(), it.facts()))
        .collect();
    let fact = |name: &str| format!("/consents/0/{name}");
    assert_eq!(
        each[1..],
        [
            (fact("told_purpose"), false, vec![fact("told_purpose")]),
            (
                fact("told_withdrawal"),
                false,
                vec![fact("told_withdrawal")]
            ),
        ]
    );
    assert!(each[0].1);
}

#[test]
fn a_parameter_tells_where_its_value_comes_from() {
    let viborg = Timeline::named("viborg").unwrap();
    let case = Case::from_json("{}").unwrap();
    let told = why(
        &case,
        &viborg,
        "2021-01-08".parse().unwrap(),
        "consent.covers_participants",
    )
    .unwrap();
    let sources: Vec<_> = told
        .parameters()
        .map(|it| (it.parameter.name(), it.source().len()))
        .collect();
    assert!(sources.contains(&("age_until", 2)), "{sources:?}");
    assert!(
        sources.iter().all(|(_, sources)| *sources > 0),
        "{sources:?}"
    );
}

#[test]
fn a_trace_is_shown_by_its_assessment() {
    let viborg = Timeline::named("viborg").unwrap();
    let case = Case::from_json("{}").unwrap();
    let trace = trace(&case, &viborg, "2021-01-08".parse().unwrap()).unwrap();
    assert!(format!("{trace:?}").starts_with("Trace({"), "{trace:?}");
}

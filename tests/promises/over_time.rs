//! What is told of a period: spells, changes, deadlines, and the calendar made of them.

use ungeindsats_core::deadlines::Deadlines;
use ungeindsats_core::timeline::CaseTimeline;
use ungeindsats_core::{
    Case, Date, Finding, Language, Outcome, Register, Timeline, deadlines, register_deadlines,
    timeline,
};

/// From the first of June to the third two guides are named at once.
const TWO_GUIDES_AT_ONCE: &str = r#"{
    "birth_date": "2002-07-01",
    "guide": { "assignments": [
        { "from": "2020-01-01", "until": "2020-06-03" },
        { "from": "2020-06-01", "until": "ongoing" }
    ] }
}"#;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn course() -> CaseTimeline {
    let viborg = Timeline::named("viborg").unwrap();
    let case = Case::from_json(TWO_GUIDES_AT_ONCE).unwrap();
    timeline(&case, &viborg, day("2020-05-01"), day("2020-07-01")).unwrap()
}

fn ahead() -> Deadlines {
    let viborg = Timeline::named("viborg").unwrap();
    let consent = r#"{
        "birth_date": "2003-02-01",
        "consents": [{ "kind": "across_areas", "from": "2020-03-01", "until": "ongoing" }]
    }"#;
    let case = Case::from_json(consent).unwrap();
    deadlines(&case, &viborg, day("2021-01-08"), day("2021-07-01")).unwrap()
}

#[test]
fn a_timeline_tells_every_spell_and_every_change() {
    let course = course();
    let told: Vec<_> = course
        .spells()
        .filter(|spell| spell.finding().rule().id == "guide.one_active")
        .map(|spell| (spell.days().start, spell.finding().outcome()))
        .collect();
    assert_eq!(
        told,
        [
            (day("2020-05-01"), Outcome::Passed),
            (day("2020-06-01"), Outcome::Failed),
        ]
    );
    assert!(told.len() < course.spells().count());

    let mut changed = Vec::new();
    for change in course.changes() {
        changed.extend(change.findings().iter().map(|pair| (change.day(), *pair)));
    }
    let of_guides: Vec<_> = changed
        .iter()
        .filter(|(_, (old, _))| old.rule().id == "guide.one_active")
        .map(|(day, (old, new))| (*day, old.outcome(), new.outcome()))
        .collect();
    assert_eq!(
        of_guides,
        [(day("2020-06-01"), Outcome::Passed, Outcome::Failed)]
    );
    for (day, (old, new)) in &changed {
        assert_eq!(old.rule().id, new.rule().id);
        let said = |finding: &Finding<'_>| (finding.outcome(), finding.message(Language::Da));
        assert_ne!(said(old), said(new), "{day}: {}", old.rule().id);
    }
}

#[test]
fn what_is_told_of_a_period_is_shown_without_its_days() {
    let (course, ahead) = (course(), ahead());
    let change = course.changes().next().unwrap();
    for (shown, expected) in [
        (
            format!("{course:?}"),
            format!(
                "CaseTimeline({} segments, days hidden)",
                course.segments().len()
            ),
        ),
        (
            format!("{:?}", course.segments()[0]),
            "Segment(days hidden)".to_owned(),
        ),
        (
            format!("{change:?}"),
            format!("Change({} findings, day hidden)", change.findings().len()),
        ),
        (
            format!("{:?}", course.of_rule("guide.one_active").next().unwrap()),
            "Spell(guide.one_active, days hidden)".to_owned(),
        ),
        (
            format!("{ahead:?}"),
            format!("Deadlines({} of them, days hidden)", ahead.all().len()),
        ),
    ] {
        assert_eq!(shown, expected);
    }
    assert!(format!("{:?}", ahead.all()[0]).contains("hidden"));
}

#[test]
fn a_calendar_holds_an_event_for_each_deadline() {
    let ahead = ahead();
    assert!(ahead.all().len() > 1);
    let calendar = ahead.icalendar(day("2021-01-08"));
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n"), "{calendar}");
    assert_eq!(calendar.matches("BEGIN:VEVENT").count(), ahead.all().len());
    for deadline in ahead.all() {
        let due = deadline.due().to_string().replace('-', "");
        assert!(
            calendar.contains(&format!("DTSTART;VALUE=DATE:{due}")),
            "{due} in {calendar}"
        );
    }
    let unfolded = calendar.replace("\r\n ", "");
    assert!(
        unfolded.contains("SUMMARY:Den unge fylder 18 år"),
        "{unfolded}"
    );
}

#[test]
fn a_calendar_of_a_register_names_the_number_of_the_case() {
    let viborg = Timeline::named("viborg").unwrap();
    let register =
        Register::from_json(r#"{ "cases": [{}, { "birth_date": "2003-02-01" }] }"#).unwrap();
    let ahead =
        register_deadlines(&register, &viborg, day("2021-01-08"), day("2021-07-01")).unwrap();
    assert_eq!(ahead.all()[0].case_index(), Some(1));
    let calendar = ahead.icalendar(day("2021-01-08")).replace("\r\n ", "");
    assert!(
        calendar.contains("SUMMARY:Sag nr. 2: Den unge fylder 18 år"),
        "{calendar}"
    );
}

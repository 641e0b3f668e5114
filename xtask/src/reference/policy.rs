//! The page of a policy: its period, its parameters, its readings, its rules, and how it differs.

use ungeindsats_core::policy::{Interpretation, Parameter, Policy};
use ungeindsats_core::rules::Chapter;
use ungeindsats_core::text::Text;
use ungeindsats_core::words::day;
use ungeindsats_core::{Language, Timeline, words};

use super::markdown::Page;
use super::{
    INDEX, LANGUAGE, LANGUAGES, REFERENCE, both, difference, interpretations, phrases, rule,
    sources,
};

/// A link to the page of a policy, by its id.
pub(super) fn link(page: &Page, policy: &Policy) -> String {
    page.link(&policy.id, &path(policy))
}

fn path(policy: &Policy) -> String {
    format!("docs/policies/{}.md", policy.id)
}

/// From which day until which a policy is in force.
pub(super) fn period(policy: &Policy, language: Language) -> String {
    words::period(policy.valid_from, policy.valid_until, language)
}

pub(super) fn page(timeline: &Timeline, policy: &Policy) -> Page {
    let file = format!(
        "crates/ungeindsats-core/policies/{}.yaml",
        timeline.authority()
    );
    let mut page = Page::new(path(policy), std::slice::from_ref(&file));
    let index = page.link(&both(REFERENCE), INDEX);
    page.paragraph(&format!("{index} › Politikker · Policies"));
    page.heading(
        1,
        &format!("{}, {}", timeline.name().da, period(policy, Language::Da)),
    );
    page.paragraph(&format!(
        "*{}, {}*",
        timeline.name().en,
        period(policy, Language::En)
    ));
    page.paragraph(&format!(
        "`{}` · [Dansk](#dansk) · [English](#english) · {}",
        policy.id,
        page.link("Datafil · Data file", &file),
    ));
    for language in LANGUAGES {
        section(&mut page, timeline, policy, language);
    }
    page
}

fn section(page: &mut Page, timeline: &Timeline, policy: &Policy, language: Language) {
    let say = |text: Text| text.in_language(language);
    page.heading(2, say(LANGUAGE));
    let recorded = day(policy.recorded, language);
    let revision = policy.revision;
    page.paragraph(&match language {
        Language::Da => format!("Revision {revision}, kendt fra {recorded}."),
        Language::En => format!("Revision {revision}, known from {recorded}."),
    });
    write_differences(page, timeline, policy, language);

    page.heading(3, say(Text::new("Parametre", "Parameters")));
    let rows: Vec<_> = Parameter::ALL
        .iter()
        .map(|parameter| {
            [
                say(parameter.label()).to_owned(),
                phrases::cell(&policy.parameters.phrases(*parameter), language),
                sources::links(page, policy.parameters.source(*parameter)),
                format!("`{}`", parameter.name()),
            ]
        })
        .collect();
    page.table(
        match language {
            Language::Da => ["Parameter", "Værdi", "Kilde", "Navn i filen"],
            Language::En => ["Parameter", "Value", "Source", "Name in the file"],
        },
        &rows,
    );

    page.heading(3, say(Text::new("Fortolkninger", "Interpretations")));
    let rows: Vec<_> = Interpretation::ALL
        .iter()
        .filter_map(|interpretation| {
            let reading = policy.readings.of(interpretation)?;
            Some([
                interpretations::link(page, interpretation.id),
                say(interpretation.question).to_owned(),
                say(reading.says).to_owned(),
            ])
        })
        .collect();
    page.table(
        match language {
            Language::Da => ["Nr.", "Spørgsmål", "Læses sådan"],
            Language::En => ["No.", "Question", "Read as"],
        },
        &rows,
    );

    page.heading(3, say(Text::new("Regler i kraft", "Rules in force")));
    for chapter in Chapter::ALL {
        let in_force = chapter
            .rules()
            .filter(|rule| policy.rules.contains(rule.id));
        let rows: Vec<_> = in_force
            .map(|known| {
                [
                    rule::link(page, known, language),
                    format!("`{}`", known.id),
                    say(known.severity.label()).to_owned(),
                ]
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        page.heading(4, say(chapter.title));
        page.table(
            match language {
                Language::Da => ["Regel", "Id", "Vægt"],
                Language::En => ["Rule", "Id", "Weight"],
            },
            &rows,
        );
    }
}

/// How it differs from the policy before it, from the law layer, and from its own earlier revisions.
fn write_differences(page: &mut Page, timeline: &Timeline, policy: &Policy, language: Language) {
    let title = |other: &Policy| match language {
        Language::Da => format!("Forskel fra {}", other.id),
        Language::En => format!("Difference from {}", other.id),
    };
    let mut before = timeline.policies().iter();
    let before = before.rfind(|other| other.valid_from < policy.valid_from);
    let law = timeline
        .law()
        .and_then(|law| law.policy_on(policy.valid_from).ok());
    for other in [before, law].into_iter().flatten() {
        page.heading(3, &title(other));
        difference::write(page, other, policy, language);
    }
    let mut revisions: Vec<_> = timeline.revisions().iter().collect();
    revisions.retain(|other| other.id == policy.id);
    revisions.sort_by_key(|other| other.revision);
    for pair in revisions.windows(2) {
        let [earlier, later] = pair else { continue };
        let known = day(later.recorded, language);
        page.heading(
            3,
            &match language {
                Language::Da => format!(
                    "Revision {} i forhold til revision {}, som var kendt indtil {known}",
                    later.revision, earlier.revision
                ),
                Language::En => format!(
                    "Revision {} beside revision {}, which was known until {known}",
                    later.revision, earlier.revision
                ),
            },
        );
        difference::write(page, earlier, later, language);
    }
}

//! The page of a rule: what it says, whom it binds, on what it rests, and its cases.

use std::fs;

use ungeindsats_core::policy::{Interpretation, Policy};
use ungeindsats_core::rules::Chapter;
use ungeindsats_core::source::{Document, Source};
use ungeindsats_core::text::Text;
use ungeindsats_core::{Authority, Language, Outcome, Rule};

use super::blanks::open;
use super::library::Library;
use super::markdown::Page;
use super::{
    INDEX, LANGUAGE, LANGUAGES, REFERENCE, both, cases, interpretations, phrases, policy, sources,
};
use crate::workspace::root;

/// Where the page of a rule lies.
pub(super) fn path(rule: &Rule) -> String {
    format!("docs/rules/{}.md", place(rule))
}

/// A link to the page of a rule, with its title.
pub(super) fn link(page: &Page, rule: &Rule, language: Language) -> String {
    page.link(&open(rule.title, language), &path(rule))
}

pub(super) fn page(library: &Library, rule: &Rule) -> Page {
    let (source, cases) = (source_file(rule), case_file(rule));
    let mut page = Page::new(path(rule), &[source.clone(), cases.clone()]);
    let index = page.link(&both(REFERENCE), INDEX);
    let chapter = Chapter::of(rule)
        .map(|chapter| page.link(&both(chapter.title), &format!("{INDEX}#{}", chapter.id)));
    page.paragraph(&format!("{index} › {}", chapter.unwrap_or_default()));
    page.heading(1, &open(rule.title, Language::Da));
    page.paragraph(&format!("*{}*", open(rule.title, Language::En)));
    page.paragraph(&format!(
        "`{}` · [Dansk](#dansk) · [English](#english) · [Sager · Cases](#cases) · {}",
        rule.id,
        page.link("Kildekode · Source", &source),
    ));
    for language in LANGUAGES {
        section(&mut page, library, rule, language);
    }
    cases::write(&mut page, &cases, library.cases(rule));
    page
}

fn section(page: &mut Page, library: &Library, rule: &Rule, language: Language) {
    let say = |text: Text| text.in_language(language);
    page.heading(2, say(LANGUAGE));
    if language == Language::En {
        page.paragraph(&in_short(rule));
    }
    page.heading(3, say(Text::new("Hvad reglen siger", "What the rule says")));
    page.table(
        [
            say(Text::new("Svar", "Answer")),
            say(Text::new("Hvad der står", "What it reads")),
        ],
        &answers(rule, language),
    );
    page.paragraph(&format!(
        "**{}:** {}",
        say(Text::new("Hvad der kan gøres", "What can be done")),
        open(rule.remedy, language)
    ));

    page.heading(3, say(Text::new("Hvem den binder", "Whom it binds")));
    page.paragraph(say(binds(rule.authority)));
    let facts = [
        (
            Text::new(
                "Vægt, når den ikke er overholdt",
                "Weight where it is not met",
            ),
            rule.severity.label(),
        ),
        (
            Text::new("Reglen ser på", "The rule looks at"),
            rule.level().label(),
        ),
    ];
    page.list(&facts.map(|(label, fact)| format!("{}: **{}**", say(label), say(fact))));
    write_periods(page, library, rule, language);

    page.heading(3, say(Text::new("Kilder", "Sources")));
    write_sources(page, library, rule, language);

    let policies = library.with_rule(rule);
    if !rule.parameters.is_empty() {
        page.heading(
            3,
            say(Text::new(
                "Parametre, den læser",
                "Parameters that it reads",
            )),
        );
        write_parameters(page, &policies, rule, language);
    }
    if !rule.interpretations.is_empty() {
        page.heading(
            3,
            say(Text::new(
                "Fortolkninger, den hviler på",
                "Interpretations on which it rests",
            )),
        );
        write_interpretations(page, &policies, rule, language);
    }
}

/// Each outcome that the rule can have, from the worst, with what is said of a case.
fn answers(rule: &Rule, language: Language) -> Vec<[String; 2]> {
    const UNDETERMINED: Text = Text::new(
        "Svaret nævner de oplysninger, der mangler.",
        "The answer names the facts that are missing.",
    );
    let says = &rule.says;
    let texts = [
        (Outcome::Failed, says.failed),
        (Outcome::NeedsJudgement, says.needs_judgement),
        (Outcome::Undetermined, Some(UNDETERMINED)),
        (Outcome::Passed, Some(says.passed)),
        (Outcome::NotApplicable, Some(says.not_applicable)),
    ];
    let rows = texts.into_iter().filter_map(|(outcome, text)| {
        let label = outcome.label().in_language(language);
        Some([format!("**{label}**"), open(text?, language)])
    });
    rows.collect()
}

const fn binds(authority: Authority) -> Text {
    match authority {
        Authority::Law => Text::new(
            "Reglen står på **loven** og binder enhver kommune.",
            "The rule stands on **the law** and binds every municipality.",
        ),
        Authority::Policy => Text::new(
            "Reglen står på **kommunens politik**. Den binder kommunens egne områder og medarbejdere, ikke den unge og ikke en anden kommune.",
            "The rule stands on **the municipality's policy**. It binds the municipality's own areas and staff, not the young person and no other municipality.",
        ),
        _ => Text::new(
            "Reglen står på **en fortolkning** af det, teksterne lader stå åbent. Den binder ikke i sig selv; en kommune kan læse teksterne anderledes.",
            "The rule stands on **an interpretation** of what the texts leave open. It binds nobody by itself; a municipality may read the texts in another way.",
        ),
    }
}

/// Every shipped policy, and whether the rule is in force under it.
fn write_periods(page: &mut Page, library: &Library, rule: &Rule, language: Language) {
    let mut rows = Vec::new();
    for timeline in &library.timelines {
        for policy in timeline.policies() {
            let in_force = match (policy.rules.contains(rule.id), language) {
                (true, Language::Da) => "ja",
                (true, Language::En) => "yes",
                (false, Language::Da) => "nej",
                (false, Language::En) => "no",
            };
            rows.push([
                timeline.name().in_language(language).to_owned(),
                policy::link(page, policy),
                policy::period(policy, language),
                in_force.to_owned(),
            ]);
        }
    }
    let heads = match language {
        Language::Da => ["Myndighed", "Politik", "Periode", "Reglen er i kraft"],
        Language::En => ["Authority", "Policy", "Period", "The rule is in force"],
    };
    page.table(heads, &rows);
    let in_law = |policy: &Policy| policy.rules.contains(rule.id);
    let mut law = library
        .timelines
        .iter()
        .filter(|timeline| timeline.law().is_none());
    if rule.authority == Authority::Policy && law.any(|law| law.policies().iter().any(in_law)) {
        page.paragraph(ALSO_IN_LAW.in_language(language));
    }
}

/// That the law layer has a rule says less than that the law was read.
const ALSO_IN_LAW: Text = Text::new(
    "Reglen er også i lovlaget, fordi kommunens dokument gengiver loven sådan; lovens egen tekst er ikke læst om den.",
    "The rule is also in the law layer, because the municipality's document tells of the law so; the law's own text was not read about it.",
);

fn write_sources(page: &mut Page, library: &Library, rule: &Rule, language: Language) {
    let documents = library.documents();
    let rows: Vec<_> = rule
        .sources
        .iter()
        .filter_map(|citation| {
            let source = Source::from(*citation);
            let document: &Document = documents
                .iter()
                .find(|document| document.id == source.document)?;
            let heading = if interpretations::is_one(&source) {
                interpretations::link(page, &source.heading)
            } else {
                source.heading
            };
            let title = sources::title(document, language);
            let [publisher, kind, certainty, checked, in_force] =
                sources::standing(document, language);
            Some([
                title, heading, publisher, kind, certainty, checked, in_force,
            ])
        })
        .collect();
    let [publisher, kind, certainty, checked, in_force] = sources::heads(language);
    let [title, heading] = match language {
        Language::Da => ["Dokument", "Overskrift"],
        Language::En => ["Document", "Heading"],
    };
    page.table(
        [
            title, heading, publisher, kind, certainty, checked, in_force,
        ],
        &rows,
    );
}

/// The parameters under the policies that have the rule; what several share stands once.
fn write_parameters(page: &mut Page, policies: &[&Policy], rule: &Rule, language: Language) {
    let mut rows = Vec::new();
    for parameter in rule.parameters {
        let label = parameter.label().in_language(language);
        let told = policies.iter().map(|policy| {
            let value = phrases::cell(&policy.parameters.phrases(*parameter), language);
            let sources = policy.parameters.source(*parameter);
            (*policy, (value, sources::links(page, sources)))
        });
        for (policies, (value, source)) in together(told) {
            rows.push([label.to_owned(), links(page, &policies), value, source]);
        }
    }
    let heads = match language {
        Language::Da => ["Parameter", "Politik", "Værdi", "Kilde"],
        Language::En => ["Parameter", "Policy", "Value", "Source"],
    };
    page.table(heads, &rows);
}

fn write_interpretations(page: &mut Page, policies: &[&Policy], rule: &Rule, language: Language) {
    let mut rows = Vec::new();
    let found = rule
        .interpretations
        .iter()
        .copied()
        .filter_map(Interpretation::find);
    for interpretation in found {
        let told = policies.iter().filter_map(|policy| {
            let reading = policy.readings.of(interpretation)?;
            Some((*policy, reading.says.in_language(language)))
        });
        for (policies, says) in together(told) {
            rows.push([
                interpretations::link(page, interpretation.id),
                interpretation.question.in_language(language).to_owned(),
                links(page, &policies),
                says.to_owned(),
            ]);
        }
    }
    let heads = match language {
        Language::Da => ["Nr.", "Spørgsmål", "Politik", "Læses sådan"],
        Language::En => ["No.", "Question", "Policy", "Read as"],
    };
    page.table(heads, &rows);
}

/// What is told of each policy, with the policies of which the same is told.
fn together<'a, T: PartialEq>(
    told: impl Iterator<Item = (&'a Policy, T)>,
) -> Vec<(Vec<&'a Policy>, T)> {
    let mut groups: Vec<(Vec<&Policy>, T)> = Vec::new();
    for (policy, what) in told {
        match groups.iter_mut().find(|(_, known)| *known == what) {
            Some((policies, _)) => policies.push(policy),
            None => groups.push((vec![policy], what)),
        }
    }
    groups
}

fn links(page: &Page, policies: &[&Policy]) -> String {
    let links: Vec<_> = policies
        .iter()
        .map(|known| policy::link(page, known))
        .collect();
    links.join(", ")
}

/// What the rule's own file says first, for a case officer.
fn in_short(rule: &Rule) -> String {
    let text = fs::read_to_string(root().join(source_file(rule))).unwrap_or_default();
    let lines = text.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(str::trim).collect::<Vec<_>>().join("\n")
}

fn source_file(rule: &Rule) -> String {
    format!("crates/ungeindsats-core/src/rules/{}.rs", place(rule))
}

fn case_file(rule: &Rule) -> String {
    format!("tests/cases/{}.yaml", place(rule))
}

/// The id as a path: `guide/one_active`.
fn place(rule: &Rule) -> String {
    rule.id.replacen('.', "/", 1)
}

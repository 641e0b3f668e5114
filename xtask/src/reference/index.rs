//! The page from which all others are reached.

use ungeindsats_core::rules::Chapter;
use ungeindsats_core::source::DocumentKind;
use ungeindsats_core::text::Text;
use ungeindsats_core::words::day;
use ungeindsats_core::{Language, Outcome, Rule};

use super::blanks::open;
use super::library::Library;
use super::markdown::{Page, anchor};
use super::{INDEX, LANGUAGES, both, policy, rule, sources};
use crate::workspace::root;

/// Pages that are written by hand or by others, and named here where they are.
const BESIDE: [(&str, Text); 4] = [
    (
        "docs/coverage.md",
        Text::new(
            "Hvad teksterne siger, og hvilke regler der dækker det",
            "What the texts say, and which rules cover it",
        ),
    ),
    (
        "docs/quality.md",
        Text::new(
            "Hvordan biblioteket er prøvet",
            "How the library was tested",
        ),
    ),
    (
        "docs/embedding.md",
        Text::new(
            "Hvordan biblioteket bygges ind i et fagsystem",
            "How the library is embedded in a case system",
        ),
    ),
    (
        "docs/licences.md",
        Text::new(
            "Hvad der følger med, og på hvilke licenser",
            "What ships, and under which licences",
        ),
    ),
];

pub(super) fn page(library: &Library) -> Page {
    let data = [
        "crates/ungeindsats-core/policies",
        "crates/ungeindsats-core/src/rules",
    ];
    let mut page = Page::new(INDEX.to_owned(), &data.map(str::to_owned));
    page.heading(1, "Opslagsværk over reglerne i den kommunale ungeindsats");
    page.paragraph("*Reference to the rules of the kommunale ungeindsats*");
    page.paragraph(
        "Her står hver regel, som biblioteket kender: hvad den siger om en sag, hvem den binder, hvor den kommer fra, \
         og hvilke sager den er prøvet på. Biblioteket afgør ingen sag; det gør et menneske.",
    );
    page.paragraph(
        "*Here is every rule that the library knows: what it says of a case, whom it binds, where it comes from and \
         which cases it was tried on. The library decides no case; a person does.*",
    );
    write_ways_in(&mut page);
    write_how_to_read(&mut page);
    write_policies(&mut page, library);
    for chapter in Chapter::ALL {
        write_chapter(&mut page, library, chapter);
    }
    write_documents(&mut page, library);
    page
}

fn write_ways_in(page: &mut Page) {
    let mut items = vec![
        "[Politikker · Policies](#policies)".to_owned(),
        page.link("Fortolkninger · Interpretations", "docs/interpretations.md"),
        format!(
            "{} ({})",
            page.link("Begreber · Glossary", "docs/glossary.md"),
            page.link("som SKOS · as SKOS", "docs/begreber.ttl"),
        ),
    ];
    items.splice(
        0..0,
        Chapter::ALL.iter().map(|chapter| {
            let Text { da, en } = chapter.title;
            format!(
                "[{da} · {en}](#{}): {} regler · *rules*",
                chapter.id,
                chapter.rules().count()
            )
        }),
    );
    items.push("[Kilder · Sources](#documents)".to_owned());
    for (path, title) in BESIDE {
        if root().join(path).exists() {
            items.push(page.link(&both(title), path));
        }
    }
    page.list(&items);
}

fn write_how_to_read(page: &mut Page) {
    page.heading(2, "Sådan læses en side · How to read a page");
    page.paragraph(
        "Dansk står først, engelsk derunder. ⟨dato⟩, ⟨guide⟩ og lignende er pladser, som sagen udfylder. En hændelse \
         bedømmes efter den politik, der gjaldt på dens egen dag; sagens tilstand efter den, der gælder på \
         vurderingens dag. Hvor sagen giver grund til det, siger svaret det mere præcist end her. Lov nævnes kun, hvor lovens egen tekst er læst.",
    );
    page.paragraph(
        "*Danish comes first, English beneath. ⟨date⟩, ⟨guide⟩ and the like are filled in by the case. An event is \
         judged by the policy in force on its own day, the state of a case by the one in force on the day of the \
         assessment. Where the case gives reason to, the answer says it more exactly than here. Law is cited only where its own text was read.*",
    );
    let rows = Outcome::ALL.iter().rev().map(|outcome| {
        let Text { da, en } = outcome.label();
        let meaning = meaning(*outcome);
        [
            format!("**{da}**"),
            meaning.da.to_owned(),
            format!("**{en}**"),
            meaning.en.to_owned(),
        ]
    });
    page.table(
        ["Svar", "Betyder", "Answer", "Means"],
        &rows.collect::<Vec<_>>(),
    );
}

const fn meaning(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Failed => Text::new(
            "Reglen er ikke fulgt; siden siger, hvor tungt det vejer (brud, anbefaling eller bemærkning), og hvad der kan gøres.",
            "The rule is not met; the page says how much it weighs (violation, advice or notice) and what can be done.",
        ),
        Outcome::NeedsJudgement => Text::new(
            "Et menneske skal tage stilling; svaret siger, hvem og på hvad.",
            "A person must decide; the answer says who and on what.",
        ),
        Outcome::Undetermined => Text::new(
            "Der mangler oplysninger, og svaret siger hvilke. Ukendt er ikke det samme som nej.",
            "Facts are missing, and the answer says which. Unknown is not the same as no.",
        ),
        Outcome::Passed => Text::new("Reglen er fulgt.", "The rule is met."),
        _ => Text::new(
            "Reglen angår ikke sagen på den dag.",
            "The rule does not concern the case on that day.",
        ),
    }
}

fn write_policies(page: &mut Page, library: &Library) {
    page.anchored(2, "policies", "Politikker · Policies");
    let mut rows = Vec::new();
    for timeline in &library.timelines {
        for known in timeline.policies() {
            rows.push([
                policy::link(page, known),
                timeline.name().da.clone(),
                LANGUAGES
                    .map(|language| policy::period(known, language))
                    .join("<br>"),
                known.rules.ids().count().to_string(),
            ]);
        }
    }
    page.table(
        [
            "Politik · Policy",
            "Myndighed · Authority",
            "Periode · Period",
            "Regler · Rules",
        ],
        &rows,
    );
}

fn write_chapter(page: &mut Page, library: &Library, chapter: &Chapter) {
    page.anchored(2, chapter.id, &both(chapter.title));
    page.paragraph(&format!("{}\\\n*{}*", chapter.about.da, chapter.about.en));
    let rows: Vec<_> = chapter
        .rules()
        .map(|known| {
            [
                rule::link(page, known, Language::Da),
                open(known.title, Language::En),
                both(known.severity.label()),
                in_force(page, library, known),
            ]
        })
        .collect();
    page.table(
        ["Regel", "Rule", "Vægt · Weight", "I kraft · In force"],
        &rows,
    );
}

fn in_force(page: &Page, library: &Library, rule: &Rule) -> String {
    let policies = library.with_rule(rule);
    let links: Vec<_> = policies
        .iter()
        .map(|known| policy::link(page, known))
        .collect();
    links.join(", ")
}

fn write_documents(page: &mut Page, library: &Library) {
    page.anchored(2, "documents", "Kilder · Sources");
    let rows: Vec<_> = library
        .documents()
        .iter()
        // A thought is no document that anyone could look up.
        .filter(|document| document.kind != DocumentKind::Supposition)
        .map(|document| {
            let [publisher, kind, certainty, _, in_force] =
                sources::standing(document, Language::Da);
            [
                format!("{}`{}`", anchor(&document.id), document.id),
                format!(
                    "{}<br>*{}*",
                    sources::title(document, Language::Da),
                    document.title.en
                ),
                publisher,
                format!("{kind}; {certainty}"),
                day(document.last_checked, Language::Da),
                in_force,
            ]
        })
        .collect();
    page.table(
        [
            "Id",
            "Dokument · Document",
            "Udgiver · Publisher",
            "Art og sikkerhed · Kind and how surely",
            "Sidst efterset · Last checked",
            "I kraft · In force",
        ],
        &rows,
    );
}

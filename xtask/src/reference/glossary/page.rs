//! The glossary as a page: what each noun means, what else it was called, and its terms.

use ungeindsats_core::text::Bilingual;

use super::{Concept, DATA, Glossary, PATH};
use crate::reference::library::Library;
use crate::reference::markdown::{Page, anchor};
use crate::reference::{INDEX, REFERENCE, both, sources};

pub(in crate::reference) fn page(library: &Library) -> Page {
    let glossary = &library.glossary;
    let data = [
        DATA,
        "crates/ungeindsats-core/src",
        "crates/ungeindsats-core/policies",
    ];
    let mut page = Page::new(PATH.to_owned(), &data.map(str::to_owned));
    let index = page.link(&both(REFERENCE), INDEX);
    page.paragraph(&index);
    page.heading(1, "Begreber");
    page.paragraph("*Glossary*");
    page.paragraph(&format!(
        "Ordene, som reglerne bruger. De samme begreber findes som SKOS i {}. Koden er den, der står i sagens JSON.",
        page.link("begreber.ttl", "docs/begreber.ttl"),
    ));
    page.paragraph(
        "*The words that the rules use; the same concepts as SKOS are in the file above. The code is what stands in the JSON of a case.*",
    );
    let explained = || {
        glossary
            .concepts
            .iter()
            .filter(|concept| concept.definition.is_some())
    };
    let contents: Vec<_> = explained().map(link).collect();
    page.paragraph(&contents.join(" · "));
    for concept in explained() {
        write(&mut page, glossary, concept);
    }
    page
}

fn link(concept: &Concept) -> String {
    format!("[{}](#{})", concept.label.da, concept.id)
}

fn write(page: &mut Page, glossary: &Glossary, concept: &Concept) {
    let Bilingual { da, en } = &concept.label;
    page.anchored(2, &concept.id, &format!("{da} · {en}"));
    if let Some(Bilingual { da, en }) = &concept.definition {
        page.paragraph(&format!("{da}\\\n*{en}*"));
    }
    let mut facts: Vec<_> = concept
        .names
        .iter()
        .map(|name| {
            let Bilingual { da, en } = &name.text;
            let used = name.used.as_ref().map(|used| format!(" ({})", used.da));
            format!(
                "Kaldt · *Called*: {da} · *{en}*{}",
                used.unwrap_or_default()
            )
        })
        .collect();
    let broader = concept.broader.as_deref().and_then(|id| glossary.find(id));
    facts.extend(broader.map(|broader| format!("Hører under · *Under*: {}", link(broader))));
    facts.extend(
        concept
            .code
            .as_ref()
            .map(|code| format!("Kode · *Code*: `{code}`")),
    );
    let source = sources::links(page, &concept.source);
    if !source.is_empty() {
        facts.push(format!("Kilde · *Source*: {source}"));
    }
    page.list(&facts);

    let narrower = glossary.narrower(&concept.id);
    let rows: Vec<_> = narrower
        .map(|term| {
            let code = term.code.as_ref().map(|code| format!("`{code}`"));
            let da = if term.definition.is_some() {
                link(term)
            } else {
                format!("{}{}", anchor(&term.id), term.label.da)
            };
            [da, term.label.en.clone(), code.unwrap_or_default()]
        })
        .collect();
    page.table(["Dansk", "English", "Kode · Code"], &rows);
}

//! The page of the interpretations: what the texts leave open, and how it is read.

use ungeindsats_core::policy::{Interpretation, Reading};
use ungeindsats_core::source::Source;
use ungeindsats_core::text::Text;
use ungeindsats_core::{Language, Rule};

use super::library::Library;
use super::markdown::Page;
use super::{INDEX, REFERENCE, both, policy, rule};

pub(super) const PATH: &str = "docs/interpretations.md";

/// Whether a source is an interpretation and no document.
pub(super) fn is_one(source: &Source) -> bool {
    source.document == "interpretations"
}

/// A link to an interpretation, by its number.
pub(super) fn link(page: &Page, id: &str) -> String {
    page.link(id, &format!("{PATH}#{}", id.to_lowercase()))
}

pub(super) fn page(library: &Library) -> Page {
    let records = "crates/ungeindsats-core/src/policy/interpretations";
    let mut page = Page::new(PATH.to_owned(), &[records.to_owned()]);
    let index = page.link(&both(REFERENCE), INDEX);
    page.paragraph(&index);
    page.heading(1, "Fortolkninger");
    page.paragraph("*Interpretations*");
    page.paragraph(
        "Valg, som teksterne lader stå åbne. Hvert har et nummer, der ikke bruges igen. Hvor der er flere læsninger, \
         kan en kommune vælge en anden i sin politikfil; hvor der kun er én, anvender biblioteket den altid.",
    );
    page.paragraph(
        "*Choices that the texts leave open. Each has a number that is never used again. Where there are several \
         readings, a municipality may choose another in its policy file; where there is one, the library always applies it.*",
    );
    for interpretation in Interpretation::ALL {
        write(&mut page, library, interpretation);
    }
    page
}

fn write(page: &mut Page, library: &Library, interpretation: &Interpretation) {
    let Text { da, en } = interpretation.question;
    let id = interpretation.id;
    page.anchored(2, &id.to_lowercase(), &format!("{id}: {da}"));
    page.paragraph(&format!("*{en}*"));
    let readings = interpretation.readings();
    let rows: Vec<_> = readings
        .iter()
        .enumerate()
        .map(|(number, reading)| {
            let code = if readings.len() > 1 {
                format!("`{}`", reading.code)
            } else {
                String::new()
            };
            let default = if number == 0 { "ja · *yes*" } else { "" };
            let says = reading.says;
            [
                says.da.to_owned(),
                says.en.to_owned(),
                code,
                default.to_owned(),
                chosen_by(page, library, interpretation, *reading),
            ]
        })
        .collect();
    page.table(
        [
            "Læsning",
            "Reading",
            "Kode · Code",
            "Standard · Default",
            "Valgt i · Chosen in",
        ],
        &rows,
    );
    let Text { da, en } = interpretation.reason;
    page.paragraph(&format!("**Grund:** {da}\\\n*Reason: {en}*"));
    let rests = |rule: &&&Rule| rule.interpretations.contains(&id);
    let rules = Rule::ALL.iter().filter(rests);
    let rules: Vec<_> = rules
        .map(|known| format!("{} (`{}`)", rule::link(page, known, Language::Da), known.id))
        .collect();
    if !rules.is_empty() {
        page.paragraph("**Regler, der hviler på den** · *Rules that rest on it*");
        page.list(&rules);
    }
}

/// The policies that apply a reading.
fn chosen_by(
    page: &Page,
    library: &Library,
    interpretation: &Interpretation,
    reading: Reading,
) -> String {
    let policies = library
        .policies()
        .filter(|policy| policy.readings.of(interpretation) == Some(reading));
    let links: Vec<_> = policies.map(|known| policy::link(page, known)).collect();
    links.join(", ")
}

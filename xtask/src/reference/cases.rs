//! The cases of a rule as a table: what each shows, why, and what the rule must answer.

use ungeindsats_conformance::{CaseFile, Kind, TestCase};
use ungeindsats_core::text::{Bilingual, Text};

use super::both;
use super::markdown::Page;

/// Writes the cases of a file that lies at `path`.
pub(super) fn write(page: &mut Page, path: &str, file: Option<&CaseFile>) {
    page.anchored(2, "cases", "Sager · Cases");
    page.paragraph(&format!(
        "Sagerne er skrevet efter teksterne, og reglen skal svare som her; de opdigtede oplysninger står i {}.\\\n\
         *The cases are written from the texts, and the rule must answer as here; their invented facts are in the file.*",
        page.link("filen", path),
    ));
    if let Some(file) = file {
        write_table(page, file);
    }
}

fn write_table(page: &mut Page, file: &CaseFile) {
    let rows: Vec<_> = file
        .cases
        .iter()
        .map(|case| {
            [
                format!("`{}`", case.id),
                both(kind(case.kind)),
                case.why.clone(),
                judged_by(case),
                answer(case),
            ]
        })
        .collect();
    page.table(
        [
            "Sag · Case",
            "Viser · Shows",
            "Hvorfor · Why",
            "Efter · By",
            "Svar · Answer",
        ],
        &rows,
    );
}

/// The outcome, its weight where the case asks for one, and what it says where that is not the ordinary text.
fn answer(case: &TestCase) -> String {
    let mut answer = both(case.expect.outcome.label());
    if let Some(severity) = case.expect.severity {
        answer = format!("{answer} ({})", both(severity.label()));
    }
    if let Some(Bilingual { da, en }) = &case.expect.message {
        answer = format!("{answer}:<br>{da}<br>*{en}*");
    }
    answer
}

/// The timeline, the day, and any reading that differs from the policy's.
fn judged_by(case: &TestCase) -> String {
    let mut told = vec![format!("{}, {}", case.policy, case.as_of)];
    let readings = case.readings.iter();
    told.extend(readings.map(|(id, code)| format!("{id}: `{code}`")));
    told.join("; ")
}

const fn kind(kind: Kind) -> Text {
    match kind {
        Kind::Passes => Text::new("overholdt", "passes"),
        Kind::Fails => Text::new("ikke overholdt", "fails"),
        Kind::Boundary => Text::new("grænse", "boundary"),
        Kind::NotApplicable => Text::new("gælder ikke", "not applicable"),
        Kind::Undetermined => Text::new("mangler oplysninger", "undetermined"),
        Kind::Judgement => Text::new("skøn", "judgement"),
    }
}

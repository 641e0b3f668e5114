//! An assessment as HTML that stands alone: no script, no request, never colour alone.

use std::fmt::Write;

use super::{DISCLAIMER, counted, sections, standing, weight};
use crate::assessment::{Assessment, Finding};
use crate::classification::Classification;
use crate::text::{Language, Text};
use crate::words;

/// Dark text on light ground throughout: at least 7 to 1.
const STYLE: &str = "\
.ungeindsats{font:14px/1.5 system-ui,sans-serif;color:#1a1a1a;background:#fff;max-width:60rem}\
.ungeindsats table{border-collapse:collapse;width:100%;margin:.5rem 0}\
.ungeindsats th,.ungeindsats td{border-bottom:1px solid #ccc;padding:.35rem .6rem;text-align:left;\
vertical-align:top}\
.ungeindsats caption{text-align:left;font-weight:600;padding:.35rem 0}\
.ungeindsats code{font-size:.85em;overflow-wrap:anywhere}\
.ungeindsats [lang=en]{color:#4a4a4a;font-size:.9em;font-weight:400;display:block}";

/// The assessment as a fragment of HTML, Danish first and English beneath.
#[must_use]
pub fn html(assessment: &Assessment) -> String {
    let mut page = String::new();
    write_page(&mut page, assessment).unwrap_or_default();
    page
}

fn write_page(page: &mut String, assessment: &Assessment) -> Result<(), std::fmt::Error> {
    let policy = assessment.timeline().policy_on(assessment.as_of());
    let policy = escape(policy.map_or("", |policy| policy.id.as_str()));
    let [da, en] =
        [Language::Da, Language::En].map(|language| words::day(assessment.as_of(), language));
    write!(
        page,
        "<section class=\"ungeindsats\" lang=\"da\"><style>{STYLE}</style>\
         <h3>Vurderet pr. {da} efter {policy}<span lang=\"en\">Assessed as of {en} by {policy}</span></h3>"
    )?;
    if let Some(classification) = assessment.classification() {
        write_standing(page, classification)?;
    }
    for (heading, findings) in sections(assessment) {
        write!(
            page,
            "<table><caption>{} ({}){}</caption><thead><tr>\
             <th scope=\"col\">Regel<span lang=\"en\">Rule</span></th>\
             <th scope=\"col\">Hvad der er set<span lang=\"en\">What was seen</span></th>\
             <th scope=\"col\">Hvad der kan gøres<span lang=\"en\">What can be done</span></th>\
             </tr></thead><tbody>",
            heading.da,
            findings.len(),
            english(heading),
        )?;
        for finding in findings {
            write_finding(page, finding)?;
        }
        page.push_str("</tbody></table>");
    }
    for (label, count) in counted(assessment) {
        write!(page, "<p>{}: {count}</p>", both(label))?;
    }
    write!(page, "<p>{}</p></section>", both(DISCLAIMER))
}

fn write_standing(
    page: &mut String,
    classification: &Classification,
) -> Result<(), std::fmt::Error> {
    page.push_str("<table><caption>Hvor den unge står<span lang=\"en\">Where the young person stands</span></caption><tbody>");
    let danish = standing(classification, Language::Da);
    let english = standing(classification, Language::En);
    for ((label, value), (label_en, value_en)) in danish.iter().zip(&english) {
        write!(
            page,
            "<tr><th scope=\"row\">{label}<span lang=\"en\">{label_en}</span></th>\
             <td>{value}<span lang=\"en\">{value_en}</span></td></tr>"
        )?;
    }
    page.push_str("</tbody></table>");
    Ok(())
}

fn write_finding(page: &mut String, finding: Finding<'_>) -> Result<(), std::fmt::Error> {
    let rule = finding.rule();
    let [message, message_en] =
        [Language::Da, Language::En].map(|language| escape(&finding.message(language)));
    let [remedy, remedy_en] = [Language::Da, Language::En]
        .map(|language| escape(&finding.remedy(language).unwrap_or_default()));
    let places = [
        (Text::new("mangler", "missing"), finding.missing()),
        (Text::new("læst", "read"), finding.facts()),
    ]
    .map(|(label, pointers)| match pointers.as_slice() {
        [] => String::new(),
        _ => format!("<p>{} <code>{}</code></p>", both(label), pointers.join(" ")),
    })
    .concat();
    write!(
        page,
        "<tr><th scope=\"row\">{}<br><code>{}</code><br>{}<span lang=\"en\">{}</span></th>\
         <td>{message}<span lang=\"en\">{message_en}</span>{places}</td>\
         <td>{remedy}<span lang=\"en\">{remedy_en}</span></td></tr>",
        both(rule.title),
        rule.id,
        weight(&finding, Language::Da),
        weight(&finding, Language::En),
    )
}

/// A text of the library in both languages.
fn both(text: Text) -> String {
    escape(text.da) + &english(text)
}

/// The English of a text, beneath the Danish.
fn english(text: Text) -> String {
    format!("<span lang=\"en\">{}</span>", escape(text.en))
}

/// A policy file's own words may hold anything.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

//! Figures as plain text: tables row by row, shares with their intervals, and what a percentage can come from.

use std::fmt::{Error, Write};

use crate::figures::{
    AreaShare, Cell, Crossing, Figures, Granularity, Heading, Hidden, ShareOf, SuppressedTable,
    Table,
};
use crate::text::{Language, Text};
use crate::words;

use super::NONE;

/// Everything that was counted, table by table, for use in the municipality.
#[must_use]
pub fn figures(figures: &Figures, language: Language) -> String {
    let mut text = head(figures, language);
    for counted in figures.tables() {
        text.push('\n');
        text.push_str(&table(&counted, language));
        if counted.heading().code == "areas" {
            for share in figures.area_shares() {
                area(&mut text, &share, language).unwrap_or_default();
            }
        }
    }
    text.push('\n');
    text.push_str(COUNTED.in_language(language));
    text.push('\n');
    text
}

/// A table: its name, and a line for each row and for the total of all.
#[must_use]
pub fn table(table: &Table, language: Language) -> String {
    let page = Page {
        heading: table.heading(),
        rows: table.rows(),
        crossings: table.crossings(),
        language,
    };
    page.write(|cell| match table.count(cell)? {
        0 => Some(String::new()),
        count => Some(count.to_string()),
    })
}

/// A table that may leave the municipality, with why each cell is hidden that is.
#[must_use]
pub fn suppressed(table: &SuppressedTable, language: Language) -> String {
    let page = Page {
        heading: table.heading(),
        rows: table.rows(),
        crossings: table.crossings(),
        language,
    };
    let whole = Hidden::WholeTable;
    if table.cells().iter().all(|cell| cell.hidden == Some(whole)) {
        let label = whole.label().in_language(language);
        return format!("{}\n  {label}\n", page.name());
    }
    let mut text = page.write(|cell| {
        let shown = table.cells().iter().find(|shown| shown.cell == cell)?;
        match (shown.count, shown.hidden) {
            (Some(0), _) => Some(String::new()),
            (Some(count), _) => Some(count.to_string()),
            (None, Some(hidden)) => Some(mark(hidden).to_owned()),
            (None, None) => None,
        }
    });
    for hidden in Hidden::ALL {
        if table
            .cells()
            .iter()
            .any(|cell| cell.hidden == Some(*hidden))
        {
            let label = hidden.label().in_language(language);
            writeln!(text, "  {} = {label}", mark(*hidden)).unwrap_or_default();
        }
    }
    text
}

/// What stands in the place of a hidden count.
const fn mark(hidden: Hidden) -> &'static str {
    match hidden {
        Hidden::Small => "*",
        Hidden::Protects => "**",
        Hidden::WholeTable => "***",
    }
}

/// A share with its interval, in a sentence.
#[must_use]
pub fn share(share: &ShareOf, language: Language) -> String {
    let percent = in_words(share.percent(1), language);
    let (low, high) = interval(share, language);
    let level = share.level.code();
    let (count, of) = (share.count, share.of);
    match (language, share.population) {
        (Language::Da, None) => {
            format!("{count} af {of}: {percent} %, {level} %-interval {low}–{high} %.")
        }
        (Language::Da, Some(all)) => {
            format!("{count} af {of}, ud af {all}: {percent} %, {level} %-interval {low}–{high} %.")
        }
        (Language::En, None) => {
            format!("{count} of {of}: {percent} %, {level} % interval {low}–{high} %.")
        }
        (Language::En, Some(all)) => format!(
            "{count} of {of}, out of {all}: {percent} %, {level} % interval {low}–{high} %."
        ),
    }
}

/// Whether and how a published percentage can come from the stated answers, in a sentence or two.
#[must_use]
pub fn granularity(found: &Granularity, language: Language) -> String {
    let percent = in_words(found.published.to_string(), language);
    let of = found.of;
    if let Some((least, most)) = found.counts {
        let counts = if least == most {
            least.to_string()
        } else {
            format!("{least}–{most}")
        };
        return match language {
            Language::Da => format!("{percent} % er {counts} af {of}."),
            Language::En => format!("{percent} % is {counts} of {of}."),
        };
    }
    let first = match (language, found.sum_of_two) {
        (Language::Da, true) => format!(
            "{percent} % er ikke en afrundet andel af {of}, men kan være summen af to afrundede andele."
        ),
        (Language::En, true) => format!(
            "{percent} % is no rounded share of {of}, but may be the sum of two rounded shares."
        ),
        (Language::Da, false) => {
            format!("{percent} % er hverken en afrundet andel af {of} eller summen af to.")
        }
        (Language::En, false) => {
            format!("{percent} % is neither a rounded share of {of} nor the sum of two.")
        }
    };
    match (language, found.most_answers) {
        (_, None) => first,
        (Language::Da, Some(fewer)) => format!("{first} Det kan være en andel af {fewer} svar."),
        (Language::En, Some(fewer)) => format!("{first} It may be a share of {fewer} answers."),
    }
}

/// A table while it is written.
struct Page<'a> {
    heading: &'a Heading,
    rows: &'a [Heading],
    crossings: &'a [Crossing],
    language: Language,
}

impl Page<'_> {
    /// `tell` gives what a cell shows: the empty text for nobody, none for a total that is not told.
    fn write(&self, tell: impl Fn(Cell) -> Option<String>) -> String {
        let mut text = self.name() + "\n";
        let all = Text::new("i alt", "in all").in_language(self.language);
        let rows = self.rows.iter().enumerate();
        let rows = rows.map(|(row, heading)| (Some(row), heading.label.in_language(self.language)));
        for (row, label) in rows.chain([(None, all)]) {
            if let Some(line) = self.row(row, &tell) {
                writeln!(text, "  {label}: {line}").unwrap_or_default();
            }
        }
        text
    }

    /// What the table is called, as a heading.
    fn name(&self) -> String {
        self.heading.label.in_language(self.language).to_uppercase()
    }

    /// What a row shows; none where it tells nothing at all.
    fn row(&self, row: Option<usize>, tell: &impl Fn(Cell) -> Option<String>) -> Option<String> {
        let total = tell(Cell { row, column: None });
        let mut told: Vec<String> = Vec::new();
        let mut any = total.is_some();
        if let Some(total) = &total {
            told.push(if total.is_empty() {
                "0".to_owned()
            } else {
                total.clone()
            });
        }
        let mut number = 0_usize;
        for crossing in self.crossings {
            let mut columns: Vec<String> = Vec::new();
            for column in &crossing.columns {
                let cell = Cell {
                    row,
                    column: Some(number),
                };
                let count = tell(cell);
                any |= count.is_some();
                if let Some(count) = count.filter(|count| !count.is_empty()) {
                    let label = column.label.in_language(self.language);
                    columns.push(format!("{label} {count}"));
                }
                number = number.saturating_add(1);
            }
            if !columns.is_empty() {
                let label = crossing.heading.label.in_language(self.language);
                told.push(format!("{label}: {}", columns.join(", ")));
            }
        }
        if told.is_empty() {
            told.push(NONE.in_language(self.language).to_owned());
        }
        any.then(|| told.join("; "))
    }
}

fn head(figures: &Figures, language: Language) -> String {
    let day = words::day(figures.as_of(), language);
    let (authority, cases) = (figures.authority(), figures.cases());
    let scope = figures
        .holds()
        .map(|scope| scope.label().in_language(language));
    let scope = scope.unwrap_or_else(|| {
        let unknown = Text::new("ikke oplyst, hvem", "it is not stated whom");
        unknown.in_language(language)
    });
    match language {
        Language::Da => {
            format!("{authority}, pr. {day}: {cases} sager\nRegisteret omfatter: {scope}\n")
        }
        Language::En => {
            format!("{authority}, as of {day}: {cases} cases\nThe register holds: {scope}\n")
        }
    }
}

fn area(text: &mut String, found: &AreaShare, language: Language) -> Result<(), Error> {
    let Some(share) = &found.share else {
        return Ok(());
    };
    let name = found.area.label().in_language(language);
    let percent = in_words(share.percent(1), language);
    let (low, high) = interval(share, language);
    let compared = found.compared.label().in_language(language);
    write!(text, "  {name}: {percent} % ({low}–{high} %)")?;
    if let Some(band) = &found.expected {
        let expected = Text::new("ventet", "expected").in_language(language);
        write!(text, ", {expected} {}–{} %", band.from, band.to)?;
    }
    writeln!(text, ": {compared}")
}

/// The ends of an interval in per cent with one decimal, rounded outwards.
fn interval(share: &ShareOf, language: Language) -> (String, String) {
    let tenth = |tenths: u32| {
        let whole = tenths.checked_div(10).unwrap_or_default();
        let rest = tenths.checked_rem(10).unwrap_or_default();
        in_words(format!("{whole}.{rest}"), language)
    };
    let low = share.low.checked_div(1_000).unwrap_or_default();
    (tenth(low), tenth(share.high.div_ceil(1_000)))
}

/// A number with the language's own sign before the decimals.
fn in_words(number: String, language: Language) -> String {
    match language {
        Language::Da => number.replace('.', ","),
        Language::En => number,
    }
}

/// That figures count, and claim no cause.
const COUNTED: Text = Text::new(
    "Det er optællinger: de siger ikke, hvad der er årsag til hvad, og afgør ingen sag.",
    "These are counts: they do not say what is the cause of what, and decide no case.",
);

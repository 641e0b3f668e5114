//! The cases of the figures: a small register and what it adds up to, a table and what of it may leave the
//! house, a share, and a published percentage.
#![expect(
    clippy::indexing_slicing,
    reason = "a field that a JSON value does not have reads as null"
)]

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Map, Value, json};
use ungeindsats_core::figures::{
    Confidence, Granularity, Heading, Regime, ShareOf, Table, suppress,
};
use ungeindsats_core::{Date, Figures, Language, Register, render};

use crate::case::{Broken, Differences, timeline};
use crate::questions::QuestionCase;

/// One case: of a register, a table, a count or a percentage, and what must come of it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiguresCase {
    /// Its id, stable within the file.
    pub id: String,
    /// Why the answer is what it is, in a sentence.
    pub why: String,
    /// The facts of a register, which is counted.
    #[serde(default)]
    pub register: Option<Value>,
    /// The day of the figures.
    #[serde(default)]
    pub as_of: Option<Date>,
    /// The policy, shipped with the library; Viborg's where none is named.
    #[serde(default)]
    pub policy: Option<String>,
    /// The first of the two days on which support and education are measured.
    #[serde(default)]
    pub measured_from: Option<Date>,
    /// A table of one's own: a count for each row, or for each row and column.
    #[serde(default)]
    pub table: Option<Value>,
    /// By which limit small cells are hidden, of a table or of the tables of a register.
    #[serde(default)]
    pub regime: Option<String>,
    /// How many, of which a share is told.
    #[serde(default)]
    pub count: Option<u64>,
    /// Of how many.
    #[serde(default)]
    pub of: Option<u64>,
    /// Of how many these are some.
    #[serde(default)]
    pub population: Option<u64>,
    /// How often an interval holds, in per cent; 95 where it is not said.
    #[serde(default)]
    pub level: Option<Confidence>,
    /// A percentage as it was published.
    #[serde(default)]
    pub percent: Option<String>,
    /// Of a register by table: what its rows show, without what is 0; only tables named here are compared.
    #[serde(default)]
    pub expect_tables: BTreeMap<String, Value>,
    /// Of a register by area: how its share compares with the expected one.
    #[serde(default)]
    pub expect_areas: BTreeMap<String, Value>,
    /// Of a table: a count, or why it is hidden and between what it lies.
    #[serde(default)]
    pub expect_shown: Value,
    /// Of a count: the share in per cent with one decimal, and the ends of the interval in millionths.
    #[serde(default)]
    pub expect_share: Value,
    /// Of a percentage: the fields of the record that are neither null nor false.
    #[serde(default)]
    pub expect_found: Value,
}

impl QuestionCase for FiguresCase {
    const QUESTION: &'static str = "figures";

    fn id(&self) -> &str {
        &self.id
    }

    fn why(&self) -> &str {
        &self.why
    }

    fn run(&self) -> Result<(), Broken> {
        let mut differences = Differences::default();
        match (&self.register, &self.table, self.count, &self.percent) {
            (Some(register), None, None, None) => self.counted(register, &mut differences),
            (None, Some(table), None, None) => self.shown(table, &mut differences),
            (None, None, Some(count), None) => self.share(count, &mut differences),
            (None, None, None, Some(percent)) => self.found(percent, &mut differences),
            _ => Err(Broken::saying("a case asks one thing")),
        }?;
        differences.told()
    }
}

impl FiguresCase {
    fn counted(&self, register: &Value, differences: &mut Differences) -> Result<(), Broken> {
        let register = Register::from_json(&register.to_string()).map_err(Broken::saying)?;
        let policy = self.policy.as_deref().unwrap_or("viborg");
        let timeline = timeline(policy, &BTreeMap::new())?;
        let as_of = self
            .as_of
            .ok_or_else(|| Broken::saying("as of which day?"))?;
        let mut figures = Figures::new(&timeline, as_of).map_err(Broken::saying)?;
        if let Some(from) = self.measured_from {
            let measured = figures.measured_from(from);
            figures = measured.ok_or_else(|| Broken::saying("measured after the day"))?;
        }
        figures.add_register(&register);
        let mut expected = self.expect_tables.clone();
        let shown: Vec<Value> = match &self.regime {
            None => written(figures.tables().iter())?,
            Some(_) => written(figures.leaving(self.regime()?).iter())?,
        };
        for table in &shown {
            let code = table["table"].as_str().unwrap_or_default();
            if let Some(expected) = expected.remove(code) {
                differences.compare(code, &expected.to_string(), &brief(table).to_string());
            }
        }
        for table in expected.keys() {
            differences.compare(table, "a table", "none");
        }
        let record = serde_json::to_value(&figures).map_err(Broken::saying)?;
        for area in record["area_shares"].as_array().into_iter().flatten() {
            let code = area["area"].as_str().unwrap_or_default();
            if let Some(expected) = self.expect_areas.get(code) {
                differences.compare(code, &expected.to_string(), &area["compared"].to_string());
            }
        }
        both(differences, |language| render::figures(&figures, language));
        Ok(())
    }

    fn shown(&self, table: &Value, differences: &mut Differences) -> Result<(), Broken> {
        let shown = suppress(&OwnTable::read(table)?.table()?, self.regime()?);
        let record = serde_json::to_value(&shown).map_err(Broken::saying)?;
        let found = brief(&record).to_string();
        differences.compare("shown", &self.expect_shown.to_string(), &found);
        both(differences, |language| render::suppressed(&shown, language));
        Ok(())
    }

    fn share(&self, count: u64, differences: &mut Differences) -> Result<(), Broken> {
        let level = self.level.unwrap_or(Confidence::NinetyFive);
        let share = ShareOf::counted(count, self.of()?, self.population, level);
        let share = share.map_err(Broken::saying)?;
        let found = json!({ "percent": share.percent(1), "low": share.low, "high": share.high });
        differences.compare("share", &self.expect_share.to_string(), &found.to_string());
        both(differences, |language| render::share(&share, language));
        Ok(())
    }

    fn found(&self, percent: &str, differences: &mut Differences) -> Result<(), Broken> {
        let percent = percent.parse().map_err(Broken::saying)?;
        let found = Granularity::of(percent, self.of()?).map_err(Broken::saying)?;
        let mut record = serde_json::to_value(found).map_err(Broken::saying)?;
        if let Some(fields) = record.as_object_mut() {
            let told = ["least_count", "most_count", "sum_of_two", "most_answers"];
            fields.retain(|name, value| {
                told.contains(&name.as_str()) && !value.is_null() && *value != json!(false)
            });
        }
        differences.compare("found", &self.expect_found.to_string(), &record.to_string());
        both(differences, |language| {
            render::granularity(&found, language)
        });
        Ok(())
    }

    fn of(&self) -> Result<u64, Broken> {
        self.of.ok_or_else(|| Broken::saying("of how many?"))
    }

    fn regime(&self) -> Result<Regime, Broken> {
        let name = self.regime.as_deref().unwrap_or_default();
        name.parse().map_err(Broken::saying)
    }
}

fn both(differences: &mut Differences, render: impl Fn(Language) -> String) {
    for language in [Language::Da, Language::En] {
        read(differences, &render(language));
    }
}

fn read(differences: &mut Differences, page: &str) {
    for line in page.lines().filter(|line| !line.is_empty()) {
        differences.read(line.trim_start());
    }
}

fn written<'a, T: serde::Serialize + 'a>(
    tables: impl Iterator<Item = &'a T>,
) -> Result<Vec<Value>, Broken> {
    let tables = tables.map(|table| serde_json::to_value(table).map_err(Broken::saying));
    tables.collect()
}

/// A table of one's own, as the suite writes it.
pub(crate) struct OwnTable {
    pub(crate) rows: Vec<String>,
    pub(crate) columns: Vec<String>,
    pub(crate) counts: Vec<Vec<u64>>,
}

impl OwnTable {
    /// Reads a table as the suite writes it: by row, a count or counts by column.
    pub(crate) fn read(written: &Value) -> Result<Self, Broken> {
        let fault = || Broken::saying("a table is counts by row, or by row and column");
        let rows = written.as_object().ok_or_else(fault)?;
        let first = rows.values().next().and_then(Value::as_object);
        let number = |value: &Value| value.as_u64().ok_or_else(fault);
        let counts = rows.values().map(|row| match row.as_object() {
            Some(row) => row.values().map(number).collect(),
            None => number(row).map(|count| vec![count]),
        });
        Ok(Self {
            rows: rows.keys().cloned().collect(),
            columns: first.into_iter().flat_map(Map::keys).cloned().collect(),
            counts: counts.collect::<Result<_, _>>()?,
        })
    }

    fn table(&self) -> Result<Table, Broken> {
        let own = |names: &[String]| names.iter().map(|name| Heading::own(name)).collect();
        let (rows, columns) = (own(&self.rows), own(&self.columns));
        Table::of(Heading::own("own"), rows, columns, &self.counts).map_err(Broken::saying)
    }
}

/// What a table shows, as the suite writes it: by row, and within it by column where there are any; what
/// is 0 is left out.
fn brief(table: &Value) -> Value {
    let mut rows = Map::new();
    for cell in table["cells"].as_array().into_iter().flatten() {
        let text = |name: &str| cell[name].as_str().map(str::to_owned);
        let shown = match text("hidden") {
            None => cell["count"].clone(),
            Some(hidden) => json!([hidden, cell["least"], cell["most"]]),
        };
        if shown == json!(0) {
            continue;
        }
        let column = match (text("crossing"), text("column")) {
            (Some(crossing), Some(column)) => format!("{crossing}/{column}"),
            _ => "total".to_owned(),
        };
        let row = text("row").unwrap_or_else(|| "total".to_owned());
        let row = rows.entry(row).or_insert_with(|| json!({}));
        row[column] = shown;
    }
    for row in rows.values_mut() {
        let only = row.as_object().is_some_and(|row| row.len() == 1);
        if let Some(total) = row.get("total").filter(|_| only).cloned() {
            *row = total;
        }
    }
    rows.into()
}

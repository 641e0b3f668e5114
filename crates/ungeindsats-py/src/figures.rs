//! The figures of a register, counted one case at a time, and their tables.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chrono::NaiveDate;
use pyo3::exceptions::{PyKeyError, PyValueError};
use pyo3::prelude::*;
use ungeindsats_core::figures::{self as counted, Cell, Crossing, Heading};
use ungeindsats_core::register::RegisterScope;
use ungeindsats_core::{self as core, Case, Register, render};

use crate::arguments::{Chosen, Day, spoken, term};
use crate::rows::{Column, Rows, Table, Tabular};
use crate::survey::AreaShare;
use crate::values::{Bilingual, PolicyReference};
use crate::{errors, json};

/// The figures, while they are being counted: cases are added one at a time.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct FiguresCount(Mutex<core::Figures>);

impl FiguresCount {
    /// What was counted so far. A thread that broke off amid a case has counted what it had.
    fn so_far(&self) -> MutexGuard<'_, core::Figures> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[pymethods]
impl FiguresCount {
    #[new]
    fn new(
        py: Python<'_>,
        as_of: Day,
        policy: Chosen,
        holds: Option<&str>,
        measured_from: Option<Day>,
    ) -> PyResult<Self> {
        let mut figures = core::Figures::new(&policy.0, as_of.0)
            .map_err(|not_covered| errors::not_covered(py, &not_covered))?;
        if let Some(holds) = holds {
            figures = figures.holding(term(RegisterScope::ALL, RegisterScope::code, holds)?);
        }
        if let Some(from) = measured_from {
            let late = || PyValueError::new_err("measured_from is after as_of");
            figures = figures.measured_from(from.0).ok_or_else(late)?;
        }
        Ok(Self(Mutex::new(figures)))
    }

    /// Counts the case of one JSON document (its bytes).
    fn add(&self, py: Python<'_>, document: &[u8]) -> PyResult<()> {
        py.detach(|| {
            let case = Case::from_json_bytes(document)?;
            self.so_far().add(&case);
            Ok(())
        })
        .map_err(|error| errors::input(py, &error))
    }

    /// Counts the cases of the register of one JSON document (its bytes).
    fn add_register(&self, py: Python<'_>, document: &[u8]) -> PyResult<()> {
        py.detach(|| {
            let register = Register::from_json_bytes(document)?;
            self.so_far().add_register(&register);
            Ok(())
        })
        .map_err(|error| errors::input(py, &error))
    }

    /// The figures of what was added so far.
    fn figures(&self, py: Python<'_>) -> PyResult<Py<Figures>> {
        let figures = Arc::new(self.so_far().clone());
        let answer = Figures(Arc::clone(&figures));
        Rows::beneath(py, figures, answer)
    }
}

/// What many cases add up to, for use in the municipality; a row for each cell of each table.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Figures(Arc<core::Figures>);

/// A table of counts; a row for each cell.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct FigureTable(Arc<counted::Table>);

/// A table of which nothing small can be read; a row for each cell.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct SuppressedTable(Arc<counted::SuppressedTable>);

/// A cell with the names of its row and column, as all tables tell them.
struct Named<C> {
    table: String,
    row: Option<Heading>,
    crossing: Option<Heading>,
    column: Option<Heading>,
    cell: C,
}

impl<C> Named<C> {
    fn of(table: &Heading, rows: &[Heading], crossings: &[Crossing], at: Cell, cell: C) -> Self {
        let mut columns = crossings.iter().flat_map(|crossing| {
            let columns = crossing.columns.iter();
            columns.map(|column| (crossing.heading.clone(), column.clone()))
        });
        let (crossing, column) = at.column.and_then(|number| columns.nth(number)).unzip();
        Self {
            table: table.code.clone(),
            row: at.row.and_then(|row| rows.get(row)).cloned(),
            crossing,
            column,
            cell,
        }
    }
}

fn named(table: &counted::Table) -> impl Iterator<Item = Named<u64>> + '_ {
    let name = |(cell, count)| {
        let (rows, crossings) = (table.rows(), table.crossings());
        Named::of(table.heading(), rows, crossings, cell, count)
    };
    table.cells().map(name)
}

fn code(heading: Option<&Heading>) -> Option<String> {
    heading.map(|heading| heading.code.clone())
}

/// The columns that every table has.
fn names<C>(cells: impl Iterator<Item = Named<C>>) -> Table<Named<C>> {
    Table::of(cells)
        .text("table", |it| Some(it.table.clone()))
        .text("row", |it| code(it.row.as_ref()))
        .text("row_da", |it| Some(it.row.as_ref()?.label.da.clone()))
        .text("row_en", |it| Some(it.row.as_ref()?.label.en.clone()))
        .text("crossing", |it| code(it.crossing.as_ref()))
        .text("column", |it| code(it.column.as_ref()))
        .text("column_da", |it| Some(it.column.as_ref()?.label.da.clone()))
        .text("column_en", |it| Some(it.column.as_ref()?.label.en.clone()))
}

fn number(count: u64) -> Option<i64> {
    i64::try_from(count).ok()
}

impl Tabular for core::Figures {
    fn columns(&self) -> Vec<Column> {
        let tables = self.tables();
        names(tables.iter().flat_map(named))
            .int("count", |it| number(it.cell))
            .columns()
    }
}

impl Tabular for counted::Table {
    fn columns(&self) -> Vec<Column> {
        names(named(self))
            .int("count", |it| number(it.cell))
            .columns()
    }
}

impl Tabular for counted::SuppressedTable {
    fn columns(&self) -> Vec<Column> {
        let cells = self.cells().iter().map(|shown| {
            let (rows, crossings) = (self.rows(), self.crossings());
            Named::of(self.heading(), rows, crossings, shown.cell, *shown)
        });
        names(cells)
            .int("count", |it| number(it.cell.count?))
            .text("hidden", |it| Some(it.cell.hidden?.code()))
            .int("least", |it| number(it.cell.least))
            .int("most", |it| number(it.cell.most?))
            .columns()
    }
}

impl FigureTable {
    fn new(py: Python<'_>, table: counted::Table) -> PyResult<Py<Self>> {
        let table = Arc::new(table);
        let answer = Self(Arc::clone(&table));
        Rows::beneath(py, table, answer)
    }
}

impl SuppressedTable {
    fn new(py: Python<'_>, table: counted::SuppressedTable) -> PyResult<Py<Self>> {
        let table = Arc::new(table);
        let answer = Self(Arc::clone(&table));
        Rows::beneath(py, table, answer)
    }
}

fn regime(name: &str) -> PyResult<counted::Regime> {
    name.parse()
        .map_err(|error: counted::NotARegime| PyValueError::new_err(error.to_string()))
}

/// Makes a table of counts of one's own: of a count for each row, or for each row and column.
#[pyfunction]
pub(crate) fn own_table(
    py: Python<'_>,
    name: &str,
    rows: Vec<String>,
    columns: Vec<String>,
    counts: Vec<Vec<u64>>,
) -> PyResult<Py<FigureTable>> {
    let own = |names: Vec<String>| names.iter().map(|name| Heading::own(name)).collect();
    counted::Table::of(Heading::own(name), own(rows), own(columns), &counts)
        .map_err(|error| PyValueError::new_err(error.to_string()))
        .and_then(|table| FigureTable::new(py, table))
}

#[pymethods]
impl Figures {
    /// The day as of which they were counted.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.0.as_of().naive()
    }

    /// The authority by whose policies they were counted.
    #[getter]
    fn authority(&self) -> &str {
        self.0.authority()
    }

    /// The policy in force on that day.
    #[getter]
    fn policy(&self) -> PolicyReference {
        self.0.record().policy.into()
    }

    /// Whom the register holds; None where nobody has said.
    #[getter]
    fn holds(&self) -> Option<&'static str> {
        self.0.holds().map(RegisterScope::code)
    }

    /// The first day on which support and education are measured; the other is `as_of`.
    #[getter]
    fn measured_since(&self) -> NaiveDate {
        self.0.measured_since().naive()
    }

    /// How many cases were counted.
    #[getter]
    fn cases(&self) -> u64 {
        self.0.cases()
    }

    /// The tables: status, guides, loads, meetings, areas, support and education.
    #[getter]
    fn tables(&self, py: Python<'_>) -> PyResult<Vec<Py<FigureTable>>> {
        let tables = self.0.tables().into_iter();
        tables.map(|table| FigureTable::new(py, table)).collect()
    }

    /// The table of that name. Raises KeyError where there is no such table.
    fn table(&self, py: Python<'_>, name: &str) -> PyResult<Py<FigureTable>> {
        let table = self.0.table(name);
        let table = table.ok_or_else(|| PyKeyError::new_err("no table has this name"))?;
        FigureTable::new(py, table)
    }

    /// The shares of the three areas beside those that the policy expects.
    #[getter]
    fn area_shares(&self) -> Vec<AreaShare> {
        self.0.area_shares().into_iter().map(AreaShare).collect()
    }

    /// The tables as they may leave the municipality, without small cells and what tells them.
    ///
    /// The regime is "under_3", "under_5" or "under_" and a greater number. Totals that stand in
    /// several tables are hidden in all of them or in none. The table of the loads stays behind:
    /// with the number of guides, and of those who have one, hidden loads could be computed.
    #[pyo3(signature = (regime = "under_5"))]
    fn leaving(&self, py: Python<'_>, regime: &str) -> PyResult<Vec<Py<SuppressedTable>>> {
        let tables = self.0.leaving(self::regime(regime)?).into_iter();
        tables
            .map(|table| SuppressedTable::new(py, table))
            .collect()
    }

    /// The figures as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::figures(&self.0, spoken(language)?))
    }

    /// The figures as their JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The figures as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!("<Figures: {} cases>", self.0.cases())
    }
}

#[pymethods]
impl FigureTable {
    /// Its name in code.
    #[getter]
    fn name(&self) -> &str {
        &self.0.heading().code
    }

    /// What people call it.
    #[getter]
    fn label(&self) -> Bilingual {
        self.0.heading().label.clone().into()
    }

    /// The count of a cell by codes: of a row or of all, and of a column or of all.
    ///
    /// Raises KeyError where the table tells no such cell.
    #[pyo3(signature = (row = None, crossing = None, column = None))]
    fn count(
        &self,
        row: Option<&str>,
        crossing: Option<&str>,
        column: Option<&str>,
    ) -> PyResult<u64> {
        let asked = [row, crossing, column];
        let found = named(&self.0).find(|it| {
            let codes = [&it.row, &it.crossing, &it.column];
            codes.map(|heading| heading.as_ref().map(|heading| &*heading.code)) == asked
        });
        let none = || PyKeyError::new_err("the table tells no such cell");
        found.map(|it| it.cell).ok_or_else(none)
    }

    /// The table as it may leave the municipality, without small cells and what would tell them.
    ///
    /// The regime is "under_3", "under_5" or "under_" and a greater number.
    #[pyo3(signature = (regime = "under_5"))]
    fn leaving(&self, py: Python<'_>, regime: &str) -> PyResult<Py<SuppressedTable>> {
        SuppressedTable::new(py, counted::suppress(&self.0, self::regime(regime)?))
    }

    /// The table as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::table(&self.0, spoken(language)?))
    }

    /// The table as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The table as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!("<FigureTable {}>", self.0.heading().code)
    }
}

#[pymethods]
impl SuppressedTable {
    /// Its name in code.
    #[getter]
    fn name(&self) -> &str {
        &self.0.heading().code
    }

    /// What people call it.
    #[getter]
    fn label(&self) -> Bilingual {
        self.0.heading().label.clone().into()
    }

    /// By which limit small cells are hidden.
    #[getter]
    fn regime(&self) -> String {
        self.0.regime().to_string()
    }

    /// The table as plain text in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::suppressed(&self.0, spoken(language)?))
    }

    /// The table as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The table as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!("<SuppressedTable {}: {}>", self.name(), self.regime())
    }
}

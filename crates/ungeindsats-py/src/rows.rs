//! Answers that have rows: each says its columns once, and becomes dicts or a frame.

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::PyClass;
use pyo3::prelude::*;
use ungeindsats_core::Date;

/// What has rows, told column by column.
pub(crate) trait Tabular: Send + Sync + 'static {
    /// The columns, in order.
    fn columns(&self) -> Vec<Column>;
}

/// A column: its name, the kind of its cells, and the cells. The kind is told apart from the cells,
/// so that a column of which nothing is known has the type of every other.
#[derive(IntoPyObject)]
pub(crate) struct Column(&'static str, &'static str, Vec<Option<Cell>>);

/// What a cell may hold.
#[derive(IntoPyObject)]
enum Cell {
    Text(String),
    Bool(bool),
    Int(i64),
    Date(NaiveDate),
}

/// Rows, from which columns are read one after the other.
pub(crate) struct Table<T> {
    rows: Vec<T>,
    columns: Vec<Column>,
}

impl<T> Table<T> {
    pub(crate) fn of(rows: impl IntoIterator<Item = T>) -> Self {
        Self {
            rows: rows.into_iter().collect(),
            columns: Vec::new(),
        }
    }

    pub(crate) fn text<S: Into<String>>(
        self,
        name: &'static str,
        cell: impl Fn(&T) -> Option<S>,
    ) -> Self {
        self.with(name, "text", |row| Some(Cell::Text(cell(row)?.into())))
    }

    pub(crate) fn bool(self, name: &'static str, cell: impl Fn(&T) -> Option<bool>) -> Self {
        self.with(name, "bool", |row| cell(row).map(Cell::Bool))
    }

    pub(crate) fn int<N: Into<i64>>(
        self,
        name: &'static str,
        cell: impl Fn(&T) -> Option<N>,
    ) -> Self {
        self.with(name, "int", |row| Some(Cell::Int(cell(row)?.into())))
    }

    pub(crate) fn date(self, name: &'static str, cell: impl Fn(&T) -> Option<Date>) -> Self {
        self.with(name, "date", |row| Some(Cell::Date(cell(row)?.naive())))
    }

    pub(crate) fn columns(self) -> Vec<Column> {
        self.columns
    }

    fn with(
        mut self,
        name: &'static str,
        kind: &'static str,
        cell: impl Fn(&T) -> Option<Cell>,
    ) -> Self {
        let cells = self.rows.iter().map(cell).collect();
        self.columns.push(Column(name, kind, cells));
        self
    }
}

/// An answer that has rows: they become dicts, or a frame of a library that is installed.
#[pyclass(frozen, subclass, module = "ungeindsats")]
pub(crate) struct Rows(Arc<dyn Tabular>);

impl Rows {
    /// Rows that are an answer by themselves.
    pub(crate) fn of(py: Python<'_>, rows: Arc<dyn Tabular>) -> PyResult<Py<Self>> {
        Py::new(py, Self(rows))
    }

    /// Puts an answer over the rows that it has.
    pub(crate) fn beneath<A: PyClass<BaseType = Self>>(
        py: Python<'_>,
        rows: Arc<dyn Tabular>,
        answer: A,
    ) -> PyResult<Py<A>> {
        Py::new(
            py,
            PyClassInitializer::from(Self(rows)).add_subclass(answer),
        )
    }

    fn converted<'py>(&self, py: Python<'py>, conversion: &str) -> PyResult<Bound<'py, PyAny>> {
        py.import("ungeindsats._frames")?
            .call_method1(conversion, (self.0.columns(),))
    }
}

#[pymethods]
impl Rows {
    /// The rows, as one flat dict each: text, bool, int, `datetime.date` or None.
    fn to_dicts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.converted(py, "to_dicts")
    }

    /// The rows as a polars DataFrame. Raises ImportError where polars is not installed.
    fn to_polars<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.converted(py, "to_polars")
    }

    /// The rows as a pandas DataFrame. Raises ImportError where pandas is not installed.
    fn to_pandas<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.converted(py, "to_pandas")
    }

    /// The rows as a pyarrow Table. Raises ImportError where pyarrow is not installed.
    fn to_arrow<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.converted(py, "to_arrow")
    }
}

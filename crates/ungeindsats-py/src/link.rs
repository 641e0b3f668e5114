//! Linked tables as one frame, nested as the case is.

use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3_arrow::PyTable;
use pyo3_arrow::input::AnyRecordBatch;
use ungeindsats_arrow::{NoRows, Table, link as core_link};

use crate::errors;

/// Links tables to the people whose rows they hold.
///
/// A table whose name is among `complete` has no row for a person where there is none.
#[pyfunction]
pub(crate) fn link(
    py: Python<'_>,
    people: AnyRecordBatch,
    key: &str,
    tables: Vec<(String, AnyRecordBatch)>,
    complete: Vec<String>,
) -> PyResult<PyTable> {
    let people = whole(people)?;
    let mut read = Vec::with_capacity(tables.len());
    for (list, table) in tables {
        let no_rows = if complete.contains(&list) {
            NoRows::None
        } else {
            NoRows::Unknown
        };
        read.push(Table {
            rows: whole(table)?,
            list,
            no_rows,
        });
    }
    let linked = py.detach(|| core_link(&people, key, &read));
    let linked = linked.map_err(|error| errors::link(py, &error))?;
    let schema = linked.schema();
    PyTable::try_new(vec![linked], schema)
}

/// All rows of a frame in one batch.
fn whole(frame: AnyRecordBatch) -> PyResult<arrow_array::RecordBatch> {
    let (batches, schema) = frame.into_table()?.into_inner();
    arrow_select::concat::concat_batches(&schema, &batches)
        .map_err(|error| PyValueError::new_err(error.to_string()))
}

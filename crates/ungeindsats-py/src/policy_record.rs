//! One revision of a policy, for whoever lists or compares them.

use chrono::NaiveDate;
use pyo3::prelude::*;
use ungeindsats_core as core;
use ungeindsats_core::calendar::Until;

use crate::difference::Difference;
use crate::json;

/// One revision of a policy: parameters, readings and the rules in force for a period.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct PolicyRecord(core::Policy);

impl From<core::Policy> for PolicyRecord {
    fn from(policy: core::Policy) -> Self {
        Self(policy)
    }
}

#[pymethods]
impl PolicyRecord {
    /// Its id, the same for every revision.
    #[getter]
    fn id(&self) -> &str {
        &self.0.id
    }

    /// The number of the revision, from 1.
    #[getter]
    fn revision(&self) -> u32 {
        self.0.revision
    }

    /// The day on which this revision was published.
    #[getter]
    fn recorded(&self) -> NaiveDate {
        self.0.recorded.naive()
    }

    /// The first day on which it is in force.
    #[getter]
    fn valid_from(&self) -> NaiveDate {
        self.0.valid_from.naive()
    }

    /// The first day on which it no longer is; None while it is ongoing.
    #[getter]
    fn valid_until(&self) -> Option<NaiveDate> {
        match self.0.valid_until {
            Until::Day(day) => Some(day.naive()),
            Until::Ongoing => None,
        }
    }

    /// How another record differs from this one, from this one to that.
    fn difference(&self, other: &Self) -> Difference {
        core::Difference::between(&self.0, &other.0).into()
    }

    /// The revision as JSON, with every parameter, its source, the readings and the rules.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0)
    }

    fn __repr__(&self) -> String {
        format!(
            "<PolicyRecord {} revision {} from {}>",
            self.0.id, self.0.revision, self.0.valid_from
        )
    }
}

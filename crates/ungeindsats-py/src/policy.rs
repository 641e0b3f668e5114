//! A municipality's policies in order: those that ship with the library, and a user's own.

use std::path::PathBuf;
use std::str;
use std::sync::LazyLock;

use pyo3::prelude::*;
use ungeindsats_core::input::Problem;
use ungeindsats_core::policy::{PolicyFault, PolicyFaults, PolicyProblem};
use ungeindsats_core::{self as core, Timeline};

use crate::arguments::{Chosen, Day};
use crate::difference::Difference;
use crate::policy_record::PolicyRecord;
use crate::values::Bilingual;
use crate::{errors, json};

/// One authority's policies in order, over the law layer.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Policy(Timeline);

/// The names of the policies that ship with the library.
#[pyfunction]
pub(crate) fn shipped_policies() -> &'static [&'static str] {
    Timeline::SHIPPED
}

/// The shipped policy of that name.
pub(crate) fn named(py: Python<'_>, name: &str) -> PyResult<Timeline> {
    /// Read once: a policy file takes a thousand times as long to read as a case to assess.
    static READ: LazyLock<Vec<(&str, Timeline)>> = LazyLock::new(|| {
        let shipped = Timeline::SHIPPED.iter();
        shipped
            .filter_map(|name| Some((*name, Timeline::named(name).ok()?)))
            .collect()
    });
    let read = READ.iter().find(|(known, _)| *known == name);
    read.map_or_else(
        || Timeline::named(name),
        |(_, timeline)| Ok(timeline.clone()),
    )
    .map_err(|faults| errors::policy(py, &faults))
}

impl Policy {
    pub(crate) fn timeline(&self) -> &Timeline {
        &self.0
    }
}

#[pymethods]
impl Policy {
    /// A policy that ships with the library, by its name.
    #[staticmethod]
    #[pyo3(name = "named")]
    fn shipped(py: Python<'_>, name: &str) -> PyResult<Self> {
        named(py, name).map(Self)
    }

    /// A policy from the text of a policy file, in the format of the shipped ones.
    #[staticmethod]
    fn from_yaml(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| Timeline::from_yaml(text))
            .map(Self)
            .map_err(|faults| errors::policy(py, &faults))
    }

    /// A policy from a policy file.
    #[staticmethod]
    fn from_file(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let path = py.import("pathlib")?.getattr("Path")?.call1((path,))?;
        let bytes = path.call_method0("read_bytes")?;
        let text = str::from_utf8(bytes.extract()?);
        text.map_or_else(
            |_| Err(errors::policy(py, &not_utf8())),
            |text| Self::from_yaml(py, text),
        )
    }

    /// The authority's short name.
    #[getter]
    fn authority(&self) -> &str {
        self.0.authority()
    }

    /// The authority's name for people.
    #[getter]
    fn name(&self) -> Bilingual {
        self.0.name().clone().into()
    }

    /// The policies in force, by first day; of each record the newest revision.
    #[getter]
    fn policies(&self) -> Vec<PolicyRecord> {
        let policies = self.0.policies().iter();
        policies.cloned().map(PolicyRecord::from).collect()
    }

    /// The policy as it was known on an earlier day: only what had been recorded by then.
    fn known_on(&self, day: Day) -> Self {
        Self(self.0.known_on(day.0))
    }

    /// The same policy with another reading of one interpretation, such as "I-29".
    fn with_reading(&self, py: Python<'_>, interpretation: &str, reading: &str) -> PyResult<Self> {
        let read = self.0.with_reading(interpretation, reading);
        read.map(Self).map_err(|faults| errors::policy(py, &faults))
    }

    /// The same policy with another value of one parameter, in all its records or in one.
    ///
    /// The value has the shape that it has in a policy file. The source says in free words whose
    /// thought it is. Raises `PolicyError` where a policy file with it would be refused.
    #[pyo3(signature = (name, value, *, source, record = None))]
    fn with_parameter(
        &self,
        py: Python<'_>,
        name: &str,
        value: &Bound<'_, PyAny>,
        source: &str,
        record: Option<&str>,
    ) -> PyResult<Self> {
        let value = json::value(value)?;
        let changed = self.0.with_parameter(name, &value, source, record);
        changed
            .map(Self)
            .map_err(|faults| errors::policy(py, &faults))
    }

    /// How another policy differs from this one on a day, from this one to that.
    ///
    /// Raises `NotCoveredError` where one of them has no record in force on the day.
    #[pyo3(signature = (other, *, on))]
    fn difference(&self, py: Python<'_>, other: Chosen, on: Day) -> PyResult<Difference> {
        let in_force = |timeline: &Timeline| {
            let policy = timeline.policy_on(on.0);
            policy
                .cloned()
                .map_err(|not_covered| errors::not_covered(py, &not_covered))
        };
        let (before, after) = (in_force(&self.0)?, in_force(&other.0)?);
        Ok(core::Difference::between(&before, &after).into())
    }

    fn __repr__(&self) -> String {
        let policies = self.0.policies().iter();
        let ids = policies.map(|policy: &core::Policy| policy.id.as_str());
        format!(
            "<Policy of {}: {}>",
            self.0.authority(),
            ids.collect::<Vec<_>>().join(", ")
        )
    }
}

fn not_utf8() -> PolicyFaults {
    let problem = Problem::Malformed {
        expected: "expected text in UTF-8".to_owned(),
    };
    PolicyFaults(vec![PolicyFault {
        pointer: String::new(),
        problem: PolicyProblem::Unreadable(problem),
    }])
}

//! The question of sharing: may one area give another some information, and on what consent?

use chrono::NaiveDate;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use ungeindsats_core::case::{Fagomraade, InformationKind};
use ungeindsats_core::record::{GapRecord, PermissionRecord};
use ungeindsats_core::sharing::{Question, SharingError};
use ungeindsats_core::{Case, sharing as core};

use crate::arguments::{Chosen, Day, term};
use crate::errors;
use crate::json;
use crate::values::{Bilingual, PolicyReference, Source};

/// Asks whether a consent of the case of one JSON document (its bytes) carries a sharing.
#[pyfunction]
#[expect(
    clippy::too_many_arguments,
    reason = "they are the parts of one question"
)]
pub(crate) fn sharing(
    py: Python<'_>,
    document: &[u8],
    giving: &str,
    receiving: &str,
    information: &str,
    by_health_professional: bool,
    on: Day,
    policy: Chosen,
) -> PyResult<Permission> {
    let question = Question {
        giving: term(Fagomraade::ALL, Fagomraade::code, giving)?,
        receiving: term(Fagomraade::ALL, Fagomraade::code, receiving)?,
        information: term(InformationKind::ALL, InformationKind::code, information)?,
        by_health_professional,
        on: on.0,
    };
    let answered =
        py.detach(|| Case::from_json_bytes(document).map(|case| core(&case, &policy.0, &question)));
    match answered {
        Ok(Ok(permission)) => Ok(Permission(permission.record())),
        Ok(Err(SharingError::NotCovered(not_covered))) => {
            Err(errors::not_covered(py, &not_covered))
        }
        Ok(Err(same_area @ SharingError::SameArea)) => {
            Err(PyValueError::new_err(same_area.to_string()))
        }
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// What the consents of a case say of a question of sharing, and why.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Permission(PermissionRecord);

#[pymethods]
impl Permission {
    /// The area that would give.
    #[getter]
    fn giving(&self) -> &'static str {
        self.0.giving.code()
    }

    /// The area that would receive.
    #[getter]
    fn receiving(&self) -> &'static str {
        self.0.receiving.code()
    }

    /// The kind of information.
    #[getter]
    fn information(&self) -> &'static str {
        self.0.information.code()
    }

    /// Whether a health professional would disclose it as such.
    #[getter]
    fn by_health_professional(&self) -> bool {
        self.0.by_health_professional
    }

    /// The day that was asked about.
    #[getter]
    fn on(&self) -> NaiveDate {
        self.0.on.naive()
    }

    /// What the consents say of it.
    #[getter]
    fn answer(&self) -> &'static str {
        self.0.answer.code()
    }

    /// JSON pointer to the consent on which the answer rests; None where it rests on none.
    #[getter]
    fn consent(&self) -> Option<&str> {
        self.0.consent.as_deref()
    }

    /// Why the consents do not carry it; an empty list where one does.
    #[getter]
    fn gaps(&self) -> Vec<Gap> {
        self.0.gaps.iter().cloned().map(Gap).collect()
    }

    /// On whose authority.
    #[getter]
    fn authority(&self) -> &'static str {
        self.0.authority.code()
    }

    /// What the answer says, for a person; it is about consent alone.
    #[getter]
    fn message(&self) -> Bilingual {
        self.0.message.clone().into()
    }

    /// JSON pointers to the facts that were read.
    #[getter]
    fn facts(&self) -> Vec<String> {
        self.0.facts.clone()
    }

    /// JSON pointers to the facts that are missing.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.missing.clone()
    }

    /// Where it stands that a consent is asked for.
    #[getter]
    fn sources(&self) -> Vec<Source> {
        self.0.sources.iter().cloned().map(Into::into).collect()
    }

    /// The policy by which it was answered.
    #[getter]
    fn policy(&self) -> PolicyReference {
        self.0.policy.clone().into()
    }

    /// The answer as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0)
    }

    /// The answer as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&self.0)
    }

    fn __str__(&self) -> &str {
        &self.0.message.da
    }

    fn __repr__(&self) -> String {
        format!(
            "<Permission {}: {}>",
            self.0.answer.code(),
            self.0.message.da
        )
    }
}

/// Why a consent does not carry what was asked about.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Gap(GapRecord);

#[pymethods]
impl Gap {
    /// JSON pointer to the consent, or to the list where there is none.
    #[getter]
    fn consent(&self) -> &str {
        &self.0.consent
    }

    /// The gap.
    #[getter]
    fn gap(&self) -> &'static str {
        self.0.gap.code()
    }

    /// The gap, for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.says.clone().into()
    }

    fn __repr__(&self) -> String {
        format!("<Gap {} at {}>", self.0.gap.code(), self.0.consent)
    }
}

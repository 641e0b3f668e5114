//! Where a person stands, with what each classification rests on.

use pyo3::prelude::*;
use ungeindsats_core::case::Indsatsomraade;
use ungeindsats_core::{Coverage, record};

use crate::values::Source;

/// Where a person stands on the day; no verdict.
#[pyclass(frozen, get_all, module = "ungeindsats")]
pub(crate) struct Classification {
    /// Which layer covers the person by age.
    covered_by: CoveredBy,
    /// Whether the need is cross-cutting.
    cross_cutting: CrossCutting,
    /// The areas that the indicators suggest; they never decide.
    suggested_areas: Areas,
    /// The area of the attachment in force; an empty list where there is none.
    attached_to: Areas,
}

/// Which layer covers the person by age.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct CoveredBy {
    /// The layer; None where it cannot be told.
    value: Option<&'static str>,
    /// On what it rests.
    basis: Basis,
}

/// Whether the need is cross-cutting.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct CrossCutting {
    /// Whether it is; None where it cannot be told.
    value: Option<bool>,
    /// On what it rests.
    basis: Basis,
}

/// Areas of the effort.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Areas {
    /// The areas; None where they cannot be told.
    value: Option<Vec<&'static str>>,
    /// On what it rests.
    basis: Basis,
}

/// On what a classification rests.
#[pyclass(frozen, get_all, module = "ungeindsats")]
#[derive(Clone)]
pub(crate) struct Basis {
    /// JSON pointers to the facts that were read.
    facts: Vec<String>,
    /// JSON pointers to the facts that are missing.
    missing: Vec<String>,
    /// Where the parameter behind it comes from.
    sources: Vec<Source>,
}

impl From<record::ClassificationRecord> for Classification {
    fn from(record: record::ClassificationRecord) -> Self {
        Self {
            covered_by: CoveredBy {
                value: record.covered_by.value.map(Coverage::code),
                basis: record.covered_by.basis.into(),
            },
            cross_cutting: CrossCutting {
                value: record.cross_cutting.value,
                basis: record.cross_cutting.basis.into(),
            },
            suggested_areas: record.suggested_areas.into(),
            attached_to: record.attached_to.into(),
        }
    }
}

impl From<record::AreasRecord> for Areas {
    fn from(record: record::AreasRecord) -> Self {
        Self {
            value: record
                .value
                .map(|areas| areas.into_iter().map(Indsatsomraade::code).collect()),
            basis: record.basis.into(),
        }
    }
}

impl From<record::Basis> for Basis {
    fn from(basis: record::Basis) -> Self {
        Self {
            facts: basis.facts,
            missing: basis.missing,
            sources: basis.sources.into_iter().map(Into::into).collect(),
        }
    }
}

//! The question of candidates: who could be the guide of a young person, in which order, and why?

use std::sync::Arc;

use chrono::NaiveDate;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use ungeindsats_core::candidates::{self as core, CandidatesError, Question};
use ungeindsats_core::case::Fagomraade;
use ungeindsats_core::private::Id;
use ungeindsats_core::{Register, guide_candidates as ask};

use crate::arguments::{Chosen, Day, term};
use crate::errors;
use crate::json;
use crate::rows::Rows;
use crate::values::{Bilingual, PolicyReference, Source};

/// Proposes guides for a case of the register of one JSON document (its bytes, UTF-8).
#[pyfunction]
#[expect(
    clippy::too_many_arguments,
    reason = "they are the parts of one question"
)]
pub(crate) fn guide_candidates(
    py: Python<'_>,
    document: &[u8],
    case: String,
    on: Day,
    predominant_contact: Option<&str>,
    primary_challenge: Option<&str>,
    best_relation: Option<String>,
    policy: Chosen,
) -> PyResult<Py<Proposal>> {
    let area = |code: Option<&str>| {
        code.map(|code| term(Fagomraade::ALL, Fagomraade::code, code))
            .transpose()
    };
    let question = Question {
        case: Id(case),
        on: on.0,
        predominant_contact: area(predominant_contact)?,
        primary_challenge: area(primary_challenge)?,
        best_relation: best_relation.map(Id),
    };
    let answered = py.detach(|| {
        Register::from_json_bytes(document).map(|register| ask(&register, &policy.0, &question))
    });
    match answered {
        Ok(Ok(proposal)) => Proposal::new(py, proposal),
        Ok(Err(CandidatesError::NotCovered(not_covered))) => {
            Err(errors::not_covered(py, &not_covered))
        }
        Ok(Err(no_case @ (CandidatesError::NoSuchCase | CandidatesError::SeveralSuchCases))) => {
            Err(PyValueError::new_err(no_case.to_string()))
        }
        Err(error) => Err(errors::input(py, &error)),
    }
}

/// Who could be the guide on a day: a proposal that a person confirms; a row for each guide.
#[pyclass(frozen, extends = Rows, module = "ungeindsats")]
pub(crate) struct Proposal(Arc<core::Proposal>);

impl Proposal {
    fn new(py: Python<'_>, proposal: core::Proposal) -> PyResult<Py<Self>> {
        let proposal = Arc::new(proposal);
        let rows = Arc::clone(&proposal);
        Rows::beneath(py, rows, Self(proposal))
    }
}

#[pymethods]
impl Proposal {
    /// JSON pointer to the case.
    #[getter]
    fn case(&self) -> &str {
        &self.0.case
    }

    /// The day that was asked about.
    #[getter]
    fn on(&self) -> NaiveDate {
        self.0.on.naive()
    }

    /// The area that, as was told, has the predominant contact; None where nothing was told.
    #[getter]
    fn predominant_contact(&self) -> Option<&'static str> {
        self.0.predominant_contact.map(Fagomraade::code)
    }

    /// The area that, as was told, has the primary challenge; None where nothing was told.
    #[getter]
    fn primary_challenge(&self) -> Option<&'static str> {
        self.0.primary_challenge.map(Fagomraade::code)
    }

    /// The id of whoever, as was told, has the best relation; None where nothing was told.
    #[getter]
    fn best_relation(&self) -> Option<&str> {
        self.0.best_relation.as_ref().map(|id| id.0.as_str())
    }

    /// Who could be the guide, by place; those who share one stand by id, which says nothing.
    #[getter]
    fn proposed(&self) -> Vec<Candidate> {
        self.0.proposed.iter().cloned().map(Candidate).collect()
    }

    /// Who could not be, by id, and why.
    #[getter]
    fn excluded(&self) -> Vec<Excluded> {
        self.0.excluded.iter().cloned().map(Excluded).collect()
    }

    /// What must be known of the young person before anyone is chosen.
    #[getter]
    fn remarks(&self) -> Vec<Reason> {
        reasons(&self.0.remarks, core::Remark::code)
    }

    /// The proposal in short, for a person.
    #[getter]
    fn message(&self) -> Bilingual {
        self.0.message.clone().into()
    }

    /// JSON pointers to the facts on which the remarks rest.
    #[getter]
    fn facts(&self) -> Vec<String> {
        self.0.facts.clone()
    }

    /// JSON pointers to the facts that are missing for the remarks and for the loads.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.missing.clone()
    }

    /// Where the bases of the choice and its order stand.
    #[getter]
    fn sources(&self) -> Vec<Source> {
        self.0.sources.iter().cloned().map(Into::into).collect()
    }

    /// The policy by which it was answered.
    #[getter]
    fn policy(&self) -> PolicyReference {
        self.0.policy.clone().into()
    }

    /// The proposal as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &*self.0)
    }

    /// The proposal as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&*self.0)
    }

    fn __str__(&self) -> &str {
        &self.0.message.da
    }

    fn __repr__(&self) -> String {
        let (proposed, excluded) = (self.0.proposed.len(), self.0.excluded.len());
        format!("<Proposal: {proposed} proposed, {excluded} excluded>")
    }
}

/// A guide who could be the guide of the young person.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Candidate(core::Candidate);

#[pymethods]
impl Candidate {
    /// The id by which the register knows them.
    #[getter]
    fn guide(&self) -> &str {
        &self.0.guide.0
    }

    /// JSON pointers to their terms on the register's list of guides.
    #[getter]
    fn terms(&self) -> Vec<String> {
        self.0.terms.clone()
    }

    /// The place, from 1: one more than the candidates before. It is an order and no score.
    #[getter]
    fn place(&self) -> u32 {
        self.0.place
    }

    /// With how many others the place is shared.
    #[getter]
    fn shared_with(&self) -> u32 {
        self.0.shared_with
    }

    /// The ground that parts them from the place before; empty on the first place.
    #[getter]
    fn behind_on(&self) -> Vec<&'static str> {
        codes(&self.0.behind_on)
    }

    /// What speaks for them, in the order in which it counts.
    #[getter]
    fn grounds(&self) -> Vec<Reason> {
        reasons(&self.0.grounds, core::Ground::code)
    }

    /// The grounds of which it is not known whether they speak for them.
    #[getter]
    fn unknown(&self) -> Vec<&'static str> {
        codes(&self.0.unknown)
    }

    /// How many other young people are with them on the day.
    #[getter]
    fn load(&self) -> OtherYoungPeople {
        OtherYoungPeople(self.0.load.clone())
    }

    /// What a person must look at before choosing them.
    #[getter]
    fn look_at(&self) -> Vec<Reason> {
        reasons(&self.0.look_at, core::Look::code)
    }

    /// The place and its reasons, for a person.
    #[getter]
    fn message(&self) -> Bilingual {
        self.0.message.clone().into()
    }

    /// JSON pointers to the facts on which it rests.
    #[getter]
    fn facts(&self) -> Vec<String> {
        self.0.facts.clone()
    }

    /// JSON pointers to the missing facts, save those of the loads: see the proposal.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.missing.clone()
    }

    fn __repr__(&self) -> String {
        format!("<Candidate on place {}>", self.0.place)
    }
}

/// How many other young people are with a guide on a day.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct OtherYoungPeople(core::OtherYoungPeople);

#[pymethods]
impl OtherYoungPeople {
    /// How many at least.
    #[getter]
    fn at_least(&self) -> u32 {
        self.0.at_least
    }

    /// How many at most: more where something is unknown.
    #[getter]
    fn at_most(&self) -> u32 {
        self.0.at_most
    }

    /// The number in words.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.says.clone().into()
    }

    fn __repr__(&self) -> String {
        let (least, most) = (self.0.at_least, self.0.at_most);
        format!("<OtherYoungPeople: {least} to {most}>")
    }
}

/// A guide who cannot be proposed.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Excluded(core::Excluded);

#[pymethods]
impl Excluded {
    /// The id by which the register knows them.
    #[getter]
    fn guide(&self) -> &str {
        &self.0.guide.0
    }

    /// JSON pointers to their terms on the register's list of guides.
    #[getter]
    fn terms(&self) -> Vec<String> {
        self.0.terms.clone()
    }

    /// Why not; at least one reason.
    #[getter]
    fn because(&self) -> Vec<Reason> {
        reasons(&self.0.because, core::Exclusion::code)
    }

    /// JSON pointers to the facts on which it rests.
    #[getter]
    fn facts(&self) -> Vec<String> {
        self.0.facts.clone()
    }

    fn __repr__(&self) -> String {
        let because = self.0.because.iter().map(|reason| reason.code.code());
        format!("<Excluded: {}>", because.collect::<Vec<_>>().join(", "))
    }
}

/// Something that is said of a guide or of the question, with its words and its sources.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Reason(core::Reason<&'static str>);

#[pymethods]
impl Reason {
    /// The code.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// What it says, for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.says.clone().into()
    }

    /// Where it stands.
    #[getter]
    fn sources(&self) -> Vec<Source> {
        self.0.sources.iter().cloned().map(Into::into).collect()
    }

    fn __str__(&self) -> &str {
        &self.0.says.da
    }

    fn __repr__(&self) -> String {
        format!("<Reason {}: {}>", self.0.code, self.0.says.da)
    }
}

fn reasons<T: Copy>(reasons: &[core::Reason<T>], code: fn(T) -> &'static str) -> Vec<Reason> {
    let reason = |reason: &core::Reason<T>| {
        Reason(core::Reason {
            code: code(reason.code),
            says: reason.says.clone(),
            sources: reason.sources.clone(),
        })
    };
    reasons.iter().map(reason).collect()
}

fn codes(grounds: &[core::Ground]) -> Vec<&'static str> {
    grounds.iter().map(|ground| ground.code()).collect()
}

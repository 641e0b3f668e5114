//! Shares of a survey and of the areas with their intervals, and whether published percentages can come from its answers.

use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyInt, PyString};
use ungeindsats_core::figures::{self as counted, Confidence, MILLION, Published};
use ungeindsats_core::render;
use ungeindsats_core::text::Bilingual as Text;

use crate::arguments::{spoken, term};
use crate::json;
use crate::values::Bilingual;

/// A share of some, and how far it tells the share of those of whom they are some.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Share(pub(crate) counted::ShareOf);

/// Whether, and how, a published percentage can come from a number of answers.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct Granularity(counted::Granularity);

/// The share of an area of those who are attached to one, beside the one that was expected.
#[pyclass(frozen, module = "ungeindsats")]
pub(crate) struct AreaShare(pub(crate) counted::AreaShare);

fn refused(error: impl ToString) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// A share in whole numbers as Python's own number.
fn fraction(millionths: u32) -> f64 {
    f64::from(millionths) / f64::from(MILLION)
}

/// The share of a count, with the interval of Wilson.
///
/// `population` is of how many those are some: the interval then reckons with the finite population
/// (the variance is multiplied by (N - n) / (N - 1)), and is a point where all answered. `level` is
/// 90, 95 or 99 per cent. Raises ValueError where the numbers do not fit together. An interval
/// reckons with chance alone: those who answer a survey are not drawn by lot.
#[pyfunction]
#[pyo3(signature = (count, of, population = None, level = 95))]
pub(crate) fn share(count: u64, of: u64, population: Option<u64>, level: u32) -> PyResult<Share> {
    let level = term(Confidence::ALL, Confidence::code, &level.to_string())?;
    let share = counted::ShareOf::counted(count, of, population, level);
    share.map(Share).map_err(refused)
}

/// Tells whether a published percentage can come from that many answers, and how.
///
/// The percentage is text with its decimals ("44.1" or "44,1") or a whole number. Raises ValueError
/// where it is none or there is no answer.
#[pyfunction]
pub(crate) fn granularity(percent: &Bound<'_, PyAny>, of: u64) -> PyResult<Granularity> {
    let whole = percent.is_instance_of::<PyInt>() && !percent.is_instance_of::<PyBool>();
    if !whole && !percent.is_instance_of::<PyString>() {
        return Err(PyTypeError::new_err(
            "expected a text such as \"44.1\" or a whole number: another does not tell its decimals",
        ));
    }
    let published: Published = percent
        .str()?
        .to_str()?
        .parse()
        .map_err(|error: counted::NotAPercentage| refused(error))?;
    counted::Granularity::of(published, of)
        .map(Granularity)
        .map_err(refused)
}

#[pymethods]
impl Share {
    /// How many.
    #[getter]
    fn count(&self) -> u64 {
        self.0.count
    }

    /// Of how many.
    #[getter]
    fn of(&self) -> u64 {
        self.0.of
    }

    /// Of how many these are some; None where that is taken to be without end.
    #[getter]
    fn population(&self) -> Option<u64> {
        self.0.population
    }

    /// How often, in per cent, such an interval holds the share of all.
    #[getter]
    fn level(&self) -> &'static str {
        self.0.level.code()
    }

    /// The share itself, from 0 to 1, to the millionth.
    #[getter]
    fn value(&self) -> f64 {
        fraction(self.0.millionths())
    }

    /// The lower end of the interval, rounded down to the millionth.
    #[getter]
    fn low(&self) -> f64 {
        fraction(self.0.low)
    }

    /// The upper end of the interval, rounded up to the millionth.
    #[getter]
    fn high(&self) -> f64 {
        fraction(self.0.high)
    }

    /// The share in per cent with so many decimals (at most 4); halves are rounded up.
    #[pyo3(signature = (decimals = 0))]
    fn percent(&self, decimals: u32) -> String {
        self.0.percent(decimals)
    }

    /// The share with its interval in a sentence, in Danish ("da") or English ("en").
    #[pyo3(signature = (language = "da"))]
    fn text(&self, language: &str) -> PyResult<String> {
        Ok(render::share(&self.0, spoken(language)?))
    }

    /// The share as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0)
    }

    /// The share as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&self.0)
    }

    fn __str__(&self) -> PyResult<String> {
        self.text("da")
    }

    fn __repr__(&self) -> String {
        format!("<Share {}>", self.0)
    }
}

#[pymethods]
impl Granularity {
    /// The percentage, with its decimals after a point.
    #[getter]
    fn percent(&self) -> String {
        self.0.published.to_string()
    }

    /// Of how many answers.
    #[getter]
    fn of(&self) -> u64 {
        self.0.of
    }

    /// The least and the most answers of which it is the rounded share; None where none is.
    #[getter]
    fn counts(&self) -> Option<(u64, u64)> {
        self.0.counts
    }

    /// Whether it is the sum of the rounded shares of two groups without a common answer.
    #[getter]
    fn sum_of_two(&self) -> bool {
        self.0.sum_of_two
    }

    /// The most answers, of those stated, of which it can be a rounded share; None if none.
    #[getter]
    fn most_answers(&self) -> Option<u64> {
        self.0.most_answers
    }

    /// The same for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        let Text { da, en } = self.0.record().says;
        Text { da, en }.into()
    }

    /// The answer as its JSON record.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        json::dict(py, &self.0)
    }

    /// The answer as JSON text on one line.
    fn to_json(&self) -> PyResult<String> {
        json::text(&self.0)
    }

    /// Whether the percentage is a rounded share of the stated answers.
    fn __bool__(&self) -> bool {
        self.0.counts.is_some()
    }

    fn __repr__(&self) -> String {
        format!(
            "<Granularity {} of {}: {}>",
            self.0.published,
            self.0.of,
            self.__bool__()
        )
    }
}

#[pymethods]
impl AreaShare {
    /// The area.
    #[getter]
    fn area(&self) -> &'static str {
        self.0.area.code()
    }

    /// Its share of those attached, with the interval; None where nobody is attached.
    #[getter]
    fn share(&self) -> Option<Share> {
        self.0.share.map(Share)
    }

    /// The band in per cent that is expected of all young people; None where none is.
    #[getter]
    fn expected(&self) -> Option<(u32, u32)> {
        let band = self.0.expected.as_ref()?;
        Some((band.from, band.to))
    }

    /// How the two compare, as a code; "not_everybody" warns that the register holds others.
    #[getter]
    fn compared(&self) -> &'static str {
        self.0.compared.code()
    }

    /// The same for a person.
    #[getter]
    fn says(&self) -> Bilingual {
        self.0.compared.label().into()
    }

    fn __repr__(&self) -> String {
        format!("<AreaShare {}: {}>", self.area(), self.compared())
    }
}

//! Many cases in one call, each with an answer of its own.

use serde::Serialize;
use ungeindsats_core::input::{InputError, MAX_REGISTER_BYTES, Problem, cases};
use ungeindsats_core::record::AssessmentRecord;
use ungeindsats_core::{Date, Timeline, assess};

use crate::fault::{Fault, Place};

/// How many cases are assessed in one call: an answer is ten times as long as a case.
pub const MAX_CASES: usize = 1000;

/// What is said of one of many cases: an assessment, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EachRecord {
    /// The line of the case, from 1.
    pub line: usize,
    /// The assessment; null where the case could not be read.
    pub assessment: Option<AssessmentRecord>,
    /// Why the case could not be read; null where it could.
    pub fault: Option<Fault>,
}

/// Assesses the cases of an NDJSON document: a line of the answer for each of them.
pub(crate) fn assess_each(
    document: &[u8],
    policies: &Timeline,
    as_of: Date,
) -> Result<String, Fault> {
    let refused = |problem| Fault::input(Place::Document, &InputError::at_root(problem));
    if document.len() > MAX_REGISTER_BYTES {
        return Err(refused(Problem::TooLarge {
            limit: MAX_REGISTER_BYTES,
        }));
    }
    let mut answers = Vec::new();
    for (count, (line, case)) in cases(document).enumerate() {
        if count == MAX_CASES {
            return Err(refused(Problem::InvalidValue {
                expected: format!("at most {MAX_CASES} cases"),
            }));
        }
        let (assessment, fault) = match case {
            Ok(case) => (Some(assess(&case, policies, as_of)?.record()), None),
            Err(error) => (None, Some(Fault::input(Place::Document, &error))),
        };
        let answer = EachRecord {
            line,
            assessment,
            fault,
        };
        serde_json::to_writer(&mut answers, &answer).map_err(Fault::internal)?;
        answers.push(b'\n');
    }
    String::from_utf8(answers).map_err(Fault::internal)
}

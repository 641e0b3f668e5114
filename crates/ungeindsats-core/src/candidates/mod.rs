//! The question of candidates: who could be the guide of a young person, in which order, and why?
//!
//! The 2019 document names three bases of the choice, as examples and in no order: the area with the
//! predominant contact, the area of the primary challenge, the person with the best relation. Beside them
//! stand what the young person wishes, and that the same guide is kept through the whole course. How these
//! are weighed is an interpretation (I-39): one [`Ground`] after the other, the young person's own wish
//! first, and never a sum. The first ground that parts two candidates decides which of them stands first;
//! where none does, they share a place. No number is a score: a place is a place, and a load is a count.

mod bars;
mod course;
mod grounds;
mod messages;
mod order;
mod person;
mod proposal;
mod propose;
mod remarks;
mod tell;

pub use bars::{Exclusion, Look};
pub use grounds::Ground;
pub use proposal::{Candidate, Excluded, OtherYoungPeople, Proposal, Reason};
pub use remarks::Remark;

use crate::assess;
use crate::calendar::Date;
use crate::case::Fagomraade;
use crate::policy::{NotCovered, Timeline};
use crate::private::Id;
use crate::register::Register;
use crate::rules::notes::Notes;
use crate::rules::{Facts, RegisterFacts};

/// What is asked: who could be the guide of this young person, on that day?
///
/// The case does not record what is a professional's assessment, so it is part of the question. What is
/// left out is not known: it speaks for nobody, and the answer says so.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename = "CandidatesQuestion")
)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id by which the register knows the case.
    pub case: Id,
    /// The day.
    pub on: Date,
    /// The area that has the predominant contact to the young person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub predominant_contact: Option<Fagomraade>,
    /// The area in which the young person has the primary challenge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_challenge: Option<Fagomraade>,
    /// The person to whom the young person has the best relation; the empty id says that it is nobody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub best_relation: Option<Id>,
}

/// Why a question of candidates cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CandidatesError {
    /// No case of the register has that id.
    #[error("the register holds no case of that id")]
    NoSuchCase,
    /// Several cases of the register have that id.
    #[error("several cases of the register have that id")]
    SeveralSuchCases,
    /// No policy covers the day.
    #[error(transparent)]
    NotCovered(#[from] NotCovered),
}

/// Proposes who of the register's guides could be the guide of a young person, in which order, and why.
///
/// It is a proposal: whoever assigns the guide chooses, together with the young person. Whether the young
/// person is to have a guide at all is not asked here; what the case tells of that stands among the
/// remarks. Nobody is excluded on what is unknown: that is said, for a person to look at. Whatever is
/// dated after the day is passed over.
///
/// ```
/// use ungeindsats_core::candidates::{Ground, Question, guide_candidates};
/// use ungeindsats_core::{Register, Timeline};
/// let viborg = Timeline::named("viborg")?;
/// let register = Register::from_json(r#"{
///     "guides": [
///         { "id": "g1", "area": "familie", "from": "2019-08-01", "until": "ongoing" },
///         { "id": "g2", "area": "social", "from": "2019-08-01", "until": "ongoing" },
///         { "id": "g3", "area": "social", "from": "2019-08-01", "until": "2020-12-01" }
///     ],
///     "cases": [{
///         "id": "ung-001",
///         "guide": { "wishes": [{ "on": "2021-01-05", "preferred_guide": "g1" }], "assignments": [] }
///     }]
/// }"#)?;
/// let proposal = guide_candidates(&register, &viborg, &Question {
///     case: "ung-001".into(),
///     on: "2021-01-08".parse()?,
///     predominant_contact: Some(ungeindsats_core::case::Fagomraade::Social),
///     primary_challenge: None,
///     best_relation: None,
/// })?;
/// let [first, second] = proposal.proposed.as_slice() else { return Err("two are proposed".into()) };
/// assert_eq!((first.place, first.guide.0.as_str()), (1, "g1"));
/// assert_eq!(first.grounds[0].says.en, "The young person wished this youth guide on 5 January 2021.");
/// assert_eq!((second.place, second.behind_on.as_slice()), (2, &[Ground::Wish][..]));
/// assert_eq!(proposal.excluded[0].because[0].says.en, "Is a youth guide no more from 1 December 2020.");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// [`CandidatesError`] where the register holds no case of that id, or several, or no policy covers the
/// day.
pub fn guide_candidates(
    register: &Register,
    timeline: &Timeline,
    question: &Question,
) -> Result<Proposal, CandidatesError> {
    let register = assess::register_facts(register, timeline, question.on)?;
    let case = asked_case(&register, &question.case)?;
    Ok(propose::propose(&register, case, question))
}

/// The one case of that id.
fn asked_case<'a>(register: &RegisterFacts<'a>, id: &Id) -> Result<Facts<'a>, CandidatesError> {
    let cases = register.cases(&mut Notes::bare());
    let mut of_that_id = cases
        .into_iter()
        .flatten()
        .filter(|facts| !id.is_blank() && facts.case.value.id.as_ref() == Some(id));
    let case = of_that_id.next().ok_or(CandidatesError::NoSuchCase)?;
    match of_that_id.next() {
        Some(_) => Err(CandidatesError::SeveralSuchCases),
        None => Ok(case),
    }
}

//! A question and a document in, an answer out.

use serde::Serialize;
use ungeindsats_core::receipt::Subject;
use ungeindsats_core::why::{ways_to_pass, why_of_register};
use ungeindsats_core::{
    Case, Figures, Impact, InputError, Receipt, Register, Timeline, assess, assess_register,
    deadlines, guide_candidates, register_deadlines, sharing, timeline, why,
};

use crate::each;
use crate::fault::{Fault, Place};
use crate::policy::Policy;
use crate::problem::ProblemRecord;
use crate::question::{Counted, Question};

impl Question {
    /// The answer as JSON, on one line unless the question asks about many.
    ///
    /// # Errors
    /// A [`Fault`] where the document cannot be read, the question cannot be asked of it, or no policy covers
    /// the day.
    pub fn answer(self, policy: &Policy, document: &[u8]) -> Result<String, Fault> {
        let policies = policy.timeline();
        let case = || unless_unreadable(Case::from_json_bytes(document));
        let register = || unless_unreadable(Register::from_json_bytes(document));
        match self {
            Self::Assess { as_of } => written(&assess(&case()?, policies, as_of)?),
            Self::AssessRegister { as_of } => {
                written(&assess_register(&register()?, policies, as_of)?)
            }
            Self::AssessEach { as_of } => each::assess_each(document, policies, as_of),
            Self::Problem { as_of, language } => {
                let assessment = assess(&case()?, policies, as_of)?;
                written(&ProblemRecord::of(&assessment, language))
            }
            Self::Why { rule, as_of, ways } => {
                let case = case()?;
                let told = why(&case, policies, as_of, &rule)?;
                let ways = ways.then(|| ways_to_pass(&case, policies, as_of, &rule));
                written(&told.record(ways.transpose()?.as_ref()))
            }
            Self::WhyRegister { rule, as_of } => {
                written(&why_of_register(&register()?, policies, as_of, &rule)?.record(None))
            }
            Self::Sharing(question) => written(&sharing(&case()?, policies, &question)?),
            Self::GuideCandidates(question) => {
                written(&guide_candidates(&register()?, policies, &question)?)
            }
            Self::Timeline { from, until } => written(&timeline(&case()?, policies, from, until)?),
            Self::Deadlines { from, until } => {
                written(&deadlines(&case()?, policies, from, until)?)
            }
            Self::RegisterDeadlines { from, until } => {
                written(&register_deadlines(&register()?, policies, from, until)?)
            }
            Self::Receipt { as_of } => {
                written(&Receipt::of(Subject::Case(&case()?), policies, as_of)?)
            }
            Self::RegisterReceipt { as_of } => {
                let register = register()?;
                written(&Receipt::of(Subject::Register(&register), policies, as_of)?)
            }
            Self::Verify { receipt } => {
                written(&receipt.verify(Subject::Case(&case()?), policies)?)
            }
            Self::VerifyRegister { receipt } => {
                written(&receipt.verify(Subject::Register(&register()?), policies)?)
            }
            Self::Impact { after, as_of } => {
                let after = Policy::chosen(&after)?;
                written(&Impact::of(
                    &register()?,
                    policies,
                    after.timeline(),
                    as_of,
                )?)
            }
            Self::Figures(counted) => written(&counted.of(&register()?, policies)?),
            Self::FiguresLeaving { figures, regime } => {
                let regime = regime.parse().map_err(Fault::question)?;
                written(&figures.of(&register()?, policies)?.leaving(regime))
            }
        }
    }
}

impl Counted {
    fn of(self, register: &Register, policies: &Timeline) -> Result<Figures, Fault> {
        let mut figures = Figures::new(policies, self.as_of)?;
        if let Some(holds) = self.holds {
            figures = figures.holding(holds);
        }
        if let Some(from) = self.measured_from {
            let late = || Fault::question("measured_from is after as_of");
            figures = figures.measured_from(from).ok_or_else(late)?;
        }
        figures.add_register(register);
        Ok(figures)
    }
}

/// An answer as JSON.
pub(crate) fn written(answer: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(answer).map_err(Fault::internal)
}

fn unless_unreadable<T>(read: Result<T, InputError>) -> Result<T, Fault> {
    read.map_err(|error| Fault::input(Place::Document, &error))
}

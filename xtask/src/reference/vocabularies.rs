//! Every closed list of terms of the core, as a page shows them and the glossary lists them.

use ungeindsats_core::candidates::{Exclusion, Ground, Look, Remark};
use ungeindsats_core::case::{
    Administration, Answer, AssessmentGround, AssignmentBasis, ConsentEnd, ConsentForm,
    ConsentKind, ConsentPurpose, ConsentUse, DecidedBy, EducationKind, EmploymentKind, Fagomraade,
    Forum, Giver, GoalKind, GuideEnd, Horizon, Indicator, Indsatsomraade, InformationKind,
    LinkedPlanKind, MeetingMethod, PlanEnd, Role, SupportEnd, SupportKind, SupportNeed, Unit,
};
use ungeindsats_core::deadlines::DeadlineKind;
use ungeindsats_core::figures::{Compared, Confidence, Hidden, Reached};
use ungeindsats_core::policy::{GuideDecision, Seat};
use ungeindsats_core::receipt::{Agreement, ChangeKind};
use ungeindsats_core::register::RegisterScope;
use ungeindsats_core::rules::{ConditionAnswer, GuideStatus, Level};
use ungeindsats_core::sharing::{Gap, SharingAnswer};
use ungeindsats_core::source::{Certainty, DocumentKind};
use ungeindsats_core::text::Text;
use ungeindsats_core::{Authority, Coverage, Outcome, Severity};

/// A term: its code in JSON, and what people say.
pub(super) struct Term {
    pub(super) code: &'static str,
    pub(super) label: Text,
}

macro_rules! vocabularies {
    ($($vocabulary:ident,)+) => {
        /// The names of all vocabularies.
        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(stringify!($vocabulary)),+];

        /// The terms of the vocabulary of that name, in their order.
        pub(super) fn terms(name: &str) -> Option<Vec<Term>> {
            match name {
                $(stringify!($vocabulary) => Some(
                    $vocabulary::ALL
                        .iter()
                        .map(|term| Term { code: term.code(), label: term.label() })
                        .collect(),
                ),)+
                _ => None,
            }
        }
    };
}

vocabularies! {
    Indsatsomraade, Fagomraade, Administration, Unit, Indicator, Role, AssessmentGround,
    Answer, AssignmentBasis, DecidedBy, GuideEnd, GuideStatus, GuideDecision, Ground, Exclusion, Look, Remark,
    SupportKind, SupportEnd, SupportNeed,
    ConsentKind, ConsentUse, ConsentEnd, ConsentForm, ConsentPurpose, Giver, InformationKind,
    SharingAnswer, Gap,
    GoalKind, Horizon, PlanEnd, LinkedPlanKind, Forum, MeetingMethod, Seat,
    EducationKind, EmploymentKind, RegisterScope,
    Outcome, Severity, Authority, Level, Coverage, Certainty, DocumentKind, Agreement, ChangeKind,
    DeadlineKind, ConditionAnswer, Reached, Compared, Hidden, Confidence,
}

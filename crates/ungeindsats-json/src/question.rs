//! What can be asked of a case or a register, by a policy.

use serde::Deserialize;
use ungeindsats_core::register::RegisterScope;
use ungeindsats_core::{Date, Language, Receipt, candidates, sharing};

use crate::policy::PolicyChoice;

/// A question, asked of one document: a case, unless its name or its text says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Question {
    /// What does every rule say of a case? The answer is an `assessment`.
    Assess {
        /// The day of the assessment.
        as_of: Date,
    },
    /// What does every rule of registers say of a register? The answer is an `assessment`.
    AssessRegister {
        /// The day of the assessment.
        as_of: Date,
    },
    /// What does every rule say of each of these cases, one on each line (NDJSON)? The answer has a line,
    /// an `each`, for each of them.
    AssessEach {
        /// The day of the assessment.
        as_of: Date,
    },
    /// What of a case should somebody look at, as a problem document (RFC 9457)? The answer is a
    /// `problem`, or null where there is nothing.
    Problem {
        /// The day of the assessment.
        as_of: Date,
        /// The language in which it speaks to a person.
        language: Language,
    },
    /// Why does a rule say what it says of a case? The answer is a `why`.
    Why {
        /// The id of the rule.
        rule: String,
        /// The day of the assessment.
        as_of: Date,
        /// Whether what would make the rule pass is looked for too.
        #[serde(default)]
        ways: bool,
    },
    /// Why does a rule of registers say what it says of a register? The answer is a `why`.
    WhyRegister {
        /// The id of the rule.
        rule: String,
        /// The day of the assessment.
        as_of: Date,
    },
    /// May one area give another this, on a consent of the case? The answer is a `sharing`.
    Sharing(sharing::Question),
    /// Who of a register's guides could be the guide of one of its cases? The answer is a `candidates`.
    GuideCandidates(candidates::Question),
    /// What do the rules say of a case over a period? The answer is a `timeline`.
    Timeline {
        /// The first day.
        from: Date,
        /// The first day after the period.
        until: Date,
    },
    /// What of a case falls due over a period? The answer is a `deadlines`.
    Deadlines {
        /// The first day.
        from: Date,
        /// The first day after the period.
        until: Date,
    },
    /// What of a register falls due over a period? The answer is a `deadlines`.
    RegisterDeadlines {
        /// The first day.
        from: Date,
        /// The first day after the period.
        until: Date,
    },
    /// What is to be kept of the assessment of a case, to verify it later? The answer is a `receipt`.
    Receipt {
        /// The day of the assessment.
        as_of: Date,
    },
    /// What is to be kept of the assessment of a register? The answer is a `receipt`.
    RegisterReceipt {
        /// The day of the assessment.
        as_of: Date,
    },
    /// Does a case still get the answer of this receipt? The answer is a `verification`.
    Verify {
        /// The receipt, as it was stored.
        receipt: Box<Receipt>,
    },
    /// Does a register still get the answer of this receipt? The answer is a `verification`.
    VerifyRegister {
        /// The receipt, as it was stored.
        receipt: Box<Receipt>,
    },
    /// What would another policy, in place of this one, say of a register? The answer is an `impact`.
    Impact {
        /// The other policy.
        after: Box<PolicyChoice>,
        /// The day of the assessment.
        as_of: Date,
    },
    /// What does a register add up to? The answer is a `figures`.
    Figures(Counted),
    /// What of these figures may leave the municipality? The answer is a list of `suppressed`.
    FiguresLeaving {
        /// What is counted.
        figures: Counted,
        /// By which limit small cells are hidden: `under_3`, `under_5` or `under_` and another number.
        regime: String,
    },
}

/// As of which days a register is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// The day of the figures.
    pub as_of: Date,
    /// The first of the two days on which support and education are measured, where it is not the usual one.
    #[serde(default)]
    pub measured_from: Option<Date>,
    /// Whom the register holds, where it does not say so itself.
    #[serde(default)]
    pub holds: Option<RegisterScope>,
}

//! The receipt of an assessment: stored with a case, it tells later what has changed since.
//!
//! A [`Receipt`] says by which version of the library, by which policies and as of which day a case
//! (or a register) was assessed, and what each rule said. Of the case itself it holds a digest alone.
//! [`Receipt::verify`] assesses again and tells apart what is not as it was: the input, the policies,
//! the library, the answer.
//!
//! # What the digests are made of
//!
//! Each digest is SHA-256, in hexadecimal, of JSON in the form of RFC 8785 (no white space, fields by
//! name). That form, and the following, are the format `receipt-1`: another library can make the same
//! digests, and a change of any of it gets another format.
//!
//! | digest | of |
//! |---|---|
//! | `input` | `{"case": …}` or `{"register": …}`: what was read, without the fields that are null |
//! | of a policy | the record of its revision: parameters with their sources, readings, rules, days |
//! | `answer` | `{"classification": …, "findings": […]}`, findings by the id of their rule |
//!
//! A finding counts with `rule`, `outcome`, `severity`, `date`, `facts` and `missing`; a register has
//! the classification null, a case one of `covered_by`, `cross_cutting`, `suggested_areas` and
//! `attached_to`, each with `value`, `facts` and `missing`. Wording, remedies, sources and addresses
//! do not count: a sentence that reads better is no other answer.
//!
//! White space, the order of fields, and whether an unknown field is null or absent, do not matter.
//! Everything else that is read does: each id, each letter of a free text, and the order of a list,
//! since an answer points into it.
//!
//! # What a receipt must be kept like
//!
//! A receipt has no name, date of birth or word of the case, but it is personal data all the same. It
//! tells what the rules said of someone. And a digest is a fingerprint: whoever can guess a small case
//! can test the guess against it. Keep a receipt as the case is kept, and delete it with the case. It
//! is no signature either: who can write a receipt can write another.
//!
//! ```
//! use ungeindsats_core::receipt::{Agreement, ChangeKind, Subject};
//! use ungeindsats_core::{Case, Receipt, Timeline};
//! let viborg = Timeline::named("viborg")?;
//! let case = Case::from_json(r#"{ "guide": { "wishes": [] } }"#)?;
//! let receipt = Receipt::of(Subject::Case(&case), &viborg, "2021-01-08".parse()?)?;
//! let stored = serde_json::to_string(&receipt)?;
//!
//! let receipt = Receipt::from_json(&stored)?;
//! assert_eq!(receipt.verify(Subject::Case(&case), &viborg)?.agreement, Agreement::Same);
//! let other = Case::from_json(r#"{ "guide": {} }"#)?;
//! let verification = receipt.verify(Subject::Case(&other), &viborg)?;
//! assert_eq!(verification.agreement, Agreement::OtherOutcomes);
//! assert_eq!(verification.changes[0].change, ChangeKind::Input);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod answer;
mod forms;
mod told;
mod verify;

pub use crate::digest::Digest;
pub use forms::{Format, RuleId, Version};
pub use told::{Agreement, ChangeKind};

use serde::Serialize;

use crate::assessment::Assessment;
use crate::calendar::Date;
use crate::case::Case;
use crate::input::{self, InputError};
use crate::policy::{NotCovered, Timeline};
use crate::register::Register;
use crate::rules::{Level, Outcome};
use crate::vocabulary::full_records;
use crate::{assess, assess_register};

full_records! {
    /// The receipt of an assessment, to be stored and verified later.
    pub struct Receipt {
        /// The format of the receipt, and of what its digests are made of.
        pub format: Format,
        /// The version of the library that assessed.
        pub library: Version,
        /// Whether one case was assessed, or a whole register.
        pub level: Level,
        /// The day as of which it was assessed.
        pub as_of: Date,
        /// The authority by whose policies it was assessed.
        pub authority: String,
        /// The id of the policy in force on that day.
        pub policy: String,
        /// Every policy that could have a say: the authority's, and those of the law beneath.
        pub policies: Vec<PolicyMark>,
        /// The digest of the case or the register.
        pub input: Digest,
        /// The digest of the answer: verdicts and what they rest on, without their wording.
        pub answer: Digest,
        /// What each rule said.
        pub outcomes: Outcomes,
    }

    /// A policy, by its revision and what stands in it.
    pub struct PolicyMark {
        /// The authority whose policy it is.
        pub authority: String,
        /// Its id.
        pub id: String,
        /// The number of the revision, from 1.
        pub revision: u32,
        /// The day on which that revision was published.
        pub recorded: Date,
        /// The digest of the revision.
        pub digest: Digest,
    }

    /// The ids of the rules, by what they said.
    pub struct Outcomes {
        /// Those that are not met.
        pub failed: Vec<RuleId>,
        /// Those on which a person must decide.
        pub needs_judgement: Vec<RuleId>,
        /// Those for which facts are missing.
        pub undetermined: Vec<RuleId>,
        /// Those that are met.
        pub passed: Vec<RuleId>,
        /// Those that do not concern it.
        pub not_applicable: Vec<RuleId>,
    }
}

/// What is assessed: one case, or a whole register.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject<'a> {
    /// One case.
    Case(&'a Case),
    /// A whole register.
    Register(&'a Register),
}

impl Subject<'_> {
    fn assess(self, timeline: &Timeline, as_of: Date) -> Result<Assessment, NotCovered> {
        match self {
            Self::Case(case) => assess(case, timeline, as_of),
            Self::Register(register) => assess_register(register, timeline, as_of),
        }
    }

    const fn level(self) -> Level {
        match self {
            Self::Case(_) => Level::Case,
            Self::Register(_) => Level::Register,
        }
    }
}

impl Receipt {
    /// Assesses a case or a register as of a day, and gives the receipt.
    ///
    /// # Errors
    /// [`NotCovered`], as [`assess`].
    pub fn of(subject: Subject<'_>, timeline: &Timeline, as_of: Date) -> Result<Self, NotCovered> {
        let assessment = subject.assess(timeline, as_of)?;
        Self::taken(subject, &assessment)
    }

    /// Reads a receipt from JSON.
    ///
    /// # Errors
    /// [`InputError`] with the JSON pointer of the place and what was expected there: for a field that
    /// is missing, unknown or stands there twice, another format, a digest or the id of a rule of
    /// another form, and for what [`Case::from_json`] refuses in any document.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        Self::from_json_bytes(text.as_bytes())
    }

    /// Reads a receipt from the bytes of a JSON document, which must be UTF-8.
    ///
    /// # Errors
    /// As [`Receipt::from_json`].
    pub fn from_json_bytes(bytes: &[u8]) -> Result<Self, InputError> {
        input::from_json(bytes, input::MAX_BYTES)
    }

    /// The day on which the newest of the policies was published; none where it names no policy.
    ///
    /// A timeline to which revisions have been added since is, [as it was known on that
    /// day](Timeline::known_on), the one by which it was assessed.
    ///
    /// ```
    /// use ungeindsats_core::receipt::{Agreement, Subject};
    /// use ungeindsats_core::{Case, Receipt, Timeline};
    /// let viborg = Timeline::named("viborg")?;
    /// let case = Case::default();
    /// // Assessed before January 2021, when the policy of September 2020 was published:
    /// let then = viborg.known_on("2020-12-01".parse()?);
    /// let receipt = Receipt::of(Subject::Case(&case), &then, "2020-12-01".parse()?)?;
    /// assert_ne!(receipt.verify(Subject::Case(&case), &viborg)?.agreement, Agreement::Same);
    ///
    /// let known = receipt.known_on().ok_or("it names no policy")?;
    /// assert_eq!(receipt.verify(Subject::Case(&case), &viborg.known_on(known))?.agreement, Agreement::Same);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn known_on(&self) -> Option<Date> {
        self.policies.iter().map(|mark| mark.recorded).max()
    }

    /// The receipt of an assessment that was just made of the subject.
    fn taken(subject: Subject<'_>, assessment: &Assessment) -> Result<Self, NotCovered> {
        let timeline = assessment.timeline();
        Ok(Self {
            format: Format::of_this_library(),
            library: Version::of_this_library(),
            level: subject.level(),
            as_of: assessment.as_of(),
            authority: timeline.authority().to_owned(),
            policy: timeline.policy_on(assessment.as_of())?.id.clone(),
            policies: marks(timeline),
            input: Digest::of(&subject),
            answer: answer::digest(assessment, |_| true),
            outcomes: Outcomes::of(assessment),
        })
    }
}

/// The policies of a timeline, and of the law beneath it.
fn marks(timeline: &Timeline) -> Vec<PolicyMark> {
    std::iter::successors(Some(timeline), |timeline| timeline.law())
        .flat_map(|timeline| {
            timeline.digests().map(|(policy, digest)| PolicyMark {
                authority: timeline.authority().to_owned(),
                id: policy.id.clone(),
                revision: policy.revision,
                recorded: policy.recorded,
                digest: digest.clone(),
            })
        })
        .collect()
}

impl Outcomes {
    fn of(assessment: &Assessment) -> Self {
        let mut outcomes = Self {
            failed: Vec::new(),
            needs_judgement: Vec::new(),
            undetermined: Vec::new(),
            passed: Vec::new(),
            not_applicable: Vec::new(),
        };
        for finding in assessment.findings() {
            let rules = match finding.outcome() {
                Outcome::Failed => &mut outcomes.failed,
                Outcome::NeedsJudgement => &mut outcomes.needs_judgement,
                Outcome::Undetermined => &mut outcomes.undetermined,
                Outcome::Passed => &mut outcomes.passed,
                Outcome::NotApplicable => &mut outcomes.not_applicable,
            };
            rules.push(RuleId::of(finding.rule()));
        }
        outcomes
    }

    /// Each rule with what it said, the worst first.
    pub fn iter(&self) -> impl Iterator<Item = (&RuleId, Outcome)> {
        let Self {
            failed,
            needs_judgement,
            undetermined,
            passed,
            not_applicable,
        } = self;
        [
            (failed, Outcome::Failed),
            (needs_judgement, Outcome::NeedsJudgement),
            (undetermined, Outcome::Undetermined),
            (passed, Outcome::Passed),
            (not_applicable, Outcome::NotApplicable),
        ]
        .into_iter()
        .flat_map(|(rules, outcome)| rules.iter().map(move |rule| (rule, outcome)))
    }
}

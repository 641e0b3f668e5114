//! The answer as plain records: what crosses a border as JSON, a Python object or a foreign type.

use serde::Serialize;

use crate::assessment::{Assessment, Finding, pointers};
use crate::calendar::Date;
use crate::case::{Fagomraade, Indsatsomraade, InformationKind};
use crate::classification::{Classified, listed};
use crate::receipt::{Agreement, ChangeKind};
use crate::rules::{Authority, Coverage, Outcome, Severity};
use crate::sharing::{Gap, Permission, Question, SharingAnswer};
use crate::source::Source;
use crate::text::{Bilingual, Language};

macro_rules! answers {
    // The days of these may tell a birthday.
    (days hidden: $($(#[$doc:meta])* pub struct $name:ident { $($fields:tt)+ })+) => {$(
        $crate::record::plain! { $(#[$doc])* pub struct $name { $($fields)+ } }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(days hidden)"))
            }
        }
    )+};
    ($($(#[$doc:meta])* pub struct $name:ident { $($fields:tt)+ })+) => {
        $($crate::record::plain! { $(#[$doc])* #[derive(Debug)] pub struct $name { $($fields)+ } })+
    };
}

macro_rules! plain {
    ($(#[$attribute:meta])* pub struct $name:ident {
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+
    }) => {
        $(#[$attribute])*
        #[derive(Clone, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }
    };
}
pub(crate) use {answers, plain};

mod deadlines;
mod difference;
mod figures;
mod impact;
mod timeline;
mod why;

pub use deadlines::{DeadlineRecord, DeadlinesRecord};
pub use difference::{
    DifferenceRecord, ParameterDifferenceRecord, PolicyHead, ReadingChoice,
    ReadingDifferenceRecord, RuleName,
};
pub use figures::{
    AreaShareRecord, CellRecord, CrossingRecord, FiguresRecord, GranularityRecord, HeadingRecord,
    ShareRecord, ShownCellRecord, SuppressedTableRecord, TableRecord,
};
pub use impact::{
    CauseRecord, CoverageTransitionRecord, CrossCuttingTransitionRecord, ExampleRecord,
    ImpactRecord, RuleImpactRecord, TransitionRecord,
};
pub use timeline::{SegmentRecord, TimelineRecord};
pub use why::{
    ConditionRecord, FactChangeRecord, ParameterRecord, ReadingRecord, WaysRecord, WhyRecord,
};

answers! {
    /// What every rule says of one case, or of one register, on one day.
    pub struct AssessmentRecord {
        /// The day as of which the case was assessed.
        pub as_of: Date,
        /// The authority by whose policies it was assessed.
        pub authority: String,
        /// The policy in force on that day, with its revision.
        pub policy: PolicyReference,
        /// Where the person stands, which is no verdict; null for a register.
        pub classification: Option<ClassificationRecord>,
        /// One finding for each rule, in a fixed order.
        pub findings: Vec<FindingRecord>,
    }

    /// Which policy, in which revision.
    pub struct PolicyReference {
        /// The id of the policy; empty where none was in force on the day of the event.
        pub id: String,
        /// The number of the revision; 0 where none was in force.
        pub revision: u32,
    }

    /// Where the person stands on the day.
    pub struct ClassificationRecord {
        /// Which layer covers the person by age.
        pub covered_by: CoverageRecord,
        /// Whether the need is cross-cutting.
        pub cross_cutting: CrossCuttingRecord,
        /// The areas that the indicators suggest; they never decide.
        pub suggested_areas: AreasRecord,
        /// The area of the attachment in force; an empty list where there is none.
        pub attached_to: AreasRecord,
    }

    /// Which layer covers the person by age.
    pub struct CoverageRecord {
        /// The layer; null where it cannot be told.
        pub value: Option<Coverage>,
        /// On what it rests.
        pub basis: Basis,
    }

    /// Whether the need is cross-cutting.
    pub struct CrossCuttingRecord {
        /// Whether it is; null where it cannot be told.
        pub value: Option<bool>,
        /// On what it rests.
        pub basis: Basis,
    }

    /// Areas of the effort.
    pub struct AreasRecord {
        /// The areas; null where they cannot be told.
        pub value: Option<Vec<Indsatsomraade>>,
        /// On what it rests.
        pub basis: Basis,
    }

    /// On what a classification rests.
    pub struct Basis {
        /// JSON pointers to the facts that were read.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that are missing.
        pub missing: Vec<String>,
        /// Where the parameter behind it comes from.
        pub sources: Vec<Source>,
    }

    /// What one rule says of the case, and why.
    pub struct FindingRecord {
        /// The id of the rule: stable for ever.
        pub rule: String,
        /// What the rule asks.
        pub title: Bilingual,
        /// The address of the rule's page in the reference.
        pub page: String,
        /// What it says of the case.
        pub outcome: Outcome,
        /// How much it weighs.
        pub severity: Severity,
        /// On whose authority it stands.
        pub authority: Authority,
        /// What it says, for a person.
        pub message: Bilingual,
        /// What can be done; null where nothing is wrong.
        pub remedy: Option<Bilingual>,
        /// JSON pointers to the facts that were read.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that are missing.
        pub missing: Vec<String>,
        /// Where the rule comes from.
        pub sources: Vec<Source>,
        /// The policy by which it was judged.
        pub policy: PolicyReference,
        /// The day that decided: that of the event, or the day of the assessment.
        pub date: Date,
    }

    /// What the consents of a case say of a question of sharing, and why.
    pub struct PermissionRecord {
        /// The area that would give.
        pub giving: Fagomraade,
        /// The area that would receive.
        pub receiving: Fagomraade,
        /// The kind of information.
        pub information: InformationKind,
        /// Whether a health professional would disclose it as such.
        pub by_health_professional: bool,
        /// The day that was asked about.
        pub on: Date,
        /// What the consents say of it.
        pub answer: SharingAnswer,
        /// JSON pointer to the consent on which the answer rests; null where it rests on none.
        pub consent: Option<String>,
        /// Why the consents do not carry it; an empty list where one does.
        pub gaps: Vec<GapRecord>,
        /// On whose authority.
        pub authority: Authority,
        /// What the answer says, for a person; it is about consent alone.
        pub message: Bilingual,
        /// JSON pointers to the facts that were read.
        pub facts: Vec<String>,
        /// JSON pointers to the facts that are missing.
        pub missing: Vec<String>,
        /// Where it stands that a consent is asked for.
        pub sources: Vec<Source>,
        /// The policy by which it was answered.
        pub policy: PolicyReference,
    }

    /// Why a consent does not carry what was asked about.
    pub struct GapRecord {
        /// JSON pointer to the consent, or to the list where there is none.
        pub consent: String,
        /// The gap.
        pub gap: Gap,
        /// The gap, for a person.
        pub says: Bilingual,
    }

    /// What is as it was when a receipt was made, and what is not.
    pub struct VerificationRecord {
        /// The day as of which it was assessed, then and now.
        pub as_of: Date,
        /// Whether the assessment that was made again agrees with the receipt.
        pub agreement: Agreement,
        /// The same in words, for a person.
        pub message: Bilingual,
        /// What is not as it was, but for the answer; an empty list where nothing is.
        pub changes: Vec<ChangeRecord>,
        /// The rules that say something else; an empty list where none does.
        pub outcomes: Vec<OutcomeChangeRecord>,
    }

    /// Something that is not as it was when a receipt was made.
    pub struct ChangeRecord {
        /// What it is.
        pub change: ChangeKind,
        /// The id of the policy of which it tells; null where it tells of none.
        pub policy: Option<String>,
        /// What it was, where that can be told: a version, an authority, a policy or its revision.
        pub was: Option<String>,
        /// What it is now, where that can be told.
        pub now: Option<String>,
        /// The change, for a person.
        pub says: Bilingual,
    }

    /// A rule that does not say what it said when a receipt was made.
    pub struct OutcomeChangeRecord {
        /// The id of the rule.
        pub rule: String,
        /// What it said.
        pub was: Outcome,
        /// What it says now; null where there is no such rule any more.
        pub now: Option<Outcome>,
        /// The change, for a person.
        pub says: Bilingual,
    }
}

impl Finding<'_> {
    /// The finding as a plain record.
    #[must_use]
    pub fn record(&self) -> FindingRecord {
        FindingRecord {
            rule: self.rule().id.to_owned(),
            title: self.rule().title.into(),
            page: self.page(),
            outcome: self.outcome(),
            severity: self.severity(),
            authority: self.authority(),
            message: Bilingual {
                da: self.message(Language::Da),
                en: self.message(Language::En),
            },
            remedy: self
                .remedy(Language::Da)
                .zip(self.remedy(Language::En))
                .map(|(da, en)| Bilingual { da, en }),
            facts: self.facts(),
            missing: self.missing(),
            sources: self.sources(),
            policy: self.policy().map_or_else(no_policy, reference),
            date: self.date(),
        }
    }
}

impl Assessment {
    /// The assessment as a plain record.
    #[must_use]
    pub fn record(&self) -> AssessmentRecord {
        let timeline = self.timeline();
        AssessmentRecord {
            as_of: self.as_of(),
            authority: timeline.authority().to_owned(),
            policy: timeline
                .policy_on(self.as_of())
                .map_or_else(|_| no_policy(), reference),
            classification: self.standing(),
            findings: self.findings().map(|finding| finding.record()).collect(),
        }
    }

    /// The classification as a plain record.
    pub(crate) fn standing(&self) -> Option<ClassificationRecord> {
        let classification = self.classification()?;
        let policy = self.timeline.policy_on(self.as_of).ok()?;
        let age_layer = match classification.covered_by() {
            Some(Coverage::Law) => self.timeline.law_beneath(policy, self.as_of),
            _ => policy,
        };
        let age_until = &age_layer.parameters.age_until;
        let cross_cutting_areas = &policy.parameters.cross_cutting_areas;
        let areas = |classified: &Classified<_>| AreasRecord {
            value: classified.value.map(listed),
            basis: self.basis(classified, &policy.parameters.areas.source),
        };
        Some(ClassificationRecord {
            covered_by: CoverageRecord {
                value: classification.covered_by(),
                basis: self.basis(&classification.covered_by, &age_until.source),
            },
            cross_cutting: CrossCuttingRecord {
                value: classification.cross_cutting(),
                basis: self.basis(&classification.cross_cutting, &cross_cutting_areas.source),
            },
            suggested_areas: areas(&classification.suggested_areas),
            attached_to: areas(&classification.attached_to),
        })
    }

    fn basis<T>(&self, classified: &Classified<T>, sources: &[Source]) -> Basis {
        Basis {
            facts: pointers(&self.read(&classified.read)),
            missing: pointers(&self.missing(&classified.missing)),
            sources: sources.to_vec(),
        }
    }
}

impl Permission {
    /// The answer as a plain record.
    #[must_use]
    pub fn record(&self) -> PermissionRecord {
        let Question {
            giving,
            receiving,
            information,
            by_health_professional,
            on,
        } = *self.question();
        let gaps = self.gaps().map(|(consent, gap)| GapRecord {
            consent,
            gap,
            says: gap.label().into(),
        });
        PermissionRecord {
            giving,
            receiving,
            information,
            by_health_professional,
            on,
            answer: self.answer(),
            consent: self.consent(),
            gaps: gaps.collect(),
            authority: self.authority(),
            message: Bilingual {
                da: self.message(Language::Da),
                en: self.message(Language::En),
            },
            facts: self.facts(),
            missing: self.missing(),
            sources: self.sources(),
            policy: reference(self.policy()),
        }
    }
}

impl Serialize for Permission {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

impl Serialize for Assessment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.record().serialize(serializer)
    }
}

pub(crate) fn reference(policy: &crate::policy::Policy) -> PolicyReference {
    PolicyReference {
        id: policy.id.clone(),
        revision: policy.revision,
    }
}

fn no_policy() -> PolicyReference {
    PolicyReference {
        id: String::new(),
        revision: 0,
    }
}

//! The parameters of a policy: every number and name that a municipality may set, with its source.

use serde::Serialize;
use serde_json::Value;

use super::faults::{FaultList, PolicyProblem};
use super::phrases::{InPhrases, Phrase};
use super::values::{
    AdministrationOf, Ages, AreaPractice, ForumPractice, GuideAssigner, GuideDecision,
    PlanPreparer, SteeringGroup,
};
use crate::case::{Fagomraade, Role};
use crate::input::Tree;
use crate::source::Source;
use crate::text::{Bilingual, Text};

/// A value and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Its sources, at least one.
    pub source: Vec<Source>,
}

/// What one period states; what it leaves out comes from the layer beneath.
macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident: $type:ty = ($da:literal, $en:literal),)+) => {
        /// The parameters of a policy on a day.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct Parameters {
            $($(#[$doc])* pub $name: Sourced<$type>,)+
        }

        /// The name of a parameter, by which a rule says what it reads.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(non_camel_case_types, reason = "each is the name of a field")]
        pub enum Parameter {
            $($(#[$doc])* $name,)+
        }

        impl Parameter {
            /// Every parameter.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name, as it stands in a policy file.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)+ }
            }

            /// What people call it.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$name => Text::new($da, $en),)+ }
            }
        }

        impl Parameters {
            /// Each parameter with its sources.
            pub fn sources(&self) -> impl Iterator<Item = (Parameter, &[Source])> {
                [$((Parameter::$name, self.$name.source.as_slice())),+].into_iter()
            }

            /// Where the value of a parameter comes from.
            #[must_use]
            pub fn source(&self, parameter: Parameter) -> &[Source] {
                match parameter { $(Parameter::$name => &self.$name.source,)+ }
            }

            /// The value of a parameter in words: one phrase, or one for each entry of a list.
            #[must_use]
            pub fn phrases(&self, parameter: Parameter) -> Vec<Phrase> {
                match parameter { $(Parameter::$name => self.$name.value.in_phrases(),)+ }
            }

            /// The value of a parameter as JSON, in the shape of a policy file.
            #[must_use]
            pub fn value(&self, parameter: Parameter) -> Value {
                match parameter {
                    $(Parameter::$name => serde_json::to_value(&self.$name.value).unwrap_or_default(),)+
                }
            }

            /// Whether the value of a parameter differs. That it comes from elsewhere is no difference.
            #[must_use]
            pub fn differ(&self, other: &Self, parameter: Parameter) -> bool {
                match parameter { $(Parameter::$name => self.$name.value != other.$name.value,)+ }
            }

            /// Takes over the value of a parameter, with its source.
            pub(super) fn adopt(&mut self, other: &Self, parameter: Parameter) {
                match parameter { $(Parameter::$name => self.$name.clone_from(&other.$name),)+ }
            }
        }

        /// The parameters that one record of a file states.
        #[derive(Clone, Debug, Default)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        pub(super) struct Stated {
            $($(#[$doc])* $name: Option<Sourced<$type>>,)+
        }

        impl Stated {
            /// Reads one parameter by its name; faults are collected.
            pub(super) fn read(&mut self, name: &str, at: &str, tree: Tree, faults: &mut FaultList) {
                match name {
                    $(stringify!($name) => self.$name = sourced(at, tree, faults),)+
                    _ => faults.add(at, PolicyProblem::UnknownParameter),
                }
            }

            /// Adds from `beneath` what is not stated here.
            pub(super) fn over(self, beneath: &Parameters) -> Parameters {
                Parameters {
                    $($name: self.$name.unwrap_or_else(|| beneath.$name.clone()),)+
                }
            }

            /// All parameters, or a fault for each that is neither stated nor inherited.
            pub(super) fn complete(self, at: &str, faults: &mut FaultList) -> Option<Parameters> {
                $(
                    if self.$name.is_none() {
                        faults.add(at, PolicyProblem::MissingParameter {
                            parameter: stringify!($name),
                        });
                    }
                )+
                Some(Parameters { $($name: self.$name?,)+ })
            }
        }
    };
}

parameters! {
    /// The age, in whole years, from which the effort covers a young person (inclusive).
    age_from: u32 = ("alder, fra og med (år)", "age, from and including (years)"),
    /// The age, in whole years, until which it covers them; I-1 says how the bound is read.
    age_until: u32 = ("alder, indtil (år)", "age, until (years)"),
    /// How many areas with an open case make the need cross-cutting.
    cross_cutting_areas: u32 = (
        "antal områder med en åben sag, der gør behovet tværgående",
        "number of areas with an open case that make the need cross-cutting"
    ),
    /// The areas whose cases do not count towards a cross-cutting need.
    uncounted_areas: Vec<Fagomraade> = (
        "områder, der ikke tæller med i det",
        "areas that do not count towards that"
    ),
    /// The administration to which each area belongs.
    administrations: Vec<AdministrationOf> = (
        "områdernes forvaltning",
        "the administration of each area"
    ),
    /// Who decides whether a young person gets a guide.
    guide_decision: GuideDecision = (
        "hvem der afgør, om en ung får en guide",
        "who decides whether a young person gets a guide"
    ),
    /// What the guide is called.
    guide_name: Bilingual = ("hvad guiden kaldes", "what the guide is called"),
    /// What the plan is called.
    plan_name: Bilingual = ("hvad planen kaldes", "what the plan is called"),
    /// The forums that exist, and how often they meet.
    forums: Vec<ForumPractice> = ("mødefora", "forums"),
    /// What the coordinator is called; null where there is none.
    coordinator_name: Option<Bilingual> = (
        "hvad koordinatoren kaldes",
        "what the coordinator is called"
    ),
    /// Whether a coordinating caseworker is named at every meeting.
    coordinating_caseworker: bool = (
        "koordinerende sagsbehandler udpeges på hvert møde",
        "a coordinating caseworker is named at every meeting"
    ),
    /// The steering group; null where there is none.
    steering_group: Option<SteeringGroup> = ("styregruppe", "steering group"),
    /// Owner, default guide, legal bases and expected share of each indsatsområde.
    areas: Vec<AreaPractice> = ("indsatsområder", "areas of the effort"),
    /// Who assigns a guide in each indsatsområde.
    guide_assigners: Vec<GuideAssigner> = ("hvem der tildeler en guide", "who assigns a guide"),
    /// Within how many days a guide is offered (I-6).
    offer_within_days: u32 = (
        "frist for at tilbyde en guide (dage)",
        "term for offering a guide (days)"
    ),
    /// For how many days after a meeting what was agreed there may be pending (I-30).
    after_meeting_days: u32 = (
        "hvor længe det aftalte må vente efter et møde (dage)",
        "for how long what was agreed may be pending after a meeting (days)"
    ),
    /// The longest time, in months, between two follow-ups on a plan, and two updates of it (I-20).
    plan_interval_months: u32 = (
        "længste tid mellem opfølgninger på planen (måneder)",
        "longest time between follow-ups on the plan (months)"
    ),
    /// Who prepares the plan, in each indsatsområde for which the source says so.
    plan_preparers: Vec<PlanPreparer> = ("hvem der udarbejder planen", "who prepares the plan"),
    /// The role that answers for the quality of every plan; null where none does.
    plan_quality_role: Option<Role> = (
        "hvem der står for planernes kvalitet",
        "who answers for the quality of the plans"
    ),
    /// The ages with the duty to be in education, employment or another activity.
    duty_ages: Ages = (
        "aldre med pligt til uddannelse, beskæftigelse eller anden aktivitet",
        "ages with the duty of education, employment or another activity"
    ),
    /// The age, in whole years, from which the young person's own consent counts (I-15).
    consent_age: u32 = (
        "alder, fra hvilken eget samtykke gælder (år)",
        "age from which own consent counts (years)"
    ),
    /// After how many months a consent across areas is looked at again (I-12).
    consent_review_months: u32 = (
        "hvornår et samtykke på tværs ses efter igen (måneder)",
        "when a consent across areas is looked at again (months)"
    ),
    /// After how many months a consent to a health professional's disclosure lapses.
    health_consent_months: u32 = (
        "hvornår et samtykke til sundhedspersoners videregivelse udløber (måneder)",
        "when a consent to a health professional's disclosure lapses (months)"
    ),
    /// From how many young people on a guide's load is noticed (I-31).
    guide_load_notice: u32 = (
        "antal unge pr. guide, fra hvilket det bemærkes",
        "number of young people per guide from which it is noticed"
    ),
}

/// Reads `{ value, source }`. A parameter without a source is a fault of its own.
fn sourced<T: serde::de::DeserializeOwned>(
    at: &str,
    tree: Tree,
    faults: &mut FaultList,
) -> Option<Sourced<T>> {
    let Tree::Object(fields) = tree else {
        faults.add(at, PolicyProblem::NotSourced);
        return None;
    };
    let (mut value, mut source) = (None, None);
    for (name, tree) in fields {
        let place = format!("{at}/{name}");
        match name.as_str() {
            "value" => value = Some(faults.keep(tree.into_typed::<T>(&place))),
            "source" => source = Some(faults.keep(tree.into_typed::<Vec<Source>>(&place))),
            _ => faults.add(at, PolicyProblem::NotSourced),
        }
    }
    match (value, source) {
        (Some(value), Some(source)) => {
            let source = source?;
            if source.is_empty() {
                faults.add(&format!("{at}/source"), PolicyProblem::WithoutSource);
            }
            Some(Sourced {
                value: value?,
                source,
            })
        }
        (None, _) => {
            faults.add(at, PolicyProblem::NotSourced);
            None
        }
        (_, None) => {
            faults.add(at, PolicyProblem::WithoutSource);
            None
        }
    }
}

//! The parameters of a policy in words: what each is called, its value, and how two policies differ.

use ungeindsats_core::Language;
use ungeindsats_core::policy::{Parameter, Parameters, Policy};
use ungeindsats_core::source::Source;
use ungeindsats_core::text::Text;

use super::shown::Shown;

macro_rules! parameters {
    ($($name:ident ($da:literal, $en:literal),)+) => {
        /// What a parameter is called.
        pub(super) fn label(parameter: Parameter) -> Text {
            match parameter { $(Parameter::$name => Text::new($da, $en),)+ }
        }

        /// Its value under a policy, in words.
        pub(super) fn value(parameter: Parameter, policy: &Policy, language: Language) -> String {
            match parameter {
                $(Parameter::$name => policy.parameters.$name.value.shown(language),)+
            }
        }

        fn differs(parameter: Parameter, one: &Parameters, other: &Parameters) -> bool {
            match parameter { $(Parameter::$name => one.$name.value != other.$name.value,)+ }
        }
    };
}

parameters! {
    age_from ("alder, fra og med (år)", "age, from and including (years)"),
    age_until ("alder, indtil (år)", "age, until (years)"),
    cross_cutting_areas (
        "antal områder med en åben sag, der gør behovet tværgående",
        "number of areas with an open case that make the need cross-cutting"
    ),
    uncounted_areas ("områder, der ikke tæller med i det", "areas that do not count towards that"),
    administrations ("områdernes forvaltning", "the administration of each area"),
    guide_decision (
        "hvem der afgør, om en ung får en guide",
        "who decides whether a young person gets a guide"
    ),
    guide_name ("hvad guiden kaldes", "what the guide is called"),
    plan_name ("hvad planen kaldes", "what the plan is called"),
    forums ("mødefora", "forums"),
    coordinator_name ("hvad koordinatoren kaldes", "what the coordinator is called"),
    coordinating_caseworker (
        "koordinerende sagsbehandler udpeges på hvert møde",
        "a coordinating caseworker is named at every meeting"
    ),
    steering_group ("styregruppe", "steering group"),
    areas ("indsatsområder", "areas of the effort"),
    guide_assigners ("hvem der tildeler en guide", "who assigns a guide"),
    offer_within_days ("frist for at tilbyde en guide (dage)", "term for offering a guide (days)"),
    after_meeting_days (
        "hvor længe det aftalte må vente efter et møde (dage)",
        "for how long what was agreed may be pending after a meeting (days)"
    ),
    plan_interval_months (
        "længste tid mellem opfølgninger på planen (måneder)",
        "longest time between follow-ups on the plan (months)"
    ),
    plan_preparers ("hvem der udarbejder planen", "who prepares the plan"),
    plan_quality_role (
        "hvem der står for planernes kvalitet", "who answers for the quality of the plans"
    ),
    duty_ages (
        "aldre med pligt til uddannelse, beskæftigelse eller anden aktivitet",
        "ages with the duty of education, employment or another activity"
    ),
    consent_age ("alder, fra hvilken eget samtykke gælder (år)", "age from which own consent counts (years)"),
    consent_review_months (
        "hvornår et samtykke på tværs ses efter igen (måneder)",
        "when a consent across areas is looked at again (months)"
    ),
    health_consent_months (
        "hvornår et samtykke til sundhedspersoners videregivelse udløber (måneder)",
        "when a consent to a health professional's disclosure lapses (months)"
    ),
    guide_load_notice (
        "antal unge pr. guide, fra hvilket det bemærkes",
        "number of young people per guide from which it is noticed"
    ),
}

/// Where the value of a parameter comes from.
pub(super) fn sources(parameter: Parameter, policy: &Policy) -> &[Source] {
    let mut all = policy.parameters.sources();
    all.find(|(name, _)| *name == parameter)
        .map_or(&[], |(_, sources)| sources)
}

/// The parameters whose value differs between two policies.
pub(super) fn differing(one: &Policy, other: &Policy) -> impl Iterator<Item = Parameter> {
    let differ = |parameter| differs(parameter, &one.parameters, &other.parameters);
    Parameter::ALL
        .iter()
        .copied()
        .filter(move |parameter| differ(*parameter))
}

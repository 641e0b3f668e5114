//! The other names of a noun, and in which period which authority used them.

use anyhow::{Result, bail};
use ungeindsats_core::policy::Policy;
use ungeindsats_core::text::Bilingual;
use ungeindsats_core::{Language, Timeline};

use crate::reference::policy::period;

/// A name of a noun.
pub(in crate::reference) struct Name {
    pub(super) text: Bilingual,
    /// By whom and when it was used, where a policy tells it.
    pub(super) used: Option<Bilingual>,
}

impl Name {
    pub(super) fn always(text: Bilingual) -> Self {
        Self { text, used: None }
    }
}

/// What the policies call a noun, by the parameter that says so; the law layer first.
pub(super) fn of(parameter: &str, timelines: &[Timeline]) -> Result<Vec<Name>> {
    let mut names = Vec::new();
    for timeline in timelines {
        for policy in timeline.policies() {
            let Some(text) = name_in(policy, parameter)? else {
                continue;
            };
            let used = |language| {
                let authority = timeline.name().in_language(language);
                format!("{authority}, {}", period(policy, language))
            };
            names.push(Name {
                text,
                used: Some(Bilingual {
                    da: used(Language::Da),
                    en: used(Language::En),
                }),
            });
        }
    }
    Ok(names)
}

fn name_in(policy: &Policy, parameter: &str) -> Result<Option<Bilingual>> {
    let parameters = &policy.parameters;
    Ok(match parameter {
        "guide_name" => Some(parameters.guide_name.value.clone()),
        "plan_name" => Some(parameters.plan_name.value.clone()),
        "coordinator_name" => parameters.coordinator_name.value.clone(),
        _ => bail!("no parameter {parameter} names a noun"),
    })
}

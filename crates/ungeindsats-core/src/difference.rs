//! The difference between two policies: what becomes otherwise, where it stands, and in words.

use crate::policy::{Aspect, Interpretation, Parameter, Phrase, Policy, Reading};
use crate::rules::Rule;
use crate::text::{Bilingual, Text};

/// How a policy differs from another, of the same timeline or of two.
///
/// ```
/// use ungeindsats_core::{Difference, Language, Timeline, render};
/// let viborg = Timeline::named("viborg")?;
/// let [before, after] = viborg.policies() else { return Err("two policies".into()) };
/// let change = Difference::between(before, after);
/// let guide = change.parameters().find(|changed| changed.parameter.name() == "guide_name");
/// let guide = guide.ok_or("what the guide is called")?;
/// assert_eq!(guide.gone[0].in_line(Language::Da), "kontaktperson");
/// assert_eq!(guide.come[0].in_line(Language::Da), "ungeguide");
/// assert!(change.rules_that_come().any(|rule| rule.id == "guide.wish_honoured"));
/// assert!(render::difference(&change, Language::En).starts_with("From viborg-2019"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Difference {
    before: Policy,
    after: Policy,
    aspects: Vec<Aspect>,
}

/// A parameter with another value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedParameter {
    /// The parameter.
    pub parameter: Parameter,
    /// What only the policy before says. Of a list, what both say is left out.
    pub gone: Vec<Phrase>,
    /// What only the policy after says.
    pub come: Vec<Phrase>,
}

/// An interpretation that is read in another way.
#[derive(Clone, Copy, Debug)]
pub struct ChangedReading {
    /// The interpretation.
    pub interpretation: &'static Interpretation,
    /// How the policy before reads it.
    pub before: Reading,
    /// How the policy after reads it.
    pub after: Reading,
}

impl Difference {
    /// How `after` differs from `before`.
    #[must_use]
    pub fn between(before: &Policy, after: &Policy) -> Self {
        Self {
            aspects: Aspect::between(before, after).collect(),
            before: before.clone(),
            after: after.clone(),
        }
    }

    /// The policy before.
    #[must_use]
    pub fn before(&self) -> &Policy {
        &self.before
    }

    /// The policy after.
    #[must_use]
    pub fn after(&self) -> &Policy {
        &self.after
    }

    /// In what they differ: parameters, readings and rules, in that order.
    #[must_use]
    pub fn aspects(&self) -> &[Aspect] {
        &self.aspects
    }

    /// Whether they agree in every parameter, reading and rule. What they are called and when they are in
    /// force tells nothing here.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.aspects.is_empty()
    }

    /// Whether both are in force for the same days.
    #[must_use]
    pub fn same_period(&self) -> bool {
        let period = |policy: &Policy| (policy.valid_from, policy.valid_until);
        period(&self.before) == period(&self.after)
    }

    /// The parameters with another value, in the order of [`Parameter::ALL`].
    pub fn parameters(&self) -> impl Iterator<Item = ChangedParameter> + '_ {
        self.aspects.iter().filter_map(|aspect| match aspect {
            Aspect::Parameter(parameter) => Some(self.changed(*parameter)),
            _ => None,
        })
    }

    fn changed(&self, parameter: Parameter) -> ChangedParameter {
        let before = self.before.parameters.phrases(parameter);
        let after = self.after.parameters.phrases(parameter);
        let gone = Phrase::without(&before, &after);
        let come = Phrase::without(&after, &before);
        // A list in another order says the same in both: it is told whole.
        let (gone, come) = match (gone.as_slice(), come.as_slice()) {
            ([], []) => (before, after),
            _ => (gone, come),
        };
        ChangedParameter {
            parameter,
            gone,
            come,
        }
    }

    /// The interpretations that are read in another way, by number.
    pub fn readings(&self) -> impl Iterator<Item = ChangedReading> + '_ {
        self.aspects.iter().filter_map(|aspect| {
            let Aspect::Reading(id) = aspect else {
                return None;
            };
            let interpretation = Interpretation::find(id)?;
            Some(ChangedReading {
                interpretation,
                before: self.before.readings.of(interpretation)?,
                after: self.after.readings.of(interpretation)?,
            })
        })
    }

    /// The rules that are in force only under the policy after.
    pub fn rules_that_come(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.rules()
            .filter(|rule| self.after.rules.contains(rule.id))
    }

    /// The rules that are in force only under the policy before.
    pub fn rules_that_go(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.rules()
            .filter(|rule| self.before.rules.contains(rule.id))
    }

    fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        self.aspects.iter().filter_map(|aspect| match aspect {
            Aspect::Rule(id) => Rule::find(id),
            _ => None,
        })
    }
}

impl Aspect {
    /// What people call it: the parameter's name, the question that is read otherwise, what the rule asks.
    #[must_use]
    pub fn label(self) -> Bilingual {
        let text = match self {
            Self::Dates => Some(DATES),
            Self::Parameter(parameter) => Some(parameter.label()),
            Self::Reading(id) => Interpretation::find(id).map(|known| known.question),
            Self::Rule(id) => Rule::find(id).map(|rule| rule.title),
        };
        text.unwrap_or(DATES).into()
    }
}

const DATES: Text = Text::new(
    "hvornår politikkerne er i kraft",
    "when the policies are in force",
);

//! Which rules are in force under a policy.

use serde::{Serialize, Serializer};

use super::Rule;

/// A set of rules, by their ids in any document and by their numbers in the table inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    /// Whether the rule of each number is in the set.
    members: Vec<bool>,
}

impl RuleSet {
    /// Adds a rule by its id; `false` where there is none.
    pub(crate) fn add(&mut self, id: &str) -> bool {
        let Some(number) = Rule::ALL.iter().position(|rule| rule.id == id) else {
            return false;
        };
        self.members.resize(Rule::ALL.len(), false);
        self.members
            .get_mut(number)
            .map(|member| *member = true)
            .is_some()
    }

    /// Whether the rule of that number is in the set.
    pub(crate) fn has(&self, number: usize) -> bool {
        self.members.get(number).copied().unwrap_or_default()
    }

    /// Whether the rule of that id is in the set.
    #[must_use]
    pub fn contains(&self, id: &str) -> bool {
        self.rules().any(|rule| rule.id == id)
    }

    /// The rules of the set, in the order of the table.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + '_ {
        Rule::ALL
            .iter()
            .zip(&self.members)
            .filter_map(|(rule, member)| member.then_some(*rule))
    }
}

impl Serialize for RuleSet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rules().map(|rule| rule.id))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RuleSet {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RuleSet".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<Vec<String>>()
    }
}

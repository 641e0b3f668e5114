//! What can be told without a policy: the rules, the schemas, and arithmetic with counts.

use serde::Deserialize;
use ungeindsats_core::Rule;
use ungeindsats_core::Timeline;
use ungeindsats_core::figures::{
    Confidence, Granularity, Heading, Published, ShareOf, Table, suppress,
};
use ungeindsats_core::input::{MAX_BYTES, from_json};
use ungeindsats_core::rules::RuleRecord;

use crate::answer::written;
use crate::fault::{Fault, Place};

/// What is told.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum Topic {
    /// Every rule with its texts, in the order of an assessment: a list of `rule`.
    Rules {},
    /// The names of the policies that ship with the library: a list of texts.
    ShippedPolicies {},
    /// The version of the library: a text.
    Version {},
    /// The share of a count, with the interval of Wilson: a `share`.
    Share {
        /// How many.
        count: u64,
        /// Of how many.
        of: u64,
        /// Of how many these are some; without end where it is not said.
        #[serde(default)]
        population: Option<u64>,
        /// How often, in per cent, such an interval holds the share of all.
        level: Confidence,
    },
    /// Whether a published percentage can come from a number of answers: a `granularity`.
    Granularity {
        /// The percentage, with its decimals.
        percent: String,
        /// The number of answers.
        of: u64,
    },
    /// What of a table of one's own may leave the municipality: a `suppressed`.
    Suppress {
        /// The table's own name.
        table: String,
        /// The names of its rows.
        rows: Vec<String>,
        /// The names of its columns; none where each row has one count.
        columns: Vec<String>,
        /// The counts, row by row.
        counts: Vec<Vec<u64>>,
        /// By which limit small cells are hidden: `under_3`, `under_5` or `under_` and another number.
        regime: String,
    },
}

/// Tells what a JSON document of [`Topic`] asks for.
///
/// ```
/// let told = ungeindsats_json::tell(br#"{ "shipped_policies": {} }"#)?;
/// assert!(told.contains("viborg"));
/// # Ok::<(), ungeindsats_json::Fault>(())
/// ```
///
/// # Errors
/// A [`Fault`] where the document cannot be read, or numbers do not fit together.
pub fn tell(topic: &[u8]) -> Result<String, Fault> {
    let topic: Topic =
        from_json(topic, MAX_BYTES).map_err(|error| Fault::input(Place::Question, &error))?;
    match topic {
        Topic::Rules {} => {
            let rules: Vec<_> = Rule::ALL
                .iter()
                .map(|rule| RuleRecord::from(*rule))
                .collect();
            written(&rules)
        }
        Topic::ShippedPolicies {} => written(&Timeline::SHIPPED),
        Topic::Version {} => written(&env!("CARGO_PKG_VERSION")),
        Topic::Share {
            count,
            of,
            population,
            level,
        } => {
            let share = ShareOf::counted(count, of, population, level);
            written(&share.map_err(Fault::question)?)
        }
        Topic::Granularity { percent, of } => {
            let percent: Published = percent.parse().map_err(Fault::question)?;
            written(&Granularity::of(percent, of).map_err(Fault::question)?)
        }
        Topic::Suppress {
            table,
            rows,
            columns,
            counts,
            regime,
        } => {
            let regime = regime.parse().map_err(Fault::question)?;
            let own = |names: Vec<String>| names.iter().map(|name| Heading::own(name)).collect();
            let table = Table::of(Heading::own(&table), own(rows), own(columns), &counts);
            written(&suppress(&table.map_err(Fault::question)?, regime))
        }
    }
}

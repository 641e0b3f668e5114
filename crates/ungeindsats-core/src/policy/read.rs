//! Reading a policy file: structure first, then what only the whole can tell, all faults at once.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::faults::{FaultList, PolicyFaults, PolicyProblem};
use super::interpretations::Readings;
use super::parameters::{Parameters, Stated};
use super::timeline::{Inner, Policy, Timeline, newest};
use crate::calendar::{Date, Until};
use crate::input::{InputError, Problem, Tree};
use crate::rule_ids::{RETIRED, RuleSet};
use crate::source::{Document, Source};
use crate::text::Bilingual;

const LKU: &str = include_str!("../../policies/lku.yaml");
const VIBORG: &str = include_str!("../../policies/viborg.yaml");
const DOCUMENTS: &str = include_str!("../../policies/documents.yaml");

/// The most records of a file: many times what decades of policies fill.
///
/// Each is compared with each on every day on which something was recorded.
const MAX_RECORDS: usize = 100;

/// A policy file, as a municipality writes it.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct PolicyFile {
    /// The authority's short name.
    authority: String,
    /// The authority's name for people.
    name: Bilingual,
    /// The shipped timeline beneath: `lku`.
    #[serde(default)]
    over: Option<String>,
    /// Documents that the file cites beside those that the library declares.
    #[serde(default)]
    documents: Vec<Document>,
    /// The revisions of the policies.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Record>"))]
    records: Vec<Tree>,
}

/// A record of the file: one revision of one policy.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Record {
    /// Its id, the same for every revision.
    id: String,
    /// The number of the revision, from 1.
    revision: u32,
    /// The day on which this revision was published.
    recorded: Date,
    /// The first day on which it is in force.
    valid_from: Date,
    /// The first day on which it no longer is, or `"ongoing"`.
    valid_until: Until,
    /// The earlier record from which what is not stated is taken.
    #[serde(default)]
    based_on: Option<String>,
    /// The parameters that it states, each with its source.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Stated>"))]
    parameters: Option<Tree>,
    /// The ids of the rules in force.
    #[serde(default)]
    rules: Option<Vec<String>>,
    /// The readings that it chooses, by interpretation.
    #[serde(default)]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<String, String>")
    )]
    interpretations: Option<Tree>,
}

pub(super) fn shipped(name: &str) -> Result<Timeline, PolicyFaults> {
    match name {
        "lku" => timeline(LKU),
        "viborg" => timeline(VIBORG),
        _ => {
            let mut faults = FaultList::default();
            faults.add("", PolicyProblem::UnknownPolicy);
            faults.or_else(|| None)
        }
    }
}

pub(super) fn timeline(text: &str) -> Result<Timeline, PolicyFaults> {
    let mut faults = FaultList::default();
    let read = read_file(text, &mut faults);
    faults.or_else(|| {
        read.map(|inner| Timeline {
            inner: Arc::new(inner),
        })
    })
}

fn read_file(text: &str, faults: &mut FaultList) -> Option<Inner> {
    let tree = faults.keep(yaml(text))?;
    let file: PolicyFile = faults.keep(tree.into_typed(""))?;
    let law = match file.over.as_deref().map(shipped) {
        Some(Ok(law)) => Some(law),
        Some(Err(_)) => {
            faults.add("/over", PolicyProblem::UnknownPolicy);
            return None;
        }
        None => None,
    };
    let mut documents =
        faults.keep(yaml(DOCUMENTS).and_then(|tree| tree.into_typed::<Vec<_>>("/documents")))?;
    documents.extend(file.documents);

    if file.records.len() > MAX_RECORDS {
        let expected = format!("a list of at most {MAX_RECORDS} records");
        let problem = Problem::InvalidValue { expected };
        faults.add("/records", PolicyProblem::Unreadable(problem));
        return None;
    }
    let mut records: Vec<Policy> = Vec::new();
    for (index, tree) in file.records.into_iter().enumerate() {
        let at = format!("/records/{index}");
        let record = faults.keep(tree.into_typed::<Record>(&at));
        let policy =
            record.and_then(|record| read_record(record, &at, law.as_ref(), &records, faults));
        records.extend(policy);
    }
    if records.is_empty() {
        faults.add("/records", PolicyProblem::NoRecords);
    }
    let declared = documents
        .iter()
        .map(|document| document.id.as_str())
        .collect();
    for (index, policy) in records.iter().enumerate() {
        check_sources(policy, &declared, index, faults);
    }
    check_revisions(&records, faults);
    for known in known_states(&records) {
        check_order(&records, &known, faults);
    }
    Some(Inner {
        authority: file.authority,
        name: file.name,
        law,
        documents,
        in_force: newest(&records),
        records,
        digests: OnceLock::new(),
    })
}

fn yaml(text: &str) -> Result<Tree, InputError> {
    serde_saphyr::from_str(text).map_err(|error| {
        let said = error.to_string();
        let first = said.lines().next().unwrap_or_default();
        let expected = first.trim_start_matches("error: ").to_owned();
        InputError::at_root(Problem::Malformed { expected })
    })
}

fn read_record(
    record: Record,
    at: &str,
    law: Option<&Timeline>,
    earlier: &[Policy],
    faults: &mut FaultList,
) -> Option<Policy> {
    let based_on = record.based_on.as_ref().and_then(|id| {
        let base = earlier.iter().rfind(|policy| policy.id == *id);
        if base.is_none() {
            faults.add(&format!("{at}/based_on"), PolicyProblem::UnknownRecord);
        }
        base
    });
    let law_then = law.and_then(|law| law.policy_on(record.valid_from).ok());
    if let (Some(law), None) = (law.and_then(|law| law.policies().first()), law_then) {
        let problem = PolicyProblem::BeforeLaw {
            from: law.valid_from,
        };
        faults.add(&format!("{at}/valid_from"), problem);
    }
    let beneath = based_on.or(law_then);

    let parameters = read_parameters(record.parameters, at, beneath, faults);
    let rules = match (record.rules, beneath) {
        (Some(ids), _) => read_rules(&ids, at, faults),
        (None, Some(beneath)) => beneath.rules.clone(),
        (None, None) => RuleSet::default(),
    };
    let readings = read_readings(
        record.interpretations,
        at,
        beneath.map(|beneath| beneath.readings).unwrap_or_default(),
        faults,
    );
    if let Until::Day(until) = record.valid_until
        && until <= record.valid_from
    {
        faults.add(&format!("{at}/valid_until"), PolicyProblem::Reversed);
    }
    let policy = Policy {
        id: record.id,
        revision: record.revision,
        recorded: record.recorded,
        valid_from: record.valid_from,
        valid_until: record.valid_until,
        parameters: parameters?,
        readings,
        rules,
    };
    if let Some(law) = law_then {
        check_against_law(&policy.parameters, &law.parameters, at, faults);
    }
    Some(policy)
}

fn read_parameters(
    tree: Option<Tree>,
    at: &str,
    beneath: Option<&Policy>,
    faults: &mut FaultList,
) -> Option<Parameters> {
    let at = format!("{at}/parameters");
    let mut stated = Stated::default();
    match tree {
        None => {}
        Some(Tree::Object(fields)) => {
            for (name, tree) in fields {
                stated.read(&name, &format!("{at}/{name}"), tree, faults);
            }
        }
        Some(other) => {
            let expected = "an object of parameters by name".to_owned();
            let found = other.kind();
            let problem = Problem::WrongType { expected, found };
            faults.add(&at, PolicyProblem::Unreadable(problem));
        }
    }
    match beneath {
        Some(beneath) => Some(stated.over(&beneath.parameters)),
        None => stated.complete(&at, faults),
    }
}

fn read_rules(ids: &[String], at: &str, faults: &mut FaultList) -> RuleSet {
    let mut rules = RuleSet::default();
    for (index, id) in ids.iter().enumerate() {
        if !rules.add(id) {
            let problem = if RETIRED.contains(&id.as_str()) {
                PolicyProblem::RetiredRule
            } else {
                PolicyProblem::UnknownRule
            };
            faults.add(&format!("{at}/rules/{index}"), problem);
        }
    }
    rules
}

fn read_readings(
    tree: Option<Tree>,
    at: &str,
    mut readings: Readings,
    faults: &mut FaultList,
) -> Readings {
    let at = format!("{at}/interpretations");
    let choices = match tree {
        None => return readings,
        Some(Tree::Object(choices)) => choices,
        Some(other) => {
            let expected = "an object of readings by interpretation".to_owned();
            let found = other.kind();
            let problem = Problem::WrongType { expected, found };
            faults.add(&at, PolicyProblem::Unreadable(problem));
            return readings;
        }
    };
    for (id, choice) in choices {
        let code = faults.keep(choice.into_typed::<String>(&format!("{at}/{id}")));
        if let Some(Err(found)) = code.map(|code| readings.choose(&id, &code)) {
            faults.extend(&at, found);
        }
    }
    readings
}

/// A municipality may add ages; it may not leave out any that the law covers.
/// What a municipality decides may reach further than the law, and never less far.
pub(super) fn check_against_law(
    own: &Parameters,
    law: &Parameters,
    at: &str,
    faults: &mut FaultList,
) {
    let (from, until) = (law.age_from.value, law.age_until.value);
    let problem = PolicyProblem::AgesOutsideLaw { from, until };
    if own.age_from.value > from {
        faults.add_once(&format!("{at}/parameters/age_from"), problem.clone());
    }
    if own.age_until.value < until {
        faults.add_once(&format!("{at}/parameters/age_until"), problem);
    }
    let months = law.health_consent_months.value;
    if own.health_consent_months.value > months {
        let at = format!("{at}/parameters/health_consent_months");
        faults.add_once(&at, PolicyProblem::LongerThanLaw { months });
    }
}

fn check_sources(
    policy: &Policy,
    declared: &BTreeSet<&str>,
    record: usize,
    faults: &mut FaultList,
) {
    for (parameter, sources) in policy.parameters.sources() {
        let known = |source: &Source| declared.contains(source.document.as_str());
        for (index, _) in sources
            .iter()
            .enumerate()
            .filter(|(_, source)| !known(source))
        {
            let name = parameter.name();
            faults.add(
                &format!("/records/{record}/parameters/{name}/source/{index}"),
                PolicyProblem::UnknownDocument,
            );
        }
    }
}

/// A later revision has a higher number and was recorded no earlier.
fn check_revisions(records: &[Policy], faults: &mut FaultList) {
    for (index, policy) in records.iter().enumerate() {
        let earlier = records
            .iter()
            .take(index)
            .rfind(|other| other.id == policy.id);
        if earlier.is_some_and(|earlier| {
            earlier.revision >= policy.revision || earlier.recorded > policy.recorded
        }) {
            faults.add(
                &format!("/records/{index}/revision"),
                PolicyProblem::RepeatedRevision,
            );
        }
    }
}

/// What was known on each day on which something was recorded.
fn known_states(records: &[Policy]) -> Vec<Vec<Policy>> {
    let mut days: Vec<Date> = records.iter().map(|policy| policy.recorded).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter()
        .map(|day| {
            let known = records
                .iter()
                .filter(|policy| policy.recorded <= day)
                .cloned();
            newest(&known.collect::<Vec<_>>())
        })
        .collect()
}

/// Each policy begins on the day on which the one before it ends.
fn check_order(records: &[Policy], known: &[Policy], faults: &mut FaultList) {
    for (before, after) in known.iter().zip(known.iter().skip(1)) {
        let end = match before.valid_until {
            Until::Day(end) => Some(end),
            Until::Ongoing => None,
        };
        let problem = match end {
            Some(end) if end == after.valid_from => continue,
            Some(end) if end < after.valid_from => PolicyProblem::Gap { from: end },
            _ => PolicyProblem::Overlap {
                from: after.valid_from,
            },
        };
        let index = records
            .iter()
            .position(|policy| policy.id == after.id && policy.revision == after.revision);
        let at = format!("/records/{}/valid_from", index.unwrap_or_default());
        faults.add_once(&at, problem);
    }
}

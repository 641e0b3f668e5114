//! `docs/coverage.md` is true: both of its parts to each other, and to rules, parameters and nouns.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use ungeindsats_core::policy::{Interpretation, Parameter};
use ungeindsats_core::{Rule, Timeline, schema};

/// Where nothing stands in a cell.
const NOTHING: &str = "–";
const OUTSIDE: &str = "**Not a matter for software**, because ";
const OPEN: &str = "**Open.** ";
const CARRIED: [&str; 3] = ["**Whole.**", "**In part.**", "**Figure.**"];

fn docs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .join("docs")
}

/// A link: its text without code marks, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Link {
    text: String,
    target: String,
}

fn links(text: &str) -> Vec<Link> {
    text.split('[')
        .skip(1)
        .filter_map(|rest| {
            let (text, rest) = rest.split_once("](")?;
            let (target, _) = rest.split_once(')')?;
            Some(Link {
                text: text.trim_matches('`').to_owned(),
                target: target.to_owned(),
            })
        })
        .collect()
}

/// The rules that a text links to.
fn rules(text: &str) -> BTreeSet<String> {
    links(text)
        .into_iter()
        .filter(|link| link.target.starts_with("rules/"))
        .map(|link| link.text)
        .collect()
}

/// What stands between code marks.
fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// A row of one of the tables, with the number of the document and the heading above it.
struct Row {
    heading: String,
    cells: Vec<String>,
}

struct Document {
    text: String,
}

impl Document {
    fn read() -> Self {
        Self {
            text: fs::read_to_string(docs().join("coverage.md")).unwrap(),
        }
    }

    /// The text under a heading of the second level, up to the next.
    fn part(&self, heading: &str) -> &str {
        self.text
            .split("\n## ")
            .find_map(|part| part.strip_prefix(heading))
            .unwrap()
    }

    /// The rows of a part whose first cell begins so.
    fn rows(&self, part: &str, begins: &str) -> Vec<Row> {
        let mut heading = "";
        let mut rows = Vec::new();
        for line in self.part(part).lines() {
            if let Some(next) = line.strip_prefix("#### ") {
                heading = next;
            }
            let Some(row) = line.strip_prefix("| ") else {
                continue;
            };
            if row.starts_with(begins) {
                let row = row.strip_suffix(" |").unwrap();
                rows.push(Row {
                    heading: heading.to_owned(),
                    cells: row.split(" | ").map(str::to_owned).collect(),
                });
            }
        }
        rows
    }

    fn statements(&self) -> Vec<Statement> {
        ["O", "S"]
            .iter()
            .flat_map(|document| self.rows("Part one", document))
            .map(|row| {
                let [number, told, carried, fit] = row.cells.try_into().unwrap();
                let (_, heading) = row.heading.split_once(" · ").unwrap();
                Statement {
                    number,
                    heading: heading.to_owned(),
                    told,
                    carried,
                    fit,
                }
            })
            .collect()
    }

    fn grounds(&self) -> Vec<Ground> {
        self.rows("Part two", "[")
            .into_iter()
            .map(|row| {
                let [rule, statements, rests_on] = row.cells.try_into().unwrap();
                Ground {
                    rule: rules(&rule).pop_first().unwrap(),
                    statements: numbers(&statements),
                    rests_on,
                }
            })
            .collect()
    }

    fn questions(&self) -> Vec<Question> {
        self.rows("Open", "<a ")
            .into_iter()
            .map(|row| {
                let [number, statements, what, proposal] = row.cells.try_into().unwrap();
                assert!(!what.is_empty() && !proposal.is_empty(), "{number}");
                Question {
                    number,
                    statements: numbers(&statements),
                }
            })
            .collect()
    }
}

/// What a document says, and what carries it.
struct Statement {
    number: String,
    heading: String,
    told: String,
    carried: String,
    fit: String,
}

/// On what a rule rests.
struct Ground {
    rule: String,
    statements: BTreeSet<String>,
    rests_on: String,
}

/// Something that nothing carries yet.
struct Question {
    number: String,
    statements: BTreeSet<String>,
}

fn numbers(cell: &str) -> BTreeSet<String> {
    cell.split(", ")
        .filter(|number| *number != NOTHING)
        .map(str::to_owned)
        .collect()
}

#[test]
fn statements_are_numbered_in_order_without_gaps() {
    let statements = Document::read().statements();
    for document in ["O", "S"] {
        let of: Vec<_> = statements
            .iter()
            .filter_map(|statement| statement.number.strip_prefix(document))
            .collect();
        let counted: Vec<_> = (1..=of.len()).map(|number| number.to_string()).collect();
        assert_eq!(of, counted, "{document}");
        assert!(of.len() > 50, "{document}: the table was not found");
    }
}

#[test]
fn every_statement_names_a_carrier_or_a_reason() {
    for Statement {
        number,
        told,
        carried,
        fit,
        ..
    } in Document::read().statements()
    {
        assert!(!told.is_empty(), "{number}");
        let is_carried = CARRIED.iter().any(|word| fit.starts_with(word));
        let has_reason = fit.len() > OUTSIDE.len() && fit.starts_with(OUTSIDE);
        let is_open = fit.starts_with(OPEN) && fit.contains("](#q");
        if carried == NOTHING {
            assert!(has_reason || is_open, "{number}: {fit}");
        } else {
            assert!(is_carried, "{number}: {fit}");
        }
    }
}

#[test]
fn every_rule_that_is_named_exists_and_is_linked_to_its_page() {
    let document = Document::read();
    let mut named: BTreeSet<String> = BTreeSet::new();
    for link in links(&document.text) {
        if let Some(page) = link.target.strip_prefix("rules/") {
            assert_eq!(page, format!("{}.md", link.text.replacen('.', "/", 1)));
            named.insert(link.text);
        }
    }
    for part in ["Part one", "Part two"] {
        let rules = code(document.part(part))
            .into_iter()
            .filter(|text| text.contains('.') && text.starts_with(char::is_lowercase));
        named.extend(rules.map(str::to_owned));
    }
    named.retain(|rule| Rule::find(rule).is_none());
    assert!(named.is_empty(), "no such rules: {named:?}");
}

#[test]
fn every_rule_stands_in_both_parts() {
    let document = Document::read();
    let all: BTreeSet<_> = Rule::ALL.iter().map(|rule| rule.id.to_owned()).collect();
    let first = rules(document.part("Part one"));
    let differs: Vec<_> = first.symmetric_difference(&all).collect();
    assert!(differs.is_empty(), "{differs:?}");
    let grounds = document.grounds();
    let listed: BTreeSet<_> = grounds.iter().map(|ground| ground.rule.clone()).collect();
    assert_eq!(listed, first);
    assert_eq!(grounds.len(), all.len(), "a rule stands twice");
}

#[test]
fn both_parts_say_the_same() {
    let document = Document::read();
    let mut carries: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for statement in document.statements() {
        for rule in rules(&statement.carried) {
            carries
                .entry(rule)
                .or_default()
                .insert(statement.number.clone());
        }
    }
    for ground in document.grounds() {
        let named = carries.remove(&ground.rule).unwrap_or_default();
        assert_eq!(ground.statements, named, "{}", ground.rule);
    }
    assert!(carries.is_empty(), "{carries:?}");

    let (_, alone) = document
        .part("Part one")
        .split_once("### Rules that no statement asks for")
        .unwrap();
    let without: BTreeSet<_> = document
        .grounds()
        .into_iter()
        .filter(|ground| ground.statements.is_empty())
        .map(|ground| ground.rule)
        .collect();
    assert_eq!(rules(alone), without);
}

#[test]
fn every_rule_has_a_ground() {
    for ground in Document::read().grounds() {
        assert!(
            !ground.statements.is_empty() || ground.rests_on != NOTHING,
            "{}",
            ground.rule
        );
    }
}

#[test]
fn the_places_that_a_rule_cites_are_among_its_grounds() {
    let document = Document::read();
    let headings: BTreeMap<_, _> = document
        .statements()
        .into_iter()
        .map(|statement| (statement.number, statement.heading))
        .collect();
    for Ground {
        rule,
        statements,
        rests_on,
    } in document.grounds()
    {
        let Some(cited) = Rule::find(&rule) else {
            continue; // another test says so
        };
        for source in cited.sources {
            let heading = source.heading;
            let letter = match source.document {
                "organisering_2019" => 'O',
                "status_2021" => 'S',
                "interpretations" => {
                    let named = links(&rests_on).iter().any(|link| link.text == heading);
                    assert!(named, "{rule} rests on {heading}");
                    continue;
                }
                law => {
                    let named = format!("[{law}](README.md#{law}) {heading}");
                    let stands = rests_on.split(", [").any(|place| {
                        place.trim_start_matches('[') == named.trim_start_matches('[')
                    });
                    assert!(stands, "{rule} rests on {law}, {heading}");
                    continue;
                }
            };
            let stands = statements
                .iter()
                .any(|number| number.starts_with(letter) && headings[number] == heading);
            assert!(stands, "{rule} cites {heading} of {letter}");
        }
    }
}

#[test]
fn every_parameter_and_policy_that_is_named_exists() {
    let mut policies = BTreeSet::new();
    for name in Timeline::SHIPPED {
        for policy in Timeline::named(name).unwrap().policies() {
            policies.insert(policy.id.clone());
        }
    }
    let mut unknown = BTreeSet::new();
    for link in links(&Document::read().text) {
        let Some(page) = link.target.strip_prefix("policies/") else {
            continue;
        };
        let policy = page.strip_suffix(".md").unwrap();
        assert!(policies.contains(policy), "{page}");
        let is_parameter = Parameter::ALL.iter().any(|known| known.name() == link.text);
        if !is_parameter && link.text != policy {
            unknown.insert(link.text);
        }
    }
    assert!(unknown.is_empty(), "no such parameters: {unknown:?}");
}

#[test]
fn every_interpretation_that_is_named_exists() {
    let text = Document::read().text;
    let mut named: BTreeSet<String> = text
        .split("I-")
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
        .filter(|number: &String| !number.is_empty())
        .map(|number| format!("I-{number}"))
        .collect();
    assert!(named.len() > 20, "the interpretations were not found");
    named.retain(|id| Interpretation::find(id).is_none());
    assert!(named.is_empty(), "no such interpretations: {named:?}");
    for link in links(&text) {
        if let Some(place) = link.target.strip_prefix("interpretations.md#") {
            assert_eq!(place, link.text.to_lowercase());
        }
    }
}

#[test]
fn every_noun_that_is_named_exists() {
    let definitions: Vec<Value> = schema::NAMES
        .iter()
        .map(|name| serde_json::from_str(&schema::document(name).unwrap()).unwrap())
        .collect();
    let mut unknown = BTreeSet::new();
    for statement in Document::read().statements() {
        let Some((_, nouns)) = statement.carried.split_once("Nouns: ") else {
            continue;
        };
        let (nouns, _) = nouns.split_once("<br>").unwrap_or((nouns, ""));
        for noun in code(nouns) {
            let (record, field) = noun.split_once('.').unwrap_or((noun, ""));
            let exists = definitions.iter().any(|schema| {
                let record = &schema["$defs"][record];
                record.is_object()
                    && (field.is_empty() || record["properties"][field] != Value::Null)
            });
            if !exists {
                unknown.insert(noun.to_owned());
            }
        }
    }
    assert!(unknown.is_empty(), "no such nouns: {unknown:?}");
}

#[test]
fn what_is_open_names_its_statements_and_they_name_it() {
    let document = Document::read();
    let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for statement in document.statements() {
        for link in links(&statement.fit) {
            if let Some(number) = link.target.strip_prefix("#q") {
                assert_eq!(link.text, format!("Q{number}"));
                asked
                    .entry(link.text)
                    .or_default()
                    .insert(statement.number.clone());
            }
        }
    }
    for (place, question) in (1..).zip(document.questions()) {
        let id = format!("Q{place}");
        let anchored = format!("<a id=\"q{place}\"></a>{id}");
        assert_eq!(question.number, anchored);
        assert_eq!(asked.remove(&id), Some(question.statements), "{id}");
    }
    assert!(asked.is_empty(), "{asked:?}");
}

#[test]
fn every_page_that_is_linked_exists() {
    let mut missing = BTreeSet::new();
    for link in links(&Document::read().text) {
        let (page, _) = link.target.split_once('#').unwrap_or((&link.target, ""));
        if !docs().join(page).exists() {
            missing.insert(page.to_owned());
        }
    }
    assert!(missing.is_empty(), "no such pages: {missing:?}");
}

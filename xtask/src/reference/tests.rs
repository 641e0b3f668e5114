//! What must hold of the reference: every rule has a page, every link leads somewhere, no blank is open.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

use oxrdf::{Graph, NamedNodeRef, TermRef, TripleRef};
use oxttl::TurtleParser;
use ungeindsats_core::Rule;
use ungeindsats_core::rules::Chapter;
use ungeindsats_core::words::fill;

use super::glossary::vocabularies_explained;
use super::{blanks, vocabularies};
use crate::workspace::root;

fn files() -> BTreeMap<String, String> {
    super::files().unwrap().into_iter().collect()
}

fn pages() -> BTreeMap<String, String> {
    let mut files = files();
    files.retain(|path, _| path != super::glossary::FILE);
    files
}

#[test]
fn the_address_of_every_rule_names_a_page() {
    let pages = pages();
    for rule in Rule::ALL {
        let address = rule.page();
        let (repository, path) = address.split_once("/blob/main/").unwrap();
        assert_eq!(repository, env!("CARGO_PKG_REPOSITORY"));
        let page = pages
            .get(path)
            .unwrap_or_else(|| panic!("{path} is not written"));
        assert!(page.contains(&format!("`{}`", rule.id)), "{path}");
        assert!(Chapter::of(rule).is_some(), "{} has no chapter", rule.id);
    }
}

#[test]
fn every_link_leads_to_something() {
    let files = files();
    for (path, text) in &pages() {
        for target in targets(text) {
            if target.starts_with("http") {
                continue;
            }
            let (file, place) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() {
                path.clone()
            } else {
                beside(path, file)
            };
            let text = files.get(&file).cloned();
            let text = text.or_else(|| fs::read_to_string(root().join(&file)).ok());
            let found = text.is_some() || root().join(&file).exists();
            assert!(found, "{path} links to {target}");
            if !place.is_empty() {
                let text = text.unwrap();
                let heading = text
                    .lines()
                    .any(|line| slug(line).as_deref() == Some(place));
                let anchor = text.contains(&format!("<a id=\"{place}\"></a>"));
                assert!(heading || anchor, "{path} links to {target}");
            }
        }
    }
}

/// The targets of the links of a page.
fn targets(text: &str) -> Vec<&str> {
    let links = text.split("](").skip(1);
    links
        .filter_map(|link| link.split_once(')'))
        .map(|(target, _)| target)
        .collect()
}

/// A path that is written relative to a page, from the root.
fn beside(page: &str, link: &str) -> String {
    let mut path = PathBuf::from(page);
    path.pop();
    for part in Path::new(link).components() {
        match part {
            Component::ParentDir => assert!(path.pop()),
            part => path.push(part),
        }
    }
    path.to_string_lossy().into_owned()
}

/// The place that a repository site gives a plain heading.
fn slug(line: &str) -> Option<String> {
    let title = line.strip_prefix('#')?.trim_start_matches('#').trim();
    Some(title.to_lowercase().replace(' ', "-"))
}

#[test]
fn no_anchor_stands_twice_on_a_page() {
    for (path, text) in &pages() {
        let mut seen = BTreeSet::new();
        for anchor in text.split("<a id=\"").skip(1) {
            let id = anchor.split_once('"').unwrap().0;
            assert!(seen.insert(id), "{path}: {id}");
        }
    }
}

#[test]
fn no_blank_is_left_open() {
    for (path, text) in &pages() {
        assert!(!text.contains(['{', '}']), "{path} holds a blank");
    }
}

#[test]
fn every_blank_has_a_word_in_both_languages() {
    for rule in Rule::ALL {
        let says = rule.says;
        let texts = [
            Some(rule.title),
            Some(says.passed),
            Some(says.not_applicable),
            Some(rule.remedy),
        ];
        let texts = texts.into_iter().chain([says.failed, says.needs_judgement]);
        for text in texts.flatten() {
            for language in [text.da, text.en] {
                let unknown = fill(language, |name| match blanks::word(name) {
                    Some(_) => String::new(),
                    None => format!("{{{name}}}"),
                });
                let told = "give the blank a word in reference/blanks.rs";
                assert!(!unknown.contains('{'), "{}: {unknown} ({told})", rule.id);
            }
        }
    }
}

#[test]
fn pages_show_values_in_words_and_tell_nothing_unfit() {
    for (path, text) in &pages() {
        for sign in ["Some(", "Bilingual", "[`", "berettiget"] {
            assert!(!text.contains(sign), "{path} holds {sign}");
        }
    }
}

#[test]
fn every_vocabulary_of_the_core_is_in_the_glossary() {
    let explained: BTreeSet<_> = vocabularies_explained().into_iter().collect();
    let listed: BTreeSet<_> = vocabularies::NAMES
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(explained, listed);
    let mut found = BTreeSet::new();
    for (path, text) in rust_files(&root().join("crates/ungeindsats-core/src")) {
        // The readings of what the texts leave open have a page of their own.
        if path.ends_with("vocabulary.rs")
            || path
                .components()
                .any(|part| part.as_os_str() == "interpretations")
        {
            continue;
        }
        for terms in text.split("\nterms! {").skip(1) {
            let terms = terms.split("\n}\n").next().unwrap();
            let enums = terms.split("pub enum ").skip(1);
            found.extend(enums.map(|name| name.split_whitespace().next().unwrap().to_owned()));
        }
    }
    assert_eq!(found, listed);
}

fn rust_files(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn the_turtle_is_a_sound_glossary() {
    const SKOS: &str = super::glossary::SKOS;
    let graph: Graph = TurtleParser::new()
        .for_slice(&files()[super::glossary::FILE])
        .map(Result::unwrap)
        .collect();
    let skos = |name: &str| oxrdf::NamedNode::new(format!("{SKOS}{name}")).unwrap();
    let concept = skos("Concept");
    let concepts: Vec<_> = graph
        .subjects_for_predicate_object(oxrdf::vocab::rdf::TYPE, &concept)
        .collect();
    assert!(concepts.len() > 200, "{}", concepts.len());
    let glossary = &pages()["docs/glossary.md"];
    for subject in concepts.iter().copied() {
        let labels = |name: &str| -> Vec<(String, String)> {
            let predicate = skos(name);
            let objects = graph.objects_for_subject_predicate(subject, &predicate);
            let texts = objects.map(|object| match object {
                TermRef::Literal(text) => (
                    text.language().unwrap_or_default().to_owned(),
                    text.value().to_owned(),
                ),
                _ => panic!("{subject}: {name} is no text"),
            });
            texts.collect()
        };
        let preferred = labels("prefLabel");
        let languages: BTreeSet<_> = preferred
            .iter()
            .map(|(language, _)| language.as_str())
            .collect();
        assert_eq!(
            (preferred.len(), languages),
            (2, BTreeSet::from(["da", "en"])),
            "{subject}"
        );
        for other in labels("altLabel") {
            assert!(!preferred.contains(&other), "{subject}: {other:?}");
        }
        let broader = skos("broader");
        for wider in graph.objects_for_subject_predicate(subject, &broader) {
            let TermRef::NamedNode(wider) = wider else {
                panic!("{subject}")
            };
            assert!(
                concepts.contains(&wider.into()),
                "{subject} is under {wider}"
            );
        }
        let address = subject.to_string();
        let id = address.trim_end_matches('>').split_once('#').unwrap().1;
        assert!(
            glossary.contains(&format!("<a id=\"{id}\">")),
            "{id} is not in the glossary"
        );
    }
    // Names that changed with the policies.
    let guide = format!(
        "{}/blob/main/docs/glossary.md#ungeguide",
        env!("CARGO_PKG_REPOSITORY")
    );
    let guide = NamedNodeRef::new(&guide).unwrap();
    let formerly = oxrdf::LiteralRef::new_language_tagged_literal_unchecked("kontaktperson", "da");
    assert!(graph.contains(TripleRef::new(guide, &skos("altLabel"), formerly)));
}

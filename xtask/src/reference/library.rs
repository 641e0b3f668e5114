//! What the reference tells of: the shipped policies, the documents, the cases and the glossary.

use anyhow::Result;
use ungeindsats_conformance::{CaseFile, folder, load};
use ungeindsats_core::policy::Policy;
use ungeindsats_core::source::Document;
use ungeindsats_core::{Rule, Timeline};

use super::glossary::Glossary;

pub(super) struct Library {
    /// The shipped timelines, the law layer first.
    pub(super) timelines: Vec<Timeline>,
    pub(super) glossary: Glossary,
    cases: Vec<CaseFile>,
}

impl Library {
    pub(super) fn read() -> Result<Self> {
        let timelines = Timeline::SHIPPED.iter().map(|name| Timeline::named(name));
        let timelines = timelines.collect::<Result<Vec<_>, _>>()?;
        Ok(Self {
            glossary: Glossary::read(&timelines)?,
            timelines,
            cases: load(&folder())?,
        })
    }

    /// Every policy, of each record the newest revision, timeline by timeline.
    pub(super) fn policies(&self) -> impl Iterator<Item = &Policy> {
        self.timelines.iter().flat_map(Timeline::policies)
    }

    /// The policies under which a rule is in force.
    pub(super) fn with_rule(&self, rule: &Rule) -> Vec<&Policy> {
        self.policies()
            .filter(|policy| policy.rules.contains(rule.id))
            .collect()
    }

    /// Every document that a shipped policy or a rule cites, once.
    pub(super) fn documents(&self) -> Vec<&Document> {
        let mut documents: Vec<&Document> = Vec::new();
        for document in self.timelines.iter().flat_map(Timeline::documents) {
            if !documents.iter().any(|known| known.id == document.id) {
                documents.push(document);
            }
        }
        documents
    }

    /// The cases of a rule.
    pub(super) fn cases(&self, rule: &Rule) -> Option<&CaseFile> {
        self.cases.iter().find(|file| file.rule == rule.id)
    }
}

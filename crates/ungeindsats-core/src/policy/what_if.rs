//! A policy made in code: another one with one parameter changed, for whoever asks "what if?".

use std::sync::{Arc, OnceLock};

use serde::Deserialize;
use serde_json::Value;

use super::faults::{FaultList, PolicyFaults, PolicyProblem};
use super::parameters::Stated;
use super::read::check_against_law;
use super::timeline::{Inner, Policy, Timeline, newest};
use crate::input::Tree;
use crate::source::Source;
use crate::text::Bilingual;

impl Timeline {
    /// The same timeline with another value of one parameter: in all its policies, or in those of one id.
    ///
    /// The value has the shape that it has in a policy file, and is checked as strictly. The source says
    /// in free words whose thought it is. Nothing that comes of it can be taken for the authority's own:
    /// the ids of the changed policies name the parameter, the timeline's name says that it is
    /// supposed, and the parameter cites [`Source::supposed`].
    ///
    /// ```
    /// use serde_json::json;
    /// use ungeindsats_core::Timeline;
    /// let viborg = Timeline::named("viborg")?;
    /// let until_25 = viborg.with_parameter("age_until", &json!(25), "as the act", None)?;
    /// let policy = until_25.policy_on("2021-01-08".parse()?)?;
    /// assert_eq!(policy.id, "viborg-2020+age_until");
    /// assert_eq!(policy.parameters.age_until.value, 25);
    ///
    /// // The law covers until 25: no municipality can leave anyone out.
    /// let faults = viborg.with_parameter("age_until", &json!(24), "as a test", None).unwrap_err();
    /// assert_eq!(faults.0[0].pointer, "/parameters/age_until");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// [`PolicyFaults`], each with the JSON pointer of its place in a record of a policy file: where there
    /// is no such parameter or no policy of that id, the value is not one of the parameter, the source is
    /// blank, or ages leave out someone whom the law covers.
    pub fn with_parameter(
        &self,
        name: &str,
        value: &Value,
        source: &str,
        policy: Option<&str>,
    ) -> Result<Self, PolicyFaults> {
        let mut faults = FaultList::default();
        let stated = stated(name, value, source, &mut faults);
        let changes = |record: &Policy| policy.is_none_or(|id| record.id == id);
        if !self.revisions().iter().any(changes) {
            faults.add("/id", PolicyProblem::NoSuchPolicy);
        }
        let mut records = self.revisions().to_vec();
        for record in records.iter_mut().filter(|record| changes(record)) {
            record.parameters = stated.clone().over(&record.parameters);
            let law = self.law().map(|law| law.policy_on(record.valid_from));
            if let Some(Ok(law)) = law {
                check_against_law(&record.parameters, &law.parameters, "", &mut faults);
            }
            record.id = supposed(&record.id, name);
        }
        faults.or_else(|| Some(self.supposing(records)))
    }

    fn supposing(&self, records: Vec<Policy>) -> Self {
        let Inner {
            authority,
            name,
            law,
            documents,
            ..
        } = &*self.inner;
        Self {
            inner: Arc::new(Inner {
                authority: authority.clone(),
                name: Bilingual {
                    da: marked(&name.da, " (tænkt ændring)"),
                    en: marked(&name.en, " (supposed change)"),
                },
                law: law.clone(),
                documents: documents.clone(),
                in_force: newest(&records),
                records,
                digests: OnceLock::new(),
            }),
        }
    }
}

/// The parameter as a record of a policy file would state it.
fn stated(name: &str, value: &Value, source: &str, faults: &mut FaultList) -> Stated {
    let mut stated = Stated::default();
    let value = Tree::deserialize(value).unwrap_or(Tree::Null);
    let field = |name: &str, value: &str| (name.to_owned(), Tree::Text(value.to_owned()));
    let Source { document, heading } = Source::supposed(source.trim());
    let places = if heading.is_empty() {
        Vec::new()
    } else {
        vec![Tree::Object(vec![
            field("document", &document),
            field("heading", &heading),
        ])]
    };
    let sourced = Tree::Object(vec![
        ("value".to_owned(), value),
        ("source".to_owned(), Tree::List(places)),
    ]);
    stated.read(name, &format!("/parameters/{name}"), sourced, faults);
    stated
}

/// The id of a policy of which a parameter was changed; changed once more, it says so once.
fn supposed(id: &str, parameter: &str) -> String {
    let mut parts = id.split('+').skip(1);
    if parts.any(|part| part == parameter) {
        return id.to_owned();
    }
    format!("{id}+{parameter}")
}

fn marked(name: &str, mark: &str) -> String {
    format!("{}{mark}", name.strip_suffix(mark).unwrap_or(name))
}

//! What UniFFI makes Kotlin, Ruby and Swift of: a handle, two calls and one error.

use std::sync::Arc;

use ungeindsats_json as json;

use crate::caught::caught;

/// A municipality's policies, opened once and asked many times, from as many threads as one likes.
#[derive(Debug, uniffi::Object)]
pub struct Policy(json::Policy);

/// There is no answer; nothing of what it is about is repeated.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, uniffi::Error)]
pub enum Refused {
    /// Why, as a problem document (RFC 9457) in JSON.
    #[error("{fault}")]
    Fault {
        /// The document.
        fault: String,
    },
}

impl From<json::Fault> for Refused {
    fn from(fault: json::Fault) -> Self {
        Self::Fault {
            fault: fault.to_json(),
        }
    }
}

#[uniffi::export]
impl Policy {
    /// Opens the policy that a JSON document chooses.
    ///
    /// # Errors
    /// [`Refused`] where the document cannot be read or the policy is refused.
    #[uniffi::constructor]
    pub fn open(choice: &str) -> Result<Arc<Self>, Refused> {
        let opened = caught(|| json::Policy::open(choice.as_bytes()))?;
        Ok(Arc::new(Self(opened)))
    }

    /// Asks a question of a document, both JSON, and gives the answer as JSON.
    ///
    /// # Errors
    /// [`Refused`] where one of them cannot be read, or no policy covers the day.
    pub fn ask(&self, question: &str, document: &str) -> Result<String, Refused> {
        Ok(caught(|| {
            self.0.ask(question.as_bytes(), document.as_bytes())
        })?)
    }
}

/// Tells what needs no policy: rules, names, arithmetic with counts. Topic and answer are JSON.
///
/// # Errors
/// [`Refused`] where the topic cannot be read.
#[uniffi::export]
pub fn tell(topic: &str) -> Result<String, Refused> {
    Ok(caught(|| json::tell(topic.as_bytes()))?)
}

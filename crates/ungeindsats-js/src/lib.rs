//! The WebAssembly door: it converts, and does nothing else. Questions, answers and faults are JSON.

use ungeindsats_json as json;
use wasm_bindgen::prelude::wasm_bindgen;

/// A municipality's policies, opened once and asked many times.
#[wasm_bindgen]
pub struct Policy(json::Policy);

#[wasm_bindgen]
impl Policy {
    /// Opens the policy that a JSON document chooses; throws the fault as JSON.
    ///
    /// # Errors
    /// The fault.
    pub fn open(choice: &str) -> Result<Self, String> {
        let opened = json::Policy::open(choice.as_bytes());
        opened.map(Self).map_err(|fault| fault.to_json())
    }

    /// Asks a question of a document, both JSON; throws the fault as JSON.
    ///
    /// # Errors
    /// The fault.
    pub fn ask(&self, question: &str, document: &str) -> Result<String, String> {
        let answer = self.0.ask(question.as_bytes(), document.as_bytes());
        answer.map_err(|fault| fault.to_json())
    }
}

/// Tells what needs no policy; throws the fault as JSON.
///
/// # Errors
/// The fault.
#[wasm_bindgen]
pub fn tell(topic: &str) -> Result<String, String> {
    json::tell(topic.as_bytes()).map_err(|fault| fault.to_json())
}

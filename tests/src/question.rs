//! What the files of cases of a question have in common, whatever the question.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::case::{Broken, read_below};

/// A case of a question.
pub trait QuestionCase: DeserializeOwned {
    /// The question, and the folder of its cases below that of all.
    const QUESTION: &'static str;

    /// Its id, stable within the file.
    fn id(&self) -> &str;

    /// Why the answer is what it is, in a sentence.
    fn why(&self) -> &str;

    /// Asks the question and compares the answer with what is expected.
    ///
    /// # Errors
    /// [`Broken`] with every difference.
    fn run(&self) -> Result<(), Broken>;
}

/// Cases of one question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionFile<C> {
    /// Which question.
    pub question: String,
    /// Its cases.
    pub cases: Vec<C>,
    /// Where the file lies below the folder of the cases.
    #[serde(skip)]
    pub path: PathBuf,
}

/// Reads the cases of a question below the folder of all cases, in the order of the files.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read, or that asks another question.
pub fn load_question<C: QuestionCase>(folder: &Path) -> Result<Vec<QuestionFile<C>>, Broken> {
    let of_question = |path: &Path| path.starts_with(C::QUESTION);
    let at = |file, path| QuestionFile { path, ..file };
    let files: Vec<QuestionFile<C>> = read_below(folder, of_question, at)?;
    match files.iter().find(|file| file.question != C::QUESTION) {
        Some(file) => Err(Broken::saying(format!(
            "{}: asks {} and not {}",
            file.path.display(),
            file.question,
            C::QUESTION
        ))),
        None => Ok(files),
    }
}

impl<C: QuestionCase> QuestionFile<C> {
    /// The name of the file without its ending, such as `timeline.birthdays`.
    #[must_use]
    pub fn name(&self) -> String {
        let name = self.path.file_stem().unwrap_or_default();
        format!("{}.{}", C::QUESTION, name.to_string_lossy())
    }
}

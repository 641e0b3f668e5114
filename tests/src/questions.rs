//! The questions besides "does the case follow the rules?": each a folder of readable cases, all in one list.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::candidates::CandidatesCase;
use crate::case::{Broken, read_below};
use crate::deadlines::DeadlinesCase;
use crate::figures::FiguresCase;
use crate::impact::ImpactCase;
use crate::receipt::ReceiptCase;
use crate::sharing::SharingCase;
use crate::timeline::TimelineCase;
use crate::why::WhyCase;

/// A case of one question.
pub trait QuestionCase: DeserializeOwned + Send + 'static {
    /// The name of the question, and of the folder of its cases below that of all.
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

/// A case that can be run, whatever its question.
pub struct Asked {
    /// Where it stands, such as `sharing.scope/an_area_that_is_not_named`.
    pub name: String,
    run: Box<dyn Fn() -> Result<(), Broken> + Send>,
}

/// A question and its cases.
pub struct Question {
    /// Its name.
    pub name: &'static str,
    /// Its cases, in the order of the files.
    pub cases: Vec<Asked>,
}

/// The folders of all questions, below that of all cases.
pub(crate) const FOLDERS: &[&str] = &[
    CandidatesCase::QUESTION,
    DeadlinesCase::QUESTION,
    FiguresCase::QUESTION,
    ImpactCase::QUESTION,
    ReceiptCase::QUESTION,
    SharingCase::QUESTION,
    TimelineCase::QUESTION,
    WhyCase::QUESTION,
];

/// Reads the cases of every question below the folder of all cases.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read, or that asks another question.
pub fn questions(folder: &Path) -> Result<Vec<Question>, Broken> {
    Ok(vec![
        question::<CandidatesCase>(folder)?,
        question::<DeadlinesCase>(folder)?,
        question::<FiguresCase>(folder)?,
        question::<ImpactCase>(folder)?,
        question::<ReceiptCase>(folder)?,
        question::<SharingCase>(folder)?,
        question::<TimelineCase>(folder)?,
        question::<WhyCase>(folder)?,
    ])
}

/// A file of cases of one question.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionFile<C> {
    /// Which question.
    question: String,
    /// Its cases.
    cases: Vec<C>,
    /// Where the file lies below the folder of the cases.
    #[serde(skip)]
    path: PathBuf,
}

/// The cases of one question, each with where it stands, such as `sharing.scope/written`.
///
/// # Errors
/// [`Broken`] with the path of the first file that cannot be read, or that asks another question.
pub fn cases<C: QuestionCase>(folder: &Path) -> Result<Vec<(String, C)>, Broken> {
    let of_question = |path: &Path| path.starts_with(C::QUESTION);
    let at = |file: QuestionFile<C>, path| QuestionFile { path, ..file };
    let mut cases = Vec::new();
    for file in read_below(folder, of_question, at)? {
        if file.question != C::QUESTION {
            let path = file.path.display();
            let found = file.question;
            return Err(Broken::saying(format!(
                "{path}: there is no question {found}"
            )));
        }
        let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
        let named = |case: C| (format!("{}.{stem}/{}", C::QUESTION, case.id()), case);
        cases.extend(file.cases.into_iter().map(named));
    }
    Ok(cases)
}

fn question<C: QuestionCase>(folder: &Path) -> Result<Question, Broken> {
    let cases = cases::<C>(folder)?.into_iter().map(|(name, case)| Asked {
        name,
        run: Box::new(move || {
            let why = |broken| Broken::saying(format!("{}\n{broken}", case.why()));
            case.run().map_err(why)
        }),
    });
    Ok(Question {
        name: C::QUESTION,
        cases: cases.collect(),
    })
}

impl Asked {
    /// Asks the question and compares the answer with what is expected.
    ///
    /// # Errors
    /// [`Broken`] with why the answer should be another, and every difference.
    pub fn run(&self) -> Result<(), Broken> {
        (self.run)()
    }
}

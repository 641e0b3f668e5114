//! Reading documents: fast when they are right, exact about where and why when they are not.
//!
//! A document is first read straight into its type. Only when that fails is it read again, slowly,
//! to find the place: so a good register costs nothing extra, and a bad line gets a pointer.

mod error;
mod tree;

use memchr::memchr_iter;
use serde::de::DeserializeOwned;

pub use error::{InputError, Problem};
pub(crate) use tree::Tree;

use crate::case::Case;
use crate::register::Register;

/// The largest document that is read, in bytes: 4 MiB, some thousand times an ordinary case.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The largest register that is read as one document, in bytes: 64 MiB, some ten thousand cases.
///
/// A larger one is read case by case ([`cases`]) and put into its [`Register`].
pub const MAX_REGISTER_BYTES: usize = 64 * 1024 * 1024;

/// The longest list of a case, in entries.
pub const MAX_ENTRIES: usize = crate::vocabulary::MAX_ENTRIES;

impl Case {
    /// Reads one case from JSON.
    ///
    /// # Errors
    /// [`InputError`] with the JSON pointer of the place and what was expected there: for malformed
    /// JSON, a wrong type, a date that does not exist, an unknown or repeated field, a list of more
    /// than [`MAX_ENTRIES`] entries, a document nested too deeply or larger than [`MAX_BYTES`]. The
    /// error never repeats a value.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        Self::from_json_bytes(text.as_bytes())
    }

    /// Reads one case from the bytes of a JSON document, which must be UTF-8.
    ///
    /// # Errors
    /// As [`Case::from_json`].
    pub fn from_json_bytes(bytes: &[u8]) -> Result<Self, InputError> {
        from_json(bytes, MAX_BYTES)
    }
}

impl Register {
    /// Reads a register from JSON.
    ///
    /// # Errors
    /// As [`Case::from_json`], with [`MAX_REGISTER_BYTES`] as the largest size and a million as the
    /// most cases.
    pub fn from_json(text: &str) -> Result<Self, InputError> {
        Self::from_json_bytes(text.as_bytes())
    }

    /// Reads a register from the bytes of a JSON document, which must be UTF-8.
    ///
    /// # Errors
    /// As [`Register::from_json`].
    pub fn from_json_bytes(bytes: &[u8]) -> Result<Self, InputError> {
        from_json(bytes, MAX_REGISTER_BYTES)
    }
}

/// The cases of an NDJSON register (one JSON document a line), each with its line number from 1.
///
/// A line that cannot be read is an error of its own; the lines after it are read all the same.
/// Blank lines are passed over.
///
/// ```
/// use ungeindsats_core::input::cases;
/// let register = b"{\"id\": \"a\"}\n{\"id\": 7}\n\n{\"id\": \"b\"}\n";
/// let read: Vec<_> = cases(register).collect();
/// assert_eq!(read.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 4]);
/// assert_eq!(read.iter().filter(|(_, case)| case.is_ok()).count(), 2);
/// ```
pub fn cases(register: &[u8]) -> impl Iterator<Item = (usize, Result<Case, InputError>)> + '_ {
    lines(register)
        .zip(1..)
        .filter(|(line, _)| !line.trim_ascii().is_empty())
        .map(|(line, number)| (number, Case::from_json_bytes(line)))
}

/// What stands between the ends of lines.
fn lines(register: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut start = 0;
    memchr_iter(b'\n', register)
        .chain([register.len()])
        .map(move |end| {
            let line = register.get(start..end).unwrap_or_default();
            start = end.saturating_add(1);
            line
        })
}

/// Reads a JSON document of at most `limit` bytes into a type of one's own, with the library's errors.
///
/// # Errors
/// [`InputError`] with the JSON pointer of the place and what was expected there.
pub fn from_json<T: DeserializeOwned>(bytes: &[u8], limit: usize) -> Result<T, InputError> {
    if bytes.len() > limit {
        return Err(InputError::at_root(Problem::TooLarge { limit }));
    }
    // The whole is asked once whether it is UTF-8; of bytes, serde_json asks each name and text.
    str::from_utf8(bytes)
        .ok()
        .and_then(|text| serde_json::from_str(text).ok())
        .map_or_else(|| diagnose(bytes), Ok)
}

/// Reads a document that has failed once, to say where and why.
fn diagnose<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, InputError> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    match serde_path_to_error::deserialize::<_, T>(&mut reader) {
        Ok(value) => match reader.end() {
            Ok(()) => Ok(value),
            Err(error) => Err(InputError::malformed(None, &error)),
        },
        Err(error) if !error.inner().is_data() => {
            Err(InputError::malformed(Some(error.path()), error.inner()))
        }
        Err(error) => {
            let position = (error.inner().line(), error.inner().column());
            let mut reader = serde_json::Deserializer::from_slice(bytes);
            // The document may be malformed after the place that failed: the earlier fault is told.
            match serde_path_to_error::deserialize::<_, Tree>(&mut reader) {
                Ok(tree) => tree
                    .into_typed("")
                    .map_err(|error| error.found_at(position)),
                Err(broken) => {
                    let broken = InputError::malformed(Some(error.path()), broken.inner());
                    // The last step may be an unknown name, which is the document's and not ours.
                    let unknown = error.inner().to_string().starts_with("unknown field");
                    Err(if unknown { broken.around() } else { broken })
                }
            }
        }
    }
}

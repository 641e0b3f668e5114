//! Text in columns: as it comes, and terms, each of which is found in its closed list once for a batch.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_cast::cast;
use arrow_schema::DataType;
use ungeindsats_core::text::Text;

/// Text as it comes: short, large or viewed.
#[derive(Clone, Debug)]
pub(crate) enum Texts {
    Small(StringArray),
    Large(LargeStringArray),
    Views(StringViewArray),
}

impl Texts {
    /// The text of a column; none where it is of another type.
    pub(crate) fn of(array: &ArrayRef) -> Option<Self> {
        match array.data_type() {
            DataType::Utf8 => Some(Self::Small(array.as_string().clone())),
            DataType::LargeUtf8 => Some(Self::Large(array.as_string().clone())),
            DataType::Utf8View => Some(Self::Views(array.as_string_view().clone())),
            DataType::Dictionary(_, values) if is_text(values) => {
                Self::of(&cast(array, values).ok()?)
            }
            _ => None,
        }
    }

    /// Whole numbers as the text that stands for each: an id is only ever compared.
    pub(crate) fn of_numbers(array: &ArrayRef) -> Option<Self> {
        let whole = array.data_type().is_integer();
        Self::of(&whole.then(|| cast(array, &DataType::Utf8).ok())??)
    }

    pub(crate) fn is_known(&self, row: usize) -> bool {
        match self {
            Self::Small(texts) => texts.is_valid(row),
            Self::Large(texts) => texts.is_valid(row),
            Self::Views(texts) => texts.is_valid(row),
        }
    }

    /// The text of a row in which one is known.
    pub(crate) fn value(&self, row: usize) -> &str {
        match self {
            Self::Small(texts) => texts.value(row),
            Self::Large(texts) => texts.value(row),
            Self::Views(texts) => texts.value(row),
        }
    }

    /// The place of each among these, from 0; [`UNKNOWN`] where none is known, and [`UNLISTED`] where it has none.
    fn places_among(&self, listed: &[(&str, Text)]) -> Arc<[u8]> {
        let by_text = |text| listed.iter().position(|(code, _)| *code == text);
        match self {
            Self::Small(texts) => places(texts.iter().map(|text| text.map(by_text))),
            Self::Large(texts) => places(texts.iter().map(|text| text.map(by_text))),
            Self::Views(texts) => {
                let codes = listed.iter().map(|(code, _)| *code);
                let codes = StringViewArray::from_iter_values(codes);
                // Where a text is short, its view holds all of it: two are the same text if they are the same view.
                let by_view = |view| {
                    let mut codes = codes.views().iter().zip(codes.lengths());
                    codes.position(|(code, length)| length <= IN_ITS_VIEW && code == view)
                };
                let views = texts.views().iter().zip(texts.iter());
                let views = views
                    .map(|(view, text)| text.map(|text| by_view(view).or_else(|| by_text(text))));
                places(views)
            }
        }
    }
}

/// Terms of a closed list.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    texts: Texts,
    places: Arc<[u8]>,
}

/// How many bytes a text has at most that lies in its view.
const IN_ITS_VIEW: u32 = 12;

/// The place of what is not known.
const UNKNOWN: u8 = u8::MAX;

/// The place of a text that is none of the list.
const UNLISTED: u8 = UNKNOWN - 1;

/// The places that were found, or not, of what is known.
fn places(found: impl Iterator<Item = Option<Option<usize>>>) -> Arc<[u8]> {
    let place = |place: Option<usize>| {
        let place = place.and_then(|place| u8::try_from(place).ok());
        place.unwrap_or(UNLISTED).min(UNLISTED)
    };
    found.map(|found| found.map_or(UNKNOWN, place)).collect()
}

impl Terms {
    pub(crate) fn among(listed: &[(&str, Text)], texts: Texts) -> Self {
        let places = texts.places_among(listed);
        Self { texts, places }
    }

    pub(crate) fn is_known(&self, row: usize) -> bool {
        self.places.get(row).is_some_and(|place| *place != UNKNOWN)
    }

    /// The place in its list of the term of a row, from 0; none where it is no term of the list.
    pub(crate) fn place(&self, row: usize) -> Option<u8> {
        let place = self.places.get(row).copied();
        place.filter(|place| *place < UNLISTED)
    }

    /// The text of a row in which one is known.
    pub(crate) fn text(&self, row: usize) -> &str {
        self.texts.value(row)
    }
}

pub(crate) const fn is_text(kind: &DataType) -> bool {
    matches!(
        kind,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

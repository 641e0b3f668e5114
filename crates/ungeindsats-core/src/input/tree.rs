//! A document as a tree, from which types are read with errors that name no value.
//!
//! Formats differ, and their errors repeat what they found. A tree reads into any type with our
//! own error, so that JSON and YAML fail in the same words.

use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny,
    IntoDeserializer, Unexpected, Visitor,
    value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer},
};
use serde::forward_to_deserialize_any;

use super::error::{InputError, Problem, pointer};

/// How deep a document may be nested: three times what any of ours is.
const MAX_DEPTH: u8 = 32;

/// A value of a document, in the document's own order, repeated keys and all.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tree {
    Null,
    Bool(bool),
    Whole(i64),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
    /// Nested deeper than [`MAX_DEPTH`]; what stood there was passed over.
    TooDeep,
}

impl Tree {
    /// The name of its kind of value.
    pub(crate) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Whole(_) => "a whole number",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::TooDeep => "a document nested too deeply",
        }
    }

    /// The tree as a value of a type; `at` is the pointer of this tree in its document.
    pub(crate) fn into_typed<T: DeserializeOwned>(self, at: &str) -> Result<T, InputError> {
        serde_path_to_error::deserialize(self).map_err(|error| {
            let place = format!("{at}{}", pointer(error.path()));
            let problem = error.into_inner().0;
            // The last step is an unknown name itself, which is the document's and not ours.
            let unknown = matches!(problem, Problem::UnknownField { .. });
            let error = InputError::new(place, problem);
            if unknown { error.around() } else { error }
        })
    }
}

/// Why a tree is not a value of the type.
#[derive(Debug)]
pub(crate) struct Mismatch(Problem);

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::error::Error for Mismatch {}

/// The name of a kind of value.
const fn kind(found: &Unexpected<'_>) -> &'static str {
    match found {
        Unexpected::Bool(_) => "true or false",
        Unexpected::Unsigned(_) | Unexpected::Signed(_) => "a whole number",
        Unexpected::Float(_) => "a number",
        Unexpected::Char(_) | Unexpected::Str(_) => "a text",
        Unexpected::Unit | Unexpected::Option => "null",
        Unexpected::Seq => "a list",
        Unexpected::Map => "an object",
        _ => "something else",
    }
}

impl de::Error for Mismatch {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self(Problem::InvalidValue {
            expected: "another value".to_owned(),
        })
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        let expected = expected.to_string();
        // A derived reader names its own type; a person wants to know what to write.
        let expected = expected
            .strip_prefix("struct ")
            .map(|name| format!("an object ({name})"))
            .unwrap_or(expected);
        Self(Problem::WrongType {
            expected,
            found: kind(&found),
        })
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self(Problem::InvalidValue {
            expected: expected.to_string(),
        })
    }

    fn invalid_length(_: usize, expected: &dyn de::Expected) -> Self {
        Self(Problem::InvalidValue {
            expected: expected.to_string(),
        })
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self(Problem::InvalidValue {
            expected: format!("one of {}", expected.join(", ")),
        })
    }

    fn unknown_field(name: &str, expected: &'static [&'static str]) -> Self {
        Self(Problem::UnknownField {
            expected: expected.join(", "),
            similar: nearest(name, expected),
        })
    }

    fn missing_field(field: &'static str) -> Self {
        Self(Problem::MissingField { field })
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self(Problem::DuplicateField { field })
    }
}

/// The known name that is at most a third of its length away from the one that stood there.
fn nearest(name: &str, known: &'static [&'static str]) -> Option<&'static str> {
    known
        .iter()
        .map(|field| (distance(name, field), *field))
        .filter(|(steps, field)| *steps <= field.len().div_ceil(3))
        .min()
        .map(|(_, field)| field)
}

/// How many letters must be set, dropped or exchanged to get from one name to the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (before, letter) in from.bytes().take(64).enumerate() {
        let mut diagonal = before;
        let mut left = before.saturating_add(1);
        for (cell, other) in row
            .iter_mut()
            .zip(std::iter::once(None).chain(to.bytes().map(Some)))
        {
            let above = *cell;
            if let Some(other) = other {
                let exchanged = diagonal.saturating_add(usize::from(letter != other));
                left = exchanged
                    .min(above.saturating_add(1))
                    .min(left.saturating_add(1));
            }
            diagonal = above;
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Whole(value) => match u64::try_from(value) {
                Ok(value) => visitor.visit_u64(value),
                Err(_) => visitor.visit_i64(value),
            },
            Self::Number(value) => visitor.visit_f64(value),
            Self::Text(value) => visitor.visit_string(value),
            Self::List(items) => {
                let mut items = SeqDeserializer::new(items.into_iter());
                let value = visitor.visit_seq(&mut items)?;
                items.end().map(|()| value)
            }
            Self::Object(fields) => {
                let mut fields = MapDeserializer::new(fields.into_iter());
                let value = visitor.visit_map(&mut fields)?;
                fields.end().map(|()| value)
            }
            Self::TooDeep => Err(Mismatch(Problem::InvalidValue {
                expected: format!("a document nested at most {MAX_DEPTH} deep"),
            })),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        match self {
            Self::Null => visitor.visit_none(),
            some => visitor.visit_some(some),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        visitor.visit_newtype_struct(self)
    }

    /// A word, or an object whose one field is the word with what belongs to it.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        match self {
            Self::Text(word) => visitor.visit_enum(word.into_deserializer()),
            Self::Object(fields) if fields.len() == 1 => visitor.visit_enum(
                MapAccessDeserializer::new(MapDeserializer::new(fields.into_iter())),
            ),
            other => Err(Mismatch(Problem::WrongType {
                expected: format!("one of {}, with what belongs to it", words.join(", ")),
                found: other.kind(),
            })),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

impl IntoDeserializer<'_, Mismatch> for Tree {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        Level(MAX_DEPTH).deserialize(reader)
    }
}

/// How many levels may still be opened.
#[derive(Clone, Copy)]
struct Level(u8);

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Tree, D::Error> {
        match self.0 {
            0 => IgnoredAny::deserialize(reader).map(|_| Tree::TooDeep),
            _ => reader.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, reader: D) -> Result<Tree, D::Error> {
        reader.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree, E> {
        // A number this large fits no field of ours; its size is all that matters.
        Ok(i64::try_from(value).map_or(Tree::Number(f64::MAX), Tree::Whole))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree, E> {
        Ok(Tree::Number(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let inner = Self(self.0.saturating_sub(1));
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut fields: A) -> Result<Tree, A::Error> {
        let inner = Self(self.0.saturating_sub(1));
        let mut object = Vec::new();
        while let Some(key) = fields.next_key()? {
            object.push((key, fields.next_value_seed(inner)?));
        }
        Ok(Tree::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_by_few_changes() {
        let known = &["birth_date", "contacts", "consents"];
        assert_eq!(nearest("birthdate", known), Some("birth_date"));
        assert_eq!(nearest("contact", known), Some("contacts"));
        assert_eq!(nearest("anything", known), None);
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("abc", ""), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
    }
}

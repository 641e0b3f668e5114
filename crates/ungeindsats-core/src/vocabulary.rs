//! How a closed list of terms and a record of facts are written, once for every type of the case.
//!
//! Both read strictly, and more strictly than a derived reader would: a term is a string and
//! nothing else, a record is an object and never a list, and a field stands there at most once. Columns, which
//! have found their terms already, tell the place of each in its list.

use serde::{Deserialize, Deserializer, de};

use crate::text::Text;

/// The longest list of a case, in entries: many times what a human life fills.
///
/// Rules compare events with each other, so that a list without bound would be a way to stop a system.
pub(crate) const MAX_ENTRIES: usize = 1000;

/// How many entries a value has, and how many it may have; one that is no list has none.
pub(crate) trait Entries {
    /// How many of these a list may hold.
    const MOST_IN_A_LIST: usize = MAX_ENTRIES;

    fn entries(&self) -> usize {
        0
    }

    fn most() -> usize {
        MAX_ENTRIES
    }
}

impl<T: Entries> Entries for Vec<T> {
    fn entries(&self) -> usize {
        self.len()
    }

    fn most() -> usize {
        T::MOST_IN_A_LIST
    }
}

impl Entries for bool {}

/// A term of a closed list.
pub(crate) trait Term {
    /// The term as people say it.
    fn says(&self) -> Text;
}

/// A field of a record as it is read: unknown, or a value that is not too long.
pub(crate) struct Field<T>(pub(crate) Option<T>);

impl<'de, T: Deserialize<'de> + Entries> Deserialize<'de> for Field<T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        let value = Option::<T>::deserialize(reader)?;
        let entries = value.as_ref().map_or(0, Entries::entries);
        if entries > T::most() {
            let expected = format!("a list of at most {} entries", T::most());
            return Err(de::Error::invalid_length(entries, &expected.as_str()));
        }
        Ok(Self(value))
    }
}

/// Terms with their code (as in JSON), their Danish and their English label.
///
/// Codes are stable; a list may grow, and a reader that meets an unknown code refuses it.
macro_rules! terms {
    ($($(#[$doc:meta])* pub enum $name:ident {
        $($(#[$term_doc:meta])* $term:ident = $code:literal ($da:literal, $en:literal),)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$term_doc])* #[serde(rename = $code)] $term,)+
        }

        impl $name {
            /// Every term, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$term),+];

            /// The code, as it stands in JSON.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$term => $code,)+ }
            }

            /// The term as people say it.
            #[must_use]
            pub const fn label(self) -> $crate::text::Text {
                match self { $(Self::$term => $crate::text::Text::new($da, $en),)+ }
            }
        }

        impl $crate::vocabulary::Entries for $name {}

        impl $crate::vocabulary::Term for $name {
            fn says(&self) -> $crate::text::Text {
                self.label()
            }
        }

        impl $crate::shape::Shaped for $name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Term(&[
                $(($code, $crate::text::Text::new($da, $en))),+
            ]);
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl serde::de::Visitor<'_> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(concat!("one of", $(" ", $code),+))
                    }

                    /// As columns count terms, by their place in the list from 0; a document never does, because
                    /// there a term is asked for as text.
                    fn visit_u8<E: serde::de::Error>(self, place: u8) -> Result<$name, E> {
                        let term = $name::ALL.get(usize::from(place)).copied();
                        term.ok_or_else(|| {
                            E::invalid_value(serde::de::Unexpected::Other("a number"), &self)
                        })
                    }

                    fn visit_str<E: serde::de::Error>(self, code: &str) -> Result<$name, E> {
                        match code {
                            $($code => Ok($name::$term),)+
                            _ => Err(E::unknown_variant(code, &[$($code),+])),
                        }
                    }
                }

                reader.deserialize_str(Visitor)
            }
        }
    )+};
}
pub(crate) use terms;

/// Reads an object field by field: an unknown field is refused, and one that stands there twice.
///
/// `$settled` makes of what stood there, if anything did, what the record holds.
macro_rules! reads_object {
    ($name:ident, each by $settled:path { $($field:ident: $read:ty,)+ }) => {
        const _: () = {
            #[derive(serde::Deserialize)]
            #[serde(field_identifier)]
            #[expect(non_camel_case_types, reason = "each is the name of a field")]
            enum Key { $($field),+ }

            struct Visitor;

            impl<'de> serde::de::Visitor<'de> for Visitor {
                type Value = $name;

                fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    f.write_str(concat!("an object (", stringify!($name), ")"))
                }

                fn visit_map<A>(self, mut fields: A) -> Result<$name, A::Error>
                where
                    A: serde::de::MapAccess<'de>,
                {
                    $(let mut $field: Option<$read> = None;)+
                    while let Some(key) = fields.next_key()? {
                        match key {
                            $(Key::$field => {
                                if $field.is_some() {
                                    return Err(serde::de::Error::duplicate_field(
                                        stringify!($field),
                                    ));
                                }
                                $field = Some(fields.next_value()?);
                            })+
                        }
                    }
                    Ok($name { $($field: $settled(stringify!($field), $field)?),+ })
                }
            }

            impl<'de> serde::Deserialize<'de> for $name {
                fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                    reader.deserialize_map(Visitor)
                }
            }
        };
    };
}
pub(crate) use reads_object;

/// A field that may be absent.
#[expect(
    clippy::unnecessary_wraps,
    reason = "a field that must be there is read in the same way"
)]
pub(crate) fn or_unknown<T, E>(_: &'static str, read: Option<Field<T>>) -> Result<Option<T>, E> {
    Ok(read.and_then(|field| field.0))
}

/// A field that must be there.
pub(crate) fn or_missing<T, E: de::Error>(name: &'static str, read: Option<T>) -> Result<T, E> {
    read.ok_or_else(|| E::missing_field(name))
}

/// Records of the case: every field may be absent, which means *unknown*, and no other is allowed.
///
/// A list holds at most [`MAX_ENTRIES`] of them, unless the record says `(at most … in a list)`.
macro_rules! records {
    ($($(#[$doc:meta])* pub struct $name:ident $((at most $most:literal in a list))? {
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$field_doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $field: Option<$type>,
            )+
        }

        impl $crate::shape::Shaped for $name {
            const SHAPE: $crate::shape::Shape = $crate::shape::Shape::Record(&[
                $((stringify!($field), <$type as $crate::shape::Shaped>::SHAPE)),+
            ]);
        }

        impl $crate::vocabulary::Entries for $name {
            $(const MOST_IN_A_LIST: usize = $most;)?
        }

        $crate::vocabulary::reads_object! {
            $name, each by $crate::vocabulary::or_unknown {
                $($field: $crate::vocabulary::Field<$type>,)+
            }
        }
    )+};
}
pub(crate) use records;

/// Records that the library writes and reads again: every field must be there, and no other.
macro_rules! full_records {
    ($($(#[$doc:meta])* pub struct $name:ident {
        $($(#[$field_doc:meta])* pub $field:ident: $type:ty,)+
    })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        $crate::vocabulary::reads_object! {
            $name, each by $crate::vocabulary::or_missing { $($field: $type,)+ }
        }
    )+};
}
pub(crate) use full_records;

/// Texts of a form that a pattern describes and a function tests; any other is refused.
macro_rules! forms {
    ($($(#[$doc:meta])* $name:ident($expected:literal, $pattern:literal, $fits:expr);)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
                struct Visitor;

                impl serde::de::Visitor<'_> for Visitor {
                    type Value = $name;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($expected)
                    }

                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        let fits: fn(&str) -> bool = $fits;
                        if fits(text) {
                            Ok($name(text.to_owned()))
                        } else {
                            Err(E::invalid_value(serde::de::Unexpected::Str(text), &self))
                        }
                    }
                }

                reader.deserialize_str(Visitor)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "description": $expected,
                    "type": "string",
                    "pattern": $pattern,
                })
            }
        }
    )+};
}
pub(crate) use forms;

/// A record with `from` and `until` lasts for a period.
macro_rules! spans {
    ($($name:ident),+ $(,)?) => {$(
        impl $name {
            /// The period for which this lasts.
            #[must_use]
            pub const fn span(&self) -> $crate::calendar::Span {
                $crate::calendar::Span { from: self.from, until: self.until }
            }
        }
    )+};
}
pub(crate) use spans;

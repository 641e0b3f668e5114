//! A row of columns as serde reads it: each value goes from its column into the record of the core.

use std::ops::Range;

use arrow_array::{Array, LargeListArray};
use arrow_buffer::ArrowNativeType;
use serde::de::value::{U64Deserializer, UnitDeserializer};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, Serializer};
use ungeindsats_core::Date;

use crate::columns::{Column, Member};

/// A value: the column in which it lies, and its row there. What is deserialized is known.
#[derive(Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub(crate) column: &'a Column,
    pub(crate) row: usize,
}

/// That a value cannot be read. Where and why is told by reading its row again as a document.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("a value cannot be read")]
pub(crate) struct Unreadable;

impl de::Error for Unreadable {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

impl<'de> Deserializer<'de> for Cell<'de> {
    type Error = Unreadable;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        let row = self.row;
        match self.column {
            Column::Nothing => visitor.visit_unit(),
            Column::Flags(flags) => visitor.visit_bool(flags.value(row)),
            Column::Texts(texts) => visitor.visit_borrowed_str(texts.value(row)),
            Column::Terms(terms) => match terms.place(row) {
                Some(place) => visitor.visit_u8(place),
                None => visitor.visit_borrowed_str(terms.text(row)),
            },
            Column::Days(days, null) => match null {
                Some(word) if days.is_null(row) => visitor.visit_str(word),
                _ => visitor.visit_i32(days.value(row)),
            },
            Column::Records(_, members) => visitor.visit_map(Fields {
                members: members.iter(),
                row,
                value: None,
            }),
            Column::Lists(lists, items) => visitor.visit_seq(Items {
                column: items,
                rows: bounds(lists, row),
            }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unreadable> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unreadable> {
        visitor.visit_newtype_struct(self)
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// The fields of a record in a row, of which something is known.
struct Fields<'a> {
    members: std::slice::Iter<'a, Member>,
    row: usize,
    value: Option<Cell<'a>>,
}

impl<'a> MapAccess<'a> for Fields<'a> {
    type Error = Unreadable;

    fn next_key_seed<K: DeserializeSeed<'a>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Unreadable> {
        let row = self.row;
        let Some(member) = self.members.find(|member| member.column.is_known(row)) else {
            return Ok(None);
        };
        self.value = Some(Cell {
            column: &member.column,
            row,
        });
        seed.deserialize(U64Deserializer::new(member.index))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'a>>(&mut self, seed: V) -> Result<V::Value, Unreadable> {
        seed.deserialize(self.value.take().ok_or(Unreadable)?)
    }
}

/// The items of a list.
struct Items<'a> {
    column: &'a Column,
    rows: Range<usize>,
}

impl<'a> SeqAccess<'a> for Items<'a> {
    type Error = Unreadable;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unreadable> {
        let column = self.column;
        let Some(row) = self.rows.next() else {
            return Ok(None);
        };
        let item = if column.is_known(row) {
            seed.deserialize(Cell { column, row })
        } else {
            seed.deserialize(UnitDeserializer::new())
        };
        item.map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rows.len())
    }
}

/// A row as a document, for the reader of documents to say what is wrong with it.
impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let row = self.row;
        if !self.column.is_known(row) {
            return serializer.serialize_unit();
        }
        match self.column {
            Column::Nothing => serializer.serialize_unit(),
            Column::Flags(flags) => serializer.serialize_bool(flags.value(row)),
            Column::Texts(texts) => serializer.serialize_str(texts.value(row)),
            Column::Terms(terms) => serializer.serialize_str(terms.text(row)),
            Column::Days(days, null) => match null {
                Some(word) if days.is_null(row) => serializer.serialize_str(word),
                _ => match Date::from_epoch_days(days.value(row)) {
                    Some(day) => serializer.collect_str(&day),
                    // No day that the calendar knows, and so nothing that it can be read as.
                    None => serializer.serialize_str(""),
                },
            },
            Column::Records(_, members) => serializer.collect_map(members.iter().map(|member| {
                let column = &member.column;
                (member.name, Cell { column, row })
            })),
            Column::Lists(lists, column) => {
                let rows = bounds(lists, row);
                serializer.collect_seq(rows.map(|row| Cell { column, row }))
            }
        }
    }
}

/// The rows of the items of a list.
fn bounds(lists: &LargeListArray, row: usize) -> Range<usize> {
    match lists.value_offsets().get(row..) {
        Some([from, until, ..]) => from.as_usize()..until.as_usize(),
        _ => 0..0,
    }
}

//! The shape of a document: what may stand at each of its places, for those who do not know its type.

use crate::text::Text;

/// What may stand at a place.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// `true` or `false`.
    Flag,
    /// One of these codes, each with what people call it.
    Term(&'static [(&'static str, Text)]),
    /// A day.
    Day,
    /// A day, or this word, with what people call it.
    DayOr(&'static str, Text),
    /// Free text.
    Note,
    /// A pseudonym or a record number.
    Id,
    /// The day of birth.
    BirthDate,
    /// These fields, each of which may be absent.
    Record(&'static [(&'static str, Shape)]),
    /// Any number of these.
    List(&'static Shape),
}

/// A type of a document.
pub(crate) trait Shaped {
    const SHAPE: Shape;
}

impl Shaped for bool {
    const SHAPE: Shape = Shape::Flag;
}

impl Shaped for crate::calendar::Date {
    const SHAPE: Shape = Shape::Day;
}

impl<T: Shaped> Shaped for Vec<T> {
    const SHAPE: Shape = Shape::List(&T::SHAPE);
}

impl Shape {
    /// What may stand in that field of a record.
    pub(crate) fn field(self, name: &str) -> Option<Self> {
        match self {
            Self::Record(fields) => fields
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, shape)| *shape),
            _ => None,
        }
    }

    /// What each item of a list may be.
    pub(crate) const fn item(self) -> Option<Self> {
        match self {
            Self::List(item) => Some(*item),
            _ => None,
        }
    }
}

//! The shape of a document: what may stand at each of its places, for those who do not know its type.

use crate::text::Text;

/// What may stand at a place.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
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
///
/// ```
/// use ungeindsats_core::Case;
/// use ungeindsats_core::shape::{Shape, Shaped};
/// let contacts = Case::SHAPE.field("contacts").and_then(Shape::item);
/// assert!(matches!(contacts.and_then(|contact| contact.field("area")), Some(Shape::Term(_))));
/// ```
pub trait Shaped {
    /// What may stand in it.
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
    #[must_use]
    pub fn field(self, name: &str) -> Option<Self> {
        match self {
            Self::Record(fields) => fields
                .iter()
                .find(|(field, _)| *field == name)
                .map(|(_, shape)| *shape),
            _ => None,
        }
    }

    /// What each item of a list may be.
    #[must_use]
    pub const fn item(self) -> Option<Self> {
        match self {
            Self::List(item) => Some(*item),
            _ => None,
        }
    }
}

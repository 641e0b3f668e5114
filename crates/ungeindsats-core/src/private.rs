//! Personal values that a case carries and that nothing ever shows: ids, birth dates, free text.
//!
//! Each is a type of its own whose `Debug` hides what it holds, so that a log line, a panic
//! message or a failed assertion cannot leak it. They serialise as what they are: nothing is lost.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::calendar::Date;

macro_rules! private {
    ($($(#[$doc:meta])* $name:ident($inner:ty);)+) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "arbitrary", derive(arbitrary::Arbitrary))]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl crate::vocabulary::Entries for $name {}

        impl crate::shape::Shaped for $name {
            const SHAPE: crate::shape::Shape = crate::shape::Shape::$name;
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(hidden)"))
            }
        }

        impl From<$inner> for $name {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }
    )+};
}

private! {
    /// A pseudonym or a record number (interpretation I-27: no CPR number is needed).
    ///
    /// Compared for equality and given back to its owner; never shown in a finding. The empty text
    /// says that nobody, or nothing, is named.
    Id(String);
    /// Free text that a person wrote. It is never read, judged or repeated (interpretation I-23).
    ///
    /// The empty text says that the field is *known to be blank*; an absent field says that nobody
    /// knows what stands there.
    Note(String);
    /// The day on which a young person was born.
    BirthDate(Date);
}

impl Id {
    /// Whether it is known that nobody, or nothing, is named.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Note {
    /// Whether the field is known to be blank: the one thing that is asked of a free text.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<&str> for Id {
    fn from(id: &str) -> Self {
        Self(id.to_owned())
    }
}

impl From<&str> for Note {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_the_value() {
        assert_eq!(format!("{:?}", Id::from("anna")), "Id(hidden)");
        assert_eq!(format!("{:?}", Note::from("secret")), "Note(hidden)");
        assert_eq!(format!("{:?}", BirthDate(Date::MIN)), "BirthDate(hidden)");
    }

    #[test]
    fn only_white_space_is_blank() {
        assert!(Note::from("").is_blank());
        assert!(Note::from(" \n").is_blank());
        assert!(!Note::from(".").is_blank());
        assert!(Id::from(" ").is_blank());
        assert!(!Id::from("0").is_blank());
    }
}

//! tmp
#![forbid(unsafe_code)]
pub mod calendar;
pub mod case;
pub mod input;
pub mod private;
pub mod text;
mod vocabulary;
pub use calendar::Date;
pub use case::Case;
pub use input::InputError;

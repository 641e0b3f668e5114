//! The columns of a case as a schema of Arrow.

use arrow_schema::{DataType, Field, Fields, Schema};
use ungeindsats_core::Case;
use ungeindsats_core::shape::{Shape, Shaped};

/// The columns of a case: text, days and truth values in structs and lists, all of which may be null.
///
/// Where a word may stand for a day, as "ongoing" at the end of a period, the column is text. Frames of other
/// types are read as well: [`Cases::of`](crate::Cases::of) tells which.
///
/// ```
/// use arrow_schema::DataType;
/// let columns = ungeindsats_arrow::schema();
/// assert_eq!(columns.field_with_name("birth_date")?.data_type(), &DataType::Date32);
/// # Ok::<(), arrow_schema::ArrowError>(())
/// ```
#[must_use]
pub fn schema() -> Schema {
    match Case::SHAPE {
        Shape::Record(columns) => Schema::new(fields(columns)),
        _ => Schema::empty(),
    }
}

fn fields(columns: &[(&str, Shape)]) -> Fields {
    let fields = columns.iter();
    fields
        .map(|(name, shape)| Field::new(*name, kind(*shape), true))
        .collect()
}

fn kind(shape: Shape) -> DataType {
    match shape {
        Shape::Flag => DataType::Boolean,
        Shape::Day | Shape::BirthDate => DataType::Date32,
        Shape::Term(_) | Shape::DayOr(..) | Shape::Note | Shape::Id => DataType::Utf8,
        Shape::Record(columns) => DataType::Struct(fields(columns)),
        Shape::List(item) => DataType::new_list(kind(*item), true),
    }
}

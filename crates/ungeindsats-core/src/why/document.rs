//! A case as a document, of which single places are read and written.

use serde_json::{Map, Value, json};

use crate::rules::place::Place;

/// The value at a place, where there is one.
pub(super) fn value_at(document: &Value, place: Place) -> Option<&Value> {
    let value = place.steps().try_fold(document, |value, (field, item)| {
        let value = value.get(field)?;
        match item {
            Some(index) => value.get(index),
            None => Some(value),
        }
    });
    value.filter(|value| !value.is_null())
}

/// Puts a value at a place; null where nothing is known of it. Records on the way there are made, and a
/// list gets an item at its end where the place is there.
pub(super) fn put(document: &mut Value, place: Place, value: Value) {
    let spot = place.steps().try_fold(document, |within, (field, item)| {
        if within.is_null() {
            *within = Value::Object(Map::new());
        }
        let within = within.as_object_mut()?.entry(field).or_insert(Value::Null);
        let Some(index) = item else {
            return Some(within);
        };
        if within.is_null() {
            *within = json!([]);
        }
        let items = within.as_array_mut()?;
        if items.len() == index {
            items.push(Value::Null);
        }
        items.get_mut(index)
    });
    if let Some(spot) = spot {
        *spot = value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::place::Field;

    #[test]
    fn a_place_that_is_not_there_yet_is_made() {
        let offers = Place::default().field(Field::guide).field(Field::offers);
        let mut document = json!({});
        for index in 0..2 {
            let on = offers.item(index).field(Field::on);
            assert_eq!(value_at(&document, on), None);
            put(&mut document, on, json!("2021-01-08"));
            assert_eq!(value_at(&document, on), Some(&json!("2021-01-08")));
        }
        let day = json!({ "on": "2021-01-08" });
        assert_eq!(document, json!({ "guide": { "offers": [day, day] } }));
        put(&mut document, offers, Value::Null);
        assert_eq!(value_at(&document, offers), None);
    }
}

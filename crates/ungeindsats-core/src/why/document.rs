//! A case as a document, of which single places are read and written.

use serde_json::{Map, Value, json};

use crate::calendar::Date;
use crate::rules::place::Place;

/// The value at a place, where there is one.
pub(super) fn value_at(document: &Value, place: Place) -> Option<&Value> {
    at(document, place.steps()).filter(|value| !value.is_null())
}

fn at(
    document: &Value,
    mut steps: impl Iterator<Item = (&'static str, Option<usize>)>,
) -> Option<&Value> {
    steps.try_fold(document, |value, (field, item)| {
        let value = value.get(field)?;
        item.map_or(Some(value), |index| value.get(index))
    })
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

/// Whether a day that begins or ends a period stands at that place, and the period holds no day.
pub(super) fn is_turned(document: &Value, place: Place) -> bool {
    let mut steps: Vec<_> = place.steps().collect();
    let edge = steps.pop().map(|(field, _)| field);
    let period = at(document, steps.into_iter());
    let day = |field| period?.get(field)?.as_str()?.parse::<Date>().ok();
    let (from, until) = (day("from"), day("until"));
    matches!(edge, Some("from" | "until"))
        && from.zip(until).is_some_and(|(from, until)| until <= from)
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

    #[test]
    fn a_period_that_holds_no_day_is_turned() {
        let plan = Place::default().field(Field::plans).item(0);
        let turned = |from: &str, until: &str, edge| {
            let document = json!({ "plans": [{ "from": from, "until": until, "updates": [] }] });
            is_turned(&document, plan.field(edge))
        };
        for edge in [Field::from, Field::until] {
            assert!(turned("2021-01-08", "2021-01-08", edge));
            assert!(turned("2021-01-08", "2020-12-31", edge));
            assert!(!turned("2021-01-08", "2021-01-09", edge));
            assert!(!turned("2021-01-08", "ongoing", edge));
        }
        assert!(!turned("2021-01-08", "2020-12-31", Field::updates));
        assert!(!is_turned(&json!({}), plan.field(Field::from)));
    }
}

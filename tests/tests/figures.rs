//! What a report says in numbers.

use libricite::Report;
use serde_json::Value;

/// The report as JSON, without the texts of the assessment.
pub(crate) fn figures(report: &Report<'_>) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.remove("note");
                object.remove("evidence");
                object.values_mut().for_each(strip);
            }
            Value::Array(list) => list.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(report).expect("a report is JSON");
    for key in ["structure", "services"] {
        value.as_object_mut().expect("a report is an object").remove(key);
    }
    strip(&mut value);
    value
}

/// All lists but that of the levels sorted, where an order has no meaning.
pub(crate) fn unordered(mut value: Value) -> Value {
    fn sort(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object
                    .iter_mut()
                    .filter(|(key, _)| *key != "levels")
                    .for_each(|(_, value)| sort(value));
            }
            Value::Array(list) => {
                list.iter_mut().for_each(sort);
                list.sort_by_key(ToString::to_string);
            }
            _ => {}
        }
    }
    sort(&mut value);
    value
}

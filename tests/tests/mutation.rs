//! Arbitrary JSON, and documents with something changed at a random place.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;

/// Words that mean something somewhere, so that a change is often nearly right.
const WORDS: [&str; 34] = [
    "$schema",
    "criteria",
    "date",
    "method",
    "note",
    "structure",
    "services",
    "answers",
    "id",
    "name",
    "url",
    "choice",
    "choices",
    "evidence",
    "seen",
    "ask",
    "edition",
    "published",
    "level",
    "axis",
    "criterion",
    "weight",
    "credit",
    "overall",
    "not-applicable",
    "service",
    "required",
    "weakest",
    "self-assessment",
    "2026-02-28",
    "2026-02-29",
    "case@1.0.0",
    "yes",
    "",
];

/// Numbers at the edges of what is allowed, in all their spellings.
const NUMBERS: [&str; 24] = [
    "0",
    "1",
    "5",
    "6",
    "100",
    "101",
    "120",
    "121",
    "-1",
    "-0",
    "4.0",
    "-0.0",
    "1e2",
    "0.5",
    "99.5",
    "100.00000000000001",
    "1e-400",
    "1e300",
    "255",
    "256",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775809",
    "120.0",
];

fn leaf() -> impl Strategy<Value = Value> {
    let number = select(&NUMBERS[..]).prop_map(|text| text.parse().expect("this is a number"));
    prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        4 => number.prop_map(Value::Number),
        1 => any::<f64>().prop_map(Value::from),
        4 => word().prop_map(Value::from),
    ]
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => select(&WORDS[..]).prop_map(str::to_owned),
        1 => ".{0,6}",
        1 => "[a-z0-9-]{0,6}",
        1 => "[0-9]{4}-[0-9]{2}-[0-9]{2}\n?",
        1 => "[a-z]{1,3}@[0-9]{1,2}\\.[0-9]\\.[0-9]{1,10}(-[0-9a-z.-]{0,5})?(\\+[a-z])?\n?",
    ]
}

/// Any JSON.
pub(crate) fn json() -> impl Strategy<Value = Value> {
    leaf().prop_recursive(4, 24, 5, |inner| {
        let object = prop::collection::vec((word(), inner.clone()), 0..5);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(Value::from),
            object.prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

#[derive(Debug, Clone)]
enum Change {
    Replace(Value),
    Remove(Index),
    Rename(Index, String),
    Add(String, Value),
}

/// The document, changed at one or two random places.
pub(crate) fn mutated(document: Value) -> impl Strategy<Value = Value> {
    let change = prop_oneof![
        4 => leaf().prop_map(Change::Replace),
        1 => json().prop_map(Change::Replace),
        2 => any::<Index>().prop_map(Change::Remove),
        2 => (any::<Index>(), word()).prop_map(|(index, key)| Change::Rename(index, key)),
        1 => (word(), json()).prop_map(|(key, value)| Change::Add(key, value)),
    ];
    prop::collection::vec((any::<Index>(), change), 1..=2).prop_map(move |changes| {
        let mut document = document.clone();
        for (place, change) in changes {
            let number = place.index(count(&document));
            apply(nth(&mut document, number).expect("there are that many places"), change);
        }
        document
    })
}

fn apply(place: &mut Value, change: Change) {
    match (change, place) {
        (Change::Replace(value), place) => *place = value,
        (Change::Remove(index), Value::Array(list)) if !list.is_empty() => {
            list.remove(index.index(list.len()));
        }
        (Change::Remove(index), Value::Object(object)) => {
            if let Some(key) = pick(object, index) {
                object.remove(&key);
            }
        }
        (Change::Rename(index, new), Value::Object(object)) => {
            let value = pick(object, index).and_then(|key| object.remove(&key));
            if let Some(value) = value {
                object.insert(new, value);
            }
        }
        (Change::Add(_, value), Value::Array(list)) => list.push(value),
        (Change::Add(key, value), Value::Object(object)) => {
            object.insert(key, value);
        }
        _ => {}
    }
}

fn pick(object: &serde_json::Map<String, Value>, index: Index) -> Option<String> {
    (!object.is_empty()).then(|| object.keys().nth(index.index(object.len())).cloned())?
}

/// How many values there are, the document itself and all below it.
fn count(value: &Value) -> usize {
    match value {
        Value::Array(list) => 1 + list.iter().map(count).sum::<usize>(),
        Value::Object(object) => 1 + object.values().map(count).sum::<usize>(),
        _ => 1,
    }
}

/// One of them.
fn nth(value: &mut Value, mut number: usize) -> Option<&mut Value> {
    if number == 0 {
        return Some(value);
    }
    number -= 1;
    let below: Vec<&mut Value> = match value {
        Value::Array(list) => list.iter_mut().collect(),
        Value::Object(object) => object.values_mut().collect(),
        _ => return None,
    };
    for value in below {
        let size = count(value);
        if number < size {
            return nth(value, number);
        }
        number -= size;
    }
    None
}

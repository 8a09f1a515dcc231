//! How an object of a document is read: each key once, no key that is not known.
//!
//! `serde`'s derive would do it too, but its sentences speak to programmers. These
//! speak to whoever wrote the file, name the nearest key, and read the same in
//! JSON, in TOML and in a browser.

mod bounded;

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

pub use bounded::{ADDRESS, LINE, PROSE};
pub(crate) use bounded::{Entries, List, Maybe, Text};

use crate::suggest::did_you_mean;

/// Implements `Deserialize` for a struct that is an object in the document, and says its bounds in
/// its schema.
///
/// Each line is `"key" => field: required`, `default` (left out: the default of its
/// type), `default(value)` or `through(function)` of what is read (left out: the default of its
/// type). What has a bound says it there:
///
/// - `text(most)` and `required_text(most)`, of so many characters;
/// - `list(most)`, `required_list(most)`, `list_or(most, value)`, `some_list(most)` (left out:
///   nothing) and `maybe_list(most)` (that, or `null`);
/// - `texts(most, longest)` and `some_texts(most, longest)`, lists of texts;
/// - `map(most)`, by texts of a line, and `sentences(most, longest)`, of texts by language.
macro_rules! object {
    ($type:ident $(<$life:lifetime>)?, $what:literal, { $($key:literal => $field:ident : $presence:ident $(($($with:expr),+))?),* $(,)? }) => {
        impl<'de> serde::Deserialize<'de> for $type $(<$life>)? {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                const KEYS: &[&str] = &[$($key),*];

                struct Fields;

                impl<'de> serde::de::Visitor<'de> for Fields {
                    type Value = $type $(<$life>)?;

                    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str($what)
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                        $(let mut $field = None;)*
                        while let Some(key) = map.next_key_seed($crate::object::Key { of: $what, keys: KEYS })? {
                            match key {
                                $($key => $crate::object::put(&mut $field, $key, &mut map, object!(% $presence $(($($with),+))? $key))?,)*
                                _ => {}
                            }
                        }
                        Ok($type { $($field: object!(@ $presence $(($($with),+))? $field, $key, $what),)* })
                    }
                }

                deserializer.deserialize_struct("", KEYS, Fields)
            }
        }

        #[cfg(feature = "schemars")]
        impl $(<$life>)? $type $(<$life>)? {
            #[allow(dead_code, clippy::allow_attributes, reason = "not all have a schema of their own")]
            fn bounded(schema: &mut schemars::Schema) {
                $($crate::object::bound(schema, $key, object!(# $presence $(($($with),+))?));)*
            }
        }
    };
    // How it is read.
    (% text($most:expr) $key:literal) => { $crate::object::Maybe(object!(% required_text($most) $key)) };
    (% required_text($most:expr) $key:literal) => { $crate::object::Text { of: "", key: $key, most: $most } };
    (% texts($most:expr, $longest:expr) $key:literal) => {
        $crate::object::List {
            key: $key,
            most: $most,
            item: $crate::object::Text { of: "a text of ", key: $key, most: $longest },
        }
    };
    (% some_texts($most:expr, $longest:expr) $key:literal) => { object!(% texts($most, $longest) $key) };
    (% list($most:expr) $key:literal) => {
        $crate::object::List { key: $key, most: $most, item: std::marker::PhantomData }
    };
    (% some_list($most:expr) $key:literal) => { object!(% list($most) $key) };
    (% required_list($most:expr) $key:literal) => { object!(% list($most) $key) };
    (% list_or($most:expr, $otherwise:expr) $key:literal) => { object!(% list($most) $key) };
    (% maybe_list($most:expr) $key:literal) => { $crate::object::Maybe(object!(% list($most) $key)) };
    (% map($most:expr) $key:literal) => {
        $crate::object::Entries { key: $key, most: $most, value: std::marker::PhantomData }
    };
    (% sentences($most:expr, $longest:expr) $key:literal) => {
        $crate::object::Entries { key: $key, most: $most, value: object!(% required_text($longest) $key) }
    };
    (% $presence:ident $(($($with:expr),+))? $key:literal) => { std::marker::PhantomData };
    // What becomes of it.
    (@ required $field:ident, $key:literal, $what:literal) => {
        match $field {
            Some(value) => value,
            None => return Err($crate::object::missing($key, $what)),
        }
    };
    (@ required_text($most:expr) $field:ident, $key:literal, $what:literal) => { object!(@ required $field, $key, $what).into() };
    (@ required_list($most:expr) $field:ident, $key:literal, $what:literal) => { object!(@ required $field, $key, $what) };
    (@ list_or($most:expr, $otherwise:expr) $field:ident, $key:literal, $what:literal) => { object!(@ default($otherwise) $field, $key, $what) };
    (@ text($most:expr) $field:ident, $key:literal, $what:literal) => { $field.flatten().map(Into::into) };
    (@ maybe_list($most:expr) $field:ident, $key:literal, $what:literal) => { $field.flatten() };
    (@ some_list($most:expr) $field:ident, $key:literal, $what:literal) => { $field };
    (@ some_texts($most:expr, $longest:expr) $field:ident, $key:literal, $what:literal) => { $field };
    (@ default($value:expr) $field:ident, $key:literal, $what:literal) => { $field.unwrap_or_else(|| $value) };
    (@ through($function:expr) $field:ident, $key:literal, $what:literal) => {
        $field.map($function).unwrap_or_default()
    };
    (@ sentences($most:expr, $longest:expr) $field:ident, $key:literal, $what:literal) => {
        $field.into_iter().flatten().map(|(of, text)| (of.into_owned(), text.into_owned())).collect()
    };
    (@ $presence:ident $(($($with:expr),+))? $field:ident, $key:literal, $what:literal) => { $field.unwrap_or_default() };
    // What its schema says.
    (# text($most:expr)) => { &[(&[], "maxLength", $most)] };
    (# required_text($most:expr)) => { object!(# text($most)) };
    (# texts($most:expr, $longest:expr)) => { &[(&[], "maxItems", $most), (&["items"], "maxLength", $longest)] };
    (# some_texts($most:expr, $longest:expr)) => { object!(# texts($most, $longest)) };
    (# list($most:expr)) => { &[(&[], "maxItems", $most)] };
    (# some_list($most:expr)) => { object!(# list($most)) };
    (# required_list($most:expr)) => { object!(# list($most)) };
    (# list_or($most:expr, $otherwise:expr)) => { object!(# list($most)) };
    (# maybe_list($most:expr)) => { object!(# list($most)) };
    (# map($most:expr)) => { &[(&[], "maxProperties", $most), (&["propertyNames"], "maxLength", $crate::object::LINE)] };
    (# sentences($most:expr, $longest:expr)) => {
        &[
            (&[], "maxProperties", $most),
            (&["propertyNames"], "maxLength", $crate::object::LINE),
            (&["additionalProperties"], "maxLength", $longest),
        ]
    };
    (# $presence:ident $(($($with:expr),+))?) => { &[] };
}

/// Reads a key that must be one of `keys`.
pub(crate) struct Key {
    pub(crate) of: &'static str,
    pub(crate) keys: &'static [&'static str],
}

impl<'de> DeserializeSeed<'de> for Key {
    type Value = &'static str;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<&'static str, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Key {
    type Value = &'static str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<&'static str, E> {
        match self.keys.iter().copied().find(|key| *key == text) {
            Some(key) => Ok(key),
            None => Err(unknown_key(text, &self)),
        }
    }
}

#[cold]
fn unknown_key<E: Error>(text: &str, Key { of, keys }: &Key) -> E {
    let thing = of.split(':').next().unwrap_or(of);
    // Looked for only where the error is said: a reader that says nothing carries none of it.
    E::custom(fmt::from_fn(|f| {
        let shown: String = text.chars().take(60).collect();
        let hint = did_you_mean(text, keys.iter().copied());
        write!(f, "`{shown}` is not a key of {thing}{hint}")?;
        if hint.is_empty() { write!(f, "; its keys are `{}`", keys.join("`, `")) } else { Ok(()) }
    }))
}

#[cold]
pub(crate) fn missing<E: Error>(key: &str, of: &str) -> E {
    let thing = of.split(':').next().unwrap_or(of);
    E::custom(format_args!("the key `{key}` is missing from {thing}"))
}

/// Reads the value of `key`, which must not have stood before.
pub(crate) fn put<'de, S: DeserializeSeed<'de>, A: MapAccess<'de>>(
    slot: &mut Option<S::Value>,
    key: &str,
    map: &mut A,
    seed: S,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::custom(format_args!("the key `{key}` stands twice")));
    }
    *slot = Some(map.next_value_seed(seed)?);
    Ok(())
}

/// Says in a schema what stands at most at a key: the steps from there, the word of JSON Schema,
/// and how much.
#[cfg(feature = "schemars")]
pub(crate) fn bound(schema: &mut schemars::Schema, key: &str, bounds: &[(&[&str], &str, usize)]) {
    let mut properties = schema.get_mut("properties");
    let property = properties.as_mut().and_then(|properties| properties.get_mut(key));
    let Some(property) = property else { return };
    for (steps, word, most) in bounds {
        let mut at = &mut *property;
        for step in *steps {
            let Some(object) = at.as_object_mut() else { return };
            at = object.entry(*step).or_insert_with(|| schemars::json_schema!({}).to_value());
        }
        if let Some(object) = at.as_object_mut() {
            object.insert((*word).to_owned(), (*most).into());
        }
    }
}

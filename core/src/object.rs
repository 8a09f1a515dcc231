//! How an object of a document is read: each key once, no key that is not known.
//!
//! `serde`'s derive would do it too, but its sentences speak to programmers. These
//! speak to whoever wrote the file, name the nearest key, and read the same in
//! JSON, in TOML and in a browser.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use crate::suggest::did_you_mean;

/// Implements `Deserialize` for a struct that is an object in the document.
///
/// Each line is `"key" => field: required`, `default` (left out: the default of its
/// type), `default(value)`, `text` and `required_text` (borrowed from the document where it
/// can be), `required_list(most)`, `list_or(most, value)`, or `through(function)` of what is read (left out: the default of its type).
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
                                $($key => $crate::object::put(&mut $field, $key, &mut map)?,)*
                                _ => {}
                            }
                        }
                        Ok($type { $($field: object!(@ $presence $(($($with),+))? $field, $key, $what),)* })
                    }
                }

                deserializer.deserialize_struct("", KEYS, Fields)
            }
        }
    };
    (@ required $field:ident, $key:literal, $what:literal) => {
        match $field {
            Some(value) => value,
            None => return Err($crate::object::missing($key, $what)),
        }
    };
    (@ required_list($most:expr) $field:ident, $key:literal, $what:literal) => {
        match $field {
            Some($crate::object::AtMost::<{ $most }, _>(list)) => list,
            None => return Err($crate::object::missing($key, $what)),
        }
    };
    (@ list_or($most:expr, $otherwise:expr) $field:ident, $key:literal, $what:literal) => {
        $field.map_or_else(|| $otherwise, |$crate::object::AtMost::<{ $most }, _>(list)| list)
    };
    (@ required_text $field:ident, $key:literal, $what:literal) => {
        match $field {
            Some($crate::object::Text(text)) => text,
            None => return Err($crate::object::missing($key, $what)),
        }
    };
    (@ text $field:ident, $key:literal, $what:literal) => {
        $field.flatten().map(|$crate::object::Text(text)| text)
    };
    (@ default $field:ident, $key:literal, $what:literal) => { $field.unwrap_or_default() };
    (@ default($value:expr) $field:ident, $key:literal, $what:literal) => { $field.unwrap_or_else(|| $value) };
    (@ through($function:expr) $field:ident, $key:literal, $what:literal) => {
        $field.map($function).unwrap_or_default()
    };
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
pub(crate) fn put<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    slot: &mut Option<T>,
    key: &str,
    map: &mut A,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(A::Error::custom(format_args!("the key `{key}` stands twice")));
    }
    *slot = Some(map.next_value()?);
    Ok(())
}

/// Text, borrowed from the document unless it has escapes there.
pub(crate) struct Text<'a>(pub(crate) Cow<'a, str>);

impl<'de> Deserialize<'de> for Text<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyText;

        impl<'de> Visitor<'de> for AnyText {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }

            fn visit_string<E: Error>(self, text: String) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(text)))
            }
        }

        deserializer.deserialize_str(AnyText)
    }
}

/// A map whose keys stand once each.
pub(crate) struct Unique<'a, T>(pub(crate) BTreeMap<Cow<'a, str>, T>);

impl<T> Default for Unique<'_, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Unique<'de, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Entries<T> {
            type Value = Unique<'de, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object with an id and an answer on each line")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some(Text(key)) = map.next_key()? {
                    match entries.entry(key) {
                        Entry::Vacant(entry) => entry.insert(map.next_value()?),
                        Entry::Occupied(entry) => {
                            let key = entry.key();
                            return Err(A::Error::custom(format_args!(
                                "`{key}` is answered twice"
                            )));
                        }
                    };
                }
                Ok(Unique(entries))
            }
        }

        deserializer.deserialize_map(Entries(PhantomData))
    }
}

/// A list of at most `MOST` items, so that a hostile document stays small.
pub(crate) struct AtMost<const MOST: usize, T>(pub(crate) Vec<T>);

impl<const MOST: usize, T> Default for AtMost<MOST, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, const MOST: usize, T: Deserialize<'de>> Deserialize<'de> for AtMost<MOST, T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Items<const MOST: usize, T>(PhantomData<T>);

        impl<'de, const MOST: usize, T: Deserialize<'de>> Visitor<'de> for Items<MOST, T> {
            type Value = AtMost<MOST, T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "a list of at most {MOST} items")
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut items: A,
            ) -> Result<Self::Value, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    if list.len() == MOST {
                        return Err(A::Error::custom(format_args!(
                            "the list has more than {MOST} items"
                        )));
                    }
                    list.push(item);
                }
                Ok(AtMost(list))
            }
        }

        deserializer.deserialize_seq(Items(PhantomData))
    }
}

//! Texts, lists and maps that have a bound, so that a hostile document stays small.
//!
//! Each is refused at the first one too many, and says which it is and what it can be.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::Map;

/// The most characters of what is shown on one line: a name, an id, a licence.
pub const LINE: usize = 200;

/// The most characters of an address: what every browser follows.
pub const ADDRESS: usize = 2000;

/// The most characters of a note, a quotation or a question: about a page.
pub const PROSE: usize = 2000;

/// A text of at most so many characters, borrowed from the document unless it has escapes there.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    /// What of the key it is: nothing for its value, or the words before it.
    pub(crate) of: &'static str,
    pub(crate) key: &'static str,
    pub(crate) most: usize,
}

impl Text {
    fn checked<E: Error>(self, text: &str) -> Result<(), E> {
        // No text has more characters than bytes.
        if text.len() <= self.most {
            return Ok(());
        }
        let (Self { of, key, most }, long) = (self, text.chars().count());
        if long <= most {
            return Ok(());
        }
        Err(E::custom(format_args!(
            "{of}`{key}` has {long} characters, and at most {most} are allowed"
        )))
    }
}

impl<'de> DeserializeSeed<'de> for Text {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Text {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        self.checked(text)?;
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.checked(text)?;
        Ok(Cow::Owned(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Self::Value, E> {
        self.checked(&text)?;
        Ok(Cow::Owned(text))
    }
}

/// Something, or nothing where `null` stands.
pub(crate) struct Maybe<S>(pub(crate) S);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Maybe<S> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_option(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Maybe<S> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        self.0.deserialize(deserializer).map(Some)
    }
}

/// A list of at most so many items.
pub(crate) struct List<S> {
    pub(crate) key: &'static str,
    pub(crate) most: usize,
    pub(crate) item: S,
}

impl<'de, S: DeserializeSeed<'de> + Copy> DeserializeSeed<'de> for List<S> {
    type Value = Vec<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, S: DeserializeSeed<'de> + Copy> Visitor<'de> for List<S> {
    type Value = Vec<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of at most {} items", self.most)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        let Self { key, most, item } = self;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(item)? {
            if list.len() == most {
                return Err(A::Error::custom(format_args!("`{key}` has more than {most} items")));
            }
            list.push(item);
        }
        Ok(list)
    }
}

/// A map of at most so many keys, which are texts of a line and stand once each.
pub(crate) struct Entries<S> {
    pub(crate) key: &'static str,
    pub(crate) most: usize,
    pub(crate) value: S,
}

impl<'de, S: DeserializeSeed<'de> + Copy> DeserializeSeed<'de> for Entries<S> {
    type Value = Map<Cow<'de, str>, S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, S: DeserializeSeed<'de> + Copy> Visitor<'de> for Entries<S> {
    type Value = Map<Cow<'de, str>, S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object with an id and an answer on each line")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let Self { key, most, value } = self;
        let mut entries = Map::new();
        while let Some(id) = map.next_key_seed(Text { of: "an id of ", key, most: LINE })? {
            if entries.len() == most {
                return Err(A::Error::custom(format_args!("`{key}` has more than {most} ids")));
            }
            if entries.contains_key(&id) {
                return Err(A::Error::custom(format_args!("`{id}` is answered twice")));
            }
            entries.insert(id, map.next_value_seed(value)?);
        }
        Ok(entries)
    }
}

//! Reads JSON strictly, and of what it refuses says only that it does.
//!
//! What can be said of a wrong text weighs more than a badge: with the sentences of
//! `serde_json` and of the core the module would be half as large again. So the module of
//! the badge reads with this, and a page that wants to know why asks the whole engine. The
//! two accept the same texts, which a test holds, but for what an assessment keeps of the past:
//! a badge passes it over. Texts are objects, lists and strings as RFC 8259 writes them. Numbers
//! are refused, as no assessment has any.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;

/// Reads a value that takes the whole text.
pub(crate) fn read<'de, T: de::Deserialize<'de>>(text: &'de str) -> Result<T, Refused> {
    let mut reader = Reader { rest: text };
    let value = T::deserialize(&mut reader)?;
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(Refused),
    }
}

/// The text is no such document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refused;

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the assessment is refused")
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

/// How deep what is passed over may be: twice as deep as what an assessment keeps of the past.
const DEEPEST: u8 = 16;

struct Reader<'de> {
    /// What is not read yet.
    rest: &'de str,
}

impl<'de> Reader<'de> {
    /// The next byte that is no white space.
    fn peek(&mut self) -> Option<u8> {
        loop {
            let byte = self.rest.bytes().next();
            let Some(b' ' | b'\n' | b'\r' | b'\t') = byte else { return byte };
            self.skip(1);
        }
    }

    /// Reads this byte, after white space.
    fn take(&mut self, byte: u8) -> Result<(), Refused> {
        if self.peek() != Some(byte) {
            return Err(Refused);
        }
        self.skip(1);
        Ok(())
    }

    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Reads a word.
    fn word(&mut self, word: &str) -> Result<(), Refused> {
        self.rest = self.rest.strip_prefix(word).ok_or(Refused)?;
        Ok(())
    }

    /// Whether one more item stands before the end of a list or an object.
    fn more(&mut self, first: &mut bool, end: u8) -> Result<bool, Refused> {
        if self.peek() == Some(end) {
            self.skip(1);
            return Ok(false);
        }
        if !std::mem::replace(first, false) {
            self.take(b',')?;
        }
        Ok(true)
    }

    /// Passes over a value: a string, `null`, or lists and objects of these.
    fn pass_over(&mut self, deeper: u8) -> Result<(), Refused> {
        let end = match self.peek() {
            Some(b'"') => return self.string().map(drop),
            Some(b'[') => b']',
            Some(b'{') => b'}',
            _ => return self.word("null"),
        };
        self.skip(1);
        let deeper = deeper.checked_sub(1).ok_or(Refused)?;
        let mut first = true;
        while self.more(&mut first, end)? {
            if end == b'}' {
                self.string()?;
                self.take(b':')?;
            }
            self.pass_over(deeper)?;
        }
        Ok(())
    }

    /// Reads a string: as it stands there, or without its escapes.
    fn string(&mut self) -> Result<Cow<'de, str>, Refused> {
        self.take(b'"')?;
        let plain = self.plain();
        if self.rest.starts_with('"') {
            self.skip(1);
            return Ok(Cow::Borrowed(plain));
        }
        let mut text = plain.to_owned();
        loop {
            let next = self.rest.bytes().next();
            self.skip(1);
            match next {
                Some(b'"') => return Ok(Cow::Owned(text)),
                Some(b'\\') => text.push(self.escape()?),
                _ => return Err(Refused),
            }
            text.push_str(self.plain());
        }
    }

    /// The characters up to a quote, an escape or what must be escaped.
    fn plain(&mut self) -> &'de str {
        let is_special = |byte| matches!(byte, b'"' | b'\\' | 0..=0x1f);
        let end = self.rest.bytes().position(is_special).unwrap_or(self.rest.len());
        let (plain, rest) = self.rest.split_at(end);
        self.rest = rest;
        plain
    }

    /// What stands after a backslash.
    fn escape(&mut self) -> Result<char, Refused> {
        let byte = self.rest.bytes().next().ok_or(Refused)?;
        let c = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                self.skip(1);
                return self.unicode();
            }
            _ => return Err(Refused),
        };
        self.skip(1);
        Ok(c)
    }

    /// Four digits, or twice four where UTF-16 has a pair of surrogates.
    fn unicode(&mut self) -> Result<char, Refused> {
        let unit = self.unit()?;
        let (0xd800..=0xdbff, true) = (unit, self.rest.starts_with("\\u")) else {
            return char::from_u32(unit).ok_or(Refused);
        };
        self.skip(2);
        let (high, low) = (unit - 0xd800, self.unit()?);
        let (0xdc00..=0xdfff, pair) = (low, 0x1_0000 + high * 0x400) else {
            return Err(Refused);
        };
        char::from_u32(pair + low - 0xdc00).ok_or(Refused)
    }

    fn unit(&mut self) -> Result<u32, Refused> {
        let mut unit = 0;
        for digit in self.rest.bytes().take(4) {
            unit = unit * 16 + char::from(digit).to_digit(16).ok_or(Refused)?;
        }
        if self.rest.len() < 4 {
            return Err(Refused);
        }
        self.skip(4);
        Ok(unit)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Refused> {
        Err(Refused)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.deserialize_str(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.take(b'{')?;
        visitor.visit_map(Items { reader: self, first: true })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_map(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.take(b'[')?;
        visitor.visit_seq(Items { reader: self, first: true })
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        if self.peek() == Some(b'n') {
            self.word("null")?;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.pass_over(DEEPEST)?;
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char string bytes byte_buf
        unit unit_struct newtype_struct tuple tuple_struct enum
    }
}

/// The rest of a list or an object.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    first: bool,
}

impl<'de> SeqAccess<'de> for Items<'_, 'de> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Refused> {
        if self.reader.more(&mut self.first, b']')? {
            seed.deserialize(&mut *self.reader).map(Some)
        } else {
            Ok(None)
        }
    }
}

impl<'de> MapAccess<'de> for Items<'_, 'de> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Refused> {
        if !self.reader.more(&mut self.first, b'}')? {
            return Ok(None);
        }
        if self.reader.peek() != Some(b'"') {
            return Err(Refused);
        }
        let key = seed.deserialize(&mut *self.reader)?;
        self.reader.take(b':')?;
        Ok(Some(key))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        seed.deserialize(&mut *self.reader)
    }
}

#[cfg(test)]
mod tests;

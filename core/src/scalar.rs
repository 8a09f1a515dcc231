//! Values of one word or number: whole numbers with a range, and words of a short list.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::{Error, MapAccess, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

use crate::suggest::did_you_mean;

macro_rules! whole_number {
    ($(#[$doc:meta])* $name:ident, $low:literal ..= $high:literal, default $default:literal, $what:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
        #[serde(transparent)]
        pub struct $name(
            // INVARIANT: from `LEAST` to `MOST`.
            u8,
        );

        impl $name {
            /// The least value.
            pub const LEAST: Self = Self($low);
            /// The greatest value.
            pub const MOST: Self = Self($high);

            /// The value, or nothing when it is out of range.
            pub const fn new(value: u8) -> Option<Self> {
                // Written so that a least value of 0 makes no comparison that is always true.
                if value.checked_sub($low).is_some() && value <= $high { Some(Self(value)) } else { None }
            }

            /// The value.
            pub const fn get(self) -> u8 {
                self.0
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self($default)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "integer", "minimum": $low, "maximum": $high })
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_u64(Whole { what: $what, new: Self::new })
            }
        }
    };
}

whole_number! {
    /// A share in whole percents.
    Percent, 0..=100, default 0, "a whole percent from 0 to 100"
}

whole_number! {
    /// How much a criterion counts in its axis. 0 is announced: asked and shown, not counted.
    Weight, 0..=100, default 1, "a whole weight from 0 to 100"
}

whole_number! {
    /// How much an axis counts in the overall mean.
    AxisWeight, 1..=100, default 1, "a whole weight from 1 to 100"
}

whole_number! {
    /// What it takes to reach full credit, from an hour (1) to a change of habits (5).
    Effort, 1..=5, default 2, "an effort from 1 to 5"
}

whole_number! {
    /// How many months a label counts as fresh.
    Months, 1..=120, default 12, "a number of months from 1 to 120"
}

impl Percent {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The least that is something.
    pub(crate) const LEAST_ABOVE_ZERO: Self = Self(1);
    /// All of it.
    pub const FULL: Self = Self(100);

    /// The nearest percent that there is.
    pub(crate) fn saturating(value: u128) -> Self {
        u8::try_from(value).ok().and_then(Self::new).unwrap_or(Self::FULL)
    }
}

/// Reads a whole number; `4.0` is one, as in JSON Schema.
pub(crate) struct Whole<T> {
    pub(crate) what: &'static str,
    pub(crate) new: fn(u8) -> Option<T>,
}

impl<T> Visitor<'_> for Whole<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<T, E> {
        u8::try_from(value)
            .ok()
            .and_then(self.new)
            .ok_or_else(|| E::invalid_value(Unexpected::Unsigned(value), &self))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<T, E> {
        match u64::try_from(value) {
            Ok(value) => self.visit_u64(value),
            Err(_) => Err(E::invalid_value(Unexpected::Signed(value), &self)),
        }
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<T, E> {
        Err(E::invalid_value(Unexpected::Other("a number far out of range"), &self))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<T, E> {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            clippy::float_cmp,
            reason = "the cast is saturating, and what it changes is refused"
        )]
        let whole = Some(value as u8).filter(|whole| f64::from(*whole) == value);
        whole.and_then(self.new).ok_or_else(|| E::invalid_value(Unexpected::Float(value), &self))
    }
}

/// Reads a value that is written as text.
pub(crate) fn from_text<'de, T, D>(deserializer: D, what: &'static str) -> Result<T, D::Error>
where
    T: FromStr<Err: fmt::Display>,
    D: Deserializer<'de>,
{
    struct Text<T>(&'static str, PhantomData<T>);

    impl<'de, T: FromStr<Err: fmt::Display>> Visitor<'de> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.0)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }

        /// In TOML, a day without quotes comes as a table.
        fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<T, A::Error> {
            Err(A::Error::custom(format_args!("{} is written between quotes", self.0)))
        }
    }

    deserializer.deserialize_str(Text(what, PhantomData))
}

/// Says in a schema that a type is text of a pattern, and how long it can be.
#[cfg(feature = "schemars")]
macro_rules! text_schema {
    ($type:ident $(, $longest:expr)?) => {
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($type).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "pattern": Self::PATTERN $(, "maxLength": $longest)?
                })
            }
        }
    };
}

/// Reads an enum of words, and only as text.
///
/// `serde`'s derive would also take `{"word": null}`, which no schema says.
macro_rules! one_of {
    ($type:ident, $what:literal, { $($word:literal => $variant:ident),* $(,)? }) => {
        impl $type {
            /// The word of the document.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::scalar::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                match text {
                    $($word => Ok(Self::$variant),)*
                    _ => Err($crate::scalar::UnknownWord::new($what, text, &[$($word),*])),
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::scalar::from_text(deserializer, $what)
            }
        }
    };
}

/// A word that is not on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownWord {
    what: &'static str,
    word: String,
    list: &'static [&'static str],
}

impl UnknownWord {
    pub(crate) fn new(what: &'static str, word: &str, list: &'static [&'static str]) -> Self {
        // Enough to look for the word that was meant.
        Self { what, word: word.chars().take(100).collect(), list }
    }
}

impl fmt::Display for UnknownWord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, word, list } = self;
        let shown: String = word.chars().take(60).collect();
        let hint = did_you_mean(word, list.iter().copied());
        write!(f, "`{shown}` is not {what}; it can be `{}`{hint}", list.join("`, `"))
    }
}

impl std::error::Error for UnknownWord {}

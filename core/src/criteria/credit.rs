//! What a choice is worth, as a number or a word.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Percent;
use crate::scalar::Whole;

/// What a choice is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Credit {
    /// A share of the criterion's weight.
    Percent(Percent),
    /// The question does not apply: it leaves the sum and the total.
    NotApplicable,
}

impl Credit {
    pub(crate) const NOT_APPLICABLE: &'static str = "not-applicable";
}

impl Serialize for Credit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Percent(percent) => percent.serialize(serializer),
            Self::NotApplicable => serializer.serialize_str(Self::NOT_APPLICABLE),
        }
    }
}

impl<'de> Deserialize<'de> for Credit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyCredit;

        const WHAT: &str = "a whole percent from 0 to 100, or `not-applicable`";
        const WHOLE: Whole<Percent> = Whole { what: WHAT, new: Percent::new };

        impl Visitor<'_> for AnyCredit {
            type Value = Credit;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(WHAT)
            }

            fn visit_u64<E: Error>(self, value: u64) -> Result<Credit, E> {
                WHOLE.visit_u64(value).map(Credit::Percent)
            }

            fn visit_i64<E: Error>(self, value: i64) -> Result<Credit, E> {
                WHOLE.visit_i64(value).map(Credit::Percent)
            }

            fn visit_f64<E: Error>(self, value: f64) -> Result<Credit, E> {
                WHOLE.visit_f64(value).map(Credit::Percent)
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Credit, E> {
                if text == Credit::NOT_APPLICABLE {
                    Ok(Credit::NotApplicable)
                } else {
                    Err(E::invalid_value(serde::de::Unexpected::Str(text), &self))
                }
            }
        }

        deserializer.deserialize_any(AnyCredit)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Credit {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Credit".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "anyOf": [
                { "type": "integer", "minimum": 0, "maximum": 100 },
                { "const": Self::NOT_APPLICABLE },
            ]
        })
    }
}

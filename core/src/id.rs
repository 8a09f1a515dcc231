//! The name of an axis, a criterion, a choice, a level or a set.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize};

use crate::object::LINE;

/// Lower-case words of letters and digits, joined by single hyphens.
///
/// An id never changes its meaning; it is retired, never reused.
///
/// ```
/// use libricite::Id;
///
/// assert_eq!("light-green".parse::<Id>()?.as_str(), "light-green");
/// assert!("Light green".parse::<Id>().is_err());
/// # Ok::<(), libricite::IdError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Id(
    // INVARIANT: matches `Id::PATTERN`, and is not longer than a line.
    Box<str>,
);

impl Id {
    /// The regular expression of an id.
    pub const PATTERN: &'static str = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// How long a text is that is too long for what stands on a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLong(Option<usize>);

impl TooLong {
    pub(crate) fn of(text: &str) -> Self {
        Self(Some(text.chars().count()).filter(|long| LINE < *long))
    }
}

impl fmt::Display for TooLong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(long) => write!(f, "; it has {long} characters, and at most {LINE} are allowed"),
            None => Ok(()),
        }
    }
}

/// What an id must look like.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an id: an id is lower-case words joined by hyphens, such as `light-green`{1}"
)]
pub struct IdError(String, TooLong);

impl FromStr for Id {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        let is_word = |word: &str| {
            !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if text.len() <= LINE && text.split('-').all(is_word) {
            Ok(Self(text.into()))
        } else {
            Err(IdError(text.chars().take(60).collect(), TooLong::of(text)))
        }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        *self.0 == *other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        *self.0 == **other
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "an id such as `light-green`")
    }
}

#[cfg(feature = "schemars")]
text_schema!(Id, LINE);

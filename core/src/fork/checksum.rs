//! The checksum of a file, by which a fork knows its parent again.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The SHA-256 of a file, in 64 hexadecimal digits as `sha256sum` writes them.
///
/// ```
/// use libricite::Checksum;
///
/// assert!("0".repeat(64).parse::<Checksum>().is_ok());
/// assert!("c868352f".parse::<Checksum>().is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checksum(
    // INVARIANT: as `PATTERN` says.
    String,
);

/// What a checksum must look like.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a checksum; write the 64 digits and letters that `sha256sum` gives")]
pub struct ChecksumError(String);

impl Checksum {
    /// The regular expression of a checksum.
    pub const PATTERN: &'static str = "^[0-9a-f]{64}$";

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Checksum {
    type Err = ChecksumError;

    fn from_str(text: &str) -> Result<Self, ChecksumError> {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        if text.len() == 64 && text.bytes().all(is_digit) {
            Ok(Self(text.to_owned()))
        } else {
            Err(ChecksumError(text.chars().take(80).collect()))
        }
    }
}

impl fmt::Display for Checksum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Checksum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Checksum {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "a checksum: the 64 digits of `sha256sum`")
    }
}

#[cfg(feature = "schemars")]
text_schema!(Checksum);

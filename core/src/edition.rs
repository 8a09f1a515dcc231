//! Which criteria, in which version.

use std::fmt;
use std::str::FromStr;

use semver::Version;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Id;
use crate::id::TooLong;
use crate::object::LINE;

/// A set of criteria and its version, written `chatons@2.0.0`.
///
/// The version is a [semantic version](https://semver.org): a patch changes words
/// only, a minor version takes no label from anyone, a major version may do anything.
///
/// ```
/// use libricite::Edition;
///
/// let edition: Edition = "chatons@2.0.0".parse()?;
/// assert_eq!(edition.set(), "chatons");
/// assert_eq!(edition.version().major, 2);
/// assert!("chatons 2".parse::<Edition>().is_err());
/// # Ok::<(), libricite::EditionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Edition {
    set: Id,
    // INVARIANT: no build metadata, and numbers of at most nine digits, so that
    // `PATTERN` says it all, but that it is not longer than a line.
    version: Version,
}

/// What an edition must look like.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an edition; write the set, `@` and its version, such as `chatons@2.0.0`{1}")]
pub struct EditionError(String, TooLong);

impl Edition {
    /// The regular expression of an edition.
    pub const PATTERN: &'static str = "^[a-z0-9]+(-[a-z0-9]+)*@\
        (0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\\.(0|[1-9][0-9]{0,8})\
        (-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?$";

    /// The id of the set.
    pub fn set(&self) -> &str {
        self.set.as_str()
    }

    /// The version of the set.
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// The newest of some editions of one set: no pre-release, unless there is nothing else.
    ///
    /// ```
    /// use libricite::Edition;
    ///
    /// let newest = |editions: &[&str]| {
    ///     let editions = editions.iter().map(|edition| edition.parse().expect("it is one"));
    ///     Edition::newest(editions).map(|newest| newest.to_string())
    /// };
    /// assert_eq!(newest(&["a@10.0.0", "a@2.0.0"]).as_deref(), Some("a@10.0.0"));
    /// assert_eq!(newest(&["a@2.0.0", "a@3.0.0-rc.1"]).as_deref(), Some("a@2.0.0"));
    /// assert_eq!(newest(&["a@2.0.0-rc.2", "a@2.0.0-rc.1"]).as_deref(), Some("a@2.0.0-rc.2"));
    /// assert_eq!(newest(&[]), None);
    /// ```
    pub fn newest(editions: impl IntoIterator<Item = Self>) -> Option<Self> {
        let is_release = |edition: &Self| edition.version.pre.is_empty();
        editions
            .into_iter()
            .max_by(|one, other| (is_release(one), one).cmp(&(is_release(other), other)))
    }
}

impl FromStr for Edition {
    type Err = EditionError;

    fn from_str(text: &str) -> Result<Self, EditionError> {
        let edition = parse(text).filter(|_| text.len() <= LINE);
        edition.ok_or_else(|| EditionError(text.chars().take(60).collect(), TooLong::of(text)))
    }
}

fn parse(text: &str) -> Option<Edition> {
    let (set, version) = text.split_once('@')?;
    let set = set.parse().ok()?;
    let version = Version::parse(version).ok()?;
    let short = [version.major, version.minor, version.patch].iter().all(|n| *n < 1_000_000_000);
    (short && version.build.is_empty()).then_some(Edition { set, version })
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.set, self.version)
    }
}

impl Serialize for Edition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Edition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::scalar::from_text(deserializer, "an edition such as `chatons@2.0.0`")
    }
}

#[cfg(feature = "schemars")]
text_schema!(Edition, LINE);

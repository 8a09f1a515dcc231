//! Why a text is refused, and where.

use std::error::Error;
use std::fmt;
use std::ops::Range;
use std::{slice, vec};

use libricite::{Edition, nearest};

/// Why a text is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// One sentence.
    pub message: String,
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
}

/// Every reason why a text is refused, at least one, in the order of the text.
///
/// ```
/// # #[cfg(feature = "toml")] {
/// let refusals = libricite_criteria::read::criteria("edtion = 1").unwrap_err();
/// assert_eq!(refusals.as_slice().len(), 1);
/// assert!(refusals.to_string().ends_with("did you mean `edition`?"));
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusals {
    // INVARIANT: not empty.
    list: Vec<Refusal>,
}

impl Refusal {
    /// The line and the column where it begins, counted from 1, columns in characters.
    pub fn line_and_column(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        // Bytes and not a search for text: a long file may have thousands of refusals.
        let lines: usize = before.bytes().map(|byte| usize::from(byte == b'\n')).sum();
        (lines + 1, before[line_start..].chars().count() + 1)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Refusal {}

impl Refusals {
    /// Sorted by their places; none when there are none.
    pub(crate) fn sorted(mut list: Vec<Refusal>) -> Option<Self> {
        list.sort_by_key(|refusal| refusal.span.start);
        (!list.is_empty()).then_some(Self { list })
    }

    /// All of them, at least one.
    pub fn as_slice(&self) -> &[Refusal] {
        &self.list
    }

    /// One after the other.
    pub fn iter(&self) -> slice::Iter<'_, Refusal> {
        self.list.iter()
    }
}

impl From<Refusal> for Refusals {
    fn from(refusal: Refusal) -> Self {
        Self { list: vec![refusal] }
    }
}

impl IntoIterator for Refusals {
    type Item = Refusal;
    type IntoIter = vec::IntoIter<Refusal>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl<'a> IntoIterator for &'a Refusals {
    type Item = &'a Refusal;
    type IntoIter = slice::Iter<'a, Refusal>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// One line for each.
impl fmt::Display for Refusals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, refusal) in self.iter().enumerate() {
            if 0 < number {
                f.write_str("\n")?;
            }
            write!(f, "{refusal}")?;
        }
        Ok(())
    }
}

impl Error for Refusals {}

/// That a fork stands where whole criteria are read.
pub(crate) fn needs_its_parent(from: &Edition) -> String {
    format!(
        "this is a fork of `{from}`, which is needed to read it; `libricite criteria flatten` \
         writes it whole"
    )
}

/// What `serde`'s derive says to programmers, as `Criteria` say it to authors.
pub(crate) fn for_translators(message: &str) -> Option<String> {
    if let Some(key) = message.strip_prefix("missing field ") {
        return Some(format!("the key {key} is missing here"));
    }
    if let Some(found) = message.strip_suffix("expected a string") {
        return Some(format!("{found}expected a text"));
    }
    if let Some(found) = message.strip_suffix("expected a map") {
        return Some(format!("{found}expected a table"));
    }
    let (key, keys) = message.strip_prefix("unknown field `")?.rsplit_once("`, expected ")?;
    // Each stands in backticks.
    let keys: Vec<&str> = keys.split('`').skip(1).step_by(2).collect();
    Some(nearest(key, keys.iter().copied()).map_or_else(
        || format!("`{key}` is not a key here; the keys are `{}`", keys.join("`, `")),
        |nearest| format!("`{key}` is not a key here; did you mean `{nearest}`?"),
    ))
}

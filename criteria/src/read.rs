//! Reads criteria and words from TOML, and says where a refused one is wrong.

use std::ops::Range;

use libricite::{Criteria, CriteriaDocument, Place, Step};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::words::Words;

/// The most bytes of a text: fifty times what any edition has. The parser takes fifty
/// times as much memory, whatever the text is.
const MOST_BYTES: usize = 4 << 20;

/// Why a text is refused, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// One sentence.
    pub message: String,
    /// The bytes of the text that it is about.
    pub span: Range<usize>,
}

impl Refusal {
    /// The line and the column where it begins, counted from 1, columns in characters.
    pub fn line_and_column(&self, text: &str) -> (usize, usize) {
        let before = text.get(..self.span.start).unwrap_or(text);
        let line_start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    }
}

impl From<toml::de::Error> for Refusal {
    fn from(error: toml::de::Error) -> Self {
        let message = error.message().trim_end().replace('\n', "; ");
        Self { message, span: error.span().unwrap_or(0..0) }
    }
}

/// Reads criteria; every problem of an unsound file has its place, in the order of the file.
pub fn criteria(text: &str) -> Result<Criteria, Vec<Refusal>> {
    let document: CriteriaDocument = from_toml(text)?;
    Criteria::try_from(document).map_err(|unsound| {
        let refusal = |problem: &libricite::Problem| Refusal {
            message: problem.reason.to_string(),
            span: span_of(&problem.place, text),
        };
        let mut refusals: Vec<Refusal> = unsound.problems().iter().map(refusal).collect();
        refusals.sort_by_key(|refusal| refusal.span.start);
        refusals
    })
}

/// Reads the words of an edition.
pub fn words(text: &str) -> Result<Words, Vec<Refusal>> {
    from_toml(text)
}

fn from_toml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Vec<Refusal>> {
    if MOST_BYTES < text.len() {
        let message = "the text is over 4 MiB, which no criteria and no words are".to_owned();
        return Err(vec![Refusal { message, span: 0..0 }]);
    }
    toml::from_str(text).map_err(|error| vec![error.into()])
}

/// The bytes of a place in a document; of what is nearest above it when it is not there.
fn span_of(place: &Place, text: &str) -> Range<usize> {
    let Ok(document) = DeTable::parse(text) else { return 0..0 };
    let mut span = 0..0;
    let mut table = Some(document.get_ref());
    let mut list = None;
    for step in place.steps() {
        let found: Option<&Spanned<DeValue<'_>>> = match step {
            Step::Key(key) => table.and_then(|table| table.get(*key)),
            Step::Item(item) => list.and_then(|list: &toml::de::DeArray<'_>| list.get(*item)),
        };
        let Some(found) = found else { break };
        span = found.span();
        table = found.get_ref().as_table();
        list = found.get_ref().as_array();
    }
    span
}

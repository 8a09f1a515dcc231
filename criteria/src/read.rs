//! Reads criteria and words from TOML, and says where a refused one is wrong.

use std::ops::Range;

use libricite::{Criteria, CriteriaDocument, Place, Step, Succession, SuccessionDocument};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::refusal::for_translators;
use super::words::Words;

pub use super::refusal::{Refusal, Refusals};

/// The most bytes of a text: fifty times what any edition has. The parser takes fifty
/// times as much memory, whatever the text is.
const MOST_BYTES: usize = 4 << 20;

impl From<toml::de::Error> for Refusal {
    fn from(error: toml::de::Error) -> Self {
        let message = error.message().trim_end().replace('\n', "; ");
        Self { message, span: error.span().unwrap_or(0..0) }
    }
}

/// Reads criteria; every problem of an unsound file has its place, in the order of the file.
pub fn criteria(text: &str) -> Result<Criteria, Refusals> {
    let document: CriteriaDocument = from_toml(text)?;
    Criteria::try_from(document).map_err(|unsound| {
        let problems = unsound.problems().iter();
        placed(text, problems.map(|problem| (&problem.place, problem.reason.to_string())))
    })
}

/// Reads what became of the criteria of an edition in the one that follows it.
pub fn succession(text: &str, older: &Criteria, newer: &Criteria) -> Result<Succession, Refusals> {
    let document: SuccessionDocument = from_toml(text)?;
    Succession::new(document, older, newer).map_err(|uneven| {
        let problems = uneven.problems().iter();
        placed(text, problems.map(|problem| (&problem.place, problem.sentence.clone())))
    })
}

/// The older edition of a succession, which is needed to read all of it.
pub fn succession_from(text: &str) -> Result<libricite::Edition, Refusals> {
    let document: SuccessionDocument = from_toml(text)?;
    Ok(document.from)
}

/// Each problem where it stands.
fn placed<'p>(text: &str, problems: impl Iterator<Item = (&'p Place, String)>) -> Refusals {
    let tree = DeTable::parse(text).ok();
    let span = |place: &_| tree.as_ref().map_or(0..0, |tree| span_of(place, tree.get_ref()));
    let refusal = |(place, message)| Refusal { message, span: span(place) };
    Refusals::sorted(problems.map(refusal).collect()).expect("it is refused for a reason")
}

/// Reads the words of an edition.
pub fn words(text: &str) -> Result<Words, Refusals> {
    from_toml(text).map_err(|Refusal { message, span }| {
        Refusal { message: for_translators(&message).unwrap_or(message), span }.into()
    })
}

fn from_toml<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    if MOST_BYTES < text.len() {
        let message = "the text is over 4 MiB, which no criteria and no words are".to_owned();
        return Err(Refusal { message, span: 0..0 });
    }
    toml::from_str(text).map_err(Refusal::from)
}

/// The bytes of a place in a document; of what is nearest above it when it is not there.
fn span_of(place: &Place, document: &DeTable<'_>) -> Range<usize> {
    let mut span = 0..0;
    let mut table = Some(document);
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

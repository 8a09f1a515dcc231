//! Texts become documents, or a sentence that says what is wrong and where.

#[cfg(feature = "full")]
use libricite::{Assessment, Criteria, Edition};
#[cfg(feature = "full")]
use libricite_criteria::json;
use libricite_criteria::json::{Refusal, Refusals};

#[cfg(feature = "full")]
use crate::text::document;

/// How many problems of criteria are shown; whoever mends these will see the others.
const MOST_PROBLEMS: usize = 20;

/// The most characters of a sentence: what was written there may be a whole file.
const MOST_SHOWN: usize = 400;

/// Reads an assessment.
#[cfg(feature = "full")]
pub(crate) fn assessment(text: &str) -> Result<Assessment<'_>, String> {
    let text = document(text)?;
    json::assessment(text).map_err(|refusal| sentence(text, &refusal))
}

/// The criteria of an edition that is packed.
#[cfg(feature = "full")]
pub(crate) fn packed(edition: &Edition) -> Result<Criteria, String> {
    libricite_criteria::criteria(edition).ok_or_else(|| libricite_criteria::unknown(edition))
}

/// Where, as the command line counts, and what.
pub(crate) fn sentence(text: &str, refusal: &Refusal) -> String {
    let message = shown(&refusal.message);
    if refusal.span.end == 0 {
        // It is about the whole.
        return message;
    }
    let (line, column) = refusal.line_and_column(text);
    format!("line {line}, column {column}: {message}")
}

/// The first of some refusals, one a line.
pub(crate) fn sentences(text: &str, refusals: &Refusals) -> String {
    let sentences = refusals.iter().take(MOST_PROBLEMS).map(|refusal| sentence(text, refusal));
    sentences.collect::<Vec<_>>().join("\n")
}

/// The sentence without what cannot be shown, and no longer than anybody reads.
fn shown(message: &str) -> String {
    let visible = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut shown: String = message.chars().take(MOST_SHOWN).map(visible).collect();
    if shown.len() < message.len() {
        shown.push('…');
    }
    shown
}

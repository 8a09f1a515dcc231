//! What is asked of every text before it is read.

use libricite_criteria::json;

/// The text of a document, unless it is longer than any.
pub(crate) fn document(text: &str) -> Result<&str, String> {
    let refusal = || "the text is over 4 MiB, which no document of ours is".to_owned();
    json::document(text).ok_or_else(refusal)
}

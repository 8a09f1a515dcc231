//! What is asked of every text before it is read.

/// The most bytes of a text: a hundred times what any document of ours has.
const MOST_BYTES: usize = 4 << 20;

/// The text of a document, unless it is longer than any; without the mark of its byte order,
/// with which some editors begin a file.
pub(crate) fn document(text: &str) -> Result<&str, String> {
    if MOST_BYTES < text.len() {
        return Err("the text is over 4 MiB, which no document of ours is".to_owned());
    }
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

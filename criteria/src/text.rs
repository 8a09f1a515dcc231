//! Texts with links to the glossary: `[a word](#its-id)`.

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Words.
    Text(&'a str),
    /// Words that the glossary explains.
    Term {
        /// The words as they stand in the text.
        shown: &'a str,
        /// The id of the term.
        id: &'a str,
    },
}

/// The parts of a text. What is no link is text as it stands.
///
/// ```
/// use libricite_criteria::{Piece, pieces};
///
/// let text: Vec<Piece> = pieces("With [TLS](#tls), always [1].").collect();
/// assert_eq!(text[0], Piece::Text("With "));
/// assert_eq!(text[1], Piece::Term { shown: "TLS", id: "tls" });
/// assert_eq!(text[2], Piece::Text(", always [1]."));
/// ```
pub fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let mut rest = text;
    let mut next_term = None;
    std::iter::from_fn(move || {
        if let Some(term) = next_term.take() {
            return Some(term);
        }
        if rest.is_empty() {
            return None;
        }
        let (before, term, after) = first_link(rest).unwrap_or((rest, None, ""));
        rest = after;
        if before.is_empty() {
            return term;
        }
        next_term = term;
        Some(Piece::Text(before))
    })
}

/// The text without its links.
///
/// ```
/// assert_eq!(libricite_criteria::plain("With [TLS](#tls)."), "With TLS.");
/// ```
pub fn plain(text: &str) -> String {
    pieces(text)
        .map(|piece| match piece {
            Piece::Text(text) | Piece::Term { shown: text, .. } => text,
        })
        .collect()
}

fn first_link(text: &str) -> Option<(&str, Option<Piece<'_>>, &str)> {
    for (middle, _) in text.match_indices("](#") {
        let Some(start) = text[..middle].rfind('[') else { continue };
        let target = &text[middle + "](#".len()..];
        let end = target.find(')')?;
        let (shown, id) = (&text[start + 1..middle], &target[..end]);
        if !shown.is_empty() && id.parse::<libricite::Id>().is_ok() {
            let term = Piece::Term { shown, id };
            return Some((&text[..start], Some(term), &target[end + 1..]));
        }
    }
    None
}

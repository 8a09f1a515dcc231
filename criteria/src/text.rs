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

/// Each character is looked at a bounded number of times, however hostile the text.
fn first_link(text: &str) -> Option<(&str, Option<Piece<'_>>, &str)> {
    let mut from = 0;
    for (middle, _) in text.match_indices("](#") {
        let start = text[from..middle].rfind('[').map(|start| from + start);
        let target = &text[middle + "](#".len()..];
        from = middle + 1;
        let is_of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let end = target.find(|c| !is_of_id(c)).filter(|end| target[*end..].starts_with(')'));
        let (Some(start), Some(end)) = (start, end) else { continue };
        let (shown, id) = (&text[start + 1..middle], &target[..end]);
        if !shown.is_empty() && id.parse::<libricite::Id>().is_ok() {
            let term = Piece::Term { shown, id };
            return Some((&text[..start], Some(term), &target[end + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Piece, pieces, plain};

    #[test]
    fn what_is_no_link_is_text_as_it_stands() {
        for text in ["", "[", "[a](#", "[](#a)", "[a](#A b)", "a](#b)", "[1] (#b)", "](#](#"] {
            assert_eq!(plain(text), text);
        }
        assert_eq!(plain("[a](#B) and [c](#d), [e](#f)"), "[a](#B) and c, e");
    }

    #[test]
    fn a_long_text_without_a_link_is_one_piece() {
        let text = "](#a)".repeat(200_000);
        assert_eq!(pieces(&text).collect::<Vec<_>>(), [Piece::Text(&text)]);
    }
}

//! Texts on lines, with the room that the widest common font would take.

use plotters::style::FontStyle;

use super::{MOST_NAME, short};
use crate::shorten::shorten;
use crate::width::{self, Face};

/// The width of the text at that size, in the unit of the size, rounded up.
pub(crate) fn width(text: &str, size: i32, style: FontStyle) -> i32 {
    let hundredths = text.chars().map(cost(style)).fold(0, usize::saturating_add);
    let width = i64::try_from(hundredths).unwrap_or(i64::MAX).saturating_mul(size.into()) / 100;
    i32::try_from(width).unwrap_or(i32::MAX).saturating_add(1)
}

/// What a character takes, in hundredths of the size.
fn cost(style: FontStyle) -> impl Fn(char) -> usize {
    let face = match style {
        FontStyle::Bold => Face::Bold,
        _ => Face::Regular,
    };
    move |c| width::of(c, face)
}

/// The text on as few lines as `limit` allows, cut at spaces, or inside a word that is
/// wider than a line. At most `most` lines, and what [`short`] leaves: the rest becomes "…".
pub(crate) fn lines(
    text: &str,
    size: i32,
    style: FontStyle,
    limit: i32,
    most: usize,
) -> Vec<String> {
    let fits = |line: &str| width(line, size, style) <= limit;
    let mut lines = vec![String::new()];
    for word in short(text, MOST_NAME).split_whitespace() {
        for piece in pieces(word, size, style, limit) {
            let is_last = lines.len() == most;
            let Some(line) = lines.last_mut() else { break };
            let space = if line.is_empty() || piece.goes_on { "" } else { " " };
            let longer = format!("{line}{space}{}", piece.text);
            if fits(&longer) || line.is_empty() {
                *line = longer;
            } else if is_last {
                let most = usize::try_from(limit / size.max(1) * 100).unwrap_or_default();
                *line = shorten(&longer, most, cost(style)).into_owned();
                return lines;
            } else {
                lines.push(piece.text);
            }
        }
    }
    lines
}

struct Piece {
    text: String,
    /// Whether it is inside the word that the piece before it began.
    goes_on: bool,
}

/// The word, or pieces of it that fit on a line.
fn pieces(word: &str, size: i32, style: FontStyle, limit: i32) -> Vec<Piece> {
    let mut pieces = vec![Piece { text: String::new(), goes_on: false }];
    let mut so_far = 0;
    for c in word.chars() {
        let wide = width(c.encode_utf8(&mut [0; 4]), size, style);
        so_far += wide;
        match pieces.last_mut() {
            Some(piece) if so_far <= limit || piece.text.is_empty() => piece.text.push(c),
            _ => {
                pieces.push(Piece { text: c.into(), goes_on: true });
                so_far = wide;
            }
        }
    }
    pieces
}

/// The text on two lines of about the same width, or as it is when it has no space.
pub(crate) fn on_two_lines(text: &str, size: i32, style: FontStyle) -> Vec<String> {
    let halves = text.match_indices(' ').map(|(space, _)| (&text[..space], &text[space + 1..]));
    let wider = |(a, b): &(&str, &str)| width(a, size, style).max(width(b, size, style));
    match halves.min_by_key(wider) {
        Some((first, second)) => vec![first.to_owned(), second.to_owned()],
        None => vec![text.to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::{lines, on_two_lines, width};
    use plotters::style::FontStyle::Normal;

    #[test]
    fn a_name_is_split_where_its_halves_are_alike() {
        let name = "Respect de la vie privée et des données";
        assert_eq!(on_two_lines(name, 110, Normal), ["Respect de la vie", "privée et des données"]);
        assert_eq!(on_two_lines("Transparence", 110, Normal), ["Transparence"]);
    }

    #[test]
    fn every_line_fits() {
        let text = "Un nom avec Donaudampfschifffahrtsgesellschaftskapitän et la suite";
        let lines = lines(text, 110, Normal, 1000, 9);
        assert!(lines.iter().all(|line| width(line, 110, Normal) <= 1000), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }

    #[test]
    fn what_is_longer_than_its_lines_says_so() {
        let lines = lines(&"mot ".repeat(500), 110, Normal, 1000, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…') && width(&lines[1], 110, Normal) <= 1000);
    }
}

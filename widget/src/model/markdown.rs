//! The snippet for Markdown, and what becomes of it.

use super::snippet::{Parts, escaped};

/// A picture that is a link: `[![what it says](its address)](where it leads)`.
pub(super) fn snippet(parts: &Parts<'_>) -> String {
    let mut text = String::from("[![");
    let mut is_after_space = true;
    for letter in libricite_draw::clean(&parts.picture.sentence).chars() {
        let is_space = letter.is_ascii_whitespace();
        if is_space && is_after_space {
            continue;
        }
        is_after_space = is_space;
        if letter.is_ascii_punctuation() && !"\"#%'()+,-./:;?".contains(letter) {
            text.push('\\');
        }
        text.push(if is_space { ' ' } else { letter });
    }
    text.push_str("](");
    push_address(&mut text, &parts.badge_address());
    text.push_str(")](");
    push_address(&mut text, &parts.page_address());
    text.push_str(")\n");
    text
}

/// Writes an address in which nothing has a meaning to Markdown.
fn push_address(text: &mut String, address: &str) {
    const HEX: &str = "0123456789ABCDEF";
    for byte in address.bytes() {
        let letter = char::from(byte);
        let digit = |digit: u8| HEX.chars().nth(digit.into()).unwrap_or_default();
        if letter.is_ascii_alphanumeric() || "-._~:/?#@!$+,;=%".contains(letter) {
            text.push(letter);
        } else if letter == '&' {
            // It may begin the name of a sign; after a backslash it does not.
            text.push_str("\\&");
        } else {
            text.extend(['%', digit(byte / 16), digit(byte % 16)]);
        }
    }
}

/// The HTML of a snippet; nothing when the text is no picture that is a link.
pub(super) fn rendered(text: &str) -> Option<String> {
    let rest = text.trim().strip_prefix("[![")?;
    let (sentence, rest) = until(rest, ']')?;
    let (badge, rest) = until(rest.strip_prefix('(')?, ')')?;
    let rest = rest.strip_prefix(']')?;
    let (page, rest) = until(rest.strip_prefix('(')?, ')')?;
    if !rest.is_empty() {
        return None;
    }
    Some(
        [
            "<p><a href=\"",
            &escaped(&page),
            "\"><img src=\"",
            &escaped(&badge),
            "\" alt=\"",
            &escaped(&sentence),
            "\" /></a></p>\n",
        ]
        .concat(),
    )
}

/// The text up to a sign that no backslash precedes, without backslashes, and what follows.
fn until(text: &str, end: char) -> Option<(String, &str)> {
    let mut plain = String::new();
    let mut letters = text.char_indices();
    while let Some((place, letter)) = letters.next() {
        match letter {
            '\\' => plain.push(letters.next()?.1),
            _ if letter == end => {
                return Some((plain, text.get(place + letter.len_utf8()..)?));
            }
            _ => plain.push(letter),
        }
    }
    None
}

//! Makes any text safe to stand in Markdown, on one line.

use crate::escape::clean;
use crate::page::address::{Address, address};

/// The text on one line, which `CommonMark` and the tables of GitHub read as it is.
///
/// Escaped is every ASCII sign that can begin markup anywhere; at the beginning of the
/// text, also what makes a list, a heading or a line; and the colons and full stops by
/// which GitHub knows an address that stands for itself (`https://…`, `www.…`).
pub(crate) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let text = clean(text);
    let mut before = ' ';
    let mut only_digits = true;
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        // ASCII only: a no-break space stays.
        if c.is_ascii_whitespace() {
            if before != ' ' {
                escaped.push(' ');
            }
            before = ' ';
            only_digits = false;
            continue;
        }
        let is_escaped = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '(' | ')' | '#' | '!'
            | '|' | '~' | '&' | '$' | '^' | '@' => true,
            '+' | '-' | '=' => escaped.is_empty(),
            '.' => (only_digits && !escaped.is_empty()) || matches!(before, 'w' | 'W'),
            ':' => chars.peek().is_some_and(|next| !next.is_whitespace()),
            _ => false,
        };
        if is_escaped {
            escaped.push('\\');
        }
        escaped.push(c);
        only_digits &= c.is_ascii_digit();
        before = c;
    }
    escaped.truncate(escaped.trim_end_matches(' ').len());
    escaped
}

/// An address between angle brackets when it leads somewhere, else as text.
pub(super) fn link(url: &str) -> String {
    match address(url) {
        Address::Link(url) => format!("<{url}>"),
        Address::Text(url) => text(&url),
    }
}

/// A name that leads to an address, when there is one that may be followed.
pub(super) fn named_link(name: &str, url: Option<&str>) -> String {
    let name = text(name);
    match url.map(address) {
        Some(Address::Link(url)) => format!("[{name}](<{url}>)"),
        Some(Address::Text(url)) if !url.is_empty() => format!("{name} \\({}\\)", text(&url)),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::{named_link, text};

    #[test]
    fn words_stay_as_they_are() {
        let sentence = "Publie les prix, sans les expliquer\u{a0}: l’écart est de 1 à 4.";
        assert_eq!(text(sentence), sentence);
    }

    #[test]
    fn what_would_begin_a_list_or_a_heading_does_not() {
        for (written, escaped) in [
            ("- a", "\\- a"),
            ("12. a", "12\\. a"),
            ("# a", "\\# a"),
            ("a\n\n# b", "a \\# b"),
            ("===", "\\==="),
            ("1) a", "1\\) a"),
        ] {
            assert_eq!(text(written), escaped);
        }
    }

    #[test]
    fn an_address_in_a_text_is_text() {
        assert_eq!(text("voir https://a.example"), "voir https\\://a.example");
        assert_eq!(text("www.a.example"), "www\\.a.example");
        assert_eq!(named_link("a](b", Some("javascript:x")), "a\\]\\(b \\(javascript\\:x\\)");
    }
}

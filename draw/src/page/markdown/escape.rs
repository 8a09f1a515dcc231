//! Makes any text safe to stand in Markdown, on one line.
//!
//! Nobody knows where it is pasted: a forge, a wiki, a site that Jekyll builds. So what is read as
//! text here is read so by all: by `CommonMark` and the dialects of GitHub and GitLab with their
//! extensions, by Python-Markdown and kramdown, and by a Liquid engine that runs before them.

use std::fmt::Write as _;

use crate::escape::clean;
use crate::page::address::{Address, address};

/// What stands after a sign of which forges make a link or a picture when its word follows, as of
/// `@name`, `#1`, `:cat:` and `a.example`. They look when the text is read already, so that no
/// escape helps: the sign and its word are parted, by a character that nobody sees (word joiner).
const APART: &str = "&#8288;";

/// The text on one line, which every dialect of Markdown reads as it is.
///
/// A sign that can begin markup anywhere stands after a backslash where all dialects read that,
/// and is written as its number where one does not; at the beginning of the text, also what makes
/// a list, a heading, a line, a definition or a command.
///
/// ```
/// use libricite_draw::markdown_text;
///
/// assert_eq!(markdown_text("<b>*A*, 1.0"), "&#60;b\\>\\*A\\*, 1.0");
/// assert_eq!(markdown_text("@chaton"), "@&#8288;chaton");
/// ```
#[must_use]
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let text = clean(text);
    let mut before = ' ';
    let mut only_digits = true;
    let mut chars = text.trim().chars().peekable();
    while let Some(c) = chars.next() {
        // No other blank: one that does not break stays.
        if c.is_ascii_whitespace() || matches!(c, '\u{2028}' | '\u{2029}') {
            if before != ' ' {
                escaped.push(' ');
            }
            before = ' ';
            only_digits = false;
            continue;
        }
        let is_first = escaped.is_empty();
        match c {
            '\\' | '`' | '*' | '_' | '>' | '#' | '!' | '+' => escaped.extend(['\\', c]),
            '.' | ')' if only_digits && !is_first => escaped.extend(['\\', c]),
            '-' if is_first => escaped.push_str("\\-"),
            // After a backslash brackets are mathematics to some.
            '[' | ']' | '<' | '&' | '{' | '}' | '|' | '~' | '$' | '^' | '=' => {
                push_number(&mut escaped, c);
            }
            ':' | '/' | '%' if is_first => push_number(&mut escaped, c),
            _ => escaped.push(c),
        }
        let next = chars.peek().copied().unwrap_or(' ');
        let is_apart = match c {
            '@' | '#' | '!' | '~' | '$' | '%' | '^' | '&' | ':' => {
                !next.is_whitespace() && !".,;?!)»".contains(next)
            }
            '[' => next == '[',
            '.' => before.is_alphanumeric() && next.is_alphabetic(),
            '-' => before.is_ascii_uppercase() && next.is_ascii_digit(),
            _ => false,
        };
        if is_apart {
            escaped.push_str(APART);
        }
        only_digits &= c.is_ascii_digit();
        before = c;
    }
    escaped.truncate(escaped.trim_end_matches(' ').len());
    escaped
}

fn push_number(escaped: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(escaped, "&#{};", u32::from(c));
}

/// An address that can be followed when it leads somewhere, else as text.
pub(super) fn link(url: &str) -> String {
    match address(url) {
        Address::Link(url) => match encoded(&url) {
            Some(encoded) if encoded == *url => format!("<{url}>"),
            Some(encoded) => format!("[{}](<{encoded}>)", text(&url)),
            None => text(&url),
        },
        Address::Text(url) => text(&url),
    }
}

/// A name that leads to an address, when there is one that may be followed.
pub(super) fn named_link(name: &str, url: Option<&str>) -> String {
    let name = text(name);
    let beside = |url: &str| format!("{name} ({})", text(url));
    match url.map(address) {
        Some(Address::Link(url)) => match encoded(&url) {
            Some(encoded) => format!("[{name}](<{encoded}>)"),
            None => beside(&url),
        },
        Some(Address::Text(url)) if !url.is_empty() => beside(&url),
        _ => name,
    }
}

/// The address with all that could have a meaning to Markdown as the numbers of its bytes.
///
/// There is none when such a sign stands in the name of the server, or of somebody there: written
/// otherwise it would be another one.
fn encoded(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once(':')?;
    let (start, rest) = match rest.strip_prefix("//") {
        Some(rest) => {
            let (server, rest) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
            (format!("//{server}"), rest)
        }
        None => match rest.split_once('@') {
            Some((mailbox, rest)) => (format!("{mailbox}@"), rest),
            None => (String::new(), rest),
        },
    };
    let is_plain = |c: char| c.is_alphanumeric() || "-.:/".contains(c);
    if !start.strip_suffix('@').unwrap_or(&start).chars().all(is_plain) {
        return None;
    }
    let mut encoded = format!("{scheme}:{start}");
    let mut rest = rest;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        let is_byte = |text: &str| text.bytes().take(2).filter(u8::is_ascii_hexdigit).count() == 2;
        if c.is_ascii_alphanumeric() || "-./?#=&+,".contains(c) || (c == '%' && is_byte(after)) {
            encoded.push(c);
        } else {
            for byte in c.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(encoded, "%{byte:02X}");
            }
        }
        rest = after;
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::{link, named_link, text};

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
            ("a\u{2028}# b", "a \\# b"),
            ("===", "&#61;&#61;&#61;"),
            (": a", "&#58; a"),
            ("/close", "&#47;close"),
            ("1) a", "1\\) a"),
        ] {
            assert_eq!(text(written), escaped);
        }
    }

    #[test]
    fn an_address_in_a_text_is_text() {
        assert_eq!(text("voir https://a.example"), "voir https:&#8288;//a.&#8288;example");
        assert_eq!(named_link("a](b", Some("javascript:x")), "a&#93;(b (javascript:&#8288;x)");
    }

    #[test]
    fn no_sign_is_one_of_a_forge_or_of_a_template() {
        for (written, escaped) in [
            ("@a #1 !1", "@&#8288;a \\#&#8288;1 \\!&#8288;1"),
            ("~a &1 $a$", "&#126;&#8288;a &#38;&#8288;1 &#36;&#8288;a&#36;"),
            ("{{ a }} {% b", "&#123;&#123; a &#125;&#125; &#123;% b"),
            ("[[a]] :cat:", "&#91;&#8288;&#91;a&#93;&#93; :&#8288;cat:"),
            ("GH-1, a.b", "GH-&#8288;1, a.&#8288;b"),
        ] {
            assert_eq!(text(written), escaped);
        }
    }

    #[test]
    fn an_address_is_written_so_that_nothing_in_it_is_read() {
        for (url, written) in [
            ("https://a.example/b?c=1&d=%C3%A9#e", "<https://a.example/b?c=1&d=%C3%A9#e>"),
            (
                "https://a.example/[b](c)!*_;%",
                "[https:&#8288;//a.&#8288;example/&#91;b&#93;(c)\\!&#8288;\\*\\_;%]\
                 (<https://a.example/%5Bb%5D%28c%29%21%2A%5F%3B%25>)",
            ),
            ("https://a@b.example/", "https:&#8288;//a@&#8288;b.&#8288;example/"),
            ("mailto:nous@a.example", "<mailto:nous@a.example>"),
        ] {
            assert_eq!(link(url), written);
        }
    }
}

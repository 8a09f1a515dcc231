//! Which addresses become links.

use std::borrow::Cow;

use crate::escape::clean;

/// An address that others wrote.
pub(crate) enum Address<'a> {
    /// It leads to a page or to a mailbox.
    Link(Cow<'a, str>),
    /// It is shown and leads nowhere.
    Text(Cow<'a, str>),
}

/// Only `http://…`, `https://…` and `mailto:…` lead somewhere; the rest is shown as text.
///
/// Browsers drop tabs and line breaks inside an address before they look at its scheme:
/// they are dropped here first. What is left must have no space, quote or bracket, so that
/// neither HTML nor Markdown can take its end for somewhere else.
pub(crate) fn address(text: &str) -> Address<'_> {
    let text = clean(text.trim());
    let text = if text.contains(['\t', '\n', '\r']) {
        Cow::Owned(text.replace(['\t', '\n', '\r'], ""))
    } else {
        text
    };
    let Some((scheme, rest)) = text.split_once(':') else { return Address::Text(text) };
    let leads = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
        "mailto" => !rest.is_empty(),
        _ => false,
    };
    let is_one_word = |c: char| !c.is_whitespace() && !"<>\"`{}|\\^".contains(c);
    if leads && rest.chars().all(is_one_word) { Address::Link(text) } else { Address::Text(text) }
}

#[cfg(test)]
mod tests {
    use super::{Address, address};

    fn leads(text: &str) -> bool {
        matches!(address(text), Address::Link(_))
    }

    #[test]
    fn pages_and_mailboxes_are_links() {
        for text in [
            "https://club1.fr/",
            "HTTP://club1.fr",
            "mailto:nous@exemple.org",
            " https://exemple.org/été ",
        ] {
            assert!(leads(text), "{text}");
        }
    }

    #[test]
    fn nothing_else_is() {
        for text in [
            "javascript:alert(1)",
            "java\nscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "data:text/html,<script>",
            "https:club1.fr",
            "https://",
            "mailto:",
            "//club1.fr",
            "club1.fr",
            "https://a.example/\"onclick=\"x",
            "https://a.example/ b",
            "",
        ] {
            assert!(!leads(text), "{text}");
        }
    }
}

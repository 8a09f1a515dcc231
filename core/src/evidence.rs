//! Where anyone can check an answer.

use std::borrow::Cow;

use serde::Serialize;

use crate::Date;
use crate::object::{ADDRESS, PROSE};

/// Where anyone can check an answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema), schemars(deny_unknown_fields, transform = Evidence::bounded))]
pub struct Evidence<'a> {
    /// The address of the page, or the place of the document: `https://example.org/terms`,
    /// or a path such as `docs/statutes.pdf`. Evidence without one proves nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Cow<'a, str>>,
    /// The words on that page that support the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Cow<'a, str>>,
    /// The day on which they were read there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Date>,
}

impl Evidence<'_> {
    /// The same, with texts of its own.
    pub fn into_owned(self) -> Evidence<'static> {
        let owned = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        Evidence { url: self.url.map(owned), quote: self.quote.map(owned), seen: self.seen }
    }

    /// Whether it says where to look.
    ///
    /// An address is `http://` or `https://` with a host; or, without a scheme, one word of two
    /// names or more, joined by slashes or dots: the path of a document, the name of a site.
    /// Nobody can look up anything else, such as `n/a` or `javascript:x`.
    ///
    /// ```
    /// use libricite::Evidence;
    ///
    /// let at = |url: &'static str| Evidence { url: Some(url.into()), ..Evidence::default() };
    /// assert!(at("https://club1.fr/").has_address());
    /// assert!(at("docs/statutes.pdf").has_address());
    /// assert!(!at("n/a").has_address());
    /// assert!(!at("see our website").has_address());
    /// assert!(!at("mailto:someone@example.org").has_address());
    /// ```
    pub fn has_address(&self) -> bool {
        self.url.as_deref().is_some_and(is_address)
    }
}

object!(Evidence<'de>, "a piece of evidence: an object with a `url`", {
    "url" => url: text(ADDRESS),
    "quote" => quote: text(PROSE),
    "seen" => seen: default,
});

fn is_address(text: &str) -> bool {
    // Browsers drop tabs and line breaks before they look at a scheme.
    const DROPPED: [char; 3] = ['\t', '\n', '\r'];
    let text = text.trim();
    if text.contains(DROPPED) {
        return is_address(&text.replace(DROPPED, ""));
    }
    match text.split_once(':') {
        Some((scheme, rest)) if !scheme.contains('/') => {
            let is_web = ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web));
            let host = rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?', '#']).next());
            is_web && host.is_some_and(is_word)
        }
        _ => is_word(text) && text.split(['/', '.']).filter(|part| is_name(part)).count() > 1,
    }
}

/// A folder, a file, an ending, a domain: one character is not enough, or `n/a` were a path.
fn is_name(part: &str) -> bool {
    part.chars().nth(1).is_some()
}

/// One word with a letter or a digit. Any character outside of ASCII is taken for a letter:
/// the tables that know better are heavy, and this goes into the badge.
fn is_word(text: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || !c.is_ascii();
    text.contains(is_letter) && !text.contains(char::is_whitespace)
}

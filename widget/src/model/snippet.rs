//! What to paste into a website, so that it shows the badge.

use std::borrow::Cow;

use libricite_draw::BadgeStyle;

use super::download::Download;

/// The module of the custom elements, in the folder where it is unpacked.
const SCRIPT: &str = "libricite/elements.js";

/// What a badge says and how large it is, read from its SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its sentence, for those who do not see it.
    pub sentence: String,
    /// Its width in pixels.
    pub width: u32,
    /// Its height in pixels.
    pub height: u32,
}

impl Picture {
    /// Reads what [`libricite_draw::badge`] has drawn; nothing when it is no such drawing.
    pub fn of(svg: &str) -> Option<Self> {
        let attribute = |name: &str| {
            let (_, after) = svg.split_once(name)?;
            after.split_once('"').map(|(value, _)| value)
        };
        Some(Self {
            sentence: unescaped(attribute("aria-label=\"")?),
            width: attribute(" width=\"")?.parse().ok()?,
            height: attribute(" height=\"")?.parse().ok()?,
        })
    }
}

/// What a snippet is made of.
///
/// Addresses are those of the files on the website, absolute or relative. One that begins
/// with another scheme than `https:` or `http:` is replaced by the name of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The badge: what it says and how large it is.
    pub picture: &'a Picture,
    /// Its style.
    pub style: BadgeStyle,
    /// The language of its words.
    pub lang: &'a str,
    /// The address of the badge as an SVG file.
    pub badge: &'a str,
    /// The address of the page with the whole result.
    pub page: &'a str,
    /// The address of the assessment.
    pub file: &'a str,
    /// The address of the module that draws the custom element.
    pub script: &'a str,
}

/// Where a snippet goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Snippet {
    /// A page of HTML, with a picture.
    Image,
    /// A page of HTML, with the custom element that draws the badge from the file.
    Element,
    /// `WordPress`, as a block of HTML.
    WordPress,
    /// Markdown.
    Markdown,
}

impl Snippet {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Image, Self::Element, Self::WordPress, Self::Markdown];

    /// The text to paste, with the end of its last line.
    pub fn text(self, parts: &Parts<'_>) -> String {
        match self {
            Self::Image => [&image(parts), "\n"].concat(),
            Self::Element => element(parts),
            Self::WordPress => {
                ["<!-- wp:html -->\n", &image(parts), "\n<!-- /wp:html -->\n"].concat()
            }
            Self::Markdown => super::markdown::snippet(parts),
        }
    }

    /// The HTML that a website makes of a text of this kind, for the preview; nothing when the
    /// text is not one that [`Snippet::text`] makes.
    pub fn rendered(self, text: &str) -> Option<Cow<'_, str>> {
        match self {
            Self::Image | Self::Element => Some(Cow::Borrowed(text)),
            Self::WordPress => {
                let inside = text.trim().strip_prefix("<!-- wp:html -->")?;
                Some(Cow::Borrowed(inside.strip_suffix("<!-- /wp:html -->")?.trim()))
            }
            Self::Markdown => super::markdown::rendered(text).map(Cow::Owned),
        }
    }
}

impl Parts<'_> {
    pub(super) fn badge_address(&self) -> String {
        address(self.badge).unwrap_or_else(|| Download::Badge(self.style).file_name())
    }

    pub(super) fn page_address(&self) -> String {
        address(self.page).unwrap_or_else(|| Download::Page.file_name())
    }

    fn file_address(&self) -> String {
        address(self.file).unwrap_or_else(|| Download::Assessment.file_name())
    }

    fn script_address(&self) -> String {
        address(self.script).unwrap_or_else(|| SCRIPT.to_owned())
    }
}

fn image(parts: &Parts<'_>) -> String {
    let Picture { sentence, width, height } = parts.picture;
    [
        "<a href=\"",
        &escaped(&parts.page_address()),
        "\"><img src=\"",
        &escaped(&parts.badge_address()),
        "\" width=\"",
        &width.to_string(),
        "\" height=\"",
        &height.to_string(),
        "\" alt=\"",
        &escaped(sentence),
        "\"></a>",
    ]
    .concat()
}

fn element(parts: &Parts<'_>) -> String {
    [
        "<script type=\"module\" src=\"",
        &escaped(&parts.script_address()),
        "\"></script>\n<libricite-badge src=\"",
        &escaped(&parts.file_address()),
        "\" lang=\"",
        &escaped(parts.lang),
        "\" badge-style=\"",
        parts.style.as_str(),
        "\">\n  ",
        &image(parts),
        "\n</libricite-badge>\n",
    ]
    .concat()
}

/// The address, unless it is empty or could do something else than load a file.
fn address(text: &str) -> Option<String> {
    // What is dropped when it is shown, or by a browser, must not hide a scheme.
    let cleaned = libricite_draw::clean(text);
    let text: String = cleaned.chars().filter(|letter| !letter.is_control()).collect();
    let text = text.trim();
    let start = text.split(['/', '?', '#']).next()?;
    let is_harmless = start.split_once(':').is_none_or(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    });
    (is_harmless && !text.is_empty()).then(|| text.to_owned())
}

/// The text, for HTML between quotes and outside of them.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in libricite_draw::clean(text).chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            _ => escaped.push(letter),
        }
    }
    escaped
}

fn unescaped(text: &str) -> String {
    // The sign itself comes last, else `&amp;lt;` would become `<`.
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (escaped, sign)| text.replace(escaped, sign))
}

//! What to paste into a website, so that it shows the badge.

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The badge: what it says and how large it is.
    pub picture: &'a Picture,
    /// Its style.
    pub style: BadgeStyle,
    /// The language of its words.
    pub lang: &'a str,
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

    /// The HTML that a website makes of it, for the preview.
    pub fn html(self, parts: &Parts<'_>) -> String {
        if self == Self::Element { element(parts) } else { image(parts) }
    }
}

fn image(parts: &Parts<'_>) -> String {
    let Picture { sentence, width, height } = parts.picture;
    [
        "<a href=\"",
        &Download::Page.file_name(),
        "\"><img src=\"",
        &Download::Badge(parts.style).file_name(),
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
        SCRIPT,
        "\"></script>\n<libricite-badge src=\"",
        &Download::Assessment.file_name(),
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

/// The text, for HTML between quotes and outside of them.
fn escaped(text: &str) -> String {
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

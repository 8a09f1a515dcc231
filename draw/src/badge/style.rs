//! How a badge shows the count.

use std::fmt;
use std::str::FromStr;

/// How a badge shows the count: which level of how many.
///
/// Whatever the style, colour, word and count say the same thing.
///
/// ```
/// use libricite_draw::BadgeStyle;
///
/// assert_eq!("kittens".parse(), Ok(BadgeStyle::Kittens));
/// assert_eq!(BadgeStyle::Kittens.to_string(), "kittens");
/// assert_eq!(
///     "cats".parse::<BadgeStyle>().unwrap_err().to_string(),
///     "`cats` is not a style of badge; the styles are `colour`, `stars`, `kittens` and `named`"
/// );
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum BadgeStyle {
    /// In figures: 2/3.
    #[default]
    Colour,
    /// Stars: filled for the levels that are reached, outlined for those above.
    Stars,
    /// Kitten heads: awake for the levels that are reached, asleep for those above.
    Kittens,
    /// In figures, below the name of the structure.
    Named,
}

/// What a style must be called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownBadgeStyle(String);

impl BadgeStyle {
    /// All styles.
    pub const ALL: [Self; 4] = [Self::Colour, Self::Stars, Self::Kittens, Self::Named];

    /// What it is called on the command line.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Colour => "colour",
            Self::Stars => "stars",
            Self::Kittens => "kittens",
            Self::Named => "named",
        }
    }
}

impl fmt::Display for BadgeStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for BadgeStyle {
    type Err = UnknownBadgeStyle;

    fn from_str(text: &str) -> Result<Self, UnknownBadgeStyle> {
        let known = Self::ALL.into_iter().find(|style| style.as_str() == text);
        known.ok_or_else(|| UnknownBadgeStyle(text.chars().take(60).collect()))
    }
}

impl fmt::Display for UnknownBadgeStyle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = &self.0;
        write!(
            f,
            "`{text}` is not a style of badge; the styles are `colour`, `stars`, `kittens` and \
             `named`"
        )
    }
}

impl std::error::Error for UnknownBadgeStyle {}

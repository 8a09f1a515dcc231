//! What the files are called that people leave with.

use libricite_draw::BadgeStyle;

/// A file to leave with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Download {
    /// The assessment.
    Assessment,
    /// The badge as SVG.
    Badge(BadgeStyle),
    /// The badge as PNG, so many times as large as on a page.
    BadgePng(BadgeStyle, u8),
    /// The star as SVG.
    Star,
    /// The page with the whole result, as HTML.
    Page,
}

impl Download {
    /// The name of the file: `libricite-badge-stars.svg`, `libricite-badge-stars-2x.png`.
    pub fn file_name(self) -> String {
        match self {
            Self::Assessment => "libricite.json".to_owned(),
            Self::Badge(style) => ["libricite-badge-", style.as_str(), ".svg"].concat(),
            Self::BadgePng(style, 1) => ["libricite-badge-", style.as_str(), ".png"].concat(),
            Self::BadgePng(style, times) => {
                ["libricite-badge-", style.as_str(), "-", &times.to_string(), "x.png"].concat()
            }
            Self::Star => "libricite-star.svg".to_owned(),
            Self::Page => "libricite.html".to_owned(),
        }
    }

    /// What it is, as browsers are told.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Assessment => "application/json",
            Self::Badge(_) | Self::Star => "image/svg+xml",
            Self::BadgePng(..) => "image/png",
            Self::Page => "text/html;charset=utf-8",
        }
    }
}

//! Where criteria come from.

use serde::Serialize;

/// Where criteria come from, as far as the program knows that reads them.
///
/// It is no part of the criteria: the same rules are equal, wherever they come from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
pub struct Origin {
    /// Whether they come with libricité.
    pub kind: OriginKind,
    /// The file or the address that they were read from, where that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// Whether criteria come with libricité.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OriginKind {
    /// They come with it.
    Packed,
    /// They do not.
    #[default]
    Elsewhere,
    /// They do not, and bear the name of a set that does: they are none of its editions.
    KnownName,
}

impl Origin {
    /// That of criteria that come with libricité.
    pub const PACKED: Self = Self { kind: OriginKind::Packed, at: None };

    /// Whether the criteria come with libricité.
    #[must_use]
    pub fn is_packed(&self) -> bool {
        self.kind == OriginKind::Packed
    }
}

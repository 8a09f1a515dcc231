//! Where criteria come from.

use serde::Serialize;

/// Where criteria come from, as far as the program knows that reads them.
///
/// It is no part of the criteria: the same rules are equal, wherever they come from.
///
/// ```
/// # let document = libricite::CriteriaDocument {
/// #     edition: "tea-room@1.0.0".parse()?,
/// #     ..toml::from_str(include_str!("../../../criteria/sets/chatons/2.0.0/criteria.toml"))?
/// # };
/// use libricite::{Criteria, Origin, OriginKind};
///
/// let criteria = Criteria::try_from(document)?;
/// assert_eq!(criteria.origin().kind, OriginKind::Elsewhere);
///
/// let packed = criteria.clone().coming_from(Origin::PACKED);
/// assert_eq!(packed.origin().kind, OriginKind::Packed);
/// assert_eq!(packed, criteria);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
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

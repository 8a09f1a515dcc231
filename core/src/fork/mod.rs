//! A fork: criteria that say which edition they start from, and only what they change.

mod change;
mod checksum;
mod document;
mod resolve;
mod unfit;

pub use checksum::{Checksum, ChecksumError};
pub use document::{
    Additions, AxisChange, Changes, CriterionChange, Drops, ForkDocument, LevelChange, Optional,
    Replacement,
};
pub use unfit::{Unfit, UnfitProblem};

use crate::Criteria;

impl ForkDocument {
    /// The whole criteria that this fork of `parent` means.
    ///
    /// It is refused when it changes, drops or replaces what the parent does not have, adds what
    /// it has already, says two things of one id, or makes criteria that are not sound. Whether
    /// the file of the parent has the checksum that the fork says is for whoever read that file.
    ///
    /// ```
    /// use libricite::{Criteria, ForkDocument};
    ///
    /// let parent: Criteria = toml::from_str(
    ///     r#"
    ///     edition = "tea-room@1.0.0"
    ///     published = "2026-01-01"
    ///     license = "CC0-1.0"
    ///     level = [{ id = "welcome", overall = 60 }]
    ///     axis = [
    ///         { id = "tea", criterion = [{ id = "loose-leaf" }] },
    ///         { id = "cake", criterion = [{ id = "home-made" }] },
    ///         { id = "cats", criterion = [{ id = "a-cat-sleeps-there" }] },
    ///     ]
    ///     "#,
    /// )?;
    /// let checksum = "0".repeat(64);
    /// let fork: ForkDocument = toml::from_str(&format!(
    ///     r#"
    ///     edition = "tea-first@1.0.0"
    ///     from = "tea-room@1.0.0"
    ///     from_checksum = "{checksum}"
    ///     published = "2026-02-01"
    ///     change.axis = [{{ id = "tea", weight = 3 }}]
    ///     drop.criterion = ["hom-made"]
    ///     "#,
    /// ))?;
    ///
    /// let unfit = fork.resolve(&parent).unwrap_err();
    /// assert_eq!(
    ///     unfit.to_string(),
    ///     "drop.criterion[0]: `hom-made` is no criterion of tea-room@1.0.0; did you mean `home-made`?"
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn resolve(&self, parent: &Criteria) -> Result<Criteria, Unfit> {
        resolve::resolve(self, parent)
    }
}

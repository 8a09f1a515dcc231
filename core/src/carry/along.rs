//! Carries an assessment along several successions.

use std::borrow::Cow;

use super::{Carried, Succession, carry};
use crate::Assessment;

/// Carries an assessment along successions, each from where the one before led, and tells what
/// became of the answers on each; nothing where one of them does not go on from there.
///
/// Along no succession it stays as it is, and is not copied.
///
/// ```
/// use libricite::{Assessment, Criteria, Succession, SuccessionDocument, carry_along};
///
/// let edition = |version: &str, question: &str| -> Criteria {
///     toml::from_str(&format!(
///         r#"
///         edition = "tea-room@{version}"
///         published = "2026-01-01"
///         license = "CC0-1.0"
///         level = [{{ id = "welcome", overall = 50 }}]
///         axis = [
///             {{ id = "tea", criterion = [{{ id = "{question}" }}] }},
///             {{ id = "cake", criterion = [] }},
///             {{ id = "cats", criterion = [] }},
///         ]
///         "#
///     ))
///     .unwrap()
/// };
/// let (older, newer) = (edition("1.0.0", "loose"), edition("2.0.0", "loose-leaf"));
/// let renamed: SuccessionDocument = toml::from_str(
///     r#"
///     from = "tea-room@1.0.0"
///     to = "tea-room@2.0.0"
///     change = [{ became = "renamed", old = ["loose"], new = ["loose-leaf"], why = { en = "Leaves." } }]
///     "#,
/// )?;
/// let way = [Succession::new(renamed, &older, &newer)?];
///
/// let day = "2026-11-22".parse()?;
/// let mut assessment = Assessment::new(older.edition().clone(), day, "Mistigri");
/// assessment.answers.entry("loose".into()).or_default().choice = Some("yes".into());
/// let carried = carry_along(&assessment, &way, |_| {}).expect("it answers the older edition");
/// assert_eq!(carried.answers["loose-leaf"].choice.as_deref(), Some("yes"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn carry_along<'s, 'a>(
    assessment: &'s Assessment<'a>,
    way: &'a [Succession],
    mut tell: impl FnMut(&Carried<'a>),
) -> Option<Cow<'s, Assessment<'a>>> {
    let mut reached = Cow::Borrowed(assessment);
    for succession in way {
        let carried = carry(&reached, succession)?;
        tell(&carried);
        reached = Cow::Owned(carried.assessment);
    }
    Some(reached)
}

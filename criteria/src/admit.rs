//! Criteria from elsewhere: whose name they bear.

use libricite::{Criteria, Origin, OriginKind};

use crate::{criteria, editions, forks};

/// Criteria that were read from a file or an address, or given as a text, with their
/// [origin](Criteria::origin).
///
/// They are refused, in a sentence, where they bear the name of a packed edition and are not the
/// same: nobody shall take the label of the one for that of the other. Where they are the same,
/// they are those that are packed. What bears the name of a packed set only, as an edition that it
/// does not have, is admitted under that mark: every report, badge and page says so.
///
/// ```
/// use libricite::{Criteria, OriginKind};
/// use libricite_criteria::admitted;
///
/// let edition = libricite_criteria::newest();
/// let criteria = libricite_criteria::criteria(&edition).expect("it is packed");
/// let same = Criteria::try_from(criteria.document().clone())?;
/// assert_eq!(admitted(same, Some("a/copy.toml"))?.origin().kind, OriginKind::Packed);
///
/// let mut other = criteria.document().clone();
/// other.axes.reverse();
/// assert_eq!(
///     admitted(other.clone().try_into()?, None).unwrap_err(),
///     format!("`{edition}` is known here with other rules; give yours a name of its own")
/// );
///
/// other.edition = format!("{}@99.0.0", edition.set()).parse()?;
/// assert_eq!(admitted(other.clone().try_into()?, None)?.origin().kind, OriginKind::KnownName);
///
/// other.edition = "tea-room@99.0.0".parse()?;
/// assert_eq!(admitted(other.try_into()?, None)?.origin().kind, OriginKind::Elsewhere);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn admitted(given: Criteria, at: Option<&str>) -> Result<Criteria, String> {
    let edition = given.edition();
    match criteria(edition) {
        Some(known) if known == given => return Ok(known),
        Some(_) => {
            let sentence = "is known here with other rules; give yours a name of its own";
            return Err(format!("`{edition}` {sentence}"));
        }
        None => {}
    }
    let is_known = editions().chain(forks()).any(|known| known.set() == edition.set());
    let kind = if is_known { OriginKind::KnownName } else { OriginKind::Elsewhere };
    Ok(given.coming_from(Origin { kind, at: at.map(str::to_owned) }))
}

//! Which successions lead from one edition to another, also into a fork and out of it.

use libricite::{Became, Criteria, Edition, Map, Succession, SuccessionDocument};

use crate::{CHECKED, SUCCESSIONS, criteria, find, unknown};

/// The successions that lead from one packed edition to another, onwards or back, in their
/// order; nothing when none do. A fork is reached from the edition that it started from.
///
/// ```
/// let [from, to] = ["chatons@1.0.0".parse()?, "chatons@2.0.0".parse()?];
/// let way = libricite_criteria::way(&from, &to).expect("the one follows the other");
/// assert_eq!(way.len(), 1);
/// assert_eq!(*way[0].from(), from);
/// # Ok::<(), libricite::EditionError>(())
/// ```
pub fn way(from: &Edition, to: &Edition) -> Option<Vec<Succession>> {
    let (mut back, mut onwards) = (down(from), down(to));
    // Where both come from is neither gone back to nor come from.
    while let (Some(one), Some(other)) = (back.last(), onwards.last())
        && one.to() == other.to()
    {
        back.pop();
        onwards.pop();
    }
    let end = |edition: &Edition, way: &[Succession]| {
        way.last().map_or(edition, Succession::from).clone()
    };
    if end(from, &back) != end(to, &onwards) {
        return None;
    }
    back.extend(onwards.into_iter().rev());
    Some(back)
}

/// The [`way`] between two editions, or a sentence why there is none.
pub fn way_to(from: &Edition, to: &Edition) -> Result<Vec<Succession>, String> {
    for edition in [from, to] {
        if criteria(edition).is_none() {
            return Err(unknown(edition));
        }
    }
    way(from, to)
        .ok_or_else(|| format!("nothing says what became of the criteria of `{from}` in `{to}`"))
}

/// The way between two sets of criteria, of which either may be a fork of a packed edition that is
/// itself not packed; or a sentence why there is none.
///
/// ```
/// let own = libricite_criteria::criteria(&"chatons@1.0.0".parse()?).expect("it is packed");
/// let parent = libricite_criteria::criteria(&"chatons@2.0.0".parse()?).expect("it is packed");
/// let mut fork = parent.document().clone();
/// fork.fork_of = Some(std::mem::replace(&mut fork.edition, "tea@1.0.0".parse()?));
/// let fork = libricite::Criteria::try_from(fork)?;
///
/// let way = libricite_criteria::way_between(&own, &fork)?;
/// assert_eq!(way.len(), 2, "to the edition that it is a fork of, and into it");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn way_between(own: &Criteria, other: &Criteria) -> Result<Vec<Succession>, String> {
    if own.edition() == other.edition() {
        return Ok(Vec::new());
    }
    if let Some(direct) = into_fork(own, other).or_else(|| into_fork(other, own)) {
        return Ok(vec![direct]);
    }
    let ((from, out), (to, into)) = (home(own), home(other));
    let mut way: Vec<Succession> = out.into_iter().collect();
    way.extend(way_to(&from, &to)?);
    way.extend(into);
    Ok(way)
}

/// The packed edition that criteria are or started from, and what leads from there to them.
fn home(criteria: &Criteria) -> (Edition, Option<Succession>) {
    let is_packed = self::criteria(criteria.edition()).is_some();
    match if is_packed { None } else { from_parent(criteria) } {
        Some(into) => (into.from().clone(), Some(into)),
        None => (criteria.edition().clone(), None),
    }
}

/// The successions from an edition down to the one with which all began.
fn down(from: &Edition) -> Vec<Succession> {
    let mut way = Vec::new();
    let mut reached = from.clone();
    while let Some(succession) = leading_to(&reached) {
        reached = succession.from().clone();
        way.push(succession);
    }
    way
}

/// The one that leads to an edition: from the one before it in its set, or into a fork.
fn leading_to(edition: &Edition) -> Option<Succession> {
    let Some(json) = find(SUCCESSIONS, edition) else { return leading_to_fork(edition) };
    let document: SuccessionDocument = serde_json::from_str(json).expect(CHECKED);
    let (older, newer) = (criteria(&document.from)?, criteria(edition)?);
    Some(Succession::new(document, &older, &newer).expect(CHECKED))
}

#[cfg(feature = "forks")]
fn leading_to_fork(edition: &Edition) -> Option<Succession> {
    from_parent(&criteria(edition)?)
}

/// No fork is packed.
#[cfg(not(feature = "forks"))]
fn leading_to_fork(_: &Edition) -> Option<Succession> {
    None
}

/// What leads into a fork of a packed edition.
fn from_parent(fork: &Criteria) -> Option<Succession> {
    into_fork(&criteria(fork.fork_of()?)?, fork)
}

/// What becomes of the criteria of an edition in a fork of it; nothing for criteria that are no
/// fork of these.
///
/// ```
/// let [parent, fork] = ["chatons@2.0.0", "circuit-court@1.0.0"].map(|edition| {
///     let edition = edition.parse().expect("it is an edition");
///     libricite_criteria::criteria(&edition)
/// });
/// // A build without the feature `forks` has none.
/// if let (Some(parent), Some(fork)) = (parent, fork) {
///     let succession = libricite_criteria::into_fork(&parent, &fork).expect("it is its fork");
///     assert!(succession.changes().is_empty(), "it asks the same, and weighs otherwise");
///     assert_eq!(libricite_criteria::into_fork(&fork, &parent), None);
/// }
/// ```
pub fn into_fork(parent: &Criteria, fork: &Criteria) -> Option<Succession> {
    if fork.fork_of() != Some(parent.edition()) {
        return None;
    }
    let edition = fork.edition();
    let why = |became| {
        let [en, fr] = match became {
            Became::Dropped => ["does not ask it.", "ne pose pas cette question."],
            Became::New => ["adds it.", "ajoute cette question."],
            _ => ["asks for other answers.", "propose d’autres réponses."],
        };
        let said = |lang: &str, what| (lang.to_owned(), format!("{edition} {what}"));
        Map::from([said("en", en), said("fr", fr)])
    };
    Succession::new(SuccessionDocument::of_fork(parent, fork, why), parent, fork).ok()
}

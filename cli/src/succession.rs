//! What became of the criteria of the edition before, from the file beside criteria.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use libricite::{Criteria, Edition, Succession};
use libricite_criteria::read::{self, Refusals};
use libricite_criteria::way;

use crate::input::{name, text};
use crate::refusal::{Failure, Refused};
use crate::source;

/// The name of the file, in every folder of an edition that follows another.
const FILE: &str = "succession.toml";

/// The file beside a criteria file that says what became of the criteria of the edition before.
pub(crate) fn file_beside(file: &Path) -> Option<PathBuf> {
    let path = file.with_file_name(FILE);
    (file != Path::new("-") && path.is_file()).then_some(path)
}

/// Reads the succession beside a criteria file; nothing where there is none.
///
/// The edition before is the other criteria at hand, or built in, or stands beside this one as in
/// a folder of sets: `../../SET/VERSION/criteria.toml`.
pub(crate) fn beside(
    file: &Path,
    criteria: &Criteria,
    other: Option<&Criteria>,
) -> Result<Option<Succession>, Failure> {
    let Some(path) = file_beside(file) else { return Ok(None) };
    let text = text(&path)?;
    let refused = |refusals: Refusals| {
        let refused = refusals.iter().map(|refusal| Refused::new(&name(&path), &text, refusal));
        Failure::Refused(refused.collect())
    };
    let from = read::succession_from(&text).map_err(refused)?;
    let older = match other.filter(|other| *other.edition() == from) {
        Some(other) => other.clone(),
        None => match edition_before(file, &from)? {
            Some(older) => older,
            None => return Err(refused(read::not_at_hand(&text, &from))),
        },
    };
    read::succession(&text, &older, criteria).map(Some).map_err(refused)
}

fn edition_before(file: &Path, from: &Edition) -> Result<Option<Criteria>, Failure> {
    let near = source::sibling(file, from);
    if near.is_file() {
        return Ok(Some(source::source(&near)?.criteria));
    }
    Ok(libricite_criteria::criteria(from))
}

/// What leads to some criteria from each edition that is at hand: those that are built in, and a
/// newer one with its file.
pub(crate) fn leading_to(
    criteria: &Criteria,
    own: Option<&Succession>,
    of_newer: Option<&Succession>,
) -> BTreeMap<Edition, Vec<Succession>> {
    let here = criteria.edition();
    let mut ways = BTreeMap::from([(here.clone(), Vec::new())]);
    let target = own.map_or(here, Succession::from);
    let editions = libricite_criteria::editions().chain(libricite_criteria::forks());
    for edition in editions.filter(|edition| edition != here) {
        if let Some(mut way) = way(&edition, target) {
            way.extend(own.cloned());
            ways.insert(edition, way);
        }
    }
    if let Some(newer) = of_newer.filter(|it| it.from() == here) {
        ways.insert(newer.to().clone(), vec![newer.clone()]);
    }
    ways
}

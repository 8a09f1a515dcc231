//! What became of the criteria of the edition before, from the file beside criteria.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use libricite::{Criteria, Edition, Succession};
use libricite_criteria::read::{self, Refusals};
use libricite_criteria::way;

use crate::args::CriteriaFrom;
use crate::input::{is_there, name, text};
use crate::refusal::{Failure, Refused};
use crate::source;

/// The name of the file, in every folder of an edition that follows another.
pub(crate) const FILE: &str = "succession.toml";

/// The file beside a criteria file that says what became of the criteria of the edition before.
pub(crate) fn file_beside(file: &Path) -> Result<Option<PathBuf>, Failure> {
    let path = file.with_file_name(FILE);
    Ok((file != Path::new("-") && is_there(&path)?).then_some(path))
}

/// Reads the succession beside a criteria file; into a fork that has none, the one from where it
/// started; nothing for other criteria.
///
/// The edition before is the other criteria at hand, or built in, or stands beside this one as in
/// a folder of sets: `../../SET/VERSION/criteria.toml`.
pub(crate) fn beside(
    file: &Path,
    criteria: &Criteria,
    other: Option<&Criteria>,
) -> Result<Option<Succession>, Failure> {
    let Some(path) = file_beside(file)? else { return into_fork(file, criteria, other) };
    let text = text(&path)?;
    let refused = |refusals: Refusals| {
        let refused = refusals.iter().map(|refusal| Refused::new(&name(&path), &text, refusal));
        Failure::Refused(refused.collect())
    };
    let from = read::succession_from(&text).map_err(refused)?;
    let Some(older) = older(file, &from, other)? else {
        return Err(refused(read::not_at_hand(&text, &from)));
    };
    read::succession(&text, &older, criteria).map(Some).map_err(refused)
}

fn into_fork(
    file: &Path,
    fork: &Criteria,
    other: Option<&Criteria>,
) -> Result<Option<Succession>, Failure> {
    let Some(from) = fork.fork_of() else { return Ok(None) };
    let parent = older(file, from, other)?;
    Ok(parent.and_then(|parent| libricite_criteria::into_fork(&parent, fork)))
}

fn older(
    file: &Path,
    from: &Edition,
    other: Option<&Criteria>,
) -> Result<Option<Criteria>, Failure> {
    if let Some(other) = other.filter(|other| other.edition() == from) {
        return Ok(Some(other.clone()));
    }
    let near = source::sibling(file, from);
    if is_there(&near)? {
        return Ok(Some(source::source(&near)?.criteria));
    }
    Ok(libricite_criteria::criteria(from))
}

/// The succession beside criteria that were given by their path.
pub(crate) fn given(
    from: &CriteriaFrom,
    criteria: &Criteria,
    other: &Criteria,
) -> Result<Option<Succession>, Failure> {
    match from {
        CriteriaFrom::Edition(_) => Ok(None),
        CriteriaFrom::Path(path) => beside(&source::criteria_file(path)?, criteria, Some(other)),
    }
}

/// What leads from the one to the other: a file beside one of them, else what is built in, else
/// both, one after the other.
pub(crate) fn between(
    old: &Criteria,
    new: &Criteria,
    [of_old, of_new]: &[Option<Succession>; 2],
) -> Option<Vec<Succession>> {
    let (from, to) = (old.edition(), new.edition());
    if from == to {
        return Some(Vec::new());
    }
    if let Some(onwards) = of_new.as_ref().filter(|it| it.from() == from) {
        return Some(vec![onwards.clone()]);
    }
    if let Some(back) = of_old.as_ref().filter(|it| it.from() == to) {
        return Some(vec![back.clone()]);
    }
    let first = of_old.as_ref().map_or(from, Succession::from);
    let last = of_new.as_ref().map_or(to, Succession::from);
    let mut all: Vec<Succession> = of_old.iter().cloned().collect();
    all.extend(way(first, last)?);
    all.extend(of_new.clone());
    Some(all)
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
    let onwards = |edition: &Edition| {
        let mut way = way(edition, target)?;
        way.extend(own.cloned());
        Some(way)
    };
    for edition in editions.filter(|edition| edition != here) {
        if let Some(way) = onwards(&edition) {
            ways.insert(edition, way);
        }
    }
    if let Some(newer) = of_newer {
        let on = if newer.from() == here { Some(Vec::new()) } else { onwards(newer.from()) };
        if let Some(on) = on {
            let way = [newer.clone()].into_iter().chain(on).collect();
            ways.insert(newer.to().clone(), way);
        }
    }
    ways
}

//! Brings together what two tabs made of the past: marks of what is to be read again, the
//! archive of what was answered under other editions, and the history.

use std::borrow::Cow;

use libricite::{Archived, Assessment, Map, Record};

use super::review::{confirm, is_marked, mark};

type Said = Assessment<'static>;
type Archive = Map<Cow<'static, str>, Archived<'static>>;
type Entry = (Cow<'static, str>, Archived<'static>);

/// A mark is there or not: whoever changed it since the tabs parted decides.
pub(super) fn marks(base: &Said, here: &mut Said, there: &Said) {
    for id in &there.to_review {
        if !is_marked(base, id) {
            mark(here, id);
        }
    }
    for id in &base.to_review {
        if !is_marked(there, id) {
            confirm(here, id);
        }
    }
}

/// What only one of them changed in the archive is changed; where both did, and not alike, both
/// versions are kept: nothing is ever deleted.
///
/// The map is made anew from a list: to change it in place would take more code in a browser.
pub(super) fn archive(base: &Archive, here: &mut Archive, there: &Archive) {
    if here == there || base == there {
        return;
    }
    let mut all: Vec<Entry> = std::mem::take(here).into_iter().collect();
    all.retain(|(key, mine)| base.get(key) != Some(mine) || there.contains_key(key));
    for (key, theirs) in there {
        if base.get(key) != Some(theirs) {
            add(&mut all, base.get(key), key, theirs);
        }
    }
    *here = all.into_iter().collect();
}

/// Adds a version; another one that is there is kept before it, as the core does.
fn add(all: &mut Vec<Entry>, base: Option<&Archived<'_>>, key: &str, theirs: &Archived<'static>) {
    let mut key = key.to_owned();
    while let Some((_, mine)) = all.iter_mut().find(|(known, _)| **known == *key) {
        if Some(&*mine) == base {
            *mine = theirs.clone();
            return;
        }
        if mine == theirs {
            return;
        }
        key.push_str(", before");
    }
    all.push((Cow::Owned(key), theirs.clone()));
}

/// Where both wrote records, those of the tab that wrote the latest: a record says what changed
/// since the one before it, so that records of two tabs between each other would say what nobody
/// said. What the other tab answered is in the answers, and in the next record.
pub(super) fn history(base: &[Record<'static>], here: &mut Said, there: &[Record<'static>]) {
    let latest = |records: &[Record<'_>]| records.last().map(|record| record.date);
    let is_theirs = here.history == base || latest(&here.history) < latest(there);
    if there != base && is_theirs {
        here.history = there.to_vec();
    }
}

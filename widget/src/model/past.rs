//! Brings together what two tabs made of the past: marks of what is to be read again, the
//! archive of what was answered under other editions, and the history.

use std::borrow::Cow;
use std::collections::BTreeMap;

use libricite::{Archived, Assessment, Record};

use super::review::{confirm, is_marked, mark};

type Said = Assessment<'static>;
type Archive = BTreeMap<Cow<'static, str>, Archived<'static>>;

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
pub(super) fn archive(base: &Archive, here: &mut Archive, there: &Archive) {
    for key in base.keys().filter(|key| !there.contains_key(*key)) {
        if here.get(key) == base.get(key) {
            here.remove(key);
        }
    }
    for (key, theirs) in there {
        let (before, mine) = (base.get(key), here.get(key));
        if before == Some(theirs) || mine == Some(theirs) {
            continue;
        }
        if mine == before || mine.is_none() {
            here.insert(key.clone(), theirs.clone());
        } else {
            beside(here, key, theirs);
        }
    }
}

/// The records of both, by their days: of a day that both recorded, mine, which is made anew when
/// the file is saved again.
pub(super) fn history(base: &[Record<'static>], here: &mut Said, there: &[Record<'static>]) {
    if here.history == base {
        here.history = there.to_vec();
    } else if there != base {
        for record in there {
            if !here.history.iter().any(|known| known.date == record.date) {
                here.history.push(record.clone());
            }
        }
        // One after the other, also where a file has them otherwise.
        here.history.sort_by_key(|record| record.date);
    }
}

/// Keeps another version beside what stands under a key, as the core does when it finds one.
fn beside(here: &mut Archive, key: &str, theirs: &Archived<'static>) {
    let mut key = Cow::Owned([key, ", before"].concat());
    while let Some(known) = here.get(&key) {
        if known == theirs {
            return;
        }
        key = Cow::Owned([&key, ", before"].concat());
    }
    here.insert(key, theirs.clone());
}

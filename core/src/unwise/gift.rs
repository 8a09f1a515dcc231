//! Whether a level is given to everybody.

use super::sheet::{Proof, Sheet, worst};
use crate::{Criteria, Id};

/// The highest level that the worst answers to everything earn: its place, its id, a sentence.
///
/// With these answers, and without evidence, everything that a level asks for is as low as it can
/// be.
pub(super) fn level_for_everybody(criteria: &Criteria) -> Option<(usize, Id, String)> {
    let mut sheet = Sheet::blank(criteria, &["one"], Proof::None);
    for criterion in criteria.all() {
        if let Some(choice) = worst(criterion) {
            sheet.answer_all(criterion, choice);
        }
    }
    let place = sheet.rank().checked_sub(1)?;
    let id = criteria.levels().get(place)?.id.clone();
    let below = if place == 0 { "" } else { ", and every level below it," };
    let sentence = format!("`{id}`{below} is earned by the worst answers to everything");
    Some((place, id, sentence))
}

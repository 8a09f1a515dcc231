//! What is sound in criteria, and unwise.

mod decides;
mod gift;
mod proof;
mod sheet;

use std::fmt;

use decides::Decides;

use crate::patience::Patience;
use crate::{Criteria, Id, Place};

/// The most rows of reports that are looked at for all criteria together: many times what our own
/// sets take, and a second or two.
const MOST_ROWS: u64 = 1 << 22;

/// Something in criteria that is sound, and unwise.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unwise {
    /// Where it stands in criteria that are written whole.
    pub place: Place,
    /// The criterion or the level that it is about.
    pub id: Id,
    /// What is unwise, and how that was found, in a sentence.
    pub sentence: String,
}

/// Says what of some criteria is sound, and unwise: a level that everybody earns, one that nobody
/// earns without evidence, and criteria that count and never change a label.
///
/// - The level that everybody earns is found exactly: the worst answers earn it.
/// - The level is found exactly: of all assessments without evidence, one of two that are tried
///   does best at everything that a level asks for.
/// - A criterion changes a label when two assessments that differ only in what is answered to it,
///   with evidence, earn other levels. Two such assessments are looked for; where they are found,
///   nothing is said. Where they are not, the sentence says whether that is proven, or how many
///   were tried. Not answering it is no answer: that the share of answers is too low can happen
///   to every criterion that counts.
/// - Of criteria many times as large as ours, not all can be looked at. The last sentence says
///   which were not.
///
/// ```
/// # let criteria: libricite::Criteria = toml::from_str(
/// #     r#"
/// #     edition = "tea-room@1.0.0"
/// #     published = "2026-01-01"
/// #     license = "CC0-1.0"
/// #     level = [{ id = "welcome", each_axis = 60 }]
/// #     axis = [
/// #         { id = "tea", criterion = [{ id = "hot" }, { id = "loose-leaf", choices = [{ id = "yes", credit = 100 }] }] },
/// #         { id = "cake", criterion = [{ id = "home-made" }] },
/// #         { id = "cats", criterion = [{ id = "one-sleeps-there" }] },
/// #     ]
/// #     "#,
/// # )
/// # .unwrap();
/// let sentences: Vec<String> =
///     libricite::unwise(&criteria).iter().map(ToString::to_string).collect();
/// assert_eq!(
///     sentences,
///     ["`loose-leaf` can never change a label: all its answers are worth the same"]
/// );
/// ```
#[must_use]
pub fn unwise(criteria: &Criteria) -> Vec<Unwise> {
    let mut found = Vec::new();
    if let Some((number, id, sentence)) = gift::level_for_everybody(criteria) {
        let place = Place::default().item("level", number).key("id");
        found.push(Unwise { place, id, sentence });
    }
    if let Some((number, id, sentence)) = proof::level_out_of_reach(criteria) {
        let place = Place::default().item("level", number).key("id");
        found.push(Unwise { place, id, sentence });
    }
    let patience = Patience::of(MOST_ROWS);
    let mut unseen: Option<(Place, &Id, usize)> = None;
    for (axis, of_axis) in criteria.axes().iter().enumerate() {
        for (number, criterion) in of_axis.criteria.iter().enumerate() {
            let place = || Place::default().item("axis", axis).item("criterion", number).key("id");
            match decides::decides(criteria, criterion, &patience) {
                Decides::Yes => {}
                Decides::No(sentence) => {
                    found.push(Unwise { place: place(), id: criterion.id.clone(), sentence });
                }
                Decides::Unseen => {
                    let (_, _, count) = unseen.get_or_insert_with(|| (place(), &criterion.id, 0));
                    *count = count.saturating_add(1);
                }
            }
        }
    }
    if let Some((place, id, count)) = unseen {
        let others = match count.saturating_sub(1) {
            0 => String::new(),
            1 => ", and one after it,".to_owned(),
            others => format!(", and {others} after it,"),
        };
        let sentence = format!(
            "it was not looked at whether `{id}`{others} can change a label: these criteria are \
             too many to try"
        );
        found.push(Unwise { place, id: id.clone(), sentence });
    }
    found
}

impl fmt::Display for Unwise {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}
